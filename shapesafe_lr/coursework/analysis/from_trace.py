"""From the facts of a trace to steps in one normal form: operators, functions and methods by one name each."""

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from ..findings import Place
from ..trace import Fact, Operand, Target, Trace, Value
from ..trace import Place as TracePlace
from .loops.loop_values import LoopValues
from .source import Sources
from .steps import Kind, Seen, Step
from .view import View
from .words.told_shapes import told_shape
from .words.written_out import WrittenOut

_OPERATORS = {
    "+": "add", "-": "subtract", "*": "multiply", "/": "divide", "//": "floor_divide", "%": "remainder", "**": "power", "@": "matmul",
    "&": "bitwise_and", "|": "bitwise_or", "^": "bitwise_xor", "<<": "left_shift", ">>": "right_shift",
    "<": "less", "<=": "less_equal", ">": "greater", ">=": "greater_equal", "==": "equal", "!=": "not_equal",
}  # fmt: skip
_UNARY = {"-": "negative", "+": "positive", "~": "invert", "not": "not"}
_SAME = {
    "true_divide": "divide", "mat": "matrix", "asmatrix": "matrix", "around": "round", "amax": "max", "amin": "min", "concat": "concatenate",
    "permute_dims": "transpose", "ndarray": "empty", "pow": "power", "float_power": "power", "random_integers": "randint", "ranf": "random",
    "sample": "random", "absolute": "abs", "bool_": "bool", "matrix_transpose": "transpose", "__matmul__": "matmul", "astype": "astype",
}  # fmt: skip
_FAMILIES = ("numpy", "builtins", "scipy.special", "scipy.linalg", "math", "ndarray")


def view_of(trace: Trace, axes: Mapping[str, str] = MappingProxyType({})) -> View:
    """What the rules look at, made from a trace; `axes` tells what the axes of some names mean: X is "m n_x"."""
    sources = Sources({(source.path, source.cell): source.python for source in trace.sources})
    several = frozenset(number for number, call in enumerate(trace.calls) if call.several)
    return View(steps_of(trace, axes), sources, crashes=trace.crashes, several=several)


def steps_of(trace: Trace, axes: Mapping[str, str] = MappingProxyType({})) -> tuple[Step, ...]:
    """One step a fact, in the same order and with the same number."""
    refused = {crash.fact: _shape_told(crash.message) for crash in trace.crashes if crash.fact is not None}
    translator = _Translator(trace.facts, axes, [call.function for call in trace.calls], refused)
    return tuple(translator.step(fact) for fact in trace.facts)


