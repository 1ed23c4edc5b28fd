//! Lines at the end of a file that other processes may write to as well.

use nemo_relay_runtime::EventRecord;
use std::collections::VecDeque;
use std::fs::{File, TryLockError};
use std::io::{Read, Seek, SeekFrom, Write};
use std::sync::Arc;
use std::time::{Duration, Instant};

const WRITE_BYTES: usize = 256 << 10;
/// How long a writer waits for its turn. A process that was stopped or killed in its own, while a fork of it lives, may
/// keep the lock for ever; lines that come without the lock are better than none.
const MAX_WAIT: Duration = Duration::from_millis(500);

/// A file that was opened for reading and appending.
pub(crate) struct Output {
    file: File,
}

impl Output {
    pub(crate) fn new(file: File) -> Self {
        Self { file }
    }

    /// Writes one line a record, in as few writes as its size allows; each write ends with a line end.
    pub(crate) fn write(&mut self, records: &VecDeque<Arc<EventRecord>>) -> std::io::Result<()> {
        let mut buffer = String::with_capacity(WRITE_BYTES);
        for (i, record) in records.iter().enumerate() {
            record.write_text(&mut buffer);
            buffer.push('\n');
            if buffer.len() >= WRITE_BYTES || i + 1 == records.len() {
                self.in_turn(|output| output.write_lines(&buffer))?;
                buffer.clear();
            }
        }
        Ok(())
    }

    /// Writes while no other writer does, which might otherwise be seen in the middle of a line.
    fn in_turn(&mut self, write: impl FnOnce(&mut Self) -> std::io::Result<()>) -> std::io::Result<()> {
        let locked = self.lock();
        let result = write(self);
        if locked {
            let _ = self.file.unlock();
        }
        result
    }

    fn lock(&self) -> bool {
        let until = Instant::now() + MAX_WAIT;
        loop {
            match self.file.try_lock() {
                Ok(()) => return true,
                Err(TryLockError::WouldBlock) if Instant::now() < until => {
                    std::thread::sleep(Duration::from_millis(1));
                }
                // Some file systems have no locks.
                Err(_) => return false,
            }
        }
    }

    /// Whoever wrote before may have died, or run out of room, in the middle of a line; nothing is glued to it.
    fn write_lines(&mut self, lines: &str) -> std::io::Result<()> {
        if self.ends_inside_line()? {
            self.file.write_all(b"\n")?;
        }
        self.file.write_all(lines.as_bytes())
    }

    fn ends_inside_line(&mut self) -> std::io::Result<bool> {
        // What is appended goes to the end of the file whatever the position.
        let length = self.file.metadata()?.len();
        if length == 0 {
            return Ok(false);
        }
        let mut last = [0];
        self.file.seek(SeekFrom::Start(length - 1))?;
        Ok(self.file.read(&mut last)? == 1 && last != *b"\n")
    }
}
