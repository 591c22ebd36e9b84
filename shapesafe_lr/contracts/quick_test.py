"""The quick test: Python source, written once per function, that recognises what is certainly right.

For `w: Float[Array, "n_x 1"], X: Float[Array, "n_x m"]` it reads

    if type(w) is not ndarray or w.dtype is not float64 and ...: raise Doubt
    n_x, size = w.shape
    if size != 1: raise Doubt
    if type(X) is not ndarray or ...: raise Doubt
    size2, m = X.shape
    if size2 != n_x: raise Doubt

so a good call costs little more than asserts written by hand. The test never refuses: whatever is not certainly right
raises (Doubt, or the ValueError of an unpacking), and the judge decides. Therefore it may be narrow -- exact types,
numpy's own dtype objects -- but it must never let pass what jaxtyping and beartype would refuse.
"""

import ast
import collections
import collections.abc
import keyword
import re
from abc import ABCMeta
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any, Literal, get_args, get_origin

import numpy as np

from .annotations import (
    Anything,
    Arrays,
    Asked,
    Choice,
    Instance,
    Many,
    Other,
    Record,
    Row,
    Scalar,
    Table,
    holds_arrays,
)
from .axes import Axis, Kind, names_in, several_at


class Doubt(Exception):
    """Not certainly right."""


class Untestable(Exception):
    """There is no quick test for this annotation."""


_DTYPES = tuple(
    np.dtype(name)
    for name in [
        "float64",
        "int64",
        "float32",
        "bool",
        "uint8",
        "int32",
        "float16",
        "int8",
        "int16",
        "uint16",
        "uint32",
        "uint64",
        "complex128",
        "complex64",
    ]
)
_PLAIN_SCALARS = (float, int, bool, complex, str)
_LIST_TYPES: dict[type, tuple[type, ...]] = {
    list: (list,),
    tuple: (tuple,),
    set: (set,),
    frozenset: (frozenset,),
    collections.abc.Sequence: (list, tuple),
}
_TABLE_TYPES: dict[type, tuple[type, ...]] = {
    dict: (dict,),
    collections.OrderedDict: (collections.OrderedDict,),
    collections.defaultdict: (collections.defaultdict,),
    collections.abc.Mapping: (dict,),
    collections.abc.MutableMapping: (dict,),
}


