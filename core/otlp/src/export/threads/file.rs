//! A file as a transport: every request is a line of JSON, or binary after its length.

use crate::config::{FileConfig, FileFormat, FileMode};
use crate::message::Encoding;
use crate::transport::{Outcome, Signal, Transport};
use nemo_relay_files::{append, is_at, lock};
use nemo_relay_types::{Error, ErrorCode, Result, Timestamp};
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// The encoding of a format.
pub(super) const fn encoding(format: FileFormat) -> Encoding {
    match format {
        FileFormat::JsonLines => Encoding::Json,
        FileFormat::Proto => Encoding::Protobuf,
    }
}

/// Where the file is.
///
/// Errors: `io_error` where there is no working directory.
pub(super) fn path(config: &FileConfig, now: Timestamp) -> Result<PathBuf> {
    let name = config.filename.clone().unwrap_or_else(|| {
        let [year, month, day, hour, minute, second] = now.civil();
        let extension = match config.format {
            FileFormat::JsonLines => "jsonl",
            FileFormat::Proto => "binpb",
        };
        format!("nemo-relay-otlp-{year:04}-{month:02}-{day:02}-{hour:02}.{minute:02}.{second:02}.{extension}")
    });
    let directory = match config.output_directory.as_deref() {
        Some(directory) => PathBuf::from(directory),
        None => std::env::current_dir().map_err(|fault| io_error(Path::new("."), &fault))?,
    };
    Ok(directory.join(name))
}

/// How often a file is looked for that others move before it is their turn.
const MOVES: u32 = 8;

/// Writes requests to a file.
pub(super) struct FileTransport {
    path: PathBuf,
    file: File,
    format: FileFormat,
}

impl FileTransport {
    /// Opens the file. Directories are made with mode 0700, the file with 0600; a symbolic link is not followed. What a
    /// process that was killed left of a last line is taken away.
    ///
    /// Errors: `io_error`.
    pub fn open(path: &Path, format: FileFormat, mode: FileMode) -> Result<Self> {
        let file = opened(path, format, mode).map_err(|fault| io_error(path, &fault))?;
        Ok(Self { path: path.to_owned(), file, format })
    }

    /// One write for the whole, so that processes which share the file do not mix. A file that was moved or removed is
    /// made anew.
    fn write(&mut self, body: &[u8]) -> io::Result<()> {
        let mut whole = Vec::with_capacity(body.len() + 4);
        match self.format {
            FileFormat::JsonLines => {
                whole.extend_from_slice(body);
                whole.push(b'\n');
            }
            FileFormat::Proto => {
                let length = u32::try_from(body.len()).map_err(|_| io::Error::other("a request is over 4 GiB"))?;
                whole.extend_from_slice(&length.to_be_bytes());
                whole.extend_from_slice(body);
            }
        }
        for _ in 0..MOVES {
            let locked = lock(&self.file);
            let written = self.write_where_it_is(&whole, locked);
            if locked {
                let _ = self.file.unlock();
            }
            if written? {
                return Ok(());
            }
            self.file = opened(&self.path, self.format, FileMode::Append)?;
        }
        Err(io::Error::other("the file is moved again and again"))
    }

    /// Says whether the file is where it should be, and so was written. Asked while others cannot write: they may have moved
    /// it while they could.
    fn write_where_it_is(&mut self, whole: &[u8], locked: bool) -> io::Result<bool> {
        let there = is_at(&self.path, &self.file.metadata()?);
        if there {
            self.write_whole(whole, locked)?;
        }
        Ok(there)
    }

    fn write_whole(&mut self, whole: &[u8], locked: bool) -> io::Result<()> {
        let before = self.file.seek(SeekFrom::End(0))?;
        if self.format == FileFormat::JsonLines && self.is_torn(before)? {
            self.file.write_all(b"\n")?;
        }
        self.file.write_all(whole).inspect_err(|_| {
            // Half a request would make the next one unreadable. Without the lock it may be that of another process, which
            // is not cut. Where not even this works there is nothing left to do.
            let _ = if locked { self.file.set_len(before) } else { Ok(()) };
        })
    }

