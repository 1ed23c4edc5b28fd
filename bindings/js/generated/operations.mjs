// Code generated from spec/ by codegen. DO NOT EDIT.

import * as check from "../check.mjs";
import * as middleware from "../middleware.mjs";
import * as published from "../published.mjs";
import * as codecsOps from "../codecs.mjs";
import * as exportersOps from "../exporters.mjs";
import * as guardrailsOps from "../guardrails.mjs";
import * as isolationOps from "../isolation.mjs";
import * as llmOps from "../llm.mjs";
import * as loggingOps from "../logging.mjs";
import * as pluginOps from "../plugin.mjs";
import * as runtime_registrationsOps from "../runtime_registrations.mjs";
import * as scopeOps from "../scope.mjs";
import * as subscribersOps from "../subscribers.mjs";
import * as toolsOps from "../tools.mjs";
import { LogSeverity, ScopeType } from "./enums.mjs";
import { DATA_SCHEMA, PROPAGATION_CONTEXT, METRIC_MEASUREMENT } from "./records.mjs";

/**
 * Makes the normalized form of a request.
 * @param codec The codec by its name or as an object.
 * @param request The request.
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 * @throws {RelayError} `callback_failed`
 */
export function codecsDecode(codec, request) {
  return codecsOps.decode(check.codec("codec", codec), check.request("request", request));
}

/**
 * Brings a normalized request into a copy of the request that it was made of; what was not changed stays as it is.
 * @param codec The codec by its name or as an object.
 * @param annotatedRequest The normalized form.
 * @param original The request that it was made of.
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 * @throws {RelayError} `callback_failed`
 */
export function codecsEncode(codec, annotatedRequest, original) {
  return codecsOps.encode(check.codec("codec", codec), annotatedRequest, check.request("original", original));
}

/**
 * Makes the normalized form of a response.
 * @param codec The codec by its name or as an object.
 * @param response The response.
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 * @throws {RelayError} `callback_failed`
 * @throws {RelayError} `internal`
 */
export function codecsDecodeResponse(codec, response) {
  return codecsOps.decodeResponse(check.codec("codec", codec), response);
}

/**
 * Names the codec of a request; absent where none fits or more than one.
 * @param content The content of the request.
 * @param hint The name of a codec or the URL that the request goes to.
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 */
export function codecsDetectRequest(content, hint) {
  return codecsOps.detectRequest(content, check.optionalString("hint", hint));
}

/**
 * Names the codec of a response; absent where none fits or more than one.
 * @param response The response.
 * @param hint The name of a codec or the URL that the response came from.
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 */
export function codecsDetectResponse(response, hint) {
  return codecsOps.detectResponse(response, check.optionalString("hint", hint));
}

/**
 * Sets the prices with which the cost of a response is estimated where its provider reports none.
 * @param catalog A catalogue of prices, or a list of them of which the first that knows a model decides; nothing is estimated where absent.
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 */
export function codecsSetPricing(catalog) {
  return codecsOps.setPricing(check.optionalJson(catalog));
}

/**
 * Says whether the start events of model calls with a codec show the whole conversation each time rather than what is new since the first call of the agent.
 * @param full Whether they do. Default: true.
 * @throws {RelayError} `invalid_argument`
 */
export function codecsSetFullPayloads(full) {
  return codecsOps.setFullPayloads(check.bool("full", full, true));
}

/**
 * Makes a codec of the application known by a name, which calls may then give instead of the codec.
 * @param name The name; none of the runtime's own.
 * @param codec The codec as an object.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export function codecsRegister(name, codec) {
  return codecsOps.register(check.name("name", name), check.codec("codec", codec));
}

/**
 * Forgets the name of a codec; says whether there was one.
 * @param name The name.
 */
export function codecsDeregister(name) {
  return codecsOps.deregister(check.string("name", name));
}

/**
 * Repairs a file of events that a process left behind; a torn line is put aside, and scopes that are open get an end event that says that it is synthetic. Agents that were cut short get a trajectory of the steps that they finished.
 * @param path The file.
 * @param atifDirectory The directory of an exporter of trajectories; those of all agents that have none there are written there, too. Where absent, trajectories are written beside the file.
 * @throws {RelayError} `io_error`
 * @throws {RelayError} `invalid_argument`
 */
export function exportersRecover(path, atifDirectory) {
  return exportersOps.recover(check.string("path", path), check.optionalString("atif_directory", atifDirectory));
}

/**
 * Writes a file of events whose repeated values are referred to by hash as plain events. Torn lines are put into a file beside the output; where it fails there is no output.
 * @param path The file; the files that it was rotated into come before it.
 * @param output The file that is written.
 * @throws {RelayError} `io_error`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 */
export function exportersExpand(path, output) {
  return exportersOps.expand(check.string("path", path), check.string("output", output));
}

/**
 * Says how long a sanitizer of a call or of events may take; the event shows nothing of what one makes that takes longer.
 * @param timeoutMillis How long it may take in milliseconds; at least 1. Default: 5000.
 * @throws {RelayError} `invalid_argument`
 */
export function setSanitizerTimeout(timeoutMillis) {
  return guardrailsOps.setSanitizerTimeout(check.u32("timeout_millis", timeoutMillis, 5000));
}

/** Makes an empty scope stack that shares nothing with others. */
export function createScopeStack() {
  return isolationOps.createScopeStack();
}

/** Gives the scope stack of the current context to be used elsewhere; one is made where there is none. */
export function currentScopeStack() {
  return isolationOps.currentScopeStack();
}

/** Says whether the current context has a scope stack that was set or that something was pushed on. */
export function scopeStackActive() {
  return isolationOps.scopeStackActive();
}

