//! Which skills the arguments of a tool call read: those whose `SKILL.md` they name, or that a tool named `skill` is asked for.

use nemo_relay_types::{Json, json::write_string};
use serde_json::{Map, Value};

const FILE: &str = "SKILL.md";
/// Where a tool for skills is told the name, the first that is there.
const NAMES: [&str; 4] = ["skill", "skill_name", "name", "command"];
const PATHS: [&str; 6] = ["path", "file_path", "filePath", "filename", "file", "uri"];
const COMMANDS: [&str; 3] = ["command", "cmd", "script"];
/// Words of the names of tools, and of what they are told to do, that say that a file is read.
const READING: [&str; 7] = ["read", "view", "open", "load", "get", "show", "cat"];
const SHELLS: [&str; 4] = ["sh", "bash", "zsh", "dash"];
const READERS: [&str; 9] = ["cat", "head", "tail", "less", "more", "bat", "nl", "sed", "awk"];

/// One skill that is read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Load {
    name: String,
    source: &'static str,
}

impl Load {
    pub(super) fn data(&self) -> Json {
        Json::from_trusted(format!(r#"{{"skill_name":{}}}"#, Json::string(&self.name)))
    }

    pub(super) fn metadata(&self, tool: &str) -> Json {
        let mut text = format!(r#"{{"skill_load_source":"{}","tool_name":"#, self.source);
        write_string(&mut text, tool);
        text.push('}');
        Json::from_trusted(text)
    }
}

/// The skills that a tool with these arguments reads, each once.
pub(super) fn loads(tool: &str, args: &Json) -> Vec<Load> {
    let is_for_skills = tool.eq_ignore_ascii_case("skill");
    if !is_for_skills && !args.as_str().contains(FILE) {
        return Vec::new();
    }
    let Ok(args) = serde_json::from_str::<Map<String, Value>>(args.as_str()) else { return Vec::new() };
    let (names, source) = if is_for_skills {
        (named(&args), "skill_tool")
    } else if let Some(command) = COMMANDS.iter().find_map(|key| words_of(args.get(*key)?)) {
        match read_by(&command) {
            names if names.is_empty() => (read_path(tool, &args), "structured_read"),
            names => (names, "shell_read"),
        }
    } else {
        (read_path(tool, &args), "structured_read")
    };
    let mut loads: Vec<Load> = Vec::new();
    for name in names {
        if !loads.iter().any(|load| load.name == name) {
            loads.push(Load { name, source });
        }
    }
    loads
}

fn named(args: &Map<String, Value>) -> Vec<String> {
    let text = |key: &&str| args.get(*key)?.as_str().map(str::trim).filter(|name| !name.is_empty());
    let name = NAMES.iter().find_map(text);
    name.map(|name| skill_of(name).unwrap_or_else(|| name.to_owned())).into_iter().collect()
}

fn read_path(tool: &str, args: &Map<String, Value>) -> Vec<String> {
    let told = args.get("command").and_then(Value::as_str).unwrap_or_default();
    let reads = |text: &str| words(text).iter().any(|word| READING.contains(&word.as_str()));
    if !reads(tool) && !READING.contains(&told) {
        return Vec::new();
    }
    let path = PATHS.iter().find_map(|key| args.get(*key)?.as_str());
    path.and_then(skill_of).into_iter().collect()
}

/// The folder of a `SKILL.md`, which has the name of the skill.
fn skill_of(path: &str) -> Option<String> {
    let mut parts = path.rsplit(['/', '\\']);
    let name = (parts.next() == Some(FILE)).then(|| parts.next())??;
    (!matches!(name, "" | "." | "..")).then(|| name.to_owned())
}

/// The words of an identifier in lower case.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut was_lower = false;
    for letter in name.chars() {
        if !letter.is_alphanumeric() || (letter.is_uppercase() && was_lower) {
            words.push(String::new());
        }
        if letter.is_alphanumeric() {
            words.last_mut().expect("there is one").extend(letter.to_lowercase());
        }
        was_lower = letter.is_lowercase();
    }
    words
}

/// A command as simple commands: a text as a shell reads it, a list as one.
fn words_of(command: &Value) -> Option<Vec<Vec<String>>> {
    match command {
        Value::String(text) => Some(simple_commands(text)),
        Value::Array(words) => {
            Some(vec![words.iter().map(|word| word.as_str().map(str::to_owned)).collect::<Option<_>>()?])
        }
        _ => None,
    }
}

/// The skills that simple commands read.
fn read_by(commands: &[Vec<String>]) -> Vec<String> {
    commands.iter().flat_map(|command| read_by_one(command)).collect()
}

fn read_by_one(command: &[String]) -> Vec<String> {
    let is_setting = |word: &&String| word.contains('=') && !word.starts_with('=');
    let mut words = command.iter().skip_while(is_setting);
    let program = words.next().map_or("", |path| path.rsplit('/').next().unwrap_or_default());
    if SHELLS.contains(&program) {
        let script = words.skip_while(|word| !(word.starts_with('-') && word.ends_with('c'))).nth(1);
        return script.map(|text| read_by(&simple_commands(text))).unwrap_or_default();
    }
    let writes = program == "sed" && command.iter().any(|word| word.starts_with("-i"));
    if writes || !READERS.contains(&program) {
        return Vec::new();
    }
    words.filter_map(|word| skill_of(word)).collect()
}

/// Splits a text into simple commands and these into words, without what is written to. Of the language of shells it knows
/// quotes, escapes and operators.
fn simple_commands(text: &str) -> Vec<Vec<String>> {
    let mut commands = vec![Vec::new()];
    let (mut word, mut quote, mut is_target) = (String::new(), None, false);
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match (letter, quote) {
            ('\\', None | Some('"')) => word.extend(letters.next()),
            ('\'' | '"', None) => quote = Some(letter),
            (_, Some(open)) if letter == open => quote = None,
            (_, Some(_)) => word.push(letter),
            (' ' | '\t' | '\n' | ';' | '|' | '&' | '(' | ')' | '<' | '>', None) => {
                end_word(&mut word, &mut is_target, &mut commands);
                match letter {
                    ' ' | '\t' | '<' => {}
                    '>' => is_target = true,
                    _ => commands.push(Vec::new()),
                }
            }
            (_, None) => word.push(letter),
        }
    }
    end_word(&mut word, &mut is_target, &mut commands);
    commands
}

fn end_word(word: &mut String, is_target: &mut bool, commands: &mut [Vec<String>]) {
    if word.is_empty() {
        return;
    }
    let word = std::mem::take(word);
    if !std::mem::take(is_target)
        && let Some(command) = commands.last_mut()
    {
        command.push(word);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(tool: &str, args: &str) -> Vec<(String, &'static str)> {
        loads(tool, &Json::from_trusted(args)).into_iter().map(|load| (load.name, load.source)).collect()
    }

    fn one(name: &str, source: &'static str) -> Vec<(String, &'static str)> {
        vec![(name.to_owned(), source)]
    }

    #[test]
    fn a_tool_for_skills_names_the_skill() {
        for args in [
            r#"{"skill":"pdf"}"#,
            r#"{"command":"pdf"}"#,
            r#"{"args":"x","name":" pdf "}"#,
            r#"{"skill":"a/pdf/SKILL.md"}"#,
        ] {
            assert_eq!(found("Skill", args), one("pdf", "skill_tool"), "{args}");
        }
        assert_eq!(found("skill", r#"{"skill":" "}"#), []);
        assert_eq!(found("skill", "7"), []);
    }

    #[test]
    fn a_tool_that_reads_files_reads_a_skill() {
        for tool in ["Read", "read_file", "fs.read", "ReadFile", "open"] {
            assert_eq!(found(tool, r#"{"file_path":"/s/pdf/SKILL.md"}"#), one("pdf", "structured_read"), "{tool}");
        }
        assert_eq!(found("editor", r#"{"command":"view","path":"s/pdf/SKILL.md"}"#), one("pdf", "structured_read"));
        assert_eq!(found("read", r#"{"path":"C:\\s\\pdf\\SKILL.md"}"#), one("pdf", "structured_read"));
    }

    #[test]
    fn a_shell_reads_skills() {
        for command in [
            r#""cat s/pdf/SKILL.md""#,
            r#""cd /x && sed -n '1,80p' \"s/pdf/SKILL.md\" | head""#,
            r#""A=1 /bin/cat < s/pdf/SKILL.md > out""#,
            r#""bash -lc 'cat s/pdf/SKILL.md; cat s/pdf/SKILL.md'""#,
            r#"["bash","-lc","cat s/pdf/SKILL.md"]"#,
            r#"["cat","s/pdf/SKILL.md"]"#,
        ] {
            assert_eq!(found("exec", &format!(r#"{{"command":{command}}}"#)), one("pdf", "shell_read"), "{command}");
        }
        let both = r#"{"cmd":"cat a/SKILL.md b/SKILL.md"}"#;
        assert_eq!(found("exec", both), [("a".to_owned(), "shell_read"), ("b".to_owned(), "shell_read")]);
    }

    #[test]
    fn nothing_else_reads_a_skill() {
        for (tool, args) in [
            ("Write", r#"{"file_path":"s/pdf/SKILL.md","content":"x"}"#),
            ("editor", r#"{"command":"create","path":"s/pdf/SKILL.md"}"#),
            ("spread", r#"{"path":"s/pdf/SKILL.md"}"#),
            ("read", r#"{"path":"SKILL.md"}"#),
            ("read", r#"{"path":"./SKILL.md"}"#),
            ("read", r#"{"path":"s/pdf/SKILL.md.bak"}"#),
            ("read", r#"{"query":"s/pdf/SKILL.md"}"#),
            ("exec", r#"{"command":"echo x > s/pdf/SKILL.md"}"#),
            ("exec", r#"{"command":"cat x >> s/pdf/SKILL.md"}"#),
            ("exec", r#"{"command":"sed -i s/a/b/ s/pdf/SKILL.md"}"#),
            ("exec", r#"{"command":"rm s/pdf/SKILL.md; ls"}"#),
            ("exec", r#"{"command":["cat",7,"s/pdf/SKILL.md"]}"#),
            ("exec", r#"{"command":""}"#),
            ("read", r#"["s/pdf/SKILL.md"]"#),
        ] {
            assert_eq!(found(tool, args), [], "{tool} {args}");
        }
    }

    #[test]
    fn the_mark_says_which_skill_and_how() {
        let loads = loads("Read", &Json::from_trusted(r#"{"path":"s/pdf/SKILL.md"}"#));
        assert_eq!(loads[0].data().as_str(), r#"{"skill_name":"pdf"}"#);
        assert_eq!(loads[0].metadata("Read").as_str(), r#"{"skill_load_source":"structured_read","tool_name":"Read"}"#);
    }
}
