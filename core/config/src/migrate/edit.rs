//! Taking values out of TOML text and putting them in elsewhere, with the comments that stand at them.

use crate::path::Step;
use toml_edit::{Array, ArrayOfTables, Decor, DocumentMut, InlineTable, Item, Key, Table, Value};

/// A table, in whichever way it is written.
pub(super) enum Owner<'a> {
    Table(&'a mut Table),
    Inline(&'a mut InlineTable),
}

/// Writes the header of every table that has lost all that implied it.
fn keep_empty(table: &mut Table) {
    if table.is_empty() {
        table.set_implicit(false);
        table.set_dotted(false);
    }
    for (_, item) in table.iter_mut() {
        match item {
            Item::Table(inner) => keep_empty(inner),
            Item::ArrayOfTables(list) => list.iter_mut().for_each(keep_empty),
            _ => {}
        }
    }
}

/// What was taken out, with what stood around its key.
pub(super) struct Taken {
    pub item: Item,
    decor: Option<Decor>,
}

impl<'a> Owner<'a> {
    /// A table in it.
    pub fn into_member(self, key: &str) -> Option<Owner<'a>> {
        match self {
            Self::Table(table) => Self::of(table.get_mut(key)?),
            Self::Inline(table) => Some(Owner::Inline(table.get_mut(key)?.as_inline_table_mut()?)),
        }
    }

    fn of(item: &'a mut Item) -> Option<Self> {
        match item {
            Item::Table(table) => Some(Self::Table(table)),
            Item::Value(Value::InlineTable(table)) => Some(Self::Inline(table)),
            _ => None,
        }
    }

    fn again(&mut self) -> Owner<'_> {
        match self {
            Self::Table(table) => Owner::Table(table),
            Self::Inline(table) => Owner::Inline(table),
        }
    }

    /// Gives tables a line of their own that have nothing left to stand for them.
    pub fn keep_empty(self) {
        if let Self::Table(table) = self {
            keep_empty(table);
        }
    }

    /// Takes the value at a path out.
    pub fn take(&mut self, path: &[Step]) -> Option<Taken> {
        match path {
            [Step::Key(key)] => self.remove(key),
            [Step::Key(key), Step::Index(index)] => self.remove_item(key, *index),
            [Step::Key(key), Step::Index(index), rest @ ..] => self.again().element(key, *index)?.take(rest),
            [Step::Key(key), rest @ ..] => self.again().into_member(key)?.take(rest),
            _ => None,
        }
    }

    /// Puts a value in at a path, with the tables and lists that it needs.
    pub fn put(&mut self, path: &[Step], taken: Taken) {
        match path {
            [Step::Key(key)] => self.insert(key, taken),
            [Step::Key(key), Step::Index(index)] if !taken.item.is_table() && !taken.item.is_inline_table() => {
                self.put_bare(key, *index, taken.item);
            }
            [Step::Key(key), Step::Index(index), rest @ ..] => {
                self.make_element(key, *index);
                if let Some(mut element) = self.again().element(key, *index) {
                    if rest.is_empty() { element.fill(taken.item) } else { element.put(rest, taken) }
                }
            }
            [Step::Key(key), rest @ ..] => {
                self.make_table(key);
                if let Some(mut table) = self.again().into_member(key) {
                    table.put(rest, taken);
                }
            }
            _ => {}
        }
    }

    /// Sets a value; gives a table that stood there before.
    pub fn set(&mut self, path: &[Step], value: &serde_json::Value) -> Option<Item> {
        let before = self.take(path);
        let mut item = item_of(value);
        let decor = before.as_ref().and_then(|taken| taken.decor.clone());
        let mut replaced = None;
        match (before.map(|taken| taken.item), &mut item) {
            (Some(Item::Value(old)), Item::Value(new)) => *new.decor_mut() = old.decor().clone(),
            (old, _) => replaced = old,
        }
        self.put(path, Taken { item, decor });
        replaced
    }

    fn remove(&mut self, key: &str) -> Option<Taken> {
        let (key, item) = match self {
            Self::Table(table) => table.remove_entry(key)?,
            Self::Inline(table) => table.remove_entry(key).map(|(key, value)| (key, Item::Value(value)))?,
        };
        Some(Taken { item, decor: Some(key.leaf_decor().clone()) })
    }

    fn remove_item(&mut self, key: &str, index: usize) -> Option<Taken> {
        let item = match self.again().list(key)? {
            List::Tables(tables) => Item::Table((index < tables.len()).then(|| tables.remove(index))?),
            List::Inline(items) => Item::Value((index < items.len()).then(|| items.remove(index))?),
        };
        Some(Taken { item, decor: None })
    }

    fn insert(&mut self, key: &str, Taken { mut item, decor }: Taken) {
        if let Item::Table(table) = &mut item {
            unplace(table);
        }
        let key = Key::new(key).with_leaf_decor(decor.unwrap_or_default());
        match self {
            Self::Table(table) => drop(table.insert_formatted(&key, item)),
            Self::Inline(table) => drop(item.into_value().map(|value| table.insert_formatted(&key, value))),
        }
    }

    /// A table becomes what another one is.
    fn fill(&mut self, item: Item) {
        match self {
            Self::Table(table) => {
                if let Ok(mut other) = item.into_table() {
                    unplace(&mut other);
                    **table = other;
                }
            }
            Self::Inline(table) => {
                if let Ok(Value::InlineTable(other)) = item.into_value() {
                    **table = other;
                }
            }
        }
    }

    fn make_table(&mut self, key: &str) {
        if self.again().into_member(key).is_none() {
            let item = match self {
                Self::Table(_) => Item::Table(Table::new()),
                Self::Inline(_) => Item::Value(Value::InlineTable(InlineTable::new())),
            };
            self.insert(key, Taken { item, decor: None });
        }
    }

    fn make_element(&mut self, key: &str, index: usize) {
        if self.again().list(key).is_none_or(|list| list.len() == 0) {
            let item = match self {
                Self::Table(_) => Item::ArrayOfTables(ArrayOfTables::new()),
                Self::Inline(_) => Item::Value(Value::Array(Array::new())),
            };
            self.insert(key, Taken { item, decor: None });
        }
        match self.again().list(key) {
            Some(List::Tables(tables)) if index >= tables.len() => tables.push(Table::new()),
            Some(List::Inline(items)) if index >= items.len() => items.push(InlineTable::new()),
            Some(List::Inline(items)) if items.get(index).is_some_and(|item| !item.is_inline_table()) => {
                drop(items.replace(index, InlineTable::new()));
            }
            _ => {}
        }
    }

    /// Puts what is no table into a list, which is written as values then.
    fn put_bare(&mut self, key: &str, index: usize, item: Item) {
        let before = self.remove(key).map(|taken| (taken.item.into_value(), taken.decor));
        let (mut items, decor) = match before {
            Some((Ok(Value::Array(items)), decor)) => (items, decor),
            Some((_, decor)) => (Array::new(), decor),
            None => (Array::new(), None),
        };
        if let Ok(value) = item.into_value() {
            if index < items.len() { drop(items.replace(index, value)) } else { items.push(value) }
        }
        self.insert(key, Taken { item: Item::Value(Value::Array(items)), decor });
    }

    fn list(self, key: &str) -> Option<List<'a>> {
        match self {
            Self::Table(table) => match table.get_mut(key)? {
                Item::ArrayOfTables(tables) => Some(List::Tables(tables)),
                Item::Value(Value::Array(items)) => Some(List::Inline(items)),
                _ => None,
            },
            Self::Inline(table) => Some(List::Inline(table.get_mut(key)?.as_array_mut()?)),
        }
    }

    fn element(self, key: &str, index: usize) -> Option<Owner<'a>> {
        match self.list(key)? {
            List::Tables(tables) => Some(Owner::Table(tables.get_mut(index)?)),
            List::Inline(items) => Some(Owner::Inline(items.get_mut(index)?.as_inline_table_mut()?)),
        }
    }
}

