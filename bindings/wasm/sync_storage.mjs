/**
 * Context where the host has none that follows asynchronous work: it holds for the synchronous part of what it runs.
 *
 * After an `await` the context is that of whoever runs next, so code that works concurrently passes handles on.
 */
export class SyncStorage {
  #store = undefined;

  getStore() {
    return this.#store;
  }

  enterWith(store) {
    this.#store = store;
  }

  run(store, run, ...args) {
    const outer = this.#store;
    this.#store = store;
    try {
      return run(...args);
    } finally {
      this.#store = outer;
    }
  }
}
