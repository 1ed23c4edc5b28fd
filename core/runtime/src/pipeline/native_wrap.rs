//! Native execution intercepts: resumed with what the rest of the chain came to, until they are done.

use super::call::Call;
use super::chunks::Chunks;
use super::native::{Asked, anew, made};
use super::native_stream::{Place, Wrapped};
use super::stages::{self, Wrappers};
use super::{Host, Outcome, Slot, stream, wrong_reply};
use crate::native::{Around, Native, Produced, Step, Wrap, not_for};
use nemo_relay_types::{Error, ErrorCode, Json, Result};
use std::sync::Arc;

/// What the rest of the chain gave last, its JSON where that is known, and its chunks where they may be watched or wrapped.
struct Downstream {
    outcome: Outcome,
    produced: Option<Produced>,
    chunks: Option<Chunks>,
}

impl Downstream {
    /// Goes on with it as it is.
    fn kept(self, call: &Call) -> Outcome {
        if let Some(chunks) = self.chunks {
            call.give_chunks(chunks);
        }
        self.outcome
    }
}

/// Runs an execution intercept and, where it asks for it, the rest of the chain behind it.
pub(super) fn wraps<'a>(
    call: &'a Arc<Call>,
    host: &'a Host,
    wrappers: &'a Wrappers,
    position: usize,
    native: &'a Arc<dyn Native>,
    args: Slot,
) -> Asked<'a, Result<Outcome>> {
    Box::pin(async move {
        let (family, entry) = stages::wrapper(wrappers, position).ok_or_else(|| wrong_reply("wrap"))?;
        let name = entry.name.clone();
        let given = host.source(args).await?;
        let mut question = call.question(family, given.clone());
        question.pricing = call.runtime.pricing().filter(|_| call.is_model_call());
        question.may_watch = call.streams() && stages::is_reached_natively(wrappers, position);
        let may_watch = question.may_watch;
        let mut at_work = native.wrap(&question)?;
        let mut with = Around::Begin;
        let mut last: Option<Downstream> = None;
        let mut has_run = false;
        loop {
            let step = go_on(host, native.may_block(), at_work, with).await?;
            at_work = step.0;
            with = match step.1? {
                Step::Mark(mark) => {
                    call.add_own_mark(*mark);
                    Around::Marked
                }
                Step::Next(new) => {
                    let new = again(call, host, args, &given, new, has_run).await?;
                    has_run = true;
                    if may_watch {
                        last = None;
                        stream::close(host, call.take_streams_from(position + 1)).await;
                    }
                    match rest(call, host, wrappers, position, new).await {
                        Ok(outcome) => came(call, host, outcome, may_watch, &mut last).await,
                        Err(error) => Around::Downstream(Err(error)),
                    }
                }
                Step::Leave => {
                    let new = again(call, host, args, &given, given.clone(), has_run).await?;
                    return rest(call, host, wrappers, position, new).await;
                }
                Step::Keep => return last.map(|last| last.kept(call)).ok_or_else(|| not_for(family)),
                Step::Done(done) if !call.streams() => return ended(call, host, done, last).await,
                Step::Replay(chunks) if may_watch => {
                    call.give_chunks(Chunks::replayed(chunks));
                    return Ok(Outcome { result: args, annotation: None });
                }
                Step::Watch(watch) if may_watch => {
                    let Some(Downstream { outcome, chunks: Some(chunks), .. }) = last else {
                        return Err(not_for(family));
                    };
                    call.give_chunks(chunks.watched(watch));
                    return Ok(outcome);
                }
                Step::Stream(wrap) if may_watch => {
                    let inner = last.and_then(|last| last.chunks);
                    let place = Place { name, wrappers: wrappers.clone(), position, args, given, has_run };
                    call.give_chunks(Chunks::wrapped(Wrapped::new(wrap, native.may_block(), inner, place)));
                    return Ok(Outcome { result: args, annotation: None });
                }
                Step::Stream(_) if call.streams() => return Err(is_inside(&name)),
                Step::Done(_) | Step::Replay(_) | Step::Watch(_) | Step::Stream(_) => return Err(not_for(family)),
            };
        }
    })
}

/// That one which wraps a stream stands where it cannot.
fn is_inside(name: &str) -> Error {
    let message = format!(
        "'{name}' of a plugin wraps the stream of a model call, which works where no intercept of the application is around \
         it: give '{name}' a lower priority than those have"
    );
    Error::new(ErrorCode::Unsupported, message)
}

/// The chain behind the intercept at this place.
pub(super) fn rest<'a>(
    call: &'a Arc<Call>,
    host: &'a Host,
    wrappers: &'a Wrappers,
    position: usize,
    args: Slot,
) -> Asked<'a, Result<Outcome>> {
    Box::pin(stages::chain(call, host, wrappers, position + 1, args))
}

/// What the rest of the chain is given: what the intercept was given itself, where it is the same and has not been handed on
/// before, for the application may have let go of it then.
pub(super) async fn again(
    call: &Call,
    host: &Host,
    args: Slot,
    given: &Json,
    new: Json,
    has_run: bool,
) -> Result<Slot> {
    if has_run { anew(call, host, new).await } else { made(call, host, args, given, new).await }
}

/// What the intercept is told of it.
async fn came(call: &Call, host: &Host, outcome: Outcome, may_watch: bool, last: &mut Option<Downstream>) -> Around {
    if call.streams() {
        let chunks = may_watch.then(|| call.take_chunks(outcome.result));
        *last = Some(Downstream { outcome, produced: None, chunks });
        return Around::Opened;
    }
    let produced = produced(host, outcome).await;
    *last = Some(Downstream { outcome, produced: produced.as_ref().ok().cloned(), chunks: None });
    produced.map_or_else(Around::NotJson, |produced| Around::Downstream(Ok(produced)))
}

type AtWork = Box<dyn Wrap>;

async fn go_on(host: &Host, may_block: bool, mut at_work: AtWork, with: Around) -> Result<(AtWork, Result<Step>)> {
    if !may_block {
        let step = at_work.go_on(with);
        return Ok((at_work, step));
    }
    let go_on = move || {
        let step = at_work.go_on(with);
        (at_work, step)
    };
    host.work(go_on).await
}

async fn produced(host: &Host, outcome: Outcome) -> Result<Produced> {
    let annotation = match outcome.annotation {
        Some(annotation) => Some(host.encode(annotation).await?),
        None => None,
    };
    Ok(Produced { result: host.source(outcome.result).await?, annotation, marks: None })
}

/// The outcome as values of the host: those that came from the chain, where they are the same.
async fn ended(call: &Arc<Call>, host: &Host, done: Produced, last: Option<Downstream>) -> Result<Outcome> {
    if let Some(marks) = done.marks {
        let list = host.parse(marks).await?;
        stages::keep_marks(call, host, Some(list)).await?;
    }
    let (came, known) = last.map_or((None, None), |last| (Some(last.outcome), last.produced));
    let result = match (&known, came) {
        (Some(known), Some(came)) if known.result == done.result => came.result,
        _ => host.parse(done.result).await?,
    };
    let known: Option<Json> = known.and_then(|known| known.annotation);
    let annotation = match (done.annotation, came) {
        (None, _) => None,
        (Some(annotation), Some(came)) if known.as_ref() == Some(&annotation) => came.annotation,
        (Some(annotation), _) => Some(host.parse(annotation).await?),
    };
    Ok(Outcome { result, annotation })
}