class TestWriter:
    """Writes the lines of a quick test, and remembers which axes have a size by then."""

    __test__ = False  # the name starts with Test; pytest need not look

    def __init__(self, parameters: set[str]) -> None:
        self.lines: list[str] = []
        self.constants: dict[str, object] = {}
        self.maybe_unset: list[str] = []
        """Variables of axes that a branch or a loop may leave without a size: they start as None."""
        self._parameters = parameters
        self._taken = {*parameters, *keyword.kwlist}
        self._axes: dict[tuple[bool, str], str] = {}
        self._known: dict[str, bool] = {}
        """Variable of an axis -> whether it has a size for certain."""
        self._depth = 0
        self._nested = 0
        self.doubt = self.constant("Doubt", Doubt)
        self._type, self._len = self.constant("type", type), self.constant("len", len)

    # ------------------------------------------------------------------ names and lines
    def fresh(self, name: str) -> str:
        """`name`, or something like it that nothing else in the test is called."""
        number, candidate = 1, name
        while candidate in self._taken:
            number += 1
            candidate = f"{name}{number}"
        self._taken.add(candidate)
        return candidate

    def constant(self, name: str, value: object) -> str:
        """The name under which the test finds an object."""
        for known, other in self.constants.items():
            if other is value:
                return known
        name = self.fresh(name)
        self.constants[name] = value
        return name

    def line(self, text: str) -> None:
        """Write one line."""
        self.lines.append("    " * self._depth + text)

    def doubt_if(self, *conditions: str) -> None:
        """Write the test that raises Doubt if one of the conditions holds."""
        if conditions:
            self.line(f"if {' or '.join(conditions)}: raise {self.doubt}")

    @contextmanager
    def block(self, head: str) -> Iterator[None]:
        """Write a branch or a loop: what it gives a size, it may not have given."""
        before = dict(self._known)
        self.line(head)
        self._depth += 1
        self._nested += 1
        start = len(self.lines)
        yield
        if len(self.lines) == start:
            self.line("pass")
        self._depth -= 1
        self._nested -= 1
        self._known = {variable: before.get(variable, False) for variable in self._known}

    # ------------------------------------------------------------------ annotations
    def test(self, asked: Asked, value: str) -> None:
        """Write the test of the value in the variable `value`."""
        match asked:
            case Anything():
                pass
            case Arrays():
                self._test_array(asked, value)
            case Scalar():
                self._test_scalar(asked, value)
            case Instance():
                self._test_instance(asked, value)
            case Other():
                self._test_other(asked, value)
            case Choice():
                self._test_choice(asked, value)
            case Row(items=items):
                self._test_type(value, (tuple,))
                self._test_items(items, value)
            case Many():
                self._test_type(value, _types_of(asked))
                item = self.fresh("item")
                with self.block(f"for {item} in {value}:"):
                    self.test(asked.item, item)
            case Table():
                self._test_type(value, _types_of(asked))
                key, item = self.fresh("key"), self.fresh("item")
                with self.block(f"for {key}, {item} in {value}.items():"):
                    self.test(asked.key, key)
                    self.test(asked.value, item)
            case Record():
                self._test_record(asked, value)

    def _test_type(self, value: str, types: tuple[type, ...]) -> None:
        self.doubt_if(
            " and ".join(f"{self._type}({value}) is not {self.constant(each.__name__, each)}" for each in types)
        )

    def _test_items(self, items: tuple[Asked, ...], value: str) -> None:
        if not items:
            return self.doubt_if(value)
        names = [self.fresh("item") for _ in items]
        self.line(f"{', '.join(names)}, = {value}")
        for name, item in zip(names, items, strict=True):
            self.test(item, name)
        return None

    def _test_record(self, asked: Record, value: str) -> None:
        if asked.kind == "namedtuple":
            self._test_type(value, (asked.cls,))
            return self._test_items(tuple(item for _, item in asked.fields), value)
        self._test_type(value, (asked.cls if asked.kind == "dataclass" else dict,))
        for name, item in asked.fields:
            field = self.fresh("field")
            read = f"{field} = {value}.{name}" if asked.kind == "dataclass" else f"{field} = {value}[{name!r}]"
            if name in asked.optional:
                with self.block(f"if {name!r} in {value}:"):
                    self.line(read)
                    self.test(item, field)
            else:
                self.line(read)
                self.test(item, field)
        return None

    def _test_instance(self, asked: Instance, value: str) -> None:
        if asked.hint is type(None):
            self.doubt_if(f"{value} is not None")
        elif type(asked.hint) in (type, ABCMeta):
            self.doubt_if(
                f"not {self.constant('isinstance', isinstance)}({value}, {self.constant(asked.hint.__name__, asked.hint)})"
            )
        else:
            self._test_type(value, (asked.hint,))

    def _test_other(self, asked: Other, value: str) -> None:
        if holds_arrays(asked.hint):
            raise Untestable
        origin, arguments = get_origin(asked.hint), get_args(asked.hint)
        if origin is collections.abc.Callable:
            self.doubt_if(f"not {self.constant('callable', callable)}({value})")
        elif origin is Literal and all(type(argument) is str for argument in arguments):
            self.doubt_if(f"{self._type}({value}) is not {self.constant('str', str)}", f"{value} not in {arguments!r}")
        else:
            from beartype.door import is_bearable

            self.doubt_if(
                f"not {self.constant('is_bearable', is_bearable)}({value}, {self.constant('hint', asked.hint)})"
            )

    def _test_scalar(self, asked: Scalar, value: str) -> None:
        not_a_number = f"{self._type}({value}) not in {self.constant('numbers', _exact_types(asked))}"
        dtypes = [dtype for hint in asked.hints if hasattr(hint, "dim_str") for dtype in _exact_dtypes(hint.dtypes)]
        if dtypes:
            array = self.constant("ndarray", np.ndarray)
            wrong_dtype = self._wrong_dtype(value, list(dict.fromkeys(dtypes)))
            not_a_number += f" and ({self._type}({value}) is not {array} or {value}.shape or {wrong_dtype})"
        self.doubt_if(not_a_number)

    def _wrong_dtype(self, value: str, dtypes: list[np.dtype[Any]]) -> str:
        """The condition that a dtype is none of these objects. Equal is not enough: longlong equals int64 by size."""
        first, *rest = dtypes
        usual = self.constant(first.name, first)
        if not rest:
            return f"{value}.dtype is not {usual}"
        dtype, others = self.fresh("dtype"), _Identities.of(tuple(rest))
        known = self.constant("other_dtypes", others)
        return f"({dtype} := {value}.dtype) is not {usual} and {self.constant('id', id)}({dtype}) not in {known}"

    # ------------------------------------------------------------------ unions
    def _test_choice(self, asked: Choice, value: str) -> None:
        """One branch for each type a value may have. Where two alternatives could claim a value, there is no test."""
        branches: dict[str, list[Callable[[], None]]] = {}
        rest: Other | Instance | None = None
        arrays = [each for each in asked.alternatives if isinstance(each, Arrays)]
        for each in asked.alternatives:
            if isinstance(each, Arrays):
                continue
            if isinstance(each, Other) or (isinstance(each, Instance) and each.hint is not type(None)):
                if rest is not None or (isinstance(each, Instance) and issubclass(np.ndarray, each.hint)):
                    raise Untestable
                rest = each
                continue
            for condition in self._claims(each, value):
                branches.setdefault(condition, []).append(lambda each=each: self.test(each, value))  # type: ignore[misc]
        if arrays:
            condition = f"{self._type}({value}) is {self.constant('ndarray', np.ndarray)}"
            has_scalar = any(isinstance(each, Scalar) for each in asked.alternatives)
            branches[condition] = [lambda: self._test_array_choice(arrays, value, has_scalar)]
        if any(len(claims) > 1 for claims in branches.values()):
            raise Untestable
        word = "if"
        for condition, (claim,) in sorted(branches.items(), key=lambda item: "ndarray" not in item[0]):
            with self.block(f"{word} {condition}:"):
                claim()
            word = "elif"
        with self.block("else:"):
            if rest is None:
                self.line(f"raise {self.doubt}")
            else:
                self.test(rest, value)

    def _claims(self, asked: Asked, value: str) -> list[str]:
        match asked:
            case Instance():
                return [f"{value} is None"]
            case Scalar():
                return [f"{self._type}({value}) in {self.constant('numbers', _exact_types(asked))}"]
            case Row() | Many() | Table():
                types_ = (tuple,) if isinstance(asked, Row) else _types_of(asked)
                return [f"{self._type}({value}) is {self.constant(each.__name__, each)}" for each in types_]
            case Record():
                cls = dict if asked.kind == "typeddict" else asked.cls
                return [f"{self._type}({value}) is {self.constant(cls.__name__, cls)}"]
        raise Untestable

    def _test_array_choice(self, arrays: list[Arrays], value: str, has_scalar: bool) -> None:
        if len(arrays) == 1:
            if has_scalar and several_at(arrays[0].axes) is not None:
                self.doubt_if(f"not {value}.shape")  # of shape (): a scalar or an array, the judge knows
            return self._test_array(arrays[0], value)
        ranks = [len(array.axes) for array in arrays]
        if len(set(ranks)) != len(ranks) or any(several_at(array.axes) is not None for array in arrays):
            raise Untestable
        word = "if"
        for array, rank in zip(arrays, ranks, strict=True):
            with self.block(f"{word} {value}.ndim == {rank}:"):
                self._test_array(array, value)
            word = "elif"
        with self.block("else:"):
            self.line(f"raise {self.doubt}")
        return None

    # ------------------------------------------------------------------ arrays
    def _test_array(self, asked: Arrays, value: str) -> None:
        if asked.array_type not in (np.ndarray, Any) or any(axis.stretches or axis.by_leaf for axis in asked.axes):
            raise Untestable
        wrong = [f"{self._type}({value}) is not {self.constant('ndarray', np.ndarray)}"]
        if asked.dtypes is not None:
            dtypes = _exact_dtypes(asked.dtypes)
            if not dtypes:
                raise Untestable
            wrong.append(
                f"({self._wrong_dtype(value, dtypes)})" if len(dtypes) > 1 else self._wrong_dtype(value, dtypes)
            )
        self.doubt_if(*wrong)
        if not asked.axes:
            self.doubt_if(f"{value}.shape")
        elif several_at(asked.axes) is None:
            self._test_sizes(asked.axes, value)
        else:
            self._test_several(asked.axes, value)

    def _test_sizes(self, axes: tuple[Axis, ...], value: str) -> None:
        """Unpack the shape: a name seen for the first time takes its size there and then."""
        targets: list[str] = []
        compared: list[tuple[Axis | str, str]] = []
        for axis in axes:
            if axis.kind is Kind.NAMED and self._nested == 0 and self._variable(axis) not in self._known:
                targets.append(self._variable(axis))
                self._known[targets[-1]] = True
                continue
            targets.append(self.fresh("size"))
            if axis.kind is Kind.SYMBOLIC:  # the names to its left may stand in it, those to its right not yet
                compared.append((self._unequal_to_expression(axis.name, targets[-1]), targets[-1]))
            elif axis.kind is not Kind.ANY:
                compared.append((axis, targets[-1]))
        self.line(f"{', '.join(targets)}, = {value}.shape")
        self._compare(compared)

    def _test_several(self, axes: tuple[Axis, ...], value: str) -> None:
        middle = several_at(axes) or 0
        after = len(axes) - middle - 1
        shape = self.fresh("shape")
        self.line(f"{shape} = {value}.shape")
        if len(axes) > 1:
            self.doubt_if(f"{self._len}({shape}) < {len(axes) - 1}")
        ends = [(axis, f"{shape}[{i}]") for i, axis in enumerate(axes[:middle])]
        ends += [(axis, f"{shape}[{i - after}]") for i, axis in enumerate(axes[middle + 1 :])]
        self._compare([(axis, size) for axis, size in ends if axis.kind is not Kind.ANY])
        if axes[middle].kind is Kind.SEVERAL:
            part = shape if len(axes) == 1 else f"{shape}[{middle}:{-after if after else ''}]"
            self._compare([(axes[middle], part)])

    def _compare(self, sizes: Sequence[tuple[Axis | str, str]]) -> None:
        """Write the comparisons of axes with the variables of their sizes; a str is a condition of doubt, ready made."""
        unequal: list[str] = []
        for axis, size in sizes:
            if isinstance(axis, str):
                unequal.append(axis)
            elif axis.kind is Kind.FIXED:
                unequal.append(f"{size} != {axis.size}")
            elif axis.kind is Kind.SYMBOLIC:
                unequal.append(self._unequal_to_expression(axis.name, size))
            elif self._known.get(self._variable(axis)):
                unequal.append(f"{size} != {self._variable(axis)}")
            else:
                self.doubt_if(*unequal)
                unequal = []
                self._take_size(self._variable(axis), size)
        self.doubt_if(*unequal)

    def _take_size(self, variable: str, size: str) -> None:
        if self._nested == 0 and variable not in self._known:
            self.line(f"{variable} = {size}")
        else:
            if variable not in self._known:
                self.maybe_unset.append(variable)
            self.line(f"if {variable} is None: {variable} = {size}")
            self.line(f"elif {variable} != {size}: raise {self.doubt}")
        self._known[variable] = True

    def _unequal_to_expression(self, expression: str, size: str) -> str:
        parameter = re.fullmatch(r"\{(\w+)\}", expression)
        if parameter and parameter[1] in self._parameters:
            return f"{self._type}({parameter[1]}) is not {self.constant('int', int)} or {size} != {parameter[1]}"
        names = names_in(expression)
        if names is None or not all(self._known.get(self._axes.get((False, name), "")) for name in names):
            raise Untestable
        renamed = ast.parse(expression, mode="eval")
        for node in ast.walk(renamed):
            if isinstance(node, ast.Name):
                node.id = self._axes[False, node.id]
        return f"{size} != ({ast.unparse(renamed)})"

    def _variable(self, axis: Axis) -> str:
        """The variable of an axis. n and *n are two different names to jaxtyping."""
        key = (axis.kind is Kind.SEVERAL, axis.name)
        if key not in self._axes:
            self._axes[key] = self.fresh(axis.name)
        return self._axes[key]


