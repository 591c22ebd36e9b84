"""Evidence: which value gave an axis its size, and whether a small change would make everything fit."""

import ast
import inspect
import textwrap
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from ..language import Text
from .annotations import Arrays, Choice, Many, Record, Row, Table
from .axes import Axes, Kind, fits_rank, laid_beside
from .judge import Asking, Place, fits_container, parts_of

Size = int | tuple[int, ...]


@dataclass(frozen=True)
class Witness:
    """An array whose shape speaks of named axes."""

    place: Place
    axes: Axes
    shape: tuple[int, ...]

    def sizes(self) -> Iterator[tuple[str, Size]]:
        """The named axes with the sizes that they have here."""
        for axis, size in laid_beside(self.axes, self.shape):
            if axis.kind in (Kind.NAMED, Kind.SEVERAL) and not (axis.stretches and size == 1):
                yield str(axis), size

    def size_of(self, name: str) -> Size | None:
        """The size that an axis has here, None if it is not mentioned."""
        return dict(self.sizes()).get(name)


def witnesses(questions: Iterable[Asking]) -> Iterator[Witness]:
    """Every array of the right rank in the values, in order."""
    for question in questions:
        match question.asked:
            case Arrays(axes=axes):
                shape = shape_of(question.value)
                if shape is not None and fits_rank(axes, len(shape)):
                    yield Witness(question.place, axes, shape)
            case Choice(alternatives=alternatives):
                for each in alternatives:
                    found = list(witnesses([replace(question, asked=each)]))
                    if found:
                        yield from found
                        break
            case Row() | Many() | Table() | Record() if fits_container(question.asked, question.value):
                yield from witnesses(parts_of(question))


def shape_of(value: Any) -> tuple[int, ...] | None:
    """The shape of an array, None of anything else."""
    shape = getattr(value, "shape", None)
    return shape if isinstance(shape, tuple) and hasattr(value, "dtype") else None


def all_agree(found: Iterable[Witness]) -> bool:
    """Whether the shapes agree about every name, and with every size that is fixed."""
    known: dict[str, Size] = {}
    for witness in found:
        for axis, size in laid_beside(witness.axes, witness.shape):
            if axis.stretches and size == 1:
                continue
            match axis.kind:
                case Kind.FIXED if size != axis.size:
                    return False
                case Kind.NAMED | Kind.SEVERAL if known.setdefault(str(axis), size) != size:
                    return False
                case Kind.SYMBOLIC if expression_size(axis.name, known) not in (size, None):
                    return False
    return True


def expression_size(expression: str, known: dict[str, Size]) -> int | None:
    """The value of a symbolic axis, None if it cannot be told."""
    sizes = {name: size for name, size in known.items() if isinstance(size, int)}
    try:
        value = eval(expression, {"__builtins__": {}}, sizes)
    except Exception:
        return None
    return value if isinstance(value, int) else None


def would_fit_transposed(found: list[Witness], place: Place) -> bool:
    """Whether everything would agree if the array at `place`, and no other, were transposed."""
    turned = [replace(each, shape=each.shape[::-1]) if each.place == place else each for each in found]
    return turned != found and all_agree(turned)


# ---------------------------------------------------------------------- names
_RESULT = "result"
_THE_RESULT = Text(en="the result", zh="返回值")
_RESULT_CALLED = Text(en="the result, {name},", zh="返回值 {name}")
_RESULT_PART = Text(en="result {number} of {count}", zh="第 {number} 个返回值（共 {count} 个）")
_RESULT_PART_CALLED = Text(en="result {number} of {count}, {name},", zh="第 {number} 个返回值（共 {count} 个）{name}")


def name_of(function: Callable[..., Any]) -> str:
    """What to call a function: its name, after its class if it has one.

    >>> name_of(Names.short)
    'Names.short'
    """
    return function.__qualname__.rpartition("<locals>.")[2]


class Names:
    """What to call the values of one call: arguments by their names, results by those in the function's return."""

    def __init__(self, function: Callable[..., Any] | None, result: Any = None) -> None:
        self._count = len(result) if isinstance(result, tuple) and not hasattr(result, "_fields") else 0
        self._returned = returned_names(function, self._count) if function is not None else []

    def short(self, place: Place) -> str:
        """As in code: w, params["w"], db; result[1] where the return statement gives no name."""
        root, steps = _RESULT, place.steps
        if place.root is not None:
            root = place.root
        elif self._returned and not self._count:
            root = self._returned[0]
        elif self._returned and steps:
            root, steps = self._returned[steps[0][1]], steps[1:]
        return root + "".join(map(_step, steps))

    def subject(self, place: Place) -> Text:
        """The same as the subject of a sentence, where a whole result without a name is "the result"."""
        name = self.short(place)
        return Text("the result", "返回值") if name == _RESULT else Text(name, name)

    def full(self, place: Place) -> Text:
        """The same, and for a result which of how many."""
        name = self.short(place)
        if place.root is not None or (place.steps and not self._count):
            return Text(name, name)
        if not self._count:
            return _RESULT_CALLED.filled(name=name) if self._returned else _THE_RESULT
        if not place.steps:
            return _THE_RESULT
        number = place.steps[0][1] + 1
        if not self._returned and len(place.steps) == 1:
            return _RESULT_PART.filled(number=number, count=self._count)
        return _RESULT_PART_CALLED.filled(number=number, count=self._count, name=name)


def _step(step: tuple[str, Any]) -> str:
    match step:
        case "field", name:
            return f".{name}"
        case "key", str() as key:
            return f'["{key}"]'
    return f"[{step[1]!r}]"


def returned_names(function: Callable[..., Any], count: int) -> list[str]:
    """The names in a function's `return dw, db`, or the one in `return A` (count 0).

    Nothing if it returns what has no name, or sometimes this and sometimes that.

    >>> def backward():
    ...     dw, db = 1, 2
    ...     return dw, db
    >>> returned_names(backward, 2)
    ['dw', 'db']
    """
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    except (OSError, TypeError, SyntaxError, ValueError):
        return []
    returned = [node.value for node in ast.walk(tree) if isinstance(node, ast.Return)]
    found = {_names_in(value) for value in returned if value is not None}
    names = found.pop() if len(found) == 1 else ()
    return list(names) if len(names) == max(count, 1) and all(names) else []


def _names_in(value: ast.expr) -> tuple[str, ...]:
    elements = value.elts if isinstance(value, ast.Tuple) else [value]
    return tuple(element.id if isinstance(element, ast.Name) else "" for element in elements)
