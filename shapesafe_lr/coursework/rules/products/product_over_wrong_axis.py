"""A matrix product in which examples meet features.

What happens: the sum inside the product runs over the features on one side and over the examples on the other.
Why it bites: it only runs because there happen to be as many examples as features; the result has the right shape and wrong numbers.

    import numpy as np
    X = np.array([[1.0, 2.0, -1.0], [3.0, 4.0, -3.0], [0.5, 0.0, 2.0]])
    Y = np.array([[1, 0, 1]])
    w = np.array([[0.1], [0.2], [0.3]])
    A = 1 / (1 + np.exp(-np.dot(w.T, X)))
    dw = np.dot(X.T, (A - Y).T) / 3                # SS303

Write instead:

    import numpy as np
    X = np.array([[1.0, 2.0, -1.0], [3.0, 4.0, -3.0], [0.5, 0.0, 2.0]])
    Y = np.array([[1, 0, 1]])
    w = np.array([[0.1], [0.2], [0.3]])
    A = 1 / (1 + np.exp(-np.dot(w.T, X)))
    dw = np.dot(X, (A - Y).T) / 3

Lesson: 2.14, "Vectorizing logistic regression's gradient".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.algebra import is_elementwise
from ...analysis.axes import Axis
from ...analysis.cure import Cure
from ...analysis.cures.count_cures import count_cures
from ...analysis.cures.edits import as_star, operand_turned, other_axes, turn_operands
from ...analysis.cures.layout_cures import layout_cures
from ...analysis.networks.layers import base, gradients, products, spot
from ...analysis.networks.linear_ways_back import linearly_unturned
from ...analysis.networks.ways_back import turned_weights, unturned
from ...analysis.products.turned_elsewhere import turned_elsewhere
from ...analysis.roles import PRODUCTS
from ...analysis.steps import Kind, Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """样本与特征在矩阵乘法中相接。

发生了什么：乘法里的求和，一边沿着特征，另一边却沿着样本。
为什么糟糕：能运行只是因为样本数碰巧等于特征数；结果形状正确，数值是错的。

    import numpy as np
    X = np.array([[1.0, 2.0, -1.0], [3.0, 4.0, -3.0], [0.5, 0.0, 2.0]])
    Y = np.array([[1, 0, 1]])
    w = np.array([[0.1], [0.2], [0.3]])
    A = 1 / (1 + np.exp(-np.dot(w.T, X)))
    dw = np.dot(X.T, (A - Y).T) / 3                # SS303

应当写成：

    import numpy as np
    X = np.array([[1.0, 2.0, -1.0], [3.0, 4.0, -3.0], [0.5, 0.0, 2.0]])
    Y = np.array([[1, 0, 1]])
    w = np.array([[0.1], [0.2], [0.3]])
    A = 1 / (1 + np.exp(-np.dot(w.T, X)))
    dw = np.dot(X, (A - Y).T) / 3

