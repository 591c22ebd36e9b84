"""What to call the values of a call: arguments by their names, results by those in the return statement."""

import ast
import inspect
import textwrap
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ..language import Text

if TYPE_CHECKING:
    from .judge import Place

_RESULT = "result"
_THE_RESULT = Text(en="the result", zh="返回值")
_KEY_OF = Text(en="a key of {name}", zh="{name} 的一个键")
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

    def short(self, place: "Place") -> str:
        """As in code: w, params["w"], db; result[1] where the return statement gives no name."""
        root, steps = _RESULT, place.steps
        if place.root is not None:
            root = place.root
        elif self._returned and not self._count:
            root = self._returned[0]
        elif self._returned and steps:
            root, steps = self._returned[steps[0][1]], steps[1:]
        return root + "".join(map(_step, steps))

    def has_name(self, place: "Place") -> bool:
        """Whether the function itself calls it something: a result that is returned as an expression has no name."""
        return not self.short(place).startswith(_RESULT) or place.root is not None or bool(self._returned)

    def subject(self, place: "Place") -> Text:
        """The same as the subject of a sentence, where a whole result without a name is "the result"."""
        name = self.short(place)
        if place.steps and place.steps[-1][0] == "key itself":
            return _KEY_OF.filled(name=name)
        return _THE_RESULT if place.root is None and name == _RESULT else Text(name, name)

    def full(self, place: "Place") -> Text:
        """The same, and for a result which of how many."""
        name = self.short(place)
        if place.root is not None or (place.steps and not self._count):
            return self.subject(place)
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
        case "key itself", _:
            return ""
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
