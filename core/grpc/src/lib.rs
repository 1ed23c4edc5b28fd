//! Unary gRPC over a connection that somebody else made, such as one over a Unix socket: a client, a server, and the frame
//! around a message. Messages are not compressed, and their length is bounded.

mod client;
mod frame;
mod server;
mod status;

pub use client::Client;
pub use frame::{FrameError, frame, unframe};
pub use server::{Answer, Service, serve};
pub use status::{Code, Status};
