//! Closed files as zstd. The library panics where its source or its target fails, so it is given memory only: a file is a
//! series of frames of a few megabytes each.

use crate::segments::{COMPRESSED, closed, is_compressed};
use nemo_relay_files::Opening;
use ruzstd::decoding::StreamingDecoder;
use ruzstd::encoding::{CompressionLevel, compress_to_vec};
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Error, ErrorKind, Read, Result, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

const FRAME_BYTES: u64 = 4 << 20;
/// Makes the names of unfinished files differ, for two exporters may have the same path.
static ATTEMPTS: AtomicU32 = AtomicU32::new(0);

/// Compresses every closed file of a path that is not compressed yet. Each takes the place of the plain one when it is whole;
/// an interrupted one leaves the plain file as it was.
pub(crate) fn compress_closed(path: &Path) -> Result<()> {
    for file in closed(path)?.into_values().filter(|file| !is_compressed(file)) {
        match compress_file(&file) {
            // Another process that writes the same file was quicker.
            Err(fault) if fault.kind() == ErrorKind::NotFound => {}
            result => result?,
        }
    }
    Ok(())
}

fn compress_file(plain: &Path) -> Result<()> {
    let source = File::open(plain)?;
    let number = ATTEMPTS.fetch_add(1, Ordering::Relaxed);
    let unfinished = with_suffix(plain, &format!("{COMPRESSED}.{}-{number}.tmp", std::process::id()));
    let result =
        write_compressed(source, &unfinished).and_then(|()| fs::rename(&unfinished, with_suffix(plain, COMPRESSED)));
    if result.is_err() {
        let _ = fs::remove_file(&unfinished);
    }
    result.and_then(|()| fs::remove_file(plain))
}

/// Writes a compressed file whose content is on the disk when this returns. Every frame is decompressed once and compared,
/// for nothing else remains of it.
pub(crate) fn write_compressed(mut source: impl Read, target: &Path) -> Result<()> {
    let mut target = Opening::private().write().truncate().open(target)?;
    let mut plain = Vec::new();
    loop {
        plain.clear();
        if (&mut source).take(FRAME_BYTES).read_to_end(&mut plain)? == 0 {
            return target.sync_data();
        }
        let frame = compress_to_vec(&plain[..], CompressionLevel::Fastest);
        let mut back = Vec::with_capacity(plain.len());
        Frames::new(&frame[..]).read_to_end(&mut back)?;
        if back != plain {
            return Err(Error::new(ErrorKind::InvalidData, "what was compressed does not decompress to itself"));
        }
        target.write_all(&frame)?;
    }
}

/// What is in a compressed file, frame after frame.
pub(crate) struct Frames<R: BufRead> {
    decoder: Option<StreamingDecoder<R, ruzstd::decoding::FrameDecoder>>,
    source: Option<R>,
}

impl<R: BufRead> Frames<R> {
    pub(crate) fn new(source: R) -> Self {
        Self { decoder: None, source: Some(source) }
    }
}

impl<R: BufRead> Read for Frames<R> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        loop {
            if let Some(mut source) = self.source.take() {
                if source.fill_buf()?.is_empty() {
                    self.source = Some(source);
                    return Ok(0);
                }
                self.decoder = Some(StreamingDecoder::new(source).map_err(broken)?);
            }
            let Some(decoder) = &mut self.decoder else { return Ok(0) };
            let count = decoder.read(buffer)?;
            if count > 0 || buffer.is_empty() {
                return Ok(count);
            }
            self.source = self.decoder.take().map(StreamingDecoder::into_inner);
        }
    }
}

/// Opens a file of lines, compressed or not.
pub(crate) fn open_lines(path: &Path) -> Result<Box<dyn BufRead + Send>> {
    let file = BufReader::with_capacity(256 << 10, File::open(path)?);
    if is_compressed(path) {
        return Ok(Box::new(BufReader::with_capacity(256 << 10, Frames::new(file))));
    }
    Ok(Box::new(file))
}

pub(crate) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

fn broken(fault: impl std::fmt::Display) -> Error {
    Error::new(ErrorKind::InvalidData, fault.to_string())
}
