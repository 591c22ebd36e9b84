"""The quick test: Python source, written once per function, that recognises what is certainly right.

For `w: Float[Array, "n_x 1"], X: Float[Array, "n_x m"]` it reads, in short,

    if type(w) is not ndarray or w.dtype is not float64: raise Doubt
    n_x, size, = w.shape
    if size != 1: raise Doubt
    if type(X) is not ndarray or X.dtype is not float64: raise Doubt
    size2, m, = X.shape
    if size2 != n_x: raise Doubt

so a good call costs little more than asserts written by hand. The test never refuses: whatever is not certainly right
raises (Doubt, or the ValueError of an unpacking), and the judge decides. Therefore it may be narrow -- exact types,
numpy's own dtype objects -- but it must never let pass what jaxtyping and beartype would refuse.
"""

import collections
import collections.abc
from abc import ABCMeta
from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import Any, Literal, TypeGuard, get_args, get_origin

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
from .array_recognizer import ArrayRecognizer, exact_dtypes
from .axes import several_at
from .source_lines import Untestable

_PLAIN_SCALARS = (float, int, bool, complex, str)
_EXACT_CONTAINERS: dict[type, tuple[type, ...]] = {
    **{each: (each,) for each in (list, tuple, set, frozenset, dict)},
    **{each: (each,) for each in (collections.OrderedDict, collections.defaultdict)},
    collections.abc.Sequence: (list, tuple),
    collections.abc.Mapping: (dict,),
    collections.abc.MutableMapping: (dict,),
}
"""The types, exactly, in which a container annotation is recognised."""


