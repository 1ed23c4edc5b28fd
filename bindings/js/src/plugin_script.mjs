import { Call } from "./call.mjs";
import { ANNOTATION, MACHINE, NONE, attempt, native, registers, seat } from "./engine.mjs";
import { failure, unawaited } from "./failure.mjs";
import { PluginContext } from "./generated/plugin_context.mjs";
import { callbackOf } from "./middleware.mjs";
import { parse } from "./parse.mjs";
import { Registrar } from "./plugin_registrar.mjs";
import { AS_VALUE } from "./protocol.mjs";
import { settle } from "./subscribers.mjs";

/** What a plugin of the application is to do; else to register. */
const VALIDATE = 1;

/** An operation on configurations, in which plugins of the application are asked. */
class Script extends Call {
  constructor() {
    super("plugin", undefined);
  }

  askOther(frame) {
    return asked(frame, registers()[ANNOTATION]);
  }

  answerOther({ machine }, answer) {
    native.resume(seat, machine, AS_VALUE, this.put(answer ?? null), NONE, NONE);
  }

  /** What it may wait for are events that no function has to change first. */
  working() {
    settle();
  }

  /** An error of the SDK also where a plugin has thrown: it says which component it was. */
  failed({ code, message, payload }, thrown) {
    return failure(code, message, payload, thrown);
  }

  over(machine) {
    super.over(machine);
    // What was registered and did not take effect, or no longer does.
    attempt(() => native.forgetSettled(seat));
  }
}

/** What an operation comes to whose functions may be awaited. */
export function script(begin) {
  const made = new Script();
  attempt(begin);
  return made.run();
}

/** The same at once. */
export function scriptNow(begin) {
  const made = new Script();
  attempt(begin);
  return made.driveNow(registers()[MACHINE]);
}

/** Has a plugin of the application validate, which it does at once, or register. */
function asked({ callback, family: job }, context) {
  const plugin = callbackOf(callback);
  const config = parse(native.takeText(seat));
  if (job !== VALIDATE) return registered(plugin, config, new Registrar(context));
  const said = plugin.validate(config);
  if (typeof said?.then === "function") throw unawaited(said, "a plugin gave a promise, but it validates at once");
  return said;
}

function registered(plugin, config, registrar) {
  let done;
  try {
    done = plugin.register(config, new PluginContext(registrar));
  } catch (thrown) {
    registrar.close();
    throw thrown;
  }
  if (typeof done?.then === "function") return Promise.resolve(done).finally(() => registrar.close());
  registrar.close();
}
