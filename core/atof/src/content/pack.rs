//! Plain lines into lines that refer to content.

use super::hash::{self, EMPTY_LIST, Hash};
use super::{CONTENT_VERSION, MIN_BYTES, PACKED_START, PLAIN_START, REFERENCE_START};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// How many names are remembered before all are forgotten and what they stand for is written again.
const MAX_NAMES: usize = 1 << 18;

/// Writes plain lines in content-addressed form. What it has defined it takes for known to every later reader, so that it
/// has to be told where a new file begins ([`forget`](Self::forget)).
///
/// The line is walked once, without recursion: every object, list and string that ends is looked at, and where its own
/// form is long, its definition goes before the line and a reference takes its place.
#[derive(Default)]
pub struct Packer {
    known: HashMap<Hash, Place>,
    /// The line in its packed form, as far as it has been walked.
    line: Vec<u8>,
    open: Vec<Open>,
    /// Where elements of open lists begin in `line`.
    elements: Vec<usize>,
    chain: Vec<Hash>,
}

/// Where the value of a name is found.
#[derive(Clone, Copy)]
struct Place {
    /// The name that a definition has given it.
    definition: Hash,
    /// For a list: how many of the first elements of the definition it is.
    length: usize,
}

/// An object or list that has begun.
struct Open {
    start: usize,
    /// Where its elements begin in `elements`.
    elements: usize,
    is_list: bool,
    /// A list with an element that is more than a number or a word.
    is_rich: bool,
}

impl Packer {
    /// Forgets what is defined: what follows stands by itself.
    pub fn forget(&mut self) {
        self.known.clear();
    }

    /// Appends an event's line with its end to `out`, after definitions of what is new in it. The line is what
    /// `Event::write_json` writes; any other text is appended as it is.
    pub fn pack(&mut self, line: &str, out: &mut Vec<u8>) {
        let foreign = || memchr::memmem::find(line.as_bytes(), b"\"$content\":").is_some();
        if line.len() <= MIN_BYTES || !line.starts_with(PLAIN_START) || foreign() {
            out.extend_from_slice(line.as_bytes());
            out.push(b'\n');
            return;
        }
        if self.known.len() > MAX_NAMES {
            self.forget();
        }
        self.line.clear();
        self.open.clear();
        self.elements.clear();
        if self.walk(line.as_bytes(), out) {
            out.extend_from_slice(PACKED_START.as_bytes());
            out.extend_from_slice(&self.line[PLAIN_START.len()..]);
        } else {
            out.extend_from_slice(line.as_bytes());
        }
        out.push(b'\n');
    }

    /// Says whether a reference was put in.
    fn walk(&mut self, text: &[u8], out: &mut Vec<u8>) -> bool {
        let mut referred = false;
        let mut at = 0;
        while at < text.len() {
            let byte = text[at];
            match byte {
                b'{' | b'[' => {
                    self.enrich();
                    self.begin(byte == b'[');
                    self.line.push(byte);
                    at += 1;
                }
                b'"' => {
                    self.enrich();
                    let end = string_end(text, at);
                    let start = self.line.len();
                    self.line.extend_from_slice(&text[at..end]);
                    let is_key = text.get(end) == Some(&b':');
                    if !is_key && end - at > MIN_BYTES {
                        self.name_value(start, out);
                        referred = true;
                    }
                    at = end;
                }
                b'}' | b']' => {
                    self.line.push(byte);
                    at += 1;
                    referred |= self.end(out);
                }
                b',' => {
                    self.line.push(byte);
                    at += 1;
                    if self.open.last().is_some_and(|open| open.is_list) {
                        self.elements.push(self.line.len());
                    }
                }
                _ => {
                    self.line.push(byte);
                    at += 1;
                }
            }
        }
        referred
    }

    fn begin(&mut self, is_list: bool) {
        let (start, elements) = (self.line.len(), self.elements.len());
        self.open.push(Open { start, elements, is_list, is_rich: false });
        if is_list {
            self.elements.push(start + 1);
        }
    }

