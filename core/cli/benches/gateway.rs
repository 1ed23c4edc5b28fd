//! What the gateway adds to a request: the program itself between this process and a stub, in one run with the same requests
//! sent straight to the stub. `cargo bench -p nemo-relay-cli --bench gateway`.

#[path = "../tests/support/mod.rs"]
mod support;

use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use support::Folder;
use support::stub::Stub;

const CLIENT: &str = "NEMO_RELAY_BENCH_STUB";
const ROUNDS: usize = 2000;
const CHAT: &str = r#"{"id":"c","model":"m","choices":[{"index":0,"message":{"role":"assistant","content":"hello"},"finish_reason":"stop"}],"usage":{"prompt_tokens":3,"completion_tokens":1,"total_tokens":4}}"#;

const SETTINGS: &str = r#"
[[components]]
kind = "observability"
[components.config.atof]
enabled = true
[[components.config.atof.sinks]]
output_directory = "atof"
filename = "events.jsonl"
"#;

fn main() {
    match std::env::var(CLIENT) {
        Ok(stub) => client(stub.parse().unwrap()),
        Err(_) => parent(),
    }
}

/// Starts the program with this executable as the agent.
fn parent() {
    let stub = Stub::start(|request, stream| {
        if request.target().contains("/messages") {
            let head = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n";
            let event = "f\r\ndata: {\"a\":1}\n\n\r\n";
            return stream.write_all(format!("{head}{}0\r\n\r\n", event.repeat(52)).as_bytes()).is_ok();
        }
        let head =
            format!("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n", CHAT.len());
        stream.write_all(format!("{head}{CHAT}").as_bytes()).is_ok()
    });
    let folder = Folder::new();
    // Trajectories are kept until their session ends, so they would be measured as well.
    std::fs::create_dir_all(folder.path().join(".nemo-relay")).unwrap();
    std::fs::write(folder.path().join(".nemo-relay/plugins.toml"), SETTINGS).unwrap();
    let program = env!("CARGO_BIN_EXE_nemo-relay");
    let agent = std::env::current_exe().unwrap();
    let status = Command::new(program)
        .args(["run", "--agent", "bench", "--"])
        .arg(agent)
        .current_dir(folder.path())
        .env("NEMO_RELAY_TRUST_PROJECT", "1")
        .env("OPENAI_BASE_URL", format!("{}/v1", stub.url()))
        .env("ANTHROPIC_BASE_URL", stub.url())
        .env(CLIENT, stub.port.to_string())
        .status();
    assert!(status.unwrap().success());
    println!("events written: {}", folder.events().len());
    start_time(program);
}

/// How long the program takes to start, and a hook of an agent that was started without us.
fn start_time(program: &str) {
    let timed = |arguments: &[&str]| {
        let run = || {
            let begun = Instant::now();
            let mut command = Command::new(program);
            command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
            command.status().unwrap();
            begun.elapsed()
        };
        median((0..200).map(|_| run()).collect())
    };
    println!(
        "nemo-relay --version: {:?}; nemo-relay hook claude: {:?}",
        timed(&["--version"]),
        timed(&["hook", "claude"])
    );
}

/// A connection and what stands before its path.
struct Way {
    stream: TcpStream,
    prefix: String,
}

impl Way {
    fn to(url: &str) -> Self {
        let (address, path) = url.strip_prefix("http://").unwrap().split_once('/').unwrap();
        let stream = TcpStream::connect(address).unwrap();
        stream.set_nodelay(true).unwrap();
        Self { stream, prefix: format!("/{path}").trim_end_matches('/').to_owned() }
    }

    fn head(&self, path: &str, length: usize) -> String {
        let host = self.stream.peer_addr().unwrap();
        format!(
            "POST {}{path} HTTP/1.1\nhost: {host}\ncontent-type: application/json\ncontent-length: {length}\n\n",
            self.prefix
        )
    }

    /// How long a request takes.
    fn chat(&mut self, body: &[u8]) -> Duration {
        let head = self.head("/v1/chat/completions", body.len());
        let begun = Instant::now();
        self.stream.write_all(&[head.replace('\n', "\r\n").as_bytes(), body].concat()).unwrap();
        let mut answer = [0; 4096];
        let mut length = 0;
        while !answer[..length].ends_with(CHAT.as_bytes()) {
            length += self.stream.read(&mut answer[length..]).unwrap();
        }
        begun.elapsed()
    }

