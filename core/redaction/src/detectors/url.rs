//! URLs.

use super::{Found, near};

pub(super) fn find(text: &str, found: &mut Found) {
    let mut from = 0;
    while let Some(start) = next_start(text, from) {
        let (start, host) = start;
        let end = end_of(text, host);
        if is_host(&text[host..end]) {
            found.push(start..end);
        }
        from = end.max(host);
    }
}

/// The next place where a scheme or `www.` begins, and where its host does.
fn next_start(text: &str, from: usize) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    (from..bytes.len()).find_map(|at| match bytes[at] {
        b':' if bytes[at..].starts_with(b"://") => {
            let is = |byte: u8| byte.is_ascii_alphanumeric() || b"+.-".contains(&byte);
            let start = near::start_of(text, at, 32.min(at - from), is);
            let start = start + text[start..at].find(|letter: char| letter.is_ascii_alphabetic())?;
            (at - start >= 2).then_some((start, at + 3))
        }
        b'w' | b'W' if is_www(text, at) => Some((at, at)),
        _ => None,
    })
}

fn is_www(text: &str, at: usize) -> bool {
    let named = text.as_bytes().get(at..at + 4).is_some_and(|start| start.eq_ignore_ascii_case(b"www."));
    named && !near::is_word(near::before(text, at)) && near::is_alphanumeric(near::at(text, at + 4))
}

/// Up to what no URL holds, without the punctuation of the sentence around it.
fn end_of(text: &str, start: usize) -> usize {
    let stops = |letter: char| {
        letter.is_whitespace()
            || letter.is_control()
            || "\"'<>`{}|\\^".contains(letter)
            || matches!(letter, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff20}' | '“' | '”' | '’' | '»')
    };
    let mut end = text[start..].find(stops).map_or(text.len(), |length| start + length);
    let bracket = text[start..end].contains('[');
    let mut open = text[start..end].matches('(').count();
    let mut closed = text[start..end].matches(')').count();
    while let Some(last) = text[start..end].chars().next_back() {
        match last {
            '.' | ',' | ';' | ':' | '!' | '?' => {}
            // Bold text, unless it is a path that is masked already.
            '*' if !text[start..end].ends_with("/*") => {}
            ']' if !bracket => {}
            ')' if closed > open => closed -= 1,
            '(' => open -= 1,
            _ => break,
        }
        end -= last.len_utf8();
    }
    end
}

fn is_host(rest: &str) -> bool {
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default();
    host.starts_with(|letter: char| letter.is_alphanumeric() || letter == '[')
}
