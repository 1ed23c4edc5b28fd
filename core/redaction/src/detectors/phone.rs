//! Telephone numbers. Ten digits alone may be anything, so a number needs punctuation, a `+` or a word before it.

use super::{Found, near};

const WORDS: [&str; 12] =
    ["phone", "tel", "mobile", "cell", "fax", "call", "whatsapp", "mobil", "handy", "móvil", "sms", "ring"];

/// Longest number with its punctuation.
const MAX_LENGTH: usize = 28;

/// Digits in groups, as they are written.
struct Number<'a> {
    text: &'a str,
    /// Digits of each group.
    groups: Vec<&'a str>,
    /// What parts the groups, in order.
    separators: Vec<&'a str>,
}

pub(super) fn find(text: &str, found: &mut Found) {
    let mut from = 0;
    while let Some(start) = next_start(text, from) {
        from = match end_of_number(text, start) {
            Some(end) => {
                found.push(start..end);
                end
            }
            None => next_group(text, start),
        };
    }
}

fn next_start(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    (from..bytes.len()).find(|at| {
        let begins = match bytes[*at] {
            b'+' => near::is_digit(near::at(text, at + 1)) || near::at(text, at + 1) == Some(b'('),
            b'(' => near::is_digit(near::at(text, at + 1)),
            byte => byte.is_ascii_digit(),
        };
        let before = near::before(text, *at);
        begins && !near::is_word(before) && !before.is_some_and(|byte| b"-.+/$#".contains(&byte))
    })
}

/// Past the group that begins here, so that the next one may begin a number of its own.
fn next_group(text: &str, start: usize) -> usize {
    let first = text.as_bytes()[start];
    if first.is_ascii_digit() { near::end_of(text, start, |byte| byte.is_ascii_digit()) } else { start + 1 }
}

/// The end of the longest number that begins here.
fn end_of_number(text: &str, start: usize) -> Option<usize> {
    let longest = longest(text, start);
    let mut end = longest;
    while end > start {
        let goes_on = near::is_word(near::at(text, end))
            || (near::at(text, end).is_some_and(|byte| b"-.:/".contains(&byte))
                && near::is_digit(near::at(text, end + 1)));
        let number = Number::read(&text[start..end]);
        if !goes_on && number.is_sound(text, start) {
            return Some(end);
        }
        // Without its last group, where a blank parts it from the rest: it may be the beginning of something else.
        end = text[start..end].rfind(' ').map_or(start, |at| start + at);
    }
    None
}

/// Digits with at most one separator between them, or a bracket and a blank.
fn longest(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut end) = (start, start);
    while at < bytes.len().min(start + MAX_LENGTH) {
        match bytes[at] {
            b'0'..=b'9' => end = at + 1,
            b'+' if at == start => {}
            b'(' if at == start || matches!(bytes[at - 1], b' ' | b'+' | b'0'..=b'9') => {}
            b')' if bytes[at - 1].is_ascii_digit() => {}
            b' ' | b'-' if bytes[at - 1].is_ascii_digit() || bytes[at - 1] == b')' => {}
            b'.' | b'/' if bytes[at - 1].is_ascii_digit() => {}
            _ => break,
        }
        at += 1;
    }
    end
}

/// Whether it is only the rest of a longer number in groups.
fn follows_digits(text: &str, start: usize) -> bool {
    near::before(text, start) == Some(b' ') && near::is_digit(near::before(text, start - 1))
}

impl<'a> Number<'a> {
    fn read(text: &'a str) -> Self {
        let is_digit = |letter: char| letter.is_ascii_digit();
        let groups = text.split(|letter| !is_digit(letter)).filter(|group| !group.is_empty()).collect();
        let inner = text.trim_start_matches(|letter| !is_digit(letter));
        let separators = inner.split(is_digit).filter(|part| !part.is_empty()).collect();
        Self { text, groups, separators }
    }

    fn is_sound(&self, around: &str, start: usize) -> bool {
        let digits: usize = self.groups.iter().map(|group| group.len()).sum();
        let opened = self.text.contains('(');
        if opened != self.text.contains(')')
            || self.groups.iter().all(|group| group.starts_with('0') && group.len() == 1)
        {
            return false;
        }
        if self.text.starts_with('+') {
            return self.is_international(digits);
        }
        self.is_north_american()
            || (self.has_leading_zero(digits) && !follows_digits(around, start))
            || ((7..=15).contains(&digits) && near::follows_word(around, start, 16, &WORDS) && !self.is_date())
    }

    fn is_international(&self, digits: usize) -> bool {
        let decimal = self.separators.len() == 1 && self.separators[0] == ".";
        (8..=15).contains(&digits) && !self.groups[0].starts_with('0') && !decimal
    }

    /// Three, three and four digits, the first two groups from 200 on, with a one before them or not.
    fn is_north_american(&self) -> bool {
        let groups = self.groups.strip_prefix(&["1"]).unwrap_or(&self.groups);
        let leading = self.groups.len() - groups.len();
        let [area, exchange, line] = groups else { return false };
        let from_two = |group: &str| group.len() == 3 && group.as_bytes()[0] >= b'2';
        let separators = &self.separators[leading..];
        let parted = self.text.contains('(') || leading == 1 || separators.iter().all(|one| matches!(*one, "-" | "."));
        from_two(area) && from_two(exchange) && line.len() == 4 && separators.len() == 2 && parted
    }

    /// National numbers of much of the world: a zero, nine to eleven digits, one kind of separator; or `00` for `+`.
    fn has_leading_zero(&self, digits: usize) -> bool {
        let first = self.groups[0];
        let one_kind = self.separators.windows(2).all(|pair| pair[0] == pair[1]) && !self.separators.is_empty();
        let of_several = self.groups.iter().all(|group| group.len() >= 2);
        let length = if first.starts_with("00") { 10..=15 } else { 9..=11 };
        first.starts_with('0') && one_kind && of_several && length.contains(&digits) && !self.is_date()
    }

    fn is_date(&self) -> bool {
        let lengths: Vec<usize> = self.groups.iter().map(|group| group.len()).collect();
        matches!(lengths[..], [4, 2, 2] | [2, 2, 4] | [4, 2, 2, ..])
    }
}
