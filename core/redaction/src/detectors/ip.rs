//! Addresses of the Internet Protocol.

use super::{Found, near};
use std::net::{Ipv4Addr, Ipv6Addr};

/// Words before a version of four parts.
const VERSIONS: [&str; 6] = ["version", "ver.", "release", "build", "section", "§"];

/// Programs whose version has four parts, as a browser names itself.
const PRODUCTS: [&str; 9] = ["chrome", "chromium", "edg", "edge", "opr", "electron", "crios", "edga", "firefox"];

pub(super) fn find_v4(text: &str, found: &mut Found) {
    for run in near::runs(text, |byte| byte.is_ascii_digit() || byte == b'.') {
        let end = run.start + text[run.clone()].trim_end_matches('.').len();
        let sound = end - run.start <= 15 && text[run.start..end].parse::<Ipv4Addr>().is_ok();
        if sound && !near::is_word(near::before(text, run.start)) && !near::is_word(near::at(text, run.end)) {
            let is_version = follows_version(text, run.start);
            if !is_version {
                found.push(run.start..end);
            }
        }
    }
}

fn follows_version(text: &str, at: usize) -> bool {
    match near::before(text, at) {
        Some(b'/') => {
            let start = near::start_of(text, at - 1, 16, |byte| byte.is_ascii_alphabetic());
            PRODUCTS.contains(&text[start..at - 1].to_ascii_lowercase().as_str())
        }
        Some(b'=') => at >= 2 && b"=<>~!^".contains(&text.as_bytes()[at - 2]),
        Some(b'^' | b'~') => true,
        _ => near::follows_word(text, at, 10, &VERSIONS),
    }
}

pub(super) fn find_v6(text: &str, found: &mut Found) {
    for run in near::runs(text, |byte| byte.is_ascii_hexdigit() || byte == b':' || byte == b'.') {
        let mut candidate = text[run.clone()].trim_end_matches('.');
        if candidate.ends_with(':') && !candidate.ends_with("::") {
            candidate = &candidate[..candidate.len() - 1];
        }
        let end = run.start + candidate.len();
        let apart = !near::is_word(near::before(text, run.start)) && !near::is_word(near::at(text, run.end));
        if apart && candidate.len() <= 45 && is_v6(candidate) && !is_slice(text, run.start) {
            found.push(run.start..end);
        }
    }
}

/// An address, rather than a path of names (`a::b`) or the identity of a device in pairs of digits.
fn is_v6(candidate: &str) -> bool {
    if candidate.matches(':').count() < 2 || candidate.parse::<Ipv6Addr>().is_err() {
        return false;
    }
    let groups: Vec<&str> = candidate.split(':').collect();
    let of_pairs = groups.iter().all(|group| group.len() == 2);
    let has_digit = candidate.bytes().any(|byte| byte.is_ascii_digit());
    !of_pairs && (has_digit || groups.len() == 8)
}

/// `list[1::2]`.
fn is_slice(text: &str, at: usize) -> bool {
    near::before(text, at) == Some(b'[')
        && at.checked_sub(2).is_some_and(|at| {
            let byte = text.as_bytes()[at];
            byte.is_ascii_alphanumeric() || b"_])".contains(&byte)
        })
}
