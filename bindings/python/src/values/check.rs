//! Whether a value is JSON within the limits, without writing it: what every unobserved call pays for.

use super::kind::{Kind, each_item, each_member, integer, key, kind, utf8};
use super::request;
use super::{Fault, Step, Walk, What, encode, max_bytes, max_depth};
use nemo_relay_runtime::types::Error;
use pyo3::prelude::*;

/// Checks a value or a request.
pub fn check(value: &Bound<'_, PyAny>) -> Result<(), Error> {
    let mut check = Check { shortest: 0, longest: 0, most: max_bytes(), depth: max_depth() };
    check.payload(value).map_err(|fault| fault.error())?;
    if check.longest > check.most { encode(value).map(drop) } else { Ok(()) }
}

/// Bounds of the length of the text so far: strings may need escapes, numbers have as many digits as they have.
struct Check {
    shortest: usize,
    longest: usize,
    most: usize,
    depth: u32,
}

const LONGEST_INTEGER: usize = 20;
const LONGEST_FLOAT: usize = 25;
const LONGEST_ESCAPE: usize = 6;

impl Check {
    fn payload(&mut self, value: &Bound<'_, PyAny>) -> Walk<()> {
        let Some(members) = request::members(value) else { return self.value(value, 0) };
        self.add(1, 2)?;
        request::each(value, &members, |name, member| {
            self.string(name.len())?;
            self.add(2, 2)?;
            self.value(member, 1)
        })
    }

    fn value(&mut self, value: &Bound<'_, PyAny>, depth: u32) -> Walk<()> {
        match kind(value)? {
            Kind::String(string) => self.string(utf8(string)?.len()),
            Kind::Null | Kind::Bool(_) => self.add(4, 5),
            Kind::Int(int) => {
                integer(int)?;
                self.add(1, LONGEST_INTEGER)
            }
            Kind::Float(_) => self.add(3, LONGEST_FLOAT),
            Kind::Dict(dict) => {
                self.enter(depth)?;
                each_member(dict, |name, value| {
                    let name = key(name)?;
                    self.string(name.len())?;
                    self.add(2, 2)?;
                    self.value(value, depth + 1).map_err(|fault| fault.at(dict, Step::Key(name.to_owned())))
                })
            }
            Kind::List(list) => {
                self.enter(depth)?;
                each_item(list, |index, item| self.item(list, index, item, depth))
            }
            Kind::Tuple(tuple) => self.items(tuple, tuple.iter(), depth),
            Kind::Set(set, _uncollected) => self.items(&set, set.iter(), depth),
        }
    }

    fn items<'py>(
        &mut self,
        container: &Bound<'py, PyAny>,
        items: impl Iterator<Item = Bound<'py, PyAny>>,
        depth: u32,
    ) -> Walk<()> {
        self.enter(depth)?;
        items.enumerate().try_for_each(|(index, item)| self.item(container, index, &item, depth))
    }

    fn item(&mut self, container: &Bound<'_, PyAny>, index: usize, item: &Bound<'_, PyAny>, depth: u32) -> Walk<()> {
        self.add(1, 1)?;
        self.value(item, depth + 1).map_err(|fault| fault.at(container, Step::Index(index)))
    }

    fn enter(&mut self, depth: u32) -> Walk<()> {
        if depth >= self.depth {
            return Err(Fault::new(What::TooDeep));
        }
        self.add(1, 2)
    }

    fn string(&mut self, length: usize) -> Walk<()> {
        self.add(length + 2, length.saturating_mul(LONGEST_ESCAPE) + 2)
    }

    fn add(&mut self, shortest: usize, longest: usize) -> Walk<()> {
        self.shortest += shortest;
        self.longest = self.longest.saturating_add(longest);
        if self.shortest > self.most { Err(Fault::new(What::TooLarge)) } else { Ok(()) }
    }
}