/**
 * Makes a stack the one of the current context from now on.
 * @param stack The stack.
 */
export function setThreadScopeStack(stack) {
  return isolationOps.setThreadScopeStack(check.scopeStack("stack", stack));
}

/** Runs a function with a stack as that of its context and gives what the function gives. */
export function withScopeStack(stack, callback) {
  return isolationOps.withStack(check.scopeStack("stack", stack), check.callable("callback", callback));
}

/** Gives the W3C traceparent header of the innermost open scope. */
export function captureTraceparent() {
  return isolationOps.captureTraceparent();
}

/** Gives what another process needs to go on under the innermost open scope. */
export function capturePropagationContext() {
  return isolationOps.capturePropagationContext();
}

/**
 * Gives what another process needs to go on under the innermost open scope as part of the run that is named.
 * @param rootUuid The identity of the run; absent lets the receiver begin its own.
 * @throws {RelayError} `invalid_argument`
 */
export function capturePropagationContextWithRoot(rootUuid) {
  return isolationOps.capturePropagationContextWithRoot(check.optionalString("root_uuid", rootUuid));
}

/** Gives what another process needs to go on under the innermost open scope as a run of its own. */
export function captureRootlessPropagationContext() {
  return isolationOps.captureRootlessPropagationContext();
}

/**
 * Makes a scope stack that goes on where another process captured its context; nothing is emitted.
 * @param context What the other process captured.
 * @throws {RelayError} `invalid_argument`
 */
export function createScopeStackFromPropagation(context) {
  return isolationOps.createScopeStackFromPropagation(check.record("context", context, PROPAGATION_CONTEXT));
}

/**
 * Writes a context as JSON text.
 * @param context The context.
 */
export function propagationContextToJson(context) {
  return isolationOps.propagationContextToJson(check.record("context", context, PROPAGATION_CONTEXT));
}

/**
 * Reads a context from JSON text.
 * @param text The text.
 * @throws {RelayError} `invalid_argument`
 */
export function propagationContextFromJson(text) {
  return isolationOps.propagationContextFromJson(check.string("text", text));
}

/**
 * Gives the W3C traceparent header of a context.
 * @param context The context.
 * @throws {RelayError} `invalid_argument`
 */
export function propagationContextToTraceparent(context) {
  return isolationOps.propagationContextToTraceparent(check.record("context", context, PROPAGATION_CONTEXT));
}

/**
 * Runs a model call through the managed pipeline.
 * @param name The name of the call such as that of the provider.
 * @param request The request.
 * @param func The call itself; it is given the request.
 * @param handle An explicit parent.
 * @param attributes The flags of the call.
 * @param data The data of the end event where the call has no response to show.
 * @param metadata Written to every event of the call.
 * @param modelName The model.
 * @param codec The codec of the request by its name or as an object; with it the intercepts change the normalized request.
 * @param responseCodec The codec of the response by its name or as an object; with it the end event shows the normalized response.
 * @param signal Cancels the call.
 * @throws {RelayError} `guardrail_rejected`
 * @throws {RelayError} `callback_failed`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `cancelled`
 * @throws {RelayError} `not_found`
 */
export function llmCallExecute(name, request, func, handle, attributes, data, metadata, modelName, codec, responseCodec, signal) {
  try {
    if (typeof codec === "function" || typeof responseCodec === "function" || typeof signal === "function")
      [codec, responseCodec, signal] = published.codecsOf(codec, responseCodec, signal);
    return llmOps.execute(check.string("name", name), check.request("request", request), check.callable("func", func), check.optionalScopeHandle("handle", handle), check.flags("attributes", attributes, 3), check.shownJson(data), check.shownJson(metadata), check.optionalString("model_name", modelName), check.optionalCodec("codec", codec), check.optionalCodec("response_codec", responseCodec), check.signal(signal), false);
  } catch (fault) {
    return Promise.reject(fault);
  }
}

/**
 * Runs a model call through the managed pipeline.
 * @param name The name of the call such as that of the provider.
 * @param request The request.
 * @param func The call itself; it is given the request.
 * @param handle An explicit parent.
 * @param attributes The flags of the call.
 * @param data The data of the end event where the call has no response to show.
 * @param metadata Written to every event of the call.
 * @param modelName The model.
 * @param codec The codec of the request by its name or as an object; with it the intercepts change the normalized request.
 * @param responseCodec The codec of the response by its name or as an object; with it the end event shows the normalized response.
 * @param signal Cancels the call; the function is given it as its second argument.
 * @throws {RelayError} `guardrail_rejected`
 * @throws {RelayError} `callback_failed`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `cancelled`
 * @throws {RelayError} `not_found`
 */
export function llmCallExecuteAsync(name, request, func, handle, attributes, data, metadata, modelName, codec, responseCodec, signal) {
  try {
    if (typeof codec === "function" || typeof responseCodec === "function" || typeof signal === "function")
      [codec, responseCodec, signal] = published.codecsOf(codec, responseCodec, signal);
    return llmOps.execute(check.string("name", name), check.request("request", request), check.callable("func", func), check.optionalScopeHandle("handle", handle), check.flags("attributes", attributes, 3), check.shownJson(data), check.shownJson(metadata), check.optionalString("model_name", modelName), check.optionalCodec("codec", codec), check.optionalCodec("response_codec", responseCodec), check.signal(signal), true);
  } catch (fault) {
    return Promise.reject(fault);
  }
}

