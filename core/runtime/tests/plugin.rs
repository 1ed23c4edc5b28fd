//! What plugins register: names of their own, everything at once, and no event between two of them lost or seen twice.

mod common;

use common::{GATE, Host, REWRITE, call, drain, shapes};
use nemo_relay_runtime::native::{Answer, Native, Question};
use nemo_relay_runtime::types::{
    ErrorCode, Family, Json, Limits, Result, RuntimeRegistrationKind, RuntimeRegistrationOwnerKind,
};
use nemo_relay_runtime::{
    Batch, Callback, Clock, EventRecord, Machine, Mark, Op, Outcome, PluginContext, PluginJob, Registered,
    Registration, Reply, Runtime, Sink,
};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

/// Answers always the same.
struct Always(fn() -> Answer);

impl Native for Always {
    fn answer(&self, _: &Question) -> Result<Answer> {
        Ok((self.0)())
    }
}

fn entry(name: &str, answer: fn() -> Answer) -> Registration {
    Registration {
        name: name.into(),
        priority: 0,
        break_chain: false,
        callback: Callback::of(Arc::new(Always(answer))),
    }
}

fn two() -> Answer {
    Answer::Value(Json::from_trusted("2"))
}

fn three() -> Answer {
    Answer::Value(Json::from_trusted("3"))
}

fn batch(runtime: &Runtime, kind: &str, ordinal: u32, register: impl FnOnce(&PluginContext)) -> Batch {
    let context = PluginContext::new(runtime, kind, ordinal);
    register(&context);
    context.close()
}

fn exchange(runtime: &Runtime, old: &[Registered], new: Batch) -> Registered {
    let old: Vec<_> = old.iter().collect();
    runtime.exchange(&old, vec![new]).unwrap().remove(0)
}

/// Counts what it is given by the name of the event; says so where it gets something after it was closed.
#[derive(Default)]
struct Counting {
    seen: Mutex<BTreeMap<String, u64>>,
    closed: AtomicBool,
    late: AtomicU64,
}

impl Sink for Counting {
    fn offer(&self, record: &Arc<EventRecord>) -> bool {
        self.late.fetch_add(u64::from(self.closed.load(Ordering::SeqCst)), Ordering::SeqCst);
        *self.seen.lock().unwrap().entry(record.event.name().to_owned()).or_default() += 1;
        true
    }

    fn delivered(&self) -> u64 {
        self.seen.lock().unwrap().values().sum()
    }

    fn kick(&self) {}
}

fn mark(runtime: &Runtime, name: &str) {
    let head = runtime.new_stack();
    runtime.mark(&head, Mark { name: name.to_owned(), ..Mark::default() });
}

#[test]
fn nothing_takes_effect_before_the_exchange_and_all_of_it_then() {
    let mut host = Host::new();
    let sink = Arc::new(Counting::default());
    let runtime = host.runtime.clone();
    let new = batch(&runtime, "mine", 1, |context| {
        context.register(REWRITE, entry("two", two)).unwrap();
        context.attach("sink", sink.clone()).unwrap();
    });
    assert_eq!(new.len(), 2);
    assert_eq!(host.execute("1").unwrap(), "[1]");
    let registered = exchange(&runtime, &[], new);
    assert_eq!((registered.len(), host.execute("1").unwrap().as_str()), (2, "[2]"));
    assert_eq!(sink.delivered(), 2);
    exchange(&runtime, &[registered], Batch::default());
    assert_eq!(host.execute("1").unwrap(), "[1]");
    assert!(runtime.registrations(None).is_empty());
}

