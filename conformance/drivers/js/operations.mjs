// Operations of the package by their names in the specification.

import { makeCallback } from "./callbacks.mjs";
import { codecIn } from "./described_codecs.mjs";
import { REGISTERS, pluginIn } from "./described_plugins.mjs";
import { DriverError, errorOfType, reported } from "./errors.mjs";
import { runAsync } from "./flow.mjs";
import { consume, identities } from "./streams.mjs";
import { camel, real, renamed } from "./values.mjs";

/** Operations that run a function of the application; the place of what it is about, and of itself. */
const MANAGED = ["tools.execute", "llm.execute", "llm.stream_execute"];
const SUBJECT = 1;
const FUNC = 2;

/** The place of the request that `codecs.encode` brings a normalized form into. */
const ORIGINAL = 2;

/** A configuration inside of another, or a list of such, with the names of JavaScript. */
function configIn(value) {
  return Array.isArray(value) ? value.map(configIn) : renamed(value, camel);
}

export class Operations {
  constructor(session, table) {
    this.session = session;
    this.table = table;
  }

  /** Runs an operation; gives its answer. Whatever has to be awaited is yielded. */
  *answer(request, signal) {
    const { relay, raised } = this.session;
    const operation = { request, signal: this.signalFor(request, signal) };
    try {
      return yield* this.invoke(request, operation.signal, operation);
    } catch (error) {
      if (request.show) this.session.host.show(error);
      const own = MANAGED.includes(request.op) ? this.session.identity(operation, null, true) : {};
      const hasObject = Object.values(request.args ?? {}).some((value) => value?.object);
      return { error: reported(relay, raised, error, hasObject), ...own };
    }
  }

  signalFor(request, outer) {
    return request.cancel_after === undefined ? outer : this.session.cancelAfter(request.cancel_after);
  }

  /** `around` is what the callback was given that the request is run in. */
  *invoke(request, outer, given = null, around = []) {
    const { session } = this;
    const operation = given ?? { request, signal: this.signalFor(request, outer) };
    const args = real(request.args ?? {}, session.bound);
    switch (request.op) {
      case "scope.block":
        return yield* this.block(request, args, operation);
      case "driver.barrier":
        yield session.barrier(args.name, args.count);
        return { ok: null };
      case "driver.call_kept":
        return { ok: yield* this.callKept(args) };
      case "plugin.is_active":
        return { ok: args.activation.isActive };
    }
    if (request.op.startsWith(REGISTERS)) return this.registerInContext(request, args, operation);
    const known = this.table[request.op];
    if (!known || known.construct) throw new DriverError("unknown_op", `unknown operation: ${request.op}`);
    if (known.kind === "constructor") return this.construct(request, args, known);
    const { target, name } = this.find(known, args);
    if (known.kind === "property") return { ok: target[name] };
    if (!this.withObjects(known, request, args, operation, around)) return { ok: null };
    const positional = this.positional(known, request, args, operation);
    if (request.show) session.show(...positional);
    if (MANAGED.includes(request.op)) return yield* this.execute(target[name], positional, operation, known);
    if (request.op.endsWith(".shutdown")) session.forget(target);
    const result = yield target[name](...positional);
    if (request.show) session.show(result);
    session.note(request, args, result, session.host.hold());
    if (request.bind) session.bind(request.bind, result);
    const facts = request.op === "codecs.encode" ? { result_same: result === positional[ORIGINAL] } : {};
    return { ok: session.reportOf(result, known.returns), ...facts };
  }

  /** Registers with the context that a plugin was given. */
  registerInContext(request, args, operation) {
    const known = this.table[request.op.replace(REGISTERS, "register_")];
    this.session.contexts.get(args.context)[known.path[0]](...this.positional(known, request, args, operation));
    return { ok: null };
  }

  /** Puts codecs and plugins in the place of what describes them; false where the context resolves no codec. */
  withObjects({ params }, request, args, operation, around) {
    for (const { name, type } of params) {
      if (type === "plugin") args[name] = pluginIn(this.session, request.args[name], operation);
    }
    const codecs = params.filter(({ name, type }) => type === "codec" && name in args).map(({ name }) => name);
    for (const name of codecs) args[name] = codecIn(this.session, request.args[name], operation, around);
    return codecs.every((name) => args[name] !== null || !request.args[name]?.resolved);
  }

  *callKept({ of, args }) {
    const { next, form } = this.session.kept.get(of);
    return this.session.reportOf(yield next(this.session.taken(args, form.takes)), form.gives);
  }

  construct(request, args, known) {
    for (const name of known.nested) if (name in args) args[name] = configIn(args[name]);
    const config = renamed(args, (name) => known.named[name] ?? camel(name));
    const made = new this.session.relay[known.path[0]](config);
    if (request.show) this.session.show(made);
    if (request.bind) this.session.bound.set(request.bind, made);
    this.session.exporters.push(made);
    return { ok: null };
  }

  find(known, args) {
    const { relay } = this.session;
    if (known.path.length === 1) return { target: relay, name: known.path[0] };
    return { target: args.object, name: known.path[1] };
  }

  positional(known, request, args, operation) {
    const list = known.params.map(({ name, type }) => {
      const description = request.callbacks?.[name];
      if (description) return makeCallback(this.session, description, known.callbacks[name], operation);
      if (type === "PropagationContext") return renamed(args[name], camel);
      if (type === "LLMRequest") return this.session.taken(request.args?.[name], type);
      return ["ScopeType", "LogSeverity"].includes(type) ? this.session.member(type, args[name]) : args[name];
    });
    while (list.length > 0 && list.at(-1) === undefined) list.pop();
    return list;
  }

  *execute(run, positional, operation, known) {
    const { session } = this;
    const func = positional[FUNC];
    // A request is another object by then; what it holds is the same.
    const isRequest = known.callbacks.func.takes === "LLMRequest";
    const subject = isRequest ? positional[SUBJECT]?.content : positional[SUBJECT];
    const watched = function (given) {
      if (!operation.ran) operation.argsSame = Object.is(isRequest ? given.content : given, subject);
      operation.ran = true;
      return func.apply(this, arguments);
    };
    if (typeof func === "function") positional[FUNC] = watched;
    while (positional.length < known.params.length) positional.push(undefined);
    if (known.returns === "stream") return yield* this.read([run(...positional, operation.signal)], operation);
    const result = yield run(...positional, operation.signal);
    return { ok: session.reportOf(result, known.returns), ...session.identity(operation, result, false) };
  }

  /** Reads the stream that `holder` holds a promise of; a generator would keep what it was resumed with. */
  *read(holder, operation) {
    const { session } = this;
    const { facts, chunks, error } = yield consume(session, holder, operation.request.consume ?? {});
    const own = identities(operation, chunks);
    if (error) return { error: reported(session.relay, session.raised, error.thrown, true), ...facts, ...own };
    return { ok: null, ...facts, ...own };
  }

  *block(request, args, operation) {
    const { session } = this;
    const answers = [];
    const order = this.table["scope.push"].params.slice(2).map(({ name }) => args[name]);
    const body = async (handle) => {
      if (request.bind) session.bind(request.bind, handle);
      for (const inner of request.ops ?? []) {
        answers.push(await runAsync(this.answer(inner, operation.signal)));
        operation.signal?.throwIfAborted();
      }
      if (request.raise) throw session.raise(errorOfType(request.raise));
    };
    try {
      yield session.relay.withScope(args.name, session.scopeType(args.scope_type), body, ...order);
      return { ok: null, answers };
    } catch (error) {
      return { error: reported(session.relay, session.raised, error), answers };
    }
  }
}
