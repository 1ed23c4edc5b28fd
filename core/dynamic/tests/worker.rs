//! Plugins that are processes of their own, as a manifest names them.

#[path = "../../runtime/tests/common/mod.rs"]
mod common;
mod support;

use common::{Host, STREAM_WRAP};

use nemo_relay_dynamic::{Declared, Does, examine};
use nemo_relay_runtime::native::{Answer, Question};
use nemo_relay_runtime::{Callback, Registration};
use nemo_relay_types::{ErrorCode, Family, Json, PluginHostPolicyConfig};
use nemo_relay_worker_kit::{Plugin, serve};
use serde_json::json;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use support::{Folder, hash};

const MANIFEST: &str = r#"manifest_version = 1
[plugin]
id = "acme.worker"
kind = "worker"
[compat]
relay = ">=0.1"
worker_protocol = "grpc-v1"
[load]
runtime = "command"
entrypoint = "start.sh"
[integrity]
sha256 = "HASH"
[capabilities]
items = ["plugin_worker"]
"#;

/// A worker that a script starts.
fn worker(folder: &Folder, script: &str) -> PathBuf {
    let program = folder.write("start.sh", script);
    std::fs::set_permissions(program, std::fs::Permissions::from_mode(0o700)).unwrap();
    folder.manifest(MANIFEST, &hash(script.as_bytes()))
}

/// No test of its own: what [`a_worker_is_asked_until_it_is_closed`] starts, which is this program.
#[test]
fn the_worker_itself() {
    if std::env::var_os("NEMO_RELAY_WORKER_SOCKET").is_none() {
        return;
    }
    let plugin = Plugin::new(|config, plugin| {
        let denied = config["deny"].as_str().unwrap_or_default().to_owned();
        plugin.tool_conditional("deny", 3, move |call| {
            let is_denied = call.name == denied;
            async move { Ok(is_denied.then(|| "denied by a worker".to_owned())) }
        });
        plugin.llm_stream_execution_intercept("list", 0, |call, next, reader| async move {
            let mut chunks = next.run(&call.request).await?;
            while let Some(chunk) = chunks.next().await? {
                reader.give(&json!([chunk])).await?;
            }
            Ok(())
        });
        Ok(())
    });
    serve(plugin).expect("it serves until it is told to end");
}

#[test]
fn a_worker_is_asked_until_it_is_closed() {
    let folder = Folder::new("worker");
    let this = std::env::current_exe().unwrap();
    let script = format!("#!/bin/sh\nexec '{}' --exact the_worker_itself --nocapture\n", this.display());
    let manifest = worker(&folder, &script);
    let config = json!({"deny": "rm"});
    let declared = Declared { manifest: &manifest, config: config.as_object().unwrap(), place: None };
    let examined = examine(&declared, &PluginHostPolicyConfig::default());
    let plugin = examined.ready.expect("it is ready").start().expect("it starts");
    let config = Json::from_trusted(r#"{"deny":"rm"}"#);
    assert!(plugin.validate(&config).unwrap().is_empty());
    let offered = plugin.register(&config).unwrap();
    assert_eq!((offered.len(), offered[0].name.as_str(), offered[0].priority), (2, "deny", 3));
    let Does::Middleware(asked) = &offered[0].does else { panic!("it is no middleware") };
    let question = |name: &str| Question {
        family: Family::ToolConditionalExecutionGuardrail,
        name: name.into(),
        value: Json::from_trusted("{}"),
        annotation: None,
        tool_call_id: None,
        model_name: None,
        codec: None,
        event: None,
        pricing: None,
        scope: None,
        may_watch: false,
        sanitized: false,
    };
    assert!(matches!(asked.answer(&question("rm")), Ok(Answer::Reject(why)) if why == "denied by a worker"));
    assert!(matches!(asked.answer(&question("ls")), Ok(Answer::Allow)));
    assert_eq!((offered[1].family, offered[1].name.as_str()), (STREAM_WRAP, "list"));
    let Does::Middleware(wraps) = &offered[1].does else { panic!("it is no middleware") };
    let mut host = Host::new();
    let callback = Callback::of(wraps.clone());
    let new = Registration { name: "list".into(), priority: 0, break_chain: false, callback };
    host.runtime.register(None, STREAM_WRAP, new).unwrap();
    host.model_gives(&["1", "2"]);
    let mut reader = host.read(common::native::REQUEST).unwrap();
    assert_eq!(reader.rest(&mut host).unwrap(), ["[1]", "[2]"]);
    plugin.close().unwrap();
    assert!(host.read(common::native::REQUEST).is_err(), "a stream that cannot be wrapped fails");
    assert!(asked.answer(&question("ls")).is_err(), "it fails closed");
}

#[test]
fn one_that_does_not_start_says_what_it_wrote_last() {
    let folder = Folder::new("fails");
    let manifest = worker(&folder, "#!/bin/sh\necho 'no such thing' >&2\nexit 3\n");
    let declared = Declared { manifest: &manifest, config: &serde_json::Map::new(), place: None };
    let ready = examine(&declared, &PluginHostPolicyConfig::default()).ready.expect("it is ready");
    let error = ready.start().err().expect("it does not start");
    assert_eq!(error.code, ErrorCode::RegistrationFailed);
    assert!(error.message.contains("acme.worker") && error.message.contains("no such thing"), "{error}");
}
