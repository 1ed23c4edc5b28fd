//! What is looked for in text: a detector's kind, or a pattern of the configuration.

use crate::detectors::{Detector, find_into};
use crate::escapes::find_through;
use regex::Regex;
use std::ops::Range;

/// What a profile looks for.
#[derive(Clone, Debug)]
pub(crate) enum Matcher {
    /// A kind.
    Detector(Detector),
    /// A pattern.
    Pattern(Regex),
}

impl Matcher {
    /// Where it is found, in order and without overlaps.
    pub fn find(&self, text: &str) -> Vec<Range<usize>> {
        find_through(text, |view, found| match self {
            Self::Detector(detector) => find_into(*detector, view, found),
            // An empty match replaces nothing.
            Self::Pattern(pattern) => {
                found.extend(pattern.find_iter(view).map(|found| found.range()).filter(|range| !range.is_empty()));
            }
        })
    }

    /// The detector, if it is one.
    pub fn detector(&self) -> Option<Detector> {
        if let Self::Detector(detector) = self { Some(*detector) } else { None }
    }
}
