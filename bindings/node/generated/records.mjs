// Code generated from spec/ by codegen. DO NOT EDIT.

import { ATOFEXPORTERMODE_WORDS } from "./enums.mjs";
import { LOGSEVERITY_WORDS } from "./enums.mjs";

/** The fields of DataSchema: the name in JSON, what it holds, and whether it must be there. */
export const DATA_SCHEMA = {
  name: { wire: "name", type: "string", required: true },
  version: { wire: "version", type: "string", required: true },
};

/** The fields of FlushReport: the name in JSON, what it holds, and whether it must be there. */
export const FLUSH_REPORT = {
  delivered: { wire: "delivered", type: "u64", required: true },
  dropped: { wire: "dropped", type: "u64", required: true },
  pending: { wire: "pending", type: "u64", required: true },
  callbackErrors: { wire: "callback_errors", type: "u64", required: true },
};

/** The fields of LlmCodecIdentity: the name in JSON, what it holds, and whether it must be there. */
export const LLM_CODEC_IDENTITY = {
  kind: { wire: "kind", type: "LlmCodecKind", required: true },
  id: { wire: "id", type: "string", required: false },
};

/** The fields of LlmExecutionContext: the name in JSON, what it holds, and whether it must be there. */
export const LLM_EXECUTION_CONTEXT = {
  requestCodec: { wire: "request_codec", type: "LlmCodecIdentity", required: false },
  responseCodec: { wire: "response_codec", type: "LlmCodecIdentity", required: false },
};

/** The fields of LlmRequest: the name in JSON, what it holds, and whether it must be there. */
export const LLM_REQUEST = {
  headers: { wire: "headers", type: "map", required: true },
  content: { wire: "content", type: "json", required: true },
};

/** The fields of LlmRequestInterceptOutcome: the name in JSON, what it holds, and whether it must be there. */
export const LLM_REQUEST_INTERCEPT_OUTCOME = {
  request: { wire: "request", type: "LLMRequest", required: true },
  annotated: { wire: "annotated_request", type: "json", required: false },
  pendingMarks: { wire: "pending_marks", type: "list", required: false },
  optimizationContributions: { wire: "optimization_contributions", type: "list", required: false },
};

/** The fields of LlmSanitizeContext: the name in JSON, what it holds, and whether it must be there. */
export const LLM_SANITIZE_CONTEXT = {
  codec: { wire: "codec", type: "LlmCodecIdentity", required: true },
};

/** The fields of PendingMarkSpec: the name in JSON, what it holds, and whether it must be there. */
export const PENDING_MARK_SPEC = {
  name: { wire: "name", type: "string", required: true },
  category: { wire: "category", type: "string", required: false },
  categoryProfile: { wire: "category_profile", type: "json", required: false },
  data: { wire: "data", type: "json", required: false },
  metadata: { wire: "metadata", type: "json", required: false },
  dataSchema: { wire: "data_schema", type: "DataSchema", required: false },
  severity: { wire: "severity", type: "LogSeverity", required: false, words: LOGSEVERITY_WORDS },
};

/** The fields of PropagationContext: the name in JSON, what it holds, and whether it must be there. */
export const PROPAGATION_CONTEXT = {
  version: { wire: "version", type: "u32", required: true },
  rootUuid: { wire: "root_uuid", type: "string", required: false },
  parentUuid: { wire: "parent_uuid", type: "string", required: true },
  traceparent: { wire: "traceparent", type: "string", required: false },
  tracestate: { wire: "tracestate", type: "string", required: false },
};

/** The fields of RuntimeRegistrationIdentity: the name in JSON, what it holds, and whether it must be there. */
export const RUNTIME_REGISTRATION_IDENTITY = {
  kind: { wire: "kind", type: "RuntimeRegistrationKind", required: true },
  localName: { wire: "local_name", type: "string", required: true },
  effectiveName: { wire: "effective_name", type: "string", required: true },
  owner: { wire: "owner", type: "RuntimeRegistrationOwner", required: true },
};

/** The fields of RuntimeRegistrationOwner: the name in JSON, what it holds, and whether it must be there. */
export const RUNTIME_REGISTRATION_OWNER = {
  kind: { wire: "kind", type: "RuntimeRegistrationOwnerKind", required: true },
  pluginKind: { wire: "plugin_kind", type: "string", required: false },
  componentOrdinal: { wire: "component_ordinal", type: "u32", required: false },
};

/** The fields of ToolExecutionContext: the name in JSON, what it holds, and whether it must be there. */
export const TOOL_EXECUTION_CONTEXT = {
  toolName: { wire: "tool_name", type: "string", required: true },
  args: { wire: "args", type: "json", required: true },
  toolCallId: { wire: "tool_call_id", type: "string", required: false },
};

/** The fields of ToolExecutionInterceptOutcome: the name in JSON, what it holds, and whether it must be there. */
export const TOOL_EXECUTION_INTERCEPT_OUTCOME = {
  result: { wire: "result", type: "json", required: true },
  pendingMarks: { wire: "pending_marks", type: "list", required: false },
  annotation: { wire: "annotation", type: "json", required: false },
};

/** The fields of ToolExecutionResult: the name in JSON, what it holds, and whether it must be there. */
export const TOOL_EXECUTION_RESULT = {
  result: { wire: "result", type: "json", required: true },
  annotation: { wire: "annotation", type: "json", required: false },
};

/** The fields of AtofExporterConfig: the name in JSON, what it holds, and whether it must be there. */
export const ATOF_EXPORTER_CONFIG = {
  outputDirectory: { wire: "output_directory", type: "string", required: false },
  filename: { wire: "filename", type: "string", required: false },
  mode: { wire: "mode", type: "AtofExporterMode", required: false, words: ATOFEXPORTERMODE_WORDS },
};

