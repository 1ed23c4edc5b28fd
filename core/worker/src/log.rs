//! What a worker says to nobody in particular: the newest lines, of which each is short.

use nemo_relay_worker_protocol::{LogLevel, MAX_LINE};
use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

const LINES: usize = 200;

/// A line of a worker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogLine {
    /// `debug`, `info`, `warning` or `error`; what it writes to its standard streams is `info`.
    pub level: &'static str,
    /// At most 1,024 bytes; the token of the worker is cut out.
    pub text: String,
}

/// The newest 200 lines.
#[derive(Default)]
pub(crate) struct Log(Mutex<VecDeque<LogLine>>);

impl Log {
    pub fn add(&self, level: LogLevel, text: &[u8], secret: &str) {
        let level = match level {
            LogLevel::Debug => "debug",
            LogLevel::Warning => "warning",
            LogLevel::Error => "error",
            LogLevel::Info | LogLevel::Unspecified => "info",
        };
        let text = String::from_utf8_lossy(&text[..text.len().min(MAX_LINE)]).trim_end().replace(secret, "[token]");
        let mut lines = self.lines();
        if lines.len() == LINES {
            lines.pop_front();
        }
        lines.push_back(LogLine { level, text });
    }

    pub fn list(&self) -> Vec<LogLine> {
        self.lines().iter().cloned().collect()
    }

    pub fn last(&self) -> Option<String> {
        self.lines().back().map(|line| line.text.clone())
    }

    fn lines(&self) -> MutexGuard<'_, VecDeque<LogLine>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_lines_stay_each_of_them_short_and_without_the_token() {
        let log = Log::default();
        for number in 0..300 {
            log.add(LogLevel::Info, format!("line {number}\n").as_bytes(), "t0ken");
        }
        log.add(LogLevel::Error, &[b'x'; 5000], "t0ken");
        log.add(LogLevel::Warning, b"NEMO_RELAY_WORKER_TOKEN=t0ken", "t0ken");
        let lines = log.list();
        assert_eq!(lines.len(), LINES);
        assert_eq!(lines[0].text, "line 102");
        assert_eq!((lines[198].level, lines[198].text.len()), ("error", MAX_LINE));
        assert_eq!(lines[199].text, "NEMO_RELAY_WORKER_TOKEN=[token]");
    }
}