class Recognizer(ArrayRecognizer):
    """Writes the test of any annotation."""

    def test(self, asked: Asked, value: str) -> None:
        """Write the test of the value in the variable `value`. Raises Untestable if there is none."""
        match asked:
            case Anything():
                pass
            case Arrays():
                self.test_array(asked, value)
            case Scalar():
                self._test_scalar(asked, value)
            case Instance() | Other():
                self.doubt_if(self._misfit(asked, value))
            case Choice():
                self._test_choice(asked, value)
            case Row(items=items):
                self._test_type(value, (tuple,))
                self._test_items(items, value)
            case Many():
                self._test_type(value, _exact_containers(asked))
                item = self.fresh("item")
                with self.block(f"for {item} in {value}:"):
                    self.test(asked.item, item)
            case Table():
                self._test_type(value, _exact_containers(asked))
                key, item = self.fresh("key"), self.fresh("item")
                with self.block(f"for {key}, {item} in {value}.items():"):
                    self.test(asked.key, key)
                    self.test(asked.value, item)
            case Record():
                self._test_record(asked, value)

    def _test_type(self, value: str, types: tuple[type, ...]) -> None:
        self.doubt_if(
            " and ".join(f"{self.type_of(value)} is not {self.constant(each.__name__, each)}" for each in types)
        )

    def _test_scalar(self, asked: Scalar, value: str) -> None:
        no_number = f"{self.type_of(value)} not in {self.constant('numbers', _exact_types(asked))}"
        dtypes = [dtype for hint in asked.hints if hasattr(hint, "dim_str") for dtype in exact_dtypes(hint.dtypes)]
        if dtypes:
            array = self.constant("ndarray", np.ndarray)
            wrong_dtype = self.wrong_dtype(value, list(dict.fromkeys(dtypes)))
            no_number += f" and ({self.type_of(value)} is not {array} or {value}.shape or {wrong_dtype})"
        self.doubt_if(no_number)

    def _misfit(self, asked: Instance | Other, value: str) -> str:
        """The condition that a value does not fit an annotation that names no axes."""
        if isinstance(asked, Other):
            return self._misfit_of_other(asked.hint, value)
        if asked.hint is type(None):
            return f"{value} is not None"
        cls = self.constant(asked.hint.__name__, asked.hint)
        if type(asked.hint) in (type, ABCMeta):
            return f"not {self.constant('isinstance', isinstance)}({value}, {cls})"
        return f"{self.type_of(value)} is not {cls}"

    def _misfit_of_other(self, hint: Any, value: str) -> str:
        if holds_arrays(hint):
            raise Untestable
        origin, arguments = get_origin(hint), get_args(hint)
        if origin is collections.abc.Callable:
            return f"not {self.constant('callable', callable)}({value})"
        if origin is Literal and all(type(argument) is str for argument in arguments):
            return f"({self.type_of(value)} is not {self.constant('str', str)} or {value} not in {arguments!r})"
        from beartype.door import is_bearable

        return f"not {self.constant('is_bearable', is_bearable)}({value}, {self.constant('hint', hint)})"

    # ------------------------------------------------------------------ containers with named or numbered places
    def _test_items(self, items: tuple[Asked, ...], value: str) -> None:
        if not items:
            self.doubt_if(value)
            return
        names = [self.fresh("item") for _ in items]
        self.line(f"{', '.join(names)}, = {value}")
        for name, item in zip(names, items, strict=True):
            self.test(item, name)

    def _test_record(self, asked: Record, value: str) -> None:
        if asked.kind == "namedtuple":
            self._test_type(value, (asked.cls,))
            self._test_items(tuple(item for _, item in asked.fields), value)
            return
        self._test_type(value, (asked.cls if asked.kind == "dataclass" else dict,))
        for name, item in asked.fields:
            place = f"{value}.{name}" if asked.kind == "dataclass" else f"{value}[{name!r}]"
            if name in asked.optional:
                with self.block(f"if {name!r} in {value}:"):
                    self._test_field(item, place)
            else:
                self._test_field(item, place)

    def _test_field(self, asked: Asked, place: str) -> None:
        field = self.fresh("field")
        self.line(f"{field} = {place}")
        self.test(asked, field)

    # ------------------------------------------------------------------ unions
    def _test_choice(self, asked: Choice, value: str) -> None:
        """One branch for each type that a value may have. Where two alternatives could claim a value, there is no test:
        which of them is tried first decides what the axes are called."""
        arrays = [each for each in asked.alternatives if isinstance(each, Arrays)]
        others = [each for each in asked.alternatives if _is_other(each)]
        if arrays and any(isinstance(each, Instance) and issubclass(np.ndarray, each.hint) for each in others):
            raise Untestable
        branches: dict[str, list[Callable[[], None]]] = {}
        if arrays:
            beside_scalar = any(isinstance(each, Scalar) for each in asked.alternatives)
            is_array = f"{self.type_of(value)} is {self.constant('ndarray', np.ndarray)}"
            branches[is_array] = [partial(self._test_array_choice, arrays, value, beside_scalar)]
        for each in asked.alternatives:
            if each not in arrays and each not in others:
                for condition in self._claims(each, value):
                    branches.setdefault(condition, []).append(partial(self.test, each, value))
        if any(len(tests) > 1 for tests in branches.values()):
            raise Untestable
        otherwise = " and ".join(self._misfit(each, value) for each in others)
        self._write_branches([(condition, test) for condition, (test,) in branches.items()], otherwise)

    def _write_branches(self, branches: Sequence[tuple[str, Callable[[], None]]], otherwise: str = "") -> None:
        """Write `if ... elif ... else`; in the last, doubt if the condition `otherwise` holds, or in any case."""
        if not branches:
            self.doubt_if(otherwise)
            return
        word = "if"
        for condition, test in branches:
            with self.block(f"{word} {condition}:"):
                test()
            word = "elif"
        with self.block("else:"):
            self.line(f"if {otherwise}: raise {self.doubt}" if otherwise else f"raise {self.doubt}")

    def _claims(self, asked: Asked, value: str) -> list[str]:
        """The conditions, each about the exact type, under which a value can only be meant for this alternative."""
        match asked:
            case Instance():
                return [f"{value} is None"]
            case Scalar():
                return [f"{self.type_of(value)} in {self.constant('numbers', _exact_types(asked))}"]
            case Row():
                types: tuple[type, ...] = (tuple,)
            case Many() | Table():
                types = _exact_containers(asked)
            case Record(kind=kind, cls=cls):
                types = (dict if kind == "typeddict" else cls,)
            case _:
                raise Untestable
        return [f"{self.type_of(value)} is {self.constant(each.__name__, each)}" for each in types]

    def _test_array_choice(self, arrays: list[Arrays], value: str, beside_scalar: bool) -> None:
        if len(arrays) == 1:
            if beside_scalar and several_at(arrays[0].axes) is not None:
                self.doubt_if(f"not {value}.shape")  # of shape (): a scalar or an array, the judge knows
            self.test_array(arrays[0], value)
            return
        ranks = [len(array.axes) for array in arrays]
        if len(set(ranks)) != len(ranks) or any(several_at(array.axes) is not None for array in arrays):
            raise Untestable
        tests = [(f"{value}.ndim == {len(each.axes)}", partial(self.test_array, each, value)) for each in arrays]
        self._write_branches(tests)


def _is_other(asked: Asked) -> TypeGuard[Instance | Other]:
    """Whether an alternative cannot be told by the exact type of the value."""
    return isinstance(asked, Other) or (isinstance(asked, Instance) and asked.hint is not type(None))


def _exact_containers(asked: Many | Table) -> tuple[type, ...]:
    try:
        return _EXACT_CONTAINERS[asked.container]
    except KeyError:
        raise Untestable from None


@cache
def _exact_types(asked: Scalar) -> frozenset[type]:
    """The number types whose instances are good scalars without a further look."""
    plain = tuple(hint for hint in asked.hints if not hasattr(hint, "dim_str"))
    scalars: set[type] = {*_PLAIN_SCALARS, *np.sctypeDict.values()}
    return frozenset(each for each in scalars if issubclass(each, plain))
