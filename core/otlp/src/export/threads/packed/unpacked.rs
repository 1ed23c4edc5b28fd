//! From the bytes back to events.

use super::{Before, HERE, MARK, NONE, SAME, SHARED, START, Segment};
use nemo_relay_types::{DataSchema, Event, Json, MarkEvent, ScopeCategory, ScopeEvent, Timestamp, Uuid};
use std::sync::Arc;

/// The events of a segment with their traces, each made as it is asked for.
pub(in super::super) struct Unpacked {
    bytes: Vec<u8>,
    at: usize,
    shared: std::vec::IntoIter<Json>,
    left: u64,
    before: Before,
}

impl Unpacked {
    pub(super) fn of(segment: Segment) -> Self {
        let Segment { bytes, shared, count, .. } = segment;
        Self { bytes, at: 0, shared: shared.into_iter(), left: count, before: Before::default() }
    }

    /// How many are left.
    pub fn left(&self) -> u64 {
        self.left
    }

    fn byte(&mut self) -> u8 {
        self.at += 1;
        self.bytes[self.at - 1]
    }

    fn array<const N: usize>(&mut self) -> [u8; N] {
        let mut array = [0; N];
        array.copy_from_slice(&self.bytes[self.at..self.at + N]);
        self.at += N;
        array
    }

    fn length(&mut self) -> usize {
        let (mut length, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            length |= usize::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 {
                return length;
            }
        }
    }

    fn text(&mut self) -> &str {
        let length = self.length();
        let start = self.at;
        self.at += length;
        std::str::from_utf8(&self.bytes[start..self.at]).expect("text was put here")
    }

    fn uuid(&mut self, before: Option<Uuid>) -> Option<Uuid> {
        match self.byte() {
            SAME => before,
            NONE => None,
            _ => Some(Uuid::from_bytes(self.array())),
        }
    }

    fn word(&mut self, before: Option<Arc<str>>) -> Option<Arc<str>> {
        match self.byte() {
            SAME => before,
            NONE => None,
            _ => Some(self.text().into()),
        }
    }

    fn json(&mut self) -> Option<Json> {
        match self.byte() {
            NONE => None,
            SHARED => self.shared.next(),
            _ => Some(Json::from_trusted(self.text())),
        }
    }

    fn schema(&mut self) -> Option<DataSchema> {
        (self.byte() == HERE).then(|| DataSchema { name: self.text().to_owned(), version: self.text().to_owned() })
    }

    fn flags(&mut self) -> Vec<String> {
        (0..self.length()).map(|_| self.text().to_owned()).collect()
    }

    /// What marks and scopes have alike.
    fn common(&mut self) -> MarkEvent {
        let before = std::mem::take(&mut self.before);
        self.before = Before {
            uuid: self.uuid(before.uuid),
            parent: self.uuid(before.parent),
            root: self.uuid(before.root),
            trace: self.uuid(before.trace),
            ..Before::default()
        };
        let timestamp = Timestamp::from_nanos(i64::from_le_bytes(self.array()));
        self.before.name = self.word(before.name);
        self.before.category = self.word(before.category);
        MarkEvent {
            uuid: self.before.uuid.unwrap_or_default(),
            parent_uuid: self.before.parent,
            propagation_root_uuid: self.before.root,
            timestamp,
            name: self.before.name.clone().unwrap_or_default(),
            category: self.before.category.clone(),
            category_profile: self.json(),
            data: self.json(),
            metadata: self.json(),
            data_schema: self.schema(),
        }
    }
}

impl Iterator for Unpacked {
    type Item = (Event, Option<Uuid>);

    fn next(&mut self) -> Option<Self::Item> {
        self.left = self.left.checked_sub(1)?;
        let kind = self.byte();
        let common = self.common();
        if kind == MARK {
            return Some((Event::Mark(common), self.before.trace));
        }
        let scope = ScopeEvent {
            uuid: common.uuid,
            parent_uuid: common.parent_uuid,
            propagation_root_uuid: common.propagation_root_uuid,
            timestamp: common.timestamp,
            name: common.name,
            category: common.category,
            category_profile: common.category_profile,
            data: common.data,
            data_schema: common.data_schema,
            metadata: common.metadata,
            attributes: self.flags(),
            scope_category: if kind == START { ScopeCategory::Start } else { ScopeCategory::End },
        };
        Some((Event::Scope(scope), self.before.trace))
    }
}
