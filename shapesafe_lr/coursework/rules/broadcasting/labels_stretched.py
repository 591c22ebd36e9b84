"""One row of labels for several rows of predictions.

What happens: w has too many columns, so A has a row of predictions for each of them; Y is stretched over all the rows.
Why it bites: every row is trained towards the same labels, and a cost over the whole table is several times too large.

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    Y = np.array([[1, 1, 0, 1]])
    n_x, m = X.shape
    w = np.zeros((n_x, m))                         # SS209
    A = 1 / (1 + np.exp(-np.dot(w.T, X)))
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    w = w - 0.1 * np.dot(X, (A - Y).T) / m

Write instead:

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    Y = np.array([[1, 1, 0, 1]])
    n_x, m = X.shape
    w = np.zeros((n_x, 1))
    A = 1 / (1 + np.exp(-np.dot(w.T, X)))
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    w = w - 0.1 * np.dot(X, (A - Y).T) / m

Lesson: 2.13, "Vectorizing logistic regression".
"""

import ast
from collections.abc import Iterator

from ....language import Text
from ...analysis.algebra import Call
from ...analysis.axes import Axis
from ...analysis.cure import Cure
from ...analysis.cures.count_cures import count_cures
from ...analysis.cures.edits import retype, source_of
from ...analysis.cures.layout_cures import layout_births
from ...analysis.cures.vector_cures import spliced
from ...analysis.flow import is_squashed, product_under
from ...analysis.meaning import Array, Meaning
from ...analysis.networks.layers import base, unscaled
from ...analysis.reading import work_out
from ...analysis.roles import Comparison
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """一行标签对着好几行预测值。

发生了什么：w 的列太多，于是 A 对每一列都有一行预测值；Y 被拉伸到所有的行上。
为什么糟糕：每一行都朝着同样的标签训练，而对整张表求的代价大了好几倍。

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    Y = np.array([[1, 1, 0, 1]])
    n_x, m = X.shape
    w = np.zeros((n_x, m))                         # SS209
    A = 1 / (1 + np.exp(-np.dot(w.T, X)))
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    w = w - 0.1 * np.dot(X, (A - Y).T) / m

应当写成：

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    Y = np.array([[1, 1, 0, 1]])
    n_x, m = X.shape
    w = np.zeros((n_x, 1))
    A = 1 / (1 + np.exp(-np.dot(w.T, X)))
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    w = w - 0.1 * np.dot(X, (A - Y).T) / m

课程：2.13，“向量化逻辑回归”。
"""

RULE = Rule("SS209", "labels-stretched", "error", "2.13", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{prediction} {shape} predicts {k} numbers for each example, but {labels} {labels_shape} holds one label for each.",
    zh="{prediction} {shape} 对每个样本给出 {k} 个预测值，而 {labels} {labels_shape} 对每个样本只有一个标签。",
)
_WHY = Text(
    en="The labels are stretched over all {k}, and the cost sums up all of them. One label for each example wants one "
    "output: look where the weights were given {k} of them.",
    zh="标签被拉伸到全部 {k} 个上，代价把它们都加了起来。每个样本一个标签，就只要一个输出：请看权重在哪里得到了 {k} 个输出。",
)


def detect(view: View) -> Iterator[Trouble]:
    """Losses of several outputs against one label for each example, summed up to one number."""
    reading = view.reading
    for comparison in view.roles.comparisons:
        step = comparison.step
        outputs = _stretched_over(view, comparison)
        product = product_under(view, view.roles.activations.get(comparison.prediction))
        if outputs is None or product is None or step.operation not in ("multiply", "subtract"):
            continue
        # Several w side by side may be candidates, each with a cost of its own; several outputs of one network are not,
        # nor are several w that start from the same numbers.
        alone = is_squashed(view, step.number) or _is_after_a_hidden_layer(view, product)
        if not alone and not _start_alike(view, product):
            continue
        yield RULE.trouble(
            product,
            _MESSAGE.filled(
                prediction=view.name(comparison.prediction),
                shape=reading.shape(comparison.prediction),
                k=outputs.size,
                labels=view.name(comparison.labels),
                labels_shape=reading.shape(comparison.labels),
            ),
            _WHY.filled(k=outputs.size),
            lambda product=product, outputs=outputs: _cures(view, product, outputs),
            shown=(product.number,),
        )


def _is_after_a_hidden_layer(view: View, product: Step) -> bool:
    activations = {*view.roles.activations, *view.roles.hidden_activations}
    return any(base(view, number) in activations for number in product.inputs[:2])


def _start_alike(view: View, product: Step) -> bool:
    """Whether the weights are learnt, at one rate for all, from columns that are the same at the start."""
    factors = {base(view, number) for number in product.inputs[:2]}
    started = {update.parameter for update in view.roles.updates if _is_a_product(view, update.gradient)} & factors
    return any(view.steps[number].operation in ("zeros", "ones", "full") for number in started)


def _is_a_product(view: View, gradient: int) -> bool:
    """Whether a gradient is a product and nothing more; times a row of rates it is that of several candidates."""
    step = unscaled(view, gradient)
    return step is not None and step.operation in ("dot", "matmul")


def _stretched_over(view: View, comparison: Comparison) -> Axis | None:
    """The axis of the outputs, where the labels have an axis of 1 in its place and the examples in the other."""
    predictions, labels = view.reading.axes(comparison.prediction), view.reading.axes(comparison.labels)
    if len(predictions) != 2 or len(labels) != 2 or min(axis.size for axis in predictions) < 2:
        return None
    for place in (0, 1):
        if labels[place].size == 1 and labels[1 - place].size == predictions[1 - place].size:
            return predictions[place]
    return None


def _cures(view: View, product: Step, outputs: Axis) -> Iterator[Cure]:
    """One output: `np.zeros((n_x, m))` as `np.zeros((n_x, 1))`, on the side that is no side of the data."""
    learnt = view.roles.parameters
    for number in sorted(product.inputs[:2], key=lambda number: base(view, number) not in learnt):
        for birth in layout_births(view, base(view, number)):
            axes = view.reading.axes(birth.number)
            places = [place for place, axis in enumerate(axes) if axis.size == outputs.size]
            inside = view.reading.axes(product.inputs[0])[-1:]
            places = [place for place in places if not any(axes[place] is axis for axis in inside)] or places
            for place in places:
                yield from _one_side(view, birth, place)
    for number in product.inputs[:2]:
        yield from count_cures(view, base(view, number))


_MADE = ("zeros", "ones", "randn", "rand", "random", "normal", "uniform", "standard_normal")


def _one_side(view: View, step: Step, place: int) -> Iterator[Cure]:
    source = source_of(view, step)
    node = source.node(step.place)
    if not isinstance(node, ast.Call) or step.operation not in _MADE:
        return
    given = [keyword.value for keyword in node.keywords if keyword.arg in ("size", "shape")] or node.args[:1]
    sides = given[0].elts if given and isinstance(given[0], ast.Tuple) else node.args
    if place < len(sides) and len(sides) == 2:
        text = spliced(source, node, source.place(sides[place]), "1")
        yield retype(view, step, text, _ONE.filled(text=text), lambda call: _shortened(call, step.operation, place))


def _shortened(call: Call, operation: str, place: int) -> Meaning:
    made = work_out(call, operation)
    if not isinstance(made, Array):
        return made
    axes = list(made.axes)
    axes[place] = Axis(1, call.step, place)
    return Array(tuple(axes))


_ONE = Text(en="One output: {text}", zh="只要一个输出：{text}")
