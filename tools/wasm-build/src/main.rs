//! Makes the JavaScript around a WebAssembly module, once for each kind of host:
//! `wasm-build MODULE.wasm NAME OUT` writes OUT/nodejs, OUT/web and OUT/bundler.
//!
//! It stands for the wasm-bindgen program, which takes much longer to build.

use std::path::Path;
use std::process::ExitCode;
use wasm_bindgen_cli_support::Bindgen;

const TARGETS: [&str; 3] = ["nodejs", "web", "bundler"];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [module, name, out] = arguments.as_slice() else {
        eprintln!("usage: wasm-build MODULE.wasm NAME OUT");
        return ExitCode::from(2);
    };
    for target in TARGETS {
        if let Err(text) = build(Path::new(module), name, &Path::new(out).join(target), target) {
            eprintln!("wasm-build: {module} for {target}: {text}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

fn build(module: &Path, name: &str, out: &Path, target: &str) -> Result<(), String> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module).out_name(name).typescript(false);
    bindgen.remove_name_section(true).remove_producers_section(true);
    // The library's own default differs from the program's here; web pages load the module from beside its script.
    bindgen.omit_default_module_path(false);
    let chosen = match target {
        "nodejs" => bindgen.nodejs(true),
        "web" => bindgen.web(true),
        _ => bindgen.bundler(true),
    };
    chosen.and_then(|bindgen| bindgen.generate(out)).map_err(|error| format!("{error:?}"))
}
