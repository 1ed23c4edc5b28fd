//! Exporters, whatever their class, and the files that they leave.

#![allow(unsafe_code)] // Configurations are read through pointers that C brings.

use crate::context::{Context, default_limits};
use crate::delivery;
use crate::generated::arguments as arg;
use crate::input::{self, Options};
use crate::ops::{FLUSH_MILLIS, check_name};
use nemo_relay_export::Exporter;
use nemo_relay_runtime::types::{Error, ErrorCode, Json, Result};
use nemo_relay_runtime::{Clock, Runtime, gate};
use serde::Serialize;
use std::time::Duration;

/// An exporter.
pub struct NemoRelayExporter(Exporter);

/// Makes an exporter of a class from its configuration as JSON text.
pub fn open(class: &str, config: &str) -> Result<Box<NemoRelayExporter>> {
    delivery::shut_down_at_exit();
    let config = Json::parse(config, default_limits())?;
    Ok(Box::new(NemoRelayExporter(Exporter::open(class, &config, Clock::default())?)))
}

/// The same from the struct of the class.
///
/// # Safety
/// The pointers in the struct are null or as the header says.
pub unsafe fn open_with<C: Config>(class: &str, config: &C) -> Result<Box<NemoRelayExporter>> {
    // SAFETY: as the caller promises.
    open(class, &unsafe { config.members() }?.text())
}

impl NemoRelayExporter {
    pub fn path(&self) -> Result<String> {
        Ok(self.0.path())
    }

    pub fn register(&self, runtime: &Runtime, name: &str) -> Result<()> {
        check_name(name)?;
        self.0.register(runtime, name)
    }

    pub fn deregister(&self, runtime: &Runtime, name: &str) -> Result<bool> {
        Ok(self.0.deregister(runtime, name))
    }

    pub fn force_flush(&self, timeout_millis: Option<u32>) -> Result<()> {
        let timeout = Duration::from_millis(timeout_millis.unwrap_or(FLUSH_MILLIS).into());
        gate::outside(|| self.0.force_flush(timeout))
    }

    pub fn runtime_diagnostics(&self) -> Result<String> {
        Ok(self.0.runtime_diagnostics().as_str().to_owned())
    }

    pub fn export(&self) -> Result<String> {
        self.0.export_json()
    }

    pub fn export_json(&self) -> Result<String> {
        self.0.export_json()
    }

    pub fn clear(&self) -> Result<()> {
        self.0.clear();
        Ok(())
    }

    pub fn shutdown(&self) -> Result<()> {
        gate::outside(|| self.0.shutdown())
    }
}

/// A configuration as a struct of C.
pub trait Config: Options {
    /// Its members as JSON.
    ///
    /// # Safety
    /// The pointers in the struct are null or as the header says.
    unsafe fn members(&self) -> Result<Members>;
}

/// The members of a JSON object; what is null is left out, for it stands for a default.
#[derive(Default)]
pub struct Members(String);

impl Members {
    pub fn put<T: Serialize>(&mut self, name: &str, value: T) -> Result<()> {
        let text = serde_json::to_string(&value).map_err(|error| Error::new(ErrorCode::Internal, error.to_string()))?;
        if text != "null" {
            let before = if self.0.is_empty() { '{' } else { ',' };
            self.0.push_str(&format!("{before}\"{name}\":{text}"));
        }
        Ok(())
    }

    fn text(mut self) -> String {
        self.0.push_str(if self.0.is_empty() { "{}" } else { "}" });
        self.0
    }
}

/// A configuration inside of another.
///
/// # Safety
/// `at` is null or as the header says.
pub unsafe fn nested<C: Config>(at: *const C, name: &str) -> Result<Option<Json>> {
    if at.is_null() {
        return Ok(None);
    }
    // SAFETY: as the caller promises.
    let text = unsafe { input::options(at, name)?.members()? }.text();
    Json::parse(&text, default_limits()).map(Some)
}

pub fn exporters_recover(_context: &mut Context, args: arg::ExportersRecover) -> Result<String> {
    Ok(nemo_relay_export::recover(args.path, args.atif_directory)?.as_str().to_owned())
}

pub fn exporters_expand(_context: &mut Context, args: arg::ExportersExpand) -> Result<u64> {
    nemo_relay_export::expand(args.path, args.output)
}
