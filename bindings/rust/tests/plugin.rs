//! Plugins of an application in Rust: objects, the context after its time, errors with their source, and files at the end.

use nemo_relay::{
    BoxError, ConfigDiagnostic, ErrorCode, Plugin, PluginContext, PluginInitializeParams, Relay, ToolCallExecuteParams,
    Value,
};
use serde_json::json;
use std::sync::{Arc, Mutex};

/// Registers what adds a member to the arguments of every tool; keeps its context.
#[derive(Default)]
struct Tagging {
    kept: Mutex<Option<PluginContext>>,
}

impl Plugin for Tagging {
    fn validate(&self, config: &Value) -> Result<Value, BoxError> {
        if config["tag"].is_string() {
            return Ok(Value::Null);
        }
        Ok(vec![Value::from(ConfigDiagnostic::error("tagging.missing", "tag is needed").field("tag"))].into())
    }

    fn register(&self, config: &Value, context: &PluginContext) -> Result<(), BoxError> {
        let tag = config["tag"].clone();
        context.register_tool_request_intercept("tag", 10, false, move |_, mut args: Value| {
            args["tag"] = tag.clone();
            async move { Ok(args) }
        })?;
        *self.kept.lock().unwrap() = Some(context.clone());
        Ok(())
    }

    fn allows_multiple(&self) -> bool {
        false
    }
}

fn relay() -> (Relay, Arc<Tagging>) {
    let (relay, plugin) = (Relay::new(), Arc::new(Tagging::default()));
    relay.plugin_register("tagging", plugin.clone()).unwrap();
    (relay, plugin)
}

fn wait<F: Future>(future: F) -> F::Output {
    futures::executor::block_on(future)
}

fn arguments_of_a_call(relay: &Relay) -> Value {
    let echo = |args: Value| async move { Ok(args) };
    wait(relay.tool_call_execute(ToolCallExecuteParams::new("echo", json!({}), echo))).unwrap().result
}

#[test]
fn what_a_plugin_registers_lives_as_long_as_its_activation() {
    let (relay, plugin) = relay();
    let config = json!({"components": [{"kind": "tagging", "config": {"tag": "a"}}]});
    let active = wait(relay.plugin_initialize(PluginInitializeParams::new(config))).unwrap();
    assert_eq!(arguments_of_a_call(&relay), json!({"tag": "a"}));

    let context = plugin.kept.lock().unwrap().take().unwrap();
    let late = context.register_subscriber("late", |_| {});
    assert_eq!(late.unwrap_err().code(), ErrorCode::InvalidArgument);

    assert!(active.is_active());
    wait(relay.plugin_close(&active)).unwrap();
    assert!(!active.is_active());
    assert_eq!(arguments_of_a_call(&relay), json!({}));
    wait(relay.plugin_close(&active)).unwrap();
}

#[test]
fn a_bad_configuration_is_refused_with_every_diagnostic() {
    let (relay, _) = relay();
    let config = json!({"components": [{"kind": "tagging"}, {"kind": "tagging", "config": {"tag": 1}}]});
    let report = relay.plugin_validate_exact(config.clone()).unwrap();
    let codes: Vec<_> = report["config"]["diagnostics"].as_array().unwrap().iter().map(|one| &one["code"]).collect();
    assert!(codes.contains(&&json!("tagging.missing")) && codes.contains(&&json!("plugin.duplicate_component")));

    let refused = wait(relay.plugin_initialize(PluginInitializeParams::new(config))).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::InvalidConfig);
    assert_eq!(relay.plugin_report(), None);
}

struct Failing;

#[derive(Debug)]
struct NoDatabase;

impl std::fmt::Display for NoDatabase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("no database")
    }
}

impl std::error::Error for NoDatabase {}

impl Plugin for Failing {
    fn register(&self, _: &Value, context: &PluginContext) -> Result<(), BoxError> {
        context.register_subscriber("never", |_| panic!("it was never active"))?;
        Err(Box::new(NoDatabase))
    }
}

#[test]
fn the_error_of_a_plugin_is_the_source_and_leaves_what_was_active() {
    let (relay, _) = relay();
    relay.plugin_register("failing", Arc::new(Failing)).unwrap();
    let tagging = json!({"kind": "tagging", "config": {"tag": "b"}});
    let active = wait(relay.plugin_initialize(PluginInitializeParams::new(json!({"components": [tagging]})))).unwrap();

    let both = json!({"components": [tagging, {"kind": "failing"}]});
    let error = wait(relay.plugin_initialize(PluginInitializeParams::new(both))).unwrap_err();
    assert_eq!(error.code(), ErrorCode::RegistrationFailed);
    assert!(std::error::Error::source(&error).is_some_and(|source| source.is::<NoDatabase>()));

    assert!(active.is_active());
    assert_eq!(arguments_of_a_call(&relay), json!({"tag": "b"}));
    wait(relay.plugin_clear()).unwrap();
}
