//! Libraries that are mapped.
#![allow(unsafe_code, reason = "code is mapped, and its symbols are what the ABI says")]

use crate::examine::hash_of;
use libloading::Library;
use nemo_relay_plugin::abi;
use nemo_relay_types::{Error, ErrorCode, Result};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// A library that stays mapped for as long as the process lives, for nobody knows who still has an address in it.
struct Mapped {
    sha256: String,
    library: &'static Library,
}

static MAPPED: Mutex<BTreeMap<PathBuf, Mapped>> = Mutex::new(BTreeMap::new());

/// What a library says of its plugin; the version is that of this runtime.
///
/// Errors: `registration_failed` where it cannot be mapped, has not the hash, has no such symbol or is of another version.
pub(super) fn load(file: &Path, symbol: &str, sha256: &str) -> Result<&'static abi::Plugin> {
    let failed = |what: String| Error::new(ErrorCode::RegistrationFailed, format!("{}: {what}", file.display()));
    let path = file.canonicalize().map_err(|error| failed(error.to_string()))?;
    let library = {
        let mut mapped = MAPPED.lock().unwrap_or_else(PoisonError::into_inner);
        match mapped.get(&path) {
            Some(known) if known.sha256 == sha256 => known.library,
            // The system would give the old code under that path.
            Some(_) => return Err(failed("was loaded before with other content; start the process anew".to_owned())),
            None => {
                let library = map(&path, sha256).map_err(failed)?;
                mapped.insert(path, Mapped { sha256: sha256.to_owned(), library });
                library
            }
        }
    };
    described(library, symbol).map_err(failed)
}

fn map(path: &Path, sha256: &str) -> std::result::Result<&'static Library, String> {
    // It may have been a while since it was checked.
    if hash_of(path).map_err(|error| error.to_string())? != sha256 {
        return Err("was changed meanwhile".to_owned());
    }
    // SAFETY: what a library does when it is mapped is its own; the document names it, and its hash is the one that the
    // manifest has.
    let library = unsafe { Library::new(path) }.map_err(|error| error.to_string())?;
    Ok(Box::leak(Box::new(library)))
}

fn described(library: &'static Library, symbol: &str) -> std::result::Result<&'static abi::Plugin, String> {
    // SAFETY: only the address is taken; the symbol is a constant, of which no more is read than its version says.
    let found = unsafe { library.get::<*const abi::Plugin>(symbol) };
    let found = found.map_err(|_| format!("has no symbol '{symbol}'; name the right one in load.symbol"))?;
    let plugin: *const abi::Plugin = *found;
    if plugin.is_null() || !plugin.is_aligned() {
        return Err(format!("the symbol '{symbol}' is no description of a plugin"));
    }
    // SAFETY: both members are there in every version of the ABI, at the same places.
    let (version, size) = unsafe { ((*plugin).abi_version, (*plugin).size) };
    if version != abi::VERSION {
        let own = abi::VERSION;
        return Err(format!(
            "speaks version {version} of the plugin ABI, and this runtime speaks {own}; build it anew"
        ));
    }
    if (size as usize) < size_of::<abi::Plugin>() {
        return Err(format!("its description has {size} bytes, which is too short"));
    }
    // SAFETY: it is a constant of a library that stays mapped, as long as its version says.
    let plugin = unsafe { &*plugin };
    if plugin.open.is_none() || plugin.activate.is_none() {
        return Err("its description has no 'open' or no 'activate'".to_owned());
    }
    Ok(plugin)
}
