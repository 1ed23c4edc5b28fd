//! A copy of the containers of a value, for those who may change it.

use super::kind::{Kind, integer, key, kind, utf8};
use super::{Fault, Step, Walk, What, max_depth};
use nemo_relay_runtime::types::Error;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyTuple};

/// Copies a value. Strings and numbers are shared, since nobody can change them.
pub fn copy<'py>(value: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Error> {
    copied(value, 0, max_depth()).map_err(|fault| fault.error())
}

fn copied<'py>(value: &Bound<'py, PyAny>, depth: u32, most: u32) -> Walk<Bound<'py, PyAny>> {
    let py = value.py();
    let copies = |items: Vec<Bound<'py, PyAny>>| -> Walk<Vec<Bound<'py, PyAny>>> {
        if depth >= most {
            return Err(Fault::new(What::TooDeep));
        }
        let numbered = items.iter().enumerate();
        numbered
            .map(|(at, item)| copied(item, depth + 1, most).map_err(|fault| fault.at(value, Step::Index(at))))
            .collect()
    };
    match kind(value)? {
        Kind::Null | Kind::Bool(_) | Kind::Float(_) => Ok(value.clone()),
        Kind::String(string) => utf8(string).map(|_| value.clone()),
        Kind::Int(int) => integer(int).map(|_| value.clone()),
        Kind::Dict(_) if depth >= most => Err(Fault::new(What::TooDeep)),
        Kind::Dict(dict) => {
            let copy = PyDict::new(py);
            // Gathered first: making objects may run a garbage collection, and that may change the dictionary.
            let members: Vec<_> = dict.iter().collect();
            for (name, item) in members {
                let text = key(&name)?;
                let item =
                    copied(&item, depth + 1, most).map_err(|fault| fault.at(value, Step::Key(text.to_owned())))?;
                copy.set_item(&name, item).map_err(|_| Fault::not_json("the key cannot be copied"))?;
            }
            Ok(copy.into_any())
        }
        Kind::List(list) => made(PyList::new(py, copies(list.iter().collect())?)),
        Kind::Tuple(tuple) => made(PyTuple::new(py, copies(tuple.iter().collect())?)),
        // The members of a set can be hashed, so nobody changes them either.
        Kind::Set(set, _) => copies(set.iter().collect()).map(|_| set.into_any()),
    }
}

fn made<'py, T>(container: PyResult<Bound<'py, T>>) -> Walk<Bound<'py, PyAny>> {
    container.map(Bound::into_any).map_err(|_| Fault::not_json("there is no memory for a copy"))
}
