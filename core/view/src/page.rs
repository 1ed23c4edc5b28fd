//! One HTML file that shows a run and needs nothing else.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use nemo_relay_atof::content::Packer;
use nemo_relay_types::{Error, ErrorCode, Result};
use serde_json::json;
use std::io::Write as _;

use crate::atif;
use crate::line::Line;
use crate::run::Run;
use crate::source::ADDED_LINE;

const RUN_PLACE: &str = "<!--relay:run-->";

/// The page without a run; empty where it had not been built before this library was.
static TEMPLATE: &str = include_str!(concat!(env!("OUT_DIR"), "/view.html"));

/// A page with a run in it, given what is in its file and a title for it, such as the name of the file.
///
/// The bytes are those that [`Run::read`](crate::Run::read) takes; what cannot be read is in the page too, which names it.
///
/// Errors: `unsupported` where this library was built without the page, and those of `Run::read`.
pub fn page(bytes: &[u8], title: &str) -> Result<String> {
    let trajectory = atif::events(bytes)?;
    let bytes = trajectory.as_deref().map_or(bytes, str::as_bytes);
    if !bytes.split(|byte| *byte == b'\n').any(is_event) {
        Run::read(bytes)?;
    }
    let about = json!({"title": title});
    let events = STANDARD.encode(packed(bytes));
    fill(&about, &format!("<script type=\"application/octet-stream\" id=\"events\">{events}</script>"))
}

/// A page without a run, which asks for the events at an address and takes what is added to them. The address is relative to
/// that of the page and has a query, to which the page adds `&from=` with the number of bytes that it has.
///
/// Errors: `unsupported` where this library was built without the page.
pub fn live_page(title: &str, address: &str) -> Result<String> {
    fill(&json!({"title": title, "live": address}), "")
}

fn fill(about: &serde_json::Value, events: &str) -> Result<String> {
    let Some((before, after)) = TEMPLATE.split_once(RUN_PLACE) else {
        let what = "this program was built without its page: run ./noxw -s view-page and build it again";
        return Err(Error::new(ErrorCode::Unsupported, what));
    };
    // In a script element, a text must not look like the end of the element.
    let about = about.to_string().replace('<', "\\u003c");
    Ok(format!("{before}<script type=\"application/json\" id=\"about\">{about}</script>{events}{after}"))
}

fn is_event(line: &[u8]) -> bool {
    std::str::from_utf8(line).is_ok_and(|line| Line::read(line.trim_ascii()).is_ok())
}

/// The lines with long values that repeat written once, and then compressed: a run repeats its history in every call.
fn packed(bytes: &[u8]) -> Vec<u8> {
    let (mut packer, mut packed, mut part) = (Packer::default(), Vec::new(), Vec::new());
    let mut out = GzEncoder::new(Vec::new(), Compression::default());
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        match std::str::from_utf8(line) {
            Ok(text) if line.ends_with(b"\n") && !text.trim_ascii().is_empty() => {
                packed.clear();
                packer.pack(text.trim_ascii(), &mut packed);
                // The event comes last; what is before it is no line of the file, and does not count as one.
                let mut lines = packed.split_inclusive(|byte| *byte == b'\n').peekable();
                while let Some(line) = lines.next() {
                    part.extend(lines.peek().map(|_| ADDED_LINE));
                    part.extend_from_slice(line);
                }
            }
            // The line that was torn stays torn.
            _ => part.extend_from_slice(line),
        }
        if part.len() > 1 << 20 {
            out.write_all(&part).expect("a vector takes all that is written");
            part.clear();
        }
    }
    out.write_all(&part).expect("a vector takes all that is written");
    out.finish().expect("a vector takes all that is written")
}