class _Translator:
    def __init__(
        self,
        facts: Sequence[Fact],
        axes: Mapping[str, str],
        functions: Sequence[str],
        refused: Mapping[int, tuple[int, ...] | None],
    ) -> None:
        self.facts, self.axes, self.refused = facts, axes, refused
        self.latest: dict[str, int] = {}
        self.loops = LoopValues(facts, functions)
        self.written = WrittenOut(facts)

    def step(self, fact: Fact) -> Step:
        self.loops.note(fact)
        translate = getattr(self, f"_{fact.kind}", None)
        step = translate(fact) if translate else self._made(fact, Kind.OPERATION, fact.kind, fact.operands)
        annotation = (fact.target and fact.target.annotation) or fact.annotation
        if annotation is not None:
            step = replace(step, annotation=annotation, dims=annotation.dims or "")
        elif fact.kind in ("assign", "parameter") and step.name in self.axes:
            step = replace(step, dims=self.axes[step.name])
        if fact.kind in ("assign", "augmented", "loop") and fact.target is not None and fact.target.kind != "name":
            label = _label(fact.target.name, fact.target.operands)
            if label:
                self.latest[label] = self.latest[_inside(label)] = fact.id
        return step

    def _remembered(self, fact: Fact) -> int | None:
        """What was last put under this very name: `self.m`, `params["db"]`. For numbers, which have no identity.

        Another shape is that of another object of the same class: two layers have a `self.b` each.
        """
        if fact.result.kind not in _ARITHMETIC:
            return None
        number = self.latest.get(_label(fact.text, fact.operands))
        return number if number is not None and self.facts[number].result.shape == fact.result.shape else None

    def _made(
        self,
        fact: Fact,
        kind: Kind,
        operation: str,
        operands: Sequence[Operand] = (),
        *,
        name: str = "",
        detail: str = "",
        options: Mapping[str, Operand] | None = None,
    ) -> Step:
        options = options or {}
        return Step(
            number=fact.id,
            kind=kind,
            operation=operation,
            path=fact.place.path,
            place=place_of(fact.place),
            inputs=tuple(self._before(fact, operand) for operand in operands),
            options={key: self._before(fact, operand) for key, operand in options.items()},
            operands=tuple(seen_of(operand.value) for operand in operands),
            option_values={key: seen_of(operand.value) for key, operand in options.items()},
            operand_places=tuple(place_of(operand.place) if operand.place else None for operand in operands),
            seen=seen_of(fact.result),
            name=name,
            call=fact.call,
            method=any(operand.slot == "self" for operand in fact.operands),
            times=fact.times,
            detail=detail,
        )

    def _before(self, fact: Fact, operand: Operand) -> int | None:
        """The step of an operand; never one that comes later (a loop can hand a value back)."""
        return operand.source if operand.source is not None and operand.source < fact.id else None

    # ---- one method a kind of fact -------------------------------------------------------------------------------

    def _constant(self, fact: Fact) -> Step:
        return self._made(fact, Kind.CONSTANT, "constant")

    def _name(self, fact: Fact) -> Step:
        return self._passed(fact, "name", fact.operands, name=fact.text)

    def _passed(self, fact: Fact, operation: str, operands: Sequence[Operand], *, name: str = "") -> Step:
        """A value handed on; where the binding is not known, the object's own history tells."""
        step = self._made(fact, Kind.PASS, operation, operands[:1], name=name)
        if (not step.inputs or step.inputs[0] is None) and fact.origin is not None and fact.origin < fact.id:
            return self._with_input(step, fact.origin)
        return step

    def _with_input(self, step: Step, number: int) -> Step:
        return replace(step, inputs=(number,), operands=(step.seen,))

    def _attribute(self, fact: Fact) -> Step:
        owner = fact.operands[0].value.kind if fact.operands else "other"
        if owner in ("array", "matrix", "masked", "scalar"):
            return self._made(fact, Kind.OPERATION, fact.function, fact.operands)
        if fact.origin is not None and fact.origin < fact.id:
            step = self._made(fact, Kind.PASS, "name", name=fact.text)
            return self._with_input(step, fact.origin)
        remembered = self._remembered(fact)
        if remembered is not None:
            return self._with_input(self._made(fact, Kind.PASS, "name", name=fact.text), remembered)
        operation = {"values": "values", "data": "data"}.get(fact.function, "attribute")
        return self._made(fact, Kind.OPERATION, operation, fact.operands, name=fact.text)

    def _subscript(self, fact: Fact) -> Step:
        function = fact.function.rpartition(".")[2]
        if function in ("c_", "r_"):
            parts = _with_key_parts(fact.operands)[1:]
            return self._made(fact, Kind.OPERATION, function, parts)
        owner = fact.operands[0].value.kind if fact.operands else "other"
        if owner not in ("array", "matrix", "masked"):
            inside = self.written.item(fact)
            if inside is not None:
                return self._with_input(self._made(fact, Kind.PASS, "name", name=fact.text), inside)
            if fact.origin is not None and fact.origin < fact.id:
                return self._with_input(self._made(fact, Kind.PASS, "name", name=fact.text), fact.origin)
            remembered = self._remembered(fact)
            if remembered is None:
                remembered = self.written.entry(fact)
            if remembered is not None:
                return self._with_input(self._made(fact, Kind.PASS, "name", name=fact.text), remembered)
        step = self._made(fact, Kind.OPERATION, "subscript", _with_key_parts(fact.operands))
        return replace(step, bounds=tuple(self._bounds(fact)))

    def _bounds(self, fact: Fact) -> Iterator[tuple[int, int]]:
        """The watched bounds of slices, `X[:, a:b]`: the place of the slice in the key, and the step of a bound."""
        for operand in fact.operands:
            found = re.fullmatch(r"key\.(?:(\d+)\.)?(?:start|stop)", str(operand.slot))
            before = self._before(fact, operand) if found else None
            if found and before is not None:
                yield int(found[1] or 0), before

    def _call(self, fact: Fact) -> Step:
        if fact.returned is not None and fact.returned < fact.id:
            return self._with_input(self._made(fact, Kind.PASS, "return"), fact.returned)
        positional = [operand for operand in fact.operands if isinstance(operand.slot, int) or operand.slot == "self"]
        keywords = {
            operand.slot: operand
            for operand in fact.operands
            if isinstance(operand.slot, str) and operand.slot != "self"
        }
        operation = canonical(fact.function)
        if not _is_method_of_value(fact):
            positional = [operand for operand in positional if operand.slot != "self"]
        if fact.function == "builtins.sum" and positional and _has_rows(positional[0].value):
            # Python's own sum adds the rows, whatever they are; it knows no axis and no keepdims.
            return self._made(fact, Kind.OPERATION, "sum", positional[:1], options=_FIRST_AXIS, detail="builtin")
        if fact.function in ("builtins.max", "builtins.min") and len(positional) == 1 and _is_row(positional[0].value):
            # They compare the rows; of one row there is nothing to compare, and it is the result.
            return self._made(fact, Kind.OPERATION, operation, positional, options=_FIRST_AXIS, detail="builtin")
        return self._made(fact, Kind.OPERATION, operation, positional, options=keywords)

    def _binary(self, fact: Fact) -> Step:
        return self._made(fact, Kind.OPERATION, _operator(fact), fact.operands)

    def _compare(self, fact: Fact) -> Step:
        return self._made(fact, Kind.OPERATION, _operator(fact), fact.operands)

    def _unary(self, fact: Fact) -> Step:
        return self._made(fact, Kind.OPERATION, _UNARY.get(fact.function, "unary"), fact.operands)

    def _conditional(self, fact: Fact) -> Step:
        branch = [operand for operand in fact.operands if operand.slot in ("then", "else")]
        return self._passed(fact, "conditional", branch)

    def _boolean(self, fact: Fact) -> Step:
        return self._made(fact, Kind.OPERATION, "boolean", fact.operands)

    def _display(self, fact: Fact) -> Step:
        keyed = {operand.slot: operand for operand in fact.operands if isinstance(operand.slot, str)}
        rest = [operand for operand in fact.operands if operand.slot not in keyed]
        return self._made(fact, Kind.DISPLAY, fact.function, rest, options=keyed)

    def _text(self, fact: Fact) -> Step:
        return self._made(fact, Kind.OPERATION, "print", fact.operands)

    def _comprehension(self, fact: Fact) -> Step:
        wanted = [operand for slot in ("element", "iterable") for operand in fact.operands if operand.slot == slot]
        operation = "comprehension" if len(wanted) == 2 else "comprehended"
        return self._made(fact, Kind.OPERATION, operation, wanted)

    def _assign(self, fact: Fact) -> Step:
        target = fact.target
        if target is None:
            return self._made(fact, Kind.PASS, "assign", fact.operands)
        values = [operand for operand in fact.operands if operand.slot == "value"] or list(fact.operands)
        if target.kind == "item" and target.operands and target.operands[0].value.kind in ("array", "matrix", "masked"):
            return self._made(
                fact, Kind.STORE, "store", [*_with_key_parts(target.operands), *values[:1]], name=target.name
            )
        if target.path and values:
            return self._unpacked(fact, target, values[0])
        return self._made(fact, Kind.PASS, "assign", values[:1], name=target.name)

    def _unpacked(self, fact: Fact, target: Target, whole: Operand) -> Step:
        """A name bound to an item of a tuple: to what was written there, if that was seen."""
        inside = self.written.member(whole.source, target.path)
        if inside is None and fact.origin is not None and whole.value.kind in ("list", "tuple"):
            inside = fact.origin
        if inside is not None:
            return self._with_input(self._made(fact, Kind.PASS, "assign", name=target.name), inside)
        return self._made(fact, Kind.OPERATION, "unpack", [whole], name=target.name, detail=_path(target.path))

    def _augmented(self, fact: Fact) -> Step:
        name = fact.target.name if fact.target else ""
        operation = _OPERATORS.get(fact.function.rstrip("="), "augmented")
        if (
            fact.target
            and fact.target.kind == "item"
            and fact.target.operands[0].value.kind in ("array", "matrix", "masked")
        ):
            values = [operand for operand in fact.operands if operand.slot == "value"]
            return self._made(
                fact,
                Kind.STORE,
                "store",
                [*_with_key_parts(fact.target.operands), *values],
                name=name,
                detail="augmented",
            )
        operands = self._with_before(fact, name, fact.operands)
        return self._made(fact, Kind.OPERATION, operation, operands, name=name, detail="augmented")

    def _with_before(self, fact: Fact, name: str, operands: Sequence[Operand]) -> list[Operand]:
        """The two operands of `self.w -= change`: where the left one was not watched, what last bound the same target."""
        value = [operand for operand in operands if operand.slot == "value"][-1:]
        before = [operand for operand in operands if operand.slot == "before"][:1]
        if not before or before[0].source is None:
            item = fact.target.operands if fact.target is not None else [o for o in fact.operands if _is_keyed(o)]
            label = _label(name, item)
            written = self.written.entry_of(item)
            for number in (
                self.latest.get(label),
                self.latest.get(_inside(label)),
                written,
                self._kept(_inside(label)),
            ):
                if number is not None and _can_become(self.facts[number].result, fact, self.refused.get(fact.id)):
                    return [Operand("before", number, self.facts[number].result), *value]
        return [*before, *value]

    def _kept(self, label: str) -> int | None:
        """What the dict that was last put under a name was written with: `self.params = {"W": W}` for "self.params['W']"."""
        owner, bracket, key = label.rpartition("[")
        return self.written.under_key(self.latest.get(owner), key.strip("]'")) if bracket else None

    def _loop(self, fact: Fact) -> Step:
        name, path = (fact.target.name, fact.target.path) if fact.target else ("", ())
        inside = [self.written.member(source, item) for source, item in self.loops.received(fact)]
        fitting = [n for n in inside if n is not None and self.facts[n].result.shape == fact.result.shape]
        if len({self.facts[number].place for number in fitting}) == 1:
            return self._with_input(self._made(fact, Kind.PASS, "assign", name=name), fitting[0])
        return self._made(fact, Kind.LOOP, "loop", fact.operands, name=name, detail=_path(path))

    def _parameter(self, fact: Fact) -> Step:
        operands = fact.operands or self.loops.argument(fact)
        if fact.target and fact.target.path and fact.operands:
            return self._unpacked(fact, fact.target, fact.operands[0])
        return self._passed(fact, "parameter", operands, name=fact.target.name if fact.target else "")

    def _return(self, fact: Fact) -> Step:
        return self._passed(fact, "return", fact.operands)

    def _assert(self, fact: Fact) -> Step:
        return self._made(fact, Kind.ASSERT, "assert", fact.operands)

    def _crash(self, fact: Fact) -> Step:
        positional = [
            operand for operand in fact.operands if not isinstance(operand.slot, str) or operand.slot in _PLACED
        ]
        if any(operand.slot == "key" for operand in fact.operands):
            keys = _with_key_parts(
                [operand for operand in fact.operands if operand.slot == "self" or str(operand.slot).startswith("key")]
            )
            value = [operand for operand in positional if operand.slot == "value"]
            positional = [*keys, *value]
        keywords = {
            operand.slot: operand
            for operand in fact.operands
            if isinstance(operand.slot, str) and operand not in positional and not operand.slot.startswith("key")
        }
        operation = _operator(fact) if fact.function in _OPERATORS else canonical(fact.function)
        operation = {"getitem": "subscript", "setitem": "store"}.get(operation, operation)
        if fact.function.rstrip("=") in _OPERATORS and fact.function.endswith("=") and fact.function not in _OPERATORS:
            operation = _OPERATORS[fact.function.rstrip("=")]
            name = fact.text.partition(fact.function)[0].strip()
            positional = self._with_before(fact, name, fact.operands)
            return self._made(fact, Kind.CRASH, operation, positional, name=name, detail="augmented")
        if positional and operation == "subscript" and positional[0].value.type.endswith(_JOINERS):
            operation, positional = f"{positional[0].value.type[-6].lower()}_", positional[1:]
        step = self._made(
            fact,
            Kind.CRASH,
            operation,
            positional,
            options=keywords,
            name=fact.target.name if fact.target else "",
            detail=_names_wanted(fact.text) if operation == "unpack" else "",
        )
        return replace(step, bounds=tuple(self._bounds(fact)))


