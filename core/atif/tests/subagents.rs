//! Agents inside agents, and agents beside each other.

mod common;

use common::{Script, finished, outline, said, user, uuid};
use nemo_relay_atif::{AtifBuilder, AtifConfig};
use serde_json::{Value, json};

fn talk(script: &mut Script, name: &str, agent: &str) {
    let call = format!("l-{name}");
    script.ask(&call, agent, user(name)).answer(&call, agent, said(name, &[]));
}

fn reference(of: &str) -> Value {
    json!([{"trajectory_id": uuid(of), "extra": {"name": of, "scope_uuid": uuid(of)}}])
}

#[test]
fn an_agent_that_names_its_call_is_referred_to_there() {
    for key in ["tool_call_id", "toolCallId", "source_call_id", "delegation_tool_call_id", "parent_tool_call_id"] {
        let mut script = Script::new();
        script.agent("a", "implicit", json!({})).ask("l1", "a", user("do"));
        script.answer("l1", "a", said("", &[("c1", "delegate", json!({})), ("c2", "f", json!({}))]));
        script.tool("t1", "a", "delegate", Some("c1"), json!({})).agent("b", "a", json!({key: "c1"}));
        talk(&mut script, "inner", "b");
        script.end("b", "a", "agent").result("t1", "a", "delegate", json!("done")).end("a", "implicit", "agent");
        let trajectory = script.export();
        assert_eq!(outline(&trajectory), [("user", "do"), ("agent", "")]);
        let results = trajectory["steps"][1]["observation"]["results"].as_array().unwrap();
        assert_eq!((results.len(), &results[0]["content"]), (1, &json!("done")));
        assert_eq!(results[0]["subagent_trajectory_ref"], reference("b"));
        let inner = &trajectory["subagent_trajectories"][0];
        assert_eq!((&inner["trajectory_id"], &inner["session_id"]), (&json!(uuid("b")), &json!("sess-1")));
        assert_eq!(inner["agent"]["name"], "b");
        assert_eq!(outline(inner), [("user", "inner"), ("agent", "inner")]);
    }
}

#[test]
fn a_call_that_no_tool_ran_for_is_referred_to_as_well() {
    let mut script = Script::new();
    script.agent("a", "implicit", json!({})).ask("l1", "a", user("do"));
    script.answer("l1", "a", said("", &[("c1", "delegate", json!({}))])).agent("b", "a", json!({"tool_call_id": "c1"}));
    let trajectory = script.export();
    let results = &trajectory["steps"][1]["observation"]["results"];
    assert_eq!(results, &json!([{"source_call_id": "c1", "subagent_trajectory_ref": reference("b")}]));
}

#[test]
fn an_agent_that_names_no_call_is_dispatched() {
    for metadata in [json!({}), json!({"tool_call_id": "nobody's"})] {
        let mut script = Script::new();
        script.agent("a", "implicit", json!({}));
        talk(&mut script, "before", "a");
        script.agent("b", "a", metadata);
        talk(&mut script, "inner", "b");
        script.end("b", "a", "agent");
        talk(&mut script, "after", "a");
        let trajectory = script.export();
        let sources: Vec<_> = outline(&trajectory).iter().map(|(source, _)| *source).collect();
        assert_eq!(sources, ["user", "agent", "agent", "user", "agent"]);
        let step = &trajectory["steps"][2];
        let id = format!("subagent:{}", uuid("b"));
        assert_eq!(step["llm_call_count"], 0);
        assert_eq!(step["tool_calls"], json!([{"tool_call_id": id, "function_name": "b", "arguments": {"name": "b"}}]));
        let results = &step["observation"]["results"];
        assert_eq!(results, &json!([{"source_call_id": id, "subagent_trajectory_ref": reference("b")}]));
    }
}

