// Code generated from spec/ by codegen. DO NOT EDIT.

import * as check from "../check.mjs";
import * as middleware from "../middleware.mjs";
import * as scopeOps from "../scope.mjs";
import * as subscribersOps from "../subscribers.mjs";
import * as toolsOps from "../tools.mjs";
import { ScopeType } from "./enums.mjs";
import { DATA_SCHEMA } from "./records.mjs";

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
  return middleware.deregister(1, null, check.name("name", name));
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
  return middleware.deregister(1, scopeOps.numberOf("scope", scope), check.name("name", name));
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
  return middleware.deregister(2, null, check.name("name", name));
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
  return middleware.deregister(2, scopeOps.numberOf("scope", scope), check.name("name", name));
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
  return middleware.register(3, null, check.name("name", name), check.i32("priority", priority), false, check.callable("callback", callback));
}

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export function deregisterToolSanitizeRequestGuardrail(name) {
  return middleware.deregister(3, null, check.name("name", name));
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
  return middleware.register(3, scopeOps.numberOf("scope", scope), check.name("name", name), check.i32("priority", priority), false, check.callable("callback", callback));
}

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export function scopeDeregisterToolSanitizeRequestGuardrail(scope, name) {
  return middleware.deregister(3, scopeOps.numberOf("scope", scope), check.name("name", name));
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
  return middleware.deregister(4, null, check.name("name", name));
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
  return middleware.deregister(4, scopeOps.numberOf("scope", scope), check.name("name", name));
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
  return middleware.register(5, null, check.name("name", name), check.i32("priority", priority), false, check.callable("callback", callback));
}

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export function deregisterToolSanitizeResponseGuardrail(name) {
  return middleware.deregister(5, null, check.name("name", name));
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
  return middleware.register(5, scopeOps.numberOf("scope", scope), check.name("name", name), check.i32("priority", priority), false, check.callable("callback", callback));
}

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export function scopeDeregisterToolSanitizeResponseGuardrail(scope, name) {
  return middleware.deregister(5, scopeOps.numberOf("scope", scope), check.name("name", name));
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
  return middleware.deregister(6, null, check.name("name", name));
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
  return middleware.deregister(6, scopeOps.numberOf("scope", scope), check.name("name", name));
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
  return scopeOps.push(check.name("name", name), check.oneOf("scope_type", scopeType, ScopeType), check.optionalHandle("handle", handle), check.flags("attributes", attributes, 3), check.optionalJson(data), check.optionalJson(metadata), check.shownJson(input), check.optionalTimestamp("timestamp", timestamp));
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
  return scopeOps.pop(check.handle("handle", handle), check.shownJson(output), check.shownJson(metadata), check.optionalTimestamp("timestamp", timestamp));
}

/** The innermost open scope of the current context; the implicit root where none is open. */
export function getHandle() {
  return scopeOps.getHandle();
}

/**
 * Emits a mark under the innermost open scope.
 * @param name The name of the mark.
 * @param handle An explicit parent.
 * @param data The data of the mark.
 * @param metadata The metadata of the mark.
 * @param timestamp When it happened; now where absent.
 * @param dataSchema The schema that the data follows.
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 */
export function event(name, handle, data, metadata, timestamp, dataSchema) {
  return scopeOps.event(check.name("name", name), check.optionalHandle("handle", handle), check.shownJson(data), check.shownJson(metadata), check.record("data_schema", dataSchema, DATA_SCHEMA), check.optionalTimestamp("timestamp", timestamp));
}

/**
 * Waits until everything that was queued before it has been delivered or the time is over; inside a subscriber it returns at once.
 * @param timeoutMillis How long to wait at most in milliseconds. Default: 30000.
 */
export function flushSubscribers(timeoutMillis) {
  return subscribersOps.flush(check.u32("timeout_millis", timeoutMillis, 30000));
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
    return toolsOps.execute(check.name("name", name), args, check.callable("func", func), check.optionalHandle("handle", handle), check.flags("attributes", attributes, 1), check.shownJson(data), check.shownJson(metadata), check.optionalString("tool_call_id", toolCallId), check.signal(signal), false);
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
 * @param signal Cancels the call; the tool is given it as its second argument.
 * @throws {RelayError} `guardrail_rejected`
 * @throws {RelayError} `callback_failed`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `cancelled`
 */
export function toolCallExecuteAsync(name, args, func, handle, attributes, data, metadata, toolCallId, signal) {
  try {
    return toolsOps.execute(check.name("name", name), args, check.callable("func", func), check.optionalHandle("handle", handle), check.flags("attributes", attributes, 1), check.shownJson(data), check.shownJson(metadata), check.optionalString("tool_call_id", toolCallId), check.signal(signal), true);
  } catch (fault) {
    return Promise.reject(fault);
  }
}

