//! Records put together into a request.

use crate::message::{Encoding, Group, Message, Resource, Scope, export_request};
use crate::transport::Signal;
use std::sync::Arc;

/// What most records fit into, so that their buffer does not grow step by step.
const USUAL: usize = 1_024;

/// A record, encoded, with the resource that it belongs to.
pub struct Item {
    /// Who sends it.
    pub resource: Arc<Resource>,
    /// The record.
    pub bytes: Box<[u8]>,
}

impl Item {
    /// A record of a message; no room that its writer had left over is kept.
    pub fn new(resource: Arc<Resource>, record: &impl Message, encoding: Encoding) -> Self {
        Self { resource, bytes: record.encode_into(encoding, USUAL).into_boxed_slice() }
    }

    /// How many bytes of memory it takes.
    pub fn held(&self) -> usize {
        size_of::<Self>() + self.bytes.len()
    }
}

/// One request; records of the same resource are together.
pub(super) fn request(signal: Signal, encoding: Encoding, scope: &Scope, items: &[Item]) -> Vec<u8> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for item in items {
        let same = |group: &&mut Group<'_>| std::ptr::eq(group.resource, Arc::as_ptr(&item.resource));
        match groups.iter_mut().find(same) {
            Some(group) => group.records.push(&item.bytes),
            None => groups.push(Group { resource: &item.resource, records: vec![&item.bytes] }),
        }
    }
    export_request(signal, encoding, scope, &groups)
}
