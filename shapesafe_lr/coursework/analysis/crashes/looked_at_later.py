"""What a program that stopped would have looked at: the axis that a refused statistic was meant to run along.

    total = A.sum(axis=1)
    share = A / total                           # stops: (3, 4) and (3,)
    print(share.sum(axis=0))                    # each column is to sum to 1
    print(dict(zip(foods, total)))              # there are four foods, so four totals

Both `keepdims=True` and the other axis would let the program go on; what it does later tells which is meant.
"""

import ast
from collections.abc import Iterator

from ..cure import Cure
from ..cures.edits import source_of
from ..statistics.reducing import along, axis_of
from ..steps import Step
from ..view import View
from ..words.named_axes import words_of


def other_axis_by_what_follows(view: View, refused: Step, statistic: Step) -> Iterator[Cure]:
    """The statistic along the other axis, where what follows wants that and nothing that follows wants this one."""
    axes, axis = view.reading.axes(statistic.inputs[0]), axis_of(statistic)
    if axis is None or len(axes) != 2 or "keepdims" in statistic.options:
        return
    lengths = (axes[0].size, axes[1].size)
    wanted = {*_checked(view, refused, statistic.operation), *_zipped(view, statistic, lengths)}
    if wanted == {1 - axis % 2}:
        yield from along(view, statistic, 1 - axis % 2)


def _checked(view: View, refused: Step, operation: str) -> Iterator[int]:
    """The axes in `share.sum(axis=0)` and `np.sum(share, axis=0)`, of the name that the refused result was to have."""
    source, name = source_of(view, refused), _name_given(view, refused)
    for node in ast.walk(source.tree) if name is not None else ():
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or node.func.attr != operation:
            continue
        of = [node.func.value, *node.args[:1]]
        axis = next((k.value for k in node.keywords if k.arg == "axis"), None)
        if isinstance(axis, ast.Constant) and isinstance(axis.value, int) and any(_is_name(one, name) for one in of):
            yield axis.value % 2


def _zipped(view: View, statistic: Step, lengths: tuple[int, int]) -> Iterator[int]:
    """The axis that leaves as many numbers as there are words in the list they are zipped with."""
    source, name = source_of(view, statistic), _name_given(view, statistic)
    for node in ast.walk(source.tree) if name is not None and lengths[0] != lengths[1] else ():
        if isinstance(node, ast.Call) and _is_name(node.func, "zip") and any(_is_name(arg, name) for arg in node.args):
            for arg in node.args:
                count = _count_of_words(view, arg)
                if count in lengths:
                    yield 1 - lengths.index(count)


def _name_given(view: View, step: Step) -> str | None:
    """The name that the statement around a step gives to what it makes."""
    statement = source_of(view, step).statement(step.place)
    targets = statement.targets if isinstance(statement, ast.Assign) else []
    return targets[0].id if len(targets) == 1 and isinstance(targets[0], ast.Name) else None


def _count_of_words(view: View, node: ast.expr) -> int:
    """How many words are in the list that goes by this name, or is typed in here."""
    if isinstance(node, ast.List | ast.Tuple):
        return len(node.elts)
    for step in view.steps:
        if isinstance(node, ast.Name) and node.id in view.reading.names.get(step.number, []):
            return len(words_of(view, step))
    return 0


def _is_name(node: ast.expr, name: str | None) -> bool:
    return isinstance(node, ast.Name) and node.id == name
