//! What a provider answered, read as the response that it is.

use super::backlog::Kept;
use crate::encoding::Encoding;
use nemo_relay::{BoxError, UpstreamError, Value};
use nemo_relay_codecs::Codec;

/// An answer as the gateway saw it.
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Whether it is a stream of server-sent events.
    pub is_stream: bool,
    /// How the body is compressed.
    pub encoding: Encoding,
    /// What came of the body.
    pub body: Vec<u8>,
    /// The body's place among those that wait.
    pub(crate) kept: Option<Kept>,
    /// Why it is not the whole one.
    pub broken: Option<String>,
}

/// So much of an error's text is shown.
const MOST_ERROR_TEXT: usize = 2048;

impl Answer {
    /// The response.
    ///
    /// Errors: what the provider says, with its status; why the response is not whole or cannot be read.
    pub fn read(self, codec: Codec) -> Result<Value, BoxError> {
        let body = self.encoding.decode(&self.body);
        drop((self.body, self.kept));
        if self.status >= 400 {
            let text = body.as_deref().map_or_else(|fault| fault.clone(), said);
            return Err(Box::new(UpstreamError::new(self.status, text)));
        }
        match (self.is_stream, self.broken) {
            (true, broken) => assembled(codec, &body?, broken),
            (false, Some(why)) => Err(why.into()),
            (false, None) => Ok(serde_json::from_slice(&body?)?),
        }
    }
}

/// The message of an error, or the text as it is.
fn said(body: &[u8]) -> String {
    let value: Value = serde_json::from_slice(body).unwrap_or_default();
    let message = value.pointer("/error/message").or_else(|| value.get("message")).and_then(Value::as_str);
    let text = message.map_or_else(|| String::from_utf8_lossy(body).into_owned(), str::to_owned);
    text.chars().take(MOST_ERROR_TEXT).collect()
}

/// The response that a stream tells in pieces. Where it broke off after the provider had said all, nothing is missing: some
/// clients hang up as soon as they have heard it.
fn assembled(codec: Codec, body: &[u8], broken: Option<String>) -> Result<Value, BoxError> {
    let text = String::from_utf8_lossy(body);
    let mut assembler = codec.stream();
    for data in events(&text).filter(|data| data != "[DONE]") {
        match assembler.push(&data) {
            // What broke off may have broken off in the middle of an event.
            Err(_) if broken.is_some() => break,
            pushed => pushed?,
        }
    }
    if let Some(why) = broken.filter(|_| !assembler.has_finished()) {
        return Err(why.into());
    }
    let response = assembler.finish().ok_or("the stream told no response")?;
    Ok(serde_json::from_str(&response)?)
}

/// The data of the server-sent events of a text.
fn events(text: &str) -> impl Iterator<Item = String> {
    let mut lines = text.lines();
    std::iter::from_fn(move || {
        let mut data: Option<String> = None;
        for line in lines.by_ref() {
            if line.is_empty() && data.is_some() {
                break;
            }
            if let Some(more) = line.strip_prefix("data:") {
                let more = more.strip_prefix(' ').unwrap_or(more);
                match &mut data {
                    Some(data) => {
                        data.push('\n');
                        data.push_str(more);
                    }
                    None => data = Some(more.to_owned()),
                }
            }
        }
        data
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: u16, is_stream: bool, body: &str) -> Answer {
        Answer { status, is_stream, encoding: Encoding::Identity, body: body.into(), kept: None, broken: None }
    }

    #[test]
    fn events_may_have_several_lines_and_end_without_an_empty_one() {
        let text = "event: a\ndata: 1\ndata: 2\n\n: comment\n\ndata:3\r\n\r\ndata: 4";
        assert_eq!(events(text).collect::<Vec<_>>(), ["1\n2", "3", "4"]);
    }

    #[test]
    fn a_stream_becomes_the_response_that_it_tells() {
        let chunk = |delta: &str, finish: &str| {
            format!(
                r#"data: {{"id":"c","model":"m","choices":[{{"index":0,"delta":{delta},"finish_reason":{finish}}}]}}"#
            )
        };
        let text = format!(
            "{}\n\n{}\n\n{}\n\ndata: [DONE]\n\n",
            chunk(r#"{"role":"assistant","content":"he"}"#, "null"),
            chunk(r#"{"content":"llo"}"#, "null"),
            chunk("{}", r#""stop""#)
        );
        let response = answer(200, true, &text).read(Codec::OpenaiChat).unwrap();
        assert_eq!(response.pointer("/choices/0/message/content").unwrap(), "hello");
        assert_eq!(response.pointer("/choices/0/finish_reason").unwrap(), "stop");
    }

    #[test]
    fn an_error_says_what_the_provider_said_and_a_broken_stream_why() {
        let error = answer(429, false, r#"{"error":{"message":"slow down"}}"#).read(Codec::OpenaiChat).unwrap_err();
        assert_eq!(error.to_string(), "slow down");
        let broken = |text: &str| {
            Answer { broken: Some("the client went away".into()), ..answer(200, true, text) }
                .read(Codec::OpenaiResponses)
        };
        assert_eq!(broken("data: {\"type\": ").unwrap_err().to_string(), "the client went away");
        let whole = r#"data: {"type":"response.completed","response":{"id":"r","output":[]}}"#;
        assert_eq!(broken(&format!("{whole}\n\ndata: {{")).unwrap()["id"], "r");
    }
}
