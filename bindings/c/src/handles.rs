//! The objects that C knows by their pointers alone.

use crate::output::{optional_string, string};
use nemo_relay_exporters::AtofExporter;
use nemo_relay_runtime::Scope;
use nemo_relay_runtime::types::Json;
use std::ffi::c_char;
use std::sync::Arc;

pub use crate::context::NemoRelayScopeStack;
pub use crate::machine::{NemoRelayContinuation, NemoRelayMachine};
pub use crate::runtime::{NemoRelayDelivery, NemoRelayFlush, NemoRelayRuntime};

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

/// The ATOF exporter.
pub struct NemoRelayAtofExporter(pub AtofExporter);
