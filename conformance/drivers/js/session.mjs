// What belongs to one scenario: recordings, bound names, and what has to be undone at its end.

import { camel, plain, real, renamed, requestIn, seen, snake } from "./values.mjs";

export class Session {
  constructor(host, relay) {
    this.host = host;
    this.relay = relay;
    this.called = [];
    this.events = [];
    this.bound = new Map();
    this.kept = new Map();
    this.contexts = new Map();
    this.activations = [];
    this.raised = new Set();
    this.exporters = [];
    this.scopes = [];
    this.registrations = new Map();
    this.controllers = new Map();
    this.signals = new Map();
    this.barriers = new Map();
    this.callbacks = [];
    this.handles = [];
  }

  bind(name, object) {
    this.bound.set(name, object);
    const { ScopeHandle, ToolHandle, LlmHandle } = this.relay;
    if ([ScopeHandle, ToolHandle, LlmHandle].some((kind) => object instanceof kind)) this.handles.push(new WeakRef(object));
  }

  /** Keeps the context that the callback with this id was given, if it was given that of a plugin. */
  given(id, { types }, given) {
    const place = types.indexOf("PluginContext");
    if (place >= 0) this.contexts.set(id, given[place]);
  }

  /** Shows people those of some values that are of the package. */
  show(...values) {
    const classes = new Set(Object.values(this.relay).filter((value) => typeof value === "function"));
    for (const value of values) if (classes.has(value?.constructor)) this.host.show(value);
  }

  watchCallback(callback) {
    this.callbacks.push(new WeakRef(callback));
  }

  raise(error) {
    this.raised.add(error);
    return error;
  }

  /** A signal that fires as soon as the callback with this id has begun. */
  cancelAfter(id) {
    const controller = new AbortController();
    this.controllers.set(id, controller);
    this.signals.set(id, controller.signal);
    return controller.signal;
  }

  /** The signal of who waits for the callback with this id, for what is given none. */
  signalOf(id) {
    return this.signals.get(id);
  }

  began(id) {
    const controller = this.controllers.get(id);
    if (!controller) return;
    this.controllers.delete(id);
    this.host.later(() => controller.abort());
  }

  barrier(name, count) {
    const barrier = this.barriers.get(name) ?? { reached: 0, waiting: [] };
    this.barriers.set(name, barrier);
    barrier.reached += 1;
    if (barrier.reached >= count) barrier.waiting.forEach((go) => go());
    return barrier.reached >= count ? undefined : new Promise((resolve) => barrier.waiting.push(resolve));
  }

  toolReturned(operation, value) {
    operation.returned = value;
  }

  /** An argument of an operation or of a continuation, as a value of the type that it takes. */
  taken(value, type) {
    const made = real(value, this.bound);
    return type === "LLMRequest" ? requestIn(this.relay, made) : made;
  }

  /** Whether the function got the caller's object and the caller the function's. */
  identity(operation, result, failed) {
    if (!operation.ran) return { args_same: null, result_same: null };
    const plainly = (value) => (operation.request.op === "tools.execute" ? unwrapped(value).value : value);
    return {
      args_same: operation.argsSame,
      result_same: failed ? null : Object.is(plainly(result), plainly(operation.returned)),
    };
  }

  /** What an operation or a continuation gave, of a type of the specification. */
  reportOf(result, type) {
    if (type.startsWith("ToolExecution")) return this.reportResult(result);
    if (type === "stream" || type === "ScopeStack" || result === undefined) return null;
    if (type === "FlushReport" || type === "PropagationContext") return renamed(result, snake);
    if (type === "LLMRequestInterceptOutcome") return this.reportOutcome(result);
    if (type === "PluginHostActivation") return { report: plain(result.report), is_active: result.isActive };
    if (type === "list") return result.map(reportItem);
    if (type.endsWith("Handle")) return this.reportHandle(result, type);
    return type === "LLMRequest" ? seen(result) : plain(result);
  }

  reportOutcome({ request, annotated, pendingMarks, optimizationContributions }) {
    return {
      request: seen(request),
      annotated_request: plain(annotated),
      pending_marks: pendingMarks.map((mark) => renamed(plain(mark), snake)),
      optimization_contributions: plain(optimizationContributions),
    };
  }

  reportResult(result) {
    const { value, annotation } = unwrapped(result);
    return annotation === undefined
      ? { result: plain(value) }
      : { result: plain(value), annotation: plain(annotation) };
  }

  scopeType(word) {
    return this.member("ScopeType", word);
  }

