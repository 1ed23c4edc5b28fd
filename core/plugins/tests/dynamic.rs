//! Plugins that are loaded at run time, as parts of a configuration.

mod common;
#[path = "../../dynamic/tests/support/example.rs"]
mod example;

use common::{Folder, Host, nothing, raised};
use example::build_example;
use nemo_relay_runtime::types::{ErrorCode, Json, Result, ToolAttributes};
use nemo_relay_runtime::{Op, Reply, ToolCall};
use serde_json::{Value, json};

/// The example in C, built in a folder of its own with its manifest.
fn example() -> Folder {
    let folder = Folder::new();
    build_example(&folder.0);
    folder
}

fn document(folder: &Folder, config: Value) -> Value {
    json!({"plugins": {"dynamic": [{"manifest": folder.0.join("relay-plugin.toml"), "config": config}]}})
}

/// The text of a value of the host.
fn text(host: &mut Host, op: Op) -> String {
    match host.reply(op) {
        Reply::Text(json) => json.as_str().to_owned(),
        _ => unreachable!("it is JSON"),
    }
}

/// What a managed call of a tool comes to, which fails as often as it is told to.
fn call(host: &mut Host, name: &str, mut failures: u32) -> Result<String> {
    let Reply::Value(args) = host.reply(Op::Parse(Json::from_trusted("{}"))) else { unreachable!("it parses") };
    let tool = ToolCall {
        name: name.into(),
        args,
        parent: None,
        attributes: ToolAttributes::default(),
        data: None,
        metadata: None,
        tool_call_id: None,
        depth: 0,
    };
    let (mut machine, mut op) = host.runtime.tool_call(&host.head, tool)?;
    loop {
        let reply = match op {
            Op::Done(outcome) => return Ok(text(host, Op::Encode(outcome.result))),
            Op::Fail(error) => return Err(error),
            Op::Call(_) if failures > 0 => {
                failures -= 1;
                Reply::Failed(raised("it failed"))
            }
            Op::Call(_) => match host.reply(Op::Parse(Json::from_trusted("\"done\""))) {
                Reply::Value(result) => Reply::Outcome { result, annotation: None, marks: None },
                _ => unreachable!("it parses"),
            },
            Op::Source(slot) => host.reply(Op::Encode(slot)),
            Op::Check(slot) | Op::Copy(slot) => Reply::Value(slot),
            other => host.reply(other),
        };
        op = machine.resume(reply);
    }
}

#[test]
fn a_library_refuses_and_repeats_calls_until_it_is_closed() {
    let (folder, mut host) = (example(), Host::new());
    let made = host.initialize(&document(&folder, json!({"deny": ["rm"]}))).unwrap();
    let told = &made["report"]["dynamic_plugins"][0];
    assert_eq!((&told["plugin_id"], &told["state"]), (&json!("examples.deny_tool"), &json!("active")));
    assert_eq!(
        (&told["manifest_ref"], &told["status"]["environment"]),
        (&json!(folder.0.join("relay-plugin.toml")), &json!("valid"))
    );
    assert_eq!((&told["registrations"], &told["status"]["config"]), (&json!(3), &json!("valid")));
    assert_eq!(made["report"]["components"], json!([]));
    assert_eq!(
        host.registrations(),
        [
            "llm_stream_execution_intercept nemo-relay-plugin.v1.examples.deny_tool:1:hide",
            "tool_conditional_execution_guardrail nemo-relay-plugin.v1.examples.deny_tool:1:deny",
            "tool_execution_intercept nemo-relay-plugin.v1.examples.deny_tool:1:retry",
        ]
    );
    let refused = call(&mut host, "rm", 0).unwrap_err();
    assert_eq!((refused.code, refused.get("reason")), (ErrorCode::GuardrailRejected, Some("denied by the policy")));
    assert_eq!(call(&mut host, "ls", 1).unwrap(), "\"done\"", "the second run counts");
    assert_eq!(call(&mut host, "ls", 2).unwrap_err().code, ErrorCode::CallbackFailed);
    host.close(None).unwrap();
    assert!(host.registrations().is_empty());
    assert_eq!(call(&mut host, "rm", 0).unwrap(), "\"done\"");
}

#[test]
fn one_that_has_not_changed_is_kept_and_another_configuration_replaces_it() {
    let (folder, mut host) = (example(), Host::new());
    let first = document(&folder, json!({"deny": ["rm"]}));
    host.initialize(&first).unwrap();
    let state = |made: Value| made["report"]["dynamic_plugins"][0]["state"].clone();
    assert_eq!(state(host.initialize(&first).unwrap()), "kept");
    assert_eq!(state(host.initialize(&document(&folder, json!({"deny": ["ls"]}))).unwrap()), "active");
    assert_eq!(call(&mut host, "rm", 0).unwrap(), "\"done\"");
    assert!(call(&mut host, "ls", 0).is_err());
}

