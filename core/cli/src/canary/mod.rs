//! A canary: the real agent is run once in a home of its own against a provider that asks for one command, which a rule
//! stops. What is seen is whether the agent obeys.

mod stub;

use crate::host::{Canary, Host};
use crate::launch::LaunchFolder;
use rustix::process::{Pid, Signal, kill_process_group};
use std::fs::{self, File};
use std::io;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use stub::Stub;

/// How long an agent may take for its two requests.
const PATIENCE: Duration = Duration::from_secs(60);
const BETWEEN: Duration = Duration::from_millis(20);
const REASON: &str = "A canary of NeMo Relay: this command may not run.";
const COMMAND: &str = "touch canary-was-here";
const SETTINGS: &str =
    "[[components]]\nkind = \"tool_policy\"\n[[components.config.deny]]\ncontains = \"canary-was-here\"\n";
/// Variables of the user that an agent gets as well; no keys are among them.
const SURROUNDINGS: [&str; 5] = ["PATH", "LANG", "TERM", "TMPDIR", "XDG_RUNTIME_DIR"];
/// So much of what an agent said is shown.
const MOST_SAID: usize = 400;

/// Runs a host whose program is on this machine. The result says what was seen.
///
/// Errors: what was seen where the refusal did not count, or where the agent did not come so far.
pub fn fly(host: &Host, canary: &'static Canary) -> Result<String, String> {
    let begun = Instant::now();
    let failed = |error: io::Error| error.to_string();
    let folder = LaunchFolder::new().map_err(failed)?;
    let stub = Stub::start(canary, COMMAND).map_err(failed)?;
    let project = folder.path().join("project");
    prepare(folder.path(), &project, canary, &stub.url()).map_err(failed)?;
    let said = folder.path().join("said");
    let mut child = start(host, canary, folder.path(), &project, &said, &stub.url()).map_err(failed)?;
    let ended = wait(&mut child).map_err(failed)?;
    let seen = stub.seen();
    let took = begun.elapsed().as_secs_f32();
    if project.join("canary-was-here").exists() {
        return Err(format!("{} ran a command that a rule had stopped", host.title));
    }
    match (ended, seen.has_asked, seen.last.contains(REASON)) {
        (true, true, true) => Ok(format!(
            "{} asked before the command that its model wanted, did not run it, and told the model why ({took:.1} s)",
            host.title
        )),
        (false, ..) => {
            Err(format!("{} did not end within {} s; it said: {}", host.title, PATIENCE.as_secs(), last(&said)))
        }
        (_, false, _) => {
            Err(format!("{} did not come so far as to be asked for a command; it said: {}", host.title, last(&said)))
        }
        (_, _, false) => {
            Err(format!("{} did not run the command, but its model was not told why: {}", host.title, last(&said)))
        }
    }
}

fn prepare(folder: &Path, project: &Path, canary: &Canary, url: &str) -> io::Result<()> {
    let home = folder.join("home");
    fs::create_dir_all(&home)?;
    fs::create_dir_all(project.join(".nemo-relay"))?;
    fs::write(project.join(".nemo-relay/plugins.toml"), format!("{SETTINGS}reason = \"{REASON}\"\n"))?;
    for (path, text) in canary.files {
        let file = home.join(path);
        fs::create_dir_all(file.parent().unwrap_or(&home))?;
        fs::write(file, text.replace("{url}", url))?;
    }
    Ok(())
}

fn start(host: &Host, canary: &Canary, folder: &Path, project: &Path, said: &Path, url: &str) -> io::Result<Child> {
    let said = File::create(said)?;
    let mut command = Command::new(std::env::current_exe()?);
    command.arg(host.id).arg("--").args(canary.arguments).current_dir(project).env_clear();
    for name in SURROUNDINGS {
        command.envs(std::env::var_os(name).map(|value| (name, value)));
    }
    command.env("HOME", folder.join("home")).env("NEMO_RELAY_TRUST_PROJECT", "1");
    command.envs(canary.variables.iter().map(|(name, value)| (name, value.replace("{url}", url))));
    // Its own group, so that nothing of it is left behind.
    command.process_group(0).stdin(Stdio::null()).stdout(said.try_clone()?).stderr(said).spawn()
}

/// Whether it ended by itself.
fn wait(child: &mut Child) -> io::Result<bool> {
    let until = Instant::now() + PATIENCE;
    loop {
        if child.try_wait()?.is_some() {
            return Ok(true);
        }
        if Instant::now() > until {
            if let Some(group) = Pid::from_raw(child.id().cast_signed()) {
                // It may just have ended.
                let _ = kill_process_group(group, Signal::KILL);
            }
            child.wait()?;
            return Ok(false);
        }
        std::thread::sleep(BETWEEN);
    }
}

/// The end of what the agent said, on one line.
fn last(said: &Path) -> String {
    let text =
        String::from_utf8_lossy(&fs::read(said).unwrap_or_default()).split_whitespace().collect::<Vec<_>>().join(" ");
    let text: String = text.chars().filter(|c| !c.is_control()).collect();
    let skipped = text.chars().count().saturating_sub(MOST_SAID);
    if text.is_empty() { "nothing".to_owned() } else { text.chars().skip(skipped).collect() }
}
