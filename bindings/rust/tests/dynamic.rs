//! Plugins that are libraries, in an application in Rust.

#[path = "../../../core/dynamic/tests/support/example.rs"]
mod example;

use futures::StreamExt;
use futures::executor::block_on;
use nemo_relay::{
    BoxError, LlmChunks, LlmRequest, LlmStreamCallExecuteParams, PluginInitializeParams, Relay, ToolCallExecuteParams,
    Value,
};
use serde_json::json;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A folder with the library, which goes when the test is over.
struct Folder(std::path::PathBuf);

impl Folder {
    fn new(test: &str) -> Self {
        let path = std::env::temp_dir().join(format!("relay-rust-{}-{test}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        example::build_example(&path);
        Self(path)
    }

    /// With the library, which denies `rm`.
    fn relay(&self) -> Relay {
        let relay = Relay::new();
        let dynamic = json!([{"manifest": self.0.join("relay-plugin.toml"), "config": {"deny": ["rm"]}}]);
        let config = json!({"plugins": {"dynamic": dynamic}});
        block_on(relay.plugin_initialize(PluginInitializeParams::new(config))).unwrap();
        relay
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn model(
    chunks: impl IntoIterator<Item = Value, IntoIter: Send + 'static> + Clone + Send + Sync + 'static,
) -> LlmStreamCallExecuteParams {
    LlmStreamCallExecuteParams::new("openai", LlmRequest::new(Default::default(), json!({"model": "m"})), move |_| {
        let chunks = chunks.clone();
        async move { Ok::<_, BoxError>(LlmChunks::iter(chunks)) }
    })
}

#[test]
fn a_library_changes_the_stream_of_a_model_and_what_it_leaves_is_closed() {
    let folder = Folder::new("stream");
    let relay = folder.relay();
    relay
        .register_llm_stream_execution_intercept("inner", 1, |_, request, _, next| async move {
            Ok(LlmChunks::new(next.call(request).await?))
        })
        .unwrap();
    let chunks = vec![json!("ls"), json!("rm"), json!({"n": 1})];
    let got: Vec<_> = block_on(async {
        relay.llm_stream_call_execute(model(chunks)).await.unwrap().map(Result::unwrap).collect().await
    });
    assert_eq!(got, [json!("ls"), json!("hidden by the policy"), json!({"n": 1})]);

    let pulled = Arc::new(AtomicUsize::new(0));
    let count = pulled.clone();
    let numbers = (0..9).map(move |n| {
        count.fetch_add(1, Ordering::Relaxed);
        json!(n)
    });
    block_on(async {
        let mut stream = relay.llm_stream_call_execute(model(numbers)).await.unwrap();
        assert_eq!(stream.next().await.unwrap().unwrap(), json!(0));
        stream.close().await;
    });
    assert_eq!(pulled.load(Ordering::Relaxed), 1, "nothing is pulled ahead");
}

#[test]
fn a_tool_that_is_run_once_more_gets_its_arguments_again() {
    let folder = Folder::new("tool");
    let relay = folder.relay();
    let runs = Arc::new(AtomicUsize::new(0));
    let flaky = move |args: Value| {
        let run = runs.fetch_add(1, Ordering::Relaxed);
        async move { if run == 0 { Err(BoxError::from("it failed")) } else { Ok(args) } }
    };
    let result = block_on(relay.tool_call_execute(ToolCallExecuteParams::new("ls", json!({"n": 1}), flaky))).unwrap();
    assert_eq!(result.result, json!({"n": 1}));
}
