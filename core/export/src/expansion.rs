//! The output of an expansion, which has its name only once it is whole.

use nemo_relay_files::Opening;
use nemo_relay_types::{Error, ErrorCode, Result};
use std::fs::{self, File};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Two files that are made under other names; those names are gone when this is.
pub(crate) struct Expansion {
    output: PathBuf,
    /// What was put together.
    pub whole: BufWriter<File>,
    /// What was torn.
    pub torn: Aside,
}

/// A file that is made with its first byte.
pub(crate) struct Aside {
    path: PathBuf,
    file: Option<File>,
}

impl Expansion {
    /// Errors: `io_error`, also where one of the two outputs exists already.
    pub fn begin(output: &Path) -> Result<Self> {
        for path in [output.to_owned(), with(output, ".torn")] {
            if path.symlink_metadata().is_ok() {
                return Err(io_error(&path, &ErrorKind::AlreadyExists.into()));
            }
        }
        let unfinished = with(output, ".expanding");
        let open = Opening::private().write().truncate().open(&unfinished);
        let whole = BufWriter::new(open.map_err(|fault| io_error(&unfinished, &fault))?);
        let torn = Aside { path: with(output, ".torn.expanding"), file: None };
        Ok(Self { output: output.to_owned(), whole, torn })
    }

    /// Gives the files their names.
    ///
    /// Errors: `io_error`.
    pub fn finish(mut self) -> Result<()> {
        self.publish().map_err(|fault| io_error(&self.output, &fault))
    }

    fn publish(&mut self) -> io::Result<()> {
        self.whole.flush()?;
        self.whole.get_ref().sync_all()?;
        if let Some(torn) = &self.torn.file {
            torn.sync_all()?;
            name(&self.torn.path, &with(&self.output, ".torn"))?;
        }
        name(&with(&self.output, ".expanding"), &self.output)
    }
}

impl Drop for Expansion {
    fn drop(&mut self) {
        let _ = fs::remove_file(with(&self.output, ".expanding"));
        let _ = fs::remove_file(with(&self.output, ".torn.expanding"));
    }
}

impl Write for Aside {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let file = match &mut self.file {
            Some(file) => file,
            none => none.insert(Opening::private().write().truncate().open(&self.path)?),
        };
        file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Gives a file a name that nobody has. A hard link does that in one step; not every file system has them.
fn name(unfinished: &Path, path: &Path) -> io::Result<()> {
    match fs::hard_link(unfinished, path) {
        Err(fault) if fault.kind() != ErrorKind::AlreadyExists => fs::rename(unfinished, path),
        linked => linked,
    }
}

fn with(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

fn io_error(path: &Path, fault: &io::Error) -> Error {
    let path = path.to_string_lossy().into_owned();
    Error::new(ErrorCode::IoError, format!("{path}: {fault}")).with("path", path)
}