/**
 * Runs a model call whose response comes in chunks through the managed pipeline and gives the stream; nothing is pulled before the consumer asks.
 * @param name The name of the call such as that of the provider.
 * @param request The request.
 * @param func The call itself; it is given the request and gives the chunks.
 * @param collector Is given a copy of every chunk before the consumer gets it; what it raises ends the stream.
 * @param finalizer Called once when the stream is over; what it gives is the data of the end event.
 * @param handle An explicit parent.
 * @param attributes The flags of the call.
 * @param data The data of the end event where the finalizer gave nothing to show.
 * @param metadata Written to every event of the call.
 * @param modelName The model.
 * @param codec The codec of the request by its name or as an object; with it the intercepts change the normalized request.
 * @param responseCodec The codec of the response by its name or as an object; with it the end event shows the normalized response and where there is no finalizer a codec of the runtime puts the response together.
 * @param signal Cancels the call; the function is given it as its second argument.
 * @throws {RelayError} `guardrail_rejected`
 * @throws {RelayError} `callback_failed`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `cancelled`
 * @throws {RelayError} `not_found`
 */
export function llmStreamCallExecute(name, request, func, collector, finalizer, handle, attributes, data, metadata, modelName, codec, responseCodec, signal) {
  try {
    if (typeof codec === "function" || typeof responseCodec === "function" || typeof signal === "function")
      [codec, responseCodec, signal] = published.codecsOf(codec, responseCodec, signal);
    return llmOps.streamExecute(check.string("name", name), check.request("request", request), check.callable("func", func), check.optionalCallable("collector", collector), check.optionalCallable("finalizer", finalizer), check.optionalScopeHandle("handle", handle), check.flags("attributes", attributes, 3), check.shownJson(data), check.shownJson(metadata), check.optionalString("model_name", modelName), check.optionalCodec("codec", codec), check.optionalCodec("response_codec", responseCodec), check.signal(signal));
  } catch (fault) {
    return Promise.reject(fault);
  }
}

/**
 * Starts a model call by hand and emits its start event; no guardrail decides and no intercept runs. A sanitizer that would have to be awaited withholds the data.
 * @param name The name of the call such as that of the provider.
 * @param request The request.
 * @param handle An explicit parent.
 * @param attributes The flags of the call.
 * @param data Kept on the handle and written to no event.
 * @param metadata Written to both events of the call.
 * @param modelName The model.
 * @param timestamp When the call began; now where absent.
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 */
export function llmCall(name, request, handle, attributes, data, metadata, modelName, timestamp) {
  return llmOps.call(check.string("name", name), check.request("request", request), check.optionalScopeHandle("handle", handle), check.flags("attributes", attributes, 3), check.optionalJson(data), check.optionalJson(metadata), check.optionalString("model_name", modelName), check.optionalTimestamp("timestamp", timestamp));
}

/**
 * Ends a model call that was started by hand and emits its end event with the status OK. A sanitizer that would have to be awaited withholds the data.
 * @param handle The call; it is ended once.
 * @param response The response.
 * @param data The data of the end event where there is no response to show.
 * @param metadata Merged over the metadata of the start.
 * @param timestamp When the call ended; now where absent.
 * @param annotatedResponse The response in normalized form.
 * @param responseCodec What makes the normalized form where it is not given.
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 */
export function llmCallEnd(handle, response, data, metadata, timestamp, annotatedResponse, responseCodec) {
  return llmOps.callEnd(check.llmHandle("handle", handle), response, check.shownJson(data), check.shownJson(metadata), check.optionalTimestamp("timestamp", timestamp), annotatedResponse, check.optionalCodec("response_codec", responseCodec));
}

/**
 * Runs the request intercepts of model calls and gives what they made of the request with the headers that a managed call would send; nothing is emitted.
 * @param name The name of the call such as that of the provider.
 * @param request The request.
 * @throws {RelayError} `callback_failed`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `cancelled`
 */
export function llmRequestIntercepts(name, request) {
  try {
    return llmOps.requestIntercepts(check.string("name", name), check.request("request", request));
  } catch (fault) {
    return Promise.reject(fault);
  }
}

/**
 * Runs the guardrails that decide about model calls, each in a guardrail scope of its own, and fails where one refuses.
 * @param request The request.
 * @throws {RelayError} `guardrail_rejected`
 * @throws {RelayError} `callback_failed`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `cancelled`
 */
export function llmConditionalExecution(request) {
  try {
    return llmOps.conditionalExecution(check.request("request", request));
  } catch (fault) {
    return Promise.reject(fault);
  }
}

/**
 * Writes a line into the log that the runtime writes to; nothing happens where that is off.
 * @param severity How serious it is.
 * @param message What happened.
 * @param target What it is about; the name of the language goes before it.
 * @param fields An object with what else there is to say.
 * @throws {RelayError} `invalid_argument`
 */
export function log(severity, message, target, fields) {
  return loggingOps.log(check.oneOf("severity", severity, LogSeverity), check.string("message", message), check.optionalString("target", target), check.optionalJson(fields));
}

