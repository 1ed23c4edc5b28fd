//! How fast lines are read, packed and expanded: the fastest and the median of rounds, in million lines and MB a second.

use nemo_relay_atof::Reader;
use nemo_relay_atof::content::{Packer, expand};
use nemo_relay_types::{Event, Json, MarkEvent, Timestamp};
use std::hint::black_box;
use std::time::Instant;

const ROUNDS: usize = 15;

fn main() {
    for bytes in [500, 1_000, 10_000] {
        let lines = lines(20_000_000 / bytes, bytes);
        let file: String = lines.iter().map(|line| format!("{line}\n")).collect();
        let mut packed = Vec::new();
        measure(&format!("read, {bytes} B"), lines.len(), file.len(), || {
            black_box(Reader::new(file.as_bytes()).filter(Result::is_ok).count());
        });
        measure(&format!("pack, {bytes} B"), lines.len(), file.len(), || {
            packed.clear();
            let mut packer = Packer::default();
            lines.iter().for_each(|line| packer.pack(line, &mut packed));
        });
        measure(&format!("expand, {bytes} B"), lines.len(), file.len(), || {
            expand(&packed[..], std::io::sink(), std::io::sink()).map(black_box).ok();
        });
    }
}

/// Marks whose data has short members and texts that no other has.
fn lines(count: usize, bytes: usize) -> Vec<String> {
    let line = |n: usize| {
        let members: Vec<String> = (0..(bytes - 300) / 100)
            .map(|m| format!("\"member {m:02}\":\"{}\"", format!("{:08}", n * 7 + m).repeat(10)))
            .collect();
        let data = format!("{{{}}}", members.join(","));
        let timestamp = Timestamp::from_micros(1_700_000_000_000_000 + n as i64);
        let mark =
            MarkEvent { name: "mark".into(), timestamp, data: Some(Json::from_trusted(data)), ..MarkEvent::default() };
        let mut out = String::new();
        Event::Mark(mark).write_json(&mut out);
        out
    };
    (0..count).map(line).collect()
}

fn measure(what: &str, lines: usize, bytes: usize, mut round: impl FnMut()) {
    let mut times: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let begin = Instant::now();
            round();
            begin.elapsed().as_secs_f64()
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let (best, median) = (times[0], times[ROUNDS / 2]);
    let rate = lines as f64 / best / 1e6;
    let noise = (median / best - 1.0) * 100.0;
    println!("{what:<16} {rate:6.2} M lines/s {:7.0} MB/s  (median {noise:.0} % slower)", bytes as f64 / best / 1e6);
}
