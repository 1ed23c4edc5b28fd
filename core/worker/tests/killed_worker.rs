//! A worker that is killed at random moments under load: no event is lost, no call hangs, and a guardrail lets nothing
//! through that it should refuse. `NEMO_RELAY_KILLS` says how often; 20 by default.
//! `NEMO_RELAY_KILLED_WORKER` is the command of the worker where it is not this program.

mod support;

use nemo_relay_runtime::native::{Answer, Around, Native, Produced, Step};
use nemo_relay_runtime::types::{Family, Json, Limits};
use nemo_relay_runtime::{Clock, EventRecord, Mark, Runtime, Sink};
use nemo_relay_worker::{Offered, Worker, WorkerSpec};
use nemo_relay_worker_kit::serde_json::{Value, json};
use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime};
use support::reader::Reader;
use support::{Scratch, count, gate, json_of, offered, processes, question, spec, told, told_in};

const QUESTIONS: usize = 2000;
const CHUNKS: usize = 2000;
/// So many events wait at most, so that the bound of the queue has no part in what is lost.
const WAITING: u64 = 10_000;

fn main() {
    support::be_a_worker();
    let kills = std::env::var("NEMO_RELAY_KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(20);
    let file = Scratch::new("told");
    let mut killed = spec(&[], "serves");
    let is_other = other_worker(&mut killed);
    prepare(&mut killed);
    told_in(&mut killed, &file.0);
    let longest_wait = killed.times.call + Duration::from_secs(1);
    let plugin_id = killed.plugin_id.clone();
    let worker = Worker::start(killed).expect("it starts");
    let all = worker.register(&json_of(&json!({}))).expect("it registers");
    round_trips(&worker, &all);
    chunks(&worker, &all);

    let runtime = Runtime::new(Clock::default(), Limits::default());
    let emitted = Arc::new(Emitted::default());
    let sink = worker.sink(offered(&all, Family::Subscriber));
    runtime.attach("emitted", emitted.clone()).expect("attached");
    runtime.attach("worker", sink.clone()).expect("attached");
    let load = Load::default();
    std::thread::scope(|scope| {
        scope.spawn(|| load.marks(&runtime, || emitted.len() < sink.delivered() + WAITING));
        for _ in 0..2 {
            scope.spawn(|| load.questions(&worker, &all));
        }
        scope.spawn(|| load.chains(&worker, &all));
        scope.spawn(|| load.streams(&worker, &all));
        // One that takes long to start is to be hit when it serves, too.
        kill_at_random(&plugin_id, kills, Duration::from_millis(if is_other { 1_500 } else { 80 }));
        load.stop.store(true, Ordering::Relaxed);
    });
    // A slow worker takes its time for what waits, but it goes on.
    while sink.delivered() < emitted.len() {
        let before = sink.delivered();
        support::soon("more of what waits is delivered", || sink.delivered() > before);
    }
    let (dropped, exits) = (lost(&worker), count(&worker, "worker.exited"));
    worker.close();
    let seen: HashSet<String> = told(&file.0).into_iter().collect();
    let arrived = emitted.0.lock().unwrap().iter().filter(|uuid| seen.contains(*uuid)).count() as u64;
    println!(
        "{kills} kills, {exits} deaths seen: {} events emitted, {arrived} arrived, {dropped} counted as dropped; {load}",
        emitted.len()
    );
    assert_eq!((arrived, dropped), (emitted.len(), 0), "an event is missing");
    assert_eq!(load.let_through.load(Ordering::Relaxed), 0, "a guardrail let through what it refuses");
    assert!(load.longest() < longest_wait, "a call waited for {:?}", load.longest());
    assert!(exits >= kills, "every death is seen");
    assert!(processes(&plugin_id).is_empty(), "a process is left");
}

/// Takes the command of the environment, where there is one.
fn other_worker(spec: &mut WorkerSpec) -> bool {
    let Ok(command) = std::env::var("NEMO_RELAY_KILLED_WORKER") else { return false };
    let mut words = command.split(' ');
    spec.program = words.next().expect("a program").into();
    spec.arguments = words.map(Into::into).collect();
    let python_path = std::env::var_os("PYTHONPATH").map(|path| ("PYTHONPATH".into(), path));
    spec.environment.extend(python_path);
    true
}

/// So many deaths in so short a time are no reason to give up here.
fn prepare(spec: &mut WorkerSpec) {
    spec.plugin_id = format!("killed-{}", std::process::id());
    spec.bounds.restarts = 10_000;
    spec.times.stable = Duration::from_millis(50);
    spec.times.first_rest = Duration::from_millis(1);
    spec.times.last_rest = Duration::from_millis(5);
    spec.times.call = Duration::from_secs(5);
}

fn lost(worker: &Worker) -> u64 {
    count(worker, "worker.events_dropped") + count(worker, "worker.queue_full")
}

/// How long one guardrail takes where nothing else happens.
fn round_trips(worker: &Worker, all: &[Offered]) {
    let mut took: Vec<Duration> = (0..QUESTIONS)
        .map(|_| {
            let begun = Instant::now();
            assert!(matches!(gate(worker, all, "search"), Ok(Answer::Allow)));
            begun.elapsed()
        })
        .collect();
    took.sort_unstable();
    println!("{QUESTIONS} questions: median {:?}, p99 {:?}", took[QUESTIONS / 2], took[QUESTIONS * 99 / 100]);
}

/// How long one chunk takes that is pulled through an intercept.
fn chunks(worker: &Worker, all: &[Offered]) {
    let mut reader = stream(worker, all, CHUNKS).expect("it is opened");
    let mut took: Vec<Duration> = (0..CHUNKS)
        .map(|_| {
            let begun = Instant::now();
            assert!(reader.next().expect("a chunk").is_some());
            begun.elapsed()
        })
        .collect();
    assert!(reader.next().expect("the end").is_none());
    took.sort_unstable();
    println!("{CHUNKS} chunks: median {:?}, p99 {:?}", took[CHUNKS / 2], took[CHUNKS * 99 / 100]);
}

/// A stream of so many chunks that passes an intercept.
fn stream(worker: &Worker, all: &[Offered], chunks: usize) -> Result<Reader, nemo_relay_runtime::types::Error> {
    let family = Family::LlmStreamExecutionIntercept;
    let request = json!({"content": {"act": "pass"}, "headers": {}});
    let given = (0..chunks).map(|number| Ok(json_of(&json!({"choices": [{"delta": {"content": number}}]})))).collect();
    Reader::open(&worker.native(offered(all, family)), &question(family, "chat", &request), vec![Ok(given)])
}

fn kill_at_random(plugin_id: &str, kills: u64, within: Duration) {
    let clock = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).expect("a time");
    let mut state = clock.as_nanos() as u64 | 1;
    println!("the moments are those of seed {state}");
    let mut last = 0;
    for _ in 0..kills {
        // Xorshift (Marsaglia 2003).
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        std::thread::sleep(Duration::from_micros(state % within.as_micros() as u64));
        support::soon("there is a worker to kill", || {
            let found = processes(plugin_id).into_iter().find(|pid| *pid != last);
            last = found.unwrap_or(last);
            found.is_some()
        });
        let killed = std::process::Command::new("kill").args(["-KILL", &last.to_string()]).status();
        assert!(killed.is_ok());
    }
}

