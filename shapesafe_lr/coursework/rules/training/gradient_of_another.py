"""A parameter that is updated with the gradient of another.

What happens: b1 = b1 - learning_rate * db2. db2 is a gradient, but not that of b1.
Why it bites: (1, 1) is stretched to any column, and equal layers have equal shapes; nothing is raised, and the cost still falls a little.

    import numpy as np
    rng = np.random.default_rng(0)
    X, Y = rng.normal(size=(2, 6)), np.array([[1, 0, 1, 1, 0, 0]])
    W1, b1, W2, b2 = rng.normal(size=(3, 2)), np.zeros((3, 1)), rng.normal(size=(1, 3)), np.zeros((1, 1))
    A1 = np.tanh(W1 @ X + b1)
    A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
    dZ2 = A2 - Y
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    dW1, db1 = dZ1 @ X.T / 6, dZ1.sum(axis=1, keepdims=True) / 6
    dW2, db2 = dZ2 @ A1.T / 6, dZ2.sum(axis=1, keepdims=True) / 6
    W1 = W1 - 0.1 * dW1
    b1 = b1 - 0.1 * db2                            # SS507
    W2 = W2 - 0.1 * dW2
    b2 = b2 - 0.1 * db2

Write instead:

    import numpy as np
    rng = np.random.default_rng(0)
    X, Y = rng.normal(size=(2, 6)), np.array([[1, 0, 1, 1, 0, 0]])
    W1, b1, W2, b2 = rng.normal(size=(3, 2)), np.zeros((3, 1)), rng.normal(size=(1, 3)), np.zeros((1, 1))
    A1 = np.tanh(W1 @ X + b1)
    A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
    dZ2 = A2 - Y
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    dW1, db1 = dZ1 @ X.T / 6, dZ1.sum(axis=1, keepdims=True) / 6
    dW2, db2 = dZ2 @ A1.T / 6, dZ2.sum(axis=1, keepdims=True) / 6
    W1 = W1 - 0.1 * dW1
    b1 = b1 - 0.1 * db1
    W2 = W2 - 0.1 * dW2
    b2 = b2 - 0.1 * db2

Lesson: 2.14, "Vectorizing logistic regression's gradient".
"""

import re
from collections.abc import Iterator

from ....language import Text
from ...analysis.cure import Cure
from ...analysis.cures.edits import retype
from ...analysis.flow import product_under
from ...analysis.networks.layers import Layer, alike, base, gradients, products, spot, summed_error
from ...analysis.networks.stretched_gradients import StretchedGradient, stretched_gradients
from ...analysis.networks.tied_weights import is_tied
from ...analysis.roles import Update
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """用别的参数的梯度来更新一个参数。

发生了什么：b1 = b1 - learning_rate * db2。db2 是梯度，却不是 b1 的梯度。
为什么糟糕：(1, 1) 会被拉伸成任意一列，大小相同的层形状也相同；不会报错，代价也还会降一点。

    import numpy as np
    rng = np.random.default_rng(0)
    X, Y = rng.normal(size=(2, 6)), np.array([[1, 0, 1, 1, 0, 0]])
    W1, b1, W2, b2 = rng.normal(size=(3, 2)), np.zeros((3, 1)), rng.normal(size=(1, 3)), np.zeros((1, 1))
    A1 = np.tanh(W1 @ X + b1)
    A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
    dZ2 = A2 - Y
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    dW1, db1 = dZ1 @ X.T / 6, dZ1.sum(axis=1, keepdims=True) / 6
    dW2, db2 = dZ2 @ A1.T / 6, dZ2.sum(axis=1, keepdims=True) / 6
    W1 = W1 - 0.1 * dW1
    b1 = b1 - 0.1 * db2                            # SS507
    W2 = W2 - 0.1 * dW2
    b2 = b2 - 0.1 * db2

应当写成：

    import numpy as np
    rng = np.random.default_rng(0)
    X, Y = rng.normal(size=(2, 6)), np.array([[1, 0, 1, 1, 0, 0]])
    W1, b1, W2, b2 = rng.normal(size=(3, 2)), np.zeros((3, 1)), rng.normal(size=(1, 3)), np.zeros((1, 1))
    A1 = np.tanh(W1 @ X + b1)
    A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
    dZ2 = A2 - Y
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    dW1, db1 = dZ1 @ X.T / 6, dZ1.sum(axis=1, keepdims=True) / 6
    dW2, db2 = dZ2 @ A1.T / 6, dZ2.sum(axis=1, keepdims=True) / 6
    W1 = W1 - 0.1 * dW1
    b1 = b1 - 0.1 * db1
    W2 = W2 - 0.1 * dW2
    b2 = b2 - 0.1 * db2

课程：2.14，“向量化逻辑回归的梯度”。
"""

RULE = Rule("SS507", "gradient-of-another", "error", "2.14", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{parameter} is updated with {gradient}, which is the gradient of {owner}.",
    zh="更新 {parameter} 用的是 {gradient}，而它是 {owner} 的梯度。",
)
_WHY = Text(
    en="{gradient} is made of the error of the layer that {owner} belongs to. Update {parameter} with its own gradient.",
    zh="{gradient} 由 {owner} 所在那一层的误差算得。请用 {parameter} 自己的梯度来更新它。",
)

