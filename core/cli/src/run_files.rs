//! The files of a run: events as they stand there, whatever they were compressed with.

use crate::fault::Fault;
use clap::Args;
use flate2::read::MultiGzDecoder;
use nemo_relay_view::Run;
use ruzstd::decoding::StreamingDecoder;
use std::fs::File;
use std::io::{Read, stdin};
use std::path::{Path, PathBuf};

/// How much one run may be, so that a small file that is compressed cannot take all memory.
const MAX_BYTES: u64 = 4 << 30;

const GZIP: &[u8] = b"\x1f\x8b";
const ZSTD: &[u8] = b"\x28\xb5\x2f\xfd";

/// Which run is looked at.
#[derive(Args)]
pub struct RunFiles {
    /// Files of events (ATOF) in their order, or one trajectory (ATIF); also compressed with zstd or gzip. - is standard
    /// input.
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
}

impl RunFiles {
    /// What is in the files, one after the other.
    ///
    /// Errors: with the name of the file.
    pub fn bytes(&self) -> Result<Vec<u8>, Fault> {
        let mut bytes = Vec::new();
        for file in &self.files {
            if bytes.last().is_some_and(|last| *last != b'\n') {
                // The last line of a file that was cut off does not go on in the next.
                bytes.push(b'\n');
            }
            bytes.extend(read(file).map_err(|error| Fault::new(format!("{}: {error}", file.display())))?);
        }
        Ok(bytes)
    }

    /// The run that is in the files.
    ///
    /// Errors: with the name of the file.
    pub fn run(&self) -> Result<Run, Fault> {
        Run::read(&self.bytes()?).map_err(|error| Fault::new(format!("{}: {}", self.title(), error.message)))
    }

    /// The name of the first file.
    pub fn title(&self) -> String {
        let first = &self.files[0];
        first.file_name().unwrap_or(first.as_os_str()).to_string_lossy().into_owned()
    }
}

fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut raw = Vec::new();
    match path.to_str() {
        Some("-") => stdin().lock().take(MAX_BYTES).read_to_end(&mut raw)?,
        _ => File::open(path)?.take(MAX_BYTES).read_to_end(&mut raw)?,
    };
    let mut plain = Vec::new();
    if raw.starts_with(GZIP) {
        MultiGzDecoder::new(&*raw).take(MAX_BYTES).read_to_end(&mut plain)?;
    } else if raw.starts_with(ZSTD) {
        let mut rest = &*raw;
        while !rest.is_empty() && (plain.len() as u64) < MAX_BYTES {
            let frame = StreamingDecoder::new(&mut rest).map_err(std::io::Error::other)?;
            frame.take(MAX_BYTES - plain.len() as u64).read_to_end(&mut plain)?;
        }
    } else {
        plain = raw;
    }
    if plain.len() as u64 == MAX_BYTES {
        return Err(std::io::Error::other(format!("is longer than {} GiB", MAX_BYTES >> 30)));
    }
    Ok(plain)
}