_FIRST_AXIS = {"axis": Operand("axis", None, Value("int", "int", number=0))}
_JOINERS = (".CClass", ".RClass")  # what np.c_ and np.r_ are
_ARITHMETIC = ("array", "matrix", "masked", "scalar", "int", "float")
_PLACED: tuple[object, ...] = (
    "self",
    "left",
    "right",
    "operand",
    "before",
    "value",
    "condition",
    "test",
    "iterable",
    "argument",
)


def canonical(function: str) -> str:
    """One name for a function or method: `numpy.dot`, `numpy.ndarray.dot` -> `dot`; others keep their own.

    >>> canonical("numpy.linalg.norm"), canonical("numpy.true_divide"), canonical("math.exp"), canonical("learner:fit")
    ('norm', 'divide', 'math.exp', 'learner:fit')
    """
    if function.startswith("math."):
        return function
    last = function.rpartition(".")[2]
    if function.startswith(_FAMILIES) or "." not in function:
        return _SAME.get(last, last)
    if function.startswith("sklearn.datasets"):
        return last
    return function


def _has_rows(value: Value) -> bool:
    """Whether the items of a value are arrays: a table, a list of vectors."""
    if value.kind in ("array", "matrix", "masked"):
        return len(value.shape or ()) > 1
    return bool(value.items) and value.items is not None and value.items[0].kind == "array"


