//! `plugins edit`: an editor over the schema, for people who write no TOML.

mod document;
mod presets;
mod rows;
mod screen;
mod state;
mod terminal;
#[cfg(test)]
mod tests;

use crate::fault::Fault;
use crate::replace::replace;
use crate::settings;
use document::Document;
use nemo_relay_config::layers::Sources;
use nemo_relay_config::migrate;
use state::{Editor, Wish};
use std::io::{IsTerminal, stdin, stdout};
use std::path::Path;
use terminal::Terminal;

/// Edits a file, which is made when it is saved. What is saved for a project is trusted, for the user has written it.
///
/// Errors: without a terminal; for a file that cannot be read or is no document.
pub fn edit(file: &Path, is_project: bool, sources: &Sources) -> Result<(), Fault> {
    if !stdin().is_terminal() || !stdout().is_terminal() {
        return Err(Fault::usage(
            "the editor needs a terminal; without one, edit the file and run `nemo-relay plugins validate`",
        ));
    }
    let mut before = current(file)?;
    let mut editor = opened(file, &before, is_project, sources)?;
    let terminal = Terminal::take().map_err(|error| Fault::new(error.to_string()))?;
    loop {
        let (width, height) = terminal.size();
        terminal.draw(&screen::lines(&editor, width, height)).map_err(|error| Fault::new(error.to_string()))?;
        let Some(keys) = terminal.keys().map_err(|error| Fault::new(error.to_string()))? else { return Ok(()) };
        for key in keys {
            match editor.key(key) {
                Wish::Draw => {}
                Wish::Quit => return Ok(()),
                Wish::Save => match save(file, &before, &editor.text(), is_project, sources) {
                    Ok(message) => {
                        before = editor.text();
                        editor.saved(message);
                    }
                    Err(fault) => editor.say(format!("not saved: {fault}")),
                },
            }
        }
    }
}

/// The text of the file; none where there is no file yet.
fn current(file: &Path) -> Result<String, Fault> {
    match std::fs::read_to_string(file) {
        Ok(text) => Ok(text),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(String::new()),
        Err(error) => Err(Fault::new(format!("{}: {error}", file.display()))),
    }
}

fn opened(file: &Path, before: &str, is_project: bool, sources: &Sources) -> Result<Editor, Fault> {
    let name = file.display().to_string();
    let (text, notes) = migrate(before, &name).map_err(|error| Fault::settings(error.message.clone()))?;
    let document = Document::parse(&text).map_err(|what| Fault::settings(format!("{name}: {what}")))?;
    let is_strange = is_project && !before.is_empty() && settings::is_untrusted(sources, file, before.as_bytes());
    // A file that is not there has nothing to save before something is switched on.
    let saved = if before.is_empty() { document.text() } else { before.to_owned() };
    let mut editor = Editor::new(&name, document, &saved, is_strange);
    if !notes.is_empty() {
        editor.say("this is an older version; saving writes it in the current one".to_owned());
    }
    Ok(editor)
}

/// Errors: where somebody else has written the file meanwhile; where it cannot be written.
fn save(file: &Path, before: &str, text: &str, is_project: bool, sources: &Sources) -> Result<String, Fault> {
    if current(file)? != before {
        return Err(Fault::new("the file has been changed by somebody else meanwhile; quit and edit it again"));
    }
    replace(file, text)?;
    if !is_project {
        return Ok("saved".to_owned());
    }
    let store = sources.store().ok_or_else(|| Fault::new("it is saved, but there is no home folder to trust it in"))?;
    match store.trust_content(file, text.as_bytes()) {
        Ok(_) => Ok("saved and trusted".to_owned()),
        Err(error) => Err(Fault::new(format!("it is saved, but it could not be trusted: {error}"))),
    }
}
