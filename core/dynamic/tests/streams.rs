//! Libraries that wrap the stream of a model call, read as the runtime reads it.
#![allow(unsafe_code, reason = "a function of the library is called")]

mod support;

use nemo_relay_dynamic::{Does, Loaded};
use nemo_relay_runtime::native::{Around, Flow, Native, Question, Step, StreamStep, StreamWrap};
use nemo_relay_types::{Error, ErrorCode, Family, Json, Result};
use serde_json::json;
use std::sync::Arc;
use support::{Folder, MANIFEST};

/// What the rest of the chain gives: chunks, and `None` for a failure.
type Stream = &'static [Option<&'static str>];

struct Probe {
    folder: Folder,
    _plugin: Box<dyn Loaded>,
    native: Arc<dyn Native>,
}

impl Probe {
    fn new(test: &str) -> Self {
        let folder = Folder::new(test);
        let hash = folder.library("probe");
        folder.manifest(MANIFEST, &hash);
        let plugin = folder.examine(&json!({}), &json!({})).ready.expect("it is ready").start().expect("it starts");
        let offered = plugin.register(&Json::from_trusted("{}")).expect("it registers");
        let one = offered.iter().find(|one| one.family == Family::LlmStreamExecutionIntercept).expect("it is offered");
        let Does::Middleware(native) = &one.does else { panic!("it is no middleware") };
        Self { native: native.clone(), _plugin: plugin, folder }
    }

    /// How often the library was told that a call has ended.
    fn ended(&self) -> i32 {
        // SAFETY: the library is mapped already, and the function is the one of `probe.c`.
        unsafe {
            let library = libloading::Library::new(self.folder.0.join("libprobe.so")).unwrap();
            let ended = library.get::<unsafe extern "C" fn() -> i32>(b"probe_ended").unwrap();
            ended()
        }
    }

    /// Opens the stream of a call in which the intercept does this.
    fn open(&self, act: &str, streams: &'static [Stream]) -> Result<Opened> {
        let mut rest = Rest { streams, left: &[], asked: Vec::new() };
        let mut at_work = self.native.wrap(&question(act))?;
        let mut with = Around::Begin;
        loop {
            with = match at_work.go_on(with)? {
                Step::Next(request) => match rest.run(request) {
                    Ok(()) => Around::Opened,
                    Err(error) => Around::Downstream(Err(error)),
                },
                Step::Leave => return Ok(Opened::Left),
                Step::Keep => return Ok(Opened::Kept),
                Step::Stream(wrap) => return Ok(Opened::Wrapped(Reader { wrap, rest })),
                _ => panic!("not for a stream"),
            };
        }
    }

    fn read(&self, act: &str, streams: &'static [Stream]) -> (Vec<String>, Vec<String>) {
        match self.open(act, streams).unwrap() {
            Opened::Wrapped(reader) => reader.all(),
            Opened::Left | Opened::Kept => panic!("'{act}' wraps nothing"),
        }
    }
}

