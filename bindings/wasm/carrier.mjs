import { attempt, native, seat } from "./engine.mjs";
import { contextStorage } from "./host.mjs";
import { callbackFailed } from "./logging.mjs";
import { post } from "./post.mjs";

/** How often an exporter is asked whether there is something to send, in milliseconds. */
const TICK = 100;

/** The same while somebody waits for it. */
const HURRY = 10;

/** How long the end waits for a server. */
const GRACE = 2500;

/** Runs what belongs to no scope of the application, and would keep one that it was begun in. */
function apart(run) {
  return contextStorage.run(null, run);
}

/** Carries the requests of one exporter: a page has no threads that could. */
export class Carrier {
  #number;
  #timer = null;
  #sending = null;

  constructor(number) {
    this.#number = number;
  }

  /** Begins to look whether there is something to send. */
  start() {
    if (this.#timer !== null) return;
    this.#timer = apart(() => setInterval(() => this.#look(), TICK));
    this.#timer.unref?.();
    globalThis.addEventListener?.("pagehide", this.#leave);
  }

  async forceFlush(timeoutMillis) {
    await this.#complete(false, timeoutMillis);
    attempt(() => native.exporterForceFlush(seat, this.#number, timeoutMillis));
  }

  async shutdown() {
    await this.#complete(true, GRACE);
    clearInterval(this.#timer);
    this.#timer = null;
    globalThis.removeEventListener?.("pagehide", this.#leave);
    attempt(() => native.exporterShutdown(seat, this.#number));
  }

  /** A page that goes sends what fits into one last request, which the browser carries on its own. */
  #leave = () => {
    attempt(() => native.exporterBegin(seat, this.#number, false));
    this.#look();
  };

  async #complete(ending, millis) {
    const until = Date.now() + millis;
    attempt(() => native.exporterBegin(seat, this.#number, ending));
    while (native.exporterOwes(seat, this.#number) && Date.now() < until) {
      const pause = new Promise((resolve) => setTimeout(resolve, HURRY));
      await Promise.race([this.#look() ?? pause, pause]);
    }
  }

  /** Sends what is due, unless something is under way; gives a promise of its end, or null. */
  #look() {
    if (this.#sending === null) {
      const text = native.exporterRequest(seat, this.#number);
      if (text !== "") this.#sending = apart(() => this.#send(JSON.parse(text)));
    }
    return this.#sending;
  }

  /** Never fails: nobody may be there to hear of it. */
  async #send(request) {
    let told;
    try {
      const { status, retryAfter, body } = await post(request);
      told = () => native.exporterAnswered(seat, this.#number, status, retryAfter, body);
    } catch (thrown) {
      const timedOut = thrown?.name === "TimeoutError";
      const why = timedOut ? "the server did not answer in time" : "the server cannot be reached";
      told = () => native.exporterFailed(seat, this.#number, timedOut, why);
    }
    this.#sending = null;
    try {
      attempt(told);
    } catch (fault) {
      callbackFailed("exporter", "", fault);
    }
  }
}
