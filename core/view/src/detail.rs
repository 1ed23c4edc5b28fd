//! Everything about one row, as JSON for a page.

use crate::calls;
use crate::line::{Decision, Line, Status};
use crate::row::{Kind, Row, Span};
use crate::run::Run;
use nemo_relay_types::{Result, ScopeType};
use serde_json::value::RawValue;
use serde_json::{Map, Value, json};
use std::borrow::Cow;

/// How much of a row's payload is shown beside its name.
const BRIEF_CHARACTERS: usize = 160;

impl Run {
    /// Everything that the events say of a row, as a JSON object. Payloads are in it as they were written; requests and
    /// responses of models also in the normalized shape, where a codec reads them.
    ///
    /// Errors: `not_found`.
    pub fn detail(&self, number: u32) -> Result<String> {
        let row = self.row(number)?;
        let [first, last] = [row.first, row.last].map(|span| span.and_then(|span| self.line(span)));
        let mut out = Text::default();
        out.put("row", &number.to_string());
        out.value("name", self.text(row.name));
        out.value("kind", row.kind.as_str());
        out.value("uuid", row.uuid.to_string());
        out.value("parent_uuid", row.parent_uuid.map(|uuid| uuid.to_string()));
        out.value("start", row.first.map(|_| row.start.to_string()));
        out.value("end", row.end.map(|end| end.to_string()));
        out.value("lines", [row.first, row.last].iter().flatten().map(|span| span.number).collect::<Vec<_>>());
        out.value("tool_call_id", row.tool_call_id.as_deref());
        out.value("chunks", row.chunks);
        if let Some(line) = &first {
            self.boundary(&mut out, line, "input");
            out.raw("attributes", line.attributes);
            out.raw("data_schema", line.data_schema);
            out.value("category", line.category.as_deref());
        }
        if let Some(line) = &last {
            self.boundary(&mut out, line, "output");
            out.value("error", error(&line.plain(&self.source, line.metadata)));
        }
        out.value("decision", self.decision(row, first.as_ref(), last.as_ref()));
        if row.kind == Kind::Scope(ScopeType::Llm) {
            out.text("request", first.as_ref().and_then(|line| calls::request(line, &self.source)).as_deref());
            out.text("response", last.as_ref().and_then(|line| calls::response(line, &self.source)).as_deref());
        }
        Ok(out.end())
    }

    fn boundary(&self, out: &mut Text, line: &Line<'_>, side: &str) {
        let (metadata, profile) = (format!("{side}_metadata"), format!("{side}_profile"));
        out.text(side, Some(&*line.plain(&self.source, line.data)));
        out.text(&metadata, Some(&*line.plain(&self.source, line.metadata)));
        out.text(&profile, Some(&*line.plain(&self.source, line.category_profile)));
    }

