//! Random programs: whatever is pushed, popped, called, dropped and in which order, and whatever the clock of the system
//! does meanwhile, the stream of events is sound. `NEMO_RELAY_SCHEDULES` is the number of programs for each test.

mod common;

use common::{GATE, Host, LLM_GATE, LLM_WRAP, STREAM_WRAP, drain, llm_call, shapes};
use nemo_relay_runtime::types::{Event, Limits, ScopeCategory, Timestamp, Uuid};
use nemo_relay_runtime::{
    Clock, CloseScope, Consumers, EventRecord, LlmStreamCall, Machine, Mark, Op, PopScope, PushScope, Reply, Runtime,
    Scope,
};
use proptest::prelude::*;
use std::cell::Cell;
use std::collections::HashMap;
use std::sync::Arc;

#[derive(Clone, Debug)]
enum Action {
    Push,
    /// Pops what a handle of the program stands for, allowed or not.
    Pop(usize),
    /// Closes it as a block does.
    Close(usize),
    Mark,
    /// A task with the stack of this one.
    Fork,
    Call(Kind),
    /// Answers one question of a call; the number says also what the consumer of a stream wants.
    Step(usize),
    /// Cancels a call.
    Drop(usize),
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Tool,
    Model,
    /// A model that fails.
    Broken,
    Stream,
    /// A stream that fails after some chunks.
    BrokenStream,
}

const KINDS: [Kind; 5] = [Kind::Tool, Kind::Model, Kind::Broken, Kind::Stream, Kind::BrokenStream];

fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        4 => Just(Action::Push),
        3 => any::<usize>().prop_map(Action::Pop),
        2 => any::<usize>().prop_map(Action::Close),
        1 => Just(Action::Mark),
        1 => Just(Action::Fork),
        4 => prop::sample::select(&KINDS[..]).prop_map(Action::Call),
        12 => any::<usize>().prop_map(Action::Step),
        1 => any::<usize>().prop_map(Action::Drop),
    ]
}

thread_local! {
    static TICKS: Cell<i64> = const { Cell::new(0) };
}

/// A clock that somebody sets, forwards and backwards, between any two looks at it.
fn jumping() -> Timestamp {
    let tick = TICKS.get() + 1;
    TICKS.set(tick);
    Timestamp::from_micros(1_700_000_000_000_000 + tick.wrapping_mul(0x9e37_79b9_7f4a_7c15_u64 as i64) % 1_000_000)
}

/// A program at work: its tasks, the scopes that it opened, its calls.
struct Program {
    host: Host,
    heads: Vec<Arc<Scope>>,
    scopes: Vec<Arc<Scope>>,
    calls: Vec<(Machine, Op)>,
}

impl Program {
    fn new() -> Self {
        TICKS.set(0);
        let mut host = Host::new();
        host.runtime = Runtime::new(Clock { now: jumping, ..Clock::default() }, Limits::default());
        host.head = host.runtime.new_stack();
        host.on(GATE, "gate", 0, |_, _| Reply::Allow);
        host.on(LLM_GATE, "gate", 0, |_, _| Reply::Allow);
        host.wrap("wrap", 0, |host, args, next| {
            let result = host.run_next(&next, args).unwrap().result;
            Reply::Outcome { result, annotation: None, marks: None }
        });
        for family in [LLM_WRAP, STREAM_WRAP] {
            host.wrap_family(family, "wrap", 0, |host, request, next| {
                host.run_next(&next, request).map_or_else(Reply::Failed, |outcome| Reply::Value(outcome.result))
            });
        }
        host.on_chunk(|host| host.give("null"));
        host.at_the_end(|host| host.give("null"));
        host.tool(served);
        let heads = vec![host.head.clone()];
        Self { host, heads, scopes: Vec::new(), calls: Vec::new() }
    }

    fn run(&mut self, task: usize, action: &Action) {
        let task = task % self.heads.len();
        let runtime = self.host.runtime.clone();
        let head = self.heads[task].clone();
        match action {
            Action::Push => {
                let scope = runtime.push(&head, PushScope { name: "scope".into(), ..PushScope::default() });
                self.scopes.push(scope.clone());
                self.heads[task] = scope;
            }
            Action::Pop(which) => {
                let popped = pick(&self.scopes, *which).map(|scope| runtime.pop(&head, scope, PopScope::default()));
                if let Some(Ok(head)) = popped {
                    self.heads[task] = head;
                }
            }
            Action::Close(which) => {
                if let Some(scope) = pick(&self.scopes, *which) {
                    self.heads[task] = runtime.close(&head, scope, CloseScope::default());
                }
            }
            Action::Mark => runtime.mark(&head, Mark { name: "mark".to_owned(), ..Mark::default() }),
            Action::Fork => self.heads.push(head),
            Action::Call(kind) => {
                self.host.head = head;
                let call = self.start(*kind);
                self.calls.push(call);
            }
            Action::Step(which) => self.step(*which),
            Action::Drop(which) => {
                if !self.calls.is_empty() {
                    self.calls.swap_remove(which % self.calls.len());
                }
            }
        }
    }

