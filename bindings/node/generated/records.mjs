// Code generated from spec/ by codegen. DO NOT EDIT.

import { ATOFEXPORTERMODE_WORDS } from "./enums.mjs";

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

/** The fields of PendingMarkSpec: the name in JSON, what it holds, and whether it must be there. */
export const PENDING_MARK_SPEC = {
  name: { wire: "name", type: "string", required: true },
  category: { wire: "category", type: "string", required: false },
  categoryProfile: { wire: "category_profile", type: "json", required: false },
  data: { wire: "data", type: "json", required: false },
  metadata: { wire: "metadata", type: "json", required: false },
  dataSchema: { wire: "data_schema", type: "DataSchema", required: false },
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