/**
 * Registers for every call of the process: Decides before anything else whether a managed tool call may run.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export function registerToolConditionalExecutionGuardrail(name, priority, callback) {
  return middleware.register(1, null, check.name("name", name), check.i32("priority", priority), false, check.callable("callback", callback));
}

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export function deregisterToolConditionalExecutionGuardrail(name) {
  return middleware.deregister(1, null, check.string("name", name));
}

/**
 * Registers for the calls inside a scope until it closes: Decides before anything else whether a managed tool call may run.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export function scopeRegisterToolConditionalExecutionGuardrail(scope, name, priority, callback) {
  return middleware.register(1, scopeOps.numberOf("scope", scope), check.name("name", name), check.i32("priority", priority), false, check.callable("callback", callback));
}

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export function scopeDeregisterToolConditionalExecutionGuardrail(scope, name) {
  return middleware.deregister(1, scopeOps.numberOf("scope", scope), check.string("name", name));
}

/**
 * Registers for every call of the process: Rewrites the real arguments of a tool call before it runs.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param breakChain Whether the entries after this one are left out once it ran. Default: false.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export function registerToolRequestIntercept(name, priority, breakChain, callback) {
  return middleware.register(2, null, check.name("name", name), check.i32("priority", priority), check.bool("break_chain", breakChain, false), check.callable("callback", callback));
}

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export function deregisterToolRequestIntercept(name) {
  return middleware.deregister(2, null, check.string("name", name));
}

/**
 * Registers for the calls inside a scope until it closes: Rewrites the real arguments of a tool call before it runs.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param breakChain Whether the entries after this one are left out once it ran. Default: false.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export function scopeRegisterToolRequestIntercept(scope, name, priority, breakChain, callback) {
  return middleware.register(2, scopeOps.numberOf("scope", scope), check.name("name", name), check.i32("priority", priority), check.bool("break_chain", breakChain, false), check.callable("callback", callback));
}

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export function scopeDeregisterToolRequestIntercept(scope, name) {
  return middleware.deregister(2, scopeOps.numberOf("scope", scope), check.string("name", name));
}

/**
 * Registers for every call of the process: Changes what the start event shows of the arguments, never the arguments.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export function registerToolSanitizeRequestGuardrail(name, priority, callback) {
  return middleware.register(3, null, check.name("name", name), check.i32("priority", priority), false, published.swallowed(check.callable("callback", callback)));
}

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export function deregisterToolSanitizeRequestGuardrail(name) {
  return middleware.deregister(3, null, check.string("name", name));
}

/**
 * Registers for the calls inside a scope until it closes: Changes what the start event shows of the arguments, never the arguments.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export function scopeRegisterToolSanitizeRequestGuardrail(scope, name, priority, callback) {
  return middleware.register(3, scopeOps.numberOf("scope", scope), check.name("name", name), check.i32("priority", priority), false, published.swallowed(check.callable("callback", callback)));
}

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export function scopeDeregisterToolSanitizeRequestGuardrail(scope, name) {
  return middleware.deregister(3, scopeOps.numberOf("scope", scope), check.string("name", name));
}

/**
 * Registers for every call of the process: Wraps the tool itself; it may run it once, several times, concurrently or not at all.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export function registerToolExecutionIntercept(name, priority, callback) {
  return middleware.register(4, null, check.name("name", name), check.i32("priority", priority), false, check.callable("callback", callback));
}

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export function deregisterToolExecutionIntercept(name) {
  return middleware.deregister(4, null, check.string("name", name));
}

/**
 * Registers for the calls inside a scope until it closes: Wraps the tool itself; it may run it once, several times, concurrently or not at all.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export function scopeRegisterToolExecutionIntercept(scope, name, priority, callback) {
  return middleware.register(4, scopeOps.numberOf("scope", scope), check.name("name", name), check.i32("priority", priority), false, check.callable("callback", callback));
}

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export function scopeDeregisterToolExecutionIntercept(scope, name) {
  return middleware.deregister(4, scopeOps.numberOf("scope", scope), check.string("name", name));
}

/**
 * Registers for every call of the process: Changes what the end event shows of the result, never the result.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export function registerToolSanitizeResponseGuardrail(name, priority, callback) {
  return middleware.register(5, null, check.name("name", name), check.i32("priority", priority), false, published.swallowed(check.callable("callback", callback)));
}

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export function deregisterToolSanitizeResponseGuardrail(name) {
  return middleware.deregister(5, null, check.string("name", name));
}

/**
 * Registers for the calls inside a scope until it closes: Changes what the end event shows of the result, never the result.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export function scopeRegisterToolSanitizeResponseGuardrail(scope, name, priority, callback) {
  return middleware.register(5, scopeOps.numberOf("scope", scope), check.name("name", name), check.i32("priority", priority), false, published.swallowed(check.callable("callback", callback)));
}

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export function scopeDeregisterToolSanitizeResponseGuardrail(scope, name) {
  return middleware.deregister(5, scopeOps.numberOf("scope", scope), check.string("name", name));
}

/**
 * Registers for every call of the process: Receives every event after it happened.
 * @param name The name of the registration; unique in its family and place.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export function registerSubscriber(name, callback) {
  return middleware.register(6, null, check.name("name", name), 0, false, check.callable("callback", callback));
}

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export function deregisterSubscriber(name) {
  return middleware.deregister(6, null, check.string("name", name));
}

/**
 * Registers for the calls inside a scope until it closes: Receives every event after it happened.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export function scopeRegisterSubscriber(scope, name, callback) {
  return middleware.register(6, scopeOps.numberOf("scope", scope), check.name("name", name), 0, false, check.callable("callback", callback));
}

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export function scopeDeregisterSubscriber(scope, name) {
  return middleware.deregister(6, scopeOps.numberOf("scope", scope), check.string("name", name));
}

/**
 * Registers for every call of the process: Decides before anything else whether a managed model call may run.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export function registerLlmConditionalExecutionGuardrail(name, priority, callback) {
  return middleware.register(7, null, check.name("name", name), check.i32("priority", priority), false, check.callable("callback", callback));
}

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export function deregisterLlmConditionalExecutionGuardrail(name) {
  return middleware.deregister(7, null, check.string("name", name));
}

/**
 * Registers for the calls inside a scope until it closes: Decides before anything else whether a managed model call may run.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export function scopeRegisterLlmConditionalExecutionGuardrail(scope, name, priority, callback) {
  return middleware.register(7, scopeOps.numberOf("scope", scope), check.name("name", name), check.i32("priority", priority), false, check.callable("callback", callback));
}

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export function scopeDeregisterLlmConditionalExecutionGuardrail(scope, name) {
  return middleware.deregister(7, scopeOps.numberOf("scope", scope), check.string("name", name));
}

/**
 * Registers for every call of the process: Rewrites the real request of a model call before it is sent.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param breakChain Whether the entries after this one are left out once it ran. Default: false.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export function registerLlmRequestIntercept(name, priority, breakChain, callback) {
  return middleware.register(8, null, check.name("name", name), check.i32("priority", priority), check.bool("break_chain", breakChain, false), published.gathered(check.callable("callback", callback), ["name", "request", "annotated"]));
}

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export function deregisterLlmRequestIntercept(name) {
  return middleware.deregister(8, null, check.string("name", name));
}

/**
 * Registers for the calls inside a scope until it closes: Rewrites the real request of a model call before it is sent.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param breakChain Whether the entries after this one are left out once it ran. Default: false.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export function scopeRegisterLlmRequestIntercept(scope, name, priority, breakChain, callback) {
  return middleware.register(8, scopeOps.numberOf("scope", scope), check.name("name", name), check.i32("priority", priority), check.bool("break_chain", breakChain, false), published.gathered(check.callable("callback", callback), ["name", "request", "annotated"]));
}

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export function scopeDeregisterLlmRequestIntercept(scope, name) {
  return middleware.deregister(8, scopeOps.numberOf("scope", scope), check.string("name", name));
}

/**
 * Registers for every call of the process: Changes what the start event shows of the request, never the request.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export function registerLlmSanitizeRequestGuardrail(name, priority, callback) {
  return middleware.register(9, null, check.name("name", name), check.i32("priority", priority), false, published.swallowed(check.callable("callback", callback)));
}

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export function deregisterLlmSanitizeRequestGuardrail(name) {
  return middleware.deregister(9, null, check.string("name", name));
}

/**
 * Registers for the calls inside a scope until it closes: Changes what the start event shows of the request, never the request.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export function scopeRegisterLlmSanitizeRequestGuardrail(scope, name, priority, callback) {
  return middleware.register(9, scopeOps.numberOf("scope", scope), check.name("name", name), check.i32("priority", priority), false, published.swallowed(check.callable("callback", callback)));
}

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export function scopeDeregisterLlmSanitizeRequestGuardrail(scope, name) {
  return middleware.deregister(9, scopeOps.numberOf("scope", scope), check.string("name", name));
}

/**
 * Registers for every call of the process: Wraps the model call itself; it may run it once, several times, concurrently or not at all.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export function registerLlmExecutionIntercept(name, priority, callback) {
  return middleware.register(10, null, check.name("name", name), check.i32("priority", priority), false, check.callable("callback", callback));
}

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export function deregisterLlmExecutionIntercept(name) {
  return middleware.deregister(10, null, check.string("name", name));
}

/**
 * Registers for the calls inside a scope until it closes: Wraps the model call itself; it may run it once, several times, concurrently or not at all.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export function scopeRegisterLlmExecutionIntercept(scope, name, priority, callback) {
  return middleware.register(10, scopeOps.numberOf("scope", scope), check.name("name", name), check.i32("priority", priority), false, check.callable("callback", callback));
}

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export function scopeDeregisterLlmExecutionIntercept(scope, name) {
  return middleware.deregister(10, scopeOps.numberOf("scope", scope), check.string("name", name));
}

/**
 * Registers for every call of the process: Changes what the end event shows of the response, never the response.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export function registerLlmSanitizeResponseGuardrail(name, priority, callback) {
  return middleware.register(11, null, check.name("name", name), check.i32("priority", priority), false, published.swallowed(check.callable("callback", callback)));
}

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export function deregisterLlmSanitizeResponseGuardrail(name) {
  return middleware.deregister(11, null, check.string("name", name));
}

/**
 * Registers for the calls inside a scope until it closes: Changes what the end event shows of the response, never the response.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export function scopeRegisterLlmSanitizeResponseGuardrail(scope, name, priority, callback) {
  return middleware.register(11, scopeOps.numberOf("scope", scope), check.name("name", name), check.i32("priority", priority), false, published.swallowed(check.callable("callback", callback)));
}

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export function scopeDeregisterLlmSanitizeResponseGuardrail(scope, name) {
  return middleware.deregister(11, scopeOps.numberOf("scope", scope), check.string("name", name));
}

/**
 * Registers for every call of the process: Wraps a model call whose response comes in chunks; it may wrap, replace or cut the stream.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export function registerLlmStreamExecutionIntercept(name, priority, callback) {
  return middleware.register(12, null, check.name("name", name), check.i32("priority", priority), false, check.callable("callback", callback));
}

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export function deregisterLlmStreamExecutionIntercept(name) {
  return middleware.deregister(12, null, check.string("name", name));
}

/**
 * Registers for the calls inside a scope until it closes: Wraps a model call whose response comes in chunks; it may wrap, replace or cut the stream.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export function scopeRegisterLlmStreamExecutionIntercept(scope, name, priority, callback) {
  return middleware.register(12, scopeOps.numberOf("scope", scope), check.name("name", name), check.i32("priority", priority), false, check.callable("callback", callback));
}

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export function scopeDeregisterLlmStreamExecutionIntercept(scope, name) {
  return middleware.deregister(12, scopeOps.numberOf("scope", scope), check.string("name", name));
}

/**
 * Registers for every call of the process: Changes the data, the category profile and the metadata of every mark before anybody sees it.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export function registerMarkSanitizeGuardrail(name, priority, callback) {
  return middleware.register(13, null, check.name("name", name), check.i32("priority", priority), false, published.fieldsChanged(check.callable("callback", callback)));
}

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export function deregisterMarkSanitizeGuardrail(name) {
  return middleware.deregister(13, null, check.string("name", name));
}

/**
 * Registers for the calls inside a scope until it closes: Changes the data, the category profile and the metadata of every mark before anybody sees it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export function scopeRegisterMarkSanitizeGuardrail(scope, name, priority, callback) {
  return middleware.register(13, scopeOps.numberOf("scope", scope), check.name("name", name), check.i32("priority", priority), false, published.fieldsChanged(check.callable("callback", callback)));
}

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export function scopeDeregisterMarkSanitizeGuardrail(scope, name) {
  return middleware.deregister(13, scopeOps.numberOf("scope", scope), check.string("name", name));
}

/**
 * Registers for every call of the process: Changes the data, the category profile and the metadata of every start event of a scope before anybody sees it.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export function registerScopeSanitizeStartGuardrail(name, priority, callback) {
  return middleware.register(14, null, check.name("name", name), check.i32("priority", priority), false, published.fieldsChanged(check.callable("callback", callback)));
}

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export function deregisterScopeSanitizeStartGuardrail(name) {
  return middleware.deregister(14, null, check.string("name", name));
}

/**
 * Registers for the calls inside a scope until it closes: Changes the data, the category profile and the metadata of every start event of a scope before anybody sees it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export function scopeRegisterScopeSanitizeStartGuardrail(scope, name, priority, callback) {
  return middleware.register(14, scopeOps.numberOf("scope", scope), check.name("name", name), check.i32("priority", priority), false, published.fieldsChanged(check.callable("callback", callback)));
}

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export function scopeDeregisterScopeSanitizeStartGuardrail(scope, name) {
  return middleware.deregister(14, scopeOps.numberOf("scope", scope), check.string("name", name));
}

/**
 * Registers for every call of the process: Changes the data, the category profile and the metadata of every end event of a scope before anybody sees it.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export function registerScopeSanitizeEndGuardrail(name, priority, callback) {
  return middleware.register(15, null, check.name("name", name), check.i32("priority", priority), false, published.fieldsChanged(check.callable("callback", callback)));
}

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export function deregisterScopeSanitizeEndGuardrail(name) {
  return middleware.deregister(15, null, check.string("name", name));
}

/**
 * Registers for the calls inside a scope until it closes: Changes the data, the category profile and the metadata of every end event of a scope before anybody sees it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export function scopeRegisterScopeSanitizeEndGuardrail(scope, name, priority, callback) {
  return middleware.register(15, scopeOps.numberOf("scope", scope), check.name("name", name), check.i32("priority", priority), false, published.fieldsChanged(check.callable("callback", callback)));
}

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export function scopeDeregisterScopeSanitizeEndGuardrail(scope, name) {
  return middleware.deregister(15, scopeOps.numberOf("scope", scope), check.string("name", name));
}

/**
 * Registers for every call of the process: Adds to the metadata of every event before the sanitizers run.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export function registerEventMetadataInjector(name, priority, callback) {
  return middleware.register(16, null, check.name("name", name), check.i32("priority", priority), false, published.swallowed(check.callable("callback", callback)));
}

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export function deregisterEventMetadataInjector(name) {
  return middleware.deregister(16, null, check.string("name", name));
}

/**
 * Registers for the calls inside a scope until it closes: Adds to the metadata of every event before the sanitizers run.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export function scopeRegisterEventMetadataInjector(scope, name, priority, callback) {
  return middleware.register(16, scopeOps.numberOf("scope", scope), check.name("name", name), check.i32("priority", priority), false, published.swallowed(check.callable("callback", callback)));
}

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export function scopeDeregisterEventMetadataInjector(scope, name) {
  return middleware.deregister(16, scopeOps.numberOf("scope", scope), check.string("name", name));
}

/**
 * Registers for every call of the process: Decides each time that a global registration is about to be used whether that use is left out.
 * @param name The name of the registration; unique in its family and place.
 * @param kinds The kinds of registrations that it decides about; at least one.
 * @param registrationName The name of the registrations that it decides about.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export function registerConditionalMiddlewareGuardrail(name, kinds, registrationName, callback) {
  return middleware.registerSwitch(check.name("name", name), check.words("kinds", kinds), check.string("registration_name", registrationName), check.callable("callback", callback));
}

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export function deregisterConditionalMiddlewareGuardrail(name) {
  return middleware.deregister(17, null, check.string("name", name));
}

/**
 * Makes a kind of component known; what it registers takes effect when a configuration names the kind.
 * @param kind The kind as configurations name it.
 * @param plugin What validates and registers such components.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export function registerPlugin(kind, plugin, register) {
  plugin = published.pluginOf(plugin, register);
  return pluginOps.register(check.string("kind", kind), check.plugin("plugin", plugin));
}

/**
 * Forgets a kind of component; components that are active stay.
 * @param kind The kind.
 * @throws {RelayError} `invalid_argument`
 */