    /// What a guardrail decided, or what a mark says of a refusal.
    fn decision(&self, row: &Row, first: Option<&Line<'_>>, last: Option<&Line<'_>>) -> Value {
        let is_guardrail = row.kind == Kind::Scope(ScopeType::Guardrail);
        let is_refusal = row.kind == Kind::Mark && row.is_remarkable();
        if !is_guardrail && !is_refusal {
            return Value::Null;
        }
        let read = |line: Option<&Line<'_>>| {
            let text = line.map(|line| line.plain(&self.source, line.data)).unwrap_or_default();
            serde_json::from_str::<Decision>(&text).unwrap_or_default()
        };
        let (asked, decided) = (read(first), read(last.or(first)));
        json!({
            "kind": asked.kind, "target": asked.target_name, "allowed": decided.allowed, "rejected": decided.rejected,
            "reason": decided.rejection_reason, "error": decided.error,
        })
    }

    /// What a row says of an error: its type, and what happened; `None` where it is none.
    pub fn error_of(&self, number: u32) -> Option<String> {
        let line = self.line(self.row(number).ok()?.last?)?;
        let status = Status::of(&line.plain(&self.source, line.metadata));
        if !status.is_error() {
            return None;
        }
        // Most descriptions begin with the type in words.
        let said = status.description.unwrap_or_default();
        let kind = status.error_type.filter(|kind| !said.starts_with(&kind.replace('_', " ")));
        let parts = [kind.unwrap_or_default(), said];
        Some(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": "))
    }

    /// A row in a few words: what went wrong, why a call was refused, what a tool was given, what a model answered or asked
    /// for, what a mark holds; at most 160 characters, without line ends. The empty text where there is nothing to say.
    pub fn brief(&self, number: u32) -> String {
        let Ok(row) = self.row(number) else { return String::new() };
        let line = |span: Option<Span>| span.and_then(|span| self.line(span));
        let data = |span| line(span).map(|line| line.plain(&self.source, line.data)).unwrap_or_default();
        let what = self.error_of(number).or_else(|| self.reason_of(number).filter(|_| row.is_remarkable()));
        let what = what.map(Cow::from).unwrap_or_else(|| match row.kind {
            Kind::Scope(ScopeType::Llm) => {
                let response = line(row.last).and_then(|line| calls::response(&line, &self.source));
                response.map_or_else(|| data(row.last), |text| said(&text).into())
            }
            Kind::Scope(ScopeType::Guardrail) => {
                let asked: Decision = serde_json::from_str(&data(row.first)).unwrap_or_default();
                asked.target_name.unwrap_or_default().into()
            }
            Kind::Scope(ScopeType::Agent) => Cow::default(),
            _ => data(row.first),
        });
        let what = if what == "null" { "" } else { &*what };
        what.chars().map(|char| if char.is_control() { ' ' } else { char }).take(BRIEF_CHARACTERS).collect()
    }

    /// The reason that a guardrail, or the mark of a refusal, gives; `None` where nothing was refused.
    pub fn reason_of(&self, number: u32) -> Option<String> {
        let row = self.row(number).ok()?;
        let line = self.line(row.last.or(row.first)?)?;
        let decision: Decision = serde_json::from_str(&line.plain(&self.source, line.data)).ok()?;
        decision.rejection_reason.filter(|_| decision.rejected).or(decision.error)
    }
}

/// What a response says, or the tools that it asks for.
fn said(response: &str) -> String {
    let response: Value = serde_json::from_str(response).unwrap_or_default();
    let tools = response["tool_calls"].as_array().into_iter().flatten().filter_map(|call| call["name"].as_str());
    let tools: Vec<&str> = tools.collect();
    match response["message"].as_str() {
        _ if !tools.is_empty() => format!("→ {}", tools.join(", ")),
        Some(message) => message.trim_start().to_owned(),
        None => String::new(),
    }
}

fn error(metadata: &str) -> Value {
    let status = Status::of(metadata);
    if !status.is_error() {
        return Value::Null;
    }
    json!({"type": status.error_type, "text": status.description, "exception": status.exception_type})
}

/// An object that is being written, whose values are texts of JSON.
#[derive(Default)]
pub(crate) struct Text(String);

impl Text {
    pub(crate) fn put(&mut self, key: &str, json: &str) {
        self.0.push(if self.0.is_empty() { '{' } else { ',' });
        self.0.push_str(&Value::from(key).to_string());
        self.0.push(':');
        self.0.push_str(json);
    }

    /// A value that is not null.
    pub(crate) fn value(&mut self, key: &str, value: impl Into<Value>) {
        let value = value.into();
        if !value.is_null() {
            self.put(key, &value.to_string());
        }
    }

    /// A text of JSON that is there and not null.
    pub(crate) fn text(&mut self, key: &str, json: Option<&str>) {
        if let Some(json) = json.filter(|json| !json.is_empty() && *json != "null") {
            self.put(key, json);
        }
    }

    fn raw(&mut self, key: &str, raw: Option<&RawValue>) {
        self.text(key, raw.map(RawValue::get));
    }

    pub(crate) fn end(mut self) -> String {
        if self.0.is_empty() {
            return Value::Object(Map::new()).to_string();
        }
        self.0.push('}');
        self.0
    }
}
