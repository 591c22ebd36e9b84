"""One example's prediction compared with everybody's labels.

What happens: a left-over single example x went forward instead of X; its one prediction is stretched against all m labels.
Why it bites: broadcasting makes A - Y the right shape, so the gradient has the right shape too, with the wrong numbers.

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    Y = np.array([[1, 1, 0, 1]])
    w = np.array([[0.1], [0.2]])
    x = X[:, 0:1]
    A = 1 / (1 + np.exp(-np.dot(w.T, x)))          # SS205
    dw = np.dot(X, (A - Y).T) / 4

Write instead:

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    Y = np.array([[1, 1, 0, 1]])
    w = np.array([[0.1], [0.2]])
    A = 1 / (1 + np.exp(-np.dot(w.T, X)))
    dw = np.dot(X, (A - Y).T) / 4

Lesson: 2.13, "Vectorizing logistic regression".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cure import Cure
from ...analysis.cures.edits import replace_operand
from ...analysis.cures.vector_cures import form_cures
from ...analysis.data.lone_examples import lone_examples, whole_table
from ...analysis.flow import long_axes, product_under
from ...analysis.loops.example_loops import wholes_met
from ...analysis.roles import Comparison
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """拿一个样本的预测值与所有样本的标签比较。

发生了什么：前向传播用的是剩下的单个样本 x，而不是 X；它唯一的预测值被拉伸去对所有 m 个标签。
为什么糟糕：广播让 A - Y 的形状正确，梯度的形状也正确，只是数值是错的。

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    Y = np.array([[1, 1, 0, 1]])
    w = np.array([[0.1], [0.2]])
    x = X[:, 0:1]
    A = 1 / (1 + np.exp(-np.dot(w.T, x)))          # SS205
    dw = np.dot(X, (A - Y).T) / 4

应当写成：

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    Y = np.array([[1, 1, 0, 1]])
    w = np.array([[0.1], [0.2]])
    A = 1 / (1 + np.exp(-np.dot(w.T, X)))
    dw = np.dot(X, (A - Y).T) / 4

课程：2.13，“向量化逻辑回归”。
"""

RULE = Rule("SS205", "one-example-for-all", "error", "2.13", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{prediction} {shape} is the prediction for one example, but {labels} {labels_shape} holds the labels of {m}.",
    zh="{prediction} {shape} 是一个样本的预测值，而 {labels} {labels_shape} 是 {m} 个样本的标签。",
)
_MESSAGE_CUT = Text(
    en="{prediction} was worked out from one example of {table}, but {labels} {labels_shape} holds the labels of {m}.",
    zh="{prediction} 只由 {table} 中的一个样本算出，而 {labels} {labels_shape} 是 {m} 个样本的标签。",
)
_WHY = Text(
    en="The one prediction is stretched to all {m} labels without a word. Send the whole data forward, so that the "
    "predictions have the shape of the labels.",
    zh="这一个预测值被不声不响地拉伸到全部 {m} 个标签上。请让全部数据做前向传播，使预测值与标签形状相同。",
)


def detect(view: View) -> Iterator[Trouble]:
    """Predictions of one example against the labels of many."""
    yield from _of_the_labels(view)
    for found in lone_examples(view):
        (m,) = [axis.size for axis in view.reading.axes(found.labels) if axis.size > 1]
        yield RULE.trouble(
            found.step,
            _MESSAGE_CUT.filled(
                prediction=view.called(found.prediction),
                table=view.name(found.table),
                labels=view.called(found.labels),
                labels_shape=view.reading.shape(found.labels),
                m=m,
            ),
            _WHY.filled(m=m),
            lambda found=found: whole_table(view, found),
            shown=(found.prediction, found.labels),
        )


def _of_the_labels(view: View) -> Iterator[Trouble]:
    """A sigmoid's prediction with axes of 1 alone, where the labels hold only 0 and 1."""
    reading = view.reading
    for comparison in view.roles.comparisons:
        labels = [axis.size for axis in reading.axes(comparison.labels) if axis.size > 1]
        if len(labels) != 1 or long_axes(view, comparison.prediction) or not reading.axes(comparison.prediction):
            continue
        product = product_under(view, view.roles.activations.get(comparison.prediction))
        if product is None or comparison.step.operation not in ("subtract", "multiply"):
            continue
        if not long_axes(view, comparison.step.number):
            continue
        if any(met.step is comparison.step for met in wholes_met(view)):
            continue  # a loop over the examples: there one prediction is right, and the whole of the labels wrong
        yield RULE.trouble(
            comparison.step,
            _MESSAGE.filled(
                prediction=view.name(comparison.prediction),
                shape=reading.shape(comparison.prediction),
                labels=view.name(comparison.labels),
                labels_shape=reading.shape(comparison.labels),
                m=labels[0],
            ),
            _WHY.filled(m=labels[0]),
            lambda comparison=comparison, m=labels[0]: _cures(view, comparison, m),
            shown=(comparison.prediction, comparison.labels),
        )


def _cures(view: View, comparison: Comparison, m: int) -> Iterator[Cure]:
    reading = view.reading
    product = product_under(view, view.roles.activations.get(comparison.prediction))
    if product is None:
        return
    for number in product.inputs[:2]:
        if reading.shape(number) == (m,):  # one feature of m examples, taken for one example of m features
            yield from form_cures(view, number, "row" if number == product.inputs[1] else "column")
    for place, number in enumerate(product.inputs[:2]):
        shape = reading.shape(number)
        if shape is None or not shape:
            continue
        for whole, name in view.arrays_in_sight(product):
            wanted = reading.shape(whole) or ()
            if len(wanted) == 2 and sorted(wanted) == sorted((m, max(shape))) and whole != reading.source(number):
                if wanted.index(m) == (1 if place == 1 else 0) or m == max(shape):
                    cure = replace_operand(view, product, place, name, whole, _ALL.filled(name=name))
                    if cure is not None:
                        yield cure


_ALL = Text(en="Send all examples forward: {name}", zh="让全部样本做前向传播：{name}")