export function deregisterPlugin(kind) {
  return pluginOps.deregister(check.string("kind", kind));
}

/** Lists the kinds of components that are known by name; those of the runtime are among them. */
export function listPluginKinds() {
  return pluginOps.listKinds();
}

/**
 * Says what is wrong with a configuration and the files that would be read with it; nothing is registered.
 * @param config The configuration; an object with version and components and policy.
 * @param additionalPluginsToml A file that takes the place of the one of the user.
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 * @throws {RelayError} `io_error`
 */
export function validatePluginConfig(config, additionalPluginsToml) {
  return pluginOps.validate(check.json(config), check.optionalString("additional_plugins_toml", additionalPluginsToml));
}

/**
 * Says what is wrong with a configuration; no file is read and nothing is registered.
 * @param config The configuration.
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 */
export function validatePluginConfigExact(config) {
  return pluginOps.validateExact(check.json(config));
}

/**
 * Activates a configuration in the order of its components; one that is active is replaced without losing an event.
 * @param config The configuration.
 * @param additionalPluginsToml A file that takes the place of the one of the user.
 * @throws {RelayError} `invalid_config`
 * @throws {RelayError} `registration_failed`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 * @throws {RelayError} `io_error`
 */
export function initializePlugins(config, additionalPluginsToml) {
  try {
    return pluginOps.initialize(check.json(config), check.optionalString("additional_plugins_toml", additionalPluginsToml));
  } catch (fault) {
    return Promise.reject(fault);
  }
}

