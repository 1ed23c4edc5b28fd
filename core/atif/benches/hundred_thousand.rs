//! A trajectory of 100,000 events, and of fewer, to see that it is linear.
//!
//! Printed for each size: the bytes of the events as ATOF, the median time and half the spread between the quartiles of
//! reading them into a builder and of writing the trajectory, and the bytes written. Before that, on Linux, what the process
//! grows by while it holds 100,000 events in a builder, and at most while it writes them, each as a part of the events. With
//! a path as argument, the events are written there, to be measured with another program.

use nemo_relay_atif::{AtifBuilder, AtifConfig, Style};
use nemo_relay_types::{Event, Json, ScopeCategory, ScopeEvent, Timestamp, Uuid};
use std::io::Write;
use std::time::{Duration, Instant};

const ROUNDS: usize = 7;

fn main() {
    if let Some(path) = std::env::args().nth(1).filter(|path| !path.starts_with('-')) {
        return write_events(&path);
    }
    memory();
    for count in [1_000, 10_000, 100_000] {
        measure(count);
    }
}

fn write_events(path: &str) {
    let mut to = std::io::BufWriter::new(std::fs::File::create(path).expect("a path that can be written"));
    for event in events(100_000) {
        writeln!(to, "{}", line(&event)).expect("room for the events");
    }
}

fn line(event: &Event) -> String {
    let mut line = String::new();
    event.write_json(&mut line);
    line
}

/// Reads events into a builder. They are given away batch by batch, as an exporter has them, so that only what is kept
/// stays. Returns their bytes as ATOF, and the time that the builder took.
fn collect(count: usize) -> (AtifBuilder, usize, Duration) {
    let config = AtifConfig { session_id: Some("s".into()), ..AtifConfig::default() };
    let mut builder = AtifBuilder::new(config).expect("a sound configuration");
    let (mut bytes, mut spent) = (0, Duration::ZERO);
    for batch in 0..count / 1000 {
        let events: Vec<_> = (batch * 1000..(batch + 1) * 1000).map(event).collect();
        bytes += events.iter().map(|event| line(event).len() + 1).sum::<usize>();
        let start = Instant::now();
        events.iter().for_each(|event| builder.observe(event));
        spent += start.elapsed();
    }
    (builder, bytes, spent)
}

fn write(builder: &AtifBuilder) -> (usize, Duration) {
    let (start, mut to) = (Instant::now(), Length(0));
    builder.trajectories()[0].write_to(&mut to, Style::Compact).expect("a count cannot fail");
    (to.0, start.elapsed())
}

fn measure(count: usize) {
    let (mut read, mut wrote, mut sizes) = (Vec::new(), Vec::new(), (0, 0));
    for _ in 0..ROUNDS {
        let (builder, bytes, spent) = collect(count);
        read.push(spent);
        let (written, spent) = write(&builder);
        wrote.push(spent);
        sizes = (bytes, written);
    }
    let mega = |bytes: usize| bytes as f64 / 1e6;
    let (read, wrote) = (median(&mut read), median(&mut wrote));
    println!("{count:>7} events, {:.1} MB: read {read}, write {wrote}, {:.1} MB", mega(sizes.0), mega(sizes.1));
}

fn memory() {
    let Some(before) = status("VmRSS") else { return };
    let (builder, bytes, _) = collect(100_000);
    let held = status("VmRSS").unwrap_or(0).saturating_sub(before);
    write(&builder);
    let most = status("VmHWM").unwrap_or(0).saturating_sub(before);
    let part = |grown: usize| grown as f64 / bytes as f64;
    println!("100,000 events: held {:.2}, at most {:.2} of their bytes", part(held), part(most));
}

/// A figure of this process in bytes; there is none outside of Linux.
fn status(key: &str) -> Option<usize> {
    let text = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(':'))?;
    line.trim().strip_suffix("kB")?.trim().parse::<usize>().ok().map(|kilobytes| kilobytes * 1024)
}

struct Length(usize);

