//! A page that follows a file: a small server on the loopback address, for the browser of the one who started it.

mod file;
mod server;

pub use server::Server;