课程：2.14，“向量化逻辑回归的梯度”。
"""

RULE = Rule("SS303", "product-over-wrong-axis", "error", "2.14", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} sums over an axis that is the examples in {one} and the features in {other}.",
    zh="{text} 求和的轴，在 {one} 中是样本，在 {other} 中却是特征。",
)
_WHY = Text(
    en="It runs because both are {n} long. Turn the operand whose axis does not belong: examples are summed with "
    "examples (gradients), features with features (scores).",
    zh="能运行是因为两者的长度都是 {n}。请把轴不对的那一边转过来：样本与样本求和（梯度），特征与特征求和（得分）。",
)


_MESSAGE_BACK = Text(
    en="{text} sums over the inputs of the layer, where {error} has one row for each of its outputs.",
    zh="{text} 对这一层的输入求和，而 {error} 的每一行对应这一层的一个输出。",
)
_WHY_BACK = Text(
    en="It runs because the layer has as many inputs as outputs. On the way back {weights} is transposed: what went in as "
    "{forward} comes back through the transpose.",
    zh="能运行是因为这一层的输入与输出一样多。反向传播时 {weights} 要转置：前向是 {forward}，反向就要用它的转置。",
)
_MESSAGE_LEFT_OUT = Text(
    en="{text} takes {data} the other way than {elsewhere} does: there the weights meet its other axis.",
    zh="{text} 中 {data} 的方向与 {elsewhere} 中的相反：在那里与权重相接的是它的另一个轴。",
)
_WHY_LEFT_OUT = Text(
    en="It runs because {data} is square here, {shape}: as many examples as features. All functions should take the data alike.",
    zh="能运行是因为这里的 {data} 是方阵 {shape}：样本数等于特征数。所有函数都应以同样的方向使用数据。",
)


def detect(view: View) -> Iterator[Trouble]:
    """Products whose meeting axes are known to be different, one of them the examples; weights not turned on the way back."""
    yield from _examples_meet_features(view)
    yield from _back_unturned(view)
    yield from _unlike_elsewhere(view)


def _unlike_elsewhere(view: View) -> Iterator[Trouble]:
    """`np.dot(w.T, X)` of a square X in one function, `np.dot(w.T, X.T)` in all others."""
    for found in turned_elsewhere(view):
        data = found.step.inputs[found.side]
        name = view.called(data).removesuffix(".T")
        yield RULE.trouble(
            found.step,
            _MESSAGE_LEFT_OUT.filled(text=view.text(found.step), data=name, elsewhere=view.text(found.elsewhere)),
            _WHY_LEFT_OUT.filled(data=name, shape=view.reading.shape(data)),
            lambda found=found: operand_turned(view, found.step, found.side),
            shown=tuple(found.step.inputs[:2]),
        )


def _back_unturned(view: View) -> Iterator[Trouble]:
    """`W @ dZ` after `W @ A_prev`: an error goes back through the transpose of what its layer went forward through."""
    seen: set[int] = set()
    for layer in products(view):
        weights, forward = spot(view, layer.weights), layer.product
        errors = {spot(view, error) for _, error in gradients(view, layer)}
        side = 0 if base(view, forward.inputs[0]) == layer.weights else 1
        turned = view.reading.source(forward.inputs[side]) != layer.weights
        for step in view.reading.operations("dot", "matmul"):
            if len(step.inputs) < 2 or step.number in seen or step.place == forward.place:
                continue
            mine, error = step.inputs[side], step.inputs[1 - side]
            if spot(view, base(view, mine)) != weights or spot(view, error) not in errors:
                continue
            if (view.reading.source(mine) != base(view, mine)) == turned and step.number not in view.changes:
                seen.add(step.number)
                yield RULE.trouble(
                    step,
                    _MESSAGE_BACK.filled(text=view.text(step), error=view.called(error)),
                    _WHY_BACK.filled(weights=view.called(mine), forward=view.text(forward)),
                    lambda step=step: turn_operands(view, step),
                    shown=tuple(step.inputs[:2]),
                )
    for back in (*unturned(view), *linearly_unturned(view)):
        if back.step.number not in seen:
            seen.add(back.step.number)
            yield RULE.trouble(
                back.step,
                _MESSAGE_BACK.filled(text=view.text(back.step), error=view.called(back.error)),
                _WHY_BACK.filled(weights=view.called(back.weights), forward=view.text(back.forward)),
                lambda back=back: turned_weights(view, back),
                shown=(back.weights, back.error),
            )


def _examples_meet_features(view: View) -> Iterator[Trouble]:
    reading = view.reading
    for meeting in reading.ledger.clashes():
        step = reading.steps[meeting.step]
        if step.kind is not Kind.OPERATION or step.operation not in PRODUCTS or len(step.inputs) < 2:
            continue
        left, right = _is_examples(view, meeting.left), _is_examples(view, meeting.right)
        if left == right:
            continue
        a, b = step.inputs[:2]
        one, other = (a, b) if left else (b, a)
        yield RULE.trouble(
            step,
            _MESSAGE.filled(text=view.text(step), one=view.called(one), other=view.called(other)),
            _WHY.filled(n=meeting.left.size),
            lambda step=step: _cures(view, step),
            shown=(a, b),
        )


def _is_slope(view: View, number: int | None) -> bool:
    """Whether an operand is an activation's derivative, such as `1 - A ** 2` or `A * (1 - A)`: it is multiplied by elements."""
    step = view.reading.maker(number)
    hidden = {**view.roles.activations, **view.roles.hidden_activations}
    return (
        step is not None
        and is_elementwise(step.operation)
        and any(inner.number in hidden for inner in list(view.reading.ancestors(step.number))[1:5])
    )


def _is_examples(view: View, axis: Axis) -> bool:
    return view.roles.is_examples(axis)


def _cures(view: View, step: Step) -> Iterator[Cure]:
    for z in view.roles.activations.values():
        for maker in list(view.reading.ancestors(z))[:5]:
            if maker.operation == "sum" and "axis" in maker.options:
                yield from other_axes(view, maker)
    if any(_is_slope(view, number) for number in step.inputs[:2]):
        yield from as_star(view, step)
    yield from turn_operands(view, step)
    for number in step.inputs[:2]:
        yield from count_cures(view, number)
        yield from layout_cures(view, number)
