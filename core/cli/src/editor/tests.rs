//! The editor without a terminal: keys in, lines and text out.

use super::document::Document;
use super::screen::lines;
use super::state::{Editor, Key, Mode, Wish};

fn editor(text: &str) -> Editor {
    Editor::new("plugins.toml", Document::parse(text).unwrap(), text, false)
}

fn press(editor: &mut Editor, keys: &[Key]) -> Wish {
    keys.iter().fold(Wish::Draw, |_, key| editor.key(*key))
}

/// Goes to the line with this label.
fn go(editor: &mut Editor, label: &str) {
    let at = editor.rows().iter().position(|row| row.label == label);
    editor.at = at.unwrap_or_else(|| panic!("no {label} in {}", shown(editor)));
}

fn write(editor: &mut Editor, label: &str, text: &str) {
    go(editor, label);
    press(editor, &[Key::Enter]);
    for letter in text.chars() {
        editor.key(Key::Char(letter));
    }
    press(editor, &[Key::Enter]);
}

fn shown(editor: &Editor) -> String {
    lines(editor, 200, 200).into_iter().map(|line| line.text + "\n").collect()
}

const SWITCH: Key = Key::Char(' ');

#[test]
fn the_first_steps_of_the_guide_make_the_file_of_the_guide() {
    let mut editor = editor("");
    go(&mut editor, "Observability");
    press(&mut editor, &[SWITCH]);
    go(&mut editor, "ATOF");
    press(&mut editor, &[SWITCH]);
    go(&mut editor, "ATIF");
    press(&mut editor, &[SWITCH]);
    let values = |text: &str| Document::parse(text).unwrap().json();
    assert_eq!(values(&editor.text()), values(&file_of_the_guide()));
    assert!(editor.problems.is_empty(), "{:?}", editor.problems);
    press(&mut editor, &[Key::Char('p')]);
    assert!(shown(&editor).contains("[components.config.atif]"));
    assert_eq!(press(&mut editor, &[Key::Char('s')]), Wish::Save);
}

fn file_of_the_guide() -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/guide/cli.md");
    let guide = std::fs::read_to_string(path).unwrap();
    let (_, file) = guide.split_once("```toml\n").unwrap();
    file.split_once("```").unwrap().0.to_owned()
}

#[test]
fn a_group_that_has_values_keeps_them_when_it_is_switched_on() {
    let mut editor = editor("");
    go(&mut editor, "Observability");
    press(&mut editor, &[SWITCH]);
    go(&mut editor, "ATIF");
    press(&mut editor, &[Key::Enter]);
    write(&mut editor, "output_directory", "mine");
    go(&mut editor, "ATIF");
    press(&mut editor, &[SWITCH, SWITCH, SWITCH]);
    let text = editor.text();
    assert!(text.contains("enabled = true") && text.contains("output_directory = \"mine\""), "{text}");
    assert!(!text.contains("filename_template"), "{text}");
}

const FILE: &str = "\
# mine
version = 1

