"""The quick test of an array: its type, its dtype by identity, and its shape unpacked into the sizes of its axes."""

import ast
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any

import numpy as np

from .annotations import Arrays
from .axes import Axes, Axis, Kind, names_in, several_at
from .source_lines import SourceLines, Untestable

_DTYPES = tuple(
    np.dtype(kind)
    for kind in [
        *(float, np.int64, np.float32, bool, np.uint8, np.int32, np.float16),
        *(np.int8, np.int16, np.uint16, np.uint32, np.uint64, complex, np.complex64),
    ]
)
"""numpy's own dtype objects, the usual ones first. Every other dtype is left to the judge."""


class ArrayRecognizer(SourceLines):
    """Writes tests of arrays, and remembers which axes have a size by then."""

    def __init__(self, parameters: set[str]) -> None:
        super().__init__(parameters)
        self.maybe_unset: list[str] = []
        """Variables of axes that a branch or a loop may leave without a size: they start as None."""
        self._variables: dict[tuple[bool, str], str] = {}
        self._known: dict[str, bool] = {}
        """The variable of an axis, and whether it has a size for certain."""

    @contextmanager
    def block(self, head: str) -> Iterator[None]:
        """Write a branch or a loop: what it gives a size, it may not have given."""
        before = dict(self._known)
        with super().block(head):
            yield
        self._known = {variable: before.get(variable, False) for variable in self._known}

    def test_array(self, asked: Arrays, value: str) -> None:
        """Write the test of an array in the variable `value`."""
        if asked.array_type not in (np.ndarray, Any) or any(axis.stretches or axis.by_leaf for axis in asked.axes):
            raise Untestable
        wrong = [f"{self.type_of(value)} is not {self.constant('ndarray', np.ndarray)}"]
        if asked.dtypes is not None:
            dtypes = exact_dtypes(asked.dtypes)
            if not dtypes:
                raise Untestable
            wrong.append(self.wrong_dtype(value, dtypes))
        self.doubt_if(*wrong)
        if not asked.axes:
            self.doubt_if(f"{value}.shape")
        elif several_at(asked.axes) is None:
            self._test_sizes(asked.axes, value)
        else:
            self._test_several(asked.axes, value)

    def _test_sizes(self, axes: Axes, value: str) -> None:
        """Unpack the shape: a name seen for the first time takes its size there and then."""
        targets: list[str] = []
        compared: list[tuple[Axis | str, str]] = []
        for axis in axes:
            if axis.kind is Kind.NAMED and self.nested == 0 and self._variable(axis) not in self._known:
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

    def _test_several(self, axes: Axes, value: str) -> None:
        middle = several_at(axes) or 0
        after = len(axes) - middle - 1
        shape = self.fresh("shape")
        self.line(f"{shape} = {value}.shape")
        if len(axes) > 1:
            self.doubt_if(f"{self.constant('len', len)}({shape}) < {len(axes) - 1}")
        ends = [(axis, f"{shape}[{i}]") for i, axis in enumerate(axes[:middle])]
        ends += [(axis, f"{shape}[{i - after}]") for i, axis in enumerate(axes[middle + 1 :])]
        self._compare([(axis, size) for axis, size in ends if axis.kind is not Kind.ANY])
        if axes[middle].kind is Kind.SEVERAL:
            part = shape if len(axes) == 1 else f"{shape}[{middle}:{-after if after else ''}]"
            self._compare([(axes[middle], part)])

    def _compare(self, sizes: Sequence[tuple[Axis | str, str]]) -> None:
        """Write comparisons of axes with the variables of their sizes; a str is a condition of doubt, ready made."""
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
        if self.nested == 0 and variable not in self._known:
            self.line(f"{variable} = {size}")
        else:
            if variable not in self._known:
                self.maybe_unset.append(variable)
            self.line(f"if {variable} is None: {variable} = {size}")
            self.line(f"elif {variable} != {size}: raise {self.doubt}")
        self._known[variable] = True

    def _unequal_to_expression(self, expression: str, size: str) -> str:
        parameter = re.fullmatch(r"\{(\w+)\}", expression)
        if parameter and parameter[1] in self.parameters:
            return f"{self.type_of(parameter[1])} is not {self.constant('int', int)} or {size} != {parameter[1]}"
        names = names_in(expression)
        if names is None or not all(self._known.get(self._variables.get((False, name), "")) for name in names):
            raise Untestable
        renamed = ast.parse(expression, mode="eval")
        for node in ast.walk(renamed):
            if isinstance(node, ast.Name):
                node.id = self._variables[False, node.id]
        return f"{size} != ({ast.unparse(renamed)})"

    def _variable(self, axis: Axis) -> str:
        """The variable of an axis. n and *n are two different names to jaxtyping."""
        key = (axis.kind is Kind.SEVERAL, axis.name)
        if key not in self._variables:
            self._variables[key] = self.fresh(axis.name)
        return self._variables[key]

    def wrong_dtype(self, value: str, dtypes: list[np.dtype[Any]]) -> str:
        """The condition that a dtype is none of these objects. Equality is not enough: longlong equals int64."""
        first, *rest = dtypes
        usual = self.constant(first.name, first)
        if not rest:
            return f"{value}.dtype is not {usual}"
        dtype, others = self.fresh("dtype"), _Identities.of(tuple(rest))
        known = self.constant("other_dtypes", others)
        return f"(({dtype} := {value}.dtype) is not {usual} and {self.constant('id', id)}({dtype}) not in {known})"


class _Identities(frozenset[int]):
    """The ids of some objects, and the objects, so that no id can pass to another."""

    objects: tuple[object, ...]

    @classmethod
    @cache
    def of(cls, objects: tuple[object, ...]) -> "_Identities":
        identities = cls(map(id, objects))
        identities.objects = objects
        return identities


def exact_dtypes(names: tuple[Any, ...] | None) -> list[np.dtype[Any]]:
    """numpy's own dtype objects whose names are among `names`, compared as jaxtyping compares them; None means any.

    >>> exact_dtypes(("float32", "float64"))
    [dtype('float64'), dtype('float32')]
    """
    return [dtype for dtype in _DTYPES if names is None or dtype_is_among(dtype, names)]


def dtype_is_among(dtype: np.dtype[Any], names: tuple[Any, ...]) -> bool:
    """Whether jaxtyping finds the dtype among these names and patterns."""
    name = dtype.type.__name__
    return any(name == each if isinstance(each, str) else bool(each.match(name)) for each in names)