/// A list of tables, in whichever way it is written.
enum List<'a> {
    Tables(&'a mut ArrayOfTables),
    Inline(&'a mut Array),
}

impl List<'_> {
    fn len(&self) -> usize {
        match self {
            Self::Tables(tables) => tables.len(),
            Self::Inline(items) => items.len(),
        }
    }
}

/// Forgets where tables stood in the text, since they are written by that: now they stand where they were put.
fn unplace(table: &mut Table) {
    table.set_position(None);
    for (_, item) in table.iter_mut() {
        match item {
            Item::Table(inner) => unplace(inner),
            Item::ArrayOfTables(tables) => tables.iter_mut().for_each(unplace),
            _ => {}
        }
    }
}

/// What is taken away, as comments: what it says, where that is more than whether it is on, and what was said about it.
pub(super) fn put_away(path: &[Step], item: Item) -> String {
    let says_more = item.as_table_like().is_some_and(|table| table.iter().any(|(key, _)| key != "enabled"));
    if !says_more {
        return comments(&item);
    }
    let text = at(path, item).to_string();
    let lines = text.lines().map(str::trim_end).filter(|line| !line.is_empty());
    lines.map(|line| if line.starts_with('#') { format!("{line}\n") } else { format!("# {line}\n") }).collect()
}

/// A document that has nothing but a value of the configuration of a component.
fn at(path: &[Step], mut item: Item) -> DocumentMut {
    if let Item::Table(table) = &mut item {
        unplace(table);
        table.set_dotted(false);
        table.set_implicit(false);
    }
    let keys = path.iter().filter_map(|step| match step {
        Step::Key(key) => Some(key.as_str()),
        Step::Index(_) => None,
    });
    let around = ["components", "config"].into_iter().chain(keys).collect::<Vec<_>>();
    for key in around.into_iter().rev() {
        let mut table = Table::new();
        table.set_implicit(true);
        table.insert(key, item);
        item = Item::Table(table);
    }
    item.into_table().map(DocumentMut::from).unwrap_or_default()
}

/// The lines of comment in and before what is taken away.
fn comments(item: &Item) -> String {
    let before = item.as_table().and_then(|table| table.decor().prefix()?.as_str()).unwrap_or_default();
    let inside = match item {
        Item::ArrayOfTables(tables) => tables.iter().map(|table| comments(&Item::Table(table.clone()))).collect(),
        other => other.to_string(),
    };
    let lines = before.lines().chain(inside.lines()).map(str::trim).filter(|line| line.starts_with('#'));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// What a plan sets: words, numbers, flags and tables of them.
fn item_of(value: &serde_json::Value) -> Item {
    match value {
        serde_json::Value::Bool(flag) => toml_edit::value(*flag),
        serde_json::Value::Number(number) => toml_edit::value(number.as_i64().unwrap_or_default()),
        serde_json::Value::Object(map) => {
            Item::Table(map.iter().map(|(key, value)| (key.as_str(), item_of(value))).collect())
        }
        other => toml_edit::value(other.as_str().unwrap_or_default()),
    }
}
