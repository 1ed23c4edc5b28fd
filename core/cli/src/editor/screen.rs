//! The picture of the editor as lines of text.

use super::rows::{Row, What};
use super::state::{Editor, Mode};
use nemo_relay_config::{Field, Kind, Level};

/// A line and how it looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it says; no longer than the screen is wide.
    pub text: String,
    /// How it looks.
    pub look: Look,
}

/// How a line looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    Plain,
    Bold,
    Dim,
    /// Where the menu is.
    Here,
    Error,
    Warning,
}

/// How many problems are shown at once.
const PROBLEMS: usize = 3;

/// The lines of a screen of this size, from the top to the bottom.
pub fn lines(editor: &Editor, width: usize, height: usize) -> Vec<Line> {
    let changed = if editor.is_changed() { " *" } else { "" };
    let mut lines = vec![(format!("nemo-relay plugins · {}{changed}", editor.file), Look::Bold)];
    let foot = foot(editor);
    let room = height.saturating_sub(foot.len() + 2).max(1);
    match editor.mode {
        Mode::Preview(from) => {
            lines.extend(editor.preview().lines().skip(from).take(room).map(|line| (line.to_owned(), Look::Plain)));
        }
        _ => lines.extend(menu(editor, room)),
    }
    lines.resize(room + 2, (String::new(), Look::Plain));
    lines.extend(foot);
    lines.into_iter().take(height).map(|(text, look)| Line { text: cut(&text, width), look }).collect()
}

/// The part of the menu that the place in it is in.
fn menu(editor: &Editor, room: usize) -> Vec<(String, Look)> {
    let rows = editor.rows();
    // What follows is in sight too, so that what was just opened is.
    let first = (editor.at + 1 + room / 2).min(rows.len()).saturating_sub(room);
    let shown = rows.iter().enumerate().skip(first).take(room);
    shown
        .map(|(at, row)| {
            let look = if at == editor.at { Look::Here } else { look_of(row) };
            (line(editor, row, at == editor.at), look)
        })
        .collect()
}

fn look_of(row: &Row) -> Look {
    match row.what {
        What::Component(_) => Look::Bold,
        What::Field(_) | What::Entry if row.value.is_none() => Look::Dim,
        _ => Look::Plain,
    }
}

fn line(editor: &Editor, row: &Row, is_here: bool) -> String {
    let space = "  ".repeat(row.depth);
    let arrow = if editor.is_open(row) { "▾" } else { "▸" };
    match row.what {
        What::Component(is_on) | What::Section(Some(is_on)) => {
            format!("{space}{arrow} [{}] {}", if is_on { 'x' } else { ' ' }, row.label)
        }
        What::Section(None) | What::Entry => format!("{space}{arrow} {}", row.label),
        What::Add => format!("{space}{}", row.label),
        What::Field(field) => {
            let value = match &editor.mode {
                Mode::Edit(text) if is_here => format!("{}▏", if field.secret { dots(text) } else { text.clone() }),
                _ => value_of(row, field),
            };
            format!("{space}  {:<26} {value}", row.label)
        }
    }
}

fn value_of(row: &Row, field: &Field) -> String {
    match &row.value {
        Some(_) if field.secret => "********".to_owned(),
        Some(serde_json::Value::String(text)) => text.clone(),
        Some(value) => value.to_string(),
        None => match field.default {
            Some(default) => format!("({})", default.trim_matches('"')),
            None => "-".to_owned(),
        },
    }
}

fn dots(text: &str) -> String {
    "*".repeat(text.chars().count())
}

/// What is said at the bottom: about the line, what is wrong, and the keys.
fn foot(editor: &Editor) -> Vec<(String, Look)> {
    let mut lines = Vec::new();
    let rows = editor.rows();
    if let Some(row) = rows.get(editor.at).filter(|_| matches!(editor.mode, Mode::Menu | Mode::Edit(_))) {
        lines.push((about(row), Look::Dim));
    }
    let errors = editor.problems.iter().filter(|found| found.level == Level::Error).count();
    for found in editor.problems.iter().take(PROBLEMS) {
        let look = if found.level == Level::Error { Look::Error } else { Look::Warning };
        lines.push((format!("{}: {}", found.level.as_str(), found.message), look));
    }
    if editor.problems.len() > PROBLEMS {
        lines.push((format!("… {} in all, {errors} of them errors", editor.problems.len()), Look::Dim));
    }
    if !editor.message.is_empty() {
        lines.push((editor.message.clone(), Look::Bold));
    }
    let keys = match editor.mode {
        Mode::Menu => "↑↓ move  Enter open or edit  Space switch  d default  p preview  s save  q quit",
        Mode::Edit(_) => "Enter take  Esc leave as it was",
        Mode::Preview(_) => "↑↓ scroll  s save  any other key: back",
        Mode::Leaving => "There are changes that are not saved: s save  q give them up  any other key: back",
        Mode::Trusting => "Saving trusts the whole file, also what you did not write: y save  any other key: back",
    };
    lines.push((keys.to_owned(), Look::Bold));
    lines
}

fn about(row: &Row) -> String {
    let What::Field(field) = row.what else { return row.doc.to_owned() };
    match &field.kind {
        Kind::Words(words) => {
            let names: Vec<_> = words.values.iter().map(|word| word.name).collect();
            format!("{} One of: {}.", row.doc, names.join(", "))
        }
        kind => format!("{} ({})", row.doc, kind.title()),
    }
}

/// A text of a file moves no cursor, and is no longer than its line.
fn cut(text: &str, width: usize) -> String {
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    let letters: Vec<char> = text.chars().map(plain).collect();
    match letters.len() > width {
        true => letters[..width.saturating_sub(1)].iter().chain(&['…']).collect(),
        false => letters.into_iter().collect(),
    }
}
