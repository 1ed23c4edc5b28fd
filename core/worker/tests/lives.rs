//! Workers that do not start, die, hang, and end.

mod support;

use nemo_relay_grpc::{Client, Code};
use nemo_relay_runtime::native::Answer;
use nemo_relay_runtime::types::{ErrorCode, Family, Limits};
use nemo_relay_runtime::{Clock, Mark, Runtime};
use nemo_relay_worker::{Worker, WorkerSpec};
use nemo_relay_worker_kit::serde_json::json;
use nemo_relay_worker_protocol::{Caller, HealthRequest, Message, method};
use std::time::{Duration, Instant};
use support::{Scratch, count, gate, json_of, offered, processes, spec, told, told_in};

const ARGUMENTS: [&str; 3] = ["the_worker", "--exact", "--nocapture"];

/// The worker of the other tests is this test of this program in a process of its own.
#[test]
fn the_worker() {
    support::be_a_worker();
}

fn refused(spec: WorkerSpec) -> String {
    match Worker::start(spec) {
        Ok(_) => panic!("it started"),
        Err(error) => {
            assert_eq!(error.code, ErrorCode::RegistrationFailed);
            error.message
        }
    }
}

#[test]
fn what_does_not_start_says_why_and_is_not_tried_again() {
    let exits = refused(spec(&ARGUMENTS, "exits"));
    assert!(exits.contains("it ended before it listened (exit status: 3"), "{exits}");
    assert!(exits.contains("no such module"), "{exits}");
    let other = refused(spec(&ARGUMENTS, "other"));
    assert!(other.contains("the worker is plugin 'another', not 'test'"), "{other}");
    let missing = refused(WorkerSpec::new("test", "/nowhere/program"));
    assert!(missing.contains("/nowhere/program cannot be started"), "{missing}");
    let mut slow = spec(&ARGUMENTS, "sleeps");
    slow.times.start = Duration::from_millis(300);
    let begun = Instant::now();
    let slow = refused(slow);
    assert!(begun.elapsed() < Duration::from_secs(5));
    assert!(slow.contains("did not") || slow.contains("being started"), "{slow}");
}

#[test]
fn a_dead_worker_lets_nothing_through_and_comes_back() {
    let worker = Worker::start(spec(&ARGUMENTS, "serves")).expect("it starts");
    let all = worker.register(&json_of(&json!({}))).expect("it registers");
    let begun = Instant::now();
    let Err(error) = gate(&worker, &all, "die") else { panic!("a dead worker let it through") };
    assert!(begun.elapsed() < Duration::from_secs(1), "it ends at once, not when its time is over");
    assert_eq!(error.get("exception_type"), Some("WorkerUnavailable"));
    assert!(matches!(gate(&worker, &all, "forbidden"), Ok(Answer::Reject(_))), "it was started again, and waited for");
    support::soon("the death is counted", || count(&worker, "worker.exited") == 1);
}

#[test]
fn a_worker_that_dies_again_and_again_is_given_up() {
    let mut fragile = spec(&ARGUMENTS, "serves");
    fragile.bounds.restarts = 3;
    let worker = Worker::start(fragile).expect("it starts");
    let all = worker.register(&json_of(&json!({}))).expect("it registers");
    support::soon("it is given up", || {
        assert!(gate(&worker, &all, "die").is_err());
        count(&worker, "worker.given_up") == 1
    });
    let begun = Instant::now();
    let Err(error) = gate(&worker, &all, "search") else { panic!("nobody was asked") };
    assert!(error.message.contains("given up after 3 restarts"), "{error}");
    assert!(begun.elapsed() < Duration::from_millis(500), "nobody waits for it any more");
}

#[test]
fn a_worker_that_answers_no_more_is_started_again() {
    let mut watched = spec(&ARGUMENTS, "serves");
    watched.times.health = Duration::from_millis(50);
    watched.times.call = Duration::from_millis(300);
    watched.plugin_id = "stops".into();
    let worker = Worker::start(watched).expect("it starts");
    worker.register(&json_of(&json!({}))).expect("it registers");
    let pid = processes("stops")[0];
    let stop = std::process::Command::new("kill").args(["-STOP", &pid.to_string()]).status();
    assert!(stop.is_ok_and(|status| status.success()));
    support::soon("another one runs", || processes("stops").first().is_some_and(|now| *now != pid));
}

