//! The request that carries records of one signal.

use super::{Encoding, Message, Resource, Scope, Writer};
use crate::transport::Signal;

/// What a record takes beside itself, and about what a group takes.
const ROUND_A_RECORD: usize = 8;
const ROUND_A_GROUP: usize = 1_024;

/// Records of one resource, each encoded already.
pub struct Group<'a> {
    /// The resource.
    pub resource: &'a Resource,
    /// The records.
    pub records: Vec<&'a [u8]>,
}

/// An `Export…ServiceRequest` with records that are in the same encoding.
pub fn export_request(signal: Signal, encoding: Encoding, scope: &Scope, groups: &[Group<'_>]) -> Vec<u8> {
    let names = names(signal);
    let resources: Vec<_> = groups.iter().map(|group| OfResource { names: &names, scope, group }).collect();
    let request = Request { names: &names, resources: &resources };
    // A buffer that grows as it is filled would be up to twice as large in the end.
    let records = groups.iter().flat_map(|group| &group.records);
    let bytes = records.map(|record| record.len() + ROUND_A_RECORD).sum::<usize>() + groups.len() * ROUND_A_GROUP;
    request.encode_into(encoding, bytes)
}

/// The field names, which are all that differs between the signals.
struct Names {
    resources: &'static str,
    scopes: &'static str,
    records: &'static str,
}

const fn names(signal: Signal) -> Names {
    match signal {
        Signal::Traces => Names { resources: "resourceSpans", scopes: "scopeSpans", records: "spans" },
        Signal::Logs => Names { resources: "resourceLogs", scopes: "scopeLogs", records: "logRecords" },
        Signal::Metrics => Names { resources: "resourceMetrics", scopes: "scopeMetrics", records: "metrics" },
    }
}

struct Request<'a> {
    names: &'a Names,
    resources: &'a [OfResource<'a>],
}

impl Message for Request<'_> {
    fn write(&self, out: &mut impl Writer) {
        out.messages(1, self.names.resources, self.resources);
    }
}

struct OfResource<'a> {
    names: &'a Names,
    scope: &'a Scope,
    group: &'a Group<'a>,
}

impl Message for OfResource<'_> {
    fn write(&self, out: &mut impl Writer) {
        out.message(1, "resource", self.group.resource);
        out.messages(2, self.names.scopes, &[OfScope(self)]);
    }
}

struct OfScope<'a>(&'a OfResource<'a>);

impl Message for OfScope<'_> {
    fn write(&self, out: &mut impl Writer) {
        out.message(1, "scope", self.0.scope);
        out.encoded(2, self.0.names.records, &self.0.group.records);
    }
}
