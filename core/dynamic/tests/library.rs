//! Libraries of C through the ABI, also those that do not keep to it.

mod support;

use nemo_relay_dynamic::{Does, Loaded, Offered};
use nemo_relay_plugin::abi;
use nemo_relay_runtime::native::{Answer, Around, Native, Question};
use nemo_relay_types::{ErrorCode, Family, Json, Limits};
use serde_json::{Value, json};
use std::mem::offset_of;
use std::process::Command;
use std::sync::Arc;
use support::{Folder, MANIFEST, compile, source};

struct Probe {
    _folder: Folder,
    plugin: Box<dyn Loaded>,
}

fn probe(test: &str) -> Probe {
    let folder = Folder::new(test);
    let hash = folder.library("probe");
    folder.manifest(MANIFEST, &hash);
    let ready = folder.examine(&json!({}), &json!({})).ready.expect("it is ready");
    Probe { plugin: ready.start().expect("it starts"), _folder: folder }
}

impl Probe {
    fn offered(&self) -> Vec<Offered> {
        self.plugin.register(&json_of(&json!({}))).expect("it registers")
    }
}

fn json_of(value: &Value) -> Json {
    Json::parse(&value.to_string(), &Limits::default()).unwrap()
}

fn native(offered: &[Offered], family: Family) -> Arc<dyn Native> {
    match &offered.iter().find(|one| one.family == family).expect("it is offered").does {
        Does::Middleware(native) => native.clone(),
        _ => panic!("{family} is no middleware"),
    }
}

