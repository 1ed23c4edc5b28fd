//! Execution intercepts of model calls that stream.

use crate::Failure;
use crate::question::{failed, object};
use serde_json::Value;

/// An execution intercept around one model call that streams. A chunk is pulled when it is wanted and never before.
pub trait AroundStream: Send {
    /// Goes on, with what came of what it did last; nothing the first time.
    ///
    /// Errors: those that fail the call or, once it gives chunks, end the stream.
    fn go_on(&mut self, came: Option<StreamCame>) -> Result<StreamStep, Failure>;
}

/// What came of what the intercept of a stream did last.
#[derive(Clone, Debug, PartialEq)]
pub enum StreamCame {
    /// The rest of the chain gave a stream.
    Opened,
    /// After a chunk was given, the next one is wanted.
    Wanted,
    /// A chunk.
    Chunk(Value),
    /// A chunk that is no JSON.
    NoJson {
        /// The code of the error.
        code: String,
        /// Why it is none.
        message: String,
    },
    /// The stream has no more.
    Over,
    /// The stream, or the rest of the chain, failed.
    Failed {
        /// The code of the error.
        code: String,
        /// What it says.
        message: String,
    },
}

/// What the intercept of a stream does next. With any but the first three it gives the stream, and is asked to go on when a
/// chunk is wanted.
#[derive(Clone, Debug, PartialEq)]
pub enum StreamStep {
    /// Runs the rest of the chain with what was given, and closes what it gave before.
    Next,
    /// The same with this request.
    NextWith(Value),
    /// Lets be what came: before it gives the stream, the call or its stream goes on without this; a chunk goes on as it is;
    /// the stream ends, or fails as it failed. Where a chunk is wanted, the same as [`StreamStep::Pull`].
    Keep,
    /// Asks for a chunk of the stream that the rest of the chain gave last.
    Pull,
    /// Gives this chunk.
    Give(Value),
    /// The stream is over.
    Over,
}

impl StreamCame {
    pub(crate) fn read(text: &str) -> Result<Self, Failure> {
        let said = object(text)?;
        let Some((what, value)) = said.into_iter().next() else { return Err(Failure("nothing came".into())) };
        Ok(match what.as_str() {
            "opened" => Self::Opened,
            "wanted" => Self::Wanted,
            "chunk" => Self::Chunk(value),
            "over" => Self::Over,
            "no_json" => {
                let (code, message) = failed(&value);
                Self::NoJson { code, message }
            }
            "error" => {
                let (code, message) = failed(&value);
                Self::Failed { code, message }
            }
            other => return Err(Failure(format!("'{other}' came, which this version does not know"))),
        })
    }
}
