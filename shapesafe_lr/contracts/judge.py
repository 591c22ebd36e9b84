"""The judge: jaxtyping decides about arrays, beartype about everything else, and their verdict counts.

Containers are opened here and every leaf is put to the judge, because beartype looks at a random item of a list and
jaxtyping does not tie the fields of a record to the axes of the call.
"""

import inspect
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from jaxtyping import jaxtyped

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
    hint_of,
    union_of,
)


@dataclass(frozen=True)
class Place:
    """Where a value stands: an argument or the result, and the way to it inside."""

    root: str | None
    """The argument's name, None for the result."""
    steps: tuple[tuple[str, Any], ...] = ()
    """("item", 1), ("key", "dw"), ("field", "w") or ("key itself", "dw"), from the outside in."""

    def item(self, index: int) -> "Place":
        """The place of an item of a list or tuple."""
        return Place(self.root, (*self.steps, ("item", index)))

    def key(self, key: Any) -> "Place":
        """The place of what a dict holds under a key."""
        return Place(self.root, (*self.steps, ("key", key)))

    def name_of_key(self, key: Any) -> "Place":
        """The place of a key itself."""
        return Place(self.root, (*self.steps, ("key itself", key)))

    def field(self, name: str) -> "Place":
        """The place of a field of a record."""
        return Place(self.root, (*self.steps, ("field", name)))


@dataclass(frozen=True)
class Asking:
    """One question: does the value at this place fit this annotation?"""

    place: Place
    asked: Asked
    value: Any


Refusal = Asking
"""The first question whose answer is no."""


def first_refusal(
    questions: Iterable[Asking], arguments: Mapping[str, Any], accepted: Iterable[Asking] = ()
) -> Refusal | None:
    """Put questions to the judge, one after the other, in one context of axis names.

    `arguments` are the arguments of the call, for axes such as "{size}" that mention one. `accepted` are questions put
    before, which give the axes their sizes; their answers do not count again. An annotation that cannot be judged
    raises what jaxtyping or beartype raise.
    """

    def judge_all(**_: Any) -> Refusal | None:
        for question in accepted:
            _refusal(question)
        return next(filter(None, map(_refusal, questions)), None)

    names = [inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY) for name in arguments]
    judge_all.__signature__ = inspect.Signature(names)  # type: ignore[attr-defined]
    in_context: Callable[..., Refusal | None] = jaxtyped(typechecker=None)(judge_all)
    return in_context(**arguments)


def _refusal(question: Asking) -> Refusal | None:
    match question.asked:
        case Anything():
            return None
        case Choice():
            return _refusal_of_choice(question, question.asked)
        case Row() | Many() | Table() | Record():
            if not fits_container(question.asked, question.value):
                return question
            return next(filter(None, map(_refusal, parts_of(question))), None)
        case leaf:
            return None if _leaf_fits([leaf], question.value) else question


def _refusal_of_choice(question: Asking, choice: Choice) -> Refusal | None:
    leaves = [each for each in choice.alternatives if isinstance(each, (Arrays, Scalar, Instance, Other))]
    if any(isinstance(each, Anything) for each in choice.alternatives) or _leaf_fits(leaves, question.value):
        return None
    inner: list[Refusal] = []
    for each in choice.alternatives:
        if each not in leaves:
            refusal = _refusal(Asking(question.place, each, question.value))
            if refusal is None:
                return None
            if refusal.asked is not each:
                inner.append(refusal)
    return inner[0] if len(inner) == 1 else question


def _leaf_fits(leaves: Sequence[Asked], value: Any) -> bool:
    """jaxtyping's and beartype's verdict on a value that is not opened."""
    if computes_differently(value):
        leaves = [each for each in leaves if not isinstance(each, (Arrays, Scalar)) or _asks_for_it(each, value)]
    if sum(isinstance(each, Arrays) for each in leaves) > 1:
        # Which of them is tried first decides what the axes are called; beartype has an order of its own.
        return _bearable(value, union_of(map(hint_of, leaves)))
    return any(_bears(value, each) for each in leaves)


def _bears(value: Any, leaf: Asked) -> bool:
    match leaf:
        case Arrays(hints=hints) | Scalar(hints=hints):
            return isinstance(value, hints)
        case Instance(hint=hint):
            return isinstance(value, hint)
    return _bearable(value, hint_of(leaf))


def _bearable(value: Any, hint: Any) -> bool:
    from beartype.door import is_bearable  # as late as this: most calls never need beartype

    return is_bearable(value, hint)


def computes_differently(value: Any) -> bool:
    """Whether it is an ndarray by class, but not in its mathematics: np.matrix, whose * is a matrix product, or a
    masked array, whose hidden entries drop out of sums."""
    masked = sys.modules.get("numpy.ma")
    return isinstance(value, np.matrix) or (masked is not None and isinstance(value, masked.MaskedArray))


def _asks_for_it(asked: Arrays | Scalar, value: Any) -> bool:
    array_type = getattr(asked, "array_type", None)
    return isinstance(array_type, type) and array_type is not np.ndarray and isinstance(value, array_type)


def fits_container(asked: Row | Many | Table | Record, value: Any) -> bool:
    """Whether the container itself is of the right kind, its contents not yet looked at."""
    match asked:
        case Row(items=items):
            return isinstance(value, tuple) and len(value) == len(items)
        case Record(kind="typeddict"):
            required = {name for name, _ in asked.fields} - asked.optional
            return isinstance(value, dict) and required <= value.keys()
        case Record():
            return isinstance(value, asked.cls) and all(hasattr(value, name) for name, _ in asked.fields)
    return isinstance(value, asked.container)


def parts_of(question: Asking) -> Iterator[Asking]:
    """The questions that a container that fits is made of; nothing for anything else."""
    place, value = question.place, question.value
    match question.asked:
        case Row(items=items):
            yield from (Asking(place.item(i), asked, value[i]) for i, asked in enumerate(items))
        case Many(item=item):
            yield from (Asking(place.item(i), item, each) for i, each in enumerate(value))
        case Table():
            for key, each in value.items():
                yield Asking(place.name_of_key(key), question.asked.key, key)
                yield Asking(place.key(key), question.asked.value, each)
        case Record(kind="typeddict", fields=fields):
            yield from (Asking(place.key(name), asked, value[name]) for name, asked in fields if name in value)
        case Record(fields=fields):
            yield from (Asking(place.field(name), asked, getattr(value, name)) for name, asked in fields)
