//! The agent that is to be started.

use crate::fault::Fault;
use crate::host::Host;
use std::ffi::OsString;

/// An agent with its command line.
#[derive(Debug)]
pub struct Agent {
    /// The name in events.
    pub name: String,
    /// The host, where it is a known one.
    pub host: Option<&'static Host>,
    /// The program.
    pub program: OsString,
    /// Its arguments, as the user gave them.
    pub arguments: Vec<OsString>,
}

impl Agent {
    /// A known host with arguments.
    pub fn of_host(host: &'static Host, arguments: Vec<OsString>) -> Self {
        Self { name: host.agent.to_owned(), host: Some(host), program: host.program.into(), arguments }
    }

    /// A command; where its name is that of a known host, it is one.
    ///
    /// Errors: where there is no command.
    pub fn of_command(name: &str, command: Vec<OsString>) -> Result<Self, Fault> {
        let mut words = command.into_iter();
        let program = words.next().ok_or_else(|| Fault::usage("the command of the agent is missing after --"))?;
        let host = Host::find(name);
        let name = host.map_or(name, |host| host.agent).to_owned();
        Ok(Self { name, host, program, arguments: words.collect() })
    }
}
