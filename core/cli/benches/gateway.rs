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
    let before = processor_time();
    compare("small chat", ROUNDS, &|way| way.chat(&small));
    println!("processor time of the program for one: {:?}", (processor_time() - before) / ROUNDS as u32);
    compare("first byte of a stream", ROUNDS / 4, &Way::first_byte_of);
    compare("200 KB chat", ROUNDS / 10, &|way| way.chat(large.as_bytes()));
    throughput(&gateway);
    memory();
}

impl Way {
    fn first_byte_of(way: &mut Self) -> Duration {
        way.first_byte()
    }
}

/// Requests a second over four connections.
fn throughput(gateway: &str) {
    let begun = Instant::now();
    let each = 3000;
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let mut way = Way::to(gateway);
                (0..each).for_each(|_| _ = way.chat(br#"{"model":"m","messages":[]}"#));
            });
        }
    });
    println!("four connections: {:.0} requests/s", f64::from(4 * each) / begun.elapsed().as_secs_f64());
}

/// The processor time that the program, which is our parent, has used in all of its threads. The system counts in hundredths
/// of a second.
fn processor_time() -> Duration {
    let stat =
        std::fs::read_to_string(format!("/proc/{}/stat", std::os::unix::process::parent_id())).unwrap_or_default();
    let after_name = stat.rsplit_once(") ").unwrap_or_default().1;
    let ticks: u64 = after_name.split(' ').skip(11).take(2).filter_map(|ticks| ticks.parse::<u64>().ok()).sum();
    Duration::from_millis(ticks * 10)
}

/// The memory of the program, which is our parent.
fn memory() {
    let parent = std::os::unix::process::parent_id();
    let status = std::fs::read_to_string(format!("/proc/{parent}/status")).unwrap_or_default();
    for line in status.lines().filter(|line| line.starts_with("VmHWM") || line.starts_with("VmRSS")) {
        println!("{}", line.replace('\t', " "));
    }
}