#[test]
fn a_scope_in_the_role_of_an_agent_is_one() {
    let mut script = Script::new();
    script.agent("a", "implicit", json!({}));
    let role = json!({"metadata": {"nemo_relay_scope_role": "subagent"}});
    script.events.push(common::event("b", "a", "a", 2, role));
    talk(&mut script, "inner", "b");
    assert_eq!(outline(&script.export()["subagent_trajectories"][0]), [("user", "inner"), ("agent", "inner")]);
}

#[test]
fn cost_is_counted_in_and_tokens_beside() {
    let paid = |cost: f64| json!({"message": "m", "usage": {"prompt_tokens": 10, "cost": {"total": cost}}});
    let mut script = Script::new();
    script.agent("a", "implicit", json!({})).ask("l1", "a", user("1")).answer("l1", "a", paid(0.5));
    script.agent("b", "a", json!({})).ask("l2", "b", user("2")).answer("l2", "b", paid(0.25));
    script.agent("c", "b", json!({})).ask("l3", "c", user("3")).answer("l3", "c", paid(0.125));
    let trajectory = script.export();
    assert_eq!(
        trajectory["final_metrics"],
        json!({"total_prompt_tokens": 10, "total_cost_usd": 0.875, "total_steps": 3, "extra": {"with_subagents":
            {"total_prompt_tokens": 30, "total_cost_usd": 0.875, "total_steps": 8}}})
    );
    let inner = &trajectory["subagent_trajectories"][0];
    assert_eq!(inner["final_metrics"]["total_cost_usd"], 0.375);
    assert_eq!(inner["subagent_trajectories"][0]["trajectory_id"], uuid("c"));
}

#[test]
fn nesting_has_a_bound_and_nothing_is_lost() {
    let mut script = Script::new();
    script.agent("a", "implicit", json!({}));
    let mut outer = "a".to_owned();
    for depth in 0..100 {
        let inner = format!("b{depth}");
        script.agent(&inner, &outer, json!({}));
        outer = inner;
    }
    talk(&mut script, "deep", &outer);
    let trajectory = script.export();
    let (mut at, mut depth) = (&trajectory, 0);
    while let Some(inner) = at.get("subagent_trajectories") {
        (at, depth) = (&inner[0], depth + 1);
    }
    assert_eq!((depth, outline(at)), (32, vec![("user", "deep"), ("agent", "deep")]));
}

#[test]
fn agents_at_once_are_told_apart_and_agents_in_turn_are_one_conversation() {
    let run = |order: &[(&str, &str)]| {
        let mut script = Script::new();
        for (what, agent) in order {
            match *what {
                "start" => drop(script.agent(agent, "implicit", json!({}))),
                "talk" => talk(&mut script, &format!("of {agent}"), agent),
                _ => drop(script.end(agent, "implicit", "agent")),
            }
        }
        script.export()
    };
    let in_turn = run(&[("start", "x"), ("talk", "x"), ("end", "x"), ("start", "y"), ("talk", "y"), ("end", "y")]);
    assert_eq!(outline(&in_turn), [("user", "of x"), ("agent", "of x"), ("user", "of y"), ("agent", "of y")]);
    let at_once = run(&[("start", "x"), ("start", "y"), ("talk", "y"), ("talk", "x"), ("end", "x"), ("end", "y")]);
    assert_eq!(outline(&at_once), [("agent", ""), ("agent", "")]);
    for (place, name) in ["x", "y"].iter().enumerate() {
        let inner = &at_once["subagent_trajectories"][place];
        let of = format!("of {name}");
        assert_eq!((&inner["agent"]["name"], outline(inner)), (&json!(name), vec![("user", &*of), ("agent", &*of)]));
    }
}

