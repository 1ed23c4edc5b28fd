//! Hooks in a file of JSON: `{"hooks": {EVENT: [ENTRY, …]}}`.

use super::json_text::Node;
use super::wanted::{is_mixed, is_ours};
use crate::host::Host;
use serde_json::{Map, Value, json};

/// The text with exactly these hooks of ours. Those that are there and right stay where they are.
///
/// Errors: the line and what is wrong there.
pub(super) fn with(text: &str, host: &Host, wanted: &[(&'static str, Value)]) -> Result<String, String> {
    if text.trim().is_empty() {
        return Ok(fresh(host, wanted));
    }
    let mut text = without_others(text.to_owned(), host, wanted)?;
    for (key, value) in around(host) {
        if object(&text, &[])?.member(&key).is_none() {
            text = object(&text, &[])?.append(&text, Some(&key), &value);
        }
    }
    if object(&text, &[])?.member("hooks").is_none() {
        text = object(&text, &[])?.append(&text, Some("hooks"), &json!({}));
    }
    for (event, entry) in wanted {
        let hooks = object(&text, &["hooks"])?;
        text = match hooks.member(event) {
            None => hooks.append(&text, Some(event), &json!([entry])),
            Some(list) => match list.items().iter().find(|item| is_ours(&item.value(), host)) {
                None => list.append(&text, None, entry),
                Some(ours) if ours.value() == *entry => text,
                Some(ours) => ours.replaced(&text, entry),
            },
        };
    }
    Ok(text)
}

/// The text without hooks of ours; what held nothing else goes as well, where `before` did not have it.
///
/// Errors: the line and what is wrong there.
pub(super) fn without(text: &str, host: &Host, before: &Value) -> Result<String, String> {
    let mut text = without_others(text.to_owned(), host, &[])?;
    while let Some(at) = place(&text, &["hooks"], |event, list| {
        list.value() == json!([]) && before.pointer(&format!("/hooks/{event}")).is_none()
    })? {
        text = object(&text, &["hooks"])?.without(&text, at);
    }
    for (key, value) in std::iter::once(("hooks".to_owned(), json!({}))).chain(around(host)) {
        let is_left = |name: &str, node: &Node| name == key && node.value() == value && before.get(&key).is_none();
        if let Some(at) = place(&text, &[], is_left)? {
            text = object(&text, &[])?.without(&text, at);
        }
    }
    Ok(text)
}

/// The text without those of ours that are not wanted, or are there twice.
fn without_others(mut text: String, host: &Host, wanted: &[(&'static str, Value)]) -> Result<String, String> {
    loop {
        let root = object(&text, &[])?;
        let Some(hooks) = root.member("hooks") else { return Ok(text) };
        let mut shorter = None;
        for member in hooks.members() {
            let ours: Vec<usize> = places(&member.value, host)?;
            let kept = usize::from(wanted.iter().any(|(event, _)| *event == member.key));
            if let Some(at) = ours.get(kept) {
                shorter = Some(member.value.without(&text, *at));
                break;
            }
        }
        match shorter {
            Some(shorter) => text = shorter,
            None => return Ok(text),
        }
    }
}

fn places(list: &Node, host: &Host) -> Result<Vec<usize>, String> {
    let mut places = Vec::new();
    for (at, item) in list.items().iter().enumerate() {
        let entry = item.value();
        if is_mixed(&entry, host) {
            return Err("a hook of nemo-relay is in one entry with others; put it into an entry of its own".to_owned());
        }
        if is_ours(&entry, host) {
            places.push(at);
        }
    }
    Ok(places)
}

/// The object at a path, which is there.
fn object(text: &str, path: &[&str]) -> Result<Node, String> {
    let mut node = Node::read(text)?;
    for key in path {
        let members = match node.kind {
            super::json_text::Kind::Object(members) => members,
            _ => Vec::new(),
        };
        let found = members.into_iter().find(|member| member.key == *key);
        node = found.ok_or_else(|| format!("there is no object {key}"))?.value;
    }
    match node.kind {
        super::json_text::Kind::Object(_) => Ok(node),
        _ => Err(format!("{} is no object", path.last().unwrap_or(&"the file"))),
    }
}

fn place(text: &str, path: &[&str], is_it: impl Fn(&str, &Node) -> bool) -> Result<Option<usize>, String> {
    if path.iter().any(|key| Node::read(text).is_ok_and(|root| root.member(key).is_none())) {
        return Ok(None);
    }
    Ok(object(text, path)?.members().iter().position(|member| is_it(&member.key, &member.value)))
}

fn around(host: &Host) -> Map<String, Value> {
    serde_json::from_str(host.install.around).unwrap_or_default()
}

fn fresh(host: &Host, wanted: &[(&'static str, Value)]) -> String {
    let mut file = around(host);
    let hooks: Map<_, _> = wanted.iter().map(|(event, entry)| ((*event).to_owned(), json!([entry]))).collect();
    file.insert("hooks".to_owned(), hooks.into());
    // A value in memory is always JSON.
    serde_json::to_string_pretty(&file).unwrap_or_default() + "\n"
}
