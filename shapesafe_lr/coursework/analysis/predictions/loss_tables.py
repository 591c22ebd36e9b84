"""Outer products of what a loss is made of: `np.dot(err, err.T) / (2 * m)` of a column is a table, and a loss is one number.

Nothing but the use tells it from the table of a covariance: the table is divided by the count of the very axis that
should have been summed, or gets the name of a loss. What is multiplied, indexed or summed along an axis later was
meant as a table.
"""

import ast
import re
from collections.abc import Iterator

from ..algebra import is_elementwise
from ..cures.edits import source_of
from ..flow import downstream, is_array, is_weights, product_under
from ..products.gram import table_under
from ..statistics.counted import scaled_by_count
from ..steps import Kind, Step
from ..view import View

_LOSS = re.compile(
    r"(?i)(?:.*_)?(j|j_?history|costs?|loss(es)?|r?mse|mae|sse|rss|ssr|objective|squared_errors?|compute_?cost|cost_?fun\w*)(?:_\w+)?"
)
_PENALTY = re.compile(
    r"(?i)(?:.*_)?(penalty|reg|regularization|regularisation|regularizer|l2|ridge|weight_decay)(?:_\w+)?"
)
_SHOWN = (
    "print",
    "format",
    "list.append",
    "squeeze",
    "float",
    "item",
    "round",
    "sqrt",
    "array",
    "copy",
    "isfinite",
    "isnan",
)


def is_loss_table(view: View, step: Step) -> bool:
    """Whether an outer product stands where a loss, or a penalty on the weights, is worked out."""
    if len(step.inputs) != 2 or _goes_on_as_table(view, step):
        return False
    if _is_entropy(view, step):
        return True
    if not is_own_scaled(view, step):
        return False
    if any(is_weights(view, _unscaled(view, number)) for number in step.inputs):
        return any(_PENALTY.fullmatch(name) for name in _names(view, step))
    if not _is_difference(view, step.inputs[0]):
        return False
    axis = next((axis for axis in view.reading.axes(step.inputs[0]) if axis.size > 1), None)
    return (axis is not None and scaled_by_count(view, step, axis)) or (
        any(_LOSS.fullmatch(name) for name in _names(view, step))
    )


def is_own_scaled(view: View, step: Step) -> bool:
    """Whether a product multiplies a vector with itself, one of the two perhaps scaled, or typed again: `(h - y) @ (h - y).T`."""
    return table_under(view, step.inputs[0]) == table_under(view, step.inputs[1])


def _unscaled(view: View, number: int | None) -> int | None:
    under = table_under(view, number)
    return under[0] if len(under) == 1 else None


def _is_entropy(view: View, step: Step) -> bool:
    """Whether labels meet the logarithms of predictions, or these 1 minus theirs."""
    compared = view.roles.compared_in(step)
    makers = [view.reading.maker(number) for number in step.inputs]
    return compared is not None and any(_is_log(view, maker) for maker in makers)


def _is_log(view: View, maker: Step | None) -> bool:
    while maker is not None and maker.operation in ("T", "transpose", "negative") and maker.inputs:
        maker = view.reading.maker(maker.inputs[0])
    return maker is not None and maker.operation == "log"


def _is_difference(view: View, number: int | None) -> bool:
    """Whether a vector is what is left of the targets: a difference, and not that from a mean, which covariances are made of."""
    step = view.reading.maker(number)
    while step is not None and step.inputs and step.operation in ("T", "transpose", "multiply", "divide"):
        arrays = [n for n in step.inputs if is_array(view, n)]
        step = view.reading.maker(arrays[0]) if len(arrays) == 1 else None
    if step is None or step.operation != "subtract" or not all(is_array(view, n) for n in step.inputs):
        return False
    if any(product_under(view, n) is not None or view.roles.predicts(n) for n in step.inputs):
        return True
    centres = ("mean", "average", "median")
    return not any(maker.operation in centres for n in step.inputs for maker in list(view.reading.ancestors(n))[:8])


def _goes_on_as_table(view: View, step: Step) -> bool:
    """Whether something is done with the table, or with what becomes of it, that needs its rows and columns."""
    return any(
        user.kind in (Kind.OPERATION, Kind.STORE)
        and not is_elementwise(user.operation)
        and user.operation.rpartition(".")[2] not in _SHOWN
        and user.operation not in _SHOWN
        and ("axis" in user.options or user.operation not in ("sum", "mean", "average"))
        for user in downstream(view, step.number)
    )


def _names(view: View, step: Step) -> Iterator[str]:
    """What a table, or what elementwise steps make of it, is bound to; the functions that return it."""
    numbers = [step.number, *(user.number for user in downstream(view, step.number))]
    for number in numbers:
        yield from view.reading.names.get(number, [])
        for user in view.steps[number : number + 1]:
            if user.operation == "list.append" and user.inputs:
                yield view.name(user.inputs[0])
    function = _function_returning(view, step)
    if function:
        yield function


def _function_returning(view: View, step: Step) -> str:
    """The function whose return value is worked out in the expression that a product stands in."""
    source = source_of(view, step)
    node: ast.AST | None = source.node(step.place)
    while isinstance(node, ast.expr):
        node = source.parents.get(node)
    if not isinstance(node, ast.Return):
        return ""
    above: ast.AST | None = node
    while above is not None and not isinstance(above, ast.FunctionDef):
        above = source.parents.get(above)
    return above.name if isinstance(above, ast.FunctionDef) else ""