/**
 * Takes back what an activation registered and sees that its exporters have written; a second call does nothing.
 * @param activation The activation.
 * @throws {RelayError} `io_error`
 */
export function closePlugins(activation) {
  try {
    return pluginOps.close(pluginOps.activationOf("activation", activation));
  } catch (fault) {
    return Promise.reject(fault);
  }
}

/**
 * Closes the activation that is active where there is one.
 * @throws {RelayError} `io_error`
 */
export function clearPluginConfiguration() {
  try {
    return pluginOps.clear();
  } catch (fault) {
    return Promise.reject(fault);
  }
}

/** Gives the report of the activation that is active; absent where there is none. */
export function activePluginReport() {
  return pluginOps.report();
}

/**
 * Lists everything that is registered globally by kind and name.
 * @param kinds The kinds to list; all where absent.
 * @throws {RelayError} `invalid_argument`
 */
export function listRuntimeRegistrations(kinds) {
  return runtime_registrationsOps.listRuntimeRegistrations(check.optionalWords("kinds", kinds));
}

/**
 * Opens a scope under the innermost open scope of the current context and makes it the innermost.
 * @param name The name of the scope.
 * @param scopeType The kind of work.
 * @param handle An explicit parent; only the parent uuid of the events follows it.
 * @param attributes The flags of the scope.
 * @param data Kept on the handle and written to no event.
 * @param metadata Written to the start and end events.
 * @param input The data of the start event.
 * @param timestamp When the work began; now where absent.
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 */
export function pushScope(name, scopeType, handle, attributes, data, metadata, input, timestamp) {
  return scopeOps.push(check.string("name", name), check.oneOf("scope_type", scopeType, ScopeType), check.optionalScopeHandle("handle", handle), check.flags("attributes", attributes, 3), check.optionalJson(data), check.optionalJson(metadata), check.shownJson(input), check.optionalTimestamp("timestamp", timestamp));
}

