//! The functions that `spec/codecs/` names.

use crate::json::{Object, Value};
use crate::request::inexpressible;
use crate::table::{Edit, Hook, Path, Table};
use nemo_relay_types::Result;

pub(crate) use crate::anthropic_messages::request::{
    ANTHROPIC_MESSAGES, ANTHROPIC_SYSTEM, ANTHROPIC_TOOL_CHOICE, ANTHROPIC_TOOLS,
};
pub(crate) use crate::anthropic_messages::response::anthropic_content;
pub(crate) use crate::gemini_generate_content::request::{GEMINI_CONTENTS, GEMINI_SYSTEM};
pub(crate) use crate::gemini_generate_content::response::gemini_candidates;
pub(crate) use crate::gemini_generate_content::tools::{GEMINI_TOOL_CHOICE, GEMINI_TOOLS};
pub(crate) use crate::oci_genai::request::{OCI_MESSAGES, OCI_PREAMBLE, OCI_STOP, OCI_TOOL_CHOICE, OCI_TOOLS};
pub(crate) use crate::oci_genai::response::oci_chat_response;
pub(crate) use crate::openai_chat::request::{CHAT_MESSAGES, CHAT_TOOL_CHOICE, CHAT_TOOLS};
pub(crate) use crate::openai_chat::response::chat_choices;
pub(crate) use crate::openai_responses::request::RESPONSES_INPUT;
pub(crate) use crate::openai_responses::response::responses_output;
pub(crate) use crate::openai_responses::tools::{RESPONSES_TOOL_CHOICE, RESPONSES_TOOLS};

/// A string, or a list of strings; always a list in the shape.
pub(crate) const ONE_OR_MANY: Hook = Hook { read: read_one_or_many, write: write_one_or_many };

/// A flag that says the opposite of the normalized one.
pub(crate) const NEGATED: Hook = Hook { read: read_negated, write: write_negated };

fn read_one_or_many(_: &Table, at: &mut Object, keys: Path) -> Result<Option<Value>> {
    Ok(at.take(keys[0]).map(|value| match value {
        Value::String(_) => Value::Array(vec![value]),
        other => other,
    }))
}

fn write_one_or_many(_: &Table, at: &mut Object, keys: Path, edit: Edit<'_>) -> Result<()> {
    let was_one = matches!(at.get(keys[0]), Some(Value::String(_)));
    match edit.new {
        Some(Value::Array(items)) if was_one && items.len() == 1 => at.set(keys[0], items[0].clone()),
        Some(new) => at.set(keys[0], new.clone()),
        None => drop(at.remove(keys[0])),
    }
    Ok(())
}

fn read_negated(_: &Table, at: &mut Object, keys: Path) -> Result<Option<Value>> {
    match at.get(keys[0]) {
        Some(Value::Bool(flag)) => {
            let flag = !*flag;
            at.remove(keys[0]);
            Ok(Some(Value::Bool(flag)))
        }
        _ => Ok(None),
    }
}

fn write_negated(table: &Table, at: &mut Object, keys: Path, edit: Edit<'_>) -> Result<()> {
    match edit.new {
        // The flag belongs to what stands in the object, and cannot stand there alone.
        Some(_) if at.is_empty() => return Err(inexpressible(table, "")),
        Some(Value::Bool(flag)) => at.set(keys[0], Value::Bool(!flag)),
        Some(other) => at.set(keys[0], other.clone()),
        None => drop(at.remove(keys[0])),
    }
    Ok(())
}
