//! The gateway: a server on the loopback interface that forwards requests to models as they are, and on a Unix socket that
//! answers hooks. What it sees goes to the observer, off the path.

mod budget;
mod door;
mod forward;
mod hooks;
mod in_place;
mod limits;
mod reply;
mod request_body;
mod server;
mod tee;
mod telemetry;
mod token;
mod upstream;

pub use door::{Door, Refusal, Route};
pub(crate) use hooks::decided;
pub use limits::Limits;
pub use server::{Gateway, Running};
pub use token::{HEADER as TOKEN_HEADER, Token};
pub use upstream::{Provider, Upstream, Upstreams};
