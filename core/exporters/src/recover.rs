//! Making a file whole after a crash.

use crate::compress::{open_lines, with_suffix, write_compressed};
use crate::files::{found, io_error};
use crate::segments::is_compressed;
use nemo_relay_atof::content::Expander;
use nemo_relay_atof::{Line, Lines, OpenScopes, read_event};
use nemo_relay_files::Opening;
use nemo_relay_runtime::types::{Result, json};
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

/// A line of this form is whole, whatever it says.
const ANY_JSON: json::Limit = json::Limit { depth: 1024, bytes: u32::MAX };

/// What recovery found and did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recovery {
    /// The files that were looked at, the oldest first.
    pub files: Vec<PathBuf>,
    /// How many events could be read; all of them are kept.
    pub events: u64,
    /// Lines that are JSON, but no event of this version of ATOF. They are kept.
    pub unknown_lines: u64,
    /// Lines that were cut because they are torn, or refer to content that is lost.
    pub lines_cut: u64,
    /// How many bytes they had.
    pub bytes_cut: u64,
    /// How many scopes had a start and no end; each has one now.
    pub scopes_closed: u64,
    /// Where the bytes are that were cut, a file beside each that was repaired, with `.torn` after its name; for a compressed
    /// file that ends too early, it is that file as it was.
    pub torn_files: Vec<PathBuf>,
}

/// Repairs a file of events that nobody writes to any more, with the closed files that belong to it, plain, compressed and
/// content-addressed. Torn lines are moved to a file beside it; scopes that are open get an end whose metadata has the status
/// `ERROR`, the error type `cancelled` and a description that says that recovery wrote it. A second call changes nothing.
///
/// Errors: `io_error` where a file is not there or cannot be read or written; it is then as it was.
pub fn recover(path: &Path) -> Result<Recovery> {
    let mut recovery = Recovery { files: found(path)?, ..Recovery::default() };
    let mut scopes = OpenScopes::default();
    let files = recovery.files.clone();
    for file in &files {
        repair(file, &mut scopes, &mut recovery).map_err(|fault| io_error(file, &fault))?;
    }
    recovery.scopes_closed = scopes.len() as u64;
    if !scopes.is_empty() {
        let mut ends = String::new();
        for end in scopes.ends() {
            end.write_json(&mut ends);
            ends.push('\n');
        }
        append(path, &ends).map_err(|fault| io_error(path, &fault))?;
    }
    Ok(recovery)
}

/// What is wrong with a file.
#[derive(Default)]
struct Damage {
    /// Numbers of the lines that are to go.
    lines: Vec<u64>,
    /// Where a plain file is to be cut, if the only line that is to go is its last.
    tail: Option<u64>,
    /// The last line is whole but for its end.
    lacks_end: bool,
    /// A compressed file could not be read to its end.
    cut_short: bool,
}

fn repair(file: &Path, scopes: &mut OpenScopes, recovery: &mut Recovery) -> io::Result<()> {
    let damage = examine(file, scopes, recovery)?;
    if damage.cut_short || !damage.lines.is_empty() {
        let torn = with_suffix(file, ".torn");
        let mut target = Opening::private().append().open(&torn)?;
        if damage.cut_short {
            io::copy(&mut File::open(file)?, &mut target)?;
        } else {
            copy_lines(file, &mut target, |number| damage.lines.binary_search(&number).is_ok())?;
        }
        target.sync_data()?;
        recovery.torn_files.push(torn);
    }
    match damage {
        Damage { tail: Some(length), .. } => {
            let target = Opening::existing().write().open(file)?;
            target.set_len(length).and_then(|()| target.sync_data())
        }
        Damage { lines, lacks_end: false, cut_short: false, .. } if lines.is_empty() => Ok(()),
        Damage { lines, lacks_end, cut_short: false, .. } if lines.is_empty() && lacks_end && !is_compressed(file) => {
            append(file, "\n")
        }
        Damage { lines, .. } => rewrite(file, "", |number| lines.binary_search(&number).is_err()),
    }
}

