//! The parts of the program `nemo-relay`.

pub mod commands;
mod editor;
mod encoding;
pub mod fault;
mod follow;
mod found;
pub mod gateway;
#[path = "generated/hosts.rs"]
mod generated;
mod hook;
pub mod host;
pub mod launch;
pub mod observe;
mod output;
mod policy;
mod process;
mod reach;
mod replace;
mod run_files;
pub mod settings;
