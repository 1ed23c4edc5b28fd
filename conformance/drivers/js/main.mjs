// The conformance driver of the JavaScript packages: reads requests, answers them, knows no scenarios.

import { apart, runAsync } from "./flow.mjs";
import { Operations } from "./operations.mjs";
import { Session } from "./session.mjs";

const PROTOCOL = 1;
const RECORDER = "conformance.recorder";
const ATTEMPTS = 5;
const COLLECTIONS = 2;

/** Serves the harness until it has no more requests; `host` is one of the modules that say what the driver runs in. */
export async function serve(host, language, relay, table) {
  let scenario = null;
  for await (const line of host.requests()) {
    const request = JSON.parse(line);
    let answer;
    if (request.cmd === "hello") answer = { ok: hello(host, language, relay, table, request) };
    else if (request.cmd === "begin") {
      scenario = new Scenario(host, relay, table, request);
      answer = { ok: null };
    } else if (!["op", "together", "end"].includes(request.cmd)) {
      answer = failed("unknown_command", `unknown command: ${request.cmd}`);
    } else if (!scenario) answer = failed("driver_error", "no scenario has begun");
    else {
      answer = await scenario.ask(request);
      if (request.cmd === "end") scenario = null;
      if (request.cmd === "end") answer = await counted(answer);
    }
    host.answer(JSON.stringify({ id: request.id, ...answer }));
  }
  host.leave();
}

function failed(code, message) {
  return { error: { code, message, payload: {}, same_object: null } };
}

function hello({ runtime }, language, relay, table, { protocol }) {
  if (protocol !== PROTOCOL) throw new Error(`protocol ${protocol} is not known`);
  const found = ({ path, construct }) =>
    construct
      ? "withScope" in relay
      : path.length === 1
        ? path[0] in relay
        : path[1] in (relay[path[0]]?.prototype ?? {});
  return {
    driver: language,
    binding: relay.VERSION,
    spec: relay.SPEC_DIGEST,
    runtime,
    ops: Object.keys(table).filter((op) => found(table[op])),
  };
}

/** One scenario: an asynchronous function of its own, so that its requests share one context that nobody else has. */
class Scenario {
  #inbox = [];
  #wake = null;

  constructor(host, relay, table, { subscriber }) {
    this.session = new Session(host, relay);
    this.session.operations = new Operations(this.session, table);
    if (subscriber) {
      this.recorder = (event) => this.session.events.push(relay.eventText(event));
      relay.registerSubscriber(RECORDER, this.recorder);
    }
    apart(() => this.#loop());
  }

  ask(request) {
    return new Promise((resolve) => {
      this.#inbox.push({ request, resolve });
      this.#wake?.();
    });
  }

  async #loop() {
    for (;;) {
      while (this.#inbox.length === 0) await new Promise((resolve) => (this.#wake = resolve));
      const { request, resolve } = this.#inbox.shift();
      if (request.cmd === "end") return resolve(await this.#end());
      resolve(await this.#answer(request));
    }
  }

  #answer(request) {
    try {
      if (request.cmd === "together") return this.#together(request);
      return runAsync(this.session.operations.answer(request));
    } catch (error) {
      return failed("driver_error", String(error.stack));
    }
  }

  async #together({ branches }) {
    const run = async (operations) => {
      const answers = [];
      for (const operation of operations) answers.push(await runAsync(this.session.operations.answer(operation)));
      return answers;
    };
    return { ok: null, branches: await Promise.all(branches.map((branch) => apart(() => run(branch)))) };
  }

  async #end() {
    const { session } = this;
    const { relay, events, called } = session;
    await relay.flushSubscribers();
    const seen = { events: events.slice(), called: called.slice() };
    await session.closeActivations();
    const { scopes, registrations } = session.cleanUp();
    if (this.recorder) relay.deregisterSubscriber(RECORDER);
    session.host.leaveContext(relay);
    await relay.flushSubscribers();
    const { callbacks, handles } = session;
    for (const map of [session.bound, session.kept, session.contexts, session.raised]) map.clear();
    return { ...seen, scopes, registrations, callbacks, handles };
  }
}

/** The answer to `end`, once it was counted what a garbage collection leaves. */
async function counted({ events, called, scopes, registrations, callbacks, handles }) {
  const alive = (references) => references.filter((reference) => reference.deref() !== undefined).length;
  // Looking at a weak reference keeps its target alive for a while, so there are several collections between two looks.
  for (let attempt = 0; attempt < ATTEMPTS && globalThis.gc; attempt += 1) {
    for (let round = 0; round < COLLECTIONS; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, attempt));
      globalThis.gc();
    }
    if (alive([...callbacks, ...handles]) === 0) break;
  }
  const left = { handles: scopes, callbacks: 0, registrations };
  if (globalThis.gc) {
    left.handles += alive(handles);
    left.callbacks = alive(callbacks);
  }
  return { ok: { events, called, left } };
}
