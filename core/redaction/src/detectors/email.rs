//! Addresses of electronic mail.

use super::{Found, near};

const MAX_LOCAL: usize = 64;
const MAX_DOMAIN: usize = 255;

/// Endings of files, for what looks like an address: `logo@2x.png`.
const FILES: [&str; 12] = ["png", "jpg", "jpeg", "gif", "svg", "webp", "css", "js", "ts", "json", "html", "xml"];

pub(super) fn find(text: &str, found: &mut Found) {
    let mut from = 0;
    while let Some((sign, length)) = next_sign(text, from) {
        from = sign + length;
        let floor = found.last().map_or(0, |last| last.end);
        let Some(start) = start_of_local(text, sign, floor) else { continue };
        let Some(end) = end_of_domain(text, from) else { continue };
        let is_repository = &text[start..sign] == "git" && near::at(text, end) == Some(b':');
        if is_repository || is_password(text, start) {
            continue;
        }
        found.push(start..end);
        from = end;
    }
}

/// The next `@`, or what URLs write for it.
fn next_sign(text: &str, from: usize) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    (from..bytes.len()).find_map(|at| match bytes[at] {
        b'@' => Some((at, 1)),
        b'%' if bytes[at..].starts_with(b"%40") => Some((at, 3)),
        _ => None,
    })
}

/// Whether what stands before the `@` is the password in a URL.
fn is_password(text: &str, start: usize) -> bool {
    near::before(text, start) == Some(b':') && {
        let user =
            near::start_of(text, start - 1, MAX_LOCAL, |byte| byte.is_ascii_graphic() && !b"/:@\"".contains(&byte));
        text[..user].ends_with("//")
    }
}

/// A letter of a script that parts its words, or a digit.
fn is_letter(letter: char) -> bool {
    letter.is_alphanumeric() && !matches!(letter, '\u{2e80}'..='\u{d7ff}')
}

fn start_of_local(text: &str, end: usize, floor: usize) -> Option<usize> {
    let is = |byte: u8| byte.is_ascii_alphanumeric() || byte >= 0x80 || b"._%+'-".contains(&byte);
    let start = near::start_of(text, end, MAX_LOCAL.min(end - floor), is);
    // A run of other letters may hold marks of its script, and may have been cut within one.
    let local = text.get(start..end).or_else(|| (start + 1..start + 4).find_map(|start| text.get(start..end)))?;
    let is_letter = |letter: char| is_letter(letter) || "._%+'-".contains(letter);
    let local = local.rsplit(|letter| !is_letter(letter)).next()?.trim_start_matches(['.', '\'']);
    (!local.is_empty() && !local.ends_with('.')).then(|| end - local.len())
}

fn end_of_domain(text: &str, start: usize) -> Option<usize> {
    let mut rest = MAX_DOMAIN;
    let is_letter = |letter: char| is_letter(letter) || letter == '.' || letter == '-';
    let length: usize = text[start..]
        .chars()
        .take_while(|letter| {
            rest = rest.saturating_sub(letter.len_utf8());
            rest > 0 && is_letter(*letter)
        })
        .map(char::len_utf8)
        .sum();
    let mut domain = text[start..start + length].trim_end_matches(['.', '-']);
    if let Some(doubled) = domain.find("..") {
        domain = &domain[..doubled];
    }
    let (name, top) = domain.rsplit_once('.')?;
    let is_top = top.chars().count() >= 2 && (top.starts_with("xn--") || top.chars().all(char::is_alphabetic));
    let sound = !name.is_empty() && name.split('.').all(|label| !label.is_empty() && !label.starts_with('-'));
    (is_top && sound && !FILES.contains(&top.to_ascii_lowercase().as_str())).then(|| start + domain.len())
}
