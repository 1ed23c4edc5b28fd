//! Records put together into a request.

use crate::message::{Encoding, Group, Resource, Scope, export_request};
use crate::transport::Signal;
use std::sync::Arc;

/// A record, encoded, with the resource that it belongs to.
pub struct Item {
    /// Who sends it.
    pub resource: Arc<Resource>,
    /// The record.
    pub bytes: Vec<u8>,
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
