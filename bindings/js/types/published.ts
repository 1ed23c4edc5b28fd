// A program in the forms of the published API, under --strict; and what it prints.

import {
  type EventSanitizeFields,
  LogSeverity,
  MetricKind,
  MetricValueType,
  RuntimeRegistrationKind,
  clearLastCallbackError,
  event,
  flushSubscribers,
  getLastCallbackError,
  listRuntimeRegistrations,
  llmCallExecute,
  metric,
  registerLlmRequestIntercept,
  registerMarkSanitizeGuardrail,
  registerSubscriber,
  registerToolConditionalExecutionGuardrail,
} from "nemo-relay-node";
import * as adaptive from "nemo-relay-node/adaptive";
import * as pricing from "nemo-relay-node/model_pricing";
import * as observability from "nemo-relay-node/observability";
import * as redaction from "nemo-relay-node/pii_redaction";
import { ComponentSpec, type PluginConfig, defaultConfig } from "nemo-relay-node/plugin";

function prices(): pricing.PricingConfig {
  const rates: pricing.TokenPricingRates = pricing.tokenRates({ input_per_million: 3, output_per_million: 15 });
  const dear = pricing.tokenRateTier(pricing.tokenRates(), { min_prompt_tokens: 200_001 });
  const usual = pricing.tokenRateTier(rates, { max_prompt_tokens: 200_000 });
  const rate_schedule = pricing.promptTokenThresholdRateSchedule([usual, dear]);
  const source = { pricing_as_of: "2026-01-31", pricing_source: "a list" };
  const entry = pricing.catalogEntry({ provider: "p", model_id: "m", ...source, rate_schedule });
  const catalog = pricing.inlineCatalog([entry]);
  return pricing.pricingConfig([pricing.inlineSource(catalog)]);
}

function cache(): adaptive.Config {
  const tools: adaptive.ToolCacheConfig = {
    enabled: true,
    classes: { lookups: { cacheable: true, ttlSeconds: 60, argSkip: ["id"], members: ["get_*"] } },
    overrides: { get_time: { cacheable: false } },
  };
  const keyStrategy: adaptive.ResponseCacheKeyStrategy = adaptive.ResponseCacheKeyStrategy.Logical;
  const responseCache = adaptive.responseCacheConfig({ namespace: "n", bypassRate: 0.1, keyStrategy, tools });
  return { ...adaptive.defaultConfig(), responseCache };
}

export function exported(): observability.ComponentSpec {
  const config: observability.Config = observability.defaultConfig();
  const sinks: observability.AtofSinkConfig[] = [{ type: "file", output_directory: "events" }];
  config.atof = observability.atofConfig({ enabled: true, sinks });
  const endpoint = observability.openTelemetryEndpoint({ type: "gen_ai", endpoint: "https://spans.example" });
  const signal = observability.openTelemetrySignalEndpoint({ endpoint: "https://logs.example" });
  const section = { enabled: true, endpoints: [signal] };
  const logs = observability.openTelemetryLogConfig({ ...section, minimum_severity: "warning" });
  const metrics = observability.openTelemetryMetricConfig(section);
  config.opentelemetry = observability.openTelemetryConfig({ enabled: true, endpoints: [endpoint], logs, metrics });
  return observability.ComponentSpec(config, { enabled: false });
}

async function program(): Promise<void> {
  const hashed = redaction.builtinConfig({ action: "hash", detector: "email" });
  const reports = [
    pricing.validateConfig(prices()),
    adaptive.validateConfig(cache()),
    redaction.validateConfig({ ...redaction.defaultConfig(), builtin: hashed }),
  ];
  console.log(...reports.map((report) => report.diagnostics.length));

  registerLlmRequestIntercept("smaller", 10, false, ({ request, annotated }) => {
    if (annotated !== null) annotated.model = "small";
    return { request, annotated };
  });
  registerToolConditionalExecutionGuardrail("paths", 1, (_tool, args) => (args.path === "/" ? "no" : null));
  const decode = (request: { content: { model: string } }) => ({ messages: [], model: request.content.model });
  const encode = ({ annotated, original }: { annotated: { model: string }; original: { headers: object } }) => ({
    headers: original.headers,
    content: { model: annotated.model },
  });
  const model = (request: any) => request.content.model;
  const request = { headers: {}, content: { model: "large" } };
  console.log(await llmCallExecute("m", request, model, null, null, null, null, null, decode, encode));

  const [registered] = listRuntimeRegistrations([RuntimeRegistrationKind.ToolConditionalExecutionGuardrail]);
  console.log(registered?.kind === RuntimeRegistrationKind.ToolConditionalExecutionGuardrail);

  const seen: string[] = [];
  registerSubscriber("seen", ({ kind, data, category_profile, scope_category }) => {
    if (kind === "mark" && data?.text && scope_category === undefined) seen.push(data.text, category_profile?.text);
  });
  registerMarkSanitizeGuardrail("profile", 1, (_event, fields): EventSanitizeFields => {
    return { ...fields, categoryProfile: { ...fields.categoryProfile, text: "after" } };
  });
  event("noted", null, { text: "before" }, {}, null, null, LogSeverity.Info);
  metric("counted", [{ name: "calls", kind: MetricKind.Counter, valueType: MetricValueType.U64, value: 1 }]);
  await flushSubscribers();
  console.log(...seen);

  clearLastCallbackError();
  registerSubscriber("fails", () => {
    throw new Error("boom");
  });
  event("noted again");
  await flushSubscribers();
  console.log(getLastCallbackError());

  const document: PluginConfig = defaultConfig();
  document.components?.push(ComponentSpec("adaptive", {}, { enabled: false }), exported());
}

void program();