[[components]]
kind = \"observability\"
[components.config]
version = 4
[components.config.atof]
enabled = true # on
[[components.config.atof.sinks]]
filename = \"a.jsonl\" # the name
[[components.config.atof.sinks]]
type = \"stream\"
url = \"http://127.0.0.1:9\"
headers = { authorization = \"s3cret\" }

[[components]]
kind = \"tool_policy\"
";

fn opened() -> Editor {
    let mut editor = editor(FILE);
    press(&mut editor, &[Key::Enter]);
    go(&mut editor, "ATOF");
    press(&mut editor, &[Key::Enter]);
    editor
}

#[test]
fn comments_and_what_is_not_edited_stay() {
    let mut editor = opened();
    assert!(!editor.is_changed());
    go(&mut editor, "filename");
    press(&mut editor, &[Key::Enter, Key::Backspace, Key::Char('n'), Key::Enter]);
    assert_eq!(editor.text(), FILE.replace("a.jsonl", "a.jsonn"));
    go(&mut editor, "ATOF");
    press(&mut editor, &[SWITCH]);
    assert!(editor.text().contains("enabled = false # on"), "{}", editor.text());
}

#[test]
fn a_value_is_checked_while_it_is_written_and_taken_with_enter() {
    let mut editor = opened();
    go(&mut editor, "flush_interval_millis");
    press(&mut editor, &[Key::Enter, Key::Char('0')]);
    assert!(shown(&editor).contains("error: "), "{}", shown(&editor));
    press(&mut editor, &[Key::Backspace, Key::Char('x'), Key::Enter]);
    assert!(editor.message.contains("a whole number") && matches!(editor.mode, Mode::Edit(_)), "{}", editor.message);
    press(&mut editor, &[Key::Backspace, Key::Char('7'), Key::Enter]);
    assert!(editor.text().contains("flush_interval_millis = 7") && editor.problems.is_empty());
    press(&mut editor, &[Key::Enter, Key::Char('0'), Key::Escape]);
    assert!(editor.text().contains("flush_interval_millis = 7\n"));
}

#[test]
fn what_would_not_run_is_not_saved() {
    let mut editor = opened();
    go(&mut editor, "rotate_bytes");
    press(&mut editor, &[Key::Enter, Key::Char('1'), Key::Enter]);
    assert_eq!(press(&mut editor, &[Key::Char('s')]), Wish::Draw);
    assert!(editor.message.starts_with("not saved"), "{}", editor.message);
    go(&mut editor, "rotate_bytes");
    press(&mut editor, &[Key::Char('d')]);
    assert_eq!(press(&mut editor, &[Key::Char('s')]), Wish::Save);
}

#[test]
fn changes_are_not_lost_by_leaving() {
    let mut editor = opened();
    assert_eq!(press(&mut editor, &[Key::Char('q')]), Wish::Quit);
    go(&mut editor, "mode");
    press(&mut editor, &[SWITCH]);
    assert_eq!(press(&mut editor, &[Key::Char('q')]), Wish::Draw);
    assert_eq!(press(&mut editor, &[Key::Escape]), Wish::Draw);
    assert_eq!((press(&mut editor, &[Key::Char('q'), Key::Char('s')]), &editor.mode), (Wish::Save, &Mode::Menu));
    editor.saved("saved".to_owned());
    assert_eq!(press(&mut editor, &[Key::Char('q')]), Wish::Quit);
}

#[test]
fn a_file_of_somebody_else_is_trusted_only_after_a_question() {
    let mut editor = Editor::new("plugins.toml", Document::parse(FILE).unwrap(), FILE, true);
    assert_eq!(press(&mut editor, &[Key::Char('s')]), Wish::Draw);
    assert_eq!(press(&mut editor, &[Key::Char('n')]), Wish::Draw);
    assert_eq!(press(&mut editor, &[Key::Char('s'), Key::Char('y')]), Wish::Save);
}

#[test]
fn secrets_are_not_shown() {
    let mut editor = opened();
    go(&mut editor, "sinks[1]");
    press(&mut editor, &[Key::Enter]);
    let menu = shown(&editor);
    press(&mut editor, &[Key::Char('p')]);
    let preview = shown(&editor);
    assert!(menu.contains("********") && preview.contains("headers = \"********\""), "{preview}");
    assert!(!menu.contains("s3cret") && !preview.contains("s3cret"));
    assert!(editor.text().contains("s3cret"));
}

#[test]
fn entries_are_added_and_taken_out() {
    let mut editor = opened();
    go(&mut editor, "+ sinks");
    press(&mut editor, &[Key::Enter]);
    assert!(shown(&editor).contains("sinks[2]"), "{}", shown(&editor));
    go(&mut editor, "sinks[1]");
    press(&mut editor, &[Key::Char('d')]);
    assert!(!editor.text().contains("s3cret") && editor.text().contains("a.jsonl"));
}

#[test]
fn no_line_is_longer_than_the_screen_and_the_place_is_always_on_it() {
    let mut editor = opened();
    editor.at = editor.rows().len() - 1;
    let lines = lines(&editor, 40, 12);
    assert_eq!(lines.len(), 12);
    assert!(lines.iter().all(|line| line.text.chars().count() <= 40));
    assert!(lines.iter().any(|line| line.look == super::screen::Look::Here));
}
