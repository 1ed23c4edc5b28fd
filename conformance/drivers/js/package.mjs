// Finds a package as it is installed for tests, in build/npm.

import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Where the packages are installed. */
export const installed = `${root}build/npm/`;

/** The installed package. */
export function load(name) {
  return createRequire(`${installed}package.json`)(name);
}
