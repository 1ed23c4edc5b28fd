//! UUIDs, bearer tokens and JSON web tokens.

use super::{Found, near};

const UUID_GROUPS: [usize; 5] = [8, 4, 4, 4, 12];

pub(super) fn find_uuid(text: &str, found: &mut Found) {
    let mut from = 0;
    for run in near::runs(text, |byte| byte.is_ascii_hexdigit()) {
        if run.start < from || run.len() != UUID_GROUPS[0] || near::is_alphanumeric(near::before(text, run.start)) {
            continue;
        }
        if let Some(end) = end_of_uuid(text, run.start) {
            if text[run.start..end].bytes().any(|byte| !b"0-".contains(&byte)) {
                found.push(run.start..end);
            }
            from = end;
        }
    }
}

fn end_of_uuid(text: &str, start: usize) -> Option<usize> {
    let mut at = start;
    for (index, length) in UUID_GROUPS.into_iter().enumerate() {
        if index > 0 {
            (near::at(text, at) == Some(b'-')).then_some(())?;
            at += 1;
        }
        let group = text.as_bytes().get(at..at + length)?;
        group.iter().all(u8::is_ascii_hexdigit).then_some(())?;
        at += length;
    }
    (!near::is_alphanumeric(near::at(text, at))).then_some(at)
}

pub(super) fn find_bearer(text: &str, found: &mut Found) {
    for word in near::runs(text, |byte| byte.is_ascii_alphabetic()) {
        if !text[word.clone()].eq_ignore_ascii_case("bearer") || near::is_word(near::before(text, word.start)) {
            continue;
        }
        let start = near::end_of(text, word.end, |byte| b" :".contains(&byte));
        if start == word.end {
            continue;
        }
        let end = near::end_of(text, start, |byte| byte.is_ascii_alphanumeric() || b"-._~+/".contains(&byte));
        let end = start + text[start..end].trim_end_matches('.').len();
        if is_token(&text[start..end]) {
            found.push(start..near::end_of(text, end, |byte| byte == b'='));
        }
    }
}

/// Eight characters with a digit, or twenty of both cases; a word of a sentence is neither.
fn is_token(text: &str) -> bool {
    let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
    let capitals = text.bytes().filter(u8::is_ascii_uppercase).count();
    let has_small = text.bytes().any(|byte| byte.is_ascii_lowercase());
    (text.len() >= 8 && has_digit) || (text.len() >= 20 && capitals >= 4 && has_small)
}

pub(super) fn find_jwt(text: &str, found: &mut Found) {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    for run in near::runs(text, is_letter) {
        // A prefix such as `token-` or `session.` may be joined to it.
        let Some(start) = text[run.clone()].find("eyJ").map(|at| run.start + at) else { continue };
        let token = text[start..run.end].trim_end_matches(['.', '-']);
        // One whose signature is empty ends with its second full stop.
        let ends_open = token.matches('.').count() == 1 && start + token.len() < run.end;
        let token = &text[start..start + token.len() + usize::from(ends_open)];
        if !near::is_alphanumeric(near::before(text, start)) && is_jwt(token) {
            found.push(start..start + token.len());
        }
    }
}

/// Three parts, or five where it is encrypted, of which the first is an object with an algorithm.
fn is_jwt(token: &str) -> bool {
    let parts: Vec<&str> = token.split('.').take(6).collect();
    // `"alg"` in base64, at each of the three places that it may have among the bytes.
    let has_algorithm = ["ImFsZyI", "hbGci", "iYWxnI"].iter().any(|name| parts[0].contains(name));
    matches!(parts.len(), 3 | 5) && has_algorithm && parts[1].len() >= 2
}
