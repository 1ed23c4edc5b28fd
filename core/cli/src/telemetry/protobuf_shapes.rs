//! The messages of OTLP, as far as they are read: the numbers of their fields and the names that these have in JSON.

use super::Signal;

pub(super) type Shape = &'static [Field];

pub(super) struct Field {
    pub number: u8,
    pub name: &'static str,
    pub kind: Kind,
    pub repeats: bool,
}

#[derive(Clone, Copy)]
pub(super) enum Kind {
    Text,
    Whole,
    Real,
    Truth,
    /// A function, for messages hold themselves.
    Message(fn() -> Shape),
}

const fn one(number: u8, name: &'static str, kind: Kind) -> Field {
    Field { number, name, kind, repeats: false }
}

const fn many(number: u8, name: &'static str, shape: fn() -> Shape) -> Field {
    Field { number, name, kind: Kind::Message(shape), repeats: true }
}

pub(super) fn of_signal(signal: Signal) -> Shape {
    match signal {
        Signal::Span => const { &[many(1, "resourceSpans", || const { &[many(2, "scopeSpans", || SPANS)] })] },
        Signal::Log => const { &[many(1, "resourceLogs", || const { &[many(2, "scopeLogs", || LOGS)] })] },
        Signal::Metric => const { &[many(1, "resourceMetrics", || const { &[many(2, "scopeMetrics", || METRICS)] })] },
    }
}

const SPANS: Shape = &[many(2, "spans", || {
    const {
        &[
            one(5, "name", Kind::Text),
            one(7, "startTimeUnixNano", Kind::Whole),
            one(8, "endTimeUnixNano", Kind::Whole),
            many(9, "attributes", || ATTRIBUTE),
        ]
    }
})];

const LOGS: Shape = &[many(2, "logRecords", || {
    const {
        &[
            one(1, "timeUnixNano", Kind::Whole),
            one(5, "body", Kind::Message(|| VALUE)),
            many(6, "attributes", || ATTRIBUTE),
            one(11, "observedTimeUnixNano", Kind::Whole),
            one(12, "eventName", Kind::Text),
        ]
    }
})];

const METRICS: Shape = &[many(2, "metrics", || {
    const { &[one(1, "name", Kind::Text), one(3, "unit", Kind::Text), one(7, "sum", Kind::Message(|| SUM))] }
})];

const SUM: Shape = &[
    many(1, "dataPoints", || POINT),
    one(2, "aggregationTemporality", Kind::Whole),
    one(3, "isMonotonic", Kind::Truth),
];

const POINT: Shape = &[
    one(3, "timeUnixNano", Kind::Whole),
    one(4, "asDouble", Kind::Real),
    one(6, "asInt", Kind::Whole),
    many(7, "attributes", || ATTRIBUTE),
];

const ATTRIBUTE: Shape = &[one(1, "key", Kind::Text), one(2, "value", Kind::Message(|| VALUE))];

const VALUE: Shape = &[
    one(1, "stringValue", Kind::Text),
    one(2, "boolValue", Kind::Truth),
    one(3, "intValue", Kind::Whole),
    one(4, "doubleValue", Kind::Real),
    one(5, "arrayValue", Kind::Message(|| const { &[many(1, "values", || VALUE)] })),
    one(6, "kvlistValue", Kind::Message(|| const { &[many(1, "values", || ATTRIBUTE)] })),
];