def _is_row(value: Value) -> bool:
    """Whether a value is a table of one row."""
    return value.kind == "array" and len(value.shape or ()) == 2 and (value.shape or ())[0] == 1


def _can_become(before: Value, fact: Fact, refused: tuple[int, ...] | None) -> bool:
    """Whether a value can be what an in-place step started from: an array keeps its shape, or has the one numpy told."""
    if before.kind not in _ARITHMETIC:
        return False
    if fact.kind == "crash":
        return refused is None or before.shape == refused
    return before.kind not in ("array", "matrix", "masked") or before.shape == fact.result.shape


def _shape_told(message: str) -> tuple[int, ...] | None:
    """The shape of the left operand, as numpy tells it when it refuses two.

    >>> _shape_told("operands could not be broadcast together with shapes (5,3) (5,5) ")
    (5, 3)
    """
    found = re.search(r"with shapes? \(([\d,]+)\)", message) if "broadcast" in message else None
    return told_shape(found[1]) if found else None


def _label(text: str, operands: Sequence[Operand]) -> str:
    """One spelling for one attribute or item: `params["W" + str(l)]` with l = 1 is "params['W1']". Empty if not known."""
    if not text.endswith("]"):
        return text
    owner = next((operand for operand in operands if operand.slot == "self"), None)
    key = next((operand.value for operand in operands if operand.slot == "key"), None)
    if key is None:
        return text.replace('"', "'") if re.fullmatch(r"[\w.]+\[(\d+|'\w+'|\"\w+\")\]", text) else ""
    known = key.text if key.kind == "str" else key.number if key.kind == "int" else None
    return "" if known is None else f"{owner.text if owner and owner.text else text.partition('[')[0]}[{known!r}]"


