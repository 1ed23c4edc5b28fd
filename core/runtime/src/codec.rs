//! Codecs of model calls: the built-in ones, and those of the application by name or as objects.

use crate::callback::Callback;
use crate::locks::{lock, read};
use crate::runtime::Runtime;
use nemo_relay_codecs::{Codec, pricing::Pricing};
use nemo_relay_types::{Error, ErrorCode, Family, Json, LlmCodecKind, Result};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, RwLock};

/// What reads the requests or responses of one provider, and brings changes of the normalized form back.
#[derive(Clone)]
pub enum LlmCodec {
    /// One of the runtime's own.
    BuiltIn(Codec),
    /// One of the application, which the binding keeps under a number; it has a name where it was registered.
    Host {
        /// The object.
        codec: Callback,
        /// The name under which it was registered.
        name: Option<Arc<str>>,
    },
}

impl LlmCodec {
    /// Where it comes from.
    pub fn kind(&self) -> LlmCodecKind {
        match self {
            Self::BuiltIn(_) => LlmCodecKind::Builtin,
            Self::Host { name: Some(_), .. } => LlmCodecKind::Runtime,
            Self::Host { name: None, .. } => LlmCodecKind::Opaque,
        }
    }

    /// Its name, where it has one.
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::BuiltIn(codec) => Some(codec.as_str()),
            Self::Host { name, .. } => name.as_deref(),
        }
    }

    /// The runtime's own codec that it is, if it is one.
    pub fn built_in(&self) -> Option<Codec> {
        match self {
            Self::BuiltIn(codec) => Some(*codec),
            Self::Host { .. } => None,
        }
    }
}

/// The codecs of one model call.
#[derive(Clone, Default)]
pub struct Codecs {
    /// That of the request.
    pub request: Option<LlmCodec>,
    /// That of the response.
    pub response: Option<LlmCodec>,
}

impl Codecs {
    /// Both, shared; `None` where the call has neither, which costs nothing.
    pub(crate) fn of(request: Option<LlmCodec>, response: Option<LlmCodec>) -> Option<Arc<Self>> {
        (request.is_some() || response.is_some()).then(|| Arc::new(Self { request, response }))
    }

    /// The codec that the context of a sanitizer of this family names.
    pub fn sanitized_by(&self, family: Family) -> Option<&LlmCodec> {
        match family {
            Family::LlmSanitizeRequestGuardrail => self.request.as_ref(),
            Family::LlmSanitizeResponseGuardrail => self.response.as_ref(),
            _ => None,
        }
    }
}

/// What the runtime knows about codecs.
#[derive(Default)]
pub(crate) struct Known {
    named: RwLock<BTreeMap<Arc<str>, Callback>>,
    pricing: Mutex<Option<Arc<Pricing>>>,
    full_payloads: AtomicBool,
}

impl Runtime {
    /// Makes a codec of the application known by a name.
    ///
    /// Errors: `already_exists` where a codec has the name, also one of the runtime's own.
    pub fn register_codec(&self, name: &str, codec: Callback) -> Result<()> {
        let mut named = self.codecs().named.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        if named.contains_key(name) || Codec::parse(name).is_some() {
            return Err(crate::registry::already_exists(name));
        }
        named.insert(name.into(), codec);
        Ok(())
    }

    /// Forgets the name; calls in flight keep the codec. Says whether there was one.
    pub fn deregister_codec(&self, name: &str) -> bool {
        let mut named = self.codecs().named.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        named.remove(name).is_some()
    }

    /// The codec with this name.
    ///
    /// Errors: `not_found` with the names that there are.
    pub fn codec(&self, name: &str) -> Result<LlmCodec> {
        if let Some(codec) = Codec::parse(name) {
            return Ok(LlmCodec::BuiltIn(codec));
        }
        let named = read(&self.codecs().named);
        if let Some((name, codec)) = named.get_key_value(name) {
            return Ok(LlmCodec::Host { codec: codec.clone(), name: Some(name.clone()) });
        }
        let known = Codec::ALL.iter().map(|codec| codec.as_str()).chain(named.keys().map(|name| &**name));
        let known = known.collect::<Vec<_>>().join(", ");
        Err(Error::new(ErrorCode::NotFound, format!("codec {name:?} not found; there are {known}")))
    }

    /// Sets the prices with which the cost of a response is estimated; `None` estimates nothing.
    pub fn set_pricing(&self, pricing: Option<Pricing>) {
        *lock(&self.codecs().pricing) = pricing.map(Arc::new);
    }

    /// The same from JSON: a catalogue, a list of them as layers, or null.
    ///
    /// Errors: `invalid_argument` with the path of what is wrong.
    pub fn set_pricing_from(&self, catalog: Option<&Json>) -> Result<()> {
        let pricing = catalog.map(|json| Pricing::parse(json.as_str())).transpose()?.flatten();
        self.set_pricing(pricing);
        Ok(())
    }

    pub(crate) fn pricing(&self) -> Option<Arc<Pricing>> {
        lock(&self.codecs().pricing).clone()
    }

    /// Whether the start events of model calls with a codec show the whole conversation each time, rather than what is new
    /// since the agent's first call.
    pub fn set_full_payloads(&self, full: bool) {
        self.codecs().full_payloads.store(full, Ordering::Release);
    }

    pub(crate) fn shows_full_payloads(&self) -> bool {
        self.codecs().full_payloads.load(Ordering::Acquire)
    }
}
