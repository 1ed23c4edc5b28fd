//! The names of files, from what is known of a run.

use crate::read::{at, string};
use nemo_relay_types::{Error, Result};

/// A template for the name of a file. It may hold
///
/// - `{session_id}`: the id of the trajectory; a template must hold it, so that no two runs have one file;
/// - `{metadata.a.b}`: a string, number or boolean of the metadata of the outermost scope;
/// - `{metadata.a.b:-text}`: the same, or the text where there is none.
///
/// What is filled in cannot leave the directory: what is not allowed in a file's name becomes `_`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilenameTemplate(Vec<Piece>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Text(String),
    SessionId,
    Metadata { path: Vec<String>, fallback: Option<String> },
}

/// The longest name that every file system takes is 255 bytes; a storage may add to it.
const LONGEST: usize = 200;

impl FilenameTemplate {
    /// Reads a template.
    ///
    /// Errors: `invalid_argument` naming `filename_template`.
    pub fn parse(template: &str) -> Result<Self> {
        let refuse =
            |what: String| Err(Error::invalid_argument("filename_template", format!("filename_template: {what}")));
        let mut pieces = Vec::new();
        let mut rest = template;
        while let Some((text, after)) = rest.split_once('{') {
            let Some((inside, after)) = after.split_once('}') else { return refuse("a { has no }".into()) };
            push_text(&mut pieces, text);
            match placeholder(inside) {
                Some(piece) => pieces.push(piece),
                None => return refuse(format!("{{{inside}}} is neither {{session_id}} nor {{metadata.<path>}}")),
            }
            rest = after;
        }
        push_text(&mut pieces, rest);
        let forbidden = |piece: &Piece| matches!(piece, Piece::Text(text) if text.chars().any(is_forbidden));
        if pieces.iter().any(forbidden) {
            return refuse("it must be the name of a file, with no directory and no control character in it".into());
        }
        if !pieces.contains(&Piece::SessionId) {
            return refuse("it must contain {session_id}".into());
        }
        Ok(Self(pieces))
    }

    /// The name for a run. `metadata` is JSON text.
    ///
    /// Errors: `invalid_argument` naming `filename_template` where the metadata lacks a value and there is no fallback.
    pub fn render(&self, session_id: &str, metadata: Option<&str>) -> Result<String> {
        let mut name = String::new();
        for piece in &self.0 {
            match piece {
                Piece::Text(text) => name.push_str(text),
                Piece::SessionId => name.push_str(&part(session_id)),
                Piece::Metadata { path, fallback } => {
                    let found = metadata.and_then(|metadata| scalar(metadata, path));
                    match found.as_ref().or(fallback.as_ref()) {
                        Some(value) => name.push_str(&plain(value)),
                        None => {
                            let what = format!("filename_template: the metadata has no {}", path.join("."));
                            return Err(Error::invalid_argument("filename_template", what));
                        }
                    }
                }
            }
        }
        Ok(allowed(name))
    }
}

fn push_text(pieces: &mut Vec<Piece>, text: &str) {
    if !text.is_empty() {
        pieces.push(Piece::Text(text.to_owned()));
    }
}

fn placeholder(inside: &str) -> Option<Piece> {
    if inside == "session_id" {
        return Some(Piece::SessionId);
    }
    let (path, fallback) = match inside.split_once(":-") {
        Some((path, fallback)) => (path, Some(fallback.to_owned())),
        None => (inside, None),
    };
    let path: Vec<_> = path.strip_prefix("metadata.")?.split('.').map(str::to_owned).collect();
    (!path.iter().any(String::is_empty)).then_some(Piece::Metadata { path, fallback })
}

/// A value of the metadata that a name may hold; an empty one counts as none.
fn scalar(metadata: &str, path: &[String]) -> Option<String> {
    let keys: Vec<_> = path.iter().map(String::as_str).collect();
    let value = at(metadata, &keys)?;
    match value.as_bytes().first()? {
        b'"' => string(value).map(|text| text.into_owned()).filter(|text| !text.is_empty()),
        b'{' | b'[' => None,
        _ => Some(value.to_owned()),
    }
}

