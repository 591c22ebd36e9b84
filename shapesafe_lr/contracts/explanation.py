"""From a refusal to the ShapeError: what disagrees, the evidence on both sides, what to try.

The judge has only said no. Here the reason is looked for, in the order in which a learner would look: is it an array at
all, has it the right number of axes, the right dtype, the right sizes? Facts are computed; guesses begin with "If".
"""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from ..errors import ContractError, ShapeError
from ..language import Text
from . import wording as say
from .annotations import Arrays, Asked, Choice, Many, Record, Row, Scalar, Table
from .array_reasons import explain_array
from .axes import fits_rank
from .case import Case
from .evidence import shape_of, witnesses
from .judge import Asking, Refusal
from .names import Names, name_of
from .value_reasons import expected_noun, explain_container, explain_other, explain_scalar


def explain(
    refusal: Refusal, questions: list[Asking], context: list[Asking], function: Callable[..., Any] | str
) -> ShapeError:
    """The error for a refusal. `context` are the arguments; `questions` what was being judged: those, or the result."""
    refused_result = questions[0].value if refusal.place.root is None else None
    return explain_call(
        refusal,
        [*context, *(questions if questions is not context else ())],
        Names(None if isinstance(function, str) else function, refused_result),
        function if isinstance(function, str) else name_of(function),
    )


def unjudged(error: Exception, function: str) -> ContractError:
    """What jaxtyping and beartype raise when they cannot judge: the annotation is at fault, not the value."""
    axis = re.search(r"symbolic axis '(.+?)'", str(error))
    if axis:
        return ContractError(say.UNKNOWN_AXIS.filled(axis=axis[1]), function=function)
    return ContractError(say.CANNOT_JUDGE.filled(reason=" ".join(str(error).split())[:200]), function=function)


def explain_call(refusal: Refusal, questions: list[Asking], names: Names, function: str) -> ShapeError:
    """The error for a refusal among these questions."""
    refusal = replace(refusal, asked=_nearest(refusal.asked, refusal.value))
    case = Case(refusal, list(witnesses(questions)), names)
    match refusal.asked:
        case Arrays():
            disagreement = explain_array(case, refusal.asked)
        case Scalar():
            disagreement = explain_scalar(case, refusal.asked)
        case Row() | Many() | Table() | Record():
            disagreement = explain_container(case, refusal.asked)
        case _:
            disagreement = explain_other(case, refusal.asked)
    case.evidence = [_capital(text) for text in case.evidence]
    if not case.advice:
        _advise_at_least(case, refusal.asked)
    return ShapeError(disagreement, evidence=case.evidence, advice=case.advice, function=function, lesson=case.lesson)


def _capital(text: Text) -> Text:
    """A sentence that begins with "the" or "a" needs a capital; one that begins with a name keeps the name."""
    return Text(en=text.en[0].upper() + text.en[1:], zh=text.zh) if text.en.startswith(("the ", "a key of ")) else text


def _advise_at_least(case: Case, asked: Asked) -> None:
    """Where nothing better is known: the line to look at, or the kind of value to give."""
    if isinstance(case.value, np.ndarray):
        case.advise(say.LOOK_BEFORE_RETURN if case.is_result else say.LOOK_AT_SOURCE)
    else:
        case.advise(
            say.RETURN_WHAT_IS_ASKED if case.is_result else say.PASS_WHAT_IS_ASKED, expected=expected_noun(asked)
        )


def _nearest(asked: Asked, value: Any) -> Asked:
    """Of a union, the alternative that the value comes nearest to: the one worth explaining."""
    if not isinstance(asked, Choice):
        return asked
    shape = shape_of(value)

    def distance(each: Asked) -> int:
        match each:
            case Arrays(axes=axes) if shape is not None:
                return 0 if fits_rank(axes, len(shape)) else 2
            case Arrays() if isinstance(value, (list, tuple)):
                return 2
            case Scalar():
                return 1 if shape is not None and np.prod(shape) == 1 else 3
            case Arrays():
                return 5
            case Row() if isinstance(value, tuple):
                return 0
            case Many() | Table() | Record() if isinstance(value, (list, tuple, dict)):
                return 1
        return 9

    nearest = min(asked.alternatives, key=distance)
    return nearest if distance(nearest) < 9 and not (value is None or isinstance(value, str)) else asked
