//! Numbers are texts; two are the same when they are the same decimal, however written.

/// Whether two JSON numbers have one value: `1`, `1.0` and `10e-1` do.
pub(super) fn same(a: &str, b: &str) -> bool {
    a == b || decimal(a).is_some_and(|a| decimal(b) == Some(a))
}

/// Sign, digits without zeros at either end, and the power of ten of the last digit.
fn decimal(text: &str) -> Option<(bool, String, i64)> {
    let (negative, rest) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (mantissa, exponent) = rest.split_once(['e', 'E']).unwrap_or((rest, "0"));
    // An exponent beyond 64 bits is compared as text: nothing else has such a number.
    let mut exponent: i64 = exponent.parse().ok()?;
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    exponent = exponent.checked_sub(i64::try_from(fraction.len()).ok()?)?;
    let digits = format!("{whole}{fraction}");
    let kept = digits.trim_end_matches('0');
    exponent = exponent.checked_add(i64::try_from(digits.len() - kept.len()).ok()?)?;
    let kept = kept.trim_start_matches('0');
    if kept.is_empty() {
        return Some((false, String::new(), 0));
    }
    Some((negative, kept.to_owned(), exponent))
}

#[cfg(test)]
mod tests {
    use super::same;

    #[test]
    fn compares_decimals_and_not_texts() {
        for (a, b) in [("1", "1.0"), ("1", "10e-1"), ("-0", "0.0"), ("1E2", "100"), ("0.50", "5e-1")] {
            assert!(same(a, b), "{a} {b}");
        }
        for (a, b) in [
            ("9007199254740993", "9007199254740992"),
            ("1", "-1"),
            ("1", "10"),
            ("0.1", "0.10000000000000001"),
            ("1e99999999999999999999", "2e99999999999999999999999"),
        ] {
            assert!(!same(a, b), "{a} {b}");
        }
    }
}
