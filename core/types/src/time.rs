//! Points in time as ATOF writes them: RFC 3339 in UTC with the suffix `+00:00` and 0, 3, 6 or 9 fractional digits,
//! the fewest that lose nothing.

use std::fmt;
use std::time::{SystemTime, UNIX_EPOCH};

const NANOS_PER_SECOND: i64 = 1_000_000_000;
const SECONDS_PER_DAY: i64 = 86_400;

/// Nanoseconds since the Unix epoch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Timestamp {
    /// From nanoseconds since the Unix epoch.
    pub const fn from_nanos(nanos: i64) -> Self {
        Self(nanos)
    }

    /// From microseconds since the Unix epoch, which is what the bindings take; saturates outside the years 1677 to 2262.
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros.saturating_mul(1_000))
    }

    /// Nanoseconds since the Unix epoch.
    pub const fn nanos(self) -> i64 {
        self.0
    }

    /// This time and some microseconds.
    pub const fn plus_micros(self, micros: i64) -> Self {
        Self(self.0.saturating_add(micros.saturating_mul(1_000)))
    }

    /// Year, month, day, hour, minute and second in UTC.
    pub fn civil(self) -> [i64; 6] {
        let seconds = self.0.div_euclid(NANOS_PER_SECOND);
        let (year, month, day) = civil_date(seconds.div_euclid(SECONDS_PER_DAY));
        let of_day = seconds.rem_euclid(SECONDS_PER_DAY);
        [year, month, day, of_day / 3600, of_day / 60 % 60, of_day % 60]
    }

    /// Appends the ATOF form.
    pub fn write(self, out: &mut String) {
        let [year, month, day, hour, minute, second] = self.civil();
        let mut text = *b"0000-00-00T00:00:00.000000000";
        put(&mut text[0..4], year);
        put(&mut text[5..7], month);
        put(&mut text[8..10], day);
        put(&mut text[11..13], hour);
        put(&mut text[14..16], minute);
        put(&mut text[17..19], second);
        let nanos = self.0.rem_euclid(NANOS_PER_SECOND);
        put(&mut text[20..29], nanos);
        let length = match nanos {
            0 => 19,
            n if n % 1_000_000 == 0 => 23,
            n if n % 1_000 == 0 => 26,
            _ => 29,
        };
        out.push_str(std::str::from_utf8(&text[..length]).unwrap_or_default());
        out.push_str("+00:00");
    }
}

impl From<SystemTime> for Timestamp {
    /// Saturates outside the years 1677 to 2262.
    fn from(time: SystemTime) -> Self {
        let nanos = |nanos: u128| i64::try_from(nanos).unwrap_or(i64::MAX);
        match time.duration_since(UNIX_EPOCH) {
            Ok(since) => Self(nanos(since.as_nanos())),
            Err(before) => Self(-nanos(before.duration().as_nanos())),
        }
    }
}

fn put(digits: &mut [u8], mut value: i64) {
    for digit in digits.iter_mut().rev() {
        *digit = b'0' + (value % 10) as u8;
        value /= 10;
    }
}

/// Year, month and day of a day number counted from 1970-01-01 in the proleptic Gregorian calendar.
///
/// Counts from 0000-03-01, so that the leap day is the last day of a year and 400 years are 146,097 days.
fn civil_date(day: i64) -> (i64, i64, i64) {
    let shifted = day + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * of_year + 2) / 153;
    let day_of_month = of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    (era * 400 + year_of_era + i64::from(month <= 2), month, day_of_month)
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = String::with_capacity(35);
        self.write(&mut out);
        f.write_str(&out)
    }
}

#[cfg(test)]
mod tests {
    use super::Timestamp;
    use std::time::{Duration, UNIX_EPOCH};

    #[test]
    fn is_made_of_the_time_of_the_system() {
        let second = Duration::from_secs(1);
        assert_eq!(Timestamp::from(UNIX_EPOCH + second), Timestamp::from_nanos(1_000_000_000));
        assert_eq!(Timestamp::from(UNIX_EPOCH - second), Timestamp::from_nanos(-1_000_000_000));
    }

    #[test]
    fn writes_the_fewest_digits_that_lose_nothing() {
        for (nanos, text) in [
            (1_700_000_000_000_000_000, "2023-11-14T22:13:20+00:00"),
            (1_700_000_000_500_000_000, "2023-11-14T22:13:20.500+00:00"),
            (1_700_000_000_000_001_000, "2023-11-14T22:13:20.000001+00:00"),
            (1_700_000_000_002_858_014, "2023-11-14T22:13:20.002858014+00:00"),
            (0, "1970-01-01T00:00:00+00:00"),
            (-1, "1969-12-31T23:59:59.999999999+00:00"),
            (951_782_400_000_000_000, "2000-02-29T00:00:00+00:00"),
            (4_107_542_399_000_000_000, "2100-02-28T23:59:59+00:00"),
        ] {
            assert_eq!(Timestamp::from_nanos(nanos).to_string(), text);
        }
    }
}
