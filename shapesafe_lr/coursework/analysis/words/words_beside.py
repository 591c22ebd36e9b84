"""A list of words that is gone through together with a vector of another length: `zip(shops, totals)`."""

from collections.abc import Iterator
from typing import NamedTuple

from ..meaning import Number
from ..steps import Kind, Step
from ..view import View
from .named_axes import Words, words_of


class WordsBeside(NamedTuple):
    """The words, the vector, and the step in which they go together."""

    words: Words
    vector: int | None
    step: Step


def words_beside(view: View) -> Iterator[WordsBeside]:
    """Every vector that a list of words is gone through with, one word for each of its numbers."""
    for step in view.steps:
        words = words_of(view, step)
        if len(words) > 1:
            for vector, where in (*_zipped(view, step), *_counted(view, step)):
                if len(view.reading.axes(vector)) == 1:
                    yield WordsBeside(words, vector, where)
        settings = _settings_of(view, step)
        if len(settings) > 1:
            for vector, where in _zipped(view, step):
                if len(view.reading.axes(vector)) == 1:
                    yield WordsBeside(settings, vector, where)


def _settings_of(view: View, step: Step) -> Words:
    """The numbers of a list that was typed in, such as the learning rates that were tried, as they are typed."""
    if step.kind is not Kind.DISPLAY or step.operation not in ("list", "tuple"):
        return ()
    typed = [view.steps[number] for number in step.inputs if number is not None]
    are_numbers = len(typed) == len(step.inputs) and all(
        one.kind is Kind.CONSTANT and isinstance(view.reading.meaning(one.number), Number) for one in typed
    )
    return tuple(map(view.text, typed)) if are_numbers else ()


def _zipped(view: View, words: Step) -> Iterator[tuple[int | None, Step]]:
    """`zip(shops, totals)`"""
    for user in view.reading.users.get(words.number, []):
        if user.operation == "zip":
            yield from ((number, user) for number in user.inputs if view.reading.source(number) != words.number)


def _counted(view: View, words: Step) -> Iterator[tuple[int | None, Step]]:
    """`totals[i]` for i in enumerate(shops), or in range(len(shops))."""
    for loop in loops_over(view, words):
        for user in view.reading.users.get(loop.number, []):
            if user.operation == "subscript" and user.kind is Kind.OPERATION and len(user.inputs) == 2:
                if view.reading.source(user.inputs[1]) == loop.number:
                    yield user.inputs[0], user


def loops_over(view: View, words: Step) -> Iterator[Step]:
    """The numbers that count the words: i of enumerate(shops), of range(len(shops)), or of `while i < len(shops)`."""
    users = view.reading.users
    for user in users.get(words.number, []):
        if user.operation == "enumerate":
            yield from (step for step in users.get(user.number, []) if step.kind is Kind.LOOP and step.detail == "0")
        for counted in users.get(user.number, []) if user.operation == "len" else ():
            if counted.operation == "range" and len(counted.inputs) == 1:
                yield from (step for step in users.get(counted.number, []) if step.kind is Kind.LOOP)
            counter = view.reading.maker(counted.inputs[0]) if counted.operation == "less" else None
            if counter is not None and counter.number != user.number:
                yield counter