fn question(name: &str) -> Question {
    Question {
        family: Family::LlmStreamExecutionIntercept,
        name: name.into(),
        value: Json::from_trusted(r#"{"content":1,"headers":{}}"#),
        annotation: None,
        tool_call_id: None,
        model_name: None,
        codec: None,
        event: None,
        pricing: None,
        scope: None,
        may_watch: true,
        sanitized: false,
    }
}

enum Opened {
    /// The call goes on without it.
    Left,
    /// The stream goes on without it.
    Kept,
    Wrapped(Reader),
}

struct Rest {
    streams: &'static [Stream],
    left: Stream,
    asked: Vec<String>,
}

impl Rest {
    /// The next stream; the rest of the chain fails where that fails at once.
    fn run(&mut self, request: Json) -> Result<()> {
        self.asked.push(request.as_str().to_owned());
        let (first, others) = self.streams.split_first().expect("there is another stream");
        (self.left, self.streams) = (first, others);
        if first == &[None] { Err(cut()) } else { Ok(()) }
    }

    fn pull(&mut self) -> Flow {
        let Some((first, others)) = self.left.split_first() else { return Flow::Over };
        self.left = others;
        first.map_or_else(|| Flow::Failed(cut()), |chunk| Flow::Chunk(Json::from_trusted(chunk)))
    }
}

fn cut() -> Error {
    Error::new(ErrorCode::CallbackFailed, "cut")
}

struct Reader {
    wrap: Box<dyn StreamWrap>,
    rest: Rest,
}

impl Reader {
    fn next(&mut self) -> Option<String> {
        let mut with = Flow::Wanted;
        let mut last = None;
        loop {
            with = match self.wrap.go_on(with) {
                Ok(StreamStep::Pull) => self.rest.pull(),
                Ok(StreamStep::Next(request)) => match self.rest.run(request) {
                    Ok(()) => Flow::Opened,
                    Err(error) => Flow::Failed(error),
                },
                Ok(StreamStep::Yield(chunk)) => return Some(chunk.as_str().to_owned()),
                Ok(StreamStep::Keep) => return last,
                Ok(StreamStep::Over) => return None,
                Err(error) => return Some(format!("! {error}")),
            };
            last = if let Flow::Chunk(chunk) = &with { Some(chunk.as_str().to_owned()) } else { None };
        }
    }

    /// The chunks up to the end or an error, and the requests that the rest of the chain was given.
    fn all(mut self) -> (Vec<String>, Vec<String>) {
        let mut chunks = Vec::new();
        while let Some(chunk) = self.next() {
            let failed = chunk.starts_with('!');
            chunks.push(chunk);
            if failed {
                break;
            }
        }
        (chunks, self.rest.asked)
    }
}

const THREE: Stream = &[Some("1"), Some("2"), Some("3")];
const REQUEST: &str = r#"{"content":1,"headers":{}}"#;

#[test]
fn a_library_leaves_a_call_or_its_stream_alone() {
    let probe = Probe::new("stream-leaves");
    assert!(matches!(probe.open("leave", &[]), Ok(Opened::Left)));
    assert!(matches!(probe.open("keep", &[THREE]), Ok(Opened::Kept)));
    assert!(probe.native.may_block());
}

#[test]
fn a_library_changes_and_leaves_out_chunks_cuts_and_replaces_streams() {
    let probe = Probe::new("stream-changes");
    for (act, streams, chunks, asked) in [
        ("list", &[THREE] as &[Stream], &[r#"["listed"]"#, r#"["listed"]"#] as &[&str], &[REQUEST] as &[&str]),
        ("cut", &[THREE], &["1"], &[REQUEST]),
        ("retry", &[&[Some("1"), None], THREE], &["1", "1", "2", "3"], &[REQUEST, r#"{"content":2,"headers":{}}"#]),
        ("retry", &[&[None], THREE], &["1", "2", "3"], &[REQUEST, r#"{"content":2,"headers":{}}"#]),
        ("replace", &[], &[r#""own""#], &[]),
        ("empty", &[], &[], &[]),
    ] {
        let came = probe.read(act, streams);
        assert_eq!((came.0.as_slice(), came.1.as_slice()), (&strings(chunks)[..], &strings(asked)[..]), "{act}");
    }
}

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(ToString::to_string).collect()
}

#[test]
fn what_fails_and_is_not_answered_fails_as_it_failed() {
    let probe = Probe::new("stream-fails");
    let (chunks, _) = probe.read("cut", &[&[Some("1"), None]]);
    assert_eq!(chunks[0], "1");
    assert!(chunks[1].ends_with("cut"), "{chunks:?}");
    let error = probe.open("cut", &[&[None]]).err().unwrap();
    assert_eq!(error.message, "cut");
    for (act, why) in [("omit", "not for the intercept of a stream"), ("unknown", "no such act")] {
        let error = probe.open(act, &[THREE]).err().expect(act);
        assert!(error.code == ErrorCode::CallbackFailed && error.message.contains(why), "{error}");
    }
}

#[test]
fn a_library_is_told_once_that_a_call_has_ended_also_where_the_reader_leaves() {
    let probe = Probe::new("stream-ends");
    probe.read("list", &[THREE]);
    assert_eq!(probe.ended(), 1);
    let Ok(Opened::Wrapped(mut reader)) = probe.open("list", &[THREE]) else { panic!("it wraps nothing") };
    reader.next();
    assert_eq!(probe.ended(), 1);
    drop(reader);
    assert_eq!(probe.ended(), 2);
}
