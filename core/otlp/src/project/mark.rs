//! What a mark looks like, inside of a span and as one of its own.

use crate::config::Projection;
use crate::message::KeyValue;
use crate::value::{Attributes, of_uuid};
use nemo_relay_types::MarkEvent;

/// The attributes of a mark.
pub(crate) fn mark_attributes(mark: &MarkEvent) -> Attributes {
    let mut attributes = Attributes::default();
    attributes.add("nemo_relay.mark.uuid", of_uuid(mark.uuid));
    attributes.maybe("nemo_relay.mark.parent_uuid", mark.parent_uuid.map(of_uuid));
    attributes.maybe("nemo_relay.mark.category", mark.category.as_deref());
    if let Some(schema) = &mark.data_schema {
        attributes.add("nemo_relay.mark.data_schema.name", schema.name.as_str());
        attributes.add("nemo_relay.mark.data_schema.version", schema.version.as_str());
    }
    attributes.spread("nemo_relay.mark.category_profile", mark.category_profile.as_ref());
    attributes.spread("nemo_relay.mark.data", mark.data.as_ref());
    attributes.spread("nemo_relay.mark.metadata", mark.metadata.as_ref());
    attributes
}

/// What a mark has besides where it is a span: one that stands for a tool, or one whose own span is not there.
pub(crate) fn mark_span_attributes(projection: Projection, as_tool: bool, orphan: bool) -> Vec<KeyValue> {
    let mut attributes = Attributes::default();
    if as_tool {
        attributes.add("nemo_relay.mark.projection", "tool");
        attributes.add("nemo_relay.scope_type", "tool");
    }
    if projection == Projection::OpenInference {
        attributes.add("openinference.span.kind", if as_tool { "TOOL" } else { "CHAIN" });
    }
    if orphan {
        attributes.add("nemo_relay.mark.orphan", crate::message::Any::Bool(true));
    }
    attributes.list
}
