//! Documents made up from the schema: most of what is in one is right, and something in it often is not.

use nemo_relay_config::generated::COMPONENTS;
use nemo_relay_config::{Field, Kind, Record};
use serde_json::{Map, Value, json};

/// Nothing is deeper.
const DEEPEST: u32 = 6;

/// The same throws for the same seed.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        // Neighbouring seeds are to begin far apart (the finalizer of SplitMix64).
        let mixed = (seed ^ (seed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        Self((mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb) | 1)
    }

    /// A number below `sides`.
    fn throw(&mut self, sides: usize) -> usize {
        // Xorshift (Marsaglia 2003).
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % sides
    }

    fn one_in(&mut self, sides: usize) -> bool {
        self.throw(sides) == 0
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.throw(all.len())]
    }
}

/// A document whose files are in the current folder and whose servers are not there.
pub fn document(dice: &mut Dice) -> Value {
    let components: Vec<Value> = (0..dice.throw(4)).map(|_| component(dice)).collect();
    let mut document = json!({"version": if dice.one_in(30) { 2 } else { 1 }, "components": components});
    if dice.one_in(2) {
        let action = |dice: &mut Dice| *dice.of(&["ignore", "warn", "error"]);
        document["policy"] = json!({
            "unknown_component": action(dice), "unknown_field": action(dice), "unsupported_value": action(dice),
        });
    }
    if dice.one_in(25) {
        document["plugins"] = json!({"dynamic": [{"manifest": "nowhere/relay-plugin.toml"}]});
    }
    if dice.one_in(40) {
        document[*dice.of(&["version", "components", "policy", "componets"])] = other(dice);
    }
    document
}

fn component(dice: &mut Dice) -> Value {
    let known = dice.of(COMPONENTS);
    let mut config = record(known.record, dice, 0);
    // Else most would be refused for their version alone.
    if let Some(version) = known.version.filter(|_| !dice.one_in(20)) {
        config.insert("version".into(), version.into());
    }
    let kind = match dice.throw(12) {
        0 => "mine",
        1 => *dice.of(&["nope", "observabilty"]),
        _ => known.kind,
    };
    let mut made = json!({"kind": kind, "config": config});
    if dice.one_in(4) {
        made["enabled"] = json!(dice.one_in(2));
    }
    made
}

fn record(of: &'static Record, dice: &mut Dice, depth: u32) -> Map<String, Value> {
    let mut members = Map::new();
    for field in of.fields {
        let is_there = if field.required { !dice.one_in(40) } else { dice.one_in(3) };
        if is_there {
            let name = if dice.one_in(80) { format!("{}x", field.name) } else { field.name.to_owned() };
            let value = if dice.one_in(80) { other(dice) } else { value(field, &field.kind, dice, depth + 1) };
            members.insert(name, value);
        }
    }
    members
}

fn value(field: &Field, kind: &'static Kind, dice: &mut Dice, depth: u32) -> Value {
    match kind {
        Kind::Bool => json!(dice.one_in(2)),
        Kind::Text => json!(text(field.name, dice)),
        Kind::Integer { min, max } => match dice.throw(4) {
            0 => json!(min),
            1 => json!(max),
            // Short enough that what is waited for is soon over.
            _ => json!(min.saturating_add(dice.throw(50) as i64).min(i64::try_from(*max).unwrap_or(i64::MAX))),
        },
        Kind::Number { min, max } => json!(dice.of(&[*min, min + (max - min) / 2.0, *max])),
        Kind::Json => other(dice),
        Kind::Words(words) => json!(if dice.one_in(60) { "no such word" } else { dice.of(words.values).name }),
        Kind::List(_) | Kind::Map(_) if depth > DEEPEST => {
            if matches!(kind, Kind::List(_)) {
                json!([])
            } else {
                json!({})
            }
        }
        Kind::List(of) => (0..dice.throw(3)).map(|_| value(field, of, dice, depth)).collect(),
        Kind::Map(of) => {
            let names = ["a", "x-key", "get*"];
            let members = (0..dice.throw(3)).map(|_| ((*dice.of(&names)).to_owned(), value(field, of, dice, depth)));
            Value::Object(members.collect())
        }
        Kind::Record(of) => Value::Object(record(of, dice, depth)),
    }
}

/// A text that often suits the field.
fn text(field: &str, dice: &mut Dice) -> &'static str {
    let suits: &[&'static str] = match field {
        "output_directory" => &[".", "deeper/still"],
        "filename" => &["a.jsonl", "b.jsonl"],
        "url" | "endpoint" | "endpoint_url" => &["http://127.0.0.1:9/x", "http://127.0.0.1:9/y", "no address"],
        "target_paths" => &["/email", "/a/b", "email"],
        "pattern" => &["a+", "(", "[0-9]{3}"],
        "codec" => &["openai_chat", "anthropic_messages"],
        "path" | "header_file" => &["prices.json"],
        "mask_char" => &["#", "*", "##"],
        _ => &["x", "a.b", ""],
    };
    suits[dice.throw(suits.len())]
}

/// Something that is hardly what is wanted.
fn other(dice: &mut Dice) -> Value {
    dice.of(&[json!(null), json!(-1), json!(7.5), json!("x"), json!(true), json!([]), json!([{}]), json!({"y": 1})])
        .clone()
}