#[test]
fn one_is_replaced_by_another_of_the_same_names() {
    let mut host = Host::new();
    let runtime = host.runtime.clone();
    let made = |answer: fn() -> Answer| {
        batch(&runtime, "mine", 1, |context| {
            context.register(REWRITE, entry("entry", answer)).unwrap();
            context.attach("sink", Arc::new(Counting::default())).unwrap();
            let kinds = [RuntimeRegistrationKind::ToolRequestIntercept];
            context
                .register_switch("switch", &kinds, "other", Callback::of(Arc::new(Always(|| Answer::Allow))))
                .unwrap();
        })
    };
    let first = exchange(&runtime, &[], made(two));
    let second = exchange(&runtime, &[first], made(three));
    assert_eq!((second.len(), host.execute("1").unwrap().as_str()), (3, "[3]"));
    assert_eq!(runtime.registrations(None).len(), 2, "a switch is none of the kinds that are listed");
}

#[test]
fn an_exchange_that_fails_changes_nothing() {
    let mut host = Host::new();
    let runtime = host.runtime.clone();
    let old = exchange(
        &runtime,
        &[],
        batch(&runtime, "mine", 1, |context| {
            context.register(REWRITE, entry("two", two)).unwrap();
        }),
    );
    let taken = PluginContext::new(&runtime, "mine", 2).effective("gate");
    runtime.register(None, GATE, entry(&taken, || Answer::Allow)).unwrap();
    let before = runtime.registrations(None);
    let context = PluginContext::new(&runtime, "mine", 2);
    context.register(REWRITE, entry("three", three)).unwrap();
    context.register(GATE, entry("gate", || Answer::Allow)).unwrap();
    let subscriber = context.subscribe("seen", runtime.callback(9)).unwrap();
    let error = runtime.exchange(&[&old], vec![context.close()]).err().expect("the name is taken");
    assert_eq!(error.code, ErrorCode::AlreadyExists);
    assert_eq!(runtime.registrations(None), before);
    assert_eq!(host.execute("1").unwrap(), "[2]");
    assert!(subscriber.is_removed() && subscriber.retire(), "its delivery may end");
}

#[test]
fn what_is_given_up_lets_go_of_its_functions() {
    let host = Host::new();
    let runtime = host.runtime.clone();
    let context = PluginContext::new(&runtime, "mine", 1);
    let callback = runtime.callback(40);
    context.register(REWRITE, Registration { name: "a".into(), priority: 0, break_chain: false, callback }).unwrap();
    drop(context.subscribe("seen", runtime.callback(41)).unwrap());
    context.close().abandon(&runtime);
    let mut released = runtime.take_released();
    released.sort_unstable();
    assert_eq!(released, [40, 41]);
}

#[test]
fn a_call_keeps_what_it_began_with() {
    let mut host = Host::new();
    let runtime = host.runtime.clone();
    let first = exchange(
        &runtime,
        &[],
        batch(&runtime, "mine", 1, |context| {
            context.register(REWRITE, entry("entry", two)).unwrap();
        }),
    );
    let begun = Arc::new(Mutex::new(Some(first)));
    host.on(GATE, "exchanges", 0, move |host, _| {
        if let Some(first) = begun.lock().unwrap().take() {
            let new =
                batch(&host.runtime, "mine", 1, |context| context.register(REWRITE, entry("entry", three)).unwrap());
            exchange(&host.runtime, &[first], new);
        }
        Reply::Allow
    });
    assert_eq!((host.execute("1").unwrap(), host.execute("1").unwrap()), ("[2]".to_owned(), "[3]".to_owned()));
}

