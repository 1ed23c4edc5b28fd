//! Precision and recall of each detector on the labelled corpus, against what the guide states.
//!
//! `UPDATE=1 cargo test -p nemo-relay-redaction --test corpus` writes the figures of the guide anew.

use nemo_relay_redaction::{Detector, Find};
use serde_json::Value;
use std::fmt::Write;
use std::fs;

const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../conformance/fixtures/redaction");
const GUIDE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/guide/redaction.md");
const BEGIN: &str = "<!-- measured: begin -->\n";
const END: &str = "<!-- measured: end -->";

/// A text, and what is to be found in it: names of detectors with the matched text.
struct Labelled {
    text: String,
    found: Vec<(String, String)>,
}

#[derive(Default)]
struct Score {
    hits: usize,
    wrong: Vec<String>,
    missed: Vec<String>,
}

fn corpus(name: &str) -> Vec<Labelled> {
    let text = |value: &Value| value.as_str().expect("a string").to_owned();
    let read = |line: &str| {
        let line: Value = serde_json::from_str(line).expect("a line of JSON");
        let found = line["found"].as_array().expect("a list");
        let found = found.iter().map(|one| (text(&one["detector"]), text(&one["match"]))).collect();
        Labelled { text: text(&line["text"]), found }
    };
    fs::read_to_string(format!("{FIXTURES}/{name}.jsonl")).expect("the corpus").lines().map(read).collect()
}

fn score(detector: Detector, corpus: &[Labelled]) -> Score {
    let mut score = Score::default();
    for Labelled { text, found } in corpus {
        let mut wanted: Vec<&str> =
            found.iter().filter(|(name, _)| name == detector.as_str()).map(|(_, found)| found.as_str()).collect();
        for range in detector.find(text) {
            match wanted.iter().position(|one| *one == &text[range.clone()]) {
                Some(at) => {
                    wanted.remove(at);
                    score.hits += 1;
                }
                None => score.wrong.push(format!("{:?} in {text:?}", &text[range])),
            }
        }
        score.missed.extend(wanted.iter().map(|one| format!("{one:?} in {text:?}")));
    }
    score
}

/// A table of the figures; `least` is the number of labels that a detector must have for a row of its own.
fn table(corpus: &[Labelled], least: usize) -> String {
    let mut out = String::from("| detector | labelled | precision | recall |\n|---|---|---|---|\n");
    let mut row = |name: &str, score: &Score| {
        let (labelled, found) = (score.hits + score.missed.len(), score.hits + score.wrong.len());
        let part = |of: usize| format!("{:.3}", score.hits as f64 / of.max(1) as f64);
        writeln!(out, "| {name} | {labelled} | {} | {} |", part(found), part(labelled)).expect("a string takes all");
    };
    let mut all = Score::default();
    for &detector in Detector::ALL {
        let Score { hits, wrong, missed } = score(detector, corpus);
        println!("{}: wrong {wrong:#?}, missed {missed:#?}", detector.as_str());
        assert!(hits + missed.len() >= least, "{} has too few labels to say anything", detector.as_str());
        let one = Score { hits, wrong, missed };
        if least > 0 {
            row(&format!("`{}`", detector.as_str()), &one);
        }
        all.hits += one.hits;
        all.wrong.extend(one.wrong);
        all.missed.extend(one.missed);
    }
    row("all", &all);
    out
}

#[test]
fn the_guide_states_what_is_measured() {
    let (corpus, held_out) = (corpus("corpus"), corpus("held-out"));
    assert!(corpus.len() >= 400, "{} lines", corpus.len());
    let measured = format!(
        "The corpus, {} texts:\n\n{}\nHeld out, {} texts:\n\n{}",
        corpus.len(),
        table(&corpus, 15),
        held_out.len(),
        table(&held_out, 0)
    );
    let guide = fs::read_to_string(GUIDE).expect("the guide");
    let (before, rest) = guide.split_once(BEGIN).expect("where the figures begin");
    let (stated, after) = rest.split_once(END).expect("where the figures end");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(GUIDE, format!("{before}{BEGIN}{measured}{END}{after}")).expect("the guide can be written");
        return;
    }
    assert_eq!(stated, measured, "what the guide states is not what is measured; UPDATE=1 writes it anew");
}

#[test]
fn what_is_found_is_in_order_and_apart() {
    for Labelled { text, .. } in corpus("corpus") {
        for &detector in Detector::ALL {
            let found = detector.find(&text);
            let apart = found.windows(2).all(|pair| pair[0].end <= pair[1].start);
            assert!(apart && found.iter().all(|range| !range.is_empty()), "{} in {text:?}", detector.as_str());
        }
    }
}
