"""np.max where the larger of two numbers was meant, for each element.

What happens: np.max(z, 0) is the largest of all elements along axis 0; np.maximum(z, 0) takes, for each element, the larger of it and 0.
Why it bites: one number comes out for the whole vector. It has a mean and can be multiplied, so nothing is raised.

    import numpy as np
    y, scores = np.array([1, -1, 1]), np.array([0.4, 0.3, 2.0])
    loss = np.mean(np.max(1 - y * scores, 0))      # SS230

Write instead:

    import numpy as np
    y, scores = np.array([1, -1, 1]), np.array([0.4, 0.3, 2.0])
    loss = np.mean(np.maximum(1 - y * scores, 0))

Lesson: 2.15, "Broadcasting in Python".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.algebra import is_elementwise
from ...analysis.cures.larger_cures import larger_of_each
from ...analysis.flow import TOTALS, long_axes, product_under
from ...analysis.networks.layers_reduced import is_given_a_zero, layers_reduced
from ...analysis.predictions.hinges_reduced import hinges_reduced
from ...analysis.steps import Kind, Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """该逐元素取较大者的地方用了 np.max。

发生了什么：np.max(z, 0) 是沿轴 0 的最大值；np.maximum(z, 0) 才是对每个元素取它与 0 中较大的一个。
为什么糟糕：整个向量只得到一个数。这个数照样能求平均、能相乘，所以不会报错。

    import numpy as np
    y, scores = np.array([1, -1, 1]), np.array([0.4, 0.3, 2.0])
    loss = np.mean(np.max(1 - y * scores, 0))      # SS230

应当写成：

    import numpy as np
    y, scores = np.array([1, -1, 1]), np.array([0.4, 0.3, 2.0])
    loss = np.mean(np.maximum(1 - y * scores, 0))

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS230", "axis-for-number", "error", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} is one number, the {which} of all {n} elements of {array} {shape}: here the 0 is an axis.",
    zh="{text} 只是一个数，即 {array} {shape} 全部 {n} 个元素中{which}的一个：这里的 0 是轴。",
)
_WHY = Text(
    en="{use} takes it for one value an element. np.{name}imum compares each element with 0.",
    zh="{use} 把它当作每个元素各有一个值来用。np.{name}imum 才是把每个元素与 0 比较。",
)
_MESSAGE_LAYER = Text(
    en="{text} keeps only the {which} of each column of {array} {shape}: here the 0 is an axis.",
    zh="{text} 只留下 {array} {shape} 每一列中{which}的一个：这里的 0 是轴。",
)
_WHY_LAYER = Text(
    en="{use} takes it for the activations of a whole layer, and one prediction comes out for all {m} examples. np.{name}imum "
    "compares each element with 0.",
    zh="{use} 把它当作一整层的激活值来用，结果 {m} 个样本只得到一个预测。np.{name}imum 才是把每个元素与 0 比较。",
)
_MESSAGE_HINGE = Text(
    en="{text} keeps only the {which} of each column of {array} {shape}, one for a class: here the 0 is an axis.",
    zh="{text} 只留下 {array} {shape} 每一列（每个类别）中{which}的一个：这里的 0 是轴。",
)
_WHY_HINGE = Text(
    en="The hinge compares each margin of each of the {m} examples with 0, and {use} is to add them all up. np.{name}imum "
    "compares each element with 0.",
    zh="合页损失要把 {m} 个样本的每一个间隔都与 0 比较，再由 {use} 全部加起来。np.{name}imum 才是把每个元素与 0 比较。",
)
_WHICH = {"max": Text(en="largest", zh="最大"), "min": Text(en="smallest", zh="最小")}


def detect(view: View) -> Iterator[Trouble]:
    """`np.mean(np.max(1 - margins, 0))`; `np.dot(W, np.max(z, 0))`; `W2 @ np.max(Z1, 0)` of a whole table."""
    for found in layers_reduced(view):
        step = found.step
        facts = {"array": view.called(step.inputs[0]), "shape": view.reading.shape(step.inputs[0])}
        yield RULE.trouble(
            step,
            _MESSAGE_LAYER.filled(text=view.text(step), which=_WHICH[step.operation], **facts),
            _WHY_LAYER.filled(use=view.text(found.use), m=found.examples, name=step.operation),
            lambda step=step: larger_of_each(view, step),
            shown=(step.inputs[0],),
        )
    yield from _hinges(view)
    for step in view.reading.operations("max", "min"):
        use = _use(view, step) if _leaves_one_number(view, step) else None
        if use is None:
            continue
        shape = view.reading.shape(step.inputs[0]) or ()
        yield RULE.trouble(
            step,
            _MESSAGE.filled(
                text=view.text(step),
                which=_WHICH[step.operation],
                n=max(shape),
                array=view.called(step.inputs[0]),
                shape=shape,
            ),
            _WHY.filled(use=view.text(use), name=step.operation),
            lambda step=step: larger_of_each(view, step),
            shown=(step.inputs[0],),
        )


def _hinges(view: View) -> Iterator[Trouble]:
    """`np.sum(np.max(scores - correct + 1, 0))` of examples as rows."""
    for step, use in hinges_reduced(view):
        shape = view.reading.shape(step.inputs[0]) or ()
        yield RULE.trouble(
            step,
            _MESSAGE_HINGE.filled(
                text=view.text(step), which=_WHICH[step.operation], array=view.called(step.inputs[0]), shape=shape
            ),
            _WHY_HINGE.filled(m=shape[0], use=view.text(use), name=step.operation),
            lambda step=step: larger_of_each(view, step),
            shown=(step.inputs[0],),
        )


def _leaves_one_number(view: View, step: Step) -> bool:
    """Whether a vector is reduced by a 0 that was written second, and never a table at this place."""
    if step.method or not is_given_a_zero(view, step):
        return False
    twins = [one for one in view.reading.operations(step.operation) if (one.path, one.place) == (step.path, step.place)]
    return all(long_axes(view, one.inputs[0]) == 1 and _is_one(view, one.number) for one in twins)


def _use(view: View, step: Step) -> Step | None:
    """Where the number is summed or averaged, or is a factor of a product whose table has a column for each element."""
    queue, met = [step.number], {step.number}
    (axis,) = [axis for axis in view.reading.axes(step.inputs[0]) if axis.size > 1]
    while queue:
        for user in view.reading.users.get(queue.pop(0), []):
            if user.number in met or user.kind is not Kind.OPERATION:
                continue
            met.add(user.number)
            if user.operation in TOTALS and len(user.inputs) == 1 and not user.options:
                return user
            if user.operation == "dot" and any(
                len(axes) == 2 and axis.size in (axes[0].size, axes[1].size)
                for axes in map(view.reading.axes, user.inputs)
            ):
                return user
            if is_elementwise(user.operation) and (_is_one(view, user.number) or _weighs_each(view, user, step)):
                queue.append(user.number)
    return None


def _weighs_each(view: View, user: Step, step: Step) -> bool:
    """Whether the number meets one weight for each of the scores it was taken of: `np.sum(w2 * np.max(z1, 0))`."""
    scores = view.reading.source(step.inputs[0])
    others = [number for number in user.inputs if not _is_one(view, number)]
    return (
        user.operation == "multiply"
        and product_under(view, scores) is not None
        and len(others) == 1
        and view.reading.shape(others[0]) == view.reading.shape(scores)
        and all(maker.number != scores for maker in view.reading.ancestors(others[0]))
    )


def _is_one(view: View, number: int | None) -> bool:
    """Whether a value is one number, in an array or not."""
    return all(axis.size == 1 for axis in view.reading.axes(number))
