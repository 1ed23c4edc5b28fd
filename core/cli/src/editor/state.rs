//! What the editor does with keys: a machine that knows neither a terminal nor a file.

use super::document::{Document, Step};
use super::presets;
use super::rows::{Open, Row, What, rows};
use nemo_relay_config::{Diagnostic, Field, Kind, Level};
use toml_edit::Value;

/// A key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    Up,
    Down,
    Enter,
    Backspace,
    Escape,
    /// Ctrl-C.
    Interrupt,
    Char(char),
}

/// What the machine wants to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Nothing but a new picture.
    Draw,
    /// The text is to be saved; [`Editor::saved`] or [`Editor::say`] follows.
    Save,
    /// The end.
    Quit,
}

/// What keys mean now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mode {
    /// They move and switch.
    Menu,
    /// They write a value.
    Edit(String),
    /// They scroll the text that would be saved, from this line.
    Preview(usize),
    /// They answer whether changes are given up.
    Leaving,
    /// They answer whether a file that is not trusted is saved and trusted.
    Trusting,
}

/// The editor.
pub struct Editor {
    /// How the file is named.
    pub file: String,
    /// Where the menu is.
    pub at: usize,
    /// What keys mean.
    pub mode: Mode,
    /// What was last said.
    pub message: String,
    /// What is wrong, with what is being written.
    pub problems: Vec<Diagnostic>,
    document: Document,
    open: Open,
    saved: String,
    /// Whether saving trusts what somebody else wrote.
    asks_for_trust: bool,
}

impl Editor {
    /// An editor of a document; `before` is the text of the file.
    pub fn new(file: &str, document: Document, before: &str, asks_for_trust: bool) -> Self {
        let problems = document.problems(file);
        Self {
            file: file.to_owned(),
            at: 0,
            mode: Mode::Menu,
            message: String::new(),
            problems,
            document,
            open: Open::default(),
            saved: before.to_owned(),
            asks_for_trust,
        }
    }

    /// The lines of the menu.
    pub fn rows(&self) -> Vec<Row> {
        rows(&self.document.json(), Some(&self.open))
    }

    /// Whether a line is open.
    pub fn is_open(&self, row: &Row) -> bool {
        self.open.has(row)
    }

    /// Whether there is something to save.
    pub fn is_changed(&self) -> bool {
        self.document.text() != self.saved
    }

    /// The text as it would be saved.
    pub fn text(&self) -> String {
        self.document.text()
    }

    /// The text as it may be shown, without the values that are secrets.
    pub fn preview(&self) -> String {
        let mut shown = self.document.clone();
        for row in rows(&self.document.json(), None) {
            if let What::Field(Field { secret: true, .. }) = row.what
                && row.value.is_some()
            {
                shown.set(row.component, &row.path, Value::from("********"));
            }
        }
        shown.text()
    }

    /// The text is on the disk.
    pub fn saved(&mut self, message: String) {
        self.saved = self.document.text();
        self.asks_for_trust = false;
        self.message = message;
    }

    /// Says something.
    pub fn say(&mut self, message: String) {
        self.message = message;
    }

    /// Takes a key.
    pub fn key(&mut self, key: Key) -> Wish {
        match std::mem::replace(&mut self.mode, Mode::Menu) {
            Mode::Menu => self.menu(key),
            Mode::Edit(text) => self.edit(text, key),
            Mode::Preview(from) => self.scroll(from, key),
            Mode::Leaving => match key {
                Key::Char('s') => self.save(),
                Key::Char('q' | 'y') | Key::Interrupt => Wish::Quit,
                _ => Wish::Draw,
            },
            Mode::Trusting => match key {
                Key::Char('y') => Wish::Save,
                _ => Wish::Draw,
            },
        }
    }

    fn menu(&mut self, key: Key) -> Wish {
        self.message.clear();
        let rows = self.rows();
        let row = &rows[self.at.min(rows.len() - 1)];
        match key {
            Key::Up | Key::Char('k') => self.at = self.at.saturating_sub(1),
            Key::Down | Key::Char('j') => self.at = (self.at + 1).min(rows.len() - 1),
            Key::Enter => self.enter(row),
            Key::Char(' ') => self.switch(row),
            Key::Backspace | Key::Char('d') => self.remove(row),
            Key::Char('p') => self.mode = Mode::Preview(0),
            Key::Char('s') => return self.save(),
            Key::Char('q') | Key::Escape | Key::Interrupt => return self.leave(),
            Key::Char(_) => {}
        }
        Wish::Draw
    }

    fn enter(&mut self, row: &Row) {
        match row.what {
            What::Component(_) | What::Section(_) | What::Entry => self.open.turn(row),
            What::Add => {
                self.open.turn(row);
                self.add(row);
            }
            What::Field(Field { kind: Kind::Bool | Kind::Words(_), .. }) => self.switch(row),
            What::Field(field) => self.mode = Mode::Edit(written(row, field)),
        }
    }

    /// Makes an empty entry, so that it is there to be filled in.
    fn add(&mut self, row: &Row) {
        let first = [row.path.clone(), vec![Step::Key("enabled")]].concat();
        self.document.set(row.component, &first, Value::from(true));
        self.document.remove(row.component, &first);
        self.check();
    }

