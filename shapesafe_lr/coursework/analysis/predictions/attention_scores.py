"""Scores of attention that are no scores: `Q * K` or `Q.T @ K` for `Q @ K.T`, found where the weights meet the values."""

from collections.abc import Iterator

from ..cure import Cure
from ..cures.edits import as_dot, turn_operands
from ..networks.layers import base
from ..steps import Step
from ..view import View

_FAR = 14
"""How many steps a softmax of scaled scores takes."""


def scores_by_places(view: View, step: Step) -> Iterator[Cure]:
    """The product of queries and keys, both made of the same data, under a softmax that a refused product was given."""
    for number in step.inputs[:2]:
        behind = list(view.reading.ancestors(number))[:_FAR]
        if not any(maker.operation in ("exp", "softmax") for maker in behind):
            continue
        for maker in behind:
            if maker.operation == "multiply" and _are_of_the_same(view, maker):
                yield from as_dot(view, maker)
            elif maker.operation in ("dot", "matmul") and _are_of_the_same(view, maker):
                yield from turn_operands(view, maker)


def are_scores_by_places(view: View, number: int | None) -> bool:
    """Whether a value was scaled, or exponentiated, from such a product: its second axis is then neither keys nor classes."""
    behind = list(view.reading.ancestors(number))[:_FAR]
    return any(maker.operation == "multiply" and _are_of_the_same(view, maker) for maker in behind)


def _are_of_the_same(view: View, step: Step) -> bool:
    """Whether both factors are products with one and the same array: `tokens @ W_q` and `tokens @ W_k`."""
    makers = [view.reading.maker(base(view, number)) for number in step.inputs[:2]]
    operands = [
        set(view.reading.operands(maker)) if maker is not None and maker.operation in ("dot", "matmul") else set()
        for maker in makers
    ]
    return len(operands) == 2 and bool((operands[0] & operands[1]) - {None}) and makers[0] is not makers[1]
