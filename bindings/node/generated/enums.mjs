// Code generated from spec/types/*.yaml by codegen. DO NOT EDIT.

/** What the ATOF exporter does with a file that is already there. */
export const AtofExporterMode = Object.freeze({
  /** Keep the lines of the file and write after them. */
  Append: 0,
  /** Empty the file first. */
  Overwrite: 1,
});

/** The words that stand for the values of AtofExporterMode in JSON, by number. */
export const ATOFEXPORTERMODE_WORDS = Object.freeze({
  0: "append",
  1: "overwrite",
});

/** How serious a mark is. */
export const LogSeverity = Object.freeze({
  /** A detail of a detail. */
  Trace: 0,
  /** A detail that helps to find a fault. */
  Debug: 1,
  /** The usual course of things. */
  Info: 2,
  /** Something that may become a fault. */
  Warn: 3,
  /** A fault. */
  Error: 4,
});

/** The words that stand for the values of LogSeverity in JSON, by number. */
export const LOGSEVERITY_WORDS = Object.freeze({
  0: "trace",
  1: "debug",
  2: "info",
  3: "warn",
  4: "error",
});

/** The kind of work that a scope stands for. */
export const ScopeType = Object.freeze({
  /** A whole agent run. */
  Agent: 0,
  /** An application function or workflow step. */
  Function: 1,
  /** A tool call. */
  Tool: 2,
  /** A model call. */
  Llm: 3,
  /** A document retrieval. */
  Retriever: 4,
  /** An embedding computation. */
  Embedder: 5,
  /** A reranking step. */
  Reranker: 6,
  /** The evaluation of a guardrail. */
  Guardrail: 7,
  /** The evaluation of a result. */
  Evaluator: 8,
  /** Work of a kind that the application names itself. */
  Custom: 9,
  /** A kind that this version does not know. */
  Unknown: 10,
});

/** The words that stand for the values of ScopeType in JSON, by number. */
export const SCOPETYPE_WORDS = Object.freeze({
  0: "agent",
  1: "function",
  2: "tool",
  3: "llm",
  4: "retriever",
  5: "embedder",
  6: "reranker",
  7: "guardrail",
  8: "evaluator",
  9: "custom",
  10: "unknown",
});

/** Properties of a model call. */
export const LlmAttributes = Object.freeze({
  /** The provider keeps the state of the conversation. */
  STATEFUL: 1,
  /** The response comes in chunks. */
  STREAMING: 2,
});

/** Properties of a scope. */
export const ScopeAttributes = Object.freeze({
  /** The scope runs beside its siblings. */
  PARALLEL: 1,
  /** The scope may move to another worker. */
  RELOCATABLE: 2,
});

/** Properties of a tool call. */
export const ToolAttributes = Object.freeze({
  /** The tool runs outside this process. */
  REMOTE: 1,
});

