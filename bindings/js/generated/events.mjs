// Code generated from spec/events/*.yaml by codegen. DO NOT EDIT.

/** How many values an event takes up in a list. */
export const WIDTH = 13;

/** The event whose values begin at a place of a list; those of the event that came before it begin at `before`. */
export function eventAt(values, at, before) {
  switch (values[at] & 15) {
    case 0:
      return scopeEvent(values, at, before);
    case 1:
      return markEvent(values, at, before);
  }
}

function scopeEvent(values, at, before) {
  const event = {
    atof_version: "0.1",
    attributes: values[at] & 16 ? [] : values[at + 1],
    category: known(values, at + 2, before + 2),
    category_profile: values[at] & 32 ? {} : values[at + 3],
    data: values[at + 4],
    data_schema: values[at + 5],
    kind: "scope",
    metadata: values[at] & 64 ? { "otel.status_code": "OK" } : values[at + 6],
    name: known(values, at + 7, before + 7),
    parent_uuid: known(values, at + 8, before + 8),
    propagation_root_uuid: known(values, at + 9, before + 9),
    scope_category: values[at + 10],
    timestamp: values[at + 11],
    uuid: known(values, at + 12, before + 12),
  };
  if (event.propagation_root_uuid === null) delete event.propagation_root_uuid;
  return event;
}

function markEvent(values, at, before) {
  const event = {
    atof_version: "0.1",
    category: known(values, at + 2, before + 2),
    category_profile: values[at] & 32 ? {} : values[at + 3],
    data: values[at + 4],
    data_schema: values[at + 5],
    kind: "mark",
    metadata: values[at] & 64 ? { "otel.status_code": "OK" } : values[at + 6],
    name: known(values, at + 7, before + 7),
    parent_uuid: known(values, at + 8, before + 8),
    propagation_root_uuid: known(values, at + 9, before + 9),
    timestamp: values[at + 11],
    uuid: known(values, at + 12, before + 12),
  };
  if (event.propagation_root_uuid === null) delete event.propagation_root_uuid;
  return event;
}

/** A text or an identity, which is 0 where it is that of the event before. */
function known(values, at, before) {
  if (values[at] === 0) values[at] = values[before];
  return values[at];
}
