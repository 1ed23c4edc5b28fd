//! The process of the agent whose hooks come in: not every agent says that a session has ended, and none that was killed.

use rustix::process::{Pid, test_kill_process};
use std::fs;
use std::process::Command;

/// What agents start hooks with.
const BETWEEN: [&str; 10] = ["sh", "bash", "dash", "ash", "zsh", "ksh", "fish", "busybox", "env", "timeout"];
/// How many of those there may be.
const MOST_BETWEEN: usize = 4;

/// The agent, once it is known that it outlives its hooks.
pub(super) struct Agent {
    pid: Option<Pid>,
    is_sure: bool,
}

impl Agent {
    /// The agent that has started a hook, whose parent this is.
    pub fn above(parent: i32) -> Self {
        let mut pid = parent;
        for _ in 0..MOST_BETWEEN {
            match above(pid) {
                Some((parent, name)) if BETWEEN.contains(&name.as_str()) => pid = parent,
                Some(_) => return Self { pid: Pid::from_raw(pid), is_sure: false },
                None => break,
            }
        }
        Self { pid: None, is_sure: false }
    }

    /// A hook has come in. One that has started a hook before and is gone by now was only a helper.
    pub fn seen(&mut self) {
        let is_there = self.pid.is_some_and(is_there);
        if !is_there && !self.is_sure {
            self.pid = None;
        }
        self.is_sure |= is_there;
    }

    /// Whether it has ended.
    pub fn has_gone(&self) -> bool {
        self.is_sure && !self.pid.is_some_and(is_there)
    }
}

fn is_there(pid: Pid) -> bool {
    test_kill_process(pid).is_ok()
}

/// The parent and the name of a process.
fn above(pid: i32) -> Option<(i32, String)> {
    if let Ok(stat) = fs::read_to_string(format!("/proc/{pid}/stat")) {
        let (head, rest) = stat.rsplit_once(')')?;
        return Some((rest.split_whitespace().nth(1)?.parse().ok()?, head.split_once('(')?.1.to_owned()));
    }
    let told = Command::new("ps").args(["-o", "ppid=,comm=", "-p", &pid.to_string()]).output().ok()?;
    let text = String::from_utf8(told.stdout).ok()?;
    let (parent, name) = text.trim().split_once(' ')?;
    let name = name.trim().rsplit('/').next()?.trim_start_matches('-');
    Some((parent.parse().ok()?, name.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agent_is_above_the_shells_that_start_its_hooks_and_counts_once_it_was_seen_again() {
        let us = std::process::id().cast_signed();
        let mut child =
            Command::new("sh").args(["-c", "read line; true"]).stdin(std::process::Stdio::piped()).spawn().unwrap();
        let mut agent = Agent::above(child.id().cast_signed());
        assert_eq!(agent.pid, Pid::from_raw(us));
        assert!(!agent.has_gone());
        agent.seen();
        assert!(agent.is_sure && !agent.has_gone());
        drop(child.stdin.take());
        child.wait().unwrap();

        // One that is gone when the next hook comes was only a helper; one that was there then has ended.
        let gone = Pid::from_raw(child.id().cast_signed());
        let mut helper = Agent { pid: gone, is_sure: false };
        helper.seen();
        assert!(!helper.has_gone());
        assert!(Agent { pid: gone, is_sure: true }.has_gone());
    }
}
