//! Keys of cloud providers.

use super::{Found, near};

const AWS_PREFIXES: [&str; 9] = ["AKIA", "ASIA", "AROA", "AIDA", "AGPA", "ANPA", "ANVA", "ABIA", "ACCA"];

pub(super) fn find_aws_access_key_id(text: &str, found: &mut Found) {
    let is_id = |run: &str| {
        let known = run.len() == 20 && AWS_PREFIXES.iter().any(|prefix| run.starts_with(prefix));
        let shaped = run.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
        // Without a digit most prefixes may begin a word.
        known && shaped && (run.starts_with("AKIA") || run.bytes().any(|byte| byte.is_ascii_digit()))
    };
    found.extend(near::runs(text, |byte| byte.is_ascii_alphanumeric()).filter(|run| is_id(&text[run.clone()])));
}

pub(super) fn find_aws_secret_access_key(text: &str, found: &mut Found) {
    let is = |byte: u8| byte.is_ascii_alphanumeric() || b"/+".contains(&byte);
    for run in near::runs(text, is) {
        // Base64 that goes on, and parts of tokens.
        let goes_on = near::at(text, run.end) == Some(b'.') && near::is_alphanumeric(near::at(text, run.end + 1));
        let apart = !goes_on
            && !near::at(text, run.end).is_some_and(|byte| b"=_-".contains(&byte))
            && !near::before(text, run.start).is_some_and(|byte| b"_-.".contains(&byte));
        if run.len() == 40 && apart && is_secret(text, run.start, &text[run.clone()]) {
            found.push(run);
        }
    }
}

/// Forty characters that are named a secret, or that change between kinds as often as chance makes them.
fn is_secret(text: &str, start: usize, run: &str) -> bool {
    let kind = |byte: u8| match byte {
        b'a'..=b'z' => 0,
        b'A'..=b'Z' => 1,
        b'0'..=b'9' => 2,
        _ => 3,
    };
    let kinds: Vec<u8> = run.bytes().map(kind).collect();
    let changes = kinds.windows(2).filter(|pair| pair[0] != pair[1]).count();
    let mixed = (0..3).all(|kind| kinds.contains(&kind));
    let named = near::follows_word(text, start, 40, &["secretaccesskey", "awssecret", "secretkey"]);
    // Paths and names in code are mostly of small letters.
    let small = kinds.iter().filter(|kind| **kind == 0).count();
    mixed && ((changes >= 14 && small <= 24) || (named && changes >= 8))
}

pub(super) fn find_gcp_api_key(text: &str, found: &mut Found) {
    let is = |byte: u8| byte.is_ascii_alphanumeric() || b"_-".contains(&byte);
    let is_key = |run: &str| run.len() == 39 && run.starts_with("AIza");
    found.extend(near::runs(text, is).filter(|run| is_key(&text[run.clone()])));
}

pub(super) fn find_azure_storage_account_key(text: &str, found: &mut Found) {
    let is = |byte: u8| byte.is_ascii_alphanumeric() || b"/+".contains(&byte);
    for run in near::runs(text, is) {
        // 64 bytes in base64; behind a name and a dash it is the digest of a package.
        let is_digest = near::before(text, run.start) == Some(b'-');
        let padded = text[run.end..].starts_with("==") && near::at(text, run.end + 2) != Some(b'=');
        if run.len() == 86 && padded && !is_digest {
            found.push(run.start..run.end + 2);
        }
    }
}