def _inside(label: str) -> str:
    """The label as the object itself knows it: `network.params['W1']` is what it calls `self.params['W1']`."""
    owner, dot, rest = label.partition(".")
    return f"self.{rest}" if dot and owner.isidentifier() else label


def _with_key_parts(operands: Sequence[Operand]) -> list[Operand]:
    """The owner and each part of a tuple key: `X[:, 0]` has two, with what was watched of them."""
    key = next((operand for operand in operands if operand.slot == "key"), None)
    owner = [operand for operand in operands if operand.slot == "self"]
    if key is None or key.value.kind != "tuple" or key.value.items is None:
        return [*owner, *([key] if key else [])]
    watched = {operand.slot: operand for operand in operands}
    parts = [
        watched.get(f"key.{number}") or Operand(f"key.{number}", None, item, key.place, "")
        for number, item in enumerate(key.value.items)
    ]
    return [*owner, *parts]


def _is_keyed(operand: Operand) -> bool:
    """Whether an operand says which entry of a dict is changed: the dict, or its key."""
    return (operand.slot, operand.value.kind) in (("self", "dict"), ("key", "str"))


def _is_method_of_value(fact: Fact) -> bool:
    """Whether the receiver is an operand: an array, a number; not a module, a generator or a class."""
    return any(
        operand.slot == "self"
        and operand.value.kind in ("array", "matrix", "masked", "scalar", "list", "tuple", "dict", "str", "other")
        and "random" not in operand.value.type.lower()
        for operand in fact.operands
    )


