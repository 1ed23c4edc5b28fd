//! Lines on standard error, as the environment asks for them.

use crate::fields::cut;
use crate::hub;
use crate::line::{Format, line};
use crate::record::Record;
use nemo_relay_types::{LogEvent, LogSeverity};
use std::hash::{BuildHasher, RandomState};
use std::io::Write;
use std::sync::{Once, OnceLock};

const LEVEL: &str = "NEMO_RELAY_LOG";
const STDERR: &str = "NEMO_RELAY_LOG_STDERR";
const FORMAT: &str = "NEMO_RELAY_LOG_STDERR_FORMAT";

struct Setting {
    format: Format,
    root: String,
}

static SETTING: OnceLock<Setting> = OnceLock::new();

/// Reads the environment, the first time that it is called. What is wrong there is said on standard error, once, and the log
/// stays off: a program does not fail because of its log.
pub fn start() {
    static STARTED: Once = Once::new();
    STARTED.call_once(|| match read(|name| std::env::var_os(name).map(|value| value.to_string_lossy().into_owned())) {
        Ok(None) => {}
        Ok(Some((least, format))) => {
            let root = format!("{:08x}", RandomState::new().hash_one(std::process::id()) as u32);
            let _ = SETTING.set(Setting { format, root });
            hub::hear_on_stderr(least);
            hub::emit(LogEvent::LoggingInitialized, |fields| fields.text("level", least.as_str()));
        }
        Err(fault) => put(&format!("nemo_relay: {fault}; logging stays off\n")),
    });
}

/// The least severity and the form of the lines; `None` where nothing is to be written.
fn read(variable: impl Fn(&str) -> Option<String>) -> Result<Option<(LogSeverity, Format)>, String> {
    let Some(level) = variable(LEVEL) else { return Ok(None) };
    let least = match level.to_ascii_lowercase().as_str() {
        "off" => return Ok(None),
        "" => return Err(format!("{LEVEL} must not be empty; say off, error, warn, info, debug or trace")),
        word => LogSeverity::parse(word).ok_or_else(|| {
            format!("{LEVEL} must be off, error, warn, info, debug or trace, and not {:?}", cut(&level, 20))
        })?,
    };
    let wanted = variable(STDERR).unwrap_or_default();
    match wanted.to_ascii_lowercase().as_str() {
        "" | "1" | "true" | "on" | "yes" => {}
        "0" | "false" | "off" | "no" => return Ok(None),
        _ => return Err(format!("{STDERR} must be true or false, and not {:?}", cut(&wanted, 20))),
    }
    let form = variable(FORMAT).unwrap_or_default();
    match form.to_ascii_lowercase().as_str() {
        "" | "human" => Ok(Some((least, Format::Human))),
        "jsonl" => Ok(Some((least, Format::Jsonl))),
        _ => Err(format!("{FORMAT} must be human or jsonl, and not {:?}", cut(&form, 20))),
    }
}

pub(crate) fn write(record: &Record) {
    if let Some(setting) = SETTING.get() {
        put(&line(record, setting.format, &setting.root));
    }
}

/// A line that would have to wait, because nobody reads what was written before, is not written; nor is one that nobody can
/// read any more, which would end a program that has kept the signal for that.
fn put(text: &str) {
    if is_ready() {
        let _ = std::io::stderr().lock().write_all(text.as_bytes());
    }
}

#[cfg(unix)]
fn is_ready() -> bool {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    let stderr = std::io::stderr();
    let mut polled = [PollFd::new(&stderr, PollFlags::OUT)];
    let at_once = Timespec { tv_sec: 0, tv_nsec: 0 };
    poll(&mut polled, Some(&at_once)).is_ok_and(|ready| ready == 1) && polled[0].revents() == PollFlags::OUT
}

#[cfg(not(unix))]
fn is_ready() -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(pairs: &[(&str, &str)]) -> Result<Option<(LogSeverity, Format)>, String> {
        read(|name| pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn a_level_turns_the_log_on() {
        assert_eq!(with(&[]), Ok(None));
        assert_eq!(with(&[(LEVEL, "off")]), Ok(None));
        assert_eq!(with(&[(LEVEL, "Warning")]), Ok(Some((LogSeverity::Warn, Format::Human))));
        assert_eq!(with(&[(LEVEL, "debug"), (FORMAT, "jsonl")]), Ok(Some((LogSeverity::Debug, Format::Jsonl))));
        assert_eq!(with(&[(LEVEL, "debug"), (STDERR, "false")]), Ok(None));
    }

    #[test]
    fn a_slip_says_which_variable_and_what_it_may_be() {
        for (variable, value, says) in [
            (LEVEL, "", "NEMO_RELAY_LOG must not be empty"),
            (LEVEL, "loud", "off, error, warn, info, debug or trace, and not \"loud\""),
            (STDERR, "maybe", "NEMO_RELAY_LOG_STDERR must be true or false"),
            (FORMAT, "xml", "NEMO_RELAY_LOG_STDERR_FORMAT must be human or jsonl"),
        ] {
            let fault =
                with(&[(LEVEL, "info"), (variable, value)].iter().rev().copied().collect::<Vec<_>>()).unwrap_err();
            assert!(fault.contains(says), "{fault}");
        }
    }
}