#[test]
fn an_event_that_kills_the_worker_is_given_up_and_the_others_arrive() {
    let file = Scratch::new("told");
    let mut with_file = spec(&ARGUMENTS, "serves");
    told_in(&mut with_file, &file.0);
    let worker = Worker::start(with_file).expect("it starts");
    let all = worker.register(&json_of(&json!({}))).expect("it registers");
    let runtime = Runtime::new(Clock::default(), Limits::default());
    let sink = worker.sink(offered(&all, Family::Subscriber));
    runtime.attach("worker", sink.clone()).expect("attached");
    let head = runtime.new_stack();
    for number in 0..50 {
        let name = if number == 25 { "die" } else { "fine" };
        runtime.mark(&head, Mark { name: name.into(), ..Mark::default() });
    }
    support::soon("all is settled", || sink.delivered() == 50);
    let mut seen = told(&file.0);
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), 49);
    assert_eq!(count(&worker, "worker.events_dropped"), 1);
}

#[test]
fn a_closed_worker_leaves_no_process_no_folder_and_no_call_that_waits() {
    let file = Scratch::new("told");
    let mut with_file = spec(&ARGUMENTS, "serves");
    told_in(&mut with_file, &file.0);
    with_file.plugin_id = "leaves-nothing".into();
    let worker = Worker::start(with_file).expect("it starts");
    let all = worker.register(&json_of(&json!({}))).expect("it registers");
    let runtime = Runtime::new(Clock::default(), Limits::default());
    let sink = worker.sink(offered(&all, Family::Subscriber));
    runtime.attach("worker", sink.clone()).expect("attached");
    for _ in 0..500 {
        runtime.mark(&runtime.new_stack(), Mark { name: "fine".into(), ..Mark::default() });
    }
    let begun = Instant::now();
    worker.close();
    worker.close();
    assert!(begun.elapsed() < Duration::from_secs(3));
    assert_eq!(told(&file.0).len(), 500, "what waits is delivered first");
    assert!(processes("leaves-nothing").is_empty());
    let Err(error) = gate(&worker, &all, "search") else { panic!("nobody was asked") };
    assert!(error.message.contains("it was closed"), "{error}");
    assert!(begun.elapsed() < Duration::from_secs(3));
}

#[test]
fn whoever_has_not_the_token_is_refused_by_both() {
    let mut own = spec(&ARGUMENTS, "serves");
    own.plugin_id = "refuses".into();
    let worker = Worker::start(own).expect("it starts");
    let pid = processes("refuses")[0];
    let environment = std::fs::read_to_string(format!("/proc/{pid}/environ")).expect("its environment");
    let variable = |name: &str| {
        let found = environment.split('\0').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
        found.expect(name).to_owned()
    };
    let id = variable("NEMO_RELAY_WORKER_ID");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let ask = |socket: String, method: &'static str, token: &str| {
        let caller = Some(Caller { activation_id: id.clone(), auth_token: token.to_owned() });
        // Both messages begin with who asks, and need no more.
        let message = HealthRequest { caller }.encode_to_vec();
        runtime.block_on(async {
            let stream = tokio::net::UnixStream::connect(socket).await.expect("connected");
            let client = Client::open(stream, 1 << 20).await.expect("HTTP/2");
            client.call(method, &message, Duration::from_secs(5)).await.map(drop)
        })
    };
    for (socket, method) in [("NEMO_RELAY_HOST_SOCKET", method::LOG), ("NEMO_RELAY_WORKER_SOCKET", method::HEALTH)] {
        for token in ["", "another"] {
            let refused = ask(variable(socket), method, token).expect_err("another token");
            assert_eq!(refused.code, Code::Unauthenticated);
        }
        ask(variable(socket), method, &variable("NEMO_RELAY_WORKER_TOKEN")).expect("the token");
    }
    drop(worker);
}
