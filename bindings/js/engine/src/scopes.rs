//! Scopes and marks. The package keeps the number of the innermost scope where JavaScript keeps context and passes it in
//! as `head`; a push gives the number of the new one.

use crate::{Engine, NONE, Result, ScopeClose, ScopeEvent, ScopeMetric, ScopePop, ScopePush};
use nemo_relay_runtime::types::{
    DataSchema, Error, ErrorCode, Json, LogSeverity, ScopeAttributes, ScopeType, Timestamp,
};
use nemo_relay_runtime::{CloseScope, Mark, Metric, PopScope, PushScope, Scope};
use std::sync::Arc;

impl Engine {
    /// A new, empty stack; the number of its root.
    pub fn new_stack(&mut self) -> u32 {
        let root = self.runtime.new_stack();
        self.scopes.put(root)
    }

    /// Lets go of a scope that nothing in JavaScript refers to any more.
    pub fn free_scope(&mut self, scope: u32) {
        drop(self.scopes.take(scope));
        self.left.take_if(|(head, _)| *head == scope);
        self.refresh();
    }

    /// The scope with this identity on the stack of `head`, as a number of its own.
    pub fn find_scope(&mut self, head: u32, uuid: String) -> Result<u32> {
        let found = self.runtime.find(self.scope(head)?, &uuid)?;
        Ok(self.scopes.put(found))
    }

    /// The innermost open scope of the stack of `head`: the same number where that is `head` itself.
    pub fn innermost_scope(&mut self, head: u32) -> Result<u32> {
        let known = self.scope(head)?;
        let open = self.head(head)?.innermost_open();
        if Arc::ptr_eq(known, open) {
            return Ok(head);
        }
        let open = open.clone();
        Ok(self.scopes.put(open))
    }

    /// Identity of a scope.
    pub fn scope_uuid(&self, scope: u32) -> Result<String> {
        Ok(self.scope(scope)?.uuid.to_string())
    }

    /// What a handle shows beside the identity, as one JSON object with the field names of the spec.
    pub fn scope_details(&self, scope: u32) -> Result<String> {
        let scope = self.scope(scope)?;
        let optional = |json: &Option<Json>| json.as_ref().map_or("null", Json::as_str).to_owned();
        let parent = scope.parent_uuid.map_or("null".to_owned(), |uuid| format!("\"{uuid}\""));
        Ok(format!(
            r#"{{"name":{},"scope_type":{},"attributes":{},"parent_uuid":{parent},"data":{},"metadata":{}}}"#,
            Json::string(&scope.name),
            scope.scope_type.number(),
            scope.attributes.bits(),
            optional(&scope.data),
            optional(&scope.metadata),
        ))
    }

    /// Opens a scope; its number is the new head.
    pub fn scope_push(&mut self, head: u32, args: ScopePush) -> Result<u32> {
        let params = PushScope {
            name: args.name.into(),
            scope_type: ScopeType::from_number(args.scope_type)
                .ok_or_else(|| Error::invalid_argument("scope_type", "scope_type is out of range"))?,
            parent: self.parent(args.handle)?,
            attributes: ScopeAttributes::from_bits(args.attributes)
                .ok_or_else(|| Error::invalid_argument("attributes", "attributes has a bit that no flag has"))?,
            data: self.json(args.data)?,
            metadata: self.json(args.metadata)?,
            input: self.json(args.input)?,
            timestamp: args.timestamp.map(timestamp),
        };
        let scope = self.runtime.push(self.head(head)?, params);
        let number = self.scopes.put(scope);
        self.refresh();
        Ok(number)
    }

    /// [`Engine::scope_push`] without options, of which every one would cost JavaScript to pass.
    pub fn push_plain(&mut self, head: u32, name: impl AsRef<str>, scope_type: u32) -> Result<u32> {
        self.scope_push(
            head,
            ScopePush {
                name: name.as_ref().to_owned(),
                scope_type,
                handle: NONE,
                attributes: 0,
                data: None,
                metadata: None,
                input: None,
                timestamp: None,
            },
        )
    }

