//! Files where events of a subscriber wait for which there is no room in memory. They have no name: what a process leaves
//! behind that is killed is nothing.

use nemo_relay_atof::read_event;
use nemo_relay_files::Opening;
use nemo_relay_runtime::{EventRecord, GapReason, Spill};
use std::collections::VecDeque;
use std::fs::File;
use std::hash::{BuildHasher, RandomState};
use std::io::{Error, Read, Result, Seek, SeekFrom, Write};
use std::path::PathBuf;
use std::sync::Arc;

/// Of all the files of one subscriber.
const MAX_BYTES: u64 = 1 << 30;
/// A file that has this much takes nothing more; it goes once it was read.
const FILE_BYTES: u64 = 16 << 20;
/// Written at a time.
const WRITE_BYTES: usize = 64 << 10;
/// Read at a time.
const READ_BYTES: usize = 256 << 10;
/// Before each event: its number, and the length of its text.
const HEAD: usize = 12;

/// Files in the directory for temporary files, 16 MiB each and 1 GiB together at most; the first is made with the first
/// event.
pub struct SpillFiles {
    directory: PathBuf,
    max_bytes: u64,
    files: VecDeque<Segment>,
    bytes: u64,
}

impl Default for SpillFiles {
    fn default() -> Self {
        Self::new(std::env::temp_dir(), MAX_BYTES)
    }
}

impl SpillFiles {
    /// Files in a directory that have together so many bytes at most.
    pub fn new(directory: PathBuf, max_bytes: u64) -> Self {
        Self { directory, max_bytes, files: VecDeque::new(), bytes: 0 }
    }

    /// One for a runtime.
    pub fn boxed() -> Box<dyn Spill> {
        Box::new(Self::default())
    }

    /// The file that takes the next event.
    fn last(&mut self) -> Result<&mut Segment> {
        if self.files.back().is_none_or(|last| last.length() >= FILE_BYTES) {
            self.files.push_back(Segment::new(nameless(&self.directory)?));
        }
        self.files.back_mut().ok_or_else(|| Error::other("there is no file"))
    }

    fn add(&mut self, seq: u64, text: &str) -> Result<()> {
        let last = self.last()?;
        last.make_room()?;
        last.unwritten.extend_from_slice(&seq.to_le_bytes());
        last.unwritten.extend_from_slice(&u32::try_from(text.len()).map_err(Error::other)?.to_le_bytes());
        last.unwritten.extend_from_slice(text.as_bytes());
        Ok(())
    }
}

impl Spill for SpillFiles {
    fn put(&mut self, record: &EventRecord) -> std::result::Result<(), GapReason> {
        let mut text = String::with_capacity(record.size());
        record.write_text(&mut text);
        let length = (HEAD + text.len()) as u64;
        if self.bytes + length > self.max_bytes {
            return Err(GapReason::SpillFull);
        }
        self.add(record.seq, &text).map_err(|_| GapReason::Disk)?;
        self.bytes += length;
        Ok(())
    }

    fn take(&mut self, most: usize) -> Vec<Arc<EventRecord>> {
        let mut taken = Vec::new();
        while taken.len() < most {
            let Some(first) = self.files.front_mut() else { break };
            if first.is_read() {
                self.files.pop_front();
                continue;
            }
            let Ok((record, length)) = first.next() else { break };
            self.bytes -= length;
            taken.push(record);
        }
        taken
    }
}

/// One file: what was written, and the end that was not yet.
struct Segment {
    file: File,
    written: u64,
    unwritten: Vec<u8>,
    /// How much of what was written is in memory again, and which part of that has been taken.
    fetched: u64,
    ahead: Vec<u8>,
    at: usize,
}

impl Segment {
    fn new(file: File) -> Self {
        Self { file, written: 0, unwritten: Vec::new(), fetched: 0, ahead: Vec::new(), at: 0 }
    }

    fn length(&self) -> u64 {
        self.written + self.unwritten.len() as u64
    }

    fn is_read(&self) -> bool {
        self.at == self.ahead.len() && self.fetched == self.written && self.unwritten.is_empty()
    }

    /// Writes what was gathered, once that is enough. Where it cannot be written it stays.
    fn make_room(&mut self) -> Result<()> {
        if self.unwritten.len() >= WRITE_BYTES {
            self.file.seek(SeekFrom::Start(self.written))?;
            self.file.write_all(&self.unwritten)?;
            self.written += self.unwritten.len() as u64;
            self.unwritten.clear();
        }
        Ok(())
    }

    fn next(&mut self) -> Result<(Arc<EventRecord>, u64)> {
        let mut seq = [0; 8];
        seq.copy_from_slice(self.have(8)?);
        let mut length = [0; 4];
        length.copy_from_slice(&self.have(HEAD)?[8..]);
        let whole = HEAD + u32::from_le_bytes(length) as usize;
        let text = std::str::from_utf8(&self.have(whole)?[HEAD..]).map_err(Error::other)?;
        let event = read_event(text).map_err(|fault| Error::other(fault.message))?;
        self.at += whole;
        Ok((EventRecord::restored(u64::from_le_bytes(seq), event), whole as u64))
    }

    /// The next so many bytes.
    fn have(&mut self, count: usize) -> Result<&[u8]> {
        while self.ahead.len() - self.at < count {
            self.ahead.drain(..self.at);
            self.at = 0;
            self.fetch()?;
        }
        Ok(&self.ahead[self.at..self.at + count])
    }

    fn fetch(&mut self) -> Result<()> {
        let left = self.written - self.fetched;
        if left == 0 {
            if self.unwritten.is_empty() {
                return Err(Error::other("an event is not whole"));
            }
            self.ahead.append(&mut self.unwritten);
            return Ok(());
        }
        let (before, wanted) = (self.ahead.len(), left.min(READ_BYTES as u64) as usize);
        self.ahead.resize(before + wanted, 0);
        self.file.seek(SeekFrom::Start(self.fetched))?;
        self.file.read_exact(&mut self.ahead[before..])?;
        self.fetched += wanted as u64;
        Ok(())
    }
}

/// A file that only its owner can read and that goes with whoever has it open.
fn nameless(directory: &std::path::Path) -> Result<File> {
    let path = directory.join(format!(".nemo-relay-spill-{:016x}", RandomState::new().hash_one(std::process::id())));
    let file = Opening::fresh().read().open(&path)?;
    std::fs::remove_file(&path)?;
    Ok(file)
}