    fn switch(&mut self, row: &Row) {
        match row.what {
            What::Component(is_on) => {
                self.document.switch(row.component, !is_on);
                if !is_on && !self.open.has(row) {
                    self.open.turn(row);
                }
            }
            What::Section(Some(is_on)) => {
                let path = [row.path.clone(), vec![Step::Key("enabled")]].concat();
                self.document.set(row.component, &path, Value::from(!is_on));
                if !is_on {
                    self.begin(row);
                }
            }
            What::Field(field) => match &field.kind {
                Kind::Bool => {
                    let is_on = match &row.value {
                        Some(value) => *value == true,
                        None => field.default == Some("true"),
                    };
                    self.document.set(row.component, &row.path, Value::from(!is_on));
                }
                Kind::Words(words) => {
                    let default = || field.default.map(|text| text.trim_matches('"').to_owned());
                    let now = row.value.as_ref().and_then(|value| value.as_str().map(str::to_owned)).or_else(default);
                    let at = words.values.iter().position(|word| Some(word.name) == now.as_deref());
                    let next = words.values[at.map_or(0, |at| (at + 1) % words.values.len())].name;
                    self.document.set(row.component, &row.path, Value::from(next));
                }
                _ => self.mode = Mode::Edit(written(row, field)),
            },
            What::Section(None) | What::Entry | What::Add => self.enter(row),
        }
        self.check();
    }

    /// Opens a group that was switched on. One in which nobody has written anything yet gets its first values.
    fn begin(&mut self, row: &Row) {
        if !self.open.has(row) {
            self.open.turn(row);
        }
        let values = row.value.as_ref().and_then(serde_json::Value::as_object);
        if values.is_none_or(|values| values.keys().all(|key| key == "enabled")) {
            for (path, value) in presets::of(&row.key()) {
                self.document.set(row.component, path, Value::from(*value));
            }
        }
    }

    fn remove(&mut self, row: &Row) {
        if let What::Field(_) | What::Entry = row.what {
            self.document.remove(row.component, &row.path);
            self.at = self.at.min(self.rows().len() - 1);
            self.check();
        }
    }

    /// What is written is checked with every key, and takes effect with Enter.
    fn edit(&mut self, mut text: String, key: Key) -> Wish {
        let rows = self.rows();
        let row = &rows[self.at];
        let What::Field(field) = row.what else { return Wish::Draw };
        match key {
            Key::Escape | Key::Interrupt => {
                self.message.clear();
                self.check();
                return Wish::Draw;
            }
            Key::Char(letter) => text.push(letter),
            Key::Backspace => drop(text.pop()),
            Key::Up | Key::Down | Key::Enter => {}
        }
        self.message.clear();
        match read(&field.kind, &text) {
            Ok(value) => {
                let mut tried = self.document.clone();
                tried.set(row.component, &row.path, value);
                self.problems = tried.problems(&self.file);
                if key == Key::Enter {
                    self.document = tried;
                    return Wish::Draw;
                }
            }
            Err(what) => self.message = what,
        }
        self.mode = Mode::Edit(text);
        Wish::Draw
    }

    fn scroll(&mut self, from: usize, key: Key) -> Wish {
        match key {
            Key::Up | Key::Char('k') => self.mode = Mode::Preview(from.saturating_sub(1)),
            Key::Down | Key::Char('j') => {
                self.mode = Mode::Preview((from + 1).min(self.document.text().lines().count().saturating_sub(1)));
            }
            Key::Char('s') => return self.save(),
            _ => {}
        }
        Wish::Draw
    }

    fn save(&mut self) -> Wish {
        if let Some(error) = self.problems.iter().find(|found| found.level == Level::Error) {
            self.message = format!("not saved, since nothing would run with it: {}", error.message);
            return Wish::Draw;
        }
        if self.asks_for_trust {
            self.mode = Mode::Trusting;
            return Wish::Draw;
        }
        Wish::Save
    }

    fn leave(&mut self) -> Wish {
        if !self.is_changed() {
            return Wish::Quit;
        }
        self.mode = Mode::Leaving;
        Wish::Draw
    }

    fn check(&mut self) {
        self.problems = self.document.problems(&self.file);
    }
}

/// A value as it is written to be changed; a secret is written anew.
fn written(row: &Row, field: &Field) -> String {
    match (&row.value, &field.kind) {
        _ if field.secret => String::new(),
        (Some(serde_json::Value::String(text)), Kind::Text) => text.clone(),
        (Some(value), _) => {
            let toml = toml_edit::ser::to_document(&serde_json::json!({"x": value})).ok();
            toml.and_then(|toml| Some(toml.get("x")?.to_string().trim().to_owned())).unwrap_or_default()
        }
        (None, _) => String::new(),
    }
}

/// What was written as a value: texts as they are, everything else as TOML.
fn read(kind: &Kind, text: &str) -> Result<Value, String> {
    match kind {
        Kind::Text => Ok(Value::from(text)),
        _ => text.trim().parse().map_err(|_| format!("write {} as TOML does: {}", kind.title(), example(kind))),
    }
}

fn example(kind: &Kind) -> &'static str {
    match kind {
        Kind::Integer { .. } => "100",
        Kind::Number { .. } => "0.5",
        Kind::List(_) => "[\"a\", \"b\"]",
        Kind::Map(_) => "{ name = \"value\" }",
        _ => "\"text\"",
    }
}
