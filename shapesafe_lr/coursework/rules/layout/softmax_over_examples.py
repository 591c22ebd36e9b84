"""Probabilities that sum to 1 over the examples instead of over the classes.

What happens: the sum under the exponentials runs along the axis of the examples, or over the whole table.
Why it bites: all shapes are right, all numbers lie between 0 and 1, and the probabilities of an example sum to anything.

    import numpy as np
    Z = np.array([[1.0, 2.0, 0.5, 3.0], [0.3, 1.0, 2.0, 0.1], [0.0, 0.4, 1.0, 2.0]])
    Y = np.array([[1, 0, 0, 1], [0, 1, 0, 0], [0, 0, 1, 0]])
    T = np.exp(Z)
    A = T / np.sum(T, axis=1, keepdims=True)       # SS408
    cost = -np.sum(Y * np.log(A)) / 4

Write instead:

    import numpy as np
    Z = np.array([[1.0, 2.0, 0.5, 3.0], [0.3, 1.0, 2.0, 0.1], [0.0, 0.4, 1.0, 2.0]])
    Y = np.array([[1, 0, 0, 1], [0, 1, 0, 0], [0, 0, 1, 0]])
    T = np.exp(Z)
    A = T / np.sum(T, axis=0, keepdims=True)
    cost = -np.sum(Y * np.log(A)) / 4

Lesson: 2.15, "Broadcasting in Python".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cure import Cure
from ...analysis.cures.edits import source_of
from ...analysis.flow import product_under
from ...analysis.predictions.attention_scores import are_scores_by_places
from ...analysis.predictions.class_axes import class_axis
from ...analysis.predictions.labels_across import labels_across
from ...analysis.predictions.softmaxes import Softmax, axis_searched, softmaxes
from ...analysis.statistics.reducing import along, axis_of, reduces_all, with_axis
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """概率对样本求和为 1，而不是对类别。

发生了什么：指数下面的求和沿着样本所在的轴，或者对整张表。
为什么糟糕：所有形状都对，所有数都在 0 和 1 之间，可是一个样本的各类概率之和什么都可能是。

    import numpy as np
    Z = np.array([[1.0, 2.0, 0.5, 3.0], [0.3, 1.0, 2.0, 0.1], [0.0, 0.4, 1.0, 2.0]])
    Y = np.array([[1, 0, 0, 1], [0, 1, 0, 0], [0, 0, 1, 0]])
    T = np.exp(Z)
    A = T / np.sum(T, axis=1, keepdims=True)       # SS408
    cost = -np.sum(Y * np.log(A)) / 4

应当写成：

    import numpy as np
    Z = np.array([[1.0, 2.0, 0.5, 3.0], [0.3, 1.0, 2.0, 0.1], [0.0, 0.4, 1.0, 2.0]])
    Y = np.array([[1, 0, 0, 1], [0, 1, 0, 0], [0, 0, 1, 0]])
    T = np.exp(Z)
    A = T / np.sum(T, axis=0, keepdims=True)
    cost = -np.sum(Y * np.log(A)) / 4

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS408", "softmax-over-examples", "error", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} sums {array} over the examples, where the classes of each example should sum to 1.",
    zh="{text} 把 {array} 对样本求和，而应当让每个样本的各类之和为 1。",
)
_MESSAGE_ALL = Text(
    en="{text} is one number for the whole of {array} {shape}.",
    zh="{text} 对整个 {array} {shape} 只得到一个数。",
)
_WHY = Text(
    en="The probabilities of each example must sum to 1 by themselves. With one example a column sum over axis=0, "
    "with one example a row over axis=1, and keep the axis.",
    zh="每个样本的概率各自之和应为 1。每列一个样本就沿 axis=0 求和，每行一个样本就沿 axis=1，并保留这个轴。",
)


def detect(view: View) -> Iterator[Trouble]:
    """Exponentials divided by their sum over the wrong axis, or over everything; not where the labels lie across."""
    across = {found.softmax.below.number for found in labels_across(view)}
    for softmax in softmaxes(view):
        below, shape = softmax.below, view.reading.shape(softmax.above.number) or ()
        over, classes = axis_of(below), _classes(view, softmax)
        if below.number in across or are_scores_by_places(view, softmax.above.number):
            continue
        if reduces_all(view, below):
            if classes is None and not _is_of_scores(view, softmax):
                continue  # shares of a whole table, as a posterior over a grid
            message = _MESSAGE_ALL.filled(text=view.text(below), array=view.called(softmax.above.number), shape=shape)
            searched = axis_searched(view, softmax.quotient.number) if classes is None else classes
            tries = (0, 1) if searched is None else (searched,)
            keep = True
        elif over is not None and classes is not None and over % 2 != classes and not view.reading.is_replaced(below):
            message = _MESSAGE.filled(text=view.text(below), array=view.called(below.inputs[0]))
            tries, keep = (classes,), "keepdims" in below.options or classes == 1
        else:
            continue
        yield RULE.trouble(
            below,
            message,
            _WHY,
            lambda below=below, tries=tries, keep=keep: [
                cure for axis in tries for cure in _summed_along(view, below, axis, keep)
            ],
            shown=(softmax.above.number,),
        )


def _summed_along(view: View, below: Step, axis: int, keep: bool) -> Iterator[Cure]:
    """The sum along an axis; a library's softmax knows no keepdims."""
    return along(view, below, axis) if below.operation == "softmax" else with_axis(view, below, axis, keep)


def _is_of_scores(view: View, softmax: Softmax) -> bool:
    """Whether the exponentials are those of a product, or the function that takes them is called a softmax."""
    function = source_of(view, softmax.below).function(softmax.below.place) or ""
    is_scored = "softmax" in function.lower() or product_under(view, softmax.above.inputs[0]) is not None
    return is_scored or axis_searched(view, softmax.quotient.number) is not None


def _classes(view: View, softmax: Softmax) -> int | None:
    """The axis of the classes, where the weights or the labels tell; None if they do not, or contradict each other."""
    return class_axis(view, softmax.above.inputs[0] if softmax.above.inputs else None, softmax.quotient.number)
