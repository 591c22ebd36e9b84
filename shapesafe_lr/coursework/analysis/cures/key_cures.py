"""Cures for a value taken out of a dict under another's key: `A2 = cache["A1"]` where the cache has an "A2"."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..meaning import Meaning
from ..source import Source
from ..steps import Kind, Step
from ..view import View
from .edits import source_of


def key_cures(view: View, step: Step) -> Iterator[Cure]:
    """The name's own key, for every value under the operands that was taken by another key in this call."""
    sources = {ancestor.number for number in step.inputs for ancestor in view.reading.ancestors(number)}
    for assigned in view.steps[: step.number]:
        if assigned.operation == "assign" and assigned.call == step.call:
            if view.reading.source(assigned.number) in sources:
                yield from _own_key(view, assigned)


def _own_key(view: View, assigned: Step) -> Iterator[Cure]:
    source = source_of(view, assigned)
    for target, value in _bindings(source, assigned):
        if target != assigned.name or not isinstance(value, ast.Subscript) or not isinstance(value.slice, ast.Constant):
            continue
        kept = _kept(view, source, value.value, assigned)
        if value.slice.value == target or target not in kept:
            continue
        own = view.reading.meaning(kept[target])

        def change(call: Call, own: Meaning = own) -> Meaning:
            return own

        edit = source.replace(value.slice, f'"{target}"')
        yield Cure(
            assigned.path,
            source.place(value),
            _KEY.filled(name=target, key=f'"{target}"'),
            (edit,),
            {assigned.number: change},
        )


def _bindings(source: Source, assigned: Step) -> Iterator[tuple[str, ast.expr]]:
    """The names of an assignment, each with its value: `A1, A2 = cache["A1"], cache["A2"]` has two."""
    statement = source.statement(assigned.place)
    if not isinstance(statement, ast.Assign):
        return
    target, value = statement.targets[0], statement.value
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple) and len(target.elts) == len(value.elts):
        pairs = list(zip(target.elts, value.elts, strict=True))
    else:
        pairs = [(target, value)]
    yield from ((name.id, expression) for name, expression in pairs if isinstance(name, ast.Name))


def _kept(view: View, source: Source, owner: ast.expr, assigned: Step) -> dict[str, int]:
    """What a dict was made of, by key, if it was written out."""
    for read in reversed(view.steps[: assigned.number]):
        if read.path == assigned.path and read.call == assigned.call and read.place == source.place(owner):
            made = view.reading.maker(read.number)
            if made is not None and made.kind is Kind.DISPLAY and made.operation == "dict":
                return {key: number for key, number in made.options.items() if number is not None}
    return {}


_KEY = Text(en="Take {name} by its own key: {key}", zh="用 {name} 自己的键取：{key}")
