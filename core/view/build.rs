//! Puts the page where the library finds it. The page has a WebAssembly module in it, which this build cannot make itself;
//! where `./noxw -s view-page` has not made it, the library is built without, and says so when it is asked for a page.

use std::path::Path;
use std::{env, fs};

const PAGE: &str = "page/dist/view.html";

fn main() {
    println!("cargo::rerun-if-changed={PAGE}");
    println!("cargo::rerun-if-changed=build.rs");
    if env::var_os("CARGO_FEATURE_PAGE").is_none() {
        return;
    }
    let out = Path::new(&env::var_os("OUT_DIR").expect("cargo says where to write")).join("view.html");
    let page = fs::read(PAGE).unwrap_or_else(|_| {
        println!("cargo::warning={PAGE} is missing, so that pages cannot be written: run ./noxw -s view-page");
        Vec::new()
    });
    fs::write(out, page).expect("cargo's folder can be written to");
}
