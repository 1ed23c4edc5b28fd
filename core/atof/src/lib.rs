//! Reading ATOF 0.1: a line into an event, a file into events, content-addressed lines into plain ones, and the ends that
//! a crash kept from being written. No I/O of its own, no threads, no clock: it runs in the browser too.

pub mod content;
mod event;
mod lines;
mod open_scopes;
mod reader;
mod time;

pub use event::read_event;
pub use lines::{Line, Lines, MAX_LINE_BYTES};
pub use open_scopes::{CLOSED_DESCRIPTION, OpenScopes};
pub use reader::Reader;
pub use time::parse_timestamp;
