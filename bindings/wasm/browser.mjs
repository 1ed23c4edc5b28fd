// What the hosts of browsers share.

import { SyncStorage } from "./sync_storage.mjs";

/** Where the context is kept. */
export const contextStorage = new SyncStorage();

/** Runs a function once the current work is done. */
export function defer(run) {
  queueMicrotask(run);
}

/** A page ends without a last moment to work in. */
export function onExit() {}
