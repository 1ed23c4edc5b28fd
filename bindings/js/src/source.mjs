/** A stream as a function of the application gave it: an async iterable, an iterable, or what turns out to be none. */
export class Source {
  #given;
  #iterator = null;
  #waits = false;
  #isOver = false;
  #seen = (step) => this.seen(step);
  #raised = (thrown) => {
    this.failed();
    throw thrown;
  };

  constructor(given) {
    this.#given = given;
  }

  /** The next step, or a promise of it. */
  pull() {
    const step = this.begin();
    if (typeof step?.then !== "function") return this.seen(step);
    return (step instanceof Promise ? step : Promise.resolve(step)).then(this.#seen, this.#raised);
  }

  /** As `pull`, but `seen` is to be given what comes of it and `failed` called where a promise is rejected. */
  begin() {
    if (this.#isOver) return OVER;
    try {
      this.#iterator ??= this.#open();
      const step = this.#iterator.next();
      return this.#waits && !step?.done && typeof step?.value?.then === "function" ? awaited(step.value) : step;
    } catch (thrown) {
      this.failed();
      throw thrown;
    }
  }

  /** Looks at a step: an iterator may give anything. */
  seen(step) {
    if (typeof step !== "object" || step === null) {
      this.failed();
      throw new TypeError(`${nameOf(step)} is not a step of an iterator`);
    }
    if (step.done) this.#isOver = true;
    return step;
  }

  /** It raised, and has nothing more to close. */
  failed() {
    this.#isOver = true;
  }

  /** Closes it, as a consumer that wants no more; what comes of that, or a promise of it. */
  close() {
    if (this.#isOver) return undefined;
    this.#isOver = true;
    if (!isIterable(this.#given)) return undefined;
    this.#iterator ??= this.#open();
    return this.#iterator.return?.();
  }

  /** The stream for an execution intercept that reads it. */
  chunks() {
    const source = this;
    return {
      // No async function: each would make two promises more of the one that there is.
      next() {
        try {
          const step = source.pull();
          return step instanceof Promise ? step : Promise.resolve(step);
        } catch (thrown) {
          return Promise.reject(thrown);
        }
      },
      return: async (value) => {
        await source.close();
        return { done: true, value };
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  #open() {
    const given = this.#given;
    if (!isIterable(given)) {
      throw new TypeError(`${nameOf(given)} is not a stream: it is neither iterable nor async iterable`);
    }
    const begin = given[Symbol.asyncIterator];
    this.#waits = begin === undefined || begin === null;
    return this.#waits ? given[Symbol.iterator]() : begin.call(given);
  }
}

/** As `for await` does with the promises of an iterable that is not async. */
async function awaited(promise) {
  return { done: false, value: await promise };
}

const OVER = Object.freeze({ done: true, value: undefined });

/** A text is iterable, but a list of letters is never meant. */
function isIterable(value) {
  if (typeof value !== "object" && typeof value !== "function") return false;
  return typeof (value?.[Symbol.asyncIterator] ?? value?.[Symbol.iterator]) === "function";
}

function nameOf(value) {
  return value === null ? "null" : typeof value;
}
