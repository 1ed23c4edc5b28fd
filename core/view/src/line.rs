//! A line as far as a row needs it: its members are slices, and payloads are not looked into.

use crate::row::Usage;
use crate::source::Source;
use nemo_relay_atof::content::CONTENT_VERSION;
use nemo_relay_atof::parse_timestamp;
use nemo_relay_types::{ATOF_VERSION, Error, ErrorCode, Result, Timestamp, Uuid, metadata_key};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::borrow::Cow;

/// The members of an event.
#[derive(Deserialize)]
pub(crate) struct Line<'a> {
    #[serde(default, borrow)]
    pub atof_version: Cow<'a, str>,
    #[serde(borrow)]
    kind: Cow<'a, str>,
    #[serde(borrow)]
    uuid: Cow<'a, str>,
    #[serde(default, borrow)]
    parent_uuid: Option<&'a RawValue>,
    #[serde(borrow)]
    timestamp: &'a RawValue,
    #[serde(borrow)]
    pub name: Cow<'a, str>,
    #[serde(default)]
    pub category: Option<String>,
    #[serde(default, borrow)]
    scope_category: Option<Cow<'a, str>>,
    #[serde(default, borrow)]
    pub category_profile: Option<&'a RawValue>,
    #[serde(default, borrow)]
    pub data: Option<&'a RawValue>,
    #[serde(default, borrow)]
    pub data_schema: Option<&'a RawValue>,
    #[serde(default, borrow)]
    pub metadata: Option<&'a RawValue>,
    #[serde(default, borrow)]
    pub attributes: Option<&'a RawValue>,
}

/// Which event a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Boundary {
    Start,
    End,
    Mark,
}

/// What a row shows of a category profile.
#[derive(Default, Deserialize)]
pub(crate) struct Profile<'a> {
    #[serde(default)]
    pub model_name: Option<String>,
    #[serde(default)]
    pub tool_call_id: Option<String>,
    #[serde(default, borrow)]
    pub annotated_request: Option<&'a RawValue>,
    #[serde(default, borrow)]
    pub annotated_response: Option<&'a RawValue>,
}

/// What a row shows of a response in the normalized shape.
#[derive(Default, Deserialize)]
pub(crate) struct Response {
    #[serde(default)]
    pub model: Option<String>,
    #[serde(default)]
    usage: Option<Counts>,
}

#[derive(Deserialize)]
struct Counts {
    prompt_tokens: Option<u64>,
    completion_tokens: Option<u64>,
    cache_read_tokens: Option<u64>,
    cost: Option<Cost>,
}

#[derive(Deserialize)]
struct Cost {
    total: Option<f64>,
    currency: Option<String>,
}

/// What the metadata of an end says about how it ended.
#[derive(Default, Deserialize)]
pub(crate) struct Status {
    #[serde(rename = "otel.status_code")]
    code: Option<String>,
    #[serde(rename = "otel.status_description")]
    pub description: Option<String>,
    #[serde(rename = "error.type")]
    pub error_type: Option<String>,
    #[serde(rename = "exception.type")]
    pub exception_type: Option<String>,
}

/// What a guardrail decided, as its end and the mark of a refusal say it.
#[derive(Default, Deserialize)]
pub(crate) struct Decision {
    pub kind: Option<String>,
    pub target_name: Option<String>,
    pub allowed: Option<bool>,
    #[serde(default)]
    pub rejected: bool,
    pub rejection_reason: Option<String>,
    pub error: Option<String>,
}

impl<'a> Line<'a> {
    /// Errors: as [`nemo_relay_atof::read_event`].
    pub(crate) fn read(text: &'a str) -> Result<Self> {
        let line: Self = serde_json::from_str(text).map_err(|fault| {
            // The text of the fault ends with the place, whose line is always the first.
            let what = fault.to_string();
            let what = what.split(" at line ").next().unwrap_or_default().to_owned();
            Error::invalid_payload("$", &format!("{what} (column {})", fault.column()))
        })?;
        match &*line.atof_version {
            ATOF_VERSION | CONTENT_VERSION => Ok(line),
            "" => Err(Error::invalid_payload("$.atof_version", "is missing")),
            other => Err(Error::new(ErrorCode::Unsupported, format!("ATOF {other:?}; this reads {ATOF_VERSION}"))),
        }
    }

    pub(crate) fn boundary(&self) -> Result<Boundary> {
        match (&*self.kind, self.scope_category.as_deref()) {
            ("scope", Some("start")) => Ok(Boundary::Start),
            ("scope", Some("end")) => Ok(Boundary::End),
            ("mark", _) => Ok(Boundary::Mark),
            ("scope", _) => Err(Error::invalid_payload("$.scope_category", "is neither \"start\" nor \"end\"")),
            (other, _) => {
                Err(Error::invalid_payload("$.kind", &format!("{other:?} is neither \"scope\" nor \"mark\"")))
            }
        }
    }

    pub(crate) fn identity(&self) -> Result<Uuid> {
        Uuid::try_parse(&self.uuid)
            .map_err(|_| Error::invalid_payload("$.uuid", &format!("{:?} is no UUID", self.uuid)))
    }

    /// The scope that it belongs under; what is no UUID belongs under none.
    pub(crate) fn parent(&self) -> Option<Uuid> {
        let text: &str = serde_json::from_str(self.parent_uuid?.get()).ok()?;
        Uuid::try_parse(text).ok()
    }

    pub(crate) fn time(&self) -> Result<Timestamp> {
        let raw = self.timestamp.get();
        let micros = raw.parse().ok().map(Timestamp::from_micros);
        let time = micros.or_else(|| parse_timestamp(raw.strip_prefix('"')?.strip_suffix('"')?));
        time.ok_or_else(|| Error::invalid_payload("$.timestamp", &format!("{raw} is no time")))
    }

    /// A member in plain form; the empty text where it is missing or cannot be put together.
    pub(crate) fn plain(&self, source: &Source, member: Option<&'a RawValue>) -> Cow<'a, str> {
        member.and_then(|raw| source.plain(&self.atof_version, raw.get()).ok()).unwrap_or_default()
    }
}

impl Status {
    pub(crate) fn of(metadata: &str) -> Self {
        let says_something = memchr::memmem::find(metadata.as_bytes(), metadata_key::OTEL_STATUS_CODE.as_bytes());
        says_something.and_then(|_| serde_json::from_str(metadata).ok()).unwrap_or_default()
    }

    pub(crate) fn is_error(&self) -> bool {
        self.code.as_deref() == Some("ERROR")
    }
}

impl Response {
    pub(crate) fn usage(self) -> Usage {
        let Some(counts) = self.usage else { return Usage::default() };
        let cost = counts.cost.and_then(|cost| {
            let currency = cost.currency.unwrap_or_else(|| "USD".into());
            Some((cost.total.filter(|total| total.is_finite())?, currency.into()))
        });
        Usage {
            prompt: counts.prompt_tokens.unwrap_or(0),
            completion: counts.completion_tokens.unwrap_or(0),
            cached: counts.cache_read_tokens.unwrap_or(0),
            cost,
        }
    }
}
