"""Tables that grow by `np.append`, from `np.empty((0, 2))`: without an axis the first row that comes flattens them."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..axes import fresh
from ..cure import Cure
from ..cures.edits import numpy_name, retype, source_of
from ..cures.vector_cures import text_before_last_bracket
from ..meaning import Array
from ..steps import Seen, Step
from ..view import View


def is_empty_table(shape: tuple[int, ...] | None) -> bool:
    """Whether a shape is that of a table without rows, whose columns are decided already."""
    return shape is not None and len(shape) == 2 and shape[0] == 0 and shape[1] > 1


def takes_a_row_in(view: View, step: Step) -> bool:
    """Whether a table that keeps its name is given a rank-1 array as long as its rows: `history = np.append(history, w)`."""
    left, right = view.reading.shape(step.inputs[0]) or (), shape_given(view, step) or ()
    if len(left) != 2 or len(right) != 1 or left[1] != right[0] or right[0] < 2 or step.inputs[0] is None:
        return False
    name = view.steps[step.inputs[0]].name
    if not name or name not in view.reading.names.get(step.number, []):
        return False
    return not any(  # after the loop, where the flat array may be cut into rows
        user.operation in ("reshape", "ravel", "flatten", "array_split", "split")
        and any(n is not None and view.steps[n].name == name for n in user.inputs)
        for user in view.steps
    )


def shape_given(view: View, step: Step) -> tuple[int, ...] | None:
    """The shape of what is appended: an array's, or that of a list of numbers or of lists."""
    known = view.reading.shape(step.inputs[1])
    return known if known is not None else _shape_of_list(step.operands[1]) if len(step.operands) > 1 else None


def _shape_of_list(seen: Seen) -> tuple[int, ...] | None:
    if seen.kind not in ("list", "tuple"):
        return seen.shape
    length = seen.length if seen.length is not None else len(seen.items or ())
    inside = _shape_of_list(seen.items[0]) if seen.items else ()
    return (length, *(inside or ()))


def is_cut_again(view: View, step: Step) -> bool:
    """Whether the flat result, of this pass or of a later one, is cut to a table, or was wanted flat."""
    users = [user for number in view.passes_over(step.number) for user in view.reading.users.get(number, [])]
    return any(user.operation in ("reshape", "ravel") for user in users)


def one_row_more(view: View, step: Step, given: tuple[int, ...]) -> Iterator[Cure]:
    """`np.append(table, [[1, 2]], axis=0)`; of a flat row `np.vstack((table, [1, 2]))`."""
    source, columns = source_of(view, step), (view.reading.shape(step.inputs[0]) or (0, 0))[1]
    node = source.node(step.place)
    if not isinstance(node, ast.Call) or len(node.args) < 2 or given[-1] != columns:
        return
    if len(given) == 2:
        text = text_before_last_bracket(source, node, ", axis=0")
    else:
        pair = ", ".join(source.segment(arg) for arg in node.args[:2])
        text = f"{numpy_name(view, step)}.vstack(({pair}))"
    rows = (view.reading.shape(step.inputs[0]) or (0,))[0] + (given[0] if len(given) == 2 else 1)
    grown = Array(fresh((rows, columns), step.number))
    yield retype(view, step, text, _ROW.filled(text=text), lambda call: grown)


_ROW = Text(en="Add a row: {text}", zh="添加一行：{text}")
