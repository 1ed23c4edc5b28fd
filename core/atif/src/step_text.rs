//! Steps as they are written.

use crate::content::is_content;
use crate::document::Document;
use crate::lanes::LaneId;
use crate::llm::Answered;
use crate::out::{Out, Value};
use crate::run::{Kind, Llm, Node, Tool};
use crate::steps::{Attached, Step};
use crate::tools::{declared, written_id};
use nemo_relay_types::Uuid;
use std::collections::HashMap;

impl Document<'_> {
    /// Writes one step.
    pub(crate) fn step(&self, out: &mut Out<'_>, step_id: u64, step: Step) {
        match step {
            Step::User(index) => self.user(out, step_id, index),
            Step::Agent(index) => self.answer(out, step_id, index),
            Step::Tool(index) => self.tool_alone(out, step_id, index),
            Step::Dispatch(lane) => self.dispatch(out, step_id, lane),
        }
    }

    fn user(&self, out: &mut Out<'_>, step_id: u64, index: u32) {
        let node = self.node(index);
        let Kind::Llm(llm) = &node.kind else { return };
        let asked = llm.asked.as_ref();
        let request = asked.and_then(|asked| asked.request.as_deref());
        out.object([
            ("step_id", Value::Count(step_id)),
            ("source", Value::String("user")),
            ("message", Value::Raw(asked.map_or(r#""""#, |asked| &asked.message))),
            ("timestamp", Value::Time(node.first().0)),
            (
                "extra",
                Value::By(&|out| {
                    out.object([
                        ("ancestry", Value::By(&|out| self.ancestry(out, node))),
                        ("llm_request", Value::maybe(request, Value::Raw)),
                    ]);
                }),
            ),
        ]);
    }

    fn answer(&self, out: &mut Out<'_>, step_id: u64, index: u32) {
        let node = self.node(index);
        let Kind::Llm(llm) = &node.kind else { return };
        let Some(answered) = &llm.answered else { return };
        let nothing = Attached::default();
        let attached = self.projection.attached.get(&index).unwrap_or(&nothing);
        let asked = llm.asked.as_ref();
        let asked_for = asked.and_then(|asked| asked.model.as_deref());
        let usage = answered.usage.as_ref().filter(|usage| crate::metrics::has_any(usage));
        let metrics = |out: &mut Out<'_>| {
            if let Some(usage) = usage {
                crate::metrics::of_step(out, usage);
            }
        };
        let has_calls = !answered.calls.is_empty() || !attached.added.is_empty();
        let has_results = !attached.results.is_empty() || !attached.delegated.is_empty();
        out.object([
            ("step_id", Value::Count(step_id)),
            ("source", Value::String("agent")),
            ("message", Value::By(&|out| message(out, answered))),
            ("timestamp", Value::maybe(node.end.map(|(at, _)| at), Value::Time)),
            ("model_name", Value::maybe(answered.model.as_deref().or(asked_for), Value::String)),
            ("reasoning_effort", Value::maybe(asked.and_then(|asked| asked.effort.as_deref()), Value::Raw)),
            ("reasoning_content", Value::maybe(answered.reasoning.as_deref(), Value::Raw)),
            ("tool_calls", Value::when(has_calls, &|out| self.tool_calls(out, index, answered, attached))),
            ("observation", Value::when(has_results, &|out| self.observation(out, attached))),
            ("metrics", Value::when(usage.is_some(), &metrics)),
            ("llm_call_count", Value::Count(1)),
            ("extra", Value::By(&|out| self.answer_extra(out, node, llm, attached))),
        ]);
    }

    fn answer_extra(&self, out: &mut Out<'_>, node: &Node, llm: &Llm, attached: &Attached) {
        let request = llm.asked.as_ref().filter(|_| attached.tells_request).and_then(|asked| asked.request.as_deref());
        let response = llm.answered.as_ref().and_then(|answered| answered.response.as_deref());
        let tools = &attached.tools;
        out.object([
            ("ancestry", Value::By(&|out| self.ancestry(out, node))),
            ("invocation", Value::By(&|out| invocation(out, node, Value::Uuid(node.uuid)))),
            ("llm_request", Value::maybe(request, Value::Raw)),
            ("llm_response", Value::maybe(response, Value::Raw)),
            (
                "tool_ancestry",
                Value::when(!tools.is_empty(), &|out| {
                    out.array(tools, |out, (tool, _)| self.ancestry(out, self.node(*tool)));
                }),
            ),
            (
                "tool_invocations",
                Value::when(!tools.is_empty(), &|out| {
                    out.array(tools, |out, (tool, id)| invocation(out, self.node(*tool), Value::String(id)));
                }),
            ),
        ]);
    }

    fn tool_calls(&self, out: &mut Out<'_>, index: u32, answered: &Answered, attached: &Attached) {
        let asked_for = (0..answered.calls.len() as u32).filter_map(|place| {
            let call = declared(self.projection.run, (index, place))?;
            Some((written_id(self.projection.run, (index, place)), &*call.name, &*call.arguments))
        });
        let added = attached.added.iter().map(|(tool, id)| {
            let node = self.node(*tool);
            let arguments = tool_of(node).and_then(|tool| tool.arguments.as_deref());
            (id.clone(), &*node.name, arguments.unwrap_or("{}"))
        });
        out.array(asked_for.chain(added), |out, (id, name, arguments)| {
            out.object([
                ("tool_call_id", Value::String(&id)),
                ("function_name", Value::String(name)),
                ("arguments", Value::Raw(arguments)),
            ]);
        });
    }

    fn observation(&self, out: &mut Out<'_>, attached: &Attached) {
        // An agent is told with the first result of its call, or by itself where the call has none.
        let mut delegated: HashMap<&str, Vec<LaneId>> = HashMap::new();
        for (id, lane) in &attached.delegated {
            delegated.entry(id).or_default().push(*lane);
        }
        let of_tools = attached.results.iter().map(|(tool, id)| (Some(*tool), &**id));
        let of_agents = attached.delegated.iter().map(|(id, _)| (None, &**id));
        let results: Vec<_> = of_tools
            .chain(of_agents)
            .map(|(tool, id)| (tool, id, delegated.remove(id).unwrap_or_default()))
            .filter(|(tool, _, lanes)| tool.is_some() || !lanes.is_empty())
            .collect();
        out.object([(
            "results",
            Value::By(&|out| {
                out.array(&results, |out, (tool, id, lanes)| self.result(out, *tool, Some(id), lanes));
            }),
        )]);
    }

    fn tool_alone(&self, out: &mut Out<'_>, step_id: u64, index: u32) {
        let node = self.node(index);
        let id = tool_of(node).and_then(|tool| tool.id.as_deref());
        let lanes = self.projection.delegated.get(&index).map_or(&[][..], Vec::as_slice);
        let invocation_id = id.map_or(Value::Uuid(node.uuid), Value::String);
        out.object([
            ("step_id", Value::Count(step_id)),
            ("source", Value::String("system")),
            ("message", Value::String("")),
            ("timestamp", Value::maybe(node.end.map(|(at, _)| at), Value::Time)),
            (
                "observation",
                Value::By(&|out| {
                    out.object([(
                        "results",
                        Value::By(&|out| {
                            out.array([()], |out, ()| self.result(out, Some(index), None, lanes));
                        }),
                    )]);
                }),
            ),
            (
                "extra",
                Value::By(&|out| {
                    out.object([
                        ("tool_ancestry", Value::By(&|out| out.array([node], |out, node| self.ancestry(out, node)))),
                        (
                            "tool_invocations",
                            Value::By(&|out| {
                                out.array([node], |out, node| invocation(out, node, invocation_id));
                            }),
                        ),
                    ]);
                }),
            ),
        ]);
    }

    /// Writes the result of a tool. Without the id of a call that the step has, `extra` tells the call.
    fn result(&self, out: &mut Out<'_>, tool: Option<u32>, call: Option<&str>, lanes: &[LaneId]) {
        let node = tool.map(|tool| self.node(tool));
        let tool = node.and_then(tool_of);
        let result = tool.and_then(|tool| tool.result.as_deref());
        let is_content = result.is_some_and(|result| is_content(result, self.head.config.schema_version));
        let extra = |out: &mut Out<'_>| {
            let (Some(node), Some(tool)) = (node, tool) else { return };
            let id = tool.id.as_deref().filter(|_| call.is_none());
            out.object([
                ("event_name", Value::String(&node.name)),
                ("event_uuid", Value::Uuid(node.uuid)),
                ("metadata", Value::maybe(tool.metadata.as_deref(), Value::Raw)),
                ("parent_event_uuid", Value::maybe(node.parent, Value::Uuid)),
                ("tool_arguments", Value::maybe(tool.arguments.as_deref().filter(|_| call.is_none()), Value::Raw)),
                ("tool_call_id", Value::maybe(id, Value::String)),
                ("tool_result", Value::maybe(result.filter(|_| !is_content), Value::Raw)),
                ("tool_result_annotation", Value::maybe(tool.annotation.as_deref(), Value::Raw)),
            ]);
        };
        out.object([
            ("source_call_id", Value::maybe(call, Value::String)),
            ("content", Value::maybe(result.filter(|_| is_content), Value::Raw)),
            (
                "subagent_trajectory_ref",
                Value::when(!lanes.is_empty(), &|out| {
                    out.array(lanes, |out, lane| self.reference(out, *lane));
                }),
            ),
            ("extra", Value::when(node.is_some(), &extra)),
        ]);
    }

    fn dispatch(&self, out: &mut Out<'_>, step_id: u64, lane: LaneId) {
        let Some(agent) = self.projection.lanes.all[lane as usize].agent.map(|index| self.node(index)) else { return };
        let id = format!("subagent:{}", agent.uuid);
        out.object([
            ("step_id", Value::Count(step_id)),
            ("source", Value::String("agent")),
            ("message", Value::String("")),
            ("timestamp", Value::Time(agent.first().0)),
            (
                "tool_calls",
                Value::By(&|out| {
                    out.array([()], |out, ()| {
                        out.object([
                            ("tool_call_id", Value::String(&id)),
                            ("function_name", Value::String(&agent.name)),
                            ("arguments", Value::By(&|out| out.object([("name", Value::String(&agent.name))]))),
                        ]);
                    });
                }),
            ),
            (
                "observation",
                Value::By(&|out| {
                    out.object([(
                        "results",
                        Value::By(&|out| {
                            out.array([()], |out, ()| self.result(out, None, Some(&id), &[lane]));
                        }),
                    )]);
                }),
            ),
            ("llm_call_count", Value::Count(0)),
            (
                "extra",
                Value::By(&|out| {
                    out.object([("ancestry", Value::By(&|out| self.ancestry(out, agent)))]);
                }),
            ),
        ]);
    }

    fn reference(&self, out: &mut Out<'_>, lane: LaneId) {
        let Some(agent) = self.projection.lanes.all[lane as usize].agent.map(|index| self.node(index)) else { return };
        out.object([
            ("trajectory_id", Value::Uuid(agent.uuid)),
            (
                "extra",
                Value::By(&|out| {
                    out.object([("name", Value::String(&agent.name)), ("scope_uuid", Value::Uuid(agent.uuid))]);
                }),
            ),
        ]);
    }

    fn ancestry(&self, out: &mut Out<'_>, node: &Node) {
        let parent_name = |parent: Uuid| self.projection.run.node(parent).map(|parent| &*parent.name);
        out.object([
            ("function_id", Value::Uuid(node.uuid)),
            ("function_name", Value::String(&node.name)),
            ("parent_id", Value::maybe(node.parent, Value::Uuid)),
            ("parent_name", Value::maybe(node.parent.and_then(parent_name), Value::String)),
        ]);
    }
}

fn tool_of(node: &Node) -> Option<&Tool> {
    match &node.kind {
        Kind::Tool(tool) => Some(tool),
        _ => None,
    }
}

/// A response of no known form is told as its JSON text.
fn message(out: &mut Out<'_>, answered: &Answered) {
    match (&answered.message, &answered.response) {
        (Some(message), _) => out.value(Value::Raw(message)),
        (None, response) => out.value(Value::String(response.as_deref().unwrap_or_default())),
    }
}

fn invocation(out: &mut Out<'_>, node: &Node, id: Value<'_>) {
    let status = match (node.end, &node.failure) {
        (None, _) => "unfinished",
        (Some(_), Some(_)) => "failed",
        (Some(_), None) => "completed",
    };
    out.object([
        ("end_timestamp", Value::maybe(node.end.map(|(at, _)| at), Value::Seconds)),
        ("framework", Value::String("nemo_relay")),
        ("invocation_id", id),
        ("start_timestamp", Value::Seconds(node.first().0)),
        ("status", Value::String(status)),
    ]);
}
