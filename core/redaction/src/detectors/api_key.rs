//! Keys with the prefix of a provider, and values of what is named an API key.

use super::{Found, near};

/// Prefixes with the fewest characters that follow.
const PREFIXES: [(&str, usize); 34] = [
    ("sk-", 16),
    ("sk_live_", 16),
    ("sk_test_", 16),
    ("rk_live_", 16),
    ("rk_test_", 16),
    ("pk_live_", 16),
    ("pk_test_", 16),
    ("whsec_", 24),
    ("ghp_", 30),
    ("gho_", 30),
    ("ghu_", 30),
    ("ghs_", 30),
    ("ghr_", 30),
    ("github_pat_", 30),
    ("glpat-", 16),
    ("xoxb-", 16),
    ("xoxp-", 16),
    ("xoxa-", 16),
    ("xoxr-", 16),
    ("xoxs-", 16),
    ("xapp-", 16),
    ("hf_", 30),
    ("nvapi-", 30),
    ("npm_", 30),
    ("pypi-", 30),
    ("dop_v1_", 30),
    ("gsk_", 30),
    ("xai-", 30),
    ("pplx-", 30),
    ("tvly-", 16),
    ("lsv2_", 30),
    ("shpat_", 30),
    ("r8_", 30),
    ("key-", 32),
];

/// Ends of names whose value is a key, in lower case and without `-` and `_`.
const NAMES: [&str; 11] = [
    "apikey",
    "apitoken",
    "apisecret",
    "accesstoken",
    "authtoken",
    "secretkey",
    "clientsecret",
    "subscriptionkey",
    "refreshtoken",
    "privatekey",
    "secrettoken",
];

const MIN_VALUE: usize = 16;
const MAX_NAME: usize = 40;

pub(super) fn find(text: &str, found: &mut Found) {
    let mut from = 0;
    for run in near::runs(text, |byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte)) {
        if run.start < from {
            continue;
        }
        let named = named_value(text, run.start);
        let range = match named {
            Some(end) => Some(run.start..end),
            None => start_of_key(&text[run.clone()]).map(|at| run.start + at..run.end),
        };
        if let Some(range) = range {
            from = range.end;
            found.push(range);
        }
    }
    let is_sendgrid = |run: &str| run.starts_with("SG.") && run.len() == 69 && run.matches('.').count() == 2;
    let letters = |byte: u8| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte);
    let sendgrid: Vec<_> = near::runs(text, letters).filter(|run| is_sendgrid(&text[run.clone()])).collect();
    if !sendgrid.is_empty() {
        found.retain(|range| !sendgrid.iter().any(|key| key.start < range.end && range.start < key.end));
        found.extend(sendgrid);
        found.sort_by_key(|range| range.start);
    }
}

/// Where in a run of letters a key with a known prefix begins.
fn start_of_key(run: &str) -> Option<usize> {
    if run.len() < MIN_VALUE {
        return None;
    }
    let begins_word = |at: usize| !near::is_alphanumeric(near::before(run, at));
    let after_joint = run.bytes().enumerate().filter(|(_, byte)| b"-_".contains(byte)).map(|(at, _)| at + 1);
    std::iter::once(0).chain(after_joint.take(8)).filter(|at| begins_word(*at)).find(|at| {
        PREFIXES.iter().any(|(prefix, least)| run[*at..].strip_prefix(prefix).is_some_and(|key| is_key(key, *least)))
    })
}

/// Long enough, and with a part that is no word: names in code are made of words.
fn is_key(text: &str, least: usize) -> bool {
    let is_random = |part: &str| part.len() >= 8 && part.bytes().any(|byte| byte.is_ascii_digit());
    text.len() >= least && text.split(['-', '_']).any(is_random)
}

/// The end of the value that begins here, where a name and `=` or `:` before it say that it is a key.
fn named_value(text: &str, start: usize) -> Option<usize> {
    let sign = near::start_of(text, start, 4, |byte| b" \"'".contains(&byte));
    if !matches!(near::before(text, sign), Some(b'=' | b':')) {
        return None;
    }
    let quotes = near::start_of(text, sign - 1, 3, |byte| b" \"'".contains(&byte));
    let name_start =
        near::start_of(text, quotes, MAX_NAME, |byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte));
    let name: String = text[name_start..quotes]
        .chars()
        .filter(|letter| !"-_".contains(*letter))
        .map(|c| c.to_ascii_lowercase())
        .collect();
    if !NAMES.iter().any(|end| name.ends_with(end)) {
        return None;
    }
    let is = |byte: u8| byte.is_ascii_alphanumeric() || b"_-.~+/=".contains(&byte);
    let end = start + text[start..near::end_of(text, start, is)].trim_end_matches('.').len();
    let value = &text[start..end];
    let mixed = value.bytes().any(|byte| byte.is_ascii_digit()) && value.bytes().any(|byte| byte.is_ascii_alphabetic());
    (value.len() >= MIN_VALUE && mixed).then_some(end)
}
