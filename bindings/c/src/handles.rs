//! The objects that C knows by their pointers alone.

use crate::output::{fill, optional_string, string};
use nemo_relay_runtime::types::Json;
use nemo_relay_runtime::{OpenCall, Scope};
use std::ffi::c_char;
use std::sync::Arc;

pub use crate::codec::NemoRelayCodec;
pub use crate::context::NemoRelayScopeStack;
pub use crate::exporter::NemoRelayExporter;
pub use crate::machine::{NemoRelayContinuation, NemoRelayMachine};
pub use crate::plugin::{NemoRelayPluginContext, NemoRelayPluginHostActivation};
pub use crate::runtime::{NemoRelayDelivery, NemoRelayFlush, NemoRelayRuntime};
pub use crate::stream::NemoRelayStream;

/// An open scope.
pub struct NemoRelayScopeHandle(pub Arc<Scope>);

impl NemoRelayScopeHandle {
    pub fn boxed(scope: Arc<Scope>) -> Box<Self> {
        Box::new(Self(scope))
    }

    pub fn uuid(&self) -> *mut c_char {
        string(&self.0.uuid.to_string())
    }

    pub fn name(&self) -> *mut c_char {
        string(&self.0.name)
    }

    pub fn name_bytes(&self, place: &mut [u8]) -> usize {
        fill(place, &self.0.name)
    }

    pub fn scope_type(&self) -> u32 {
        self.0.scope_type.number()
    }

    pub fn attributes(&self) -> u32 {
        self.0.attributes.bits()
    }

    pub fn parent_uuid(&self) -> *mut c_char {
        optional_string(self.0.parent_uuid.map(|uuid| uuid.to_string()).as_deref())
    }

    pub fn data(&self) -> *mut c_char {
        optional_string(self.0.data.as_ref().map(Json::as_str))
    }

    pub fn metadata(&self) -> *mut c_char {
        optional_string(self.0.metadata.as_ref().map(Json::as_str))
    }
}

/// What is the same for every call that was started by hand.
macro_rules! call_handle {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        pub struct $name(pub Arc<OpenCall>);

        impl $name {
            pub fn uuid(&self) -> *mut c_char {
                string(&self.0.uuid().to_string())
            }

            pub fn name(&self) -> *mut c_char {
                string(self.0.name())
            }

            pub fn name_bytes(&self, place: &mut [u8]) -> usize {
                fill(place, self.0.name())
            }

            pub fn attributes(&self) -> u32 {
                self.0.attributes()
            }

            pub fn parent_uuid(&self) -> *mut c_char {
                string(&self.0.parent_uuid().to_string())
            }

            pub fn data(&self) -> *mut c_char {
                optional_string(self.0.data().map(Json::as_str))
            }

            pub fn metadata(&self) -> *mut c_char {
                optional_string(self.0.metadata().map(Json::as_str))
            }
        }
    };
}

call_handle! {
    /// A tool call that was started by hand.
    NemoRelayToolHandle
}

call_handle! {
    /// A model call that was started by hand.
    NemoRelayLlmHandle
}
