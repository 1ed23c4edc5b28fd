//! Looking at a run, for `python -m nemo_relay`: the bytes of its files become a page or a text.

use crate::errors::{guard, raised};
use nemo_relay_runtime::types::{Error, ErrorCode, Result};
use nemo_relay_view::{Run, TextOptions, page};
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use ruzstd::decoding::StreamingDecoder;
use std::io::Read;

/// The page that shows a run.
#[pyfunction]
pub fn view_page(py: Python<'_>, events: &[u8], title: &str) -> PyResult<String> {
    guard(|| py.detach(|| page(events, title)).map_err(|error| raised(py, &error)))
}

/// The scopes of a run as a tree.
#[pyfunction]
pub fn view_tree(py: Python<'_>, events: &[u8], chunks: bool, colours: bool) -> PyResult<String> {
    let options = TextOptions { chunks, colours };
    guard(|| py.detach(|| Ok(Run::read(events)?.tree_text(options))).map_err(|error| raised(py, &error)))
}

/// The totals of a run, as a text or as JSON.
#[pyfunction]
pub fn view_summary(py: Python<'_>, events: &[u8], as_json: bool, colours: bool) -> PyResult<String> {
    let made = || -> Result<String> {
        let summary = Run::read(events)?.summary();
        if !as_json {
            return Ok(summary.text(TextOptions { colours, ..TextOptions::default() }));
        }
        let text = serde_json::to_string_pretty(&summary);
        text.map(|text| text + "\n").map_err(|error| Error::new(ErrorCode::Internal, error.to_string()))
    };
    guard(|| py.detach(made).map_err(|error| raised(py, &error)))
}

/// What was compressed with zstd, and no more of it than `most` bytes.
#[pyfunction]
pub fn unpack_zstd<'py>(py: Python<'py>, packed: &[u8], most: u64) -> PyResult<Bound<'py, PyBytes>> {
    let unpacked = || -> std::result::Result<Vec<u8>, String> {
        let (mut plain, mut rest) = (Vec::new(), packed);
        while !rest.is_empty() && (plain.len() as u64) < most {
            let frame = StreamingDecoder::new(&mut rest).map_err(|error| error.to_string())?;
            frame.take(most - plain.len() as u64).read_to_end(&mut plain).map_err(|error| error.to_string())?;
        }
        Ok(plain)
    };
    guard(|| {
        let plain = py.detach(unpacked).map_err(|why| raised(py, &Error::new(ErrorCode::IoError, why)))?;
        Ok(PyBytes::new(py, &plain))
    })
}
