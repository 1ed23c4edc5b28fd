//! Numbers of payment cards.

use super::{Found, near};

pub(super) fn find(text: &str, found: &mut Found) {
    let mut from = 0;
    for run in near::runs(text, |byte| byte.is_ascii_digit()) {
        if run.start < from {
            continue;
        }
        let before = near::before(text, run.start);
        if near::is_word(before) || before.is_some_and(|byte| b"-.".contains(&byte)) {
            continue;
        }
        if let Some(end) = end_of_card(text, run.start, run.end) {
            found.push(run.start..end);
            from = end;
        }
    }
}

/// The end of the card number that begins with the digits from `start` to `first_end`.
fn end_of_card(text: &str, start: usize, first_end: usize) -> Option<usize> {
    let separator = near::at(text, first_end).filter(|byte| b" -.".contains(byte));
    let end = match separator {
        Some(separator) if first_end - start == 4 => end_of_groups(text, start, separator)?,
        _ => first_end,
    };
    let goes_on = near::is_word(near::at(text, end))
        || (near::at(text, end).is_some_and(|byte| b"-.".contains(&byte)) && near::is_digit(near::at(text, end + 1)));
    if goes_on || end - start > 23 {
        return None;
    }
    let digits: Vec<u8> =
        text.as_bytes()[start..end].iter().filter(|byte| byte.is_ascii_digit()).map(|b| b - b'0').collect();
    (is_issued(&digits) && is_luhn(&digits)).then_some(end)
}

/// Groups as they are printed on cards: 4-4-4-4, the same with three more, 4-6-5 and 4-6-4.
fn end_of_groups(text: &str, start: usize, separator: u8) -> Option<usize> {
    let mut lengths = Vec::new();
    let mut at = start;
    loop {
        let end = near::end_of(text, at, |byte| byte.is_ascii_digit());
        lengths.push(end - at);
        let more = near::at(text, end) == Some(separator) && near::is_digit(near::at(text, end + 1));
        match lengths[..] {
            [4, 4, 4, 4] if !more || separator == b' ' => return Some(end),
            [4, 4, 4, 4, 3] | [4, 6, 5] | [4, 6, 4] => return Some(end),
            _ if !more || lengths.len() > 4 => return None,
            _ => at = end + 1,
        }
    }
}

/// Whether an issuer has numbers that begin so and are as long.
fn is_issued(digits: &[u8]) -> bool {
    let first = |count: usize| digits.iter().take(count).fold(0_u32, |number, digit| number * 10 + u32::from(*digit));
    match digits.len() {
        13 => first(1) == 4,
        14 => matches!(first(3), 300..=305 | 309) || matches!(first(2), 36 | 38 | 39),
        15 => matches!(first(2), 34 | 37),
        16 => {
            first(1) == 4
                || matches!(first(2), 51..=55 | 62 | 65)
                || matches!(first(3), 644..=649)
                || matches!(first(4), 2221..=2720 | 3528..=3589 | 6011)
        }
        17..=19 => first(2) == 62 || (digits.len() == 19 && first(1) == 4),
        _ => false,
    }
}

fn is_luhn(digits: &[u8]) -> bool {
    let double = |digit: u8| if digit > 4 { 2 * digit - 9 } else { 2 * digit };
    let weigh = |(at, digit): (usize, &u8)| u32::from(if at % 2 == 1 { double(*digit) } else { *digit });
    digits.iter().rev().enumerate().map(weigh).sum::<u32>().is_multiple_of(10)
}