/**
 * Runs a function inside a scope of its own and closes the scope when the function, or the promise that it gives, is done.
 */
export function withScope(name, scopeType, callback, handle, attributes, data, metadata, input, timestamp) {
  return scopeOps.block(check.callable("callback", callback), () => pushScope(name, scopeType, handle, attributes, data, metadata, input, timestamp));
}

/**
 * Closes the innermost scope of the current context.
 * @param handle The scope to close.
 * @param output The data of the end event.
 * @param timestamp When the work ended; now where absent.
 * @param metadata Merged over the metadata of the push.
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `scope_not_on_top`
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 */
export function popScope(handle, output, timestamp, metadata) {
  return scopeOps.pop(check.scopeHandle("handle", handle), check.shownJson(output), check.shownJson(metadata), check.optionalTimestamp("timestamp", timestamp));
}

/** The innermost open scope of the current context; the implicit root where none is open. */
export function getHandle() {
  return scopeOps.getHandle();
}

/**
 * Emits a mark under the innermost open scope.
 * @param name The name of the mark.
 * @param handle An explicit parent.
 * @param data The data of the mark; of a mark tool_end_without_start an object whose `tool_name` is a text.
 * @param metadata The metadata of the mark.
 * @param timestamp When it happened; now where absent.
 * @param dataSchema The schema that the data follows.
 * @param severity How serious the mark is; it is written to the metadata, which must be an object or absent.
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 */
export function event(name, handle, data, metadata, timestamp, dataSchema, severity) {
  return scopeOps.event(check.string("name", name), check.optionalScopeHandle("handle", handle), check.markJson(name, data), check.optionalJson(metadata), check.record("data_schema", dataSchema, DATA_SCHEMA), check.optionalTimestamp("timestamp", timestamp), check.optionalOneOf("severity", severity, LogSeverity));
}

/**
 * Emits a mark with measurements under the innermost open scope.
 * @param name The name of the mark.
 * @param measurements A list of measurements, or of objects with their fields.
 * @param handle An explicit parent.
 * @param metadata The metadata of the mark.
 * @param timestamp When it was measured; now where absent.
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 */
export function metric(name, measurements, handle, metadata, timestamp) {
  return scopeOps.metric(check.string("name", name), check.records(measurements, METRIC_MEASUREMENT), check.optionalScopeHandle("handle", handle), check.shownJson(metadata), check.optionalTimestamp("timestamp", timestamp));
}

/**
 * Waits until everything that was queued before it has been delivered or the time is over; inside a subscriber it returns at once.
 * @param timeoutMillis How long to wait at most in milliseconds. Default: 30000.
 */
export function flushSubscribers(timeoutMillis) {
  try {
    return subscribersOps.flush(check.u32("timeout_millis", timeoutMillis, 30000));
  } catch (fault) {
    return Promise.reject(fault);
  }
}

