"""Cures for a function whose slope is measured, `(f(x + h) - f(x - h)) / (2 * h)`, and which hands back an array for a number."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import is_elementwise
from ..cure import Cure
from ..steps import Kind, Step
from ..view import View
from .edits import numpy_name, source_of


def summed_functions(view: View, step: Step) -> Iterator[Cure]:
    """`return x ** 2` as `return np.sum(x ** 2)`, where one slope of it is stored for each place of x."""
    quotient = view.reading.maker(step.inputs[-1])
    if quotient is None or quotient.operation != "divide" or not quotient.inputs:
        return
    difference = view.reading.maker(quotient.inputs[0])
    if difference is None or difference.operation != "subtract" or len(difference.inputs) != 2:
        return
    returned = [_returned(view, number) for number in difference.inputs]
    first, second = returned
    if first is None or second is None or (first.path, first.place) != (second.path, second.place):
        return
    if first.call == second.call or view.reading.shape(first.number) != view.reading.shape(step.inputs[0]):
        return
    made, source = view.reading.maker(first.number), source_of(view, first)
    statement = source.node(first.place) or source.statement(first.place)
    if made is None or not is_elementwise(made.operation):
        return
    value = statement.value if isinstance(statement, ast.Return) else source.node(made.place)
    if isinstance(value, ast.expr):
        text = f"{numpy_name(view, first)}.sum({source.segment(value)})"
        where = source.place(value)
        yield Cure(first.path, where, _SUM.filled(text=text), (source.replace(value, text),), certain=True)


def _returned(view: View, number: int | None) -> Step | None:
    """The innermost return that a value came through."""
    found = None
    while number is not None and view.steps[number].kind is Kind.PASS and view.steps[number].inputs:
        step = view.steps[number]
        found = step if step.operation == "return" else found
        number = step.inputs[0]
    return found


_SUM = Text(en="The function's value is one number: {text}", zh="函数值应当是一个数：{text}")
