//! Lines at the end of a file that other processes may write to as well.

use crate::compress::compress_closed;
use crate::config::FileOptions;
use crate::segments::next_name;
use nemo_relay_atof::content::Packer;
use nemo_relay_files::{append, is_at, lock};
use nemo_relay_runtime::EventRecord;
use nemo_relay_runtime::types::FsyncPolicy;
use std::collections::VecDeque;
use std::collections::vec_deque::Drain;
use std::fs::{self, File};
use std::io::{ErrorKind, Read, Result, Seek, SeekFrom, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::{Duration, SystemTime};

const WRITE_BYTES: u64 = 256 << 10;

const ROTATION_FAILED: &str = "atof.rotation_failed";
const COMPRESSION_FAILED: &str = "atof.compression_failed";

/// The end of a file, and of the one that takes its place when it is closed or disappears.
pub(crate) struct Output {
    path: PathBuf,
    options: FileOptions,
    file: File,
    /// Whether this writer holds the lock of the file.
    locked: bool,
    /// When the first line was written to the file.
    begun: Option<SystemTime>,
    packer: Option<Packer>,
    /// How long the file was at least when it was last looked at.
    length: u64,
    lines: Lines,
    unsynced: bool,
    compressing: Option<JoinHandle<Result<()>>>,
    fault: Option<(&'static str, std::io::Error)>,
}

/// Lines that are about to be written.
#[derive(Default)]
struct Lines {
    /// The plain ones or, where content is addressed, the one that is being packed.
    text: String,
    packed: Vec<u8>,
    /// Where the line of each record ends, definitions of its content included.
    ends: Vec<usize>,
}

impl Lines {
    fn bytes(&self, packed: bool) -> &[u8] {
        if packed { &self.packed } else { self.text.as_bytes() }
    }
}

impl Output {
    pub(crate) fn open(path: PathBuf, options: FileOptions) -> Result<Self> {
        let file = append(&path)?;
        let mut output = Self {
            packer: options.content_addressing.then(Packer::default),
            path,
            options,
            file,
            locked: false,
            begun: None,
            length: 0,
            lines: Lines::default(),
            unsynced: false,
            compressing: None,
            fault: None,
        };
        output.note_age()?;
        Ok(output)
    }

    /// Removes everything that is in the file.
    pub(crate) fn empty(&mut self) -> Result<()> {
        self.begun = None;
        self.file.set_len(0)
    }

    /// Writes one line a record and takes it out of the batch, in as few writes as its size allows; each write ends with a
    /// line end. `done` is given the records of every write.
    ///
    /// Where a write fails, the records that are not in the file stay in the batch.
    pub(crate) fn write(
        &mut self,
        batch: &mut VecDeque<Arc<EventRecord>>,
        mut done: impl FnMut(Drain<'_, Arc<EventRecord>>),
    ) -> Result<()> {
        while !batch.is_empty() {
            self.locked = lock(&self.file);
            let result = self.write_some(batch);
            if std::mem::take(&mut self.locked) {
                let _ = self.file.unlock();
            }
            let written = match &result {
                Ok(count) => *count,
                Err((count, _)) => *count,
            };
            if written > 0 {
                done(batch.drain(..written));
            }
            if let Err((_, fault)) = result {
                return Err(fault);
            }
        }
        Ok(())
    }

    /// Writes the first records of a batch and says how many are in the file, also where a fault comes between.
    fn write_some(
        &mut self,
        batch: &VecDeque<Arc<EventRecord>>,
    ) -> std::result::Result<usize, (usize, std::io::Error)> {
        let length = self.make_current().map_err(|fault| (0, fault))?;
        let until_full = self.options.rotate_bytes.and_then(|most| most.checked_sub(length)).filter(|left| *left > 0);
        self.gather(batch, until_full.unwrap_or(WRITE_BYTES).min(WRITE_BYTES));
        let start = self.end_torn_line(length).map_err(|fault| (0, fault))?;
        let bytes = self.lines.bytes(self.packer.is_some());
        match write_all(&mut self.file, bytes) {
            Ok(()) => {
                self.unsynced = true;
                self.length = start + bytes.len() as u64;
                self.begun.get_or_insert_with(SystemTime::now);
                Ok(self.lines.ends.len())
            }
            Err((bytes, fault)) => {
                let whole = self.lines.ends.partition_point(|end| *end <= bytes);
                if self.locked {
                    let kept = if whole == 0 { 0 } else { self.lines.ends[whole - 1] };
                    // What has no length, such as a device, keeps its torn line.
                    let _ = self.file.set_len(start + kept as u64);
                }
                self.forget();
                Err((whole, fault))
            }
        }
    }

    /// Fills the buffer with about so many bytes of whole lines, one at least.
    fn gather(&mut self, batch: &VecDeque<Arc<EventRecord>>, most: u64) {
        let Lines { text, packed, ends } = &mut self.lines;
        text.clear();
        packed.clear();
        ends.clear();
        for record in batch {
            record.write_text(text);
            let length = match &mut self.packer {
                Some(packer) => {
                    packer.pack(text, packed);
                    text.clear();
                    packed.len()
                }
                None => {
                    text.push('\n');
                    text.len()
                }
            };
            ends.push(length);
            if length as u64 >= most {
                break;
            }
        }
    }

    /// Opens the file anew where it is no longer at its path, closes it where it is full or old, and says how long it is.
    fn make_current(&mut self) -> Result<u64> {
        let metadata = self.file.metadata()?;
        if !is_at(&self.path, &metadata) {
            return self.reopen();
        }
        if metadata.len() < self.length {
            // Somebody has emptied it.
            self.forget();
        }
        self.length = metadata.len();
        if metadata.len() > 0 && self.is_to_be_closed(metadata.len()) {
            self.sync_if_wanted()?;
            match next_name(&self.path).and_then(|closed| fs::rename(&self.path, closed)) {
                Ok(()) => return self.begin_next(),
                // A file that is too long is better than none.
                Err(fault) => self.fault = Some((ROTATION_FAILED, fault)),
            }
        }
        Ok(metadata.len())
    }

    fn begin_next(&mut self) -> Result<u64> {
        if self.options.compress {
            self.start_compressing();
        }
        self.reopen()
    }

    fn is_to_be_closed(&self, length: u64) -> bool {
        let age = self.begun.and_then(|begun| begun.elapsed().ok()).unwrap_or_default();
        self.options.rotate_bytes.is_some_and(|most| length >= most)
            || self.options.rotate_seconds.is_some_and(|most| age >= Duration::from_secs(most.into()))
    }

    /// Those who wait for the lock of the old file look where their path leads when they get it, and come here too.
    fn reopen(&mut self) -> Result<u64> {
        let fresh = append(&self.path)?;
        let locked = lock(&fresh);
        let old = std::mem::replace(&mut self.file, fresh);
        if std::mem::replace(&mut self.locked, locked) {
            let _ = old.unlock();
        }
        self.forget();
        self.note_age()
    }

    /// How old the file is and how long.
    fn note_age(&mut self) -> Result<u64> {
        let metadata = self.file.metadata()?;
        self.length = metadata.len();
        self.begun = (metadata.len() > 0).then(|| metadata.created().unwrap_or_else(|_| SystemTime::now()));
        Ok(metadata.len())
    }

    fn forget(&mut self) {
        if let Some(packer) = &mut self.packer {
            packer.forget();
        }
    }

    /// Whoever wrote before may have died, or run out of room, in the middle of a line; nothing is glued to it.
    fn end_torn_line(&mut self, length: u64) -> Result<u64> {
        if length == 0 {
            return Ok(0);
        }
        // What is appended goes to the end of the file whatever the position.
        let mut last = [0];
        self.file.seek(SeekFrom::Start(length - 1))?;
        if self.file.read(&mut last)? == 0 || last == *b"\n" {
            return Ok(length);
        }
        self.file.write_all(b"\n")?;
        Ok(length + 1)
    }

    /// Whether something was written that was not forced onto the disk.
    pub(crate) fn is_unsynced(&self) -> bool {
        self.unsynced
    }

    /// Forces what was written onto the disk.
    pub(crate) fn sync(&mut self) -> Result<()> {
        if self.unsynced {
            self.file.sync_data()?;
            self.unsynced = false;
        }
        Ok(())
    }

    /// The same, where it is not left to the operating system.
    pub(crate) fn sync_if_wanted(&mut self) -> Result<()> {
        if self.options.fsync == FsyncPolicy::Never { Ok(()) } else { self.sync() }
    }

    /// Compressing takes longer than events can wait, so it has a thread of its own, one at a time; what is closed
    /// meanwhile, it finds itself or the next one does.
    fn start_compressing(&mut self) {
        if self.compressing.as_ref().is_some_and(|thread| !thread.is_finished()) {
            return;
        }
        self.finish_compressing();
        let path = self.path.clone();
        let thread = std::thread::Builder::new().name("nemo-relay-zstd".into());
        match thread.spawn(move || compress_closed(&path)) {
            Ok(thread) => self.compressing = Some(thread),
            Err(fault) => self.fault = Some((COMPRESSION_FAILED, fault)),
        }
    }

    fn finish_compressing(&mut self) {
        match self.compressing.take().map(JoinHandle::join) {
            None | Some(Ok(Ok(()))) => {}
            Some(Ok(Err(fault))) => self.fault = Some((COMPRESSION_FAILED, fault)),
            Some(Err(_)) => {
                self.fault = Some((COMPRESSION_FAILED, std::io::Error::other("the compressing thread failed")));
            }
        }
    }

    /// The latest fault that kept no event from being written, once, with its code.
    pub(crate) fn take_fault(&mut self) -> Option<(&'static str, std::io::Error)> {
        self.fault.take()
    }

    /// Compresses what was closed and is not compressed yet.
    pub(crate) fn compress_rest(&mut self) {
        if self.options.compress {
            self.finish_compressing();
            self.start_compressing();
            self.finish_compressing();
        }
    }
}

/// Writes everything, or says how many bytes were written before the fault.
fn write_all(file: &mut File, bytes: &[u8]) -> std::result::Result<(), (usize, std::io::Error)> {
    let mut written = 0;
    while written < bytes.len() {
        match file.write(&bytes[written..]) {
            Ok(0) => return Err((written, ErrorKind::WriteZero.into())),
            Ok(count) => written += count,
            Err(fault) if fault.kind() == ErrorKind::Interrupted => {}
            Err(fault) => return Err((written, fault)),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segments::segments;
    use nemo_relay_runtime::types::Json;
    use nemo_relay_runtime::{GapReason, Mark, Runtime, Sink, gap_mark};
    use std::sync::Mutex;

    #[test]
    fn content_whose_definition_was_not_written_is_defined_again() {
        let directory = std::env::temp_dir().join(format!("nemo-relay-atof-again-{}", std::process::id()));
        let path = directory.join("events.jsonl");
        let options = FileOptions { content_addressing: true, ..FileOptions::default() };
        let mut output = Output::open(path.clone(), options).unwrap();
        let (runtime, kept) = (Runtime::default(), Arc::new(Kept::default()));
        runtime.attach("kept", kept.clone()).unwrap();
        let data = Some(Json::string(&"long ".repeat(100)));
        runtime.mark(&runtime.new_stack(), Mark { data, ..Mark::default() });
        let mut batch = std::mem::take(&mut *kept.0.lock().unwrap());

        // What is opened for reading cannot be written, as a full disk cannot.
        let writable = std::mem::replace(&mut output.file, File::open(&path).unwrap());
        output.write(&mut batch, |_| {}).unwrap_err();
        output.file = writable;
        output.write(&mut batch, |_| {}).unwrap();
        let lines = fs::read(&path).unwrap();
        assert_eq!(nemo_relay_atof::Reader::new(&lines[..]).filter(|event| event.is_ok()).count(), 1);
        fs::remove_dir_all(directory).unwrap();
    }

    #[derive(Default)]
    struct Kept(Mutex<VecDeque<Arc<EventRecord>>>);

    impl Sink for Kept {
        fn offer(&self, record: &Arc<EventRecord>) -> bool {
            self.0.lock().unwrap().push_back(record.clone());
            true
        }
        fn delivered(&self) -> u64 {
            0
        }
        fn kick(&self) {}
    }

    #[test]
    fn a_file_that_is_old_is_closed_before_the_next_event() {
        let directory = std::env::temp_dir().join(format!("nemo-relay-atof-age-{}", std::process::id()));
        let path = directory.join("events.jsonl");
        let options = FileOptions { rotate_seconds: Some(60), ..FileOptions::default() };
        let mut output = Output::open(path.clone(), options).unwrap();
        for (age, files) in [(0, 1), (50, 1), (61, 2), (0, 2)] {
            output.begun = output.begun.map(|begun| begun - Duration::from_secs(age));
            output.write(&mut VecDeque::from([gap_mark(1, GapReason::QueueFull, Default::default())]), |_| {}).unwrap();
            assert_eq!(segments(&path).unwrap().len(), files, "{age}");
        }
        fs::remove_dir_all(directory).unwrap();
    }
}
