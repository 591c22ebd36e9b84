"""Scores of attention that hold no number for each query and key: `Q.T @ K`, or `Q * K`, for `Q @ K.T`.

The weights made of the scores are summed with the values along their tokens. So the scores need the tokens along that
axis, and have summed over the features; where everything is square, another product passes without a word.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ..cure import Cure
from ..cures.edits import as_dot, turn_operands
from ..flow import is_number
from ..networks.layers import base
from ..steps import Step
from ..view import View


class ScoresAcross(NamedTuple):
    """The product that the scores are, and the product of weights and values that tells what they should be."""

    scores: Step
    product: Step


def scores_across(view: View) -> Iterator[ScoresAcross]:
    """Softmaxes of such scores, multiplied by values that have the tokens where the scores have not."""
    reading = view.reading
    for quotient in reading.operations("divide", "softmax"):
        scores = _scores(view, quotient)
        if scores is None:
            continue
        for product in reading.users.get(quotient.number, []):
            if product.operation not in ("dot", "matmul") or len(product.inputs) != 2:
                continue
            weights, values = (reading.axes(number) for number in product.inputs)
            first = reading.source(product.inputs[0]) == quotient.number
            if first and len(weights) == len(values) == 2 and _is_across(view, scores, product.inputs[1]):
                yield ScoresAcross(scores, product)
                break


def _scores(view: View, quotient: Step) -> Step | None:
    """The product under a softmax: through the sum, the largest that was taken off, a scale."""
    step = view.reading.maker(quotient.inputs[0]) if quotient.inputs else None
    if quotient.operation == "divide" and (step is None or step.operation != "exp"):
        return None
    for _ in range(6):
        if step is None:
            return None
        tables = [n for n in step.inputs if len(view.reading.axes(n)) == 2]
        if len(tables) == 2 and step.operation in ("dot", "matmul", "multiply"):
            return step
        scaled = step.operation in ("divide", "multiply") and any(is_number(view, n) for n in step.inputs)
        if step.operation not in ("exp", "subtract") and not scaled:
            return None
        step = view.reading.maker(tables[0]) if tables else None
    return None


def _is_across(view: View, scores: Step, values: int | None) -> bool:
    """Whether the tokens of the values were summed in the scores, or lie along their first axis alone."""
    reading, same = view.reading, view.reading.ledger.same
    table = reading.axes(scores.number)
    if len(table) != 2:
        return False
    tokens, (rows, columns) = reading.axes(values)[0], table
    if scores.number in reading.changes:
        return not (same(rows, tokens) and same(columns, tokens))
    if same(columns, tokens) or not _are_of_one(view, scores, values):
        return False
    if scores.operation == "multiply":
        return same(rows, tokens)
    return same(reading.axes(scores.inputs[0])[-1], tokens)


def _are_of_one(view: View, scores: Step, values: int | None) -> bool:
    """Whether queries, keys and values were all made of the same data: `X @ W_q`, `X @ W_k`, `X @ W_v`."""
    made = [view.reading.maker(base(view, number)) for number in (*scores.inputs, values)]
    data = [
        {base(view, number) for number in step.inputs[:2]}
        if step is not None and step.operation in ("dot", "matmul")
        else set()
        for step in made
    ]
    return bool(set.intersection(*data) - {None})


def of_pairs(view: View, found: ScoresAcross) -> Iterator[Cure]:
    """`Q @ K.T`: a row for each query, a column for each key."""
    if found.scores.operation == "multiply":
        yield from as_dot(view, found.scores)
    else:
        yield from turn_operands(view, found.scores)