def _operator(fact: Fact) -> str:
    if fact.function in ("*", "**") and any(operand.value.kind == "matrix" for operand in fact.operands):
        if fact.function == "*" and all(operand.value.kind in ("array", "matrix") for operand in fact.operands):
            return "matmul"
        return "matrix_power" if fact.function == "**" else "multiply"
    return _OPERATORS.get(fact.function, fact.function or "unknown")


def _names_wanted(text: str) -> str:
    """How many values an unpacking asks for: "2" for `m, n`; empty where one is starred."""
    try:
        statement = ast.parse(text.strip()).body[0]
    except (SyntaxError, IndexError):
        return ""
    names = statement.targets[0] if isinstance(statement, ast.Assign) else getattr(statement, "value", None)
    if not isinstance(names, ast.Tuple | ast.List) or any(isinstance(name, ast.Starred) for name in names.elts):
        return ""
    return str(len(names.elts))


def _path(path: tuple[int, ...]) -> str:
    return ".".join(str(number) for number in path)


def place_of(place: TracePlace) -> Place:
    """A place of the trace as findings write it."""
    return Place(place.line, place.column, place.end_line, place.end_column, place.cell)


def seen_of(value: Value) -> Seen:
    """A value of the trace, as far as the analysis cares."""
    kind = {"scalar": "number", "int": "number", "float": "number", "complex": "number", "bool": "bool"}.get(
        value.kind, value.kind
    )
    number = value.number if isinstance(value.number, int | float) else None
    if value.kind == "ellipsis":
        kind = "ellipsis"
    return Seen(
        kind=kind,
        shape=value.shape,
        dtype=value.dtype or "",
        number=number,
        text=value.text or "",
        items=tuple(seen_of(item) for item in value.items) if value.items is not None else None,
        length=value.length,
        type=value.type,
        binary=bool(value.binary),
        probability=bool(value.probability),
        constant=bool(value.constant),
        one_hot=value.one_hot,
        shares=value.shares,
    )
