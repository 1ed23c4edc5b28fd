//! Hooks in a file of YAML, `hooks: EVENT: - ENTRY`. It is changed by lines, so that comments stay, and read again before
//! anything is done with it: where lines are not what they seem, nothing is changed.

use super::wanted::is_ours;
use crate::host::Host;
use serde_json::{Map, Value, json};

/// The text with exactly these hooks of ours, first in their lists.
///
/// Errors: where the hooks are written in a form that lines cannot be added to.
pub(super) fn with(text: &str, host: &Host, wanted: &[(&'static str, Value)]) -> Result<String, String> {
    let present = super::wanted::found(text, host)?;
    if present.len() == wanted.len()
        && wanted.iter().all(|(event, entry)| present.contains(&((*event).to_owned(), entry.clone())))
    {
        return Ok(text.to_owned());
    }
    let mut file = Lines::of(text);
    file.take_ours(host);
    for (event, entry) in wanted {
        file.put(event, &format!("- {entry}"));
    }
    let made = file.text();
    let now = crate::yaml::read(&made).map_err(|_| FORM)?;
    let is_right = others(&now, host) == others(&crate::yaml::read(text)?, host)
        && wanted.iter().all(|(event, entry)| now["hooks"][event][0] == *entry);
    if is_right { Ok(made) } else { Err(FORM.to_owned()) }
}

/// The text without hooks of ours; what held nothing else goes as well, where `before` did not have it.
///
/// Errors: where the hooks are written in a form that lines cannot be taken from.
pub(super) fn without(text: &str, host: &Host, before: &Value) -> Result<String, String> {
    let mut file = Lines::of(text);
    file.take_ours(host);
    file.take_empty(before);
    let made = file.text();
    let now = crate::yaml::read(&made).map_err(|_| FORM)?;
    let is_right = others(&now, host) == others(&crate::yaml::read(text)?, host);
    if is_right && super::wanted::found(&made, host)?.is_empty() { Ok(made) } else { Err(FORM.to_owned()) }
}

const FORM: &str =
    "`hooks` is not written in lines, one entry after the other; bring it into that form, or change it by hand";

/// The document without ours and without empty lists, which mean nothing.
fn others(document: &Value, host: &Host) -> Value {
    let mut rest = document.as_object().cloned().unwrap_or_default();
    let hooks = rest.remove("hooks").and_then(|hooks| hooks.as_object().cloned()).unwrap_or_default();
    let mut kept = Map::new();
    for (event, entries) in hooks {
        let entries: Vec<Value> = entries.as_array().cloned().unwrap_or_default();
        let entries: Vec<Value> = entries.into_iter().filter(|entry| !is_ours(entry, host)).collect();
        if !entries.is_empty() {
            kept.insert(event, entries.into());
        }
    }
    json!({"hooks": kept, "rest": rest})
}

#[derive(Default)]
struct Lines(Vec<String>);

impl Lines {
    fn of(text: &str) -> Self {
        Self(text.split_inclusive('\n').map(str::to_owned).collect())
    }

    fn text(self) -> String {
        self.0.concat()
    }

    fn hooks(&self) -> Option<usize> {
        self.0.iter().position(|line| key(line) == Some("hooks") && indent(line) == 0)
    }

    /// The end of what is inside of a line: the next line that is not further in. Blank lines and comments at the end are
    /// not inside. Items of a list may stand as far in as its key.
    fn end(&self, at: usize) -> usize {
        let outer = indent(&self.0[at]);
        let is_item = self.0[at].trim_start().starts_with('-');
        let mut end = at + 1;
        for (index, line) in self.0.iter().enumerate().skip(at + 1) {
            if is_blank(line) {
                continue;
            }
            let is_inside =
                indent(line) > outer || (!is_item && indent(line) == outer && line.trim_start().starts_with("- "));
            if !is_inside {
                break;
            }
            end = index + 1;
        }
        end
    }

    /// The lines of the events.
    fn events(&self) -> Vec<usize> {
        let Some(at) = self.hooks() else { return Vec::new() };
        let inside = (at + 1)..self.end(at);
        let first = inside.clone().find(|line| !is_blank(&self.0[*line])).map(|line| indent(&self.0[line]));
        inside
            .filter(|line| {
                !is_blank(&self.0[*line]) && Some(indent(&self.0[*line])) == first && key(&self.0[*line]).is_some()
            })
            .collect()
    }

    fn items(&self, event: usize) -> Vec<usize> {
        let inside = (event + 1)..self.end(event);
        let first = inside.clone().find(|line| !is_blank(&self.0[*line])).map(|line| indent(&self.0[line]));
        inside
            .filter(|line| Some(indent(&self.0[*line])) == first && self.0[*line].trim_start().starts_with("- "))
            .collect()
    }

    fn take_ours(&mut self, host: &Host) {
        let items: Vec<usize> = self.events().into_iter().flat_map(|event| self.items(event)).collect();
        for item in items.into_iter().rev() {
            let end = self.end(item);
            if is_ours(&self.0[item..end].concat().into(), host) {
                self.0.drain(item..end);
            }
        }
    }

    fn take_empty(&mut self, before: &Value) {
        for event in self.events().into_iter().rev() {
            let name = key(&self.0[event]).unwrap_or_default();
            let is_empty = self.end(event) == event + 1 && self.0[event].trim_end().ends_with(':');
            if is_empty && before["hooks"].get(name).is_none() {
                self.0.remove(event);
            }
        }
        let Some(hooks) = self.hooks().filter(|at| self.end(*at) == at + 1 && self.0[*at].trim_end() == "hooks:")
        else {
            return;
        };
        match before.get("hooks") {
            None => drop(self.0.remove(hooks)),
            Some(Value::Object(_)) => self.0[hooks] = "hooks: {}\n".to_owned(),
            Some(_) => {}
        }
    }

    fn put(&mut self, event: &str, item: &str) {
        let hooks = match self.hooks() {
            Some(at) => at,
            None => {
                if let Some(last) = self.0.last_mut().filter(|last| !last.ends_with('\n')) {
                    last.push('\n');
                }
                self.0.push("hooks:\n".to_owned());
                self.0.len() - 1
            }
        };
        open(&mut self.0[hooks], "{}");
        let events = self.events();
        let inner = events.first().map_or(2, |line| indent(&self.0[*line]));
        match events.into_iter().find(|line| key(&self.0[*line]) == Some(event)) {
            Some(line) => {
                open(&mut self.0[line], "[]");
                let inner = self.items(line).first().map_or(inner + 2, |item| indent(&self.0[*item]));
                self.0.insert(line + 1, format!("{}{item}\n", " ".repeat(inner)));
            }
            None => {
                let end = self.end(hooks);
                if let Some(last) = self.0.get_mut(end - 1).filter(|last| !last.ends_with('\n')) {
                    last.push('\n');
                }
                self.0.insert(end, format!("{0}{event}:\n{0}  {item}\n", " ".repeat(inner)));
                // One line each, so that the next one sees them.
                *self = Self::of(&std::mem::take(self).text());
            }
        }
    }
}

/// A key whose value is empty is made ready for lines.
fn open(line: &mut String, empty: &str) {
    if let Some(before) = line.trim_end().strip_suffix(empty) {
        *line = format!("{}\n", before.trim_end());
    }
}

fn is_blank(line: &str) -> bool {
    let line = line.trim();
    line.is_empty() || line.starts_with('#')
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// The key that a line begins with.
fn key(line: &str) -> Option<&str> {
    let line = line.trim();
    let (key, after) = line.split_once(':')?;
    let is_key =
        !key.is_empty() && !key.contains([' ', '#', '-', '{', '[']) && (after.is_empty() || after.starts_with(' '));
    is_key.then(|| key.trim_matches(['"', '\'']))
}
