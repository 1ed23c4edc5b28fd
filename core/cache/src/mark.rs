//! What the mark of a call says.

use crate::key::Hash;
use nemo_relay_types::{Json, PendingMarkSpec};
use serde_json::{Map, Value, json};

/// The name of the marks.
const NAME: &str = "response_cache";

/// Why a call goes past the cache.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The provider is to shorten the conversation, which changes more than the answer.
    AnthropicCompaction,
    /// The temperature is not 0, so equal requests are meant to have different answers.
    NondeterministicTemperature,
    /// The answer is to be renewed, as the configuration says of some calls.
    Sampled,
    /// The answer depends on a conversation or a container that the provider keeps.
    StatefulConversation,
    /// The answer depends on an earlier one that the provider keeps.
    StatefulPreviousResponseId,
    /// The provider is to keep the answer, for later ones to depend on.
    StatefulStore,
    /// Nothing is known of the provider, so that the end of a stream cannot be told.
    StreamNoCodec,
    /// The content of the request is no JSON object that can be read.
    UnparseableBody,
    /// Nobody said that the results of this tool may be given again; or a function of the application is around the cache of
    /// a stream, whose chunks pass it unseen.
    Uncacheable,
    /// There is a whole number beyond 2^53.
    UnrepresentableNumber,
}

impl Reason {
    /// The word in events.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AnthropicCompaction => "anthropic_compaction",
            Self::NondeterministicTemperature => "nondeterministic_temperature",
            Self::Sampled => "sampled",
            Self::StatefulConversation => "stateful_conversation",
            Self::StatefulPreviousResponseId => "stateful_previous_response_id",
            Self::StatefulStore => "stateful_store",
            Self::StreamNoCodec => "stream_no_codec",
            Self::UnparseableBody => "unparseable_body",
            Self::Uncacheable => "uncacheable",
            Self::UnrepresentableNumber => "unrepresentable_number",
        }
    }
}

/// A mark that is put together.
pub(crate) struct Facts {
    status: &'static str,
    facts: Map<String, Value>,
}

impl Facts {
    pub fn new(status: &'static str, surface: &'static str) -> Self {
        let facts =
            Map::from_iter([(key("backend"), Value::from("in_memory")), (key("surface"), Value::from(surface))]);
        Self { status, facts }
    }

    pub fn reason(self, reason: Reason) -> Self {
        self.with("reason", reason.as_str())
    }

    pub fn key_hash(self, hash: &Hash) -> Self {
        self.with("key_hash", hash.to_string())
    }

    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.facts.insert(key(name), value.into());
        self
    }

    pub fn mark(self) -> PendingMarkSpec {
        PendingMarkSpec {
            name: NAME.to_owned(),
            category: None,
            category_profile: None,
            data: Json::try_from(&json!({"status": self.status})).ok(),
            metadata: Json::try_from(&Value::Object(self.facts)).ok(),
            data_schema: None,
            severity: None,
        }
    }
}

fn key(name: &str) -> String {
    format!("nemo_relay.response_cache.{name}")
}