#[test]
fn every_event_is_seen_by_one_of_two_that_replace_each_other() {
    const THREADS: u64 = 3;
    const EVENTS: u64 = 3000;
    let runtime = Runtime::new(Clock::default(), Limits::default());
    let sinks: Vec<Arc<Counting>> = (0..60).map(|_| Arc::default()).collect();
    let attach =
        |sink: &Arc<Counting>| batch(&runtime, "observer", 1, |context| context.attach("sink", sink.clone()).unwrap());
    let mut registered = exchange(&runtime, &[], attach(&sinks[0]));
    std::thread::scope(|scope| {
        let emitters: Vec<_> = (0..THREADS)
            .map(|thread| {
                let runtime = runtime.clone();
                scope.spawn(move || (0..EVENTS).for_each(|n| mark(&runtime, &format!("{thread}.{n}"))))
            })
            .collect();
        let (mut old, mut rest) = (&sinks[0], sinks[1..].iter());
        while !emitters.iter().all(|emitter| emitter.is_finished()) {
            let Some(new) = rest.next() else { break };
            registered = exchange(&runtime, &[std::mem::take(&mut registered)], attach(new));
            old.closed.store(true, Ordering::SeqCst);
            old = new;
            std::thread::yield_now();
        }
    });
    let mut seen = BTreeMap::new();
    for sink in &sinks {
        assert_eq!(sink.late.load(Ordering::SeqCst), 0, "nothing comes once the exchange is over");
        sink.seen.lock().unwrap().iter().for_each(|(name, count)| *seen.entry(name.clone()).or_insert(0) += count);
    }
    assert_eq!(seen.len() as u64, THREADS * EVENTS);
    assert!(seen.values().all(|count| *count == 1));
}

