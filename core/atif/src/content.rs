//! Messages and their parts in the forms of providers, as ATIF has them.

use crate::AtifVersion;
use crate::read::{at, items, member, members, pick, string};
use nemo_relay_types::json::write_string;
use std::borrow::Cow;

const IMAGES: [&str; 4] = ["image/jpeg", "image/png", "image/gif", "image/webp"];
const AUDIO: [&str; 8] =
    ["audio/wav", "audio/mpeg", "audio/mp4", "audio/aac", "audio/ogg", "audio/flac", "audio/webm", "audio/aiff"];

/// The text of content: a string, or the texts of its parts, a line each; as JSON. With images that stand at an address,
/// it is a list of parts. What ATIF has no form for is left out: the recorded request or response has it.
pub(crate) fn message(content: &str) -> Cow<'_, str> {
    if content.starts_with('"') {
        return Cow::Borrowed(content);
    }
    let parts = items(content);
    let images: Vec<_> = parts.iter().map(|part| image(part)).collect();
    let mut out = String::new();
    if images.iter().any(Option::is_some) {
        for (part, image) in parts.iter().zip(&images) {
            let text = member(part, "text").filter(|text| text.starts_with('"'));
            out.push(if out.is_empty() { '[' } else { ',' });
            match (image, text) {
                (Some((media_type, path)), _) => {
                    out.push_str(r#"{"type":"image","source":{"media_type":""#);
                    out.push_str(media_type);
                    out.push_str(r#"","path":"#);
                    out.push_str(path);
                    out.push_str("}}");
                }
                (None, Some(text)) => {
                    out.push_str(r#"{"type":"text","text":"#);
                    out.push_str(text);
                    out.push('}');
                }
                (None, None) => drop(out.pop()),
            }
        }
        if !out.starts_with('[') {
            out.insert(0, '[');
        }
        out.push(']');
    } else {
        let texts: Vec<_> = parts.iter().filter_map(|part| string(member(part, "text")?)).collect();
        write_string(&mut out, &texts.join("\n"));
    }
    Cow::Owned(out)
}

/// Whether content holds the result of a tool.
pub(crate) fn is_tool_result(content: &str) -> bool {
    let is_result = |part: &str| {
        matches!(member(part, "type"), Some(r#""tool_result""# | r#""function_call_output""#))
            || member(part, "functionResponse").is_some()
    };
    content.starts_with('[') && items(content).iter().any(|part| is_result(part))
}

/// Whether a value may stand as the content of an observation: a string, or a list of parts as ATIF has them.
pub(crate) fn is_content(value: &str, version: AtifVersion) -> bool {
    if value.starts_with('"') {
        return true;
    }
    let parts = items(value);
    !parts.is_empty() && parts.iter().all(|part| is_part(part, version))
}

fn is_part(part: &str, version: AtifVersion) -> bool {
    let is_string = |value: Option<&str>| value.is_some_and(|value| value.starts_with('"'));
    let [kind, text, source] = pick(part, ["type", "text", "source"]);
    let count = members(part).len();
    match kind {
        Some(r#""text""#) => count == 2 && is_string(text),
        Some(r#""image""#) => count == 2 && source.is_some_and(|source| is_source(source, &IMAGES)),
        Some(r#""audio""#) => {
            count == 2 && version == AtifVersion::V1_8 && source.is_some_and(|source| is_source(source, &AUDIO))
        }
        _ => false,
    }
}

fn is_source(source: &str, types: &[&str]) -> bool {
    let [media_type, path] = pick(source, ["media_type", "path"]);
    members(source).len() == 2
        && path.is_some_and(|path| path.starts_with('"'))
        && media_type.and_then(string).is_some_and(|media_type| types.contains(&&*media_type))
}

/// The media type and the address, as JSON, of a part that is an image at an address.
fn image(part: &str) -> Option<(&'static str, &str)> {
    let url = at(part, &["image_url", "url"]).or_else(|| at(part, &["source", "url"])).or_else(|| {
        let direct = member(part, "image_url")?;
        direct.starts_with('"').then_some(direct)
    })?;
    let address = string(url)?;
    let (_, way) = address.split_once("://")?;
    let file = way.split(['?', '#']).next().unwrap_or(way);
    let (_, ending) = file.rsplit_once('.')?;
    let media_type = match ending.to_ascii_lowercase().as_str() {
        "jpg" | "jpeg" => IMAGES[0],
        "png" => IMAGES[1],
        "gif" => IMAGES[2],
        "webp" => IMAGES[3],
        _ => return None,
    };
    Some((media_type, url))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_its_text() {
        assert_eq!(message(r#""a\nb""#), r#""a\nb""#);
        assert_eq!(message(r#"[{"text":"a","type":"text"},{"image":{},"type":"image"},{"text":"b"}]"#), r#""a\nb""#);
        assert_eq!(message("null"), r#""""#);
        assert_eq!(message("7"), r#""""#);
    }

    #[test]
    fn an_image_at_an_address_stays() {
        let content = r#"[{"type":"input_audio"},{"text":"see","type":"text"},
            {"image_url":{"url":"https://x.test/a.PNG?s=1"},"type":"image_url"},{"type":"file"}]"#;
        assert_eq!(
            message(content),
            concat!(
                r#"[{"type":"text","text":"see"},"#,
                r#"{"type":"image","source":{"media_type":"image/png","path":"https://x.test/a.PNG?s=1"}}]"#
            )
        );
        // What is inline has no address.
        assert_eq!(message(r#"[{"image_url":{"url":"data:image/png;base64,AA"},"type":"image_url"}]"#), r#""""#);
    }

    #[test]
    fn only_what_atif_takes_is_content() {
        let v8 = AtifVersion::V1_8;
        for (value, is) in [
            (r#""text""#, true),
            (r#"[{"text":"a","type":"text"}]"#, true),
            (r#"[{"text":"a","type":"text","more":1}]"#, false),
            (r#"[{"text":7,"type":"text"}]"#, false),
            (r#"[{"source":{"media_type":"image/png","path":"a.png"},"type":"image"}]"#, true),
            (r#"[{"source":{"media_type":"image/tiff","path":"a.tif"},"type":"image"}]"#, false),
            ("[]", false),
            (r#"[1]"#, false),
            (r#"{"a":1}"#, false),
        ] {
            assert_eq!(is_content(value, v8), is, "{value}");
        }
        let audio = r#"[{"source":{"media_type":"audio/wav","path":"a.wav"},"type":"audio"}]"#;
        assert!(is_content(audio, v8) && !is_content(audio, AtifVersion::V1_7));
    }
}