_MESSAGE_STRETCHED = Text(
    en="{parameter} {shape} is updated with {gradient} {given}, which is stretched over it.",
    zh="更新 {parameter} {shape} 用的是 {gradient} {given}，它被拉伸到了整个参数上。",
)
_WHY_STRETCHED = Text(
    en="A gradient has the shape of its parameter: one number for each of its numbers. The parameter's own gradient, of this "
    "very shape, stands by.",
    zh="梯度与它的参数形状相同：参数的每个数各有一个。这个参数自己的、形状正好相同的梯度就在旁边。",
)


def detect(view: View) -> Iterator[Trouble]:
    """Updates with a gradient made of another layer's error or input, where the right one was worked out too."""
    known = products(view)
    for update in view.roles.updates:
        if view.reading.is_replaced(update.step) or is_tied(view, update.parameter):
            continue
        found = _of_weights(view, update, known) or _of_bias(view, update, known)
        if found is not None:
            owner, own = found
            facts = {"parameter": update.name, "gradient": view.name(update.gradient), "owner": owner}
            yield RULE.trouble(
                update.step,
                _MESSAGE.filled(**facts),
                _WHY.filled(**facts),
                lambda update=update, own=own: _cures(view, update, own),
                shown=tuple(update.step.inputs),
            )
    for stretched in stretched_gradients(view):
        yield _of_stretched(view, stretched)


def _of_stretched(view: View, found: StretchedGradient) -> Trouble:
    update, shape = found.update, view.reading.shape
    facts = {"parameter": update.name, "gradient": view.called(found.read)}
    return RULE.trouble(
        update.step,
        _MESSAGE_STRETCHED.filled(shape=shape(update.parameter), given=shape(found.read), **facts),
        _WHY_STRETCHED,
        lambda: found.cures,
        shown=(update.parameter, found.read),
    )


def _of_weights(view: View, update: Update, known: list[Layer]) -> tuple[str, int] | None:
    """Whose gradient it is, and the gradient that should stand there."""
    mine = next((layer for layer in known if layer.weights == update.parameter), None)
    used = product_under(view, update.gradient)
    if mine is None or used is None or any(step is used for step, _ in gradients(view, mine)):
        return None
    own = [step.number for step, _ in gradients(view, mine) if step.number < update.step.number]
    for layer in known:
        if spot(view, layer.weights) == spot(view, mine.weights):
            continue  # one table of weights in two layers, whose gradients are added up
        if _is_another(layer, mine) and spot(view, layer.entered) != spot(view, mine.entered):
            if own and any(step is used for step, _ in gradients(view, layer)):
                return view.name(layer.weights), own[-1]
    return None


def _of_bias(view: View, update: Update, known: list[Layer]) -> tuple[str, int] | None:
    """The same for a bias: its gradient sums the error that its own layer's weights are learnt from."""
    mine = next((layer for layer in known if base(view, layer.bias) == update.parameter), None)
    error = summed_error(view, update.gradient)
    if mine is None or mine.bias is None or error is None:
        return None
    own = [one for _, one in gradients(view, mine)]
    if not own or any(alike(view, error, one) for one in own):
        return None
    for layer in known:
        if (
            layer.bias is None
            or not _is_another(layer, mine)
            or base(view, layer.bias) == update.parameter
            or not any(alike(view, error, one) for _, one in gradients(view, layer))
        ):
            continue
        sums = (step.number for step in view.reading.operations("sum", "mean") if step.number < update.step.number)
        right = [n for n in sums if any(alike(view, summed_error(view, n), one) for one in own)]
        if right:
            return view.called(layer.bias), right[-1]
    return None


def _is_another(layer: Layer, mine: Layer) -> bool:
    """Whether these are two layers, and not one that is worked out in two calls."""
    return (layer.product.path, layer.product.place) != (mine.product.path, mine.product.place)


def _cures(view: View, update: Update, own: int) -> Iterator[Cure]:
    """The same update with the name of the right gradient, where both have one."""
    old = view.reading.names.get(update.gradient, [])
    new = [
        name
        for number, names in view.reading.names.items()
        if number >= own and _made_by(view, number) == own
        for name in names
    ]
    step = update.step
    if old and new:
        text = re.sub(rf"(?<!\w){re.escape(old[0])}(?!\w)", new[0], view.text(step))
        if text != view.text(step):
            yield retype(view, step, text, _OWN.filled(text=new[0]))
            return
    yield Cure(step.path, step.place, _OWN_ONE)


def _made_by(view: View, number: int) -> int | None:
    """The product or sum that a named gradient is, but for its scale."""
    product = product_under(view, number)
    if product is not None:
        return product.number
    return next((one.number for one in view.reading.ancestors(number) if one.operation in ("sum", "mean")), None)


_OWN = Text(en="Use its own gradient: {text}", zh="用它自己的梯度：{text}")
_OWN_ONE = Text(en="Use its own gradient.", zh="请用它自己的梯度。")
