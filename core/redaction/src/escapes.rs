//! Text in which somebody wrote JSON or a log line: `\n` and `\u0040` in it stand for characters, and what is to be found
//! may be written with them.

use std::ops::Range;

/// How often JSON in JSON in JSON is looked into.
const LEVELS: usize = 4;

/// The text that an escaped one stands for, and from which bytes of it each byte comes.
struct Unescaped {
    text: String,
    /// The place in the original of each byte of `text`, and its end; no payload has more bytes than 32 bits can count.
    origin: Vec<u32>,
}

/// Ranges that `find` finds in a text, or in what it stands for once its escapes are read; in order, without overlaps.
pub(crate) fn find_through(text: &str, find: impl Fn(&str, &mut Vec<Range<usize>>)) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    find(text, &mut found);
    if !text.contains('\\') {
        return found;
    }
    let mut view = Unescaped { text: text.to_owned(), origin: (0..=text.len() as u32).collect() };
    for _ in 0..LEVELS {
        let Some(next) = unescape(&view) else { break };
        view = next;
        let mut inner = Vec::new();
        find(&view.text, &mut inner);
        let inner: Vec<_> =
            inner.into_iter().map(|range| view.origin[range.start] as usize..view.origin[range.end] as usize).collect();
        // The letter of an escape, such as the n of a line break, is no part of the word after it.
        found.retain(|range| {
            let same = inner.binary_search_by_key(&(range.start + 1), |inner| inner.start);
            !same.is_ok_and(|at| inner[at].end == range.end) || !text[..range.start].ends_with('\\')
        });
        found.extend(inner);
    }
    merged(found)
}

fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut out: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match out.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => out.push(range),
        }
    }
    out
}

/// One level of escapes read; `None` where there are none.
fn unescape(from: &Unescaped) -> Option<Unescaped> {
    let mut rest = from.text.find('\\')?;
    let bytes = from.text.as_bytes();
    let mut out = Unescaped { text: from.text[..rest].to_owned(), origin: from.origin[..rest].to_vec() };
    let mut changed = false;
    while rest < bytes.len() {
        let (letter, length) = match bytes[rest] {
            b'\\' => match escape(&from.text[rest..]) {
                Some(read) => {
                    changed = true;
                    read
                }
                None => ('\\', 1),
            },
            _ => {
                let letter = from.text[rest..].chars().next()?;
                (letter, letter.len_utf8())
            }
        };
        out.text.push(letter);
        // Each byte of an escaped character begins where its escape does; the end is where the next one begins.
        out.origin.resize(out.text.len(), from.origin[rest]);
        rest += length;
    }
    out.origin.push(from.origin[bytes.len()]);
    changed.then_some(out)
}

/// The character of an escape and the length of the escape; `None` where it is none.
fn escape(text: &str) -> Option<(char, usize)> {
    let letter = match text.as_bytes().get(1)? {
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'b' | b'f' => ' ',
        b'"' => '"',
        b'/' => '/',
        b'\\' => '\\',
        b'u' => {
            let code = u32::from_str_radix(text.get(2..6)?, 16).ok()?;
            // Halves of pairs are beyond what detectors look for.
            return Some((char::from_u32(code).unwrap_or('\u{fffd}'), 6));
        }
        _ => return None,
    };
    Some((letter, 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find_at_signs(text: &str) -> Vec<&str> {
        let find =
            |view: &str, out: &mut Vec<Range<usize>>| out.extend(view.match_indices("a@b").map(|(at, _)| at..at + 3));
        find_through(text, find).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn finds_what_is_written_with_escapes() {
        assert_eq!(find_at_signs(r"x a@b y"), ["a@b"]);
        assert_eq!(find_at_signs(r#"{\"k\":\"a\u0040b\"}"#), [r"a\u0040b"]);
        assert_eq!(find_at_signs(r"{\\\u0061\\u0040b a@b"), [r"\u0061\\u0040b", "a@b"]);
        assert_eq!(find_at_signs(r"\u00e9é\u0061@b\"), [r"\u0061@b"]);
        assert_eq!(find_at_signs(r"\na@b"), ["a@b"]);
        assert_eq!(find_at_signs(r"\q \u12 \"), [""; 0]);
    }

    #[test]
    fn ranges_of_several_levels_become_one() {
        assert_eq!(merged(vec![5..9, 0..3, 2..4, 4..5]), [0..4, 4..5, 5..9]);
    }
}
