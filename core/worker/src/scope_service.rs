//! Marks and scopes that a worker asks for.

use crate::engine::Engine;
use crate::host_service::{optional, runtime, told};
use nemo_relay_runtime::{Mark, PopScope, PushScope};
use nemo_relay_types::{Error, Json, Result, ScopeType};
use nemo_relay_worker_protocol::{
    CreateScopeStackResponse, DropScopeStackRequest, DropScopeStackResponse, EmitMarkRequest, EmitMarkResponse,
    PopScopeRequest, PopScopeResponse, PushScopeRequest, PushScopeResponse,
};

pub(crate) fn mark(engine: &Engine, request: EmitMarkRequest) -> EmitMarkResponse {
    EmitMarkResponse { error: emit(engine, request).err().map(|error| told(&error, 0)) }
}

fn emit(engine: &Engine, request: EmitMarkRequest) -> Result<()> {
    let runtime = runtime(engine)?;
    let data = optional(&request.data, "data")?;
    let mark = Mark { name: request.name, data, metadata: metadata(&request.metadata)?, ..Mark::default() };
    let head = engine.stacks.head(runtime, request.scope_stack_id).unwrap_or_else(|| runtime.new_stack());
    runtime.mark(&head, mark.checked(None)?);
    Ok(())
}

pub(crate) fn push(engine: &Engine, request: PushScopeRequest) -> PushScopeResponse {
    match open(engine, request) {
        Ok(scope_id) => PushScopeResponse { scope_id, error: None },
        Err(error) => PushScopeResponse { scope_id: String::new(), error: Some(told(&error, 0)) },
    }
}

fn open(engine: &Engine, request: PushScopeRequest) -> Result<String> {
    let scope = PushScope {
        scope_type: scope_type(request.scope_type)?,
        name: request.name.into(),
        input: optional(&request.input, "input")?,
        metadata: metadata(&request.metadata)?,
        ..PushScope::default()
    };
    engine.stacks.push(runtime(engine)?, request.scope_stack_id, scope)
}

/// That of the protocol is shifted by one, for 0 is none.
fn scope_type(number: i32) -> Result<ScopeType> {
    let place = match usize::try_from(number) {
        Ok(0) => return Ok(ScopeType::Function),
        Ok(number) => Some(number - 1),
        Err(_) => None,
    };
    let known = place.and_then(|place| ScopeType::ALL.get(place).copied());
    known.ok_or_else(|| Error::invalid_argument("scope_type", format!("there is no type of scope {number}")))
}

pub(crate) fn pop(engine: &Engine, request: &PopScopeRequest) -> PopScopeResponse {
    PopScopeResponse { error: close(engine, request).err().map(|error| told(&error, 0)) }
}

fn close(engine: &Engine, request: &PopScopeRequest) -> Result<()> {
    let output = optional(&request.output, "output")?;
    let scope = PopScope { output, metadata: metadata(&request.metadata)?, timestamp: None };
    engine.stacks.pop(runtime(engine)?, request.scope_stack_id, &request.scope_id, scope)
}

pub(crate) fn make_stack(engine: &Engine) -> CreateScopeStackResponse {
    let number = engine.new_invocation();
    match engine.stacks.make(number) {
        Ok(()) => CreateScopeStackResponse { scope_stack_id: number, error: None },
        Err(error) => CreateScopeStackResponse { scope_stack_id: 0, error: Some(told(&error, 0)) },
    }
}

pub(crate) fn drop_stack(engine: &Engine, request: &DropScopeStackRequest) -> DropScopeStackResponse {
    engine.stacks.drop_made(engine.host.get(), request.scope_stack_id);
    DropScopeStackResponse {}
}

fn metadata(bytes: &[u8]) -> Result<Option<Json>> {
    let metadata = optional(bytes, "metadata")?;
    if metadata.as_ref().is_some_and(|metadata| !metadata.is_object()) {
        return Err(Error::invalid_argument("metadata", "the metadata of a mark or a scope is an object"));
    }
    Ok(metadata)
}