    /// Whether a process that was killed since the file was opened left half a line.
    fn is_torn(&mut self, length: u64) -> io::Result<bool> {
        let Some(last) = length.checked_sub(1) else { return Ok(false) };
        let mut byte = [0];
        self.file.seek(SeekFrom::Start(last))?;
        Ok(self.file.read(&mut byte)? == 1 && byte != *b"\n")
    }
}

impl Transport for FileTransport {
    fn send(&mut self, _: Signal, body: &[u8], _: Instant) -> Outcome {
        match self.write(body) {
            Ok(()) => Outcome::Http { status: 200, retry_after: None, body: Vec::new() },
            Err(fault) => Outcome::Failed { why: fault.to_string(), permanent: false },
        }
    }

    fn is_local(&self) -> bool {
        true
    }
}

fn opened(path: &Path, format: FileFormat, mode: FileMode) -> io::Result<File> {
    let mut file = append(path)?;
    let locked = lock(&file);
    let opened = match (mode, format) {
        (FileMode::Overwrite, _) => file.set_len(0),
        // What looks torn may be what another process is writing.
        (FileMode::Append, _) if !locked => Ok(()),
        (FileMode::Append, FileFormat::JsonLines) => cut_torn_line(&mut file),
        (FileMode::Append, FileFormat::Proto) => cut_torn_frame(&mut file),
    };
    if locked {
        let _ = file.unlock();
    }
    opened.map(|()| file)
}

fn cut_torn_line(file: &mut File) -> io::Result<()> {
    const STEP: u64 = 64 << 10;
    let length = file.seek(SeekFrom::End(0))?;
    let mut end = length;
    while end > 0 {
        let start = end.saturating_sub(STEP);
        let mut block = vec![0; (end - start) as usize];
        file.seek(SeekFrom::Start(start))?;
        file.read_exact(&mut block)?;
        if let Some(at) = block.iter().rposition(|byte| *byte == b'\n') {
            end = start + at as u64 + 1;
            break;
        }
        end = start;
    }
    if end < length { file.set_len(end) } else { Ok(()) }
}

fn cut_torn_frame(file: &mut File) -> io::Result<()> {
    let length = file.seek(SeekFrom::End(0))?;
    let mut whole = 0;
    while whole + 4 <= length {
        let mut header = [0; 4];
        file.seek(SeekFrom::Start(whole))?;
        file.read_exact(&mut header)?;
        let next = whole + 4 + u64::from(u32::from_be_bytes(header));
        if next > length {
            break;
        }
        whole = next;
    }
    if whole < length { file.set_len(whole) } else { Ok(()) }
}