    fn start(&mut self, kind: Kind) -> (Machine, Op) {
        if matches!(kind, Kind::Tool) {
            return self.host.start("1");
        }
        let request = self.host.value(&format!(r#"{{"content":"{kind:?}","headers":{{}}}}"#));
        let (runtime, head) = (&self.host.runtime, &self.host.head);
        if matches!(kind, Kind::Model | Kind::Broken) {
            return runtime.llm_call(head, llm_call(request)).unwrap();
        }
        let consumers = Consumers { collector: true, finalizer: true };
        runtime.llm_stream_call(head, LlmStreamCall { call: llm_call(request), consumers }).unwrap()
    }

    fn step(&mut self, which: usize) {
        if self.calls.is_empty() {
            return;
        }
        let (mut machine, op) = self.calls.swap_remove(which % self.calls.len());
        if !matches!(op, Op::Done(_) | Op::Fail(_)) {
            let reply = match op {
                Op::Opened | Op::Yield(_) if which.is_multiple_of(5) => Reply::Stop,
                Op::Opened | Op::Yield(_) => Reply::More,
                Op::Pull(_) if which.is_multiple_of(11) => Reply::Cancelled,
                asked => self.host.reply(&machine, asked),
            };
            let op = machine.resume(reply);
            self.calls.push((machine, op));
        }
    }

    /// Ends everything as a program does: its calls, then its blocks from the innermost out.
    fn end(&mut self) {
        self.calls.clear();
        for scope in self.scopes.iter().rev() {
            self.host.runtime.close(scope, scope, CloseScope::default());
        }
    }
}

/// What the tool gives, or the model of this request.
fn served(host: &mut Host, given: u32) -> Reply {
    let text = host.values[given as usize].clone();
    if !text.contains("content") {
        return host.answer(&text);
    }
    if text.contains("Stream") {
        let mut left = 3;
        return Reply::Value(host.stream("chunks", move |host| {
            left -= 1;
            match left {
                0 if text.contains("Broken") => host.raise("cut"),
                0 => Reply::Finished,
                _ => host.give("1"),
            }
        }));
    }
    if text.contains("Broken") { host.raise("broken") } else { host.give("2") }
}

fn pick(scopes: &[Arc<Scope>], which: usize) -> Option<&Arc<Scope>> {
    scopes.get(which % scopes.len().max(1))
}

/// What the events have said of a scope.
struct Told {
    open: bool,
    started_at: Timestamp,
    children: Vec<Uuid>,
}

/// Every start has one end, after it and at a later time; whatever begins has a parent that has begun and has not ended,
/// if it has one at all; a chunk is marked between the start and the end of its call. What has been begun by whom is told by
/// the events alone.
fn check(events: &[Arc<EventRecord>], one_task: bool) {
    let mut state: HashMap<Uuid, Told> = HashMap::new();
    for (position, record) in events.iter().enumerate() {
        assert_eq!(record.seq, position as u64 + 1, "no event is lost or doubled");
        let scope = match &record.event {
            Event::Scope(scope) => scope,
            Event::Mark(mark) if mark.name.as_ref() == "llm.chunk" => {
                let call = mark.parent_uuid.and_then(|call| state.get(&call)).expect("a chunk is that of a call");
                assert!(call.open && call.started_at < mark.timestamp, "a chunk comes while its call is open");
                continue;
            }
            Event::Mark(_) => continue,
        };
        match scope.scope_category {
            ScopeCategory::Start => {
                let told = Told { open: true, started_at: scope.timestamp, children: Vec::new() };
                assert!(state.insert(scope.uuid, told).is_none(), "a scope starts once");
                if let Some(parent) = scope.parent_uuid.and_then(|parent| state.get_mut(&parent)) {
                    let is_call = matches!(scope.category.as_deref(), Some("tool" | "llm"));
                    assert!(parent.open || is_call || scope.name.as_ref() == "gate");
                    parent.children.push(scope.uuid);
                }
            }
            ScopeCategory::End => {
                let told = state.get_mut(&scope.uuid).expect("a scope starts before it ends");
                assert!(std::mem::replace(&mut told.open, false), "a scope ends once");
                assert!(told.started_at < scope.timestamp, "a scope ends later than it starts");
                let children = std::mem::take(&mut told.children);
                let left = children.iter().filter(|child| state[child].open).count();
                assert!(!one_task || left == 0, "children end before their parents: {:?}", shapes(events));
            }
        }
    }
    assert!(state.values().all(|told| !told.open), "every start has an end: {:?}", shapes(events));
}

fn cases() -> u32 {
    let wanted = std::env::var("NEMO_RELAY_SCHEDULES").ok();
    wanted.map_or(512, |cases| cases.parse().expect("NEMO_RELAY_SCHEDULES is a number"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_program_of_any_number_of_tasks(actions in prop::collection::vec((any::<usize>(), action()), 0..60)) {
        let mut program = Program::new();
        let events = program.host.subscribe("recorder");
        for (task, action) in &actions {
            program.run(*task, action);
        }
        program.end();
        check(&drain(&events), false);
    }

    #[test]
    fn a_program_of_one_task_is_nested(actions in prop::collection::vec(action(), 0..60)) {
        let mut program = Program::new();
        let events = program.host.subscribe("recorder");
        let mut turn = 0;
        for action in &actions {
            // A call of the only task is over before anything else happens; what is left of it is dropped.
            program.run(0, action);
            if matches!(action, Action::Fork) {
                program.heads.truncate(1);
            }
            while matches!(action, Action::Call(_)) && !program.calls.is_empty() {
                turn += 1;
                program.step(turn);
            }
        }
        program.end();
        check(&drain(&events), true);
    }
}