def _types_of(asked: Many | Table) -> tuple[type, ...]:
    types = (_LIST_TYPES if isinstance(asked, Many) else _TABLE_TYPES).get(asked.container)
    if types is None:
        raise Untestable
    return types


@cache
def _exact_types(asked: Scalar) -> frozenset[type]:
    """The number types whose instances are good scalars without a further look."""
    plain = tuple(hint for hint in asked.hints if not hasattr(hint, "dim_str"))
    return frozenset(each for each in {*_PLAIN_SCALARS, *np.sctypeDict.values()} if issubclass(each, plain))


class _Identities(frozenset[int]):
    """The ids of some objects, and the objects, so that no id can be given to another."""

    objects: tuple[object, ...]

    @classmethod
    @cache
    def of(cls, objects: tuple[object, ...]) -> "_Identities":
        identities = cls(map(id, objects))
        identities.objects = objects
        return identities


def _exact_dtypes(names: tuple[Any, ...] | str | None) -> list[np.dtype[Any]]:
    """numpy's own dtype objects whose names are among `names`, compared as jaxtyping compares them."""

    def named(dtype: np.dtype[Any]) -> bool:
        name = dtype.type.__name__
        return any(name == each if isinstance(each, str) else bool(each.match(name)) for each in names or ())

    return [dtype for dtype in _DTYPES if not isinstance(names, tuple) or named(dtype)]