    /// How long it takes until the first byte of a stream is there.
    fn first_byte(&mut self) -> Duration {
        let body = br#"{"model":"m","stream":true,"messages":[]}"#;
        let head = self.head("/v1/messages", body.len()).replace('\n', "\r\n");
        let begun = Instant::now();
        self.stream.write_all(&[head.as_bytes(), body].concat()).unwrap();
        let mut part = [0; 4096];
        let mut answer = Vec::new();
        // The head may come without the body.
        while !answer.windows(6).any(|part| part == b"data: ") {
            let length = self.stream.read(&mut part).unwrap();
            answer.extend_from_slice(&part[..length]);
        }
        let taken = begun.elapsed();
        while !answer.ends_with(b"0\r\n\r\n") {
            let length = self.stream.read(&mut part).unwrap();
            answer.extend_from_slice(&part[..length]);
        }
        taken
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// The same requests both ways in turn.
fn client(stub: u16) {
    let gateway = std::env::var("ANTHROPIC_BASE_URL").unwrap();
    let (mut direct, mut relayed) = (Way::to(&format!("http://127.0.0.1:{stub}/")), Way::to(&gateway));
    let small = br#"{"model":"m","messages":[{"role":"user","content":"hi"}]}"#.to_vec();
    let large = format!(r#"{{"model":"m","messages":[{{"role":"user","content":"{}"}}]}}"#, "word ".repeat(40_000));
    let mut compare = |what: &str, rounds: usize, run: &dyn Fn(&mut Way) -> Duration| {
        let times: Vec<_> = (0..rounds).map(|_| (run(&mut direct), run(&mut relayed))).collect();
        let (direct, relayed): (Vec<_>, Vec<_>) = times.into_iter().skip(rounds / 10).unzip();
        let (direct, relayed) = (median(direct), median(relayed));
        println!("{what}: direct {direct:?}, relayed {relayed:?}, added {:?}", relayed.saturating_sub(direct));
    };
    memory("at the start");
    let before = processor_time();
    compare("small chat", ROUNDS, &|way| way.chat(&small));
    println!("processor time of the program for one: {}", processor_time().since(&before, ROUNDS));
    compare("first byte of a stream", ROUNDS / 4, &Way::first_byte_of);
    compare("200 KB chat", ROUNDS / 10, &|way| way.chat(large.as_bytes()));
    memory("after these");
    let straight = format!("http://127.0.0.1:{stub}/");
    for _ in 0..3 {
        println!(
            "four connections: direct {:.0}, relayed {:.0} requests/s",
            throughput(&straight),
            throughput(&gateway)
        );
    }
    memory("after those");
}

impl Way {
    fn first_byte_of(way: &mut Self) -> Duration {
        way.first_byte()
    }
}

/// Requests a second over four connections.
fn throughput(url: &str) -> f64 {
    let begun = Instant::now();
    let each = 3000;
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let mut way = Way::to(url);
                (0..each).for_each(|_| _ = way.chat(br#"{"model":"m","messages":[]}"#));
            });
        }
    });
    f64::from(4 * each) / begun.elapsed().as_secs_f64()
}

/// Processor time in nanoseconds by thread: the one that serves is the first.
struct ProcessorTime(Vec<(String, u64)>);

impl ProcessorTime {
    /// What each thread has used since then, for one of so many requests.
    fn since(&self, before: &Self, rounds: usize) -> String {
        let used = |(name, now): &(String, u64)| {
            let then = before.0.iter().find(|(other, _)| other == name).map_or(0, |(_, then)| *then);
            format!("{name} {:?}", Duration::from_nanos((now - then) / rounds as u64))
        };
        self.0.iter().map(used).collect::<Vec<_>>().join(", ")
    }
}

/// The processor time that the program, which is our parent, has used so far.
fn processor_time() -> ProcessorTime {
    let tasks = format!("/proc/{}/task", std::os::unix::process::parent_id());
    let of = |task: std::fs::DirEntry| {
        let read = |file: &str| std::fs::read_to_string(task.path().join(file)).ok();
        let used = read("schedstat")?.split(' ').next()?.parse().ok()?;
        Some((read("comm")?.trim().to_owned(), used))
    };
    ProcessorTime(std::fs::read_dir(tasks).unwrap().flatten().filter_map(of).collect())
}

/// The memory of the program, which is our parent.
fn memory(when: &str) {
    let parent = std::os::unix::process::parent_id();
    let status = std::fs::read_to_string(format!("/proc/{parent}/status")).unwrap_or_default();
    let kinds = ["VmHWM", "VmRSS", "RssAnon", "RssFile"];
    let lines = status.lines().filter(|line| kinds.iter().any(|kind| line.starts_with(kind)));
    let lines: Vec<_> = lines.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    println!("memory {when}: {}", lines.join(", "));
}