/// Everything that was emitted.
#[derive(Default)]
struct Emitted(Mutex<Vec<String>>);

impl Emitted {
    fn len(&self) -> u64 {
        self.0.lock().unwrap().len() as u64
    }
}

impl Sink for Emitted {
    fn offer(&self, record: &Arc<EventRecord>) -> bool {
        let event: Value = nemo_relay_worker_kit::serde_json::from_str(record.text()).expect("an event");
        self.0.lock().unwrap().push(event["uuid"].as_str().expect("a uuid").to_owned());
        true
    }
    fn delivered(&self) -> u64 {
        self.len()
    }
    fn kick(&self) {}
}

#[derive(Default)]
struct Load {
    stop: AtomicBool,
    asked: AtomicU64,
    failed: AtomicU64,
    let_through: AtomicU64,
    longest_nanos: AtomicU64,
}

impl Load {
    fn marks(&self, runtime: &Runtime, has_room: impl Fn() -> bool) {
        let head = runtime.new_stack();
        while !self.stop.load(Ordering::Relaxed) {
            if has_room() {
                runtime.mark(&head, Mark { name: "load".into(), ..Mark::default() });
            }
            std::thread::sleep(Duration::from_micros(200));
        }
    }

    fn questions(&self, worker: &Worker, all: &[Offered]) {
        while !self.stop.load(Ordering::Relaxed) {
            for tool in ["forbidden", "search"] {
                match self.timed(|| gate(worker, all, tool)) {
                    Ok(Answer::Allow) if tool == "forbidden" => _ = self.let_through.fetch_add(1, Ordering::Relaxed),
                    Ok(_) => {}
                    Err(_) => self.fail(),
                }
            }
        }
    }

    fn chains(&self, worker: &Worker, all: &[Offered]) {
        let family = Family::ToolExecutionIntercept;
        let native = worker.native(offered(all, family));
        while !self.stop.load(Ordering::Relaxed) {
            if self.timed(|| chain(&native, family)).is_err() {
                self.fail();
            }
        }
    }

    fn streams(&self, worker: &Worker, all: &[Offered]) {
        while !self.stop.load(Ordering::Relaxed) {
            let Ok(mut reader) = self.timed(|| stream(worker, all, 20)) else {
                self.fail();
                continue;
            };
            let mut read = 0;
            loop {
                match self.timed(|| reader.next()) {
                    Ok(Some(_)) => read += 1,
                    Ok(None) => break assert_eq!(read, 20, "a stream is cut"),
                    Err(_) => break self.fail(),
                }
            }
        }
    }

    /// One that fails at once leaves the processor to the worker that is started.
    fn fail(&self) {
        self.failed.fetch_add(1, Ordering::Relaxed);
        std::thread::sleep(Duration::from_millis(1));
    }

    fn timed<T>(&self, ask: impl FnOnce() -> T) -> T {
        let begun = Instant::now();
        let answer = ask();
        let took = u64::try_from(begun.elapsed().as_nanos()).unwrap_or(u64::MAX);
        self.longest_nanos.fetch_max(took, Ordering::Relaxed);
        self.asked.fetch_add(1, Ordering::Relaxed);
        answer
    }

    fn longest(&self) -> Duration {
        Duration::from_nanos(self.longest_nanos.load(Ordering::Relaxed))
    }
}

impl std::fmt::Display for Load {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (asked, failed) = (self.asked.load(Ordering::Relaxed), self.failed.load(Ordering::Relaxed));
        write!(f, "{asked} calls, {failed} failed with the worker, the longest took {:?}", self.longest())
    }
}

fn chain(native: &Arc<dyn Native>, family: Family) -> Result<(), nemo_relay_runtime::types::Error> {
    let mut at_work = native.wrap(&question(family, "twice", &json!(0)))?;
    let mut with = Around::Begin;
    loop {
        match at_work.go_on(with)? {
            Step::Next(value) => {
                with = Around::Downstream(Ok(Produced { result: value, annotation: None, marks: None }));
            }
            Step::Done(done) => {
                assert_eq!(done.result, Json::from_trusted("[1,2]"));
                return Ok(());
            }
            _ => unreachable!("a worker runs the chain or is done"),
        }
    }
}
