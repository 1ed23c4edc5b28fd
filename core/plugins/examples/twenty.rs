//! How long the activation of a document of twenty components takes: `cargo run --release -p nemo-relay-plugins --example
//! twenty`. The document is read, checked and planned each time; the plugins of the application answer at once.

use nemo_relay_plugins::{Plugin, Plugins};
use nemo_relay_runtime::types::{Error, Json, Limits, Result};
use nemo_relay_runtime::{Clock, Machine, Op, PluginJob, Reply, Runtime};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const ROUNDS: usize = 200;
const OWN: usize = 17;

fn main() -> Result<()> {
    let folder = std::env::temp_dir().join(format!("relay-twenty-{}", std::process::id()));
    let nothing = folder.join("plugins.toml");
    std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&nothing, "")).map_err(fault)?;
    let config = Json::parse(&document(&folder.display().to_string()).to_string(), &Limits::default())?;
    let (mut opened, mut closed) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let runtime = Runtime::new(Clock::default(), Limits::default());
        let plugins = Plugins::new(&runtime);
        for number in 0..OWN {
            let object = runtime.callback(number as u64);
            plugins.register(&format!("own{number}"), Plugin { object, validates: true, allows_multiple: true })?;
        }
        let begun = Instant::now();
        drive(plugins.initialize(config.clone(), Some(nothing.display().to_string())))?;
        opened.push(begun.elapsed());
        let begun = Instant::now();
        drive(plugins.close(None))?;
        closed.push(begun.elapsed());
    }
    tell("activation of 20 components", &mut opened);
    tell("closing them", &mut closed);
    std::fs::remove_dir_all(&folder).map_err(fault)
}

/// Three built-in components with five exporters and fourteen sanitizers, and those of the application.
fn document(folder: &str) -> Value {
    let sink = |name: &str| json!({"type": "file", "output_directory": folder, "filename": name, "mode": "overwrite"});
    let spans = |name: &str| json!({"type": "full", "output_directory": folder, "filename": name});
    let observability = json!({
        "version": 4,
        "atof": {"enabled": true, "sinks": [sink("a.jsonl"), sink("b.jsonl")]},
        "atif": {"enabled": true, "output_directory": folder},
        "opentelemetry": {"enabled": true, "file_sinks": [spans("c.jsonl"), spans("d.jsonl")]},
    });
    let rule = |detector: &str| json!({"builtin": {"action": "redact", "detector": detector}});
    let redaction = json!({"version": 1, "profiles": [rule("email"), rule("phone")]});
    let mut components = vec![
        json!({"kind": "observability", "config": observability}),
        json!({"kind": "pii_redaction", "config": redaction}),
        json!({"kind": "pricing", "config": {"sources": []}}),
    ];
    components.extend((0..OWN).map(|number| json!({"kind": format!("own{number}"), "config": {"number": number}})));
    json!({"version": 1, "components": components})
}

fn drive((mut machine, mut op): (Machine, Op)) -> Result<()> {
    loop {
        let reply = match op {
            Op::Done(_) => return Ok(()),
            Op::Fail(error) => return Err(error),
            Op::Work(work) => {
                work.run();
                Reply::Worked
            }
            Op::Plugin { job: PluginJob::Register { .. } | PluginJob::Validate { .. }, .. } | Op::Parse(_) => {
                Reply::Value(0)
            }
            Op::Encode(_) => Reply::Text(Json::null()),
            _ => unreachable!("plugins ask for nothing else"),
        };
        op = machine.resume(reply);
    }
}

fn tell(what: &str, times: &mut [Duration]) {
    times.sort();
    let (median, slow) = (times[times.len() / 2], times[times.len() * 95 / 100]);
    println!("{what}: median {median:.2?}, 95 of 100 within {slow:.2?}, {ROUNDS} rounds");
}

fn fault(error: std::io::Error) -> Error {
    Error::invalid_argument("folder", error.to_string())
}
