//! What a profile does with the values that it selects: an action on whole values, or on what is found in their text.

use crate::mask::Mask;
use crate::matcher::Matcher;
use crate::selectors::Selectors;
use crate::walk::{Edit, Node, Place, rewrite};
use crate::{MAX_BYTES, REDACTED};
use nemo_relay_types::Json;
use regex::Regex;
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering};

/// What is done.
#[derive(Clone, Debug)]
pub(crate) enum Action {
    /// The value goes; with a matcher, strings in which something is found.
    Remove,
    /// A fixed text takes the place of what is found.
    Redact(String),
    /// A text with references to groups takes the place of what the pattern matches.
    RegexReplace(String),
    /// The lower-case hexadecimal SHA-256.
    Hash,
    /// Characters are hidden.
    Mask(Mask),
}

/// The counted work of a profile.
#[derive(Debug)]
pub(crate) struct Rule {
    pub action: Action,
    pub matcher: Option<Matcher>,
    pub selectors: RuleSelectors,
    pub replaced: AtomicU64,
}

/// The selectors of a profile for each kind of root.
#[derive(Debug, Default)]
pub(crate) struct RuleSelectors {
    /// From the root of a payload.
    pub payload: Selectors,
    /// From a request to a model, whose headers stand beside the content that is meant.
    pub request: Selectors,
}

/// Whether a value may be touched that the selectors select.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Touch {
    /// It may.
    Yes,
    /// It may be searched by a detector.
    Detectors,
    /// It stays.
    No,
}

impl Rule {
    /// The name under which its work is counted.
    pub fn name(&self) -> &'static str {
        match (&self.matcher, &self.action) {
            (Some(Matcher::Detector(detector)), _) => detector.as_str(),
            (Some(Matcher::Pattern(_)), _) => "pattern",
            (None, Action::Remove) => "remove",
            (None, Action::Hash) => "hash",
            (None, _) => "mask",
        }
    }

    /// Whether doing it again to its own result changes nothing.
    pub fn is_repeatable(&self) -> bool {
        match self.action {
            Action::Remove | Action::Mask(_) => true,
            Action::Redact(_) => matches!(self.matcher, Some(Matcher::Detector(_))),
            Action::Hash | Action::RegexReplace(_) => false,
        }
    }

    /// A payload after it.
    pub fn apply(&self, json: &Json, selectors: &Selectors, touch: impl Fn(Node<'_>, &Place<'_, '_>) -> Touch) -> Json {
        let (text, count) = self.rewritten(json.as_str(), selectors, touch);
        self.replaced.fetch_add(count, Ordering::Relaxed);
        text.map_or_else(|| json.clone(), Json::from_trusted)
    }

    /// Whether it would change a payload.
    pub fn changes(&self, json: &Json, selectors: &Selectors) -> bool {
        self.rewritten(json.as_str(), selectors, |_, _| Touch::Yes).0.is_some()
    }

    fn rewritten(
        &self,
        text: &str,
        selectors: &Selectors,
        touch: impl Fn(Node<'_>, &Place<'_, '_>) -> Touch,
    ) -> (Option<String>, u64) {
        let mut count = 0;
        let text = rewrite(text, selectors, |node, place| {
            let may = match touch(node, place) {
                Touch::Yes => true,
                Touch::Detectors => matches!(self.matcher, Some(Matcher::Detector(_))),
                Touch::No => false,
            };
            if may { self.edit(node, &mut count) } else { Edit::Keep }
        });
        (text, count)
    }

    fn edit(&self, node: Node<'_>, count: &mut u64) -> Edit {
        let (edit, replaced) = match (node, &self.matcher, &self.action) {
            (_, None, Action::Remove) => (Edit::Remove, 1),
            (Node::Text(text), matcher, action) => match self.text(text, matcher.as_ref(), action) {
                Some((edit, replaced)) => (edit, replaced),
                None => return Edit::Keep,
            },
            (Node::Container | Node::Scalar(_), _, _) => return Edit::Keep,
        };
        *count += replaced;
        edit
    }

    /// What becomes of a string, and how many places in it are replaced; `None` where it stays.
    fn text(&self, text: &str, matcher: Option<&Matcher>, action: &Action) -> Option<(Edit, u64)> {
        let Some(matcher) = matcher else {
            let whole = self.replacement(text);
            return (whole != text).then(|| (Edit::Text(whole.into_owned()), 1));
        };
        if let (Matcher::Pattern(pattern), Action::RegexReplace(replacement)) = (matcher, action) {
            return regex_replaced(pattern, replacement, text);
        }
        let found = matcher.find(text);
        if found.is_empty() {
            return None;
        }
        let count = found.len() as u64;
        if matches!(action, Action::Remove) {
            return Some((Edit::Remove, count));
        }
        let mut out = String::with_capacity(text.len());
        let mut copied = 0;
        for range in found {
            out.push_str(&text[copied..range.start]);
            out.push_str(&self.replacement(&text[range.clone()]));
            copied = range.end;
            if out.len() > MAX_BYTES {
                return Some((Edit::Text(REDACTED.to_owned()), count));
            }
        }
        out.push_str(&text[copied..]);
        (out != text).then_some((Edit::Text(out), count))
    }

    /// What stands for a text that is hidden.
    fn replacement(&self, text: &str) -> Cow<'_, str> {
        match &self.action {
            Action::Remove => Cow::Borrowed(""),
            Action::Redact(replacement) | Action::RegexReplace(replacement) => Cow::Borrowed(replacement),
            Action::Hash => Cow::Owned(sha256(text)),
            Action::Mask(mask) => Cow::Owned(mask.apply(text, self.matcher.as_ref().and_then(Matcher::detector))),
        }
    }
}

/// A text in which the replacement, with the groups that it names, stands for each match; `None` where there is none.
fn regex_replaced(pattern: &Regex, replacement: &str, text: &str) -> Option<(Edit, u64)> {
    let (mut out, mut copied, mut count) = (String::new(), 0, 0);
    for groups in pattern.captures_iter(text) {
        let found = groups.get(0)?.range();
        out.push_str(&text[copied..found.start]);
        copied = found.end;
        count += 1;
        // A reference to a group takes two characters at least, and gives no more than the match.
        if out.len() + replacement.len() + replacement.len() / 2 * found.len() > MAX_BYTES {
            return Some((Edit::Text(REDACTED.to_owned()), count));
        }
        groups.expand(replacement, &mut out);
    }
    out.push_str(&text[copied..]);
    (count > 0 && out != text).then_some((Edit::Text(out), count))
}

fn sha256(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().fold(String::with_capacity(64), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}
