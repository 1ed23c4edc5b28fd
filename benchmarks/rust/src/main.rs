//! What a managed call costs in Rust, over the bare call measured in the same rounds.
//!
//! ```text
//! cargo run --profile ci -p nemo-relay-bench              # a table
//! cargo run --profile ci -p nemo-relay-bench -- --json    # the same for machines
//! ```
//!
//! Every case and its bare twin alternate in rounds; the figure is the difference of their fastest rounds, the noise is
//! how far the median round lies above the fastest.

use futures::executor::block_on;
use nemo_relay::{
    AtofExporter, AtofExporterConfig, BoxError, EmitMarkEventParams, PopScopeParams, PushScopeParams, Relay, ScopeType,
    ToolCallExecuteParams, ToolExecutionResult, Value,
};
use serde_json::{Map, json};
use std::hint::black_box;
use std::time::{Duration, Instant};

const ROUNDS: usize = 25;
const CALLS: u32 = 2_000;
const MARKS: u32 = 200_000;

type Case = (&'static str, fn(&Relay), fn(), fn(&Relay));

const CASES: [Case; 6] = [
    ("tool call, nobody listens", managed, bare, with_nothing),
    ("tool call, one subscriber", managed, bare, with_subscriber),
    ("tool call, nine callbacks", managed, bare_chain, with_nine),
    ("scope push + pop, nobody listens", push_pop, nothing, with_nothing),
    ("scope push + pop, one subscriber", push_pop, nothing, with_subscriber),
    ("mark, one subscriber", mark, nothing, with_subscriber),
];

fn main() {
    measure(managed, bare, with_nothing);
    let results: Vec<_> =
        CASES.into_iter().map(|(name, ours, bare, setup)| (name, measure(ours, bare, setup))).collect();
    let (events, bytes) = (0..3).map(|_| atof()).max_by(|a, b| a.0.total_cmp(&b.0)).unwrap_or_default();
    if std::env::args().any(|argument| argument == "--json") {
        let cases: Map<_, _> = results.iter().map(|(name, result)| ((*name).to_owned(), result.json())).collect();
        println!("{}", json!({"rust": cases, "atof": {"events_per_second": events, "bytes_per_event": bytes}}));
        return;
    }
    let head = format!("{:36}{:>9}{:>9}{:>9}{:>9}", "Rust", "bare", "relay", "over", "noise");
    println!("{head}   µs, fastest of {ROUNDS} rounds of {CALLS}");
    for (name, r) in results {
        println!("{name:36}{:9.2}{:9.2}{:9.2}{:9.2}", r.bare, r.relay, r.relay - r.bare, r.noise);
    }
    println!("ATOF file: {events:.0} events of {bytes:.0} bytes a second, all in the file");
}

/// Microseconds a call.
struct Measured {
    bare: f64,
    relay: f64,
    noise: f64,
}

impl Measured {
    fn json(&self) -> Value {
        json!({
            "bare_us": self.bare,
            "relay_us": self.relay,
            "over_us": self.relay - self.bare,
            "noise_us": self.noise,
        })
    }
}

fn measure(ours: fn(&Relay), bare: fn(), setup: fn(&Relay)) -> Measured {
    let (mut relay_times, mut bare_times) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        bare_times.push(seconds(bare));
        let relay = Relay::new();
        setup(&relay);
        relay_times.push(seconds(|| ours(&relay)));
        relay.flush_subscribers_blocking(None);
    }
    relay_times.sort_unstable();
    let micros = |time: Option<&Duration>| time.map_or(0.0, Duration::as_secs_f64) / f64::from(CALLS) * 1e6;
    let fastest = micros(relay_times.first());
    Measured {
        bare: micros(bare_times.iter().min()),
        relay: fastest,
        noise: micros(relay_times.get(ROUNDS / 2)) - fastest,
    }
}

fn seconds(run: impl FnOnce()) -> Duration {
    let began = Instant::now();
    run();
    began.elapsed()
}

// --- what is measured ---

fn args() -> Value {
    json!({"query": "x".repeat(150), "limit": 10, "tags": ["a", "b"]})
}

async fn tool(args: Value) -> Result<Value, BoxError> {
    Ok(args)
}

fn managed(relay: &Relay) {
    block_on(async {
        for _ in 0..CALLS {
            let called = relay.tool_call_execute(ToolCallExecuteParams::new("tool", args(), tool)).await;
            black_box(called.is_ok());
        }
    });
}

fn push_pop(relay: &Relay) {
    for _ in 0..CALLS {
        let popped = relay
            .push_scope(PushScopeParams::new("scope", ScopeType::Function))
            .and_then(|scope| relay.pop_scope(PopScopeParams::new(&scope)));
        black_box(popped.is_ok());
    }
}

fn mark(relay: &Relay) {
    for _ in 0..CALLS {
        black_box(relay.event(EmitMarkEventParams::new("mark").data(args())).is_ok());
    }
}

// --- the same without the runtime ---

fn bare() {
    block_on(async {
        for _ in 0..CALLS {
            black_box(tool(args()).await.is_ok());
        }
    });
}

/// The nine callbacks of `with_nine`, called by hand.
fn bare_chain() {
    block_on(async {
        for _ in 0..CALLS {
            let mut args = args();
            for _ in 0..4 {
                args = rewrite("tool".to_owned(), args).await.unwrap_or_default();
            }
            black_box(wrapped(wrapped(wrapped(wrapped(tool(args))))).await.is_ok());
        }
    });
}

async fn rewrite(_: String, args: Value) -> Result<Value, BoxError> {
    Ok(args)
}

async fn wrapped<T>(next: impl Future<Output = T>) -> T {
    next.await
}

fn nothing() {
    for call in 0..CALLS {
        black_box(call);
    }
}

// --- what is registered ---

fn with_nothing(_: &Relay) {}

fn with_subscriber(relay: &Relay) {
    relay
        .register_subscriber("bench", |event| {
            black_box(event.seq());
        })
        .expect("the name is free");
}

fn with_nine(relay: &Relay) {
    for number in 0..4 {
        let name = number.to_string();
        relay.register_tool_request_intercept(&name, number, false, rewrite).expect("the name is free");
        relay
            .register_tool_execution_intercept(&name, number, |context, next| async move {
                Ok::<ToolExecutionResult, BoxError>(next.call(context.args).await?)
            })
            .expect("the name is free");
    }
}

/// Events a second that are in the file, and bytes an event.
fn atof() -> (f64, f64) {
    let relay = Relay::new();
    let folder = std::env::temp_dir().join(format!("nemo-relay-bench-{}", std::process::id()));
    let config = AtofExporterConfig {
        output_directory: Some(folder.to_string_lossy().into_owned()),
        filename: Some("events.jsonl".to_owned()),
        ..AtofExporterConfig::default()
    };
    let exporter = AtofExporter::of(&relay, config).expect("the folder for temporary files can be written");
    exporter.register("bench").expect("the name is free");
    let payload = json!({"text": "x".repeat(640)});
    let took = seconds(|| {
        for _ in 0..MARKS {
            relay.event(EmitMarkEventParams::new("mark").data(payload.clone())).expect("the payload is small");
        }
        exporter.shutdown().expect("the file can be written");
    });
    let size = std::fs::metadata(exporter.path()).map_or(0, |file| file.len());
    let _ = std::fs::remove_dir_all(folder);
    (f64::from(MARKS) / took.as_secs_f64(), size as f64 / f64::from(MARKS))
}
