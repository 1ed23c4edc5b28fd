//! Memory, descriptors and threads over many calls in Rust: none of them may grow. See tools/soak/growth.py.
//!
//!     cargo run --profile ci -p nemo-relay --example growth 10000000
//!
//! Fails where the resident memory has grown by more than 5 MiB between a tenth of the calls and the end, or a descriptor
//! or thread is left.

use futures::executor::block_on;
use nemo_relay::{BoxError, PushScopeParams, Relay, ScopeType, ToolCallExecuteParams, Value};
use serde_json::json;
use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

const ROUND: usize = 1000;
const MOST: i64 = 5 * 1024;
const PAGE_KIBIBYTES: i64 = 4;

struct Held {
    kibibytes: i64,
    files: usize,
    threads: usize,
}

fn held() -> Held {
    let entries = |path| fs::read_dir(path).unwrap().count();
    let statm = fs::read_to_string("/proc/self/statm").unwrap();
    let pages: i64 = statm.split(' ').nth(1).unwrap().parse().unwrap();
    Held { kibibytes: pages * PAGE_KIBIBYTES, files: entries("/proc/self/fd"), threads: entries("/proc/self/task") }
}

async fn round(relay: &Relay) {
    let seen = Arc::new(AtomicUsize::new(0));
    let count = seen.clone();
    relay
        .register_subscriber("count", move |_| {
            count.fetch_add(1, Ordering::Relaxed);
        })
        .unwrap();
    let allow = |_, _| async { Ok::<_, BoxError>(None::<String>) };
    relay.register_tool_conditional_execution_guardrail("allow", 0, allow).unwrap();
    let same = |_, args: Value| async { Ok::<_, BoxError>(args) };
    relay.register_tool_request_intercept("same", 0, false, same).unwrap();
    let calls = relay.with_scope(PushScopeParams::new("round", ScopeType::Agent), |_| async {
        for n in 0..ROUND {
            let double =
                |args: Value| async move { Ok::<_, BoxError>(json!({"n": args["n"].as_u64().unwrap_or(0) * 2})) };
            relay.tool_call_execute(ToolCallExecuteParams::new("double", json!({"n": n}), double)).await?;
        }
        Ok::<_, nemo_relay::Error>(())
    });
    calls.await.unwrap();
    relay.deregister_tool_request_intercept("same");
    relay.deregister_tool_conditional_execution_guardrail("allow");
    let report = relay.flush_subscribers_blocking(None);
    relay.deregister_subscriber("count");
    assert_eq!((report.pending, seen.load(Ordering::Relaxed)), (0, ROUND * 4 + 2));
}

fn main() {
    let calls: usize = std::env::args().nth(1).map_or(100_000, |calls| calls.parse().expect("a number of calls"));
    let rounds = (calls / ROUND).max(10);
    let relay = Relay::new();
    let mut start = held();
    for number in 0..rounds {
        if number == rounds / 10 {
            start = held();
        }
        block_on(round(&relay));
    }
    let end = held();
    let grown = end.kibibytes - start.kibibytes;
    let (files, threads) = (end.files as i64 - start.files as i64, end.threads as i64 - start.threads as i64);
    println!("{} calls: memory {grown:+} KiB, descriptors {files:+}, threads {threads:+}", rounds * ROUND);
    assert!(grown <= MOST && files <= 0 && threads <= 0, "something grows");
}
