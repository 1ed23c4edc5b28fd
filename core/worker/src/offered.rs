//! What a worker wants to be asked about.

use nemo_relay_types::{Error, ErrorCode, Family, Result, RuntimeRegistrationKind};
use nemo_relay_worker_protocol::{RegisterResponse, Registration, RegistrationSurface as Surface};
use std::collections::HashSet;

/// How many registrations a worker may have.
const MOST: usize = 1000;

/// Something that a worker wants to be asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// Its name, unique among those of its family.
    pub local_name: String,
    /// The family, `subscriber` among them.
    pub family: Family,
    /// Lower ones come first.
    pub priority: i32,
    /// Whether a request intercept leaves out later ones.
    pub break_chain: bool,
    /// Of conditional middleware guardrails, the kinds that it decides about; empty otherwise.
    pub kinds: Vec<RuntimeRegistrationKind>,
    /// Of conditional middleware guardrails, the name of the registration that it decides about; empty otherwise.
    pub registration_name: String,
}

/// What a worker answered when it was to register.
///
/// Errors: `registration_failed` for what no host can take.
pub(crate) fn read(response: RegisterResponse) -> Result<Vec<Offered>> {
    if response.registrations.len() > MOST {
        return Err(refused(&format!("more than {MOST} registrations")));
    }
    let offered = response.registrations.into_iter().map(one).collect::<Result<Vec<_>>>()?;
    let mut known = HashSet::new();
    match offered.iter().find(|new| !known.insert((new.family, new.local_name.as_str()))) {
        Some(twice) => Err(refused(&format!("{} '{}' is there twice", twice.family, twice.local_name))),
        None => Ok(offered),
    }
}

fn one(new: Registration) -> Result<Offered> {
    let name = &new.local_name;
    if name.is_empty() {
        return Err(refused("a registration has no name"));
    }
    let family = Surface::try_from(new.surface).ok().and_then(family).ok_or_else(|| {
        refused(&format!("'{name}' is of surface {}, which this host does not serve for workers", new.surface))
    })?;
    let kind = |text: &String| {
        let kind = RuntimeRegistrationKind::ALL.iter().find(|kind| kind.as_str() == text.as_str());
        kind.copied().ok_or_else(|| refused(&format!("'{name}': there is no kind of registration '{text}'")))
    };
    Ok(Offered {
        family,
        priority: new.priority,
        break_chain: new.break_chain,
        kinds: new.kinds.iter().map(kind).collect::<Result<_>>()?,
        registration_name: new.registration_name,
        local_name: new.local_name,
    })
}

fn refused(what: &str) -> Error {
    Error::new(ErrorCode::RegistrationFailed, what)
}

const FAMILIES: [(Surface, Family); 17] = [
    (Surface::Subscriber, Family::Subscriber),
    (Surface::EventMetadataInjector, Family::EventMetadataInjector),
    (Surface::ToolSanitizeRequest, Family::ToolSanitizeRequestGuardrail),
    (Surface::ToolSanitizeResponse, Family::ToolSanitizeResponseGuardrail),
    (Surface::ToolConditional, Family::ToolConditionalExecutionGuardrail),
    (Surface::ToolRequestIntercept, Family::ToolRequestIntercept),
    (Surface::ToolExecutionIntercept, Family::ToolExecutionIntercept),
    (Surface::LlmSanitizeRequest, Family::LlmSanitizeRequestGuardrail),
    (Surface::LlmSanitizeResponse, Family::LlmSanitizeResponseGuardrail),
    (Surface::LlmConditional, Family::LlmConditionalExecutionGuardrail),
    (Surface::LlmRequestIntercept, Family::LlmRequestIntercept),
    (Surface::LlmExecutionIntercept, Family::LlmExecutionIntercept),
    (Surface::LlmStreamExecutionIntercept, Family::LlmStreamExecutionIntercept),
    (Surface::MarkSanitize, Family::MarkSanitizeGuardrail),
    (Surface::ScopeSanitizeStart, Family::ScopeSanitizeStartGuardrail),
    (Surface::ScopeSanitizeEnd, Family::ScopeSanitizeEndGuardrail),
    (Surface::ConditionalMiddlewareGuardrail, Family::ConditionalMiddlewareGuardrail),
];

fn family(of: Surface) -> Option<Family> {
    FAMILIES.iter().find(|(surface, _)| *surface == of).map(|(_, family)| *family)
}

/// The number of a family in the protocol.
pub(crate) fn surface(of: Family) -> i32 {
    let known = FAMILIES.iter().find(|(_, family)| *family == of);
    known.map_or(Surface::Unspecified, |(surface, _)| *surface).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn response(registrations: &[(&str, i32)]) -> RegisterResponse {
        let one = |(name, surface): &(&str, i32)| Registration {
            local_name: (*name).to_owned(),
            surface: *surface,
            ..Registration::default()
        };
        RegisterResponse { registrations: registrations.iter().map(one).collect(), error: None }
    }

    #[test]
    fn what_cannot_be_served_is_refused_by_name() {
        for (given, named) in [
            (response(&[("", 12)]), "no name"),
            (response(&[("a", 12), ("a", 12)]), "'a' is there twice"),
            (response(&[("later", 99)]), "'later' is of surface 99"),
        ] {
            let error = read(given).expect_err(named);
            assert!(error.message.contains(named), "{error}");
        }
        assert_eq!(read(response(&[("a", 12), ("a", 13)])).expect("other families").len(), 2);
    }
}
