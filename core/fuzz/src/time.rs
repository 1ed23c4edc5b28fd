//! A reader of the timestamps that the core writes.

/// Nanoseconds since 1970 of `2023-11-14T22:13:20.500+00:00`; panics where the text has another form.
pub fn nanos(text: &str) -> i128 {
    let text = text.strip_suffix("+00:00").expect("UTC");
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let marks: Vec<u8> = whole.bytes().filter(|byte| !byte.is_ascii_digit()).collect();
    assert_eq!((marks.as_slice(), whole.len()), (b"--T::".as_slice(), 19), "{text}");
    let mut parts = whole.split(['-', 'T', ':']).map(|part| part.parse::<i128>().expect("digits"));
    let [year, month, day, hour, minute, second] = std::array::from_fn(|_| parts.next().expect("six parts"));
    assert!(hour < 24 && minute < 60 && second < 60, "{text}");
    let seconds = ((days(year, month, day) * 24 + hour) * 60 + minute) * 60 + second;
    seconds * 1_000_000_000 + fraction_nanos(fraction)
}

/// Days from 1970-01-01, counted year by year and month by month.
fn days(year: i128, month: i128, day: i128) -> i128 {
    let leap = |year: i128| i128::from(year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
    let years: i128 = match year {
        1970.. => (1970..year).map(|year| 365 + leap(year)).sum(),
        _ => -(year..1970).map(|year| 365 + leap(year)).sum::<i128>(),
    };
    let lengths = [31, 28 + leap(year), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    assert!((1..=12).contains(&month) && (1..=lengths[month as usize - 1]).contains(&day), "{year}-{month}-{day}");
    years + lengths[..month as usize - 1].iter().sum::<i128>() + day - 1
}

/// A fraction has the fewest digits that lose nothing, in groups of three.
fn fraction_nanos(digits: &str) -> i128 {
    if digits.is_empty() {
        return 0;
    }
    assert!(matches!(digits.len(), 3 | 6 | 9) && !digits.ends_with("000"), "{digits}");
    format!("{digits:0<9}").parse().expect("digits")
}
