"""An outer product where one number was meant.

What happens: v v^T of a column is a table of all pairs of products; the sum of products, v^T v, is one number.
Why it bites: the table is added to the cost, or summed up, and a number comes out that counts every pair.

    import numpy as np
    w = np.array([[1.0], [2.0], [3.0]])
    cost = 0.42
    cost = cost + 0.01 * np.dot(w, w.T)            # SS304

Write instead:

    import numpy as np
    w = np.array([[1.0], [2.0], [3.0]])
    cost = 0.42
    cost = cost + 0.01 * np.sum(w * w)

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cures.outer_cures import inner_cures, is_own
from ...analysis.flow import is_weights, wants_a_number
from ...analysis.meant import is_spread_here
from ...analysis.networks.layers import base
from ...analysis.networks.single_scores import is_score_of_one
from ...analysis.predictions.loss_tables import is_loss_table
from ...analysis.products.cosines import is_cosine
from ...analysis.products.kept_tables import is_kept_as_table
from ...analysis.products.scatters import is_summed_to_a_table
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """该得到一个数的地方用了外积。

发生了什么：列向量的 v v^T 是所有两两乘积的表；乘积之和 v^T v 才是一个数。
为什么糟糕：这张表被加到代价上，或被全部求和，得到的数把每一对都算了进去。

    import numpy as np
    w = np.array([[1.0], [2.0], [3.0]])
    cost = 0.42
    cost = cost + 0.01 * np.dot(w, w.T)            # SS304

应当写成：

    import numpy as np
    w = np.array([[1.0], [2.0], [3.0]])
    cost = 0.42
    cost = cost + 0.01 * np.sum(w * w)

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS304", "outer-for-inner", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} is an outer product: a table {shape} of all pairs, where one number was meant.",
    zh="{text} 是外积：一张 {shape} 的两两乘积表，而这里要的是一个数。",
)
_WHY = Text(
    en="{left} {left_shape} and {right} {right_shape} meet in an axis of length 1, so nothing is summed inside the "
    "product. For the sum of products the long axes must meet: a row times a column.",
    zh="{left} {left_shape} 与 {right} {right_shape} 相接的轴长度为 1，所以乘法里没有求和。要得到乘积之和，应让长的轴相接：行乘列。",
)


_DIAGONALS = ("trace", "diag", "diagonal")


def detect(view: View) -> Iterator[Trouble]:
    """Outer products of two vectors along one axis whose table is added to a number, or summed up whole."""
    reading = view.reading
    for step in reading.operations("dot", "matmul", "outer"):
        if len(step.inputs) < 2:
            continue
        left, right = (reading.axes(n) for n in step.inputs[:2])
        result = reading.axes(step.number)
        if len(result) != 2 or result[0].size < 2 or result[0].size != result[1].size:
            continue
        if step.operation != "outer" and (len(left) != 2 or len(right) != 2 or left[1].size != 1):
            continue
        if is_spread_here(view, step):
            continue  # a column and a row made on the spot: the table is meant
        if any(user.operation in _DIAGONALS for user in view.reading.users.get(step.number, [])):
            continue  # the squares of the elements stand there
        if is_summed_to_a_table(view, step):
            continue  # `S = 0`, then `S += np.outer(d, d)`: a scatter
        if is_score_of_one(view, step):
            yield _trouble(view, step)
            continue
        if is_loss_table(view, step):
            yield _trouble(view, step)
            continue
        if not is_own(view, step) and any(is_weights(view, number) for number in step.inputs[:2]):
            continue  # W.T @ dZ of one output unit is an outer product, and right
        compared = any(comparison.step is step for comparison in view.roles.comparisons)
        if _keeps_examples_twice(view, step):
            yield _trouble(view, step)
            continue
        akin = reading.ledger.same(*result) or is_own(view, step) or compared
        wanted = akin and wants_a_number(view, step) and not is_kept_as_table(view, step)
        if not wanted and not is_cosine(view, step):
            continue
        yield _trouble(view, step)


def _trouble(view: View, step: Step) -> Trouble:
    a, b = step.inputs[:2]
    shape = view.reading.shape
    return RULE.trouble(
        step,
        _MESSAGE.filled(text=view.text(step), shape=shape(step.number)),
        _WHY.filled(left=view.called(a), left_shape=shape(a), right=view.called(b), right_shape=shape(b)),
        lambda: inner_cures(view, step),
        shown=(a, b),
    )


def _keeps_examples_twice(view: View, step: Step) -> bool:
    """`np.dot(X.T, A - Y)` with one feature: the errors are paired with every example instead of summed over them."""
    errors = {c.step.number for c in view.roles.comparisons if c.step.operation == "subtract"}
    bases = {base(view, number) for number in step.inputs[:2]}
    return bool(bases & errors) and all(view.roles.is_examples(axis) for axis in view.reading.axes(step.number))
