//! Reading what was written: the closed files and the last one, compressed or not, as one.

use crate::compress::open_lines;
use crate::segments::segments;
use nemo_relay_atof::{Reader, content};
use nemo_relay_runtime::types::{Error, ErrorCode, Event, Result};
use std::collections::VecDeque;
use std::io::{BufRead, Write};
use std::path::{Path, PathBuf};

/// Iterates over the events of a file that may have been rotated, compressed and content-addressed, the oldest first.
///
/// Errors are those of [`Reader`], with the file in their text; after an `io_error` the next file follows.
pub struct AtofFiles {
    files: VecDeque<PathBuf>,
    current: Option<(PathBuf, Reader<Box<dyn BufRead + Send>>)>,
    tolerant: bool,
    skipped: u64,
}

impl AtofFiles {
    /// Finds the files of a path, which may also be that of a closed file alone.
    ///
    /// Errors: `io_error` where there are none.
    pub fn open(path: &Path) -> Result<Self> {
        Ok(Self { files: found(path)?.into(), current: None, tolerant: false, skipped: 0 })
    }

    /// Passes over lines that cannot be read, such as those that a crash tore, and counts them.
    pub fn tolerant(mut self) -> Self {
        self.tolerant = true;
        self
    }

    /// How many lines a tolerant reader has passed over in the files that it has left.
    pub fn skipped(&self) -> u64 {
        self.skipped
    }

    fn next_file(&mut self) -> Option<Result<()>> {
        if let Some((_, reader)) = self.current.take() {
            self.skipped += reader.skipped();
        }
        let path = self.files.pop_front()?;
        Some(open_lines(&path).map_err(|fault| io_error(&path, &fault)).map(|source| {
            let reader = Reader::new(source);
            self.current = Some((path, if self.tolerant { reader.tolerant() } else { reader }));
        }))
    }
}

impl Iterator for AtofFiles {
    type Item = Result<Event>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some((path, reader)) = &mut self.current
                && let Some(item) = reader.next()
            {
                return Some(item.map_err(|error| in_file(path, error)));
            }
            if let Err(error) = self.next_file()? {
                return Some(Err(error));
            }
        }
    }
}

/// Copies every line of a file that may have been rotated, compressed and content-addressed in its plain form; those that a
/// crash tore go to `torn`. Returns how many were copied.
///
/// Errors: `io_error`; `invalid_payload` and `limit_exceeded` for lines that cannot be put together.
pub fn expand_file(path: &Path, mut target: impl Write, mut torn: impl Write) -> Result<u64> {
    let mut count = 0;
    for file in found(path)? {
        let source = open_lines(&file).map_err(|fault| io_error(&file, &fault))?;
        count += content::expand(source, &mut target, &mut torn).map_err(|error| in_file(&file, error))?;
    }
    Ok(count)
}

/// The files of a path, of which there has to be one.
pub(crate) fn found(path: &Path) -> Result<Vec<PathBuf>> {
    let files = segments(path).map_err(|fault| io_error(path, &fault))?;
    if files.is_empty() {
        let path = path.to_string_lossy().into_owned();
        return Err(Error::new(ErrorCode::IoError, format!("{path}: there is no such file")).with("path", path));
    }
    Ok(files)
}

pub(crate) fn io_error(path: &Path, fault: &std::io::Error) -> Error {
    let path = path.to_string_lossy().into_owned();
    Error::new(ErrorCode::IoError, format!("{path}: {fault}")).with("path", path)
}

fn in_file(path: &Path, mut error: Error) -> Error {
    error.message = format!("{}: {}", path.display(), error.message);
    error
}