fn question(family: Family, name: &str) -> Question {
    Question {
        family,
        name: name.into(),
        value: Json::from_trusted(r#"{"x":1}"#),
        annotation: None,
        tool_call_id: None,
        model_name: None,
        codec: None,
        event: None,
        pricing: None,
        scope: None,
        may_watch: false,
        sanitized: false,
    }
}

#[test]
fn the_header_and_the_runtime_agree() {
    let folder = Folder::new("layout");
    let program = folder.0.join("layout");
    compile(&source("layout"), &[], &program);
    let printed = Command::new(program).output().unwrap();
    let printed = String::from_utf8(printed.stdout).unwrap();
    let mut wanted =
        vec![format!("version {}", abi::VERSION), format!("NemoRelayNativeText {}", size_of::<abi::Text>())];
    macro_rules! layout {
        ($name:literal, $type:ty, $($member:ident),*) => {
            wanted.push(format!("{} {}", $name, size_of::<$type>()));
            $(wanted.push(format!("{}.{} {}", $name, stringify!($member), offset_of!($type, $member)));)*
        };
    }
    layout!("NemoRelayNativeHost", abi::Host, reply, omit, next, fail, add, pull, over);
    layout!(
        "NemoRelayNativeRegistration",
        abi::Registration,
        break_chain,
        priority,
        family,
        name,
        about,
        user_data,
        answer,
        wrap,
        end
    );
    layout!("NemoRelayNativePlugin", abi::Plugin, open, validate, activate, close);
    assert_eq!(printed.lines().collect::<Vec<_>>(), wanted);
}

#[test]
fn every_family_is_served() {
    let probe = probe("families");
    let offered = probe.offered();
    assert_eq!(offered.len(), 14);
    assert!(offered.iter().filter(|one| one.name == "probe").all(|one| one.priority == -3));
    for family in [Family::ToolRequestIntercept, Family::LlmSanitizeResponseGuardrail, Family::MarkSanitizeGuardrail] {
        let kept = native(&offered, family).answer(&question(family, "plain")).unwrap();
        assert!(matches!(kept, Answer::Value(value) if value.as_str() == r#"{"x":1}"#), "no answer keeps the value");
    }
    let injected = native(&offered, Family::EventMetadataInjector).answer(&question(Family::EventMetadataInjector, ""));
    assert!(matches!(injected, Ok(Answer::Value(value)) if value.as_str() == "{}"));
    let omitted = question(Family::LlmSanitizeRequestGuardrail, "omit");
    assert!(matches!(native(&offered, omitted.family).answer(&omitted), Ok(Answer::Omit)));
    assert!(native(&offered, Family::ToolRequestIntercept).may_block());
}

#[test]
fn what_is_no_answer_is_a_failure() {
    let probe = probe("answers");
    let offered = probe.offered();
    let family = Family::ToolConditionalExecutionGuardrail;
    let gate = native(&offered, family);
    for (name, why) in [
        ("no json", "should begin with its key"),
        ("ignored fault", "$: "),
        ("no utf-8", "not UTF-8"),
        ("null text", "null pointer"),
        ("status", "something is full (status 11)"),
        ("reason", "my reason"),
        ("object", "neither null nor a reason"),
        ("omit", "not for its family"),
        ("next", "not for its family"),
    ] {
        let error = gate.answer(&question(family, name)).err().unwrap_or_else(|| panic!("{name} passed"));
        assert!(error.code == ErrorCode::CallbackFailed, "{name}: {error}");
        assert!(error.message.to_lowercase().contains(&why.to_lowercase()), "{name}: {error}");
    }
    assert!(matches!(gate.answer(&question(family, "twice")), Ok(Answer::Reject(reason)) if reason == "2"));
    let around = native(&offered, Family::LlmExecutionIntercept);
    let mut at_work = around.wrap(&question(Family::LlmExecutionIntercept, "x")).unwrap();
    assert!(at_work.go_on(Around::Begin).err().unwrap().message.contains("neither 'next' nor a result"));
}

#[test]
fn what_cannot_be_registered_fails_the_activation_whatever_the_plugin_makes_of_it() {
    let probe = probe("registers");
    for (wrong, why) in [
        ("family", "there is no family 'tool_request_intercepts'; did you mean 'tool_request_intercept'?"),
        ("stream", "has a name, 'wrap' and no 'answer'"),
        ("size", "8 bytes is too short"),
        ("name", "has a name"),
        ("function", "'answer' and no 'wrap'"),
        ("null", "null pointer"),
        ("switch", "a switch says"),
    ] {
        let error = probe.plugin.register(&json_of(&json!({"wrong": wrong}))).err().expect(wrong);
        assert!(error.code == ErrorCode::RegistrationFailed && error.message.contains(why), "{wrong}: {error}");
    }
}

#[test]
fn a_library_of_another_version_is_not_called() {
    let folder = Folder::new("versions");
    let hash = folder.library("probe");
    for (symbol, why) in [
        ("newer", "speaks version 2 of the plugin ABI"),
        ("shorter", "8 bytes"),
        ("empty", "no 'open'"),
        ("nothing", "no symbol 'nothing'"),
    ] {
        folder.manifest(&MANIFEST.replace("symbol = \"probe\"", &format!("symbol = \"{symbol}\"")), &hash);
        let error = folder.examine(&json!({}), &json!({})).ready.unwrap().start().err().expect(symbol);
        assert!(error.code == ErrorCode::RegistrationFailed && error.message.contains(why), "{symbol}: {error}");
    }
}

#[test]
fn what_changes_after_the_check_is_not_mapped() {
    let folder = Folder::new("changed");
    let hash = folder.library("probe");
    folder.manifest(MANIFEST, &hash);
    let ready = folder.examine(&json!({}), &json!({})).ready.unwrap();
    folder.write("libprobe.so", "other code");
    let error = ready.start().err().unwrap();
    assert!(error.message.contains("was changed meanwhile"), "{error}");
    folder.library("probe");
    ready.start().expect("it is there again");
    // A file that is mapped is replaced and never written into.
    std::fs::remove_file(folder.0.join("libprobe.so")).unwrap();
    folder.write("libprobe.so", "other code");
    folder.manifest(MANIFEST, &support::hash(b"other code"));
    let error = folder.examine(&json!({}), &json!({})).ready.unwrap().start().err().unwrap();
    assert!(error.message.contains("start the process anew"), "{error}");
}
