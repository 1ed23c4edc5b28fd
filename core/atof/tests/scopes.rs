//! Ends for scopes that have none.

use nemo_relay_atof::{CLOSED_DESCRIPTION, OpenScopes};
use nemo_relay_types::{Event, Json, Limits, MarkEvent, ScopeCategory, ScopeEvent, Timestamp, Uuid};

fn json(text: &str) -> Option<Json> {
    Some(Json::parse(text, &Limits::default()).unwrap())
}

fn scope(id: u128, boundary: ScopeCategory, nanos: i64) -> ScopeEvent {
    ScopeEvent {
        uuid: Uuid::from_u128(id),
        parent_uuid: Some(Uuid::from_u128(id - 1)),
        propagation_root_uuid: Some(Uuid::from_u128(1)),
        timestamp: Timestamp::from_nanos(nanos),
        name: format!("s{id}").into(),
        category: Some("llm".into()),
        category_profile: json(r#"{"annotated_request":{"messages":[]},"model_name":"m"}"#),
        data: json("[1]"),
        metadata: json(r#"{"session_id":"x"}"#),
        attributes: vec!["remote".into()],
        scope_category: boundary,
        ..ScopeEvent::default()
    }
}

#[test]
fn open_scopes_are_ended_from_the_inside_out() {
    let mut open = OpenScopes::default();
    for event in [
        scope(2, ScopeCategory::Start, 10),
        scope(3, ScopeCategory::Start, 20),
        scope(4, ScopeCategory::Start, 30),
        scope(3, ScopeCategory::End, 40),
        scope(9, ScopeCategory::End, 45),
    ] {
        open.see(&Event::Scope(event));
    }
    open.see(&Event::Mark(MarkEvent { timestamp: Timestamp::from_nanos(50), ..MarkEvent::default() }));
    assert_eq!(open.len(), 2);
    let ends = open.ends();
    let ids: Vec<u128> = ends.iter().map(|event| event.uuid().as_u128()).collect();
    assert_eq!(ids, [4, 2]);
    let Event::Scope(end) = &ends[0] else { panic!("a scope has a scope's end") };
    assert_eq!(end.scope_category, ScopeCategory::End);
    assert_eq!(end.timestamp, Timestamp::from_nanos(50));
    assert_eq!((end.parent_uuid, end.propagation_root_uuid), (Some(Uuid::from_u128(3)), Some(Uuid::from_u128(1))));
    assert_eq!(
        (&*end.name, end.category.as_deref(), &end.attributes[..]),
        ("s4", Some("llm"), &["remote".to_owned()][..])
    );
    assert_eq!((end.data.as_ref(), end.category_profile.clone()), (None, json(r#"{"model_name":"m"}"#)));
    let wanted = format!(
        r#"{{"error.type":"cancelled","otel.status_code":"ERROR","otel.status_description":"{CLOSED_DESCRIPTION}","session_id":"x"}}"#
    );
    assert_eq!(end.metadata.as_ref().unwrap().as_str(), wanted);
}

#[test]
fn an_end_closes_what_it_made() {
    let mut open = OpenScopes::default();
    open.see(&Event::Scope(scope(2, ScopeCategory::Start, 10)));
    let ends = open.ends();
    let mut again = OpenScopes::default();
    again.see(&Event::Scope(scope(2, ScopeCategory::Start, 10)));
    ends.iter().for_each(|end| again.see(end));
    assert!(again.is_empty());
}