#[test]
fn what_is_on_the_stage_is_promised_to_those_who_were_there() {
    let mut host = Host::new();
    let runtime = host.runtime.clone();
    let stage = runtime.take_stage().unwrap();
    let (old, new) = (Arc::new(Counting::default()), Arc::new(Counting::default()));
    let fields = || Answer::Value(Json::from_trusted(r#"{"data":"hidden"}"#));
    let made = |sink: &Arc<Counting>| {
        batch(&runtime, "mine", 1, |context| {
            context.attach("sink", sink.clone()).unwrap();
            context.register(Family::MarkSanitizeGuardrail, entry("hides", fields)).unwrap();
        })
    };
    let first = exchange(&runtime, &[], made(&old));
    mark(&runtime, "before");
    let second = runtime.exchange(&[&first], vec![made(&new)]).unwrap().remove(0);
    mark(&runtime, "after");
    assert!(first.is_promised() && second.is_promised());
    for record in drain(&stage) {
        let (machine, op) = runtime.process(&record);
        host.drive(machine, op).unwrap();
    }
    assert!(!first.is_promised() && !second.is_promised());
    let names = |sink: &Counting| sink.seen.lock().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!((names(&old), names(&new)), (vec!["before".to_owned()], vec!["after".to_owned()]));
}

#[test]
fn names_say_who_owns_a_registration_and_read_back() {
    let host = Host::new();
    let runtime = host.runtime.clone();
    for (kind, local) in [("mine", "a"), ("two words:é", "50%:x"), ("ümlaut", "")] {
        let registered = exchange(
            &runtime,
            &[],
            batch(&runtime, kind, 12, |context| {
                context.register(GATE, entry(local, || Answer::Allow)).unwrap();
            }),
        );
        let listed = runtime.registrations(None).remove(0);
        assert_eq!((listed.local_name.as_str(), listed.owner.kind), (local, RuntimeRegistrationOwnerKind::Plugin));
        assert_eq!((listed.owner.plugin_kind.as_deref(), listed.owner.component_ordinal), (Some(kind), Some(12)));
        let plain = |c: char| c.is_ascii_alphanumeric() || "-._~:%".contains(c);
        assert!(listed.effective_name.starts_with("nemo-relay-plugin.v1.") && listed.effective_name.chars().all(plain));
        exchange(&runtime, &[registered], Batch::default());
    }
    for name in ["nemo-relay-plugin.v1.mine", "nemo-relay-plugin.v1.mine:x:a", "nemo-relay-plugin.v1.%zz:1:a", "a"] {
        runtime.register(None, GATE, entry(name, || Answer::Allow)).unwrap();
        let listed = runtime.registrations(None);
        let own = listed.iter().find(|one| one.effective_name == name).expect("it is listed");
        assert_eq!((own.owner.kind, own.local_name.as_str()), (RuntimeRegistrationOwnerKind::GlobalApi, name));
    }
}

#[test]
fn a_context_refuses_what_is_there_and_what_has_no_place() {
    let runtime = Host::new().runtime;
    let context = PluginContext::new(&runtime, "mine", 1);
    context.register(GATE, entry("a", || Answer::Allow)).unwrap();
    context.register(REWRITE, entry("a", two)).unwrap();
    let error = context.register(GATE, entry("a", || Answer::Allow)).unwrap_err();
    assert_eq!((error.code, error.get("name")), (ErrorCode::AlreadyExists, Some("a")));
    context.subscribe("s", runtime.callback(1)).unwrap();
    assert_eq!(context.attach("s", Arc::new(Counting::default())).unwrap_err().code, ErrorCode::AlreadyExists);
    for family in [Family::Subscriber, Family::ConditionalMiddlewareGuardrail] {
        assert_eq!(context.register(family, entry("x", two)).unwrap_err().code, ErrorCode::InvalidArgument);
    }
    let error = context.register_switch("off", &[], "x", runtime.callback(2)).unwrap_err();
    assert_eq!(error.message, "conditional middleware guardrail kinds must not be empty");
    let kinds = [RuntimeRegistrationKind::ToolRequestIntercept];
    context.register_switch("off", &kinds, "x", runtime.callback(2)).unwrap();
    assert_eq!(
        context.register_switch("off", &kinds, "x", runtime.callback(3)).unwrap_err().code,
        ErrorCode::AlreadyExists
    );
    assert_eq!((context.kind(), context.ordinal(), context.close().len()), ("mine", 1, 4));
    let closed = |result: Result<()>| assert_eq!(result.unwrap_err().message, "plugin context is closed");
    closed(context.register(GATE, entry("b", || Answer::Allow)));
    closed(context.attach("t", Arc::new(Counting::default())));
    closed(context.subscribe("t", runtime.callback(4)).map(drop));
    closed(context.register_switch("on", &kinds, "x", runtime.callback(5)));
    assert!(context.close().is_empty());
}

#[test]
fn a_script_asks_plugins_and_runs_what_may_wait() {
    let mut host = Host::new();
    let object = host.plugin_object(|host, job| match job {
        PluginJob::Validate { config } => host.give(&format!(r#"[{}]"#, config.as_str())),
        PluginJob::Register { config, context } => {
            context.register(GATE, entry(config.as_str(), || Answer::Allow)).unwrap();
            host.raise("boom")
        }
    });
    let context = PluginContext::new(&host.runtime, "mine", 1);
    let of_script = context.clone();
    let (machine, op): (Machine, Op) = Machine::script(move |script| async move {
        let said = script.validate(&object, Json::from_trusted("7")).await?;
        let failed = script.register(&object, Json::from_trusted(r#""g""#), of_script).await.unwrap_err();
        let worked = script.work(|| 6 * 7).await?;
        let text = format!(r#"{{"failed":{:?},"said":{},"worked":{worked}}}"#, failed.to_string(), said.as_str());
        Ok(Outcome { result: script.parse(Json::from_trusted(text)).await?, annotation: None })
    });
    let outcome = host.drive(machine, op).unwrap();
    let wanted = r#"{"failed":"internal error: ValueError: boom","said":[7],"worked":42}"#;
    assert_eq!(host.values[outcome.result as usize], wanted);
    assert_eq!(context.close().len(), 1, "what was registered before it raised is there to be given up");
}

#[test]
fn a_guardrail_of_a_plugin_has_its_effective_name() {
    let mut host = Host::new();
    let seen = host.subscribe("seen");
    let runtime = host.runtime.clone();
    exchange(
        &runtime,
        &[],
        batch(&runtime, "mine", 1, |context| {
            context.register(GATE, entry("gate", || Answer::Reject("no".to_owned()))).unwrap();
        }),
    );
    let args = host.value("1");
    let (machine, op) = runtime.tool_call(&host.head, call(args)).unwrap();
    let error = host.drive(machine, op).unwrap_err();
    assert_eq!(error.get("guardrail"), Some("nemo-relay-plugin.v1.mine:1:gate"));
    assert_eq!(shapes(&drain(&seen))[0], "start nemo-relay-plugin.v1.mine:1:gate");
}
