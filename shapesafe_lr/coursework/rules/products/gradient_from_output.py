"""A gradient made with the layer's output instead of its input.

What happens: dw = dZ A^T multiplies the error with what came out of the layer; the formula wants what went in, X.
Why it bites: when the layer has as many outputs as inputs (n_x = 1) every shape is right, and the model learns nonsense.

    import numpy as np
    X = np.array([[-2.0, -1.0, 1.0, 4.0]])
    Y = np.array([[0.0, 1.0, 0.0, 1.0]])
    w = np.array([[0.5]])
    A = 1 / (1 + np.exp(-np.dot(w.T, X)))
    dw = np.dot(A - Y, A.T) / 4                    # SS305
    w = w - 0.5 * dw

Write instead:

    import numpy as np
    X = np.array([[-2.0, -1.0, 1.0, 4.0]])
    Y = np.array([[0.0, 1.0, 0.0, 1.0]])
    w = np.array([[0.5]])
    A = 1 / (1 + np.exp(-np.dot(w.T, X)))
    dw = np.dot(A - Y, X.T) / 4
    w = w - 0.5 * dw

Lesson: 2.14, "Vectorizing logistic regression's gradient".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cure import Cure
from ...analysis.cures.edits import operand_node, source_of
from ...analysis.cures.operand_cures import edit_operand
from ...analysis.flow import product_under
from ...analysis.networks.layers import Layer, base, gradients, products, spot
from ...analysis.networks.layers_in_turn import is_worked_out_in_turn
from ...analysis.networks.own_outputs import own_outputs
from ...analysis.networks.tied_weights import is_tied
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """计算梯度时用了这一层的输出，而不是它的输入。

发生了什么：dw = dZ A^T 把误差与这一层的输出相乘；公式要的是输入 X。
为什么糟糕：当输出与输入一样多（n_x = 1）时所有形状都对，模型却学到一团糟。

    import numpy as np
    X = np.array([[-2.0, -1.0, 1.0, 4.0]])
    Y = np.array([[0.0, 1.0, 0.0, 1.0]])
    w = np.array([[0.5]])
    A = 1 / (1 + np.exp(-np.dot(w.T, X)))
    dw = np.dot(A - Y, A.T) / 4                    # SS305
    w = w - 0.5 * dw

应当写成：

    import numpy as np
    X = np.array([[-2.0, -1.0, 1.0, 4.0]])
    Y = np.array([[0.0, 1.0, 0.0, 1.0]])
    w = np.array([[0.5]])
    A = 1 / (1 + np.exp(-np.dot(w.T, X)))
    dw = np.dot(A - Y, X.T) / 4
    w = w - 0.5 * dw

课程：2.14，“向量化逻辑回归的梯度”。
"""

RULE = Rule("SS305", "gradient-from-output", "error", "2.14", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} multiplies the error with {output}, the output of the layer; the gradient of {parameter} needs its input {input}.",
    zh="{text} 把误差与这一层的输出 {output} 相乘；{parameter} 的梯度需要的是输入 {input}。",
)
_MESSAGE_INPUT = Text(
    en="{text} multiplies the error with {output}, the input of another layer; the gradient of {parameter} needs {input}.",
    zh="{text} 把误差与另一层的输入 {output} 相乘；{parameter} 的梯度需要的是 {input}。",
)
_WHY = Text(
    en="{parameter} was multiplied by {input} on the way forward, so {input} is what its gradient is made of.",
    zh="前向传播时与 {parameter} 相乘的是 {input}，所以它的梯度由 {input} 构成。",
)


def detect(view: View) -> Iterator[Trouble]:
    """Updates whose gradient is a product with the activation that the parameter itself produced."""
    seen: set[int] = set()
    for trouble in (*_wrong_inputs(view), *_outputs(view), *_by_slope(view)):
        if trouble.step.number not in seen:
            seen.add(trouble.step.number)
            yield trouble


def _wrong_inputs(view: View) -> Iterator[Trouble]:
    """Hidden layers: the gradient of W2 made with the input of another layer."""
    known = products(view)
    for update in view.roles.updates:
        gradient = product_under(view, update.gradient)
        mine = [layer for layer in known if layer.weights == update.parameter]
        if gradient is None or not mine or len(gradient.inputs) < 2 or _goes_forward(gradient, known):
            continue
        entered = {spot(view, layer.entered) for layer in mine}
        here = mine[0].product.place
        others = {spot(view, layer.entered) for layer in known if layer.product.place != here} - entered
        used = [base(view, number) for number in gradient.inputs[:2]]
        if any(one is None or spot(view, one) in entered for one in used) or list(gradients(view, mine[0])):
            continue
        for place, one in enumerate(used):
            if spot(view, one) in others and view.reading.shape(one) == view.reading.shape(mine[0].entered):
                assert one is not None
                yield _trouble(view, gradient, place, one, mine[0].entered, update.name, _MESSAGE_INPUT)
                break


def _goes_forward(product: Step, known: list[Layer]) -> bool:
    """Whether what lies under a gradient is a layer's own product: `(y - t) * h` is made without another one."""
    return any((layer.product.path, layer.product.place) == (product.path, product.place) for layer in known)


def _trouble(view: View, gradient: Step, place: int, old: int, new: int, parameter: str, message: Text) -> Trouble:
    facts = {"text": view.text(gradient), "output": view.name(old), "input": view.name(new), "parameter": parameter}
    return RULE.trouble(
        gradient,
        message.filled(**facts),
        _WHY.filled(parameter=parameter, input=view.name(new)),
        lambda: _cures(view, gradient, place, old, new),
        shown=tuple(gradient.inputs[:2]),
    )


def _outputs(view: View) -> Iterator[Trouble]:
    """The gradient made with the activation that the parameter itself produced."""
    roles = view.roles
    for update in roles.updates:
        if is_tied(view, update.parameter):
            continue
        gradient = product_under(view, update.gradient)
        if gradient is None:
            continue
        for activation, z in roles.activations.items():
            forward = product_under(view, z)
            if forward is None or len(forward.inputs) < 2 or activation >= gradient.number:
                continue
            bases = [base(view, n) for n in forward.inputs[:2]]
            if update.parameter not in bases or is_worked_out_in_turn(view, forward, update.parameter):
                continue
            entered = bases[1] if bases[0] == update.parameter else bases[0]
            used = [base(view, n) for n in gradient.inputs[:2]]
            if activation in used and entered not in used and entered is not None and entered != activation:
                yield _trouble(view, gradient, used.index(activation), activation, entered, update.name, _MESSAGE)
                break


def _by_slope(view: View) -> Iterator[Trouble]:
    """The gradient of a hidden layer, told by the slope in its error, whether it is used in an update or not."""
    for found in own_outputs(view):
        layer = found.layer
        weights = view.name(layer.weights)
        yield _trouble(view, found.step, found.place, layer.activation, layer.entered, weights, _MESSAGE)


def _cures(view: View, step: Step, place: int, old: int, new: int) -> Iterator[Cure]:
    node = operand_node(view, step, place)
    if node is None:
        return
    text = source_of(view, step).segment(node).replace(view.name(old), view.name(new))
    yield edit_operand(view, step, place, text, _INPUT.filled(text=text))


_INPUT = Text(en="Use the input of the layer: {text}", zh="用这一层的输入：{text}")
