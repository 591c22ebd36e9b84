"""Cures for a function whose parameters received each other's values, because somebody else's code calls it.

`scipy.optimize.minimize(cost, theta, args=(X, y))` calls `cost(theta, X, y)`. With `def cost(X, y, theta)` X is given
theta. The names in the call tell: a value that is called y there belongs to the parameter y.
"""

import ast
from collections.abc import Iterator, Sequence
from itertools import permutations

from ....language import Text
from ...findings import Edit
from ..algebra import Call
from ..cure import Cure
from ..from_trace import place_of
from ..meaning import Array, Meaning
from ..reading import Change
from ..source import Source
from ..steps import Kind, Step
from ..view import View
from .edits import source_of

_Function = ast.FunctionDef | ast.AsyncFunctionDef
_MOST_PARAMETERS = 6


def callback_cures(view: View, step: Step) -> Iterator[Cure]:
    """The parameters in the order in which the caller hands over the values."""
    given = [s for s in view.steps if s.kind is Kind.PASS and s.operation == "parameter" and s.call == step.call]
    call = _handed_to(view)
    if call is None or not 2 <= len(given) <= _MOST_PARAMETERS or any(s.inputs for s in given):
        return
    source = source_of(view, step)
    function = _around(source, step)
    names = [s.name for s in given]
    if function is None or not _is_plain(function, names):
        return
    order = _order(names, [_called_there(view, s, step, call) for s in given])
    if order is None:
        return
    changes: dict[int, Change] = {s.number: _given_to(view, order) for s in given}
    if _is_called_by_hand(view, function.name):
        yield from _wrapped(view, step, call, function.name, names, order, changes)
        return
    wrong = [other for other in _functions(source) if _is_plain(other, names) and _is_handed(call, other.name)]
    edits = tuple(_reordered(source, other, order) for other in wrong if not _is_called_by_hand(view, other.name))
    own = _reordered(source, function, order)
    yield Cure(step.path, own.place, _ORDER.filled(text=f"({own.text})"), edits, changes)


def _handed_to(view: View) -> ast.Call | None:
    """The call in the learner's code that led to the crash through code that is not the learner's."""
    if view.crash is None or len(view.crash[1].frames) < 2:
        return None
    place = view.crash[1].frames[-2].place
    source = view.sources.at(place.path, place_of(place))
    node = source.node(place_of(place))
    return node if isinstance(node, ast.Call) else None


def _around(source: Source, step: Step) -> _Function | None:
    """The function that a step stands in."""
    node: ast.AST | None = source.node(step.place)
    while node is not None and not isinstance(node, _Function):
        node = source.parents.get(node)
    return node


def _is_plain(function: _Function, names: Sequence[str]) -> bool:
    """Whether these are all its parameters, in this order, without defaults and stars."""
    given = function.args
    stars = given.vararg or given.kwarg or given.kwonlyargs or given.posonlyargs or given.defaults
    return not stars and [one.arg for one in given.args] == list(names)


def _functions(source: Source) -> Iterator[_Function]:
    return (node for node in ast.walk(source.tree) if isinstance(node, _Function))


def _names_in(call: ast.Call) -> list[str]:
    """The plain names that a call is given, also within tuples."""
    parts: list[ast.AST] = [*call.args, *(keyword.value for keyword in call.keywords)]
    return [node.id for part in parts for node in ast.walk(part) if isinstance(node, ast.Name)]


def _is_handed(call: ast.Call, name: str) -> bool:
    return name in _names_in(call)


def _called_there(view: View, parameter: Step, step: Step, call: ast.Call) -> set[str]:
    """What the value of a parameter may be called in the call that handed it over: the names of arrays of its size."""
    shape = view.reading.shape(parameter.number)
    found = set()
    for name in _names_in(call):
        bound = [s for s in view.steps[: step.number] if s.kind is Kind.PASS and s.name == name]
        if any(_fits(view.reading.shape(s.number), shape) for s in bound if s.call != step.call):
            found.add(name.lower())
    return found


def _fits(bound: tuple[int, ...] | None, given: tuple[int, ...] | None) -> bool:
    """Whether a value can be what was bound; a minimiser flattens its start."""
    if bound is None or given is None:
        return False
    flat = 1
    for size in bound:
        flat *= size
    return bound == given or (bound != () and given == (flat,))


def _order(names: Sequence[str], called: Sequence[set[str]]) -> tuple[int, ...] | None:
    """Which parameter each value belongs to, by the names; None if they stand right, or the names do not tell."""

    def right(order: Sequence[int]) -> int:
        return sum(names[n].lower() in called[place] for place, n in enumerate(order))

    places = range(len(names))
    best = max(permutations(places), key=lambda order: (right(order), order == tuple(places)))
    moved = sum(place != n for place, n in enumerate(best))
    return best if right(best) > right(places) and right(best) >= moved - 1 else None


def _given_to(view: View, order: Sequence[int]) -> Change:
    """A parameter with the value that it gets in another order."""

    def change(call: Call) -> Meaning:
        me = view.steps[call.step]
        together = [s for s in view.steps if s.kind is Kind.PASS and s.operation == "parameter" and s.call == me.call]
        place = list(order).index(next(n for n, s in enumerate(together) if s.name == me.name))
        meaning = view.reading.meaning(together[place].number)
        return Array(meaning.axes, mask=meaning.mask) if isinstance(meaning, Array) else meaning

    return change


def _is_called_by_hand(view: View, name: str) -> bool:
    """Whether the learner's own code calls a function, too: then its order is the learner's, and right there."""
    return any(
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name
        for _, source in view.sources
        for node in ast.walk(source.tree)
    )


def _reordered(source: Source, function: _Function, order: Sequence[int]) -> Edit:
    given = function.args.args
    first, last = source.place(given[0]), source.place(given[-1])
    span = first._replace(end_line=last.end_line, end_column=last.end_column)
    return Edit(span, ", ".join(ast.unparse(given[n]) for n in order))


def _wrapped(
    view: View,
    step: Step,
    call: ast.Call,
    name: str,
    names: Sequence[str],
    order: Sequence[int],
    changes: dict[int, Change],
) -> Iterator[Cure]:
    """`minimize(cost, ...)` as `minimize(lambda theta, X, y: cost(X, y, theta), ...)`."""
    assert view.crash is not None
    frame = view.crash[1].frames[-2].place
    source = view.sources.at(frame.path, place_of(frame))
    for node in [*call.args, *(keyword.value for keyword in call.keywords)]:
        if isinstance(node, ast.Name) and node.id == name:
            text = f"lambda {', '.join(names[n] for n in order)}: {name}({', '.join(names)})"
            edit = source.replace(node, text)
            yield Cure(frame.path, edit.place, _ORDER_THERE.filled(text=text), (edit,), changes)


_ORDER = Text(
    en="Name the parameters in the order in which the caller hands over the values: {text}",
    zh="按调用者传值的顺序写参数：{text}",
)
_ORDER_THERE = Text(
    en="Hand over the values in the order that the function expects: {text}",
    zh="按函数所要的顺序把值传进去：{text}",
)
