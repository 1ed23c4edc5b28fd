//! What is regular about the attributes: which name a value of the one shape of requests and responses has where.

/// How a value becomes an attribute.
#[derive(Clone, Copy)]
pub(crate) enum Form {
    /// As a whole number.
    Int,
    /// As a float.
    Double,
    /// As a truth value.
    Bool,
    /// As a list of texts; a single text is a list of one.
    Strings,
}

/// A member of a request that is an attribute.
pub(crate) struct Field {
    pub path: &'static [&'static str],
    pub key: &'static str,
    pub form: Form,
}

const fn field(path: &'static [&'static str], key: &'static str, form: Form) -> Field {
    Field { path, key, form }
}

/// The parameters of a request in the conventions for generative AI.
pub(crate) const GEN_AI_REQUEST: &[Field] = &[
    field(&["params", "temperature"], "gen_ai.request.temperature", Form::Double),
    field(&["params", "max_tokens"], "gen_ai.request.max_tokens", Form::Int),
    field(&["params", "top_p"], "gen_ai.request.top_p", Form::Double),
    field(&["params", "stop"], "gen_ai.request.stop_sequences", Form::Strings),
    field(&["api_specific", "frequency_penalty"], "gen_ai.request.frequency_penalty", Form::Double),
    field(&["api_specific", "n"], "gen_ai.request.choice.count", Form::Int),
    field(&["api_specific", "presence_penalty"], "gen_ai.request.presence_penalty", Form::Double),
    field(&["api_specific", "seed"], "gen_ai.request.seed", Form::Int),
    field(&["api_specific", "top_k"], "gen_ai.request.top_k", Form::Double),
    field(&["stream"], "gen_ai.request.stream", Form::Bool),
];

/// Counts of tokens. The prompt counts all tokens of the input, those of the cache included.
pub(crate) struct Tokens {
    pub prompt: &'static [&'static str],
    pub completion: &'static [&'static str],
    pub total: &'static [&'static str],
    pub cache_read: &'static [&'static str],
    pub cache_write: &'static [&'static str],
}

/// `cache_write` is the older name of `cache_creation`; both are read.
pub(crate) const GEN_AI_TOKENS: Tokens = Tokens {
    prompt: &["gen_ai.usage.input_tokens"],
    completion: &["gen_ai.usage.output_tokens"],
    total: &[],
    cache_read: &["gen_ai.usage.cache_read.input_tokens"],
    cache_write: &["gen_ai.usage.cache_write.input_tokens", "gen_ai.usage.cache_creation.input_tokens"],
};

pub(crate) const OPENINFERENCE_TOKENS: Tokens = Tokens {
    prompt: &["llm.token_count.prompt"],
    completion: &["llm.token_count.completion"],
    total: &["llm.token_count.total"],
    cache_read: &["llm.token_count.prompt_details.cache_read"],
    cache_write: &["llm.token_count.prompt_details.cache_write"],
};

/// Who is behind an interface, and how it counts.
pub(crate) struct Api {
    /// Its name in the annotations.
    pub name: &'static str,
    /// `gen_ai.provider.name`.
    pub provider: &'static str,
    /// `gen_ai.operation.name`.
    pub operation: &'static str,
    /// Whether its count of the prompt leaves out what was read from or written to the cache.
    pub cache_is_apart: bool,
}

const fn api(name: &'static str, provider: &'static str, operation: &'static str, cache_is_apart: bool) -> Api {
    Api { name, provider, operation, cache_is_apart }
}

pub(crate) const APIS: &[Api] = &[
    api("openai_chat", "openai", "chat", false),
    api("openai_responses", "openai", "chat", false),
    api("anthropic_messages", "anthropic", "chat", true),
    api("gemini_generate_content", "gcp.gemini", "generate_content", false),
    api("oci_genai", "oci.genai", "chat", false),
];

/// Why a model stopped: the word of the one shape, and that of the conventions.
pub(crate) const GEN_AI_FINISH: &[(&str, &str)] = &[("complete", "stop"), ("tool_use", "tool_call")];

/// `openinference.span.kind` by category; the rest is a chain.
pub(crate) const OPENINFERENCE_KINDS: &[(&str, &str)] = &[
    ("agent", "AGENT"),
    ("tool", "TOOL"),
    ("llm", "LLM"),
    ("retriever", "RETRIEVER"),
    ("embedder", "EMBEDDING"),
    ("reranker", "RERANKER"),
    ("guardrail", "GUARDRAIL"),
    ("evaluator", "EVALUATOR"),
];

/// `llm.provider` where it differs from `gen_ai.provider.name`.
pub(crate) const OPENINFERENCE_PROVIDERS: &[(&str, &str)] = &[("gcp.gemini", "google")];

/// Categories whose spans are requests to something else, in general and in the conventions for generative AI.
pub(crate) const CLIENTS: &[&str] = &["llm", "tool", "retriever", "embedder", "reranker"];
pub(crate) const GEN_AI_CLIENTS: &[&str] = &["llm", "retriever", "embedder"];

/// Metadata of the root of a trace that is an attribute of it.
pub(crate) const ROOT_METADATA: &[(&str, &str)] =
    &[("session_id", "session.id"), ("user_id", "user.id"), ("agent_kind", "nemo_relay.agent.kind")];

/// The value that a table has for a key.
pub(crate) fn lookup(table: &[(&str, &'static str)], key: &str) -> Option<&'static str> {
    table.iter().find(|(from, _)| *from == key).map(|(_, to)| *to)
}
