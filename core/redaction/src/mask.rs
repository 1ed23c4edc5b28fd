//! Text of which some characters stay: by count, or by the parts that tell one from another without giving it away.

use crate::detectors::Detector;

/// How a mask looks.
#[derive(Clone, Debug)]
pub(crate) struct Mask {
    /// What stands for a hidden character.
    pub hide: char,
    /// How many characters stay at both ends; `None` leaves that to the detector.
    pub ends: Option<(usize, usize)>,
}

impl Mask {
    /// The masked text of a match.
    pub fn apply(&self, text: &str, detector: Option<Detector>) -> String {
        match (self.ends, detector) {
            (None, Some(detector)) => self.by_detector(text, detector),
            (ends, _) => {
                let (prefix, suffix) = ends.unwrap_or_default();
                self.between(text, prefix, suffix)
            }
        }
    }

    /// Everything but the ends; a text that is no longer than both ends stays whole.
    fn between(&self, text: &str, prefix: usize, suffix: usize) -> String {
        let count = text.chars().count();
        let shown = |at: usize| count <= prefix.saturating_add(suffix) || at < prefix || at >= count - suffix;
        text.chars().enumerate().map(|(at, letter)| if shown(at) { letter } else { self.hide }).collect()
    }

    fn by_detector(&self, text: &str, detector: Detector) -> String {
        match detector {
            Detector::Email => self.email(text),
            Detector::Phone | Detector::CreditCard => self.last(text, 4, |letter| letter.is_ascii_digit()),
            Detector::Uuid => self.last(text, 4, |letter| letter.is_ascii_hexdigit()),
            Detector::IpAddress => {
                let hidden = self.hide.to_string().repeat(3);
                let last = text.rsplit('.').next().unwrap_or_default();
                format!("{hidden}.{hidden}.{hidden}.{last}")
            }
            Detector::Ipv6 => {
                let end = text.rfind(':').map_or(0, |at| at + 1);
                self.last(&text[..end], 0, |letter| letter.is_ascii_hexdigit()) + &text[end..]
            }
            Detector::Url => self.url(text),
            Detector::ApiKey => {
                let prefix =
                    text.char_indices().take(12).find(|(_, c)| matches!(c, '-' | '_')).map_or(0, |(at, _)| at + 1);
                self.between_or_all(text, prefix, 4)
            }
            Detector::AwsAccessKeyId => self.between_or_all(text, 4, 4),
            Detector::GcpApiKey => self.between_or_all(text, 6, 4),
            Detector::BearerToken | Detector::Jwt | Detector::AwsSecretAccessKey | Detector::AzureStorageAccountKey => {
                self.between(text, 0, 0)
            }
        }
    }

    /// As `between`, but never the whole text.
    fn between_or_all(&self, text: &str, prefix: usize, suffix: usize) -> String {
        let fits = text.chars().count() > prefix + suffix;
        if fits { self.between(text, prefix, suffix) } else { self.between(text, 0, 0) }
    }

    /// The first character and the domain; of an address with a single character before the `@`, the domain alone.
    fn email(&self, text: &str) -> String {
        let Some(at) = text.rfind('@').or_else(|| text.rfind("%40")) else { return self.between(text, 0, 0) };
        let (local, domain) = text.split_at(at);
        let shown = usize::from(local.chars().count() > 1);
        self.between(local, shown, 0) + domain
    }

    /// Of the characters that count, the last ones; all others stay.
    fn last(&self, text: &str, shown: usize, counts: impl Fn(char) -> bool) -> String {
        let mut left = text.chars().filter(|letter| counts(*letter)).count();
        let one = |letter: char| {
            if !counts(letter) {
                return letter;
            }
            left -= 1;
            if left < shown { letter } else { self.hide }
        };
        text.chars().map(one).collect()
    }

    /// Scheme and host; whoever is named before the host is hidden as well.
    fn url(&self, text: &str) -> String {
        let start = text.find("://").map_or(0, |at| at + 3);
        let end = text[start..].find(['/', '?', '#']).map_or(text.len(), |at| start + at);
        let host = text[start..end].rsplit('@').next().unwrap_or_default();
        let rest = if end < text.len() { format!("/{}", self.hide) } else { String::new() };
        format!("{}{host}{rest}", &text[..start])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_detector_has_its_mask() {
        let mask = Mask { hide: '*', ends: None };
        for (detector, text, wanted) in [
            (Detector::Email, "alice@example.com", "a****@example.com"),
            (Detector::Email, "a@example.com", "*@example.com"),
            (Detector::Email, "alice%40example.com", "a****%40example.com"),
            (Detector::Phone, "+1 (555) 123-4567", "+* (***) ***-4567"),
            (Detector::IpAddress, "10.20.30.3", "***.***.***.3"),
            (Detector::Ipv6, "2001:db8::8a2e:7334", "****:***::****:7334"),
            (Detector::Url, "https://u:p@example.com:8080/a?b=c", "https://example.com:8080/*"),
            (Detector::Url, "https://example.com", "https://example.com"),
            (Detector::ApiKey, concat!("sk", "-abcdefgh12345678"), "sk-************5678"),
            (Detector::ApiKey, "sk-1234", "*******"),
            (Detector::Uuid, "550e8400-e29b-41d4-a716-446655440000", "********-****-****-****-********0000"),
            (Detector::CreditCard, "4111 1111 1111 1111", "**** **** **** 1111"),
            (Detector::AwsAccessKeyId, concat!("AKIA", "IOSFODNN7EXAMPLE"), "AKIA************MPLE"),
            (Detector::GcpApiKey, "AIzaSyD-1234567890abcd", "AIzaSy************abcd"),
            (Detector::Jwt, "eyJh.eyJz.sig", "*************"),
        ] {
            assert_eq!(mask.apply(text, Some(detector)), wanted, "{detector:?}");
        }
    }

    #[test]
    fn ends_stay_by_count_of_characters() {
        let mask = Mask { hide: '#', ends: Some((2, 1)) };
        for (text, wanted) in [("alice", "al##e"), ("OK", "OK"), ("äöüß", "äö#ß"), ("", "")] {
            assert_eq!(mask.apply(text, None), wanted);
            assert_eq!(
                mask.apply(text, Some(Detector::Email)),
                wanted,
                "what was asked for goes before the detector's own"
            );
        }
    }
}
