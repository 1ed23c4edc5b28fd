//! What hosts want before they run a hook: Codex its hash in `config.toml`, Hermes its command in a list of approvals.

use super::json_text::Node;
use super::wanted::{command_of, is_ours};
use crate::host::Host;
use crate::launch::{codex_hooks, toml};
use serde_json::{Value, json};
use std::ffi::OsStr;
use std::path::Path;
use toml_edit::{DocumentMut, Item, Table, value};

/// The approvals of Hermes with ours for exactly these hooks, or without any.
///
/// Errors: the line and what is wrong there.
pub(super) fn approvals(
    text: &str,
    host: &Host,
    wanted: &[(&'static str, Value)],
    before: &Value,
) -> Result<String, String> {
    let text = if text.trim().is_empty() { "{\n  \"approvals\": []\n}\n" } else { text };
    let approvals: Vec<Value> = wanted
        .iter()
        .filter_map(|(event, entry)| Some(json!({"event": event, "command": command_of(entry, host)?})))
        .collect();
    let mut text = text.to_owned();
    if Node::read(&text)?.member("approvals").is_none() && !approvals.is_empty() {
        text = Node::read(&text)?.append(&text, Some("approvals"), &json!([]));
    }
    let is_same = |item: &Value, approval: &Value| {
        item.get("event") == approval.get("event") && item.get("command") == approval.get("command")
    };
    loop {
        let root = Node::read(&text)?;
        let Some(list) = root.member("approvals") else { return Ok(text) };
        let is_old = |item: &Value| is_ours(item, host) && !approvals.iter().any(|approval| is_same(item, approval));
        match list.items().iter().position(|item| is_old(&item.value())) {
            Some(at) => text = list.without(&text, at),
            None => break,
        }
    }
    for approval in &approvals {
        let root = Node::read(&text)?;
        let Some(list) = root.member("approvals") else { break };
        if !list.items().iter().any(|item| is_same(&item.value(), approval)) {
            text = list.append(&text, None, approval);
        }
    }
    let root = Node::read(&text)?;
    let at = root.members().iter().position(|member| member.key == "approvals" && member.value.value() == json!([]));
    Ok(match at.filter(|_| approvals.is_empty() && before.get("approvals").is_none()) {
        Some(at) => root.without(&text, at),
        None => text,
    })
}

/// The approvals of Hermes without those whose command names a folder.
///
/// Errors: the line and what is wrong there.
pub(super) fn approvals_without(text: &str, folder: &str) -> Result<String, String> {
    let mut text = text.to_owned();
    loop {
        let root = Node::read(&text)?;
        let Some(list) = root.member("approvals") else { return Ok(text) };
        let names = |item: &Node| item.value()["command"].as_str().is_some_and(|command| command.contains(folder));
        match list.items().iter().position(names) {
            Some(at) => text = list.without(&text, at),
            None => return Ok(text),
        }
    }
}

/// The names by which Codex knows the hooks of ours in a file.
pub(super) fn codex_keys(file: &Path, text: &str, host: &Host) -> Result<Vec<(String, String)>, String> {
    let hooks = super::wanted::read(text, host)?;
    let events = hooks.get("hooks").and_then(Value::as_object).into_iter().flatten();
    Ok(events
        .flat_map(|(event, entries)| {
            let entries = entries.as_array().into_iter().flatten().enumerate();
            let ours = entries.filter(|(_, entry)| is_ours(entry, host));
            ours.map(move |(at, _)| (event.clone(), format!("{}:{}:{at}:0", file.display(), snake(event))))
        })
        .collect())
}

/// The hash of each hook, which Codex tells, by the event in its own spelling.
///
/// Errors: why it does not.
pub(super) fn codex_hashes(
    program: &OsStr,
    wanted: &[(&'static str, Value)],
    cwd: &Path,
) -> Result<Vec<(String, String)>, String> {
    let overrides: Vec<_> =
        wanted.iter().map(|(event, entry)| format!("hooks.{event}={}", toml(&json!([entry])))).collect();
    let listed = codex_hooks(program, &overrides, cwd)?;
    let flags = listed.iter().filter(|hook| hook["source"] == "sessionFlags");
    let hash = |hook: &Value| {
        let event = hook["key"].as_str()?.rsplit(':').nth(2)?.to_owned();
        Some((event, hook["currentHash"].as_str()?.to_owned()))
    };
    let hashes: Vec<_> = flags.filter_map(hash).collect();
    if hashes.len() < wanted.len() {
        return Err(format!("it knows {} of {} hooks", hashes.len(), wanted.len()));
    }
    Ok(hashes)
}

/// The configuration of Codex in which these hooks are trusted and those of `old` are not.
///
/// Errors: where it is no TOML, or hooks are not written as tables.
pub(super) fn codex_trust(text: &str, old: &[String], trusted: &[(String, String)]) -> Result<String, String> {
    let mut config: DocumentMut =
        text.parse().map_err(|error: toml_edit::TomlError| error.to_string().trim().to_owned())?;
    if let Some(state) =
        config.get_mut("hooks").and_then(|hooks| hooks.get_mut("state")).and_then(Item::as_table_like_mut)
    {
        for key in old.iter().filter(|key| !trusted.iter().any(|(kept, _)| kept == *key)) {
            state.remove(key);
        }
    }
    for (key, hash) in trusted {
        let hooks = config.entry("hooks").or_insert_with(implicit).as_table_like_mut().ok_or("`hooks` is no table")?;
        let state =
            hooks.entry("state").or_insert_with(implicit).as_table_like_mut().ok_or("`hooks.state` is no table")?;
        let is_trusted = state.get(key).is_some_and(|known| {
            known.get("trusted_hash").and_then(Item::as_str) == Some(hash)
                && known.get("enabled").and_then(Item::as_bool) == Some(true)
        });
        if !is_trusted {
            let mut table = Table::new();
            table["trusted_hash"] = value(hash);
            table["enabled"] = value(true);
            state.insert(key, Item::Table(table));
        }
    }
    for path in [&["hooks", "state"][..], &["hooks"]] {
        take_empty(&mut config, path);
    }
    Ok(config.to_string())
}

fn implicit() -> Item {
    let mut table = Table::new();
    table.set_implicit(true);
    Item::Table(table)
}

/// A table that was never written is not kept for nothing.
fn take_empty(config: &mut DocumentMut, path: &[&str]) {
    let Some((last, outer)) = path.split_last() else { return };
    let mut table = config.as_table_mut() as &mut dyn toml_edit::TableLike;
    for key in outer {
        match table.get_mut(key).and_then(Item::as_table_like_mut) {
            Some(inner) => table = inner,
            None => return,
        }
    }
    let is_left = table.get(last).and_then(Item::as_table).is_some_and(|inner| inner.is_empty() && inner.is_implicit());
    if is_left {
        table.remove(last);
    }
}

/// `PreToolUse` as `pre_tool_use`.
fn snake(event: &str) -> String {
    let mut word = String::new();
    for c in event.chars() {
        if c.is_uppercase() && !word.is_empty() {
            word.push('_');
        }
        word.extend(c.to_lowercase());
    }
    word
}
