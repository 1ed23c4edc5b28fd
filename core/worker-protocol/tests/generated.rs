//! The messages are those of the specification.

use prost_build::{Config, Module};
use std::path::Path;

const HEADER: &str = "// Code generated from spec/worker/worker.proto. DO NOT EDIT.\n\n";
/// Has a token, which no text may show.
const SECRET: &str = ".nemo.relay.worker.v1.Caller";
const WRITE: &str = "NEMO_RELAY_WRITE_GENERATED";

/// Writes the file where `NEMO_RELAY_WRITE_GENERATED` is set.
#[test]
fn the_messages_are_those_of_the_specification() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let spec = root.join("../../spec/worker");
    let descriptors = protox::compile(["worker.proto"], [spec]).expect("the specification compiles");
    let requests = descriptors.file.into_iter().map(|file| {
        let module = Module::from_protobuf_package_name(file.package());
        (module, file)
    });
    let made = Config::new().skip_debug([SECRET]).generate(requests.collect()).expect("messages are generated");
    let text: String = made.into_values().collect();
    let text = format!("{HEADER}{text}");
    let path = root.join("src/generated/worker.rs");
    if std::env::var_os(WRITE).is_some() {
        std::fs::write(&path, &text).expect("the file is written");
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(found == text, "src/generated/worker.rs is not that of worker.proto: run this test with {WRITE}=1");
}
