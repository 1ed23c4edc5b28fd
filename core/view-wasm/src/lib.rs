//! The view for its page: columns as typed arrays, everything else as JSON text.

use nemo_relay_view::{Row, Run};
use wasm_bindgen::prelude::wasm_bindgen;

/// A run in the memory of the page. A row is known by its number; the columns have one value a row.
#[wasm_bindgen]
#[derive(Default)]
pub struct View(Run);

#[wasm_bindgen]
impl View {
    /// A run without events.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes more of the file; the columns are as before until `arrange` or `finish`.
    pub fn append(&mut self, bytes: &[u8]) {
        self.0.append(bytes);
    }

    /// Puts the rows in order.
    pub fn arrange(&mut self) {
        self.0.arrange();
    }

    /// Takes the last line although it has no end, and puts the rows in order.
    pub fn finish(&mut self) {
        self.0.finish();
    }

    /// When the first event happened, in milliseconds since the Unix epoch.
    pub fn epoch(&self) -> f64 {
        self.0.bounds().0.map_or(0.0, |time| time.nanos() as f64 / 1e6)
    }

    /// When the last event happened, in milliseconds after the first.
    pub fn duration(&self) -> f64 {
        let (first, last) = self.0.bounds();
        first.zip(last).map_or(0.0, |(first, last)| (last.nanos() - first.nanos()) as f64 / 1e6)
    }

    /// The rows in the order of the tree.
    pub fn order(&self) -> Vec<u32> {
        self.0.tree().order().to_vec()
    }

    /// The places of the rows in that order.
    pub fn places(&self) -> Vec<u32> {
        self.0.tree().places().to_vec()
    }

    /// The places after the last row below each row.
    pub fn ends(&self) -> Vec<u32> {
        self.0.tree().ends().to_vec()
    }

    /// The parents; 4,294,967,295 for none.
    pub fn parents(&self) -> Vec<u32> {
        self.0.tree().parents().to_vec()
    }

    /// How many rows are above each.
    pub fn depths(&self) -> Vec<u16> {
        self.0.tree().depths().to_vec()
    }

    /// Kinds by number.
    pub fn kinds(&self) -> Vec<u8> {
        self.column(|row| row.kind.number())
    }

    /// Flags.
    pub fn flags(&self) -> Vec<u8> {
        self.column(|row| row.flags.0)
    }

    /// Names, as numbers of `texts`.
    pub fn names(&self) -> Vec<u32> {
        self.column(|row| row.name)
    }

    /// Models, as numbers of `texts`.
    pub fn models(&self) -> Vec<u32> {
        self.column(|row| row.model)
    }

    /// Starts in milliseconds after the first event.
    pub fn starts(&self) -> Vec<f64> {
        let first = self.0.bounds().0.unwrap_or_default().nanos();
        self.column(|row| (row.start.nanos() - first) as f64 / 1e6)
    }

    /// Lengths of scopes in milliseconds; NaN where they have none.
    pub fn lengths(&self) -> Vec<f64> {
        self.column(|row| row.nanos().map_or(f64::NAN, |nanos| nanos as f64 / 1e6))
    }

    /// Tokens of prompts.
    pub fn prompts(&self) -> Vec<f64> {
        self.column(|row| row.usage.prompt as f64)
    }

    /// Tokens that models wrote.
    pub fn completions(&self) -> Vec<f64> {
        self.column(|row| row.usage.completion as f64)
    }

    /// What calls cost, in the currency that they say.
    pub fn costs(&self) -> Vec<f64> {
        self.column(|row| row.usage.cost.as_ref().map_or(0.0, |(amount, _)| *amount))
    }

    /// The texts that names and models are numbers of, as a JSON array.
    pub fn texts(&self) -> String {
        let mut out = String::from("[");
        for (place, text) in self.0.texts().iter().enumerate() {
            if place > 0 {
                out.push(',');
            }
            nemo_relay_types::json::write_string(&mut out, text);
        }
        out.push(']');
        out
    }

    /// A row in a few words.
    pub fn brief(&self, row: u32) -> String {
        self.0.brief(row)
    }

    /// Everything about a row, as a JSON object; the empty text where there is no such row.
    pub fn detail(&self, row: u32) -> String {
        self.0.detail(row).unwrap_or_default()
    }

    /// What happened in a scope, as a JSON object; the empty text where there is no such row.
    pub fn conversation(&self, row: u32, from: usize, most: usize) -> String {
        self.0.conversation(row, from, most).unwrap_or_default()
    }

    /// The rows in which a text occurs.
    pub fn search(&self, text: &str) -> Vec<u32> {
        self.0.search(text)
    }

    /// The totals, as a JSON object.
    pub fn summary(&self) -> String {
        serde_json::to_string(&self.0.summary()).unwrap_or_default()
    }

    /// The audit, as a JSON object.
    pub fn audit(&self) -> String {
        serde_json::to_string(&self.0.audit()).unwrap_or_default()
    }

    /// The lines that could not be read, as a JSON array of texts.
    pub fn faults(&self) -> String {
        let faults: Vec<String> = self.0.faults().iter().map(|at| format!("line {}: {}", at.line, at.what)).collect();
        serde_json::to_string(&faults).unwrap_or_default()
    }
}

impl View {
    fn column<T>(&self, value: impl Fn(&Row) -> T) -> Vec<T> {
        self.0.rows().iter().map(value).collect()
    }
}
