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
        INVOKE_STREAM "InvokeStream" "Begins to wrap a stream."
        RESUME_STREAM "ResumeStream" "Goes on with a stream."
        CANCEL_INVOCATION "CancelInvocation" "Nobody waits for an answer any more."
        SHUTDOWN "Shutdown" "It is to end itself.";
    "RelayHostRuntime":
        LOG "Log" "A line for the log of the host."
        EMIT_MARK "EmitMark" "Emits a mark."
        PUSH_SCOPE "PushScope" "Opens a scope."
        POP_SCOPE "PopScope" "Closes a scope."
        CREATE_SCOPE_STACK "CreateScopeStack" "Makes a stack of scopes."
        DROP_SCOPE_STACK "DropScopeStack" "Ends a stack of scopes."
        TOOL_NEXT "ToolNext" "Runs the rest of the chain around a tool call."
        LLM_NEXT "LlmNext" "Runs the rest of the chain around a model call."
        DECODE_LLM_CODEC_REQUEST "DecodeLlmCodecRequest" "Makes the normalized form of a request."
        ENCODE_LLM_CODEC_REQUEST "EncodeLlmCodecRequest" "Brings a normalized form into a request."
        DECODE_LLM_CODEC_RESPONSE "DecodeLlmCodecResponse" "Makes the normalized form of a response."
        LIST_RUNTIME_REGISTRATIONS "ListRuntimeRegistrations" "What is registered."
        GET_RUNTIME_DIAGNOSTICS "GetRuntimeDiagnostics" "What went wrong with the worker.";
}