/// Separators, what Windows does not take, and what cannot be seen.
fn is_forbidden(letter: char) -> bool {
    letter.is_control()
        || "/\\:*?\"<>|".contains(letter)
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn plain(value: &str) -> String {
    value.chars().map(|letter| if is_forbidden(letter) { '_' } else { letter }).collect()
}

/// A session's id as it may stand in a name. Where it has to be changed, a checksum keeps two sessions apart.
fn part(session_id: &str) -> String {
    let plain = plain(session_id);
    if plain == session_id { plain } else { format!("{plain}-{:08x}", checksum(session_id)) }
}

/// A name that every system takes: no hidden file, no name of a device, nothing at its end that is cut off, not too long.
fn allowed(mut name: String) -> String {
    if name.len() > LONGEST {
        let sum = format!("-{:08x}", checksum(&name));
        let ending = name.rfind('.').filter(|at| name.len() - at <= 16).map_or(String::new(), |at| name.split_off(at));
        let mut end = LONGEST - sum.len() - ending.len();
        while !name.is_char_boundary(end) {
            end -= 1;
        }
        name.truncate(end);
        name.push_str(&sum);
        name.push_str(&ending);
    }
    if name.starts_with(['.', ' ']) {
        name.replace_range(..1, "_");
    }
    if name.ends_with(['.', ' ']) {
        name.push('_');
    }
    if is_device(&name) {
        name.insert(0, '_');
    }
    name
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_ascii_uppercase();
    let numbered =
        |prefix| stem.strip_prefix(prefix).is_some_and(|rest: &str| rest.chars().count() == 1 && rest != "0");
    matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL") || numbered("COM") || numbered("LPT")
}

/// FNV-1a: tells names apart, and protects nothing.
fn checksum(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(template: &str, session_id: &str, metadata: &str) -> Result<String> {
        FilenameTemplate::parse(template)?.render(session_id, Some(metadata))
    }

    #[test]
    fn fills_in_what_is_known() {
        let metadata = r#"{"project":{"name":"x"},"n":7,"empty":"","list":[1]}"#;
        for (template, made) in [
            ("nemo-relay-atif-{session_id}.json", "nemo-relay-atif-s-1.json"),
            ("{metadata.project.name}-{session_id}.json", "x-s-1.json"),
            ("{metadata.n}{metadata.none:-}{session_id}", "7s-1"),
            ("{metadata.empty:-none}-{metadata.list:-many}-{session_id}.json", "none-many-s-1.json"),
        ] {
            assert_eq!(name(template, "s-1", metadata).unwrap(), made);
        }
        let error = name("{metadata.project.id}-{session_id}", "s-1", metadata).unwrap_err();
        assert_eq!(error.get("argument"), Some("filename_template"));
        assert!(error.message.contains("project.id"), "{error}");
    }

    #[test]
    fn refuses_what_is_no_template() {
        for template in [
            "run.json",
            "{session_id",
            "{sessionid}-{session_id}",
            "{metadata.}-{session_id}",
            "../{session_id}.json",
            "a/{session_id}.json",
            "a\\{session_id}.json",
            "a\0{session_id}.json",
        ] {
            let error = FilenameTemplate::parse(template).unwrap_err();
            assert_eq!(error.get("argument"), Some("filename_template"), "{template}");
        }
    }

    #[test]
    fn never_leaves_the_directory() {
        let hostile = [
            "../../etc/passwd",
            "..",
            ".",
            "/",
            "\\\\host\\share",
            "a\0b",
            "CON",
            "nul",
            "com1",
            "con.txt",
            "a\nb",
            " ",
            "-rf",
            ".hidden",
            "\u{202e}nosj",
            "C:x",
            "é",
            "",
        ];
        for value in hostile {
            let metadata = format!("{{\"v\":{}}}", nemo_relay_types::Json::string(value));
            for template in
                ["{session_id}", "{session_id}.json", "{metadata.v:-x}{session_id}", "{metadata.v:-x}.{session_id}."]
            {
                let name = name(template, value, &metadata).unwrap();
                assert!(!name.chars().any(is_forbidden), "{name:?}");
                assert!(!name.starts_with(['.', ' ']) && !name.ends_with(['.', ' ']), "{name:?}");
                assert!(!is_device(&name), "{name:?}");
            }
        }
        for (id, made) in [("CON", "_CON"), ("..", "_._"), ("lpt9.x", "_lpt9.x")] {
            assert_eq!(name("{session_id}", id, "{}").unwrap(), made);
        }
    }

    #[test]
    fn long_and_changed_names_stay_apart() {
        let long = |last: char| name("{session_id}.json", &format!("{}{last}", "é".repeat(300)), "{}").unwrap();
        assert!(long('a').len() <= LONGEST && long('a').ends_with(".json"));
        assert_ne!(long('a'), long('b'));
        assert_ne!(name("{session_id}", "a/b", "{}").unwrap(), name("{session_id}", "a_b", "{}").unwrap());
    }
}