  /** The value of an enumeration that a word stands for; what is no such word stays. */
  member(type, word) {
    const values = this.relay[type];
    const key = Object.keys(values).find((name) => name.toLowerCase() === String(word).replaceAll("_", ""));
    return key === undefined ? word : values[key];
  }

  reportHandle(handle, type) {
    const { ScopeType } = this.relay;
    const word = () => Object.keys(ScopeType)[Object.values(ScopeType).indexOf(handle.scopeType)].toLowerCase();
    return {
      uuid: handle.uuid,
      name: handle.name,
      ...(type === "ScopeHandle" ? { scope_type: word() } : {}),
      attributes: handle.attributes,
      parent_uuid: handle.parentUuid,
      data: handle.data,
      metadata: handle.metadata,
    };
  }

  /** Notes what an operation opened or registered; `inside` runs a function in the operation's context. */
  note(request, args, result, inside) {
    const { op } = request;
    if (op === "scope.push") this.scopes.push({ handle: result, inside });
    const [, scope, action, family] = /^(scope_)?(register|deregister)_(\w+)$/.exec(op) ?? [];
    if (op === "codecs.register") {
      this.registrations.set(`codec ${args.name}`, { remove: () => this.relay.codecsDeregister(args.name) });
    }
    if (op === "codecs.deregister" && result) this.registrations.delete(`codec ${args.name}`);
    if (op === "plugin.register") {
      this.registrations.set(`plugin ${args.kind}`, { remove: () => this.relay.deregisterPlugin(args.kind) });
    }
    if (op === "plugin.deregister" && result) this.registrations.delete(`plugin ${args.kind}`);
    if (op === "plugin.initialize") this.activations.push(result);
    const [, exporter] = /^(exporters\.\w+)\.(?:de)?register$/.exec(op) ?? [];
    if (!family && !exporter) return;
    const key = `${op.replace(/deregister/, "register")} ${args.name} ${args.scope?.uuid ?? ""}`;
    if (exporter && op.endsWith(".register"))
      this.registrations.set(key, { of: args.object, remove: () => args.object.deregister(args.name) });
    else if (action === "register") this.registrations.set(key, { remove: this.remover(scope, family, args, inside) });
    else if (result === true) this.registrations.delete(key);
  }

  /** An exporter that is shut down is registered no more, also where something is lost by it. */
  forget(exporter) {
    for (const [key, { of }] of this.registrations) {
      if (of === exporter) this.registrations.delete(key);
    }
  }

  remover(scope, family, args, inside) {
    const name = camel(`${scope ? "scope_" : ""}deregister_${family}`);
    return () => inside(() => (scope ? this.relay[name](args.scope, args.name) : this.relay[name](args.name)));
  }

  /** Closes the configurations that were activated. */
  async closeActivations() {
    for (const activation of this.activations.splice(0)) await activation.close();
  }

  /** Closes and removes what is left; gives how much resisted. */
  cleanUp() {
    let scopes = 0;
    let registrations = 0;
    for (const { handle, inside } of this.scopes.reverse()) scopes += close(this.relay, handle, inside) ? 0 : 1;
    for (const { remove } of this.registrations.values()) registrations += removed(remove) ? 0 : 1;
    for (const exporter of this.exporters) shutDown(exporter);
    this.registrations.clear();
    this.scopes = [];
    return { scopes, registrations };
  }
}

/** An item of a list: a word, or what is registered. */
function reportItem(item) {
  return typeof item === "string" ? item : { ...renamed(item, snake), owner: renamed(item.owner, snake) };
}

function unwrapped(result) {
  const keys = typeof result === "object" && result !== null ? Object.keys(result) : [];
  const isRecord =
    keys.includes("result") && keys.every((key) => ["result", "annotation", "pendingMarks"].includes(key));
  return isRecord ? { value: result.result, annotation: result.annotation ?? undefined } : { value: result };
}

/** Whether a scope is closed afterwards. */
function close(relay, handle, inside) {
  try {
    inside(() => relay.popScope(handle));
    return true;
  } catch (error) {
    return error.code === "not_found";
  }
}

/** What an exporter could not send is no concern of the driver's. */
function shutDown(exporter) {
  try {
    exporter.shutdown();
  } catch (error) {
    if (error.code !== "io_error") throw error;
  }
}

/** Whether a registration is gone: it was removed now, or its scope has closed. */
function removed(remove) {
  try {
    return remove();
  } catch (error) {
    return error.code === "not_found";
  }
}
