//! Whether a validation and an activation say the same of a document, and whether a refused one leaves anything behind.

use super::Host;
use nemo_relay_runtime::types::ErrorCode;
use serde_json::Value;

/// What became of a document; in this order where they are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Came {
    /// It has not the form of a document.
    Malformed,
    /// Something in it is wrong.
    Refused,
    /// It runs.
    Activated,
}

/// Validates and activates a document; panics with the document where the two do not agree.
pub fn agree(host: &mut Host, document: &Value) -> Came {
    let (before, was_active) = (host.registrations(), host.plugins.report().map(|report| report.as_str().to_owned()));
    let said = host.validate(document, true);
    assert_eq!(host.registrations(), before, "a validation registered something: {document}");
    let done = host.initialize(document);
    if done.is_err() {
        assert_eq!(host.registrations(), before, "a failure left something behind: {document}");
        assert_eq!(host.plugins.report().map(|report| report.as_str().to_owned()), was_active, "{document}");
    }
    match (said, done) {
        (Err(said), Err(done)) => {
            assert_eq!(said, done, "{document}");
            Came::Malformed
        }
        (Ok(report), Err(error)) if error.code == ErrorCode::NotFound => {
            // A kind that is not there may come later, so a validation only warns of it.
            let is_unknown = |one: &&Value| one["code"] == "plugin.unknown_component";
            assert!(diagnostics(&report).iter().any(|one| is_unknown(&one)), "{document}: {error}");
            Came::Refused
        }
        (Ok(report), Err(error)) => {
            assert_eq!(error.code, ErrorCode::InvalidConfig, "{document}: {error}");
            let errors = errors(&report);
            assert!(!errors.is_empty(), "{document}: {error}");
            let names = |one: &&Value| one["field"].is_string() || one["component"].is_string();
            assert!(errors.iter().all(names), "{errors:?}");
            Came::Refused
        }
        (Ok(report), Ok(made)) => {
            assert!(errors(&report).is_empty(), "{document}: {report}");
            assert_eq!(report["config"]["diagnostics"], made["report"]["config"]["diagnostics"], "{document}");
            Came::Activated
        }
        (Err(error), Ok(_)) => panic!("{document}: {error}"),
    }
}

fn diagnostics(report: &Value) -> &Vec<Value> {
    report["config"]["diagnostics"].as_array().expect("a list")
}

fn errors(report: &Value) -> Vec<&Value> {
    diagnostics(report).iter().filter(|one| one["level"] == "error").collect()
}
