"""Several outer products in one sum, each turned to the inner one: `np.dot(Y.T, P) + np.dot((1 - Y).T, 1 - P)` of rows.

The count of right answers is written so, and mended at one place only the sum stays a table.
"""

from collections.abc import Iterable, Iterator

from ....language import Text
from ..cure import Cure
from ..cures.edits import turn_operands
from ..steps import Step
from ..view import View


def inner_together(view: View, products: Iterable[Step]) -> Iterator[Cure]:
    """One cure for two or more products of a statement: each with its operands turned, so that one number comes out."""
    found = {step.number: step for step in products}
    cures = [cure for step in found.values() if (cure := _as_one_number(view, step)) is not None]
    lines = {(cure.path, cure.place.cell, cure.place.line) for cure in cures}
    if len(cures) == len(found) > 1 and len(lines) == 1:
        edits = tuple(edit for cure in cures for edit in cure.edits)
        changes = {number: change for cure in cures for number, change in cure.changes.items()}
        text = " + ".join(edit.text for edit in edits)
        yield Cure(cures[0].path, cures[0].place, _TURN.filled(text=text), edits, changes)


def _as_one_number(view: View, step: Step) -> Cure | None:
    """The product with both operands turned as they stand, not exchanged."""
    for cure in turn_operands(view, step):
        if view.supposing(cure.changes).reading.shape(step.number) == (1, 1):
            return cure
    return None


_TURN = Text(en="Let the long axes meet in each of the products: {text}", zh="让每个乘积里长的轴相接：{text}")
