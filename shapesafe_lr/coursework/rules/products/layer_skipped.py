"""A layer that is given the data again instead of the layer before it.

What happens: Z2 = W2 X is worked out where Z2 = W2 A1 was meant; A1 is made, and used only on the way back.
Why it bites: with as many units as features every shape is right, but the first layer has no part in the prediction.

    import numpy as np
    rng = np.random.default_rng(0)
    X, Y = rng.normal(size=(2, 6)), np.array([[1, 0, 1, 1, 0, 0]])
    W1, W2 = rng.normal(size=(2, 2)), rng.normal(size=(1, 2))
    A1 = np.tanh(W1 @ X)
    A2 = 1 / (1 + np.exp(-(W2 @ X)))               # SS308
    dZ2 = A2 - Y
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    W2 = W2 - 0.1 * dZ2 @ A1.T / 6
    W1 = W1 - 0.1 * dZ1 @ X.T / 6

Write instead:

    import numpy as np
    rng = np.random.default_rng(0)
    X, Y = rng.normal(size=(2, 6)), np.array([[1, 0, 1, 1, 0, 0]])
    W1, W2 = rng.normal(size=(2, 2)), rng.normal(size=(1, 2))
    A1 = np.tanh(W1 @ X)
    A2 = 1 / (1 + np.exp(-(W2 @ A1)))
    dZ2 = A2 - Y
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    W2 = W2 - 0.1 * dZ2 @ A1.T / 6
    W1 = W1 - 0.1 * dZ1 @ X.T / 6

It is the same where Z1 goes on in place of A1: then the first layer has no activation.

Lesson: 2.13, "Vectorizing logistic regression".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cure import Cure
from ...analysis.cures.edits import operand_node, source_of
from ...analysis.cures.operand_cures import edit_operand
from ...analysis.flow import product_under
from ...analysis.networks.idle_layers import idle_layers, takes_the_score, unsquashed_layer
from ...analysis.networks.layers import Layer, bare, base, products, spot
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """后一层得到的又是原始数据，而不是前一层的输出。

发生了什么：本该是 Z2 = W2 A1，却算成了 Z2 = W2 X；A1 算出来了，却只在反向传播中用到。
为什么糟糕：单元数与特征数相同时所有形状都对，但第一层根本没有参与预测。

    import numpy as np
    rng = np.random.default_rng(0)
    X, Y = rng.normal(size=(2, 6)), np.array([[1, 0, 1, 1, 0, 0]])
    W1, W2 = rng.normal(size=(2, 2)), rng.normal(size=(1, 2))
    A1 = np.tanh(W1 @ X)
    A2 = 1 / (1 + np.exp(-(W2 @ X)))               # SS308
    dZ2 = A2 - Y
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    W2 = W2 - 0.1 * dZ2 @ A1.T / 6
    W1 = W1 - 0.1 * dZ1 @ X.T / 6

应当写成：

    import numpy as np
    rng = np.random.default_rng(0)
    X, Y = rng.normal(size=(2, 6)), np.array([[1, 0, 1, 1, 0, 0]])
    W1, W2 = rng.normal(size=(2, 2)), rng.normal(size=(1, 2))
    A1 = np.tanh(W1 @ X)
    A2 = 1 / (1 + np.exp(-(W2 @ A1)))
    dZ2 = A2 - Y
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    W2 = W2 - 0.1 * dZ2 @ A1.T / 6
    W1 = W1 - 0.1 * dZ1 @ X.T / 6

如果往下传的是 Z1 而不是 A1，道理相同：那样前一层就等于没有激活函数。

课程：2.13，“向量化逻辑回归”。
"""

RULE = Rule("SS308", "layer-skipped", "error", "2.13", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} takes {given} again, as the layer before it does; {skipped}, the output of that layer, is used nowhere on the way forward.",
    zh="{text} 与前一层一样又用了 {given}；前一层的输出 {skipped} 在前向传播中没有用到。",
)
_MESSAGE_SCORE = Text(
    en="{text} takes {given} as it was before the activation; {skipped}, which was made of it, is used nowhere on the way forward.",
    zh="{text} 用的是激活之前的 {given}；由它得到的 {skipped} 在前向传播中没有用到。",
)
_WHY = Text(
    en="The gradient of {weights} is made with {skipped}, so {skipped} is what {weights} should be multiplied by on the way forward.",
    zh="{weights} 的梯度是用 {skipped} 算的，所以前向传播时与 {weights} 相乘的应当是 {skipped}。",
)

_WHY_IDLE = Text(
    en="{skipped} has been worked out and goes nowhere, so the layer that made it does nothing. {weights} takes what comes out of it.",
    zh="{skipped} 算出来后哪里也没有用到，所以得到它的那一层等于没有。{weights} 应当接收那一层的输出。",
)


def detect(view: View) -> Iterator[Trouble]:
    """A product with the input of another layer, whose gradient is made with that layer's output."""
    known = products(view)
    forward = {spot(view, layer.entered) for layer in known}
    seen: set[int] = set()
    for update in view.roles.updates:
        gradient = product_under(view, update.gradient)
        layer = next((one for one in known if one.weights == update.parameter), None)
        layer = layer or unsquashed_layer(view, update)
        if gradient is None or layer is None or len(gradient.inputs) < 2 or layer.product.number in seen:
            continue
        for used in (bare(view, number) for number in gradient.inputs[:2]):
            before = next((one for one in known if _is_output(view, one, used)), None)
            if before is None or before is layer or spot(view, used) in forward or used is None:
                continue
            if before.product.place == layer.product.place:
                continue
            if spot(view, before.entered) == spot(view, layer.entered):
                seen.add(layer.product.number)
                yield _trouble(view, layer, used, update.name)
            elif takes_the_score(view, layer, before):
                seen.add(layer.product.number)
                yield _trouble(view, layer, used, update.name, message=_MESSAGE_SCORE)
    for idle in idle_layers(view):
        if idle.layer.product.number not in seen:
            seen.add(idle.layer.product.number)
            message = _MESSAGE_SCORE if idle.is_score else _MESSAGE
            yield _trouble(view, idle.layer, idle.skipped, view.name(idle.layer.weights), _WHY_IDLE, message)


def _is_output(view: View, layer: Layer, number: int | None) -> bool:
    """Whether a value is a layer's activation, perhaps with dropout."""
    reading, step = view.reading, view.reading.maker(number)
    for _ in range(3):
        if step is None or spot(view, step.number) == spot(view, layer.activation):
            return step is not None
        if step.operation not in ("multiply", "divide") or not step.inputs:
            return False
        step = reading.maker(step.inputs[0])
    return False


def _trouble(
    view: View, layer: Layer, skipped: int, weights: str, why: Text = _WHY, message: Text = _MESSAGE
) -> Trouble:
    step = layer.product
    facts = {"skipped": view.name(skipped), "weights": weights}
    return RULE.trouble(
        step,
        message.filled(text=view.text(step), given=view.name(layer.entered), **facts),
        why.filled(**facts),
        lambda: _cures(view, layer, skipped),
        shown=tuple(step.inputs[:2]),
    )


def _cures(view: View, layer: Layer, skipped: int) -> Iterator[Cure]:
    step = layer.product
    place = 0 if base(view, step.inputs[0]) == layer.entered else 1
    node = operand_node(view, step, place)
    if node is not None:
        old, new = source_of(view, step).segment(node), view.name(skipped)
        text = f"{new}.T" if old.endswith(".T") else new
        yield edit_operand(view, step, place, text, _TAKE.filled(text=text))


_TAKE = Text(en="Give it the layer before: {text}", zh="请用前一层的输出：{text}")
