"""The functions of C about plugins: where a component registers, and what other bindings drive."""

from __future__ import annotations

from . import _c_functions as own
from ._c_model import Function, Param
from ._c_operations import Operations

CONTEXT = "NemoRelayPluginContext"
_CONFIG = "The configuration, a JSON object."


def _context() -> Param:
    return Param("context", "handle", "Where the component registers.", CONTEXT)


def functions(made: Operations) -> list[Function]:
    """Those for people: what the callback that registers does with its context."""
    return [
        *made.of_plugins,
        own.value(
            "nemo_relay_plugin_context_kind",
            "The kind of the component, to be freed with nemo_relay_string_free.",
            "char *",
            "*mut c_char",
            "std::ptr::null_mut()",
            "Ok(context.kind())",
            _context(),
        ),
        own.value(
            "nemo_relay_plugin_context_ordinal",
            "Which component of its kind it is, counted from one.",
            "uint32_t",
            "u32",
            "0",
            "Ok(context.0.ordinal())",
            _context(),
        ),
        own.value(
            "nemo_relay_plugin_context_clone",
            "A reference to a context that may be kept, to be freed with nemo_relay_plugin_context_free; it is closed "
            "once its plugin has registered, after which it refuses registrations.",
            f"{CONTEXT} *",
            f"*mut {CONTEXT}",
            "std::ptr::null_mut()",
            "Ok(Box::into_raw(Box::new(context.clone())))",
            _context(),
        ),
        own.free(CONTEXT, "nemo_relay_plugin_context_free", "Frees a reference to a context; it stays as it is."),
    ]


def raw() -> list[Function]:
    """Those for bindings, which keep the plugins of the application themselves."""
    kind = Param("kind", "text", "The kind as configurations name it.")
    config = Param("config", "text_payload", _CONFIG)
    toml = Param("additional_plugins_toml", "text?", "A file that takes the place of the one of the user.")
    removed = own.out("bool", "Receives whether there was one.")
    return [
        _raw(
            "register_plugin",
            "Makes a kind of component known, which the caller is asked about by its number.",
            "runtime.register_plugin(kind, callback, validates, allows_multiple)",
            kind,
            Param("callback", "u64", "The caller's number for the plugin; it comes back in operations."),
            Param("validates", "bool", "Whether it validates configurations."),
            Param("allows_multiple", "bool", "Whether a configuration may have several components of the kind."),
        ),
        _raw(
            "deregister_plugin",
            "Forgets a kind of component; components that are active stay.",
            "out.set(runtime.plugins().deregister(kind))",
            kind,
            removed,
        ),
        _raw(
            "list_plugin_kinds_json",
            "The kinds of components that are known by name, as a JSON list.",
            "out.set(ops::kinds_of(&runtime.plugins().kinds())?)",
            own.out("char *", "Receives the text, to be freed with nemo_relay_string_free."),
        ),
        _started(
            "validate_plugin_config",
            "Says what is wrong with a configuration. Its result is the report.",
            "begin::plugin_validate(runtime.plugins(), config, additional_plugins_toml, exact)?",
            config,
            toml,
            Param("exact", "bool", "Whether no file is read."),
        ),
        _started(
            "initialize_plugins",
            "Activates a configuration. Its result is an object of the number `activation` and of the `report`.",
            "{ runtime.serve_stage(); begin::plugin_initialize(runtime.plugins(), config, additional_plugins_toml)? }",
            config,
            toml,
        ),
        _started(
            "close_plugins",
            "Closes an activation; one that is not active any more stays as it is.",
            "runtime.plugins().close((activation > 0).then_some(activation))",
            Param("activation", "u64", "Its number; 0 for the one that is active."),
        ),
        own.value(
            "nemo_relay_runtime_plugins_are_active",
            "Whether an activation is the active one.",
            "bool",
            "bool",
            "false",
            "Ok(runtime.plugins().is_active(activation))",
            own.runtime(),
            Param("activation", "u64", "Its number."),
        ),
        _raw(
            "active_plugin_report_json",
            "The report of the active configuration.",
            "out.set(runtime.plugins().report().map(|report| report.as_str().to_owned()))",
            own.out("char *", "Receives the text, to be freed with nemo_relay_string_free; null where there is none."),
        ),
        *_registering(),
    ]


def _registering() -> list[Function]:
    """What a plugin registers that another binding runs itself."""
    name = Param("name", "text", "The name of the registration.")
    number = Param("callback", "u64", "The caller's number for the function; it comes back in operations.")
    return [
        _raw(
            "plugin_context_register",
            "Registers middleware as part of a component.",
            "runtime.register_with(context, family, name, priority, break_chain, callback)",
            _context(),
            Param("family", "enum", "The middleware family.", "NemoRelayFamily", "Family"),
            name,
            Param("priority", "i32", "Lower runs first and is outermost."),
            Param("break_chain", "bool", "Whether the entries after this one are left out."),
            number,
        ),
        _raw(
            "plugin_context_register_switch",
            "Registers, as part of a component, a function that decides about other registrations.",
            "runtime.register_switch_with(context, name, kinds, registration_name, callback)",
            _context(),
            name,
            Param("kinds", "text_payload", "The kinds of registrations that it decides about; a JSON list of words."),
            Param("registration_name", "text", "The name of the registrations that it decides about."),
            number,
        ),
        _raw(
            "plugin_context_subscribe",
            "Registers a subscriber as part of a component.",
            "runtime.subscribe_with(context, name, callback)",
            _context(),
            name,
            number,
        ),
    ]


def machine() -> list[Function]:
    """Those about what a machine asks for that has to do with plugins."""
    asking = Param("machine", "mutable", "What is driven.", "NemoRelayMachine")
    return [
        Function(
            "nemo_relay_machine_plugin_context",
            ["Takes the context of the plugin that is to register."],
            [
                asking,
                own.out(f"{CONTEXT} *", "Receives the context, to be freed with nemo_relay_plugin_context_free."),
                own.ERROR,
            ],
            "out.set(machine.plugin_context()?)",
            raw=True,
        ),
        Function(
            "nemo_relay_machine_work",
            ["Does the work that is asked for, which may wait, and answers that it is done."],
            [asking, own.OP, own.ERROR],
            "machine.work(op)",
            raw=True,
        ),
    ]


def _raw(name: str, doc: str, body: str, *params: Param) -> Function:
    return Function(f"nemo_relay_runtime_{name}", [doc], [own.runtime(), *params, own.ERROR], body, raw=True)


def _started(name: str, doc: str, begun: str, *params: Param) -> Function:
    driven = own.out("NemoRelayMachine *", "Receives what is driven.", "machine")
    doc += " Drive it until its operation is done or an error comes back."
    return _raw(f"{name}_start", doc, f"machine::start({begun}, &machine, &op)", *params, driven, own.OP)
