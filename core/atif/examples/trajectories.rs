//! Reads ATOF from standard input and prints the trajectory of every run, one a line; torn lines are left out.
//!
//! `cargo run -p nemo-relay-atif --example trajectories < events.jsonl > trajectories.jsonl`

use nemo_relay_atif::{AtifBuilder, AtifConfig, Style};
use nemo_relay_atof::Reader;
use std::io::{BufWriter, Write, stdin, stdout};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut builder = AtifBuilder::new(AtifConfig::default())?;
    for event in Reader::new(stdin().lock()).tolerant() {
        builder.observe(&event?);
    }
    let mut to = BufWriter::new(stdout().lock());
    for trajectory in builder.take_all() {
        trajectory.write_to(&mut to, Style::Compact)?;
        writeln!(to)?;
    }
    Ok(to.flush()?)
}
