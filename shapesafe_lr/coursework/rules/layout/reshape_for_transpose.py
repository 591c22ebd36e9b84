"""reshape where a transpose was meant.

What happens: reshape reads the numbers off in order and cuts them anew; it never exchanges axes.
Why it bites: the shape is just what you wanted, and every row and column holds a mixture of examples.

    import numpy as np
    data = np.array([[1.0, 100.0], [2.0, 200.0], [3.0, 300.0]])
    m, n_x = data.shape
    X = data.reshape(n_x, m)                       # SS402

Write instead:

    import numpy as np
    data = np.array([[1.0, 100.0], [2.0, 200.0], [3.0, 300.0]])
    m, n_x = data.shape
    X = data.T

Lesson: 2.1, "Binary classification".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.axes import shape_of
from ...analysis.cure import Cure
from ...analysis.cures.count_cures import named_counts
from ...analysis.cures.layout_cures import flatten_cures, layout_cures
from ...analysis.data.pictures_last import names_the_pictures_last
from ...analysis.data.stacks_recut import is_cut_for_later_axis
from ...analysis.meant import from_grid, is_only_printed
from ...analysis.roles import is_image_stack
from ...analysis.steps import Kind, Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """该用转置的地方用了 reshape。

发生了什么：reshape 按顺序读出所有的数再重新切分，它从不交换轴。
为什么糟糕：形状正是想要的，但每一行每一列都把不同样本的数混在了一起。

    import numpy as np
    data = np.array([[1.0, 100.0], [2.0, 200.0], [3.0, 300.0]])
    m, n_x = data.shape
    X = data.reshape(n_x, m)                       # SS402

应当写成：

    import numpy as np
    data = np.array([[1.0, 100.0], [2.0, 200.0], [3.0, 300.0]])
    m, n_x = data.shape
    X = data.T

课程：2.1，“二分类”。
"""

RULE = Rule("SS402", "reshape-for-transpose", "error", "2.1", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} cuts {source} to {result} across its axes: the numbers of different {things} are mixed.",
    zh="{text} 把 {source} 重切成 {result}，打乱了原来的轴：不同{things}的数混在了一起。",
)
_WHY_TABLE = Text(
    en="reshape keeps the numbers in order and only cuts them anew, so row 0 of the result is made of several old rows. "
    "To exchange the axes, use .T.",
    zh="reshape 保持数字的次序，只是重新切分，所以结果的第 0 行由原来的几行拼成。要交换两个轴，请用 .T。",
)
_WHY_STACK = Text(
    en="The first axis counts the pictures. It survives only if it stays first in the reshape: flatten to (m, -1), then "
    "transpose once.",
    zh="第一个轴是图片的个数。只有在 reshape 中仍排在最前，它才能保住：先展平成 (m, -1)，再转置一次。",
)
_THINGS = {True: Text(en="pictures", zh="图片"), False: Text(en="rows", zh="行")}


def detect(view: View) -> Iterator[Trouble]:
    """Reshapes that cut across the axes of a table or a stack of pictures, giving the sides a transpose would give."""
    reading = view.reading
    for step in reading.operations("reshape"):
        if step.kind is not Kind.OPERATION or not step.inputs:
            continue
        before, after = reading.axes(step.inputs[0]), reading.axes(step.number)
        if len(after) != 2 or len(before) < 2:
            continue
        source, result = shape_of(before), shape_of(after)
        claimed = _claimed_otherwise(view, step) if len(before) == 2 else names_the_pictures_last(view, step)
        if not all(axis.mixed for axis in after) and not claimed:
            continue
        stack = len(before) > 2 and result[1] == source[0]
        if is_image_stack(source):
            stack = True
        if not (stack or (len(before) == 2 and result == source[::-1])):
            continue
        if is_cut_for_later_axis(view, step):
            continue  # a side names the axis that is meant: `reshape-in-another-order`
        if from_grid(view, step.inputs[0]) or is_only_printed(view, step) or (stack and not _is_stack(view, step)):
            continue
        yield RULE.trouble(
            step,
            _MESSAGE.filled(text=view.text(step), source=source, result=result, things=_THINGS[stack]),
            _WHY_STACK if stack else _WHY_TABLE,
            lambda step=step: _cures(view, step),
            shown=(step.inputs[0],),
        )


def _claimed_otherwise(view: View, step: Step) -> bool:
    """`data.reshape(n_x, m)` of a square (m, n_x): the sides say which axes are meant, and they are exchanged."""
    same, own = view.reading.ledger.same, view.reading.axes(step.inputs[0])
    if any(view.steps[view.reading.ledger.root(axis).step].operation in ("svd", "qr", "eigh", "eig") for axis in own):
        return False  # a square factor is laid out as it was asked for
    return any(
        meeting.step == step.number
        and all(any(same(side, axis) for axis in own) for side in (meeting.left, meeting.right))
        for meeting in view.reading.ledger.clashes()
    )


def _is_stack(view: View, step: Step) -> bool:
    shape = view.reading.shape(step.inputs[0]) or ()
    return is_image_stack(shape) or len(shape) >= 3


def _cures(view: View, step: Step) -> Iterator[Cure]:
    if len(view.reading.axes(step.inputs[0])) > 2:
        yield from named_counts(view, step)
    yield from flatten_cures(view, step)
    yield from layout_cures(view, step.inputs[0])