fn io_error(path: &Path, fault: &io::Error) -> Error {
    let path = path.to_string_lossy().into_owned();
    Error::new(ErrorCode::IoError, format!("{path}: {fault}")).with("path", path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    /// A file of its own for each test, removed at the end.
    struct Scratch(PathBuf);

    impl Scratch {
        fn new(name: &str) -> Self {
            Self(std::env::temp_dir().join(format!("nemo-relay-otlp-{name}-{}", std::process::id())))
        }
    }

    impl Drop for Scratch {
        fn drop(&mut self) {
            let _ = std::fs::remove_file(&self.0);
        }
    }

    fn written(path: &Path, format: FileFormat, bodies: &[&[u8]]) {
        let mut transport = FileTransport::open(path, format, FileMode::Append).unwrap();
        for body in bodies {
            assert!(matches!(transport.send(Signal::Traces, body, Instant::now()), Outcome::Http { status: 200, .. }));
        }
    }

    #[test]
    fn a_torn_end_is_cut_at_every_byte_and_nothing_whole_is_lost() {
        let scratch = Scratch::new("torn");
        for (format, one, two) in [
            (FileFormat::JsonLines, &b"{\"a\":1}"[..], &b"{\"b\":22}"[..]),
            (FileFormat::Proto, &b"\x0a\x00one"[..], &b"\x0a\x00two!"[..]),
        ] {
            let _ = std::fs::remove_file(&scratch.0);
            written(&scratch.0, format, &[one]);
            let first = std::fs::read(&scratch.0).unwrap();
            written(&scratch.0, format, &[two]);
            let both = std::fs::read(&scratch.0).unwrap();
            for length in first.len()..both.len() {
                std::fs::write(&scratch.0, &both[..length]).unwrap();
                written(&scratch.0, format, &[two]);
                assert_eq!(std::fs::read(&scratch.0).unwrap(), both, "cut at {length}");
            }
        }
    }

    #[test]
    fn a_file_that_was_moved_or_removed_is_made_anew() {
        let (file, moved) = (Scratch::new("gone"), Scratch::new("moved"));
        let mut transport = FileTransport::open(&file.0, FileFormat::JsonLines, FileMode::Append).unwrap();
        let mut send = |body: &[u8]| transport.write(body).unwrap();
        send(b"1");
        std::fs::rename(&file.0, &moved.0).unwrap();
        send(b"2");
        assert_eq!(std::fs::read(&moved.0).unwrap(), b"1\n");
        assert_eq!(std::fs::read(&file.0).unwrap(), b"2\n");
        std::fs::remove_file(&file.0).unwrap();
        send(b"3");
        assert_eq!(std::fs::read(&file.0).unwrap(), b"3\n");
    }

    #[test]
    fn what_another_process_is_writing_is_not_cut() {
        let scratch = Scratch::new("shared");
        for (format, halves) in [
            (FileFormat::JsonLines, [&b"{\"a\":"[..], &b"1}\n"[..]]),
            (FileFormat::Proto, [&b"\0\0\0\x05ab"[..], &b"cde"[..]]),
        ] {
            let _ = std::fs::remove_file(&scratch.0);
            let mut other = append(&scratch.0).unwrap();
            assert!(lock(&other));
            other.write_all(halves[0]).unwrap();
            std::thread::scope(|threads| {
                let opening = threads.spawn(|| FileTransport::open(&scratch.0, format, FileMode::Append).map(|_| ()));
                std::thread::sleep(Duration::from_millis(100));
                other.write_all(halves[1]).unwrap();
                other.unlock().unwrap();
                opening.join().unwrap().unwrap();
            });
            assert_eq!(std::fs::read(&scratch.0).unwrap(), halves.concat());
        }
    }

    #[test]
    fn a_file_whose_lock_is_never_given_back_is_written_and_not_cut() {
        let scratch = Scratch::new("kept");
        let mut other = append(&scratch.0).unwrap();
        assert!(lock(&other));
        other.write_all(b"{\"half\":").unwrap();
        written(&scratch.0, FileFormat::JsonLines, &[b"{}"]);
        assert_eq!(std::fs::read(&scratch.0).unwrap(), b"{\"half\":\n{}\n");
    }

    #[test]
    fn a_file_that_is_moved_before_its_turn_is_made_anew() {
        let (file, moved) = (Scratch::new("turn"), Scratch::new("turned"));
        let mut transport = FileTransport::open(&file.0, FileFormat::JsonLines, FileMode::Append).unwrap();
        let other = append(&file.0).unwrap();
        assert!(lock(&other));
        std::thread::scope(|threads| {
            let writing = threads.spawn(|| transport.write(b"{}"));
            std::thread::sleep(Duration::from_millis(100));
            std::fs::rename(&file.0, &moved.0).unwrap();
            other.unlock().unwrap();
            writing.join().unwrap().unwrap();
        });
        assert_eq!((std::fs::read(&file.0).unwrap(), std::fs::read(&moved.0).unwrap()), (b"{}\n".to_vec(), Vec::new()));
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed_and_the_file_is_private() {
        use std::os::unix::fs::PermissionsExt;
        let (file, link) = (Scratch::new("private"), Scratch::new("link"));
        written(&file.0, FileFormat::JsonLines, &[b"{}"]);
        assert_eq!(file.0.metadata().unwrap().permissions().mode() & 0o777, 0o600);
        std::os::unix::fs::symlink(&file.0, &link.0).unwrap();
        let refused = FileTransport::open(&link.0, FileFormat::JsonLines, FileMode::Append).err().unwrap();
        assert_eq!(refused.code, ErrorCode::IoError);
    }
}
