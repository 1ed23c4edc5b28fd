//! Which kind of JSON value a Python object is.

use super::{Fault, Walk};
use pyo3::Borrowed;
use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyFloat, PyFrozenSet, PyInt, PyList, PySet, PyString, PyTuple};

pub enum Kind<'a, 'py> {
    Null,
    Bool(bool),
    Int(&'a Bound<'py, PyInt>),
    Float(f64),
    String(&'a Bound<'py, PyString>),
    List(&'a Bound<'py, PyList>),
    Tuple(&'a Bound<'py, PyTuple>),
    Dict(&'a Bound<'py, PyDict>),
    Set(Bound<'py, PyFrozenSet>, Uncollected),
}

/// An integer of 64 bits.
pub enum Integer {
    Signed(i64),
    Unsigned(u64),
}

/// The kind of a value. Values of exactly a built-in type are the rule and cost one look at their type.
pub fn kind<'a, 'py>(value: &'a Bound<'py, PyAny>) -> Walk<Kind<'a, 'py>> {
    if let Some(kind) = exact(value) {
        return Ok(kind);
    }
    if let Ok(string) = value.cast::<PyString>() {
        return Ok(Kind::String(string));
    }
    if let Ok(dict) = value.cast::<PyDict>() {
        return Ok(Kind::Dict(dict));
    }
    if let Ok(list) = value.cast::<PyList>() {
        return Ok(Kind::List(list));
    }
    if let Ok(int) = value.cast::<PyInt>() {
        return Ok(Kind::Int(int));
    }
    if let Ok(float) = value.cast::<PyFloat>() {
        return Ok(Kind::Float(float.value()));
    }
    if let Ok(tuple) = value.cast::<PyTuple>() {
        return Ok(Kind::Tuple(tuple));
    }
    if value.is_instance_of::<PySet>() || value.is_instance_of::<PyFrozenSet>() {
        let uncollected = Uncollected::begin(value.py());
        return Ok(Kind::Set(frozen(value)?, uncollected));
    }
    let class = value.get_type().name().map(|name| name.to_string()).unwrap_or_default();
    Err(Fault::not_json(format!("a value of type {class} is not JSON")))
}

/// The kind of a value whose type is a built-in one itself, no subclass of it.
fn exact<'a, 'py>(value: &'a Bound<'py, PyAny>) -> Option<Kind<'a, 'py>> {
    Some(if let Ok(string) = value.cast_exact::<PyString>() {
        Kind::String(string)
    } else if let Ok(dict) = value.cast_exact::<PyDict>() {
        Kind::Dict(dict)
    } else if let Ok(int) = value.cast_exact::<PyInt>() {
        Kind::Int(int)
    } else if value.is_none() {
        Kind::Null
    } else if let Ok(list) = value.cast_exact::<PyList>() {
        Kind::List(list)
    } else if let Ok(bool) = value.cast_exact::<PyBool>() {
        Kind::Bool(bool.is_true())
    } else if let Ok(float) = value.cast_exact::<PyFloat>() {
        Kind::Float(float.value())
    } else {
        return None;
    })
}

/// No garbage is collected as long as this lives. A set is read by way of new objects, and to make one may collect garbage,
/// whose finalizers are Python code: it could take away what is walked without references.
pub struct Uncollected {
    was_on: bool,
}

#[allow(unsafe_code, reason = "PyO3 has no name for the switch of the collector")]
impl Uncollected {
    fn begin(_: Python<'_>) -> Self {
        // SAFETY: the thread is attached, as the token says.
        Self { was_on: unsafe { ffi::PyGC_Disable() } == 1 }
    }
}

#[allow(unsafe_code, reason = "as above")]
impl Drop for Uncollected {
    fn drop(&mut self) {
        if self.was_on {
            // SAFETY: what was begun in a walk ends in it, on the same attached thread.
            unsafe { ffi::PyGC_Enable() };
        }
    }
}

/// The members of a set of any class, without asking its iterator, which may be Python code.
#[allow(unsafe_code, reason = "PyO3 makes a frozen set from an iterator alone")]
fn frozen<'py>(set: &Bound<'py, PyAny>) -> Walk<Bound<'py, PyFrozenSet>> {
    // SAFETY: `set` is a live object of a set type; the result is a new reference or null with an error set.
    let made = unsafe { Bound::from_owned_ptr_or_err(set.py(), ffi::PyFrozenSet_New(set.as_ptr())) };
    made.and_then(|made| Ok(made.cast_into::<PyFrozenSet>()?)).map_err(|_| Fault::not_json("the set cannot be read"))
}

/// The number, where it has 64 bits.
#[allow(unsafe_code, reason = "PyO3 makes an exception for every number that does not fit")]
pub fn integer(value: &Bound<'_, PyInt>) -> Walk<Integer> {
    let mut overflow = 0;
    // SAFETY: `value` is a live int, for which this sets no error: it reports in `overflow`.
    let signed = unsafe { ffi::PyLong_AsLongLongAndOverflow(value.as_ptr(), &mut overflow) };
    if overflow == 0 {
        return Ok(Integer::Signed(signed));
    }
    if overflow > 0
        && let Ok(unsigned) = value.extract::<u64>()
    {
        return Ok(Integer::Unsigned(unsigned));
    }
    Err(Fault::not_json("the number is out of range: integers have 64 bits"))
}

