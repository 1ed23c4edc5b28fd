//! How long it takes to load a document: 20 components from two files and the program, merged and checked.
//!
//! `cargo run --release -p nemo-relay-config --example load_time`

use nemo_relay_config::layers::{Sources, resolve};
use nemo_relay_config::{Kinds, check};
use std::fmt::Write;
use std::time::{Duration, Instant};

const ROUNDS: usize = 501;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::temp_dir().join(format!("nemo-relay-load-time-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("user"))?;
    std::fs::write(folder.join("user/plugins.toml"), file("user"))?;
    std::fs::write(folder.join("system.toml"), file("system"))?;
    let mut kinds = Kinds::built_in();
    for n in 0..17 {
        kinds.add(&format!("kind_{n}"), true, false);
    }
    let sources = Sources {
        user_dir: Some(folder.join("user")),
        system: Some(folder.join("system.toml")),
        programmatic: Some(r#"{"components":[{"kind":"kind_0","config":{"list":[0]}}]}"#.into()),
        discover: true,
        ..Sources::default()
    };
    let mut times = Vec::with_capacity(ROUNDS);
    for _ in 0..ROUNDS {
        let begun = Instant::now();
        let resolved = resolve(&sources, &kinds)?;
        let found = check(&resolved.document, &kinds);
        times.push(begun.elapsed());
        assert_eq!((resolved.document.components.len(), found.len()), (20, 0), "{found:?}");
    }
    std::fs::remove_dir_all(&folder)?;
    times.sort();
    let micros = |time: Duration| time.as_secs_f64() * 1e6;
    println!("median {:.0} µs, p99 {:.0} µs of {ROUNDS}", micros(times[ROUNDS / 2]), micros(times[ROUNDS * 99 / 100]));
    Ok(())
}

/// A file with the three built-in kinds and 17 of an application.
fn file(name: &str) -> String {
    let mut text = String::from(
        "version = 1\n[[components]]\nkind = \"observability\"\n[components.config.atof]\nenabled = true\n\
         [[components.config.atof.sinks]]\ntype = \"stream\"\nurl = \"https://host/events\"\n\
         [components.config.opentelemetry]\nenabled = true\ntraces = [{endpoint = \"https://host\"}]\n\
         [[components]]\nkind = \"pii_redaction\"\n\
         config = {builtin = {action = \"redact\", detector = \"email\"}}\n[[components]]\nkind = \"pricing\"\n",
    );
    for n in 0..17 {
        let _ = write!(
            text,
            "[[components]]\nkind = \"kind_{n}\"\n[components.config]\nlist = [1, 2, 3]\nname = \"{name}\"\n"
        );
    }
    text
}
