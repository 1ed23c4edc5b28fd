//! Gives the shared library its name, so that a program that is linked against it looks for that name and not for a path.

fn main() {
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("linux") {
        println!("cargo:rustc-cdylib-link-arg=-Wl,-soname,libnemo_relay.so");
    }
    println!("cargo:rerun-if-changed=build.rs");
}
