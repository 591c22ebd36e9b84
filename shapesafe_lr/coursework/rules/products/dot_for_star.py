"""A matrix product where the elementwise one was meant.

What happens: np.dot(A.T, A) is a table of products of examples with examples; the derivative of tanh is 1 - A * A, element by element.
Why it bites: the shapes fit the next product, so dZ1 has the right shape, and mixes the examples.

    import numpy as np
    rng = np.random.default_rng(0)
    W2, dZ2, A1 = rng.normal(size=(1, 4)), rng.normal(size=(1, 3)), np.tanh(rng.normal(size=(4, 3)))
    dZ1 = np.dot(np.dot(W2.T, dZ2), 1 - np.dot(A1.T, A1))     # SS302

Write instead:

    import numpy as np
    rng = np.random.default_rng(0)
    W2, dZ2, A1 = rng.normal(size=(1, 4)), rng.normal(size=(1, 3)), np.tanh(rng.normal(size=(4, 3)))
    dZ1 = np.dot(W2.T, dZ2) * (1 - A1 * A1)

Lesson: 2.14, "Vectorizing logistic regression's gradient".
"""

import ast
from collections.abc import Iterator

from ....language import Text
from ...analysis.algebra import Call
from ...analysis.cure import Cure
from ...analysis.cures.edits import as_star, operand_node, retype, source_of
from ...analysis.flow import is_number
from ...analysis.meaning import Meaning
from ...analysis.networks.gradients_dotted import dotted_gradients, stands_in_a_slope
from ...analysis.networks.layers import alike, base
from ...analysis.networks.own_products import own_products, squares
from ...analysis.networks.slopes import complement_of
from ...analysis.networks.slopes_dotted import dotted_slopes
from ...analysis.reading import work_out
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """该逐元素相乘的地方用了矩阵乘法。

发生了什么：np.dot(A.T, A) 是样本与样本两两乘积的表；tanh 的导数 1 - A * A 是逐元素的。
为什么糟糕：它的形状恰好能进入下一个乘法，所以 dZ1 的形状正确，却把样本混在了一起。

    import numpy as np
    rng = np.random.default_rng(0)
    W2, dZ2, A1 = rng.normal(size=(1, 4)), rng.normal(size=(1, 3)), np.tanh(rng.normal(size=(4, 3)))
    dZ1 = np.dot(np.dot(W2.T, dZ2), 1 - np.dot(A1.T, A1))     # SS302

应当写成：

    import numpy as np
    rng = np.random.default_rng(0)
    W2, dZ2, A1 = rng.normal(size=(1, 4)), rng.normal(size=(1, 3)), np.tanh(rng.normal(size=(4, 3)))
    dZ1 = np.dot(W2.T, dZ2) * (1 - A1 * A1)

课程：2.14，“向量化逻辑回归的梯度”。
"""

RULE = Rule("SS302", "dot-for-star", "error", "2.14", __doc__, PAGE_ZH)