    /// Notes that the list in which something begins is worth comparing by element.
    fn enrich(&mut self) {
        if let Some(open) = self.open.last_mut() {
            open.is_rich = true;
        }
    }

    /// An object or list has ended; says whether a reference took its place. The line itself stays.
    fn end(&mut self, out: &mut Vec<u8>) -> bool {
        let Some(ended) = self.open.pop() else { return false };
        let named = !self.open.is_empty() && self.line.len() - ended.start > MIN_BYTES;
        if named && ended.is_list && ended.is_rich {
            self.name_list(&ended, out);
        } else if named {
            self.name_value(ended.start, out);
        }
        self.elements.truncate(ended.elements);
        named
    }

    /// Puts a reference in the place of the value that the line ends with.
    fn name_value(&mut self, start: usize, out: &mut Vec<u8>) {
        let value = &self.line[start..];
        let name = hash::of_value(value);
        if let Entry::Vacant(place) = self.known.entry(name) {
            write_definition(out, &name, None, value);
            place.insert(Place { definition: name, length: 0 });
        }
        self.refer(start, &name);
    }

    /// The same for a list, of which only those elements are defined that follow a list that is known.
    fn name_list(&mut self, list: &Open, out: &mut Vec<u8>) {
        let mut ends = self.elements[list.elements + 1..].iter().map(|next| next - 1).collect::<Vec<_>>();
        ends.push(self.line.len() - 1);
        let starts = &self.elements[list.elements..];
        self.chain.clear();
        let mut name = EMPTY_LIST;
        for (&start, &end) in starts.iter().zip(&ends) {
            name = hash::of_longer(&name, &self.line[start..end]);
            self.chain.push(name);
        }
        let known = self.chain.iter().rposition(|name| self.known.contains_key(name));
        let length = starts.len();
        // A list that is the beginning of a longer one gets a definition too, for a reference names a whole definition.
        let whole = known.is_some_and(|at| at + 1 == length && self.known[&name].definition == name);
        if !whole {
            let prefix = known.map(|at| self.known[&self.chain[at]]);
            let from = known.map_or(0, |at| at + 1);
            let mut rest = vec![b'['];
            if from < length {
                rest.extend_from_slice(&self.line[starts[from]..self.line.len() - 1]);
            }
            rest.push(b']');
            write_definition(out, &name, prefix, &rest);
            for (at, part) in self.chain.iter().enumerate().skip(from) {
                self.known.insert(*part, Place { definition: name, length: at + 1 });
            }
            self.known.insert(name, Place { definition: name, length });
        }
        self.refer(list.start, &name);
    }

    fn refer(&mut self, start: usize, name: &Hash) {
        self.line.truncate(start);
        self.line.extend_from_slice(REFERENCE_START.as_bytes());
        hash::write(&mut self.line, name);
        self.line.extend_from_slice(b"\"}");
    }
}

/// Where the string ends that begins at a place, after its closing quote.
fn string_end(text: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(found) = memchr::memchr2(b'"', b'\\', &text[at.min(text.len())..]) {
        if text[at + found] == b'"' {
            return at + found + 1;
        }
        at += found + 2;
    }
    text.len()
}

fn write_definition(out: &mut Vec<u8>, name: &Hash, prefix: Option<Place>, value: &[u8]) {
    out.extend_from_slice(format!("{{\"atof_version\":\"{CONTENT_VERSION}\",\"hash\":\"").as_bytes());
    hash::write(out, name);
    out.extend_from_slice(b"\",\"kind\":\"content\",");
    if let Some(prefix) = prefix {
        out.extend_from_slice(b"\"prefix\":\"");
        hash::write(out, &prefix.definition);
        out.extend_from_slice(format!("\",\"take\":{},", prefix.length).as_bytes());
    }
    out.extend_from_slice(b"\"value\":");
    out.extend_from_slice(value);
    out.extend_from_slice(b"}\n");
}
