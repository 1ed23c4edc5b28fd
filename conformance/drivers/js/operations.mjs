// Operations of the package by their names in the specification.

import { makeCallback } from "./callbacks.mjs";
import { DriverError, reported } from "./errors.mjs";
import { runAsync } from "./flow.mjs";
import { camel, plain, real, renamed, snake } from "./values.mjs";

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
      const own = request.op === "tools.execute" ? this.session.identity(operation, null, true) : {};
      return { error: reported(relay, raised, error), ...own };
    }
  }

  signalFor(request, outer) {
    return request.cancel_after === undefined ? outer : this.session.cancelAfter(request.cancel_after);
  }

  *invoke(request, outer, given = null) {
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
        return { ok: session.reportResult(yield session.kept.get(args.of)(args.args)) };
    }
    const known = this.table[request.op];
    if (!known || known.construct) throw new DriverError("unknown_op", `unknown operation: ${request.op}`);
    if (known.kind === "constructor") return this.construct(request, args, known);
    const { target, name } = this.find(known, args);
    if (known.kind === "property") return { ok: target[name] };
    const positional = this.positional(known, request, args, operation);
    if (request.op === "tools.execute") return yield* this.execute(target[name], positional, operation);
    const result = yield target[name](...positional);
    session.note(request, args, result, session.host.hold());
    if (request.bind) session.bind(request.bind, result);
    return { ok: this.reportOf(request.op, result) };
  }

  construct(request, args, known) {
    const made = new this.session.relay[known.path[0]](renamed(args, camel));
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
      if (description) return makeCallback(this.session, description, roleOf(known, type), operation);
      return type === "ScopeType" ? this.session.scopeType(args[name]) : args[name];
    });
    while (list.length > 0 && list.at(-1) === undefined) list.pop();
    return list;
  }

  *execute(run, positional, operation) {
    const { session } = this;
    operation.args = positional[1];
    const [name, args, func] = positional;
    const watched = function (given) {
      if (!operation.ran) operation.argsSame = Object.is(given, operation.args);
      operation.ran = true;
      return func.apply(this, arguments);
    };
    while (positional.length < this.table["tools.execute"].params.length) positional.push(undefined);
    const rest = positional.slice(3);
    const result = yield run(name, args, typeof func === "function" ? watched : func, ...rest, operation.signal);
    return { ok: session.reportResult(result), ...session.identity(operation, result, false) };
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
      if (request.raise) throw session.raise(session.errorOf(request.raise));
    };
    try {
      yield session.relay.withScope(args.name, session.scopeType(args.scope_type), body, ...order);
      return { ok: null, answers };
    } catch (error) {
      return { error: reported(session.relay, session.raised, error), answers };
    }
  }

  reportOf(op, result) {
    if (op === "subscribers.flush") return renamed(result, snake);
    if (result instanceof this.session.relay.ScopeHandle) return this.session.reportHandle(result);
    return result === undefined ? null : plain(result);
  }
}

function roleOf(known, type) {
  return type === "callback<ToolExecutionResult>" ? "tool" : known.family;
}
