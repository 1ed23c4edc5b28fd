//! TOML text as a tree that knows its lines.

use crate::origin::{Node, Spot};
use crate::{Layer, Origin, Place};
use serde_json::Value;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;
use toml_edit::{Document, Item, TableLike, Value as TomlValue};

/// What is wrong with a text, and where.
pub(crate) struct BadToml {
    pub message: String,
    pub line: u32,
}

/// Reads a file of a layer.
pub(crate) fn read(text: &str, file: &Arc<str>, layer: Layer) -> Result<Spot, BadToml> {
    let lines = Lines::of(text);
    let document = Document::parse(text).map_err(|error| {
        let line = lines.at(error.span().map_or(0, |span| span.start));
        BadToml { message: error.message().trim().to_owned(), line }
    })?;
    let reader = Reader { lines, file: file.clone(), layer };
    Ok(reader.table(document.as_table(), &reader.origin(0)))
}

struct Reader {
    lines: Lines,
    file: Arc<str>,
    layer: Layer,
}

impl Reader {
    fn origin(&self, offset: usize) -> Origin {
        Origin { layer: self.layer, place: Some(Place { file: self.file.clone(), line: self.lines.at(offset) }) }
    }

    /// The origin at a span, or that of what is around it, since a dotted key makes tables that stand nowhere.
    fn at(&self, span: Option<Range<usize>>, around: &Origin) -> Origin {
        span.map_or_else(|| around.clone(), |span| self.origin(span.start))
    }

    fn table(&self, table: &dyn TableLike, origin: &Origin) -> Spot {
        let members = table.iter().map(|(key, item)| {
            let named = self.at(table.key(key).and_then(toml_edit::Key::span), origin);
            let spot = match item {
                Item::Table(inner) => self.table(inner, &self.at(inner.span(), &named)),
                Item::ArrayOfTables(tables) => {
                    let items = tables.iter().map(|inner| self.table(inner, &self.at(inner.span(), &named)));
                    Spot { node: Node::List(items.collect()), origin: named }
                }
                Item::Value(value) => self.value(value, &named),
                Item::None => Spot { node: Node::Leaf(Value::Null), origin: named },
            };
            (key.to_owned(), spot)
        });
        Spot { node: Node::Table(members.collect::<BTreeMap<_, _>>()), origin: origin.clone() }
    }

    fn value(&self, value: &TomlValue, origin: &Origin) -> Spot {
        let node = match value {
            TomlValue::InlineTable(table) => return self.table(table, origin),
            TomlValue::Array(items) => {
                let items = items.iter().map(|item| self.value(item, &self.at(item.span(), origin)));
                Node::List(items.collect())
            }
            TomlValue::String(text) => Node::Leaf(Value::String(text.value().clone())),
            TomlValue::Integer(number) => Node::Leaf((*number.value()).into()),
            // What JSON cannot hold becomes its text, which no field takes for a number.
            TomlValue::Float(number) => Node::Leaf(
                serde_json::Number::from_f64(*number.value())
                    .map_or_else(|| Value::String(number.value().to_string()), Value::Number),
            ),
            TomlValue::Boolean(flag) => Node::Leaf(Value::Bool(*flag.value())),
            TomlValue::Datetime(time) => Node::Leaf(Value::String(time.value().to_string())),
        };
        Spot { node, origin: origin.clone() }
    }
}

/// Where the lines of a text begin.
struct Lines(Vec<usize>);

impl Lines {
    fn of(text: &str) -> Self {
        Self(text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1).collect())
    }

    /// The line of an offset, from 1.
    fn at(&self, offset: usize) -> u32 {
        u32::try_from(self.0.partition_point(|start| *start <= offset) + 1).unwrap_or(u32::MAX)
    }
}
