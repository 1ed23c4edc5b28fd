//! Which values of a payload are meant: JSON pointers, and globs over the same segments.

/// One step of a selector.
#[derive(Clone, Debug, PartialEq)]
enum Segment {
    /// A key, or an index of an array, as it is.
    Word(String),
    /// A key with `*` for any run of characters.
    Like(String),
    /// `**`: any number of steps, also none.
    Any,
}

/// All selectors of a profile. Without any, everything is selected.
#[derive(Clone, Debug, Default)]
pub(crate) struct Selectors(Vec<Vec<Segment>>);

/// Where in its selectors a walk is: pairs of a selector and the number of its segments that were passed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Progress(Vec<(usize, usize)>);

impl Selectors {
    /// Adds an RFC 6901 pointer. Errors: what is wrong with it.
    pub fn add_pointer(&mut self, text: &str) -> Result<(), String> {
        let words = segments(text)?.into_iter().map(Segment::Word).collect();
        self.0.push(words);
        Ok(())
    }

    /// Adds a pointer whose segments may hold `*`, and of which `**` stands for any number. Errors: as `add_pointer`.
    pub fn add_glob(&mut self, text: &str) -> Result<(), String> {
        let read = |segment: String| match segment.as_str() {
            "**" => Segment::Any,
            some if some.contains('*') => Segment::Like(segment),
            _ => Segment::Word(segment),
        };
        self.0.push(segments(text)?.into_iter().map(read).collect());
        Ok(())
    }

    /// The same selectors below a member.
    pub fn under(&self, key: &str) -> Self {
        let below = |selector: &Vec<Segment>| {
            std::iter::once(Segment::Word(key.to_owned())).chain(selector.iter().cloned()).collect()
        };
        Self(self.0.iter().map(below).collect())
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The progress at the root of a payload.
    pub fn start(&self) -> Progress {
        let mut progress = Progress::default();
        (0..self.0.len()).for_each(|selector| self.reach(&mut progress, selector, 0));
        progress
    }

    /// The progress one step further down.
    pub fn step(&self, from: &Progress, key: &str) -> Progress {
        let mut progress = Progress::default();
        for &(selector, at) in &from.0 {
            match self.0[selector].get(at) {
                Some(Segment::Any) => self.reach(&mut progress, selector, at),
                Some(Segment::Word(word)) if word == key => self.reach(&mut progress, selector, at + 1),
                Some(Segment::Like(pattern)) if is_like(pattern, key) => self.reach(&mut progress, selector, at + 1),
                _ => {}
            }
        }
        progress
    }

    /// Whether a value with this progress is selected.
    pub fn is_selected(&self, progress: &Progress) -> bool {
        progress.0.iter().any(|&(selector, at)| at == self.0[selector].len())
    }

    fn reach(&self, progress: &mut Progress, selector: usize, at: usize) {
        let mut at = at;
        loop {
            if !progress.0.contains(&(selector, at)) {
                progress.0.push((selector, at));
            }
            if self.0[selector].get(at) != Some(&Segment::Any) {
                return;
            }
            at += 1;
        }
    }
}

fn segments(text: &str) -> Result<Vec<String>, String> {
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let Some(rest) = text.strip_prefix('/') else {
        return Err(format!("'{text}' is no JSON pointer: it must begin with '/'"));
    };
    rest.split('/').map(|segment| unescape(segment).ok_or_else(|| broken(text))).collect()
}

fn broken(text: &str) -> String {
    format!("'{text}' is no JSON pointer: after '~' only '0' and '1' may follow")
}

fn unescape(segment: &str) -> Option<String> {
    let mut out = String::with_capacity(segment.len());
    let mut letters = segment.chars();
    while let Some(letter) = letters.next() {
        out.push(match letter {
            '~' => match letters.next()? {
                '0' => '~',
                '1' => '/',
                _ => return None,
            },
            other => other,
        });
    }
    Some(out)
}

/// Whether a key is of a form in which `*` stands for any run. On a mismatch only the last `*` takes more, which is enough.
fn is_like(pattern: &str, key: &str) -> bool {
    let (pattern, key) = (pattern.as_bytes(), key.as_bytes());
    let (mut p, mut k) = (0, 0);
    let mut star = None;
    while k < key.len() {
        match (pattern.get(p), star) {
            (Some(b'*'), _) => {
                star = Some((p, k));
                p += 1;
            }
            (Some(byte), _) if *byte == key[k] => {
                p += 1;
                k += 1;
            }
            (_, Some((star_p, star_k))) => {
                p = star_p + 1;
                k = star_k + 1;
                star = Some((star_p, k));
            }
            (_, None) => return false,
        }
    }
    pattern[p..].iter().all(|byte| *byte == b'*')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn selected(selectors: &Selectors, path: &[&str]) -> bool {
        let end = path.iter().fold(selectors.start(), |progress, key| selectors.step(&progress, key));
        selectors.is_selected(&end)
    }

    #[test]
    fn pointers_follow_rfc_6901() {
        let mut selectors = Selectors::default();
        for pointer in ["/a~1b/m~0n", "/list/0", "/star/*", "/"] {
            selectors.add_pointer(pointer).unwrap();
        }
        for path in [&["a/b", "m~n"][..], &["list", "0"], &["star", "*"], &[""]] {
            assert!(selected(&selectors, path), "{path:?}");
        }
        for path in [&["a/b"][..], &["list", "1"], &["star", "x"], &[], &["list", "0", "x"]] {
            assert!(!selected(&selectors, path), "{path:?}");
        }
        for wrong in ["a", "/a~2", "/a~"] {
            assert!(Selectors::default().add_pointer(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn globs_match_within_a_segment_and_across_segments() {
        for (glob, path, wanted) in [
            ("/messages/*/content", &["messages", "3", "content"][..], true),
            ("/messages/*/content", &["messages", "content"], false),
            ("/**/email", &["email"], true),
            ("/**/email", &["a", "b", "email"], true),
            ("/**/email", &["a", "email", "x"], false),
            ("/user_*", &["user_id"], true),
            ("/user_*", &["users"], false),
            ("/a*c*e", &["abcxcde"], true),
            ("/a*c*e", &["abd"], false),
            ("/**/x/**/y", &["x", "a", "x", "y"], true),
            ("/**", &[], true),
        ] {
            let mut selectors = Selectors::default();
            selectors.add_glob(glob).unwrap();
            assert_eq!(selected(&selectors, path), wanted, "{glob} {path:?}");
        }
    }
}
