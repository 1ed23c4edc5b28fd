//! The example of a library in C, built with its manifest; the tests of several crates load it.

use sha2::{Digest, Sha256};
use std::path::Path;
use std::process::Command;

/// What the manifest of the example has in the place of the hash.
const NO_HASH: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// Puts the library into a folder, and beside it the schema and the manifest, which names the hash of the library.
pub fn build_example(folder: &Path) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let source = root.join("examples/plugins/native");
    let library = folder.join("libdeny_tool.so");
    let flags = ["-std=c11", "-Wall", "-Wextra", "-Werror", "-O1", "-fPIC", "-shared", "-fvisibility=hidden", "-I"];
    let made = Command::new("cc")
        .args(flags)
        .arg(root.join("core/dynamic/include"))
        .arg(source.join("deny_tool.c"))
        .arg("-o")
        .arg(&library)
        .output()
        .expect("a C compiler: apt-get install gcc");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let hash = Sha256::digest(std::fs::read(library).unwrap());
    let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    let manifest = std::fs::read_to_string(source.join("relay-plugin.toml")).unwrap();
    std::fs::write(folder.join("relay-plugin.toml"), manifest.replace(NO_HASH, &hash)).unwrap();
    std::fs::copy(source.join("config.schema.json"), folder.join("config.schema.json")).unwrap();
}