/// The text of a string in UTF-8, which the string itself keeps.
pub fn utf8<'a>(value: &'a Bound<'_, PyString>) -> Walk<&'a str> {
    value.to_str().map_err(|_| Fault::not_json("a string has half of a surrogate pair"))
}

/// The key of a member.
pub fn key<'a>(value: &'a Bound<'_, PyAny>) -> Walk<&'a str> {
    if let Ok(string) = value.cast_exact::<PyString>() {
        return utf8(string);
    }
    match value.cast::<PyString>() {
        Ok(string) => utf8(string),
        Err(_) => {
            let class = value.get_type().name().map(|name| name.to_string()).unwrap_or_default();
            Err(Fault::not_json(format!("a key of type {class} is not a string")))
        }
    }
}

/// Visits the members of a dictionary without taking references to the values: what an unobserved call pays for.
///
/// `visit` must run no Python code before it returns without a fault.
#[allow(unsafe_code, reason = "the safe iterator takes two references and asks for the length at every step")]
pub fn each_member<'py>(
    dict: &Bound<'py, PyDict>,
    mut visit: impl FnMut(&Bound<'py, PyAny>, &Bound<'py, PyAny>) -> Walk<()>,
) -> Walk<()> {
    let py = dict.py();
    let mut position = 0;
    let (mut key, mut value) = (std::ptr::null_mut(), std::ptr::null_mut());
    // SAFETY: `dict` is a live dict, and nothing changes it while `visit` runs no Python code. After a fault nothing of
    // it is touched any more but the key, of which a reference is held.
    while unsafe { ffi::PyDict_Next(dict.as_ptr(), &mut position, &mut key, &mut value) } != 0 {
        let (key, value) = unsafe { (Bound::from_borrowed_ptr(py, key), Borrowed::from_ptr(py, value)) };
        visit(&key, &value)?;
    }
    Ok(())
}

/// A member of a dictionary.
#[derive(Clone, Copy)]
pub struct Member<'a, 'py> {
    pub name: &'a str,
    pub value: Borrowed<'a, 'py, PyAny>,
    /// Its place among the members in the order of the dictionary.
    pub position: usize,
}

/// How many members of a dictionary take no room of their own.
pub const FEW: usize = 8;

/// Room for so many, and for their keys in the order of the dictionary.
pub struct Few<'a, 'py> {
    members: [Member<'a, 'py>; FEW],
    pub keys: [*mut ffi::PyObject; FEW],
}

impl<'a, 'py> Few<'a, 'py> {
    /// Room in which something has to be; it is never looked at.
    pub fn filled(with: &'a Bound<'py, PyAny>) -> Self {
        let member = Member { name: "", value: with.as_borrowed(), position: 0 };
        Self { members: [member; FEW], keys: [std::ptr::null_mut(); FEW] }
    }
}

/// The members of a dictionary without taking references to them; no Python code may run as long as they are used. They are
/// put into `few`, or into `many` where they are more.
#[allow(unsafe_code, reason = "the safe iterator takes two references and asks for the length at every step")]
pub fn members<'m, 'a, 'py>(
    dict: &'a Bound<'py, PyDict>,
    few: &'m mut Few<'a, 'py>,
    many: &'m mut Vec<Member<'a, 'py>>,
) -> Walk<&'m mut [Member<'a, 'py>]> {
    let (mut next, mut position) = (0, 0);
    let (mut name, mut value) = (std::ptr::null_mut(), std::ptr::null_mut());
    let fits = dict.len() <= FEW;
    // SAFETY: `dict` is a live dict that holds its keys and values for as long as nothing changes it, and nothing does:
    // neither this nor, up to a fault, what reads the keys runs Python code. The text of a key is the key's own.
    while unsafe { ffi::PyDict_Next(dict.as_ptr(), &mut next, &mut name, &mut value) } != 0 {
        let address = name;
        let (name, value) = unsafe { (Borrowed::from_ptr(dict.py(), name), Borrowed::from_ptr(dict.py(), value)) };
        let text: *const str = key(&name)?;
        let member = Member { name: unsafe { &*text }, value, position };
        match few.members.get_mut(position) {
            Some(place) if fits => {
                *place = member;
                few.keys[position] = address;
            }
            _ => many.push(member),
        }
        position += 1;
    }
    Ok(if fits { &mut few.members[..position] } else { many })
}

/// Visits the items of a list likewise.
#[allow(unsafe_code, reason = "the safe iterator takes a reference at every step")]
pub fn each_item<'py>(
    list: &Bound<'py, PyList>,
    mut visit: impl FnMut(usize, &Bound<'py, PyAny>) -> Walk<()>,
) -> Walk<()> {
    for index in 0..list.len() {
        // SAFETY: `list` is a live list that nothing shortens while `visit` runs no Python code, so the index is good.
        let item = unsafe { Borrowed::from_ptr(list.py(), ffi::PyList_GetItem(list.as_ptr(), index as isize)) };
        visit(index, &item)?;
    }
    Ok(())
}