/**
 * Says what happens to an event for which the queue of a subscriber has no room; without it the event is dropped and counted.
 * @param name The name of the subscriber.
 * @param queuePolicy Its name: drop_newest, block:<ms> or spill. With block:<ms> who emits waits so many milliseconds, 1 to 60000, for room before the event is dropped; with spill the event waits in a file.
 * @param scope The scope that the subscriber is registered on; that of the process where absent.
 * @param queueEvents How many events wait in memory at most; what it was where absent, and that is 65536 at first.
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `unsupported`
 */
export function setQueuePolicy(name, queuePolicy, scope, queueEvents) {
  return subscribersOps.setQueuePolicy(check.string("name", name), check.string("queue_policy", queuePolicy), scopeOps.optionalNumberOf("scope", scope), check.optionalU32("queue_events", queueEvents));
}

/**
 * Runs a tool through the managed pipeline.
 * @param name The tool.
 * @param args Its arguments.
 * @param func The tool itself; it is given the arguments.
 * @param handle An explicit parent.
 * @param attributes The flags of the call.
 * @param data The data of the end event where the call has no result to show.
 * @param metadata Written to every event of the call.
 * @param toolCallId The id that the model gave to the call.
 * @param signal Cancels the call.
 * @throws {RelayError} `guardrail_rejected`
 * @throws {RelayError} `callback_failed`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `cancelled`
 */
export function toolCallExecute(name, args, func, handle, attributes, data, metadata, toolCallId, signal) {
  try {
    return toolsOps.execute(check.string("name", name), args, check.callable("func", func), check.optionalScopeHandle("handle", handle), check.flags("attributes", attributes, 1), check.shownJson(data), check.shownJson(metadata), check.optionalString("tool_call_id", toolCallId), check.signal(signal), false);
  } catch (fault) {
    return Promise.reject(fault);
  }
}

/**
 * Runs a tool through the managed pipeline.
 * @param name The tool.
 * @param args Its arguments.
 * @param func The tool itself; it is given the arguments.
 * @param handle An explicit parent.
 * @param attributes The flags of the call.
 * @param data The data of the end event where the call has no result to show.
 * @param metadata Written to every event of the call.
 * @param toolCallId The id that the model gave to the call.
 * @param signal Cancels the call; the function is given it as its second argument.
 * @throws {RelayError} `guardrail_rejected`
 * @throws {RelayError} `callback_failed`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `cancelled`
 */
export function toolCallExecuteAsync(name, args, func, handle, attributes, data, metadata, toolCallId, signal) {
  try {
    return toolsOps.execute(check.string("name", name), args, check.callable("func", func), check.optionalScopeHandle("handle", handle), check.flags("attributes", attributes, 1), check.shownJson(data), check.shownJson(metadata), check.optionalString("tool_call_id", toolCallId), check.signal(signal), true);
  } catch (fault) {
    return Promise.reject(fault);
  }
}

/**
 * Starts a tool call by hand and emits its start event; no guardrail decides and no intercept runs. A sanitizer that would have to be awaited withholds the data.
 * @param name The tool.
 * @param args Its arguments.
 * @param handle An explicit parent.
 * @param attributes The flags of the call.
 * @param data Kept on the handle and written to no event.
 * @param metadata Written to both events of the call.
 * @param toolCallId The id that the model gave to the call.
 * @param timestamp When the call began; now where absent.
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 */
export function toolCall(name, args, handle, attributes, data, metadata, toolCallId, timestamp) {
  return toolsOps.call(check.string("name", name), args, check.optionalScopeHandle("handle", handle), check.flags("attributes", attributes, 1), check.optionalJson(data), check.optionalJson(metadata), check.optionalString("tool_call_id", toolCallId), check.optionalTimestamp("timestamp", timestamp));
}

/**
 * Ends a tool call that was started by hand and emits its end event, to whose metadata it adds no status. A sanitizer that would have to be awaited withholds the data.
 * @param handle The call; it is ended once.
 * @param result The result.
 * @param data The data of the end event where there is no result to show.
 * @param metadata Merged over the metadata of the start.
 * @param timestamp When the call ended; now where absent.
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 */
export function toolCallEnd(handle, result, data, metadata, timestamp) {
  return toolsOps.callEnd(check.toolHandle("handle", handle), result, check.shownJson(data), check.shownJson(metadata), check.optionalTimestamp("timestamp", timestamp));
}

/**
 * Runs the request intercepts of tool calls and gives the arguments that they made; nothing is emitted.
 * @param name The tool.
 * @param args Its arguments.
 * @throws {RelayError} `callback_failed`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `cancelled`
 */
export function toolRequestIntercepts(name, args) {
  try {
    return toolsOps.requestIntercepts(check.string("name", name), args);
  } catch (fault) {
    return Promise.reject(fault);
  }
}

/**
 * Runs the guardrails that decide about tool calls, each in a guardrail scope of its own, and fails where one refuses.
 * @param name The tool.
 * @param args Its arguments.
 * @throws {RelayError} `guardrail_rejected`
 * @throws {RelayError} `callback_failed`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `cancelled`
 */
export function toolConditionalExecution(name, args) {
  try {
    return toolsOps.conditionalExecution(check.string("name", name), args);
  } catch (fault) {
    return Promise.reject(fault);
  }
}

/** As `validatePluginConfig`. */
export const validate = validatePluginConfig;

/** As `validatePluginConfigExact`. */
export const validateExact = validatePluginConfigExact;

/** As `initializePlugins`. */
export const initialize = initializePlugins;

