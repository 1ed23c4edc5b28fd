//! What NeMo Relay and a plugin that is a process of its own say to each other: the messages of
//! `spec/worker/worker.proto`, where they are sent, and what a worker finds in its environment.

#[rustfmt::skip]
#[allow(missing_docs)]
mod generated {
    include!("generated/worker.rs");
}
pub mod method;

pub use generated::*;
pub use prost::Message;

/// The version of the protocol.
pub const PROTOCOL: &str = "grpc-v1";

/// The longest message, in bytes.
pub const MAX_MESSAGE: usize = 16 << 20;

/// The longest line of a log, in bytes.
pub const MAX_LINE: usize = 1024;

/// What a worker finds in its environment.
pub mod environment {
    /// The identity of the activation.
    pub const WORKER_ID: &str = "NEMO_RELAY_WORKER_ID";
    /// The plugin that the host takes it for.
    pub const PLUGIN_ID: &str = "NEMO_RELAY_PLUGIN_ID";
    /// The token of the activation.
    pub const TOKEN: &str = "NEMO_RELAY_WORKER_TOKEN";
    /// The socket on which it is to listen.
    pub const WORKER_SOCKET: &str = "NEMO_RELAY_WORKER_SOCKET";
    /// The socket on which the host listens.
    pub const HOST_SOCKET: &str = "NEMO_RELAY_HOST_SOCKET";
}

impl Caller {
    /// Whether it is the same, found out in a time that does not depend on where they differ.
    pub fn is(&self, other: &Self) -> bool {
        let token = same(self.auth_token.as_bytes(), other.auth_token.as_bytes());
        token && self.activation_id == other.activation_id && !self.auth_token.is_empty()
    }
}

/// Without the token.
impl std::fmt::Debug for Caller {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Caller").field("activation_id", &self.activation_id).finish_non_exhaustive()
    }
}

fn same(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len() && a.iter().zip(b).fold(0, |differ, (a, b)| differ | (a ^ b)) == 0
}

/// A request that says who asks.
pub trait Signed {
    /// Who asks; `None` where the request does not say.
    fn caller(&self) -> Option<&Caller>;
}

macro_rules! say_who_asks {
    ($($request:ident)*) => {
        $(impl Signed for $request {
            fn caller(&self) -> Option<&Caller> {
                self.caller.as_ref()
            }
        })*
    };
}

say_who_asks! {
    HandshakeRequest HealthRequest ValidateRequest RegisterRequest InvokeRequest CancelInvocationRequest ShutdownRequest
    ResumeStreamRequest LogRequest EmitMarkRequest PushScopeRequest PopScopeRequest CreateScopeStackRequest
    DropScopeStackRequest ToolNextRequest LlmNextRequest DecodeRequestRequest EncodeRequestRequest DecodeResponseRequest
    ListRuntimeRegistrationsRequest GetRuntimeDiagnosticsRequest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_very_token_of_the_very_activation_is_taken() {
        let caller = |id: &str, token: &str| Caller { activation_id: id.into(), auth_token: token.into() };
        let ours = caller("a", "secret");
        assert!(ours.is(&caller("a", "secret")));
        for other in [caller("a", "secreT"), caller("a", "secre"), caller("a", ""), caller("b", "secret")] {
            assert!(!ours.is(&other));
        }
        assert!(!format!("{ours:?}").contains("secret"));
        assert!(!caller("a", "").is(&caller("a", "")), "a missing token is nobody's");
    }
}