/// Reads a file to its end, follows its scopes, and notes what is not as it should be.
fn examine(file: &Path, scopes: &mut OpenScopes, recovery: &mut Recovery) -> io::Result<Damage> {
    let mut lines = Lines::new(open_lines(file)?);
    let (mut damage, mut expander, mut plain) = (Damage::default(), Expander::default(), String::new());
    let (mut count, mut length) = (0, 0);
    loop {
        let line = match lines.next_line() {
            Ok(Some(line)) => line,
            Ok(None) => break,
            // What is compressed after this place cannot be had, nor can the line in which it is.
            Err(_) if is_compressed(file) => {
                damage.cut_short = true;
                damage.lines.push(count + 1);
                break;
            }
            Err(fault) => return Err(fault),
        };
        let torn = !see(&line, &mut expander, &mut plain, scopes, recovery);
        damage.tail = None;
        if torn {
            recovery.lines_cut += 1;
            recovery.bytes_cut += line.length();
            damage.tail = (damage.lines.is_empty() && !is_compressed(file)).then_some(length);
            damage.lines.push(line.number);
        }
        damage.lacks_end = !torn && !line.is_terminated();
        count = line.number;
        length += line.length();
    }
    Ok(damage)
}

/// Says whether a line can stay.
fn see(
    line: &Line<'_>,
    expander: &mut Expander,
    plain: &mut String,
    scopes: &mut OpenScopes,
    recovery: &mut Recovery,
) -> bool {
    let Some(text) = line.text() else { return false };
    if text.is_empty() {
        return true;
    }
    let event = match expander.expand(text, plain) {
        Ok(None) => return true,
        Ok(Some(text)) => read_event(text),
        Err(_) => return false,
    };
    match event {
        Ok(event) => {
            recovery.events += 1;
            scopes.see(&event);
            true
        }
        Err(_) => {
            let whole = json::check(text, ANY_JSON).is_ok();
            recovery.unknown_lines += u64::from(whole);
            whole
        }
    }
}

/// Writes lines to the end of a file, which is made where it is missing.
fn append(file: &Path, lines: &str) -> io::Result<()> {
    if is_compressed(file) {
        return rewrite(file, lines, |_| true);
    }
    let mut target = nemo_relay_files::append(file)?;
    target.write_all(lines.as_bytes())?;
    target.sync_data()
}

/// Replaces a file by the lines of it that are wanted, each with an end, and more lines after them.
fn rewrite(file: &Path, more: &str, wanted: impl Fn(u64) -> bool) -> io::Result<()> {
    let unfinished = with_suffix(file, ".recovering");
    let plain = if is_compressed(file) { with_suffix(file, ".expanded") } else { unfinished.clone() };
    let mut target = BufWriter::new(Opening::private().write().truncate().open(&plain)?);
    copy_lines(file, &mut target, wanted)?;
    target.write_all(more.as_bytes())?;
    target.into_inner()?.sync_data()?;
    if plain != unfinished {
        write_compressed(BufReader::new(File::open(&plain)?), &unfinished)?;
        fs::remove_file(&plain)?;
    }
    fs::rename(&unfinished, file)
}

/// Copies lines of any length, each with an end.
fn copy_lines(file: &Path, target: &mut impl Write, wanted: impl Fn(u64) -> bool) -> io::Result<()> {
    let mut source = open_lines(file)?;
    let (mut number, mut lacks_end) = (1, false);
    loop {
        let chunk = match source.fill_buf() {
            Ok(chunk) => chunk,
            // A compressed file that is cut short ends where it can no longer be read.
            Err(_) if is_compressed(file) => break,
            Err(fault) => return Err(fault),
        };
        if chunk.is_empty() {
            break;
        }
        let end = chunk.iter().position(|byte| *byte == b'\n');
        let length = end.map_or(chunk.len(), |at| at + 1);
        if wanted(number) {
            target.write_all(&chunk[..length])?;
            lacks_end = end.is_none();
        }
        number += u64::from(end.is_some());
        source.consume(length);
    }
    if lacks_end { target.write_all(b"\n") } else { Ok(()) }
}