_MESSAGE_NUMBER = Text(
    en="{text} is one number, and the derivative of an activation has one for each element of {array}.",
    zh="{text} 只是一个数，而激活函数的导数对 {array} 的每个元素各有一个数。",
)
_MESSAGE = Text(
    en="{text} is a table of products {shape}, and the derivative of an activation needs {array} times itself, element by element.",
    zh="{text} 是一张乘积表 {shape}，而激活函数的导数要的是 {array} 与自身逐元素相乘。",
)
_WHY = Text(
    en="Derivatives of activations act on each number alone, so nothing may be summed: use * here, and * between the "
    "gradient that comes in and the derivative.",
    zh="激活函数的导数只作用于每个数自身，不应有求和：这里用 *，传入的梯度与导数之间也用 *。",
)
_MESSAGE_SLOPE = Text(
    en="{text} is a matrix product {shape} with {slope}, the slope of an activation, which acts on each number alone.",
    zh="{text} 与激活函数的导数 {slope} 做了矩阵乘法 {shape}，而导数只作用于每个数自身。",
)
_MESSAGE_SQUARES = Text(
    en="{text} is a matrix product of {array} {shape} with itself, and here the square of each element is meant.",
    zh="{text} 是 {array} {shape} 与自身的矩阵乘法，而这里要的是每个元素的平方。",
)
_WHY_SQUARES = Text(
    en="Each weight has its own gradient, and its own square of it. The product sums over an axis and mixes the weights; that "
    "the shapes go together is an accident of the sizes or of broadcasting.",
    zh="每个权重有自己的梯度，也就有自己的平方。矩阵乘法沿一个轴求和，把各个权重混在一起；形状能对上，只是大小或广播的巧合。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`1 - np.dot(A.T, A)` and `np.dot(A, (1 - A).T)` in a derivative; `s = beta * s + (1 - beta) * np.dot(dW, dW)`."""
    yield from _in_derivatives(view)
    yield from _complements(view)
    dotted = {step.number: slope for step, slope in (*dotted_gradients(view), *dotted_slopes(view))}
    for step, slope in ((view.steps[number], slope) for number, slope in dotted.items()):
        yield RULE.trouble(
            step,
            _MESSAGE_SLOPE.filled(
                text=view.text(step), slope=view.called(slope), shape=view.reading.shape(step.number)
            ),
            _WHY,
            lambda step=step: as_star(view, step),
            shown=tuple(step.inputs),
        )
    for found in own_products(view):
        yield RULE.trouble(
            found.step,
            _MESSAGE_SQUARES.filled(
                text=view.text(found.step),
                array=view.name(found.array),
                shape=view.reading.shape(found.array),
            ),
            _WHY_SQUARES,
            lambda found=found: squares(view, found),
            shown=(found.array,),
        )


def _complements(view: View) -> Iterator[Trouble]:
    """The slope of the sigmoid, A times 1 - A, as a matrix product that multiplies what comes back, or is called a slope."""
    reading = view.reading
    for step in reading.operations("dot", "matmul"):
        pair = step.inputs[:2] if step.number not in view.changes else ()
        for one, other in (pair, pair[::-1]) if len(pair) == 2 else ():
            array = base(view, one)
            if array is None or not _was_activated(view, array) or not alike(view, complement_of(view, other), array):
                continue
            comes_back = any(
                user.operation in ("multiply", "dot", "matmul") for user in reading.users.get(step.number, [])
            )
            if comes_back or stands_in_a_slope(view, step):
                shape = reading.shape(step.number) or ()
                yield RULE.trouble(
                    step,
                    (_MESSAGE if max(shape, default=1) > 1 else _MESSAGE_NUMBER).filled(
                        text=view.text(step), shape=shape, array=view.name(array)
                    ),
                    _WHY,
                    lambda step=step: as_star(view, step),
                    shown=tuple(pair),
                )
                break


def _in_derivatives(view: View) -> Iterator[Trouble]:
    reading = view.reading
    for step in reading.operations("subtract"):
        if len(step.inputs) != 2 or not is_number(view, step.inputs[0]):
            continue
        gram = reading.maker(step.inputs[1])
        if gram is None or gram.operation not in ("dot", "matmul") or len(gram.inputs) < 2:
            continue
        one, two = (base(view, number) for number in gram.inputs[:2])
        if (
            one is None
            or one != two
            or not _is_one(view, step.inputs[0])
            or (reading.shape(gram.number) or (1,)) == (1, 1)
        ):
            continue
        outer = next((user for user in reading.users.get(step.number, []) if user.operation in ("dot", "matmul")), None)
        if outer is None and len(set(reading.shape(gram.number) or ())) == 1 and not _was_activated(view, one):
            continue
        yield RULE.trouble(
            outer or gram,
            _MESSAGE.filled(text=view.text(gram), shape=reading.shape(gram.number), array=view.name(one)),
            _WHY,
            lambda gram=gram, outer=outer, one=one: _cures(view, gram, outer, one),
            shown=(gram.number,),
        )


def _was_activated(view: View, number: int) -> bool:
    return number in view.roles.activations or number in view.roles.hidden_activations


def _is_one(view: View, number: int | None) -> bool:
    return getattr(view.reading.meaning(number), "value", None) == 1


def _cures(view: View, gram: Step, outer: Step | None, one: int) -> Iterator[Cure]:
    source, name = source_of(view, gram), view.name(one)
    square = f"{name} * {name}"
    if outer is None:
        yield retype(view, gram, square, _STAR.filled(text=square), lambda call: view.reading.meaning(one))
        return
    left, right = operand_node(view, outer, 0), operand_node(view, outer, 1)
    node = source.node(gram.place)
    if left is None or right is None or node is None:
        return
    texts = []
    for part in (left, right):
        text = source.segment(part).replace(source.segment(node), square)
        texts.append(f"({text})" if isinstance(part, ast.BinOp) and not text.startswith("(") else text)
    whole = f"{texts[0]} * {texts[1]}"

    def change(call: Call) -> Meaning:
        return work_out(Call(call.ledger, call.step, [call.args[0], view.reading.meaning(one)]), "multiply")

    yield retype(view, outer, whole, _STAR.filled(text=whole), change)
    yield from as_star(view, outer)


_STAR = Text(en="Multiply element by element: {text}", zh="逐元素相乘：{text}")
