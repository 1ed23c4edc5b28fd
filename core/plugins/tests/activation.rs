//! Activation: all or nothing, what is kept and what is replaced, and what is said of it.

mod common;

use common::{GATE, Host, Kept, nothing, raised};
use nemo_relay_runtime::types::{ErrorCode, Json};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

fn components(list: Value) -> Value {
    json!({"version": 1, "components": list})
}

/// A host with the plugin `mine`, which registers a guardrail for each of `names` of its configuration, and fails where the
/// configuration says so.
fn with_mine() -> Host {
    let mut host = Host::new();
    host.plugin("mine", |config, context| {
        for name in config["names"].as_array().into_iter().flatten() {
            context.register(GATE, nothing(name.as_str().unwrap(), 1))?;
        }
        match config["fails"].as_str() {
            Some(message) => Err(raised(message)),
            None => Ok(()),
        }
    });
    host
}

#[test]
fn components_register_in_order_under_names_of_their_own() {
    let mut host = with_mine();
    host.plugin("a b", |_, context| context.register(GATE, nothing("é:1", 0)));
    let made = host
        .initialize(&components(json!([
            {"kind": "mine", "config": {"names": ["x"]}},
            {"kind": "a b"},
            {"kind": "mine", "enabled": false, "config": {"names": ["never"]}},
            {"kind": "mine", "config": {"names": ["x", "y"]}},
        ])))
        .unwrap();
    assert_eq!(made["activation"], 1);
    assert_eq!(
        host.log,
        [r#"register mine 1 {"names":["x"]}"#, "register a b 1 {}", r#"register mine 3 {"names":["x","y"]}"#,]
    );
    let gate = |name: &str| format!("{GATE} nemo-relay-plugin.v1.{name}");
    assert_eq!(
        host.registrations(),
        [gate("a%20b:1:%C3%A9%3A1"), gate("mine:1:x"), gate("mine:3:x"), gate("mine:3:y")]
    );
    let listed = &host.runtime.registrations(None)[0];
    assert_eq!((listed.local_name.as_str(), listed.owner.plugin_kind.as_deref()), ("é:1", Some("a b")));
    assert_eq!(listed.owner.component_ordinal, Some(1));
    assert_eq!(
        made["report"]["components"],
        json!([
            {"kind": "mine", "ordinal": 1, "registrations": 1, "status": "active"},
            {"kind": "a b", "ordinal": 1, "registrations": 1, "status": "active"},
            {"kind": "mine", "ordinal": 2, "registrations": 0, "status": "disabled"},
            {"kind": "mine", "ordinal": 3, "registrations": 2, "status": "active"},
        ])
    );
    assert_eq!(made["report"], host.report());
}

#[test]
fn a_failure_leaves_everything_as_it_was() {
    let mut host = with_mine();
    host.initialize(&components(json!([{"kind": "mine", "config": {"names": ["old"]}}]))).unwrap();
    let (before, said) = (host.registrations(), host.report());
    let error = host
        .initialize(&components(json!([
            {"kind": "mine", "config": {"names": ["new"]}},
            {"kind": "mine", "config": {"names": ["half"], "fails": "reg failed"}},
            {"kind": "mine", "config": {"names": ["never"]}},
        ])))
        .unwrap_err();
    assert_eq!(error.to_string(), "registration failed: ValueError: reg failed");
    assert_eq!(
        (error.code, error.get("component"), error.cause),
        (ErrorCode::RegistrationFailed, Some("mine"), Some(42))
    );
    assert_eq!((host.registrations(), host.report()), (before, said));
    assert!(host.plugins.is_active(1));
    assert!(!host.log.iter().any(|entry| entry.contains("never")), "later ones are not asked");
}

#[test]
fn two_registrations_of_one_name_in_a_component_fail() {
    let mut host = with_mine();
    let error = host.initialize(&components(json!([{"kind": "mine", "config": {"names": ["a", "a"]}}]))).unwrap_err();
    assert_eq!(error.to_string(), "registration failed: already exists: a already exists");
    assert!(host.registrations().is_empty() && host.plugins.report().is_none());
}

#[test]
fn a_context_ends_with_the_registration() {
    let mut host = Host::new();
    let kept = Rc::new(RefCell::new(None));
    let keeps = kept.clone();
    host.plugin("mine", move |_, context| {
        *keeps.borrow_mut() = Some(context.clone());
        Ok(())
    });
    host.initialize(&components(json!([{"kind": "mine"}]))).unwrap();
    let context = kept.borrow_mut().take().unwrap();
    let error = context.register(GATE, nothing("late", 0)).unwrap_err();
    assert_eq!(error.message, "plugin context is closed");
}

#[test]
fn unchanged_components_are_kept_and_others_replaced() {
    let mut host = with_mine();
    let config = |second: &str| {
        components(json!([
            {"kind": "mine", "config": {"names": ["same"]}},
            {"kind": "mine", "config": {"names": [second]}},
        ]))
    };
    host.initialize(&config("before")).unwrap();
    host.log.clear();
    let made = host.initialize(&config("after")).unwrap();
    assert_eq!(host.log, [r#"register mine 2 {"names":["after"]}"#]);
    let status = |index: usize| made["report"]["components"][index]["status"].clone();
    assert_eq!((status(0), status(1)), (json!("kept"), json!("active")));
    assert!(!host.plugins.is_active(1) && host.plugins.is_active(2));
    assert_eq!(host.registrations().len(), 2);
    assert!(host.registrations()[1].ends_with("mine:2:after"));
    host.close(Some(1)).unwrap();
    assert_eq!(host.registrations().len(), 2, "the first activation is over already");
}

#[test]
fn a_kind_that_is_registered_anew_is_another_plugin() {
    let mut host = with_mine();
    let config = components(json!([{"kind": "mine", "config": {"names": ["x"]}}]));
    host.initialize(&config).unwrap();
    assert!(host.plugins.deregister("mine") && !host.plugins.deregister("mine"));
    assert_eq!(host.registrations().len(), 1, "what is active stays");
    host.plugin("mine", |_, context| context.register(GATE, nothing("y", 0)));
    host.initialize(&config).unwrap();
    assert!(host.registrations()[0].ends_with("mine:1:y"), "{:?}", host.registrations());
}

#[test]
fn closing_takes_back_everything_and_may_be_repeated() {
    let mut host = with_mine();
    host.initialize(&components(json!([{"kind": "mine", "config": {"names": ["x"]}}]))).unwrap();
    for _ in 0..2 {
        host.close(None).unwrap();
        assert!(host.registrations().is_empty() && host.plugins.report().is_none() && !host.plugins.is_active(1));
    }
}

#[test]
fn what_is_not_known_is_not_activated() {
    let mut host = with_mine();
    let config = |policy: &str| {
        json!({
            "components": [{"kind": "mine", "config": {"names": ["x"]}}, {"kind": "nope"}],
            "policy": {"unknown_component": policy},
        })
    };
    let error = host.initialize(&config("warn")).unwrap_err();
    assert_eq!(error.to_string(), "not found: plugin component 'nope' is not registered");
    let error = host.initialize(&config("error")).unwrap_err();
    assert_eq!(error.code, ErrorCode::InvalidConfig);
    assert!(host.log.is_empty() && host.registrations().is_empty());
    let made = host.initialize(&config("ignore")).unwrap();
    assert_eq!(made["report"]["components"][1]["status"], "disabled");
}

#[test]
fn every_error_is_in_the_message_and_nothing_is_asked_to_register() {
    let mut host = with_mine();
    let said = Box::new(|_: &Value| {
        Ok(json!([
            {"level": "error", "code": "picky.no", "field": "a", "message": "a is wrong"},
            {"level": "warning", "code": "picky.hm", "message": "b is odd"},
        ]))
    });
    host.add("picky", false, Some(said), Box::new(|_, _| unreachable!("it was refused"))).unwrap();
    let config = json!({"version": 2, "components": [{"kind": "picky"}, {"kind": "picky", "enabled": false}]});
    let error = host.initialize(&config).unwrap_err();
    let messages = "plugin config version 2 is unsupported; plugin component kind 'picky' may only appear once; \
                    picky.a: a is wrong; picky.a: a is wrong";
    assert_eq!(error.to_string(), format!("invalid config: {messages}"));
    let diagnostics: Vec<Value> = serde_json::from_str(error.get("diagnostics").unwrap()).unwrap();
    assert_eq!(diagnostics.len(), 6, "the warnings too");
    let wanted =
        json!({"code": "picky.no", "component": "picky", "field": "a", "level": "error", "message": "a is wrong"});
    assert_eq!(diagnostics[2], wanted);
    assert_eq!(host.validate(&config, true).unwrap()["config"]["diagnostics"], Value::from(diagnostics));
}

#[test]
fn a_plugin_that_cannot_validate_is_a_diagnostic() {
    type Said = fn(&Value) -> nemo_relay_runtime::types::Result<Value>;
    let wrong: [(Said, &str); 3] = [
        (|_| Err(raised("boom")), "ValueError: boom"),
        (|_| Ok(json!(7)), "list of diagnostics"),
        (|_| Ok(json!([{"level": "loud"}])), "level (warning or error)"),
    ];
    for (said, wanted) in wrong {
        let mut host = Host::new();
        host.add("mine", true, Some(Box::new(said)), Box::new(|_, _| Ok(()))).unwrap();
        let report = host.validate(&components(json!([{"kind": "mine"}])), true).unwrap();
        let diagnostic = &report["config"]["diagnostics"][0];
        assert_eq!(
            (&diagnostic["code"], &diagnostic["component"]),
            (&json!("plugin.validation_failed"), &json!("mine"))
        );
        assert!(diagnostic["message"].as_str().unwrap().contains(wanted), "{diagnostic}");
    }
}

#[test]
fn only_what_is_no_document_is_an_error_of_validation() {
    let mut host = Host::new();
    for (config, wanted) in [
        (json!({"components": [{}]}), "missing field `kind`"),
        (json!({"components": "x"}), "invalid type: string \"x\", expected a sequence"),
    ] {
        let error = host.validate(&config, true).unwrap_err();
        assert_eq!((error.code, error.message.as_str()), (ErrorCode::InvalidArgument, wanted));
        assert_eq!(host.initialize(&config).unwrap_err(), error);
    }
}

#[test]
fn a_plugin_that_cannot_be_loaded_activates_nothing() {
    let mut host = with_mine();
    let config = json!({
        "components": [{"kind": "mine"}],
        "plugins": {"dynamic": [{"manifest": "a/relay-plugin.toml", "config": {}}]},
    });
    let error = host.initialize(&config).unwrap_err();
    assert_eq!(error.code, ErrorCode::InvalidConfig);
    assert!(error.message.contains("a/relay-plugin.toml") && host.log.is_empty());
}

#[test]
fn kinds_are_taken_once_and_those_of_the_runtime_are_taken() {
    let mut host = with_mine();
    assert_eq!(host.plugins.kinds(), ["adaptive", "mine", "observability", "pii_redaction", "pricing"]);
    for kind in ["mine", "pricing"] {
        let error = host.add(kind, true, None, Box::new(|_, _| Ok(()))).unwrap_err();
        assert_eq!(error.message, format!("plugin '{kind}' is already registered"));
        assert_eq!(error.code, ErrorCode::AlreadyExists);
    }
    assert_eq!(host.add("", true, None, Box::new(|_, _| Ok(()))).unwrap_err().code, ErrorCode::InvalidArgument);
}

#[test]
fn an_initialization_that_is_given_up_leaves_nothing() {
    let mut host = with_mine();
    let config = Json::from_trusted(r#"{"components":[{"config":{"names":["x"]},"kind":"mine"},{"kind":"mine"}]}"#);
    let (mut machine, mut op) = host.plugins.initialize(config, None);
    loop {
        let reply = host.reply(op);
        if host.log.len() == 2 {
            break;
        }
        op = machine.resume(reply);
    }
    drop(machine);
    assert!(host.registrations().is_empty() && host.plugins.report().is_none());
}

#[test]
fn of_two_that_overlap_the_last_one_counts() {
    let mut host = with_mine();
    let config = |name: &str| {
        common::json(&components(json!([
            {"kind": "mine", "config": {"names": ["same"]}},
            {"kind": "mine", "config": {"names": [name]}},
        ])))
    };
    host.initialize(&components(json!([{"kind": "mine", "config": {"names": ["same"]}}]))).unwrap();
    host.log.clear();
    let (mut machine, mut op) = host.plugins.initialize(config("slow"), None);
    let reply = loop {
        let reply = host.reply(op);
        if !host.log.is_empty() {
            break reply;
        }
        op = machine.resume(reply);
    };
    // What the slow one meant to keep is closed meanwhile.
    host.close(None).unwrap();
    host.initialize(&components(json!([{"kind": "mine", "config": {"names": ["quick"]}}]))).unwrap();
    let op = machine.resume(reply);
    host.drive((machine, op)).unwrap();
    let gate = |name: &str| format!("{GATE} nemo-relay-plugin.v1.mine:{name}");
    assert_eq!(host.registrations(), [gate("1:same"), gate("2:slow")]);
    assert!(host.plugins.is_active(3) && !host.plugins.is_active(2));
}

#[test]
fn a_component_that_is_off_or_fails_says_so_in_the_events() {
    let mut host = with_mine();
    let seen = Arc::new(Kept::default());
    host.runtime.attach("seen", seen.clone()).unwrap();
    host.initialize(&components(json!([
        {"kind": "mine", "enabled": false},
        {"kind": "observability", "config": {"version": 4, "atof": {"enabled": false}}},
    ])))
    .unwrap();
    host.initialize(&components(json!([{"kind": "mine", "config": {"fails": "the secret is 7"}}]))).unwrap_err();
    assert_eq!(seen.names(), ["nemo_relay.plugin.component"; 3]);
    assert_eq!(
        seen.data(),
        [
            json!({"kind": "mine", "ordinal": 1, "status": "disabled"}),
            json!({"kind": "observability", "ordinal": 1, "section": "atof", "status": "disabled"}),
            json!({"code": "registration_failed", "kind": "mine", "ordinal": 1, "status": "failed"}),
        ]
    );
    assert_eq!(host.report()["components"][1]["sections_off"], json!(["atof"]));
}
