//! The end of a host, and forks of it: no process, no socket and no folder is left. Each host is a process of its own.

mod support;

use nemo_relay_runtime::native::Answer;
use nemo_relay_worker::{Worker, after_fork_all, shutdown_all};
use nemo_relay_worker_kit::serde_json::json;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use support::{Scratch, gate, json_of, processes, soon, spec};

/// Says in the environment of a host how it is to end.
const HOST: &str = "TEST_HOST";
/// The identity of its plugin.
const PLUGIN: &str = "TEST_PLUGIN";

fn main() {
    support::be_a_worker();
    if let Ok(end) = std::env::var(HOST) {
        return be_a_host(&end);
    }
    for end in ["closes", "drops", "hook", "fork", "fork without a hook"] {
        let case = Case::new(end);
        let status = case.host(end).wait().expect("it ends");
        assert!(status.success(), "{end}: {status}");
        case.nothing_is_left(end);
    }
    killed();
    println!("hosts that end in 6 ways leave nothing behind");
}

/// The workers of a host that was killed end with it, and the next host removes its folder.
fn killed() {
    let case = Case::new("killed");
    let mut host = case.host("stays");
    let mut line = String::new();
    let output = host.stdout.take().expect("its output");
    BufReader::new(output).read_line(&mut line).expect("it says that it runs");
    assert_eq!(processes(&case.plugin).len(), 1, "{line}");
    host.kill().expect("killed");
    host.wait().expect("it ends");
    soon("its worker ends", || processes(&case.plugin).is_empty());
    assert_eq!(folders(&case.place).len(), 1);
    assert!(case.host("closes").wait().expect("it ends").success());
    case.nothing_is_left("killed");
}

struct Case {
    place: PathBuf,
    plugin: String,
}

impl Case {
    fn new(name: &str) -> Self {
        let place = Scratch::new("place").0.clone();
        std::fs::create_dir(&place).expect("a place");
        Self { place, plugin: format!("ends-{}-{}", name.replace(' ', "-"), std::process::id()) }
    }

    fn host(&self, end: &str) -> Child {
        let mut command = Command::new(std::env::current_exe().expect("this program"));
        command.env(HOST, end).env(PLUGIN, &self.plugin).env("XDG_RUNTIME_DIR", &self.place);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("a host")
    }

    fn nothing_is_left(&self, end: &str) {
        assert_eq!(processes(&self.plugin), Vec::<u32>::new(), "{end}: a process is left");
        assert_eq!(folders(&self.place), Vec::<PathBuf>::new(), "{end}: a folder is left");
    }
}

impl Drop for Case {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.place);
    }
}

fn folders(place: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(place).expect("the place").flatten().map(|entry| entry.path()).collect()
}

fn be_a_host(end: &str) {
    let mut own = spec(&[], "serves");
    own.plugin_id = std::env::var(PLUGIN).expect("a plugin");
    let plugin_id = own.plugin_id.clone();
    let worker = Worker::start(own).expect("it starts");
    let all = worker.register(&json_of(&json!({}))).expect("it registers");
    let allows = || matches!(gate(&worker, &all, "search"), Ok(Answer::Allow));
    assert!(allows());
    println!("runs");
    match end {
        "stays" => _ = std::io::stdin().read_to_end(&mut Vec::new()),
        "closes" => worker.close(),
        "drops" => drop(worker),
        "fork" => {
            in_a_fork(|| {
                after_fork_all();
                assert!(allows(), "a fork has a worker of its own");
                assert_eq!(processes(&plugin_id).len(), 2);
                shutdown_all(Duration::from_secs(2));
                assert_eq!(processes(&plugin_id).len(), 1, "that of the parent");
            });
            assert!(allows(), "the worker of the parent goes on");
        }
        "fork without a hook" => {
            in_a_fork(|| {
                let Err(error) = gate(&worker, &all, "search") else { panic!("nobody is there to ask") };
                assert!(error.message.contains("forked"), "{error}");
                worker.close();
            });
            assert!(allows(), "the worker of the parent goes on");
        }
        _ => {
            shutdown_all(Duration::from_secs(2));
            std::process::exit(0);
        }
    }
}

#[allow(unsafe_code)]
fn in_a_fork(run: impl FnOnce()) {
    // SAFETY: the child runs what a child of a host runs after its hook, and ends by itself.
    let pid = unsafe { libc::fork() };
    assert!(pid >= 0);
    if pid == 0 {
        let ended = std::panic::catch_unwind(std::panic::AssertUnwindSafe(run));
        std::process::exit(i32::from(ended.is_err()));
    }
    let mut status = 0;
    // SAFETY: the child is ours, and the status is a place to write to.
    let waited = unsafe { libc::waitpid(pid, &raw mut status, 0) };
    assert_eq!((waited, status), (pid, 0), "the fork failed");
}
