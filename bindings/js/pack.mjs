// Puts an npm package together from the shared modules, the generated ones and the native part, ready for `npm pack`.
//
//   node bindings/js/pack.mjs node LIBRARY OUT          LIBRARY is the shared library that cargo built
//   node bindings/js/pack.mjs wasm BINDGEN OUT          BINDGEN holds nodejs/, web/ and bundler/ of wasm-bindgen

import { cpSync, copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { bundle } from "./bundle.mjs";

/** The entries beside `index`, by the modules that they are made of. */
const ENTRIES = {
  typed: "typed.mjs",
  plugin: "generated/plugin.mjs",
  observability: "generated/observability.mjs",
  pii_redaction: "generated/pii_redaction.mjs",
  model_pricing: "generated/model_pricing.mjs",
  adaptive: "generated/adaptive.mjs",
};

const here = import.meta.dirname ?? new URL(".", import.meta.url).pathname;
const [kind, input, out] = process.argv.slice(2);

if (!["node", "wasm"].includes(kind) || !out) {
  console.error("usage: node pack.mjs node LIBRARY OUT | node pack.mjs wasm BINDGEN OUT");
  process.exit(2);
}
const binding = resolve(here, "..", kind);
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
if (kind === "node") packNode();
else packWasm();

function packNode() {
  writeForNode(gathered(join(binding, "host.mjs")));
  copyFileSync(input, join(out, `nemo-relay.${process.platform}-${process.arch}.node`));
  writeCommon();
}

function packWasm() {
  writeForNode(gathered(join(binding, "host.node.mjs")));
  cpSync(join(input, "nodejs"), join(out, "nodejs"), { recursive: true });
  for (const target of ["web", "bundler"]) {
    const modules = gathered(join(binding, `host.${target}.mjs`));
    cpSync(modules, join(out, target), { recursive: true });
    cpSync(join(input, target), join(out, target, "native"), { recursive: true });
    rmSync(modules, { recursive: true });
  }
  writeCommon();
}

/** A folder with the modules of the package, its own as well as those that are shared, and the given host. */
function gathered(host) {
  const folder = join(out, ".modules");
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(here, "src"), folder, { recursive: true });
  const filter = (name) => !name.endsWith(".d.ts");
  for (const from of [here, binding]) cpSync(join(from, "generated"), join(folder, "generated"), { recursive: true, filter });
  copyFileSync(host, join(folder, "host.mjs"));
  for (const shared of readdirSync(binding).filter((name) => name.endsWith(".mjs") && !name.startsWith("host."))) {
    copyFileSync(join(binding, shared), join(folder, shared));
  }
  return folder;
}

function writeForNode(folder) {
  const exported = join(folder, "generated", "exports.mjs");
  writeEntry("index", bundle(exported));
  const outside = new Map([[resolve(exported), "./index.cjs"]]);
  for (const [entry, module] of Object.entries(ENTRIES)) writeEntry(entry, bundle(join(folder, module), outside));
  rmSync(folder, { recursive: true });
}

/** One CommonJS file, and an ES module that gives the same. */
function writeEntry(entry, { text, names }) {
  writeFileSync(join(out, `${entry}.cjs`), text);
  const list = names.map((name) => `  ${name},\n`).join("");
  writeFileSync(join(out, `${entry}.mjs`), `import all from "./${entry}.cjs";\n\nexport const {\n${list}} = all;\n`);
}

/** What an entry declares; what was published, and the classes of the package, stand behind what is shared. */
function declarations(entry) {
  const shared = readFileSync(join(here, entry === "typed" ? "" : "generated", `${entry}.d.ts`), "utf8");
  if (entry !== "index") return shared;
  const others = [join(here, "published.d.ts"), join(binding, "generated", "classes.d.ts")];
  const texts = others.map((path) => readFileSync(path, "utf8")).map((text) => text.slice(text.indexOf("\n\n") + 2));
  return [shared, ...texts].join("\n");
}

function writeCommon() {
  for (const entry of ["index", ...Object.keys(ENTRIES)]) {
    const text = declarations(entry);
    for (const kind of ["mts", "cts"]) {
      writeFileSync(join(out, `${entry}.d.${kind}`), text.replaceAll(/"\.\/(\w+)\.js"/g, `"./$1.${kind[0]}js"`));
    }
  }
  copyFileSync(join(binding, "package.json"), join(out, "package.json"));
  copyFileSync(join(binding, "README.md"), join(out, "README.md"));
  copyFileSync(resolve(here, "../../LICENSE"), join(out, "LICENSE"));
}
