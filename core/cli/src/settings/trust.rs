//! The file of a project is asked about before it takes effect.

use crate::fault::Fault;
use nemo_relay_config::layers::Sources;
use std::io::{BufRead, IsTerminal, Write, stderr, stdin};
use std::path::Path;

/// How many lines of a file are shown with the question.
const SHOWN: usize = 60;

/// Whether there is a file of a project that takes no effect until it is trusted.
pub fn is_untrusted(sources: &Sources, file: &Path, content: &[u8]) -> bool {
    !sources.trust_project && !sources.store().is_some_and(|store| store.is_trusted(file, content))
}

/// Asks whether the project's file may take effect, where there is one that nobody trusts and a terminal to ask at.
///
/// Errors: where the answer cannot be kept.
pub fn ask(sources: &Sources) -> Result<(), Fault> {
    if sources.explicit.is_some() || !stdin().is_terminal() || !stderr().is_terminal() {
        return Ok(());
    }
    let Some(file) = sources.project_file() else { return Ok(()) };
    let Some(store) = sources.store() else { return Ok(()) };
    // What cannot be read is said when it is read for good.
    let Ok(content) = std::fs::read(&file) else { return Ok(()) };
    if !is_untrusted(sources, &file, &content) {
        return Ok(());
    }
    let text = String::from_utf8_lossy(&content);
    if asked(&file, &text, &mut stdin().lock(), &mut stderr().lock()).unwrap_or(false) {
        store.trust_content(&file, &content).map_err(|error| Fault::new(error.to_string()))?;
    }
    Ok(())
}

fn asked(file: &Path, text: &str, from: &mut impl BufRead, to: &mut impl Write) -> std::io::Result<bool> {
    writeln!(to, "nemo-relay: this project has a configuration that you have not trusted yet: {}\n", file.display())?;
    for line in text.lines().take(SHOWN) {
        writeln!(to, "  {}", plain(line))?;
    }
    if text.lines().count() > SHOWN {
        writeln!(to, "  … ({} lines in all)", text.lines().count())?;
    }
    write!(to, "\nTrust this content, so that it takes effect? [y/N] ")?;
    to.flush()?;
    let mut answer = String::new();
    from.read_line(&mut answer)?;
    Ok(matches!(answer.trim(), "y" | "Y" | "yes"))
}

/// A stranger's text moves no cursor.
fn plain(line: &str) -> String {
    line.chars().map(|c| if c.is_control() && c != '\t' { '\u{fffd}' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_is_shown_as_plain_text_and_only_a_yes_is_one() {
        for (answer, expected) in [("y\n", true), ("yes\n", true), ("\n", false), ("n\n", false), ("", false)] {
            let mut shown = Vec::new();
            let text = "version = 1 # \u{1b}[2J";
            assert_eq!(asked(Path::new("p.toml"), text, &mut answer.as_bytes(), &mut shown).unwrap(), expected);
            let shown = String::from_utf8(shown).unwrap();
            assert!(shown.contains("version = 1") && shown.contains("p.toml") && !shown.contains('\u{1b}'), "{shown}");
        }
    }

    #[test]
    fn of_a_long_file_the_question_says_that_there_is_more() {
        let mut shown = Vec::new();
        asked(Path::new("p.toml"), &"# line\n".repeat(SHOWN + 1), &mut "n".as_bytes(), &mut shown).unwrap();
        assert!(String::from_utf8(shown).unwrap().contains("61 lines in all"));
    }
}
