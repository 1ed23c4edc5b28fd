//! The parts of the program `nemo-relay`.

mod canary;
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
mod install;
pub mod launch;
pub mod observe;
mod output;
mod policy;
mod process;
mod reach;
mod replace;
mod resident;
mod run_files;
pub mod settings;
pub mod telemetry;
mod yaml;
