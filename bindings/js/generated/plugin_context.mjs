// Code generated from spec/ by codegen. DO NOT EDIT.

import * as check from "../check.mjs";
import * as published from "../published.mjs";

/** Where one component of a configuration registers, while its plugin registers; the names are the plugin's own. */
export class PluginContext {
  #registrar;

  /** The package makes one for every registration of a plugin. */
  constructor(registrar) {
    this.#registrar = registrar;
  }

  /** The kind of the component. */
  get kind() {
    return this.#registrar.kind;
  }

  /** Which component of its kind it is, counted from one. */
  get ordinal() {
    return this.#registrar.ordinal;
  }

  /** As `registerToolConditionalExecutionGuardrail`, for as long as the component is active. */
  registerToolConditionalExecutionGuardrail(name, priority, callback) {
    this.#registrar.register(1, check.name("name", name), check.i32("priority", priority), false, check.callable("callback", callback));
  }

  /** As `registerToolRequestIntercept`, for as long as the component is active. */
  registerToolRequestIntercept(name, priority, breakChain, callback) {
    this.#registrar.register(2, check.name("name", name), check.i32("priority", priority), check.bool("break_chain", breakChain, false), check.callable("callback", callback));
  }

  /** As `registerToolSanitizeRequestGuardrail`, for as long as the component is active. */
  registerToolSanitizeRequestGuardrail(name, priority, callback) {
    this.#registrar.register(3, check.name("name", name), check.i32("priority", priority), false, published.swallowed(check.callable("callback", callback)));
  }

  /** As `registerToolExecutionIntercept`, for as long as the component is active. */
  registerToolExecutionIntercept(name, priority, callback) {
    this.#registrar.register(4, check.name("name", name), check.i32("priority", priority), false, check.callable("callback", callback));
  }

  /** As `registerToolSanitizeResponseGuardrail`, for as long as the component is active. */
  registerToolSanitizeResponseGuardrail(name, priority, callback) {
    this.#registrar.register(5, check.name("name", name), check.i32("priority", priority), false, published.swallowed(check.callable("callback", callback)));
  }

  /** As `registerSubscriber`, for as long as the component is active. */
  registerSubscriber(name, callback) {
    this.#registrar.register(6, check.name("name", name), 0, false, check.callable("callback", callback));
  }

  /** As `registerLlmConditionalExecutionGuardrail`, for as long as the component is active. */
  registerLlmConditionalExecutionGuardrail(name, priority, callback) {
    this.#registrar.register(7, check.name("name", name), check.i32("priority", priority), false, check.callable("callback", callback));
  }

  /** As `registerLlmRequestIntercept`, for as long as the component is active. */
  registerLlmRequestIntercept(name, priority, breakChain, callback) {
    this.#registrar.register(8, check.name("name", name), check.i32("priority", priority), check.bool("break_chain", breakChain, false), published.gathered(check.callable("callback", callback), ["name", "request", "annotated"]));
  }

  /** As `registerLlmSanitizeRequestGuardrail`, for as long as the component is active. */
  registerLlmSanitizeRequestGuardrail(name, priority, callback) {
    this.#registrar.register(9, check.name("name", name), check.i32("priority", priority), false, published.swallowed(check.callable("callback", callback)));
  }

  /** As `registerLlmExecutionIntercept`, for as long as the component is active. */
  registerLlmExecutionIntercept(name, priority, callback) {
    this.#registrar.register(10, check.name("name", name), check.i32("priority", priority), false, check.callable("callback", callback));
  }

  /** As `registerLlmSanitizeResponseGuardrail`, for as long as the component is active. */
  registerLlmSanitizeResponseGuardrail(name, priority, callback) {
    this.#registrar.register(11, check.name("name", name), check.i32("priority", priority), false, published.swallowed(check.callable("callback", callback)));
  }

  /** As `registerLlmStreamExecutionIntercept`, for as long as the component is active. */
  registerLlmStreamExecutionIntercept(name, priority, callback) {
    this.#registrar.register(12, check.name("name", name), check.i32("priority", priority), false, check.callable("callback", callback));
  }

  /** As `registerMarkSanitizeGuardrail`, for as long as the component is active. */
  registerMarkSanitizeGuardrail(name, priority, callback) {
    this.#registrar.register(13, check.name("name", name), check.i32("priority", priority), false, published.fieldsChanged(check.callable("callback", callback)));
  }

  /** As `registerScopeSanitizeStartGuardrail`, for as long as the component is active. */
  registerScopeSanitizeStartGuardrail(name, priority, callback) {
    this.#registrar.register(14, check.name("name", name), check.i32("priority", priority), false, published.fieldsChanged(check.callable("callback", callback)));
  }

  /** As `registerScopeSanitizeEndGuardrail`, for as long as the component is active. */
  registerScopeSanitizeEndGuardrail(name, priority, callback) {
    this.#registrar.register(15, check.name("name", name), check.i32("priority", priority), false, published.fieldsChanged(check.callable("callback", callback)));
  }

  /** As `registerEventMetadataInjector`, for as long as the component is active. */
  registerEventMetadataInjector(name, priority, callback) {
    this.#registrar.register(16, check.name("name", name), check.i32("priority", priority), false, published.swallowed(check.callable("callback", callback)));
  }

  /** As `registerConditionalMiddlewareGuardrail`, for as long as the component is active. */
  registerConditionalMiddlewareGuardrail(name, kinds, registrationName, callback) {
    this.#registrar.registerSwitch(check.name("name", name), check.words("kinds", kinds), check.string("registration_name", registrationName), check.callable("callback", callback));
  }
}
