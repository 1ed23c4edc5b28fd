//! A value as canonical JSON, in one pass.

use super::kind::{FEW, Few, Integer, Kind, each_item, integer, kind, members, utf8};
use super::request;
use super::shape::{Label, Shapes, Values};
use super::{Fault, Step, Walk, What, max_bytes, max_depth};
use nemo_relay_runtime::types::json::{write_f64, write_i64, write_string, write_u64};
use nemo_relay_runtime::types::{Error, Json};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString};
use std::cell::Cell;

/// How large a buffer may be that is kept for the next value.
const KEPT: usize = 64 * 1024;

thread_local! {
    /// What the last value was written into.
    static SPARE: Cell<String> = const { Cell::new(String::new()) };
}

/// Writes a value or a request.
pub fn encode(value: &Bound<'_, PyAny>) -> Result<Json, Error> {
    written(value, true, |text| Json::from_trusted(text))
}

/// Writes a value or a request with its members in the order in which the dictionaries have them.
pub fn source(value: &Bound<'_, PyAny>) -> Result<Json, Error> {
    written(value, false, |text| Json::as_written(text))
}

fn written(value: &Bound<'_, PyAny>, sorted: bool, json: impl FnOnce(&str) -> Json) -> Result<Json, Error> {
    let mut writer =
        Writer { out: SPARE.take(), most: max_bytes(), depth: max_depth(), sorted, shapes: Shapes::default() };
    let written = writer.payload(value).and_then(|()| writer.measure());
    let made = written.map(|()| json(&writer.out)).map_err(|fault| fault.error());
    if writer.out.capacity() <= KEPT {
        writer.out.clear();
        SPARE.set(writer.out);
    }
    made
}

struct Writer {
    out: String,
    most: usize,
    depth: u32,
    sorted: bool,
    shapes: Shapes,
}

impl Writer {
    fn payload(&mut self, value: &Bound<'_, PyAny>) -> Walk<()> {
        let Some(members) = request::members(value) else { return self.value(value, 0) };
        let mut before = "{";
        request::each(value, &members, |name, member| {
            self.out.push_str(std::mem::replace(&mut before, ","));
            self.string(name)?;
            self.out.push(':');
            self.value(member, 1)
        })?;
        self.out.push('}');
        Ok(())
    }

    fn value(&mut self, value: &Bound<'_, PyAny>, depth: u32) -> Walk<()> {
        // Most of what there is.
        if let Ok(string) = value.cast_exact::<PyString>() {
            return self.string(utf8(string)?);
        }
        match kind(value)? {
            Kind::String(string) => self.string(utf8(string)?)?,
            Kind::Null => self.out.push_str("null"),
            Kind::Bool(true) => self.out.push_str("true"),
            Kind::Bool(false) => self.out.push_str("false"),
            Kind::Int(int) => match integer(int)? {
                Integer::Signed(number) => write_i64(&mut self.out, number),
                Integer::Unsigned(number) => write_u64(&mut self.out, number),
            },
            Kind::Float(number) => write_f64(&mut self.out, number),
            Kind::Dict(dict) => self.object(dict, depth)?,
            Kind::List(list) => self.list(list, depth)?,
            Kind::Tuple(tuple) => self.array(tuple, tuple.iter(), depth)?,
            Kind::Set(set, _uncollected) => self.array(&set, set.iter(), depth)?,
        }
        Ok(())
    }

    fn object(&mut self, dict: &Bound<'_, PyDict>, depth: u32) -> Walk<()> {
        self.enter(depth)?;
        let mut values = [dict.as_any().as_borrowed(); FEW];
        match self.shapes.labels(dict, depth, &mut values) {
            Some((labels, count)) => self.known_object(dict, depth, &labels[..count], &values),
            None => self.new_object(dict, depth),
        }
    }

    /// An object with the keys of one that was written before.
    fn known_object(
        &mut self,
        dict: &Bound<'_, PyDict>,
        depth: u32,
        labels: &[Label],
        values: &Values<'_, '_>,
    ) -> Walk<()> {
        for label in labels {
            self.measure()?;
            self.out.extend_from_within(label.place());
            let value = &values[label.position as usize];
            self.value(value, depth + 1).map_err(|fault| fault.at(dict, Step::Key(label.key(&self.out))))?;
        }
        self.out.push('}');
        Ok(())
    }

    /// Members in the order of their keys' bytes, or of the dictionary. Keys of odd classes may be equal as text: the last
    /// one counts.
    fn new_object(&mut self, dict: &Bound<'_, PyDict>, depth: u32) -> Walk<()> {
        let (mut few, mut many) = (Few::filled(dict), Vec::new());
        let members = members(dict, &mut few, &mut many)?;
        if self.sorted {
            members.sort_by_key(|member| member.name);
        }
        let mut labels = [Label::default(); FEW];
        let mut count = 0;
        for (at, member) in members.iter().enumerate() {
            if members.get(at + 1).is_some_and(|next| next.name == member.name) {
                continue;
            }
            let from = self.out.len();
            self.out.push(if count == 0 { '{' } else { ',' });
            self.string(member.name)?;
            self.out.push(':');
            if let Some(label) = labels.get_mut(count) {
                *label = Label::at(member.position, from..self.out.len());
            }
            count += 1;
            let step = |fault: Box<Fault>| fault.at(dict, Step::Key(member.name.to_owned()));
            self.value(&member.value, depth + 1).map_err(step)?;
        }
        if count == 0 {
            self.out.push('{');
        }
        self.out.push('}');
        // What stands alone is not repeated; and a key that counts twice is a member once.
        if depth > 0 && (1..=FEW).contains(&count) && count == members.len() {
            self.shapes.remember(depth, few.keys, labels, count);
        }
        Ok(())
    }

    fn list(&mut self, list: &Bound<'_, PyList>, depth: u32) -> Walk<()> {
        self.enter(depth)?;
        self.out.push('[');
        each_item(list, |index, item| self.item(list, index, item, depth))?;
        self.out.push(']');
        Ok(())
    }

    fn array<'py>(
        &mut self,
        container: &Bound<'py, PyAny>,
        items: impl Iterator<Item = Bound<'py, PyAny>>,
        depth: u32,
    ) -> Walk<()> {
        self.enter(depth)?;
        self.out.push('[');
        items.enumerate().try_for_each(|(index, item)| self.item(container, index, &item, depth))?;
        self.out.push(']');
        Ok(())
    }

    fn item(&mut self, container: &Bound<'_, PyAny>, index: usize, item: &Bound<'_, PyAny>, depth: u32) -> Walk<()> {
        if index > 0 {
            self.out.push(',');
        }
        self.value(item, depth + 1).map_err(|fault| fault.at(container, Step::Index(index)))
    }

    /// A string is measured before it is written, so that a huge one costs nothing.
    fn string(&mut self, text: &str) -> Walk<()> {
        if self.out.len() + text.len() > self.most {
            return Err(Fault::new(What::TooLarge));
        }
        write_string(&mut self.out, text);
        Ok(())
    }

    fn enter(&mut self, depth: u32) -> Walk<()> {
        if depth >= self.depth {
            return Err(Fault::new(What::TooDeep));
        }
        self.measure()
    }

    fn measure(&self) -> Walk<()> {
        if self.out.len() > self.most { Err(Fault::new(What::TooLarge)) } else { Ok(()) }
    }
}
