//! Plugins in folders of their own, with libraries that the C compiler of the machine makes.

#![allow(dead_code, reason = "each test file uses the part that it needs")]

use nemo_relay_dynamic::{Declared, Examined, examine};
use nemo_relay_types::PluginHostPolicyConfig;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A manifest that holds, for [`Folder::library`].
pub const MANIFEST: &str = r#"manifest_version = 1

[plugin]
id = "probe"
version = "1.2"
kind = "rust_dynamic"

[compat]
relay = ">=0.1"
native_api = "c-v1"

[load]
library = "libprobe.so"
symbol = "probe"

[integrity]
sha256 = "HASH"

[capabilities]
items = ["plugin_native"]
"#;

/// A folder that goes when the test is over.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new(test: &str) -> Self {
        let path = std::env::temp_dir().join(format!("relay-dynamic-{}-{test}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    /// Makes a library of a file of `tests/c`; its hash.
    pub fn library(&self, name: &str) -> String {
        let to = self.0.join(format!("lib{name}.so"));
        compile(&source(name), &["-fPIC", "-shared", "-fvisibility=hidden"], &to);
        hash(&std::fs::read(to).unwrap())
    }

    /// Writes a manifest, with this hash for its word `HASH`.
    pub fn manifest(&self, text: &str, hash: &str) -> PathBuf {
        self.write("relay-plugin.toml", &text.replace("HASH", hash))
    }

    pub fn examine(&self, config: &Value, policy: &Value) -> Examined {
        let manifest = self.0.join("relay-plugin.toml");
        let declared = Declared { manifest: &manifest, config: config.as_object().unwrap(), place: None };
        let policy: PluginHostPolicyConfig = serde_json::from_value(policy.clone()).unwrap();
        examine(&declared, &policy)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

pub fn source(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/c").join(name).with_extension("c")
}

pub fn compile(source: &Path, flags: &[&str], to: &Path) {
    let include = Path::new(env!("CARGO_MANIFEST_DIR")).join("include");
    let strict = ["-std=c11", "-Wall", "-Wextra", "-Werror", "-O1", "-I"];
    let made = Command::new("cc").args(strict).arg(include).args(flags).arg(source).arg("-o").arg(to).output();
    let made = made.expect("a C compiler: apt-get install gcc");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
}

pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What was found, as people read it: the code, the line in the manifest where it has one, and the message.
pub fn said(examined: &Examined) -> Vec<String> {
    let line = |line: u32| format!(":{line}");
    let one = |one: &nemo_relay_config::Diagnostic| {
        let place = one.place.as_ref().map(|place| line(place.line)).unwrap_or_default();
        format!("{}{place} {}", one.code, one.message)
    };
    examined.diagnostics.iter().map(one).collect()
}
