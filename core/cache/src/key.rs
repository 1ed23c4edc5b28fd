//! What makes two calls equal: a hash of the canonical JSON of all that the answer may depend on.

use crate::cache::{ModelCall, ToolCall};
use crate::canonical::canonical;
use crate::tools::Rule;
use crate::{ids, logical};
use nemo_relay_codecs::Codec;
use nemo_relay_types::{ResponseCacheConfig, ResponseCacheKeyStrategy};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::fmt;

/// A SHA-256.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Hash([u8; 32]);

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("sha256:")?;
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// Members of a request that say nothing about the answer.
const DROPPED: [&str; 4] = ["stream", "user", "metadata", "store"];

/// The key of a model call; `None` where a number cannot be told from its neighbours.
pub(crate) fn of_model(
    config: &ResponseCacheConfig,
    call: &ModelCall<'_>,
    codec: Option<Codec>,
    body: &Map<String, Value>,
) -> Option<Hash> {
    let mut body = body.clone();
    DROPPED.iter().for_each(|name| drop(body.remove(*name)));
    let token_cap = (codec == Some(Codec::OpenaiChat)).then(|| take_token_cap(&mut body)).flatten();
    if let Some(codec) = codec {
        ids::normalize(codec, &mut body);
    }
    if config.key_strategy == ResponseCacheKeyStrategy::Logical {
        logical::reduce(&mut body);
    }
    let mut allowed: Vec<_> = config.header_allowlist.iter().map(|name| name.to_ascii_lowercase()).collect();
    allowed.sort();
    allowed.dedup();
    let mut key = json!({
        "v": 1,
        "ns": config.namespace,
        "provider": call.name,
        "strategy": config.key_strategy.as_str(),
        "codec": codec.map(Codec::as_str),
        "openai_chat_token_cap": token_cap,
        "headers": headers(call, |name| allowed.iter().any(|allowed| allowed == name)),
    });
    if !body.contains_key("model") && call.model_name.is_some() {
        key["model"] = call.model_name.into();
    }
    if codec == Some(Codec::AnthropicMessages) {
        let context = ["anthropic-beta", "anthropic-version"];
        key["anthropic_cache_context"] = headers(call, |name| context.contains(&name)).into();
    }
    if !allowed.is_empty() {
        key["header_allowlist"] = allowed.into();
    }
    key["body"] = body.into();
    hash(&key)
}

/// The key of a tool call; as [`of_model`].
pub(crate) fn of_tool(
    namespace: &str,
    cache_errors: bool,
    call: &ToolCall<'_>,
    rule: &Rule,
    args: &Value,
) -> Option<Hash> {
    let mut args = args.clone();
    if let Some(members) = args.as_object_mut() {
        rule.arg_skip.iter().for_each(|name| drop(members.remove(name)));
    }
    hash(&json!({
        "v": 1,
        "surface": "tool_result",
        "ns": namespace,
        "tool": call.name,
        "tool_version": rule.tool_version,
        "arg_skip": rule.arg_skip,
        "cache_errors": cache_errors,
        "args": args,
    }))
}

fn hash(key: &Value) -> Option<Hash> {
    Some(Hash(Sha256::digest(canonical(key)?).into()))
}

/// The one bound on the answer that OpenAI knows by an old and a new name; where both are there, both are left to speak.
fn take_token_cap(body: &mut Map<String, Value>) -> Option<Value> {
    let names = ["max_completion_tokens", "max_tokens"];
    let mut given = names.into_iter().filter(|name| body.get(*name).is_some_and(|value| !value.is_null()));
    match (given.next(), given.next()) {
        (Some(only), None) => body.remove(only),
        _ => None,
    }
}

fn headers(call: &ModelCall<'_>, is_wanted: impl Fn(&str) -> bool) -> Map<String, Value> {
    let lower = call.headers.iter().map(|(name, value)| (name.to_ascii_lowercase(), value.clone()));
    lower.filter(|(name, _)| is_wanted(name)).collect()
}
