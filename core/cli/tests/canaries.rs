//! Secrets in a configuration come out of no command of the program, whatever is wrong with the file.

mod support;

use std::process::{Command, Stdio};
use support::Folder;

/// How each secret begins and ends; between is its number.
const CANARY: (&str, &str) = ("CANARY", "END");
/// Goal R15 of docs/reliability.md names 60 at least.
const ENOUGH: usize = 60;

/// Files of plugins, each with other secrets in it.
#[derive(Default)]
struct Files {
    secrets: usize,
}

impl Files {
    fn secret(&mut self) -> String {
        self.secrets += 1;
        format!("{}{}{}", CANARY.0, self.secrets, CANARY.1)
    }

    /// Everything that takes a secret, with one word of the text in the place of another.
    fn file(&mut self, change: (&str, &str)) -> String {
        let mut sinks = String::new();
        for (table, key) in [
            ("components.config.atof.sinks", "url"),
            ("components.config.atif.storage", "endpoint"),
            ("components.config.opentelemetry.traces", "endpoint"),
        ] {
            let (query, header, of_env) = (self.secret(), self.secret(), self.secret());
            let kind = match table.rsplit('.').next() {
                Some("sinks") => "type = \"stream\"\n",
                Some("storage") => "type = \"http\"\n",
                _ => "",
            };
            sinks += &format!(
                "[[{table}]]\n{kind}{key} = \"http://127.0.0.1:9/x?key={query}\"\n\
                 headers = {{ authorization = \"{header}\", x-own = \"{of_env}\" }}\n\
                 header_env = {{ x-b = \"A_HEADER\" }}\n"
            );
        }
        let text = format!(
            "version = 1\n[[components]]\nkind = \"observability\"\n[components.config]\nversion = 4\n\
             [components.config.atof]\nenabled = true\n[components.config.atif]\nenabled = true\n\
             output_directory = \"atif\"\n[components.config.opentelemetry]\nenabled = true\n{sinks}"
        );
        assert!(text.contains(change.0), "{text}");
        text.replace(change.0, change.1)
    }
}

/// A right file, and slips of every kind.
const CHANGES: [(&str, &str); 7] = [
    ("version = 4", "version = 4"),
    ("headers = ", "header = "),
    ("authorization = ", "\"bad name\" = "),
    ("headers = {", "headers = [{"),
    ("http://", "http://user:CANARY0END@"),
    ("[components.config.atof]\nenabled", "[components.config.atof]\nenabld"),
    ("[components.config]\nversion = 4", "[components.config]\nversion = 9"),
];

const COMMANDS: [&[&str]; 9] = [
    &["config"],
    &["config", "--json"],
    &["plugins", "validate", "--project"],
    &["plugins", "validate", "--project", "--json"],
    &["trust"],
    &["doctor", "--offline"],
    &["doctor", "--offline", "--json"],
    &["migrate", ".nemo-relay/plugins.toml", "--check"],
    &["run", "--", "true"],
];

#[test]
fn no_secret_comes_out_of_any_command() {
    let mut files = Files::default();
    let of_variable = files.secret();
    for change in CHANGES {
        let folder = Folder::new();
        std::fs::create_dir_all(folder.path().join(".nemo-relay")).unwrap();
        std::fs::write(folder.path().join(".nemo-relay/plugins.toml"), files.file(change)).unwrap();
        for arguments in COMMANDS {
            let mut command = Command::new(env!("CARGO_BIN_EXE_nemo-relay"));
            command.args(arguments).current_dir(folder.path()).stdin(Stdio::null());
            command.env_remove("XDG_CONFIG_HOME").env("HOME", folder.path().join("home"));
            command.env("NEMO_RELAY_TRUST_PROJECT", "1").env("NEMO_RELAY_LOG", "trace");
            command.env("A_HEADER", &of_variable);
            let out = command.output().unwrap();
            let said = [out.stdout, out.stderr].concat();
            let said = String::from_utf8_lossy(&said);
            let may_be_silent = ["migrate", "run"].contains(&arguments[0]);
            assert!(may_be_silent || !said.is_empty(), "{arguments:?} says nothing");
            assert!(!said.contains(CANARY.0), "{arguments:?}, {change:?}: {said}");
        }
        let plugins = folder.path().join(".nemo-relay/plugins.toml");
        assert_eq!(holding(folder.path()), [plugins], "{change:?}");
    }
    assert!(files.secrets >= ENOUGH, "{}", files.secrets);
}

/// The files with a secret in them.
fn holding(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let within = |path: std::path::PathBuf| match path.is_dir() {
        true => holding(&path),
        false => {
            let text = std::fs::read(&path).unwrap_or_default();
            if String::from_utf8_lossy(&text).contains(CANARY.0) { vec![path] } else { Vec::new() }
        }
    };
    entries.flat_map(within).collect()
}
