//! Files: how they are written, what faults do to them, and how they are repaired.

mod common;
mod faults;
mod recovery;
mod rotation;
