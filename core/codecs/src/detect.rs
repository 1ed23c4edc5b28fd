//! Which codec a payload belongs to: one that all markers speak for, or none.

use crate::Codec;
use crate::json::{Kind, Node, parse};
use crate::table::{Detect, Marker, Test};

/// The codec of a request; `None` where none or more than one fits.
///
/// `hint` is the name of a codec or the URL that the request goes to. A payload that contradicts its hint has no codec.
pub fn detect_request(text: &str, hint: Option<&str>) -> Option<Codec> {
    detect(text, hint, |codec| &codec.table().request.detect)
}

/// The codec of a response; as `detect_request`.
pub fn detect_response(text: &str, hint: Option<&str>) -> Option<Codec> {
    detect(text, hint, |codec| &codec.table().response.detect)
}

fn detect(text: &str, hint: Option<&str>, markers: impl Fn(Codec) -> &'static Detect) -> Option<Codec> {
    let node = parse(text).ok()?;
    let possible = |codec: Codec| {
        let detect = markers(codec);
        detect.needs.iter().all(|marker| holds(&node, marker))
            && !detect.never.iter().any(|marker| holds(&node, marker))
    };
    if let Some(codec) = hint.and_then(hinted) {
        return Some(codec).filter(|codec| possible(*codec) && matches!(node.kind, Kind::Object(_)));
    }
    let proven = |codec: Codec| markers(codec).proof.iter().any(|marker| holds(&node, marker));
    let mut fitting = Codec::ALL.iter().copied().filter(|codec| possible(*codec) && proven(*codec));
    fitting.next().filter(|_| fitting.next().is_none())
}

/// A hint that says nothing is as none.
fn hinted(hint: &str) -> Option<Codec> {
    let path = hint.split(['?', '#']).next().unwrap_or(hint).trim_end_matches('/');
    Codec::parse(hint).or_else(|| {
        Codec::ALL.iter().copied().find(|codec| codec.table().endpoints.iter().any(|end| path.ends_with(end)))
    })
}

fn holds(node: &Node<'_>, marker: &Marker) -> bool {
    match marker.test {
        Test::Absent => !found(node, marker.path, &Test::Present),
        ref test => found(node, marker.path, test),
    }
}

fn found(node: &Node<'_>, path: &[&str], test: &Test) -> bool {
    let Some((key, rest)) = path.split_first() else { return passes(node, test) };
    match &node.kind {
        Kind::Array(items) if *key == "*" => items.iter().any(|item| found(item, rest, test)),
        Kind::Array(items) => {
            key.parse().ok().and_then(|at: usize| items.get(at)).is_some_and(|item| found(item, rest, test))
        }
        Kind::Object(members) => {
            members.iter().rfind(|member| member.key == *key).is_some_and(|member| found(&member.value, rest, test))
        }
        _ => false,
    }
}

fn passes(node: &Node<'_>, test: &Test) -> bool {
    match (test, &node.kind) {
        (Test::Present, kind) => !matches!(kind, Kind::Null),
        (Test::Object, Kind::Object(_)) | (Test::Array, Kind::Array(_)) | (Test::String, Kind::String(_)) => true,
        (Test::OneOf(texts), Kind::String(text)) => texts.contains(&text.as_ref()),
        _ => false,
    }
}
