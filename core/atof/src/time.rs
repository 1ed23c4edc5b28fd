//! RFC 3339 into a point in time.

use nemo_relay_types::Timestamp;

const NANOS: i128 = 1_000_000_000;

/// Reads `2026-11-21T05:14:32.011065271+00:00`, with any offset or `Z`, and a fraction of any length, of which nine
/// digits count. `None` where the text is no such time or lies outside the years 1677 to 2262.
pub fn parse_timestamp(text: &str) -> Option<Timestamp> {
    let bytes = text.as_bytes();
    let [year, month, day] = [number(bytes, 0, 4)?, number(bytes, 5, 2)?, number(bytes, 8, 2)?];
    let [hour, minute, second] = [number(bytes, 11, 2)?, number(bytes, 14, 2)?, number(bytes, 17, 2)?];
    let separated = [(4, "-"), (7, "-"), (10, "Tt "), (13, ":"), (16, ":")];
    if !separated.iter().all(|&(at, marks)| marks.as_bytes().contains(&bytes[at])) {
        return None;
    }
    // 60 is the leap second, which Unix time counts into the next minute.
    if !(1..=12).contains(&month) || day < 1 || day > days_in(year, month) || hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let (nanos, zone) = fraction(&bytes[19..])?;
    let of_day = hour * 3600 + minute * 60 + second - offset(zone)?;
    let nanos = i128::from(days_from_civil(year, month, day) * 86_400 + of_day) * NANOS + i128::from(nanos);
    i64::try_from(nanos).ok().map(Timestamp::from_nanos)
}

fn number(bytes: &[u8], at: usize, digits: usize) -> Option<i64> {
    let mut value = 0;
    for byte in bytes.get(at..at + digits)? {
        value = value * 10 + i64::from(byte.is_ascii_digit().then(|| byte - b'0')?);
    }
    Some(value)
}

/// The nanoseconds of a fraction and what follows it.
fn fraction(bytes: &[u8]) -> Option<(i64, &[u8])> {
    let Some(digits) = bytes.strip_prefix(b".") else { return Some((0, bytes)) };
    let length = digits.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let kept = length.min(9);
    let value = number(digits, 0, kept).filter(|_| length > 0)?;
    Some((value * 10i64.pow(9 - kept as u32), &digits[length..]))
}

/// Seconds east of Greenwich.
fn offset(zone: &[u8]) -> Option<i64> {
    let sign = match zone {
        b"Z" | b"z" => return Some(0),
        [b'+', ..] => 1,
        [b'-', ..] => -1,
        _ => return None,
    };
    let (hours, minutes) = (number(zone, 1, 2)?, number(zone, 4, 2)?);
    let valid = zone.len() == 6 && zone[3] == b':' && hours < 24 && minutes < 60;
    valid.then_some(sign * (hours * 3600 + minutes * 60))
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The number of a day counted from 1970-01-01. Years begin in March here, so that the leap day is the last of a year.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let of_year = (153 * month + 2) / 5 + day - 1;
    year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + of_year - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_a_timestamp_writes() {
        for nanos in
            [0, -1, 1, 1_700_000_000_500_000_000, 951_782_400_000_000_000, -86_400_000_000_000, i64::MAX, i64::MIN]
        {
            let time = Timestamp::from_nanos(nanos);
            assert_eq!(parse_timestamp(&time.to_string()), Some(time), "{time}");
        }
    }

    #[test]
    fn reads_offsets_and_fractions() {
        for (text, nanos) in [
            ("1970-01-01T00:00:00Z", 0),
            ("1970-01-01t01:30:00.5+01:30", 500_000_000),
            ("1969-12-31 22:00:00.0000000019-02:00", 1),
            ("2016-12-31T23:59:60Z", 1_483_228_800_000_000_000),
        ] {
            assert_eq!(parse_timestamp(text), Some(Timestamp::from_nanos(nanos)), "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_time() {
        for text in [
            "",
            "2026",
            "2026-11-21",
            "2026-11-21T05:14:32",
            "2026-13-21T05:14:32Z",
            "2026-02-29T05:14:32Z",
            "2026-11-21T24:14:32Z",
            "2026-11-21T05:14:32.Z",
            "2026-11-21T05:14:32+0000",
            "2026-11-21T05:14:32+00:00 ",
            "2026/11/21T05:14:32Z",
            "9999-11-21T05:14:32Z",
            "１970-01-01T00:00:00Z",
        ] {
            assert_eq!(parse_timestamp(text), None, "{text}");
        }
    }
}
