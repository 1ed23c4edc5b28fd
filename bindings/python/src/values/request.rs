//! Requests to models, whose JSON is an object of their content and their headers.

use super::decode::decode;
use super::{Step, Walk};
use crate::generated::records::LLMRequest;
use nemo_relay_runtime::Headers;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};

/// The members of a request, in the order in which JSON has them.
pub type Members<'py> = [(&'static str, Bound<'py, PyAny>); 2];

/// The members of a value that is a request.
pub fn members<'py>(value: &Bound<'py, PyAny>) -> Option<Members<'py>> {
    let request = value.cast::<LLMRequest>().ok()?.borrow();
    let content = request.content.bind(value.py()).clone();
    Some([("content", content), ("headers", request.headers.bind(value.py()).as_any().clone())])
}

/// Visits the members of a request; a fault gets the name of the member.
pub fn each<'py>(
    value: &Bound<'py, PyAny>,
    members: &Members<'py>,
    mut visit: impl FnMut(&'static str, &Bound<'py, PyAny>) -> Walk<()>,
) -> Walk<()> {
    members.iter().try_for_each(|(name, member)| {
        visit(name, member).map_err(|fault| fault.at(value, Step::Key((*name).to_owned())))
    })
}

/// The request of a text of ours.
pub fn request_of<'py>(py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyAny>> {
    let members = decode(py, text)?.cast_into::<PyDict>()?;
    let headers = members.get_item("headers")?.map(Bound::cast_into::<PyDict>).transpose()?;
    let request = LLMRequest {
        headers: headers.unwrap_or_else(|| PyDict::new(py)).unbind(),
        content: members.get_item("content")?.map_or_else(|| py.None(), Bound::unbind),
    };
    Ok(Bound::new(py, request)?.into_any())
}

/// The same content with a copy of the headers in which these are set, whatever the case of their names.
pub fn with_headers<'py>(request: &Bound<'py, PyAny>, set: &Headers) -> PyResult<Bound<'py, PyAny>> {
    let py = request.py();
    let given = request.cast::<LLMRequest>()?.borrow();
    let headers = given.headers.bind(py).copy()?;
    for name in given.headers.bind(py).keys() {
        let is_set = |text: &str| set.iter().any(|(other, _)| text.eq_ignore_ascii_case(other));
        if name.cast::<PyString>().is_ok_and(|name| name.to_str().is_ok_and(is_set)) {
            headers.del_item(name)?;
        }
    }
    for (name, value) in set {
        headers.set_item(*name, value)?;
    }
    let made = LLMRequest { headers: headers.unbind(), content: given.content.clone_ref(py) };
    Ok(Bound::new(py, made)?.into_any())
}