#[test]
fn one_that_cannot_be_loaded_fails_everything_unless_the_policy_makes_it_optional() {
    let (folder, mut host) = (example(), Host::new());
    host.plugin("mine", |_, context| context.register(common::GATE, nothing("gate", 0)));
    folder.write("libdeny_tool.so", "other code");
    let mut with = document(&folder, json!({"deny": []}));
    with["components"] = json!([{"kind": "mine"}]);
    let error = host.initialize(&with).unwrap_err();
    assert!(error.code == ErrorCode::InvalidConfig && error.message.contains("not the one that the manifest names"));
    assert!(host.registrations().is_empty());
    with["plugins"]["policy"] = json!({"overrides": {"examples.deny_tool": {"startup": "optional"}}});
    let made = host.initialize(&with).unwrap();
    let told = &made["report"]["dynamic_plugins"][0];
    assert_eq!((&told["state"], &told["status"]["integrity"]), (&json!("invalid"), &json!("invalid")));
    assert_eq!((&told["selected"], &told["status"]["environment"]), (&json!(false), &json!("unknown")));
    let failure = &told["failure"];
    assert_eq!((&failure["phase"], &failure["code"]), (&json!("integrity"), &json!("plugin.dynamic_integrity")));
    assert_eq!(host.registrations().len(), 1, "the component runs");
    let said = made["report"]["config"]["diagnostics"].as_array().unwrap();
    assert!(said.iter().any(|one| one["code"] == "plugin.dynamic_integrity" && one["level"] == "warning"), "{said:?}");
}

#[test]
fn one_that_does_not_open_is_left_out_where_it_is_optional() {
    let (folder, mut host) = (example(), Host::new());
    let manifest = folder.read("relay-plugin.toml");
    folder.write("relay-plugin.toml", &manifest.replace("[load]", "[load]\nsymbol = \"nothing\""));
    let mut with = document(&folder, json!({"deny": []}));
    let error = host.initialize(&with).unwrap_err();
    assert_eq!((error.code, error.get("component")), (ErrorCode::RegistrationFailed, Some("examples.deny_tool")));
    with["plugins"]["policy"] = json!({"defaults": {"startup": "optional"}});
    let made = host.initialize(&with).unwrap();
    let told = &made["report"]["dynamic_plugins"][0];
    assert!(told["state"] == "failed" && told["message"].as_str().unwrap().contains("no symbol 'nothing'"), "{told}");
    let failure = &told["failure"];
    assert_eq!((&failure["phase"], &failure["message"]), (&json!("load"), &told["message"]));
    assert_eq!((&told["selected"], &told["status"]["environment"]), (&json!(true), &json!("invalid")));
    assert_eq!(made["report"], host.report());
}

#[test]
fn a_validation_runs_nothing_of_a_plugin() {
    let (folder, mut host) = (example(), Host::new());
    let manifest = folder.read("relay-plugin.toml");
    folder.write("relay-plugin.toml", &manifest.replace("[load]", "[load]\nsymbol = \"nothing\""));
    let report = host.validate(&document(&folder, json!({"dney": []})), true).unwrap();
    let codes: Vec<_> = report["config"]["diagnostics"].as_array().unwrap().iter().map(|one| &one["code"]).collect();
    assert_eq!(codes, ["plugin.dynamic_invalid_config", "plugin.dynamic_invalid_config"]);
    assert_eq!(report["dynamic_plugins"][0]["state"], "invalid");
    let report = host.validate(&document(&folder, json!({"deny": []})), true).unwrap();
    assert_eq!(
        (&report["config"]["diagnostics"], &report["dynamic_plugins"][0]["state"]),
        (&json!([]), &json!("valid"))
    );
}

#[test]
fn an_id_is_there_once() {
    let (folder, mut host) = (example(), Host::new());
    let mut twice = document(&folder, json!({"deny": []}));
    let one = twice["plugins"]["dynamic"][0].clone();
    twice["plugins"]["dynamic"].as_array_mut().unwrap().push(one);
    let error = host.initialize(&twice).unwrap_err();
    assert!(error.message.contains("is named twice"), "{error}");
    host.plugin("examples.deny_tool", |_, _| Ok(()));
    let error = host.initialize(&document(&folder, json!({"deny": []}))).unwrap_err();
    assert!(error.message.contains("has the name of a component"), "{error}");
}

#[test]
fn a_file_names_its_plugins_from_where_it_is_and_a_policy_blocks() {
    let (folder, mut host) = (example(), Host::new());
    let file = "[[plugins.dynamic]]\nmanifest = \"relay-plugin.toml\"\nconfig = {deny = [\"rm\"]}\n";
    let path = folder.write("plugins.toml", file);
    host.initialize_with(&json!({}), &path).unwrap();
    assert!(call(&mut host, "rm", 0).is_err());
    folder.write("plugins.toml", &format!("{file}[plugins.policy.defaults]\nallowed = false\n"));
    let error = host.initialize_with(&json!({}), &path).unwrap_err();
    let blocked = "plugins.toml:2: dynamic plugin 'examples.deny_tool' is blocked by host policy";
    assert!(error.message.ends_with(blocked), "{error}");
    assert!(error.get("diagnostics").unwrap().contains("\"line\":2"));
    folder.write("plugins.toml", &format!("{file}[plugins.policy.defaults]\nallowd = false\n"));
    let error = host.initialize_with(&json!({}), &path).unwrap_err();
    assert!(error.message.contains("did you mean 'allowed'?"), "{error}");
}