    /// [`Engine::scope_pop`] without options.
    pub fn pop_plain(&mut self, head: u32, handle: u32) -> Result<()> {
        self.scope_pop(head, ScopePop { handle, output: None, metadata: None, timestamp: None })
    }

    /// Closes the innermost scope of `head`.
    pub fn scope_pop(&mut self, head: u32, args: ScopePop) -> Result<()> {
        let scope = self.scope(args.handle)?.clone();
        let params = self.pop_params(args.output, args.metadata, args.timestamp)?;
        self.runtime.pop(self.head(head)?, &scope, params)?;
        if head != args.handle {
            self.left = Some((head, scope));
        }
        self.forget_settled();
        Ok(())
    }

    /// Closes a scope at the end of a block, and what was left open inside it.
    pub fn scope_close(&mut self, head: u32, args: ScopeClose) -> Result<()> {
        let scope = self.scope(args.handle)?.clone();
        let failed = args.status.as_deref() == Some("ERROR");
        let params = CloseScope {
            pop: self.pop_params(args.output, args.metadata, args.timestamp)?,
            error: failed.then(|| args.status_description.unwrap_or_default()),
        };
        self.runtime.close(self.scope(head)?, &scope, params);
        self.forget_settled();
        Ok(())
    }

    /// Emits a mark.
    pub fn scope_event(&mut self, head: u32, args: ScopeEvent) -> Result<()> {
        let data_schema = match self.json(args.data_schema)? {
            Some(json) => Some(json.read::<DataSchema>("data_schema")?),
            None => None,
        };
        let mark = Mark {
            name: args.name,
            parent: self.parent(args.handle)?,
            data: self.json(args.data)?,
            metadata: self.json(args.metadata)?,
            data_schema,
            timestamp: args.timestamp.map(timestamp),
        };
        let mark = mark.checked(LogSeverity::from_number(args.severity))?;
        self.runtime.mark(self.head(head)?, mark);
        self.refresh();
        Ok(())
    }

    /// Emits a mark with measurements.
    pub fn scope_metric(&mut self, head: u32, args: ScopeMetric) -> Result<()> {
        let metric = Metric {
            name: args.name,
            measurements: self.payload(&args.measurements)?,
            parent: self.parent(args.handle)?,
            metadata: self.json(args.metadata)?,
            timestamp: args.timestamp.map(timestamp),
        };
        self.runtime.metric(self.head(head)?, metric)?;
        self.refresh();
        Ok(())
    }

    pub(crate) fn scope(&self, number: u32) -> Result<&Arc<Scope>> {
        self.scopes.get(number).ok_or_else(|| Error::new(ErrorCode::NotFound, "scope handle not found"))
    }

    /// The stack of a head, from the scope on that was closed last in it: JavaScript keeps a head that is closed, and nobody
    /// is to walk over all that is closed inside that scope again and again.
    pub(crate) fn head(&self, number: u32) -> Result<&Arc<Scope>> {
        match &self.left {
            Some((head, scope)) if *head == number => Ok(scope),
            _ => self.scope(number),
        }
    }

    pub(crate) fn parent(&self, number: u32) -> Result<Option<Arc<Scope>>> {
        if number == NONE { Ok(None) } else { self.scope(number).map(|scope| Some(scope.clone())) }
    }

    fn pop_params(&self, output: Option<String>, metadata: Option<String>, at: Option<f64>) -> Result<PopScope> {
        Ok(PopScope { output: self.json(output)?, metadata: self.json(metadata)?, timestamp: at.map(timestamp) })
    }
}

/// A JavaScript number holds whole microseconds exactly for the next 285 years.
pub(crate) fn timestamp(micros: f64) -> Timestamp {
    Timestamp::from_micros(micros as i64)
}
