//! Where the requests are sent.

macro_rules! methods {
    ($($service:literal: $($name:ident $method:literal $doc:literal)*;)*) => {
        $($(
            #[doc = $doc]
            pub const $name: &str = concat!("/nemo.relay.worker.v1.", $service, "/", $method);
        )*)*
    };
}

methods! {
    "PluginWorker":
        HANDSHAKE "Handshake" "Who it is."
        HEALTH "Health" "Whether it still answers."
        VALIDATE "Validate" "What is wrong with a configuration."
        REGISTER "Register" "What it wants to be asked about."
        INVOKE "Invoke" "Asks one of its registrations."
        CANCEL_INVOCATION "CancelInvocation" "Nobody waits for an answer any more."
        SHUTDOWN "Shutdown" "It is to end itself.";
    "RelayHostRuntime":
        LOG "Log" "A line for the log of the host."
        EMIT_MARK "EmitMark" "Emits a mark."
        TOOL_NEXT "ToolNext" "Runs the rest of the chain around a tool call."
        LLM_NEXT "LlmNext" "Runs the rest of the chain around a model call.";
}