#[test]
fn every_root_is_a_trajectory() {
    let mut events = Vec::new();
    for (millis, name) in ["x", "y"].iter().enumerate() {
        let millis = millis as u64;
        let metadata = json!({"session_id": format!("s-{name}"), "user_id": 7, "nemo_relay_scope_role": "turn"});
        let call = format!("l-{name}");
        let add = |of: &str, within: &str, at: u64, over: Value| common::event(of, within, name, at + millis, over);
        events.push((0, add(name, "implicit", 1, json!({"category": "agent", "metadata": metadata}))));
        events
            .push((1, add(&call, name, 10, json!({"category": "llm", "data": {"content": {"messages": user(name)}}}))));
        events.push((2, add(&call, name, 20, json!({"category": "llm", "data": name, "scope_category": "end"}))));
        events.push((3, add(name, "implicit", 30, json!({"category": "agent", "scope_category": "end"}))));
    }
    events.sort_by_key(|(phase, _)| *phase);
    let events: Vec<_> = events.into_iter().map(|(_, event)| event).collect();
    let all = finished(&events);
    assert_eq!(all.len(), 2);
    for (trajectory, name) in all.iter().zip(["x", "y"]) {
        assert_eq!((&trajectory["trajectory_id"], &trajectory["session_id"]), (&json!(uuid(name)), &json!(uuid(name))));
        assert_eq!(outline(trajectory), [("user", name), ("agent", name)]);
        let known = json!({"session_id": format!("s-{name}"), "session_instance_id": uuid(name), "user_id": 7});
        assert_eq!(trajectory["extra"]["nemo_relay"], known);
    }
}

#[test]
fn a_turn_is_a_trajectory_of_its_session() {
    let mut script = Script::new();
    script.agent("a", "implicit", json!({}));
    for turn in ["x", "y"] {
        let start = json!({"category": "custom", "metadata": {"nemo_relay_scope_role": "turn"}});
        script.events.push(common::event(turn, "a", "a", 2, start));
        script.events.push(common::event(&format!("f{turn}"), turn, "a", 3, json!({})));
        talk(&mut script, turn, &format!("f{turn}"));
        script.events.push(common::event(turn, "a", "a", 900, json!({"category": "custom", "scope_category": "end"})));
    }
    let all = finished(&script.events);
    let ids: Vec<_> =
        all.iter().map(|one| (&one["session_id"], &one["trajectory_id"], &one["agent"]["name"])).collect();
    let of = |turn: &str| (json!(uuid("a")), json!(uuid(turn)), json!(turn));
    let (x, y) = (of("x"), of("y"));
    assert_eq!(ids, [(&x.0, &x.1, &x.2), (&y.0, &y.1, &y.2)]);
    assert_eq!(outline(&all[1]), [("user", "y"), ("agent", "y")]);
}

#[test]
fn events_without_root_identity_follow_their_parents() {
    let mut script = Script::new();
    for agent in ["x", "y"] {
        script.agent(agent, "implicit", json!({}));
    }
    for agent in ["x", "y"] {
        talk(&mut script, agent, agent);
        script.end(agent, "implicit", "agent");
    }
    let bare = |event: &nemo_relay_types::Event| {
        let mut line = String::new();
        event.write_json(&mut line);
        let mut line: Value = serde_json::from_str(&line).unwrap();
        line.as_object_mut().unwrap().remove("propagation_root_uuid");
        nemo_relay_atof::read_event(&line.to_string()).unwrap()
    };
    let events: Vec<_> = script.events.iter().map(bare).collect();
    let all = finished(&events);
    let outlines: Vec<_> = all.iter().map(outline).collect();
    assert_eq!(outlines, [[("user", "x"), ("agent", "x")], [("user", "y"), ("agent", "y")]]);
}

#[test]
fn what_comes_too_late_begins_no_run() {
    let mut script = Script::new();
    script.agent("a", "implicit", json!({})).end("a", "implicit", "agent").tool("t", "a", "f", None, json!({}));
    let mut builder = AtifBuilder::new(AtifConfig::default()).unwrap();
    script.events[..2].iter().for_each(|event| builder.observe(event));
    assert_eq!(builder.take_finished().len(), 1);
    builder.observe(&script.events[2]);
    assert_eq!((builder.late_events(), builder.trajectories().len(), builder.bytes()), (1, 0, 0));
}
