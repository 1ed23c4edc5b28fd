"""Exporters in C: one object behind every class, made from JSON text or from the struct of its class."""

from __future__ import annotations

from dataclasses import dataclass

from ..lower import Declared, Field, LoweredOperation, Lowering
from ..model import Spec, nodes
from ..naming import pascal, screaming, snake
from . import _c_functions as own
from ._c_model import Function, Param
from ._c_operations import Operations, Options, one_line

EXPORTER = "NemoRelayExporter"
_MADE = "Receives it, to be freed with nemo_relay_exporter_free."


@dataclass(frozen=True)
class Config(Options):
    """The struct of a configuration; `wire` is its name in the spec, `fields` are those of the spec."""

    wire: str
    fields: list[Field]


class Exporters:
    """The functions about exporters, and the structs that they are made from."""

    def __init__(self, spec: Spec, lower: Lowering, made: Operations):
        self.spec = spec
        self.lower = lower
        self.made = made
        members = [op for op in made.all if op.op.owner]
        self.constructors = [op for op in members if op.op.kind == "constructor"]
        self.methods = [op for op in members if op.op.kind != "constructor"]
        self.configs = self._configs()
        # What some class has, every exporter answers; the first one says what it is.
        first: dict[str, LoweredOperation] = {}
        for op in self.methods:
            first.setdefault(op.op.verb, op)
        self.verbs = list(first.values())

    def public(self) -> list[Function]:
        """For people: the object by itself, then each class."""
        generic = [
            self._open("nemo_relay_exporter_create", "string", "payload"),
            *(self._method(op, f"nemo_relay_exporter_{op.op.verb}", EXPORTER) for op in self.verbs),
            own.free(EXPORTER, "nemo_relay_exporter_free", "Frees the reference; registrations stay."),
        ]
        return generic + [function for op in self.constructors for function in self._class(op)]

    def raw(self) -> list[Function]:
        """For bindings, which have classes of their own."""
        stem = "nemo_relay_runtime_exporter"
        methods = [self._method(op, f"{stem}_{op.op.verb}", EXPORTER, raw=True) for op in self.verbs]
        return [self._open(f"{stem}_create", "text", "text_payload", raw=True), *methods]

    # Functions

    def _open(self, name: str, string: str, payload: str, raw: bool = False) -> Function:
        params = [
            Param("class_name", string, "The name of the class, such as AtofExporter."),
            Param("config", payload, "Its configuration, a JSON object with the field names of the specification."),
            Param("out", "out", _MADE, f"{EXPORTER} *", f"*mut {EXPORTER}"),
        ]
        doc = "Makes an exporter of a class from its configuration as JSON text."
        body = "out.set(exporter::open(class_name, config.text)?)"
        return Function(name, [doc], [*params, *([own.ERROR] if raw else [])], body, raw=raw)

    def _class(self, constructor: LoweredOperation) -> list[Function]:
        owner = constructor.op.owner
        config = self.lower.type_name(owner.config)
        free = f"nemo_relay_{snake(owner.class_)}_free"
        params = [
            Param("options", "options", "The configuration; null for none.", config),
            Param("out", "out", f"Receives it, to be freed with {free}.", f"{constructor.owner} *", f"*mut {EXPORTER}"),
        ]
        body = f'out.set(exporter::open_with("{owner.class_}", &options)?)'
        methods = [op for op in self.methods if op.owner == constructor.owner]
        return [
            Function(constructor.name, constructor.doc, params, body),
            *(self._method(op, op.name, op.owner) for op in methods),
            own.free(constructor.owner, free, "Frees the reference; registrations stay.", EXPORTER),
        ]

    def _method(self, op: LoweredOperation, name: str, type_: str, raw: bool = False) -> Function:
        ties = op.op.verb in ("register", "deregister")
        fields = [self.made.param(field, "text" if raw else "string", "payload") for field in op.params]
        params = [own.runtime()] if ties and raw else []
        params += [Param("object", "handle", "The exporter.", type_, EXPORTER), *fields, *self.made.out(op)]
        given = ["runtime.inner()" if raw else "default_runtime()"] if ties else []
        call = f"object.{op.op.verb}({', '.join([*given, *(param.name for param in fields)])})"
        body = f"out.set({call}?)" if self.made.out(op) else call
        return Function(name, op.doc, [*params, *([own.ERROR] if raw else [])], body, raw=raw)

    # Configurations

    def _configs(self) -> list[Config]:
        """Those of the classes, and before each one those that it holds by themselves."""
        declared = {config.wire: config for config in self.lower.configs()}
        found: dict[str, Config] = {}

        def add(config: Declared) -> None:
            for field in config.fields:
                if field.parsed.name in declared:
                    add(declared[field.parsed.name])
            members = [self._member(field) for field in config.fields]
            doc = [*config.doc, "What is null or zero is absent."]
            found[config.wire] = Config(config.name, doc, members, config.wire, config.fields)

        for op in self.constructors:
            add(declared[op.op.owner.config])
        return list(found.values())

    def _member(self, field: Field) -> Param:
        """A member, which is left out where it is null or, where that is the default, zero."""
        type_ = field.parsed
        declared = self.spec.types.get(type_.name)
        doc = one_line(field) + (" A JSON object." if type_.name == "map" else "")
        if isinstance(declared, nodes.Config):
            return Param(field.name, "config?", doc, self.lower.type_name(type_.name))
        if isinstance(declared, nodes.Enum):
            name = self.lower.type_name(type_.name)
            zero = next(value.name for value in declared.values if value.number == 0)
            if field.default == zero:
                return Param(field.name, "enum", doc, name, pascal(type_.name))
            if field.default is not None:
                doc += f" {screaming(f'{name}_{field.default}')} where null."
            return Param(field.name, "enum?", doc, name, pascal(type_.name))
        if type_.name == "bool" and field.default is False:
            return Param(field.name, "bool", doc)
        if type_.name in ("list", "map", "json"):
            return Param(field.name, "json?", doc)
        if field.default is not None:
            doc += f" {field.default} where null."
        return Param(field.name, f"{type_.name}?", doc)

    # What the conformance driver does

    def driven(self) -> list[dict]:
        """Each class: how the driver makes it, and the functions that it has."""
        classes = []
        for op in self.constructors:
            methods = {method.op.verb: method.name for method in self.methods if method.owner == op.owner}
            config = next(config for config in self.configs if config.wire == op.op.owner.config)
            classes.append({"short": op.op.owner.short, "create": op.name, "config": config, "methods": methods})
        return classes

    def read(self, member: Param, field: Field) -> str:
        """The expression that reads a member from the arguments of the driver."""
        words = f"{screaming(field.parsed.name)}_WORDS"
        ways = {
            "string?": f'json_text(args, "{field.wire}")',
            "json?": f'payload(texts, args, "{field.wire}")',
            "bool": f'json_true(args, "{field.wire}")',
            "u32?": f'given_u32(args, "{field.wire}", &place->{member.name})',
            "u64?": f'given_u64(args, "{field.wire}", &place->{member.name})',
            "enum": f'given_word(args, "{field.wire}", {words})',
            "enum?": f'optional_word(args, "{field.wire}", {words}, &place->{member.name})',
            "config?": f'{snake(field.parsed.name)}(json_get(args, "{field.wire}"), texts, &place->{member.name})',
        }
        return ways[member.kind]

    def places(self, config: Config) -> list[str]:
        """The members of a struct in which the driver keeps what a configuration points to."""
        ways = {"u32?": "uint32_t {}", "u64?": "uint64_t {}", "enum?": "uint32_t {}"}
        found = [ways[member.kind].format(member.name) for member in config.params if member.kind in ways]
        for member, field in zip(config.params, config.fields, strict=True):
            if member.kind == "config?":
                found.append(f"{pascal(field.parsed.name)}Place {member.name}")
        return found
