// Plugins and their configurations under --strict; and what the program prints.

import { type InvalidConfigError, registerPlugin, toolCallExecute } from "nemo-relay-node";
import { ComponentSpec as Redaction, builtinConfig } from "nemo-relay-node/pii_redaction";
import {
  type ConfigDiagnostic,
  ComponentSpec,
  type Plugin,
  type PluginContext,
  type PluginHostActivation,
  defaultConfig,
  initialize,
  register,
  validateExact,
} from "nemo-relay-node/plugin";

class Adds implements Plugin {
  readonly allowsMultiple = false;

  validate(config: { by?: number }): ConfigDiagnostic[] {
    return config.by ? [] : [{ level: "warning", code: "adds.nothing", message: "by is 0" }];
  }

  async register({ by = 0 }: { by?: number }, context: PluginContext): Promise<void> {
    context.registerToolRequestIntercept(context.kind, 1, false, (_tool, args) => (args as number) + by);
  }
}

async function program(): Promise<void> {
  register("adds", new Adds());
  registerPlugin("plain", { register: () => undefined });
  const config = defaultConfig();
  config.components.push(ComponentSpec("adds", { by: 2 }), ComponentSpec("plain", {}, false));
  config.components.push(Redaction({ builtin: builtinConfig({ action: "hash", detector: "email" }) }));
  const report: unknown = validateExact({ components: [{ kind: "adds" }] });
  console.log(JSON.stringify(report).includes("adds.nothing"));
  {
    await using active: PluginHostActivation = await initialize(config);
    console.log(active.isActive, await toolCallExecute<number>("t", 1, (given) => given as number));
  }
  console.log(await toolCallExecute<number>("t", 1, (given) => given as number));
  // @ts-expect-error A word has to be one of those that the field knows.
  Redaction({ builtin: { action: "shred" } });
  await initialize({ version: 2 }).catch((error: InvalidConfigError) => console.log(error.code));
}

void program();
