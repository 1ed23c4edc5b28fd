//! Dictionaries that have the same keys as one before them, such as the messages of a request: their keys need not be read,
//! sorted and written again.

use super::kind::FEW;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use pyo3::{Borrowed, ffi};
use std::ops::Range;

/// How many are remembered at a time: one for each depth, where those of a list stand, and the depths come round.
const DEPTHS: usize = 4;

/// The shapes of one walk. Keys are known by their address, so they must live as long as this does.
#[derive(Default)]
pub struct Shapes([Option<Shape>; DEPTHS]);

/// The keys of a dictionary in its order, and what was written before its values.
struct Shape {
    keys: [*mut ffi::PyObject; FEW],
    count: usize,
    labels: [Label; FEW],
}

/// What stands before a value in the text: a brace or a comma, the key and a colon. It is copied from where it was written
/// first.
#[derive(Clone, Copy, Default)]
pub struct Label {
    /// Which of the dictionary's members it belongs to.
    pub position: u32,
    from: u32,
    to: u32,
}

impl Label {
    /// The label of a member that was written there; a text has less than 4 GiB.
    pub fn at(position: usize, place: Range<usize>) -> Self {
        Self { position: position as u32, from: place.start as u32, to: place.end as u32 }
    }

    /// Its place in the text.
    pub fn place(self) -> Range<usize> {
        self.from as usize..self.to as usize
    }

    /// The key in it.
    pub fn key(self, text: &str) -> String {
        let quoted = text[self.place()].trim_start_matches(['{', ',']).trim_end_matches(':');
        serde_json::from_str(quoted).unwrap_or_default()
    }
}

/// The values of a dictionary in its order, as far as it has members.
pub type Values<'a, 'py> = [Borrowed<'a, 'py, PyAny>; FEW];

impl Shapes {
    /// The labels of a dictionary at this depth in the order in which they are written, if it has the keys of the last one
    /// there; its values are put into `values`.
    #[allow(unsafe_code, reason = "the safe iterator takes two references and asks for the length at every step")]
    pub fn labels<'a, 'py>(
        &self,
        dict: &'a Bound<'py, PyDict>,
        depth: u32,
        values: &mut Values<'a, 'py>,
    ) -> Option<([Label; FEW], usize)> {
        let shape = self.0[depth as usize % DEPTHS].as_ref()?;
        if dict.len() != shape.count {
            return None;
        }
        let (mut next, mut key, mut value) = (0, std::ptr::null_mut(), std::ptr::null_mut());
        for (known, place) in shape.keys[..shape.count].iter().zip(values) {
            // SAFETY: `dict` is a live dict that holds its values for as long as nothing changes it, and nothing does, for
            // the walk runs no Python code. Both are set where this gives something else than 0.
            if unsafe { ffi::PyDict_Next(dict.as_ptr(), &mut next, &mut key, &mut value) } == 0 || key != *known {
                return None;
            }
            *place = unsafe { Borrowed::from_ptr(dict.py(), value) };
        }
        Some((shape.labels, shape.count))
    }

    /// Remembers the keys and the labels of a dictionary that was just written.
    pub fn remember(&mut self, depth: u32, keys: [*mut ffi::PyObject; FEW], labels: [Label; FEW], count: usize) {
        self.0[depth as usize % DEPTHS] = Some(Shape { keys, count, labels });
    }
}