impl Write for Length {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn median(times: &mut [Duration]) -> String {
    times.sort_unstable();
    let at = |part: usize| times[times.len() * part / 4].as_secs_f64() * 1e3;
    format!("{:>7.1} ms (±{:.1})", at(2), (at(3) - at(1)) / 2.0)
}

fn events(count: usize) -> Vec<Event> {
    (0..count).map(event).collect()
}

/// The events of one agent that calls a model, then two tools, again and again: six events
/// a round.
fn event(place: usize) -> Event {
    let (round, phase) = (place / 6, place % 6);
    let agent = uuid(0, 9);
    let (scope, category, boundary) = match phase {
        0 => (uuid(round, 1), "llm", ScopeCategory::Start),
        1 => (uuid(round, 1), "llm", ScopeCategory::End),
        2 => (uuid(round, 2), "tool", ScopeCategory::Start),
        3 => (uuid(round, 2), "tool", ScopeCategory::End),
        4 => (uuid(round, 3), "tool", ScopeCategory::Start),
        _ => (uuid(round, 3), "tool", ScopeCategory::End),
    };
    let (profile, data) = payloads(round, phase);
    Event::Scope(ScopeEvent {
        uuid: scope,
        parent_uuid: Some(agent),
        propagation_root_uuid: Some(agent),
        timestamp: Timestamp::from_nanos(1_795_239_845_000_000_000 + place as i64 * 1_001_000),
        name: if category == "llm" { "openai".into() } else { "search".into() },
        category: Some(category.into()),
        category_profile: Some(Json::from_trusted(profile)),
        data: Some(Json::from_trusted(data)),
        metadata: (boundary == ScopeCategory::End)
            .then(|| Json::from_trusted(r#"{"otel.status_code":"OK"}"#.to_owned())),
        scope_category: boundary,
        ..ScopeEvent::default()
    })
}

fn uuid(round: usize, kind: u128) -> Uuid {
    Uuid::from_u128(0x01a1_fc87_0000_7000_8000_0000_0000_0000 + round as u128 * 16 + kind)
}

fn payloads(round: usize, phase: usize) -> (String, String) {
    let message = format!("Question {round}: {}", "where is the nearest station, and when does it open? ".repeat(4));
    let content = format!(
        r#"{{"messages":[{{"content":"You are a helpful assistant.","role":"system"}},{{"content":"{message}","role":"user"}}],"model":"gpt-4o"}}"#
    );
    let call = |place: usize| {
        format!(r#"{{"arguments":{{"q":"station {round}"}},"id":"call_{round}_{place}","name":"search"}}"#)
    };
    match phase {
        0 => (
            format!(r#"{{"annotated_request":{content},"model_name":"gpt-4o"}}"#),
            format!(r#"{{"content":{content},"headers":{{}}}}"#),
        ),
        1 => (
            format!(
                r#"{{"annotated_response":{{"finish_reason":"tool_use","id":"chatcmpl-{round}","message":"Let me look.","model":"gpt-4o-2024","tool_calls":[{},{}],"usage":{{"completion_tokens":5,"prompt_tokens":10,"total_tokens":15}}}},"model_name":"gpt-4o"}}"#,
                call(1),
                call(2)
            ),
            format!(
                r#"{{"choices":[{{"finish_reason":"tool_calls","index":0,"message":{{"content":"Let me look.","role":"assistant","tool_calls":[{},{}]}}}}],"id":"chatcmpl-{round}","model":"gpt-4o-2024"}}"#,
                call(1),
                call(2)
            ),
        ),
        2 | 4 => {
            (format!(r#"{{"tool_call_id":"call_{round}_{}"}}"#, phase / 2), format!(r#"{{"q":"station {round}"}}"#))
        }
        _ => (
            format!(r#"{{"tool_call_id":"call_{round}_{}"}}"#, phase / 2),
            format!(r#"{{"answer":"{}"}}"#, "Two streets from here. ".repeat(6)),
        ),
    }
}
