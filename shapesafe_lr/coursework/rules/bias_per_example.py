"""A bias with one number an example.

What happens: b was made with the shape (1, m): it fits the scores of the training set, one bias for each example.
Why it bites: training runs, but a parameter that knows m cannot predict for another number of examples.

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    Y = np.array([[1, 1, 0, 1]])
    w, m = np.zeros((2, 1)), X.shape[1]
    b = np.zeros((1, m))                           # SS505
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    b = b - 0.1 * np.sum(A - Y) / m

Write instead:

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    Y = np.array([[1, 1, 0, 1]])
    w, m = np.zeros((2, 1)), X.shape[1]
    b = np.zeros((1, 1))
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    b = b - 0.1 * np.sum(A - Y) / m

Lesson: 2.13, "Vectorizing logistic regression".
"""

import ast
from collections.abc import Iterator

from ...language import Text
from ..analysis.algebra import Call
from ..analysis.axes import Axis, fresh
from ..analysis.cure import Cure
from ..analysis.edits import retype, source_of
from ..analysis.flow import is_weights, product_under
from ..analysis.meaning import Array, Meaning
from ..analysis.steps import Step
from ..analysis.vector_cures import form_cures
from ..analysis.view import View
from .rule import Rule, Trouble

PAGE_ZH = """每个样本一个数的偏置。

发生了什么：b 的形状是 (1, m)：它与训练集的得分正好相配，每个样本一个偏置。
为什么糟糕：训练能运行，但一个知道 m 的参数无法对另一个样本数做预测。

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    Y = np.array([[1, 1, 0, 1]])
    w, m = np.zeros((2, 1)), X.shape[1]
    b = np.zeros((1, m))                           # SS505
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    b = b - 0.1 * np.sum(A - Y) / m

应当写成：

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    Y = np.array([[1, 1, 0, 1]])
    w, m = np.zeros((2, 1)), X.shape[1]
    b = np.zeros((1, 1))
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    b = b - 0.1 * np.sum(A - Y) / m

课程：2.13，“向量化逻辑回归”。
"""

RULE = Rule("SS505", "bias-per-example", "error", "2.13", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{bias} {shape} has one number for each of the {m} examples.",
    zh="{bias} {shape} 对 {m} 个样本各有一个数。",
)
_WHY = Text(
    en="A parameter must not know how many examples there are: with other data {text} no longer fits. A unit has one bias.",
    zh="参数不应知道有多少个样本：换一批数据，{text} 就对不上了。一个单元只有一个偏置。",
)

_MADE = ("zeros", "ones", "randn", "rand", "random", "normal", "full", "array")
"""How a bias is made; typed in, too."""


def detect(view: View) -> Iterator[Trouble]:
    """Parameters that are added to scores and have the axis of the examples."""
    seen: set[int] = set()
    for born, bias, text, m in (*_of_one_unit(view), *_of_a_layer(view)):
        if born.number not in seen:
            seen.add(born.number)
            yield RULE.trouble(
                born,
                _MESSAGE.filled(bias=view.name(bias), shape=view.reading.shape(bias), m=m),
                _WHY.filled(text=text),
                lambda number=born.number: _cures(view, number),
                shown=(bias,),
            )


def _of_a_layer(view: View) -> Iterator[tuple[Step, int | None, str, int]]:
    """`W X + b` with a bias that is lined up with the columns of X instead of the rows of W."""
    reading = view.reading
    for step in reading.operations("add"):
        for scores, bias in (step.inputs, step.inputs[::-1]) if len(step.inputs) == 2 else ():
            product, born = reading.maker(scores), reading.maker(bias)
            if product is None or born is None or product.operation not in ("dot", "matmul") or len(product.inputs) < 2:
                continue
            result, long = reading.axes(product.number), [axis for axis in reading.axes(bias) if axis.size > 1]
            if born.operation not in _MADE or len(long) != 1 or sum(a.size > 1 for a in result) != 2:
                continue
            if not is_weights(view, product.inputs[0]) or is_weights(view, product.inputs[1]):
                continue
            axes = reading.axes(bias)
            if axes[-1].size > 1 and axes[-1].size == result[-1].size:
                yield born, bias, view.text(step), long[0].size


def _is_of_a_layer(view: View, number: int) -> bool:
    return any(born.number == number for born, *_ in _of_a_layer(view))


def _of_one_unit(view: View) -> Iterator[tuple[Step, int | None, str, int]]:
    """`w.T X + b` with one number an example in a b that is learnt."""
    reading = view.reading
    parameters = {update.parameter for update in view.roles.updates}
    seen: set[int] = set()
    for z in view.roles.activations.values():
        step = reading.maker(z)
        if step is None or step.operation != "add" or len(step.inputs) != 2:
            continue
        for scores, bias in (step.inputs, step.inputs[::-1]):
            born = reading.maker(bias)
            if (
                born is None
                or product_under(view, scores) is None
                or born.number not in parameters
                or born.number in seen
            ):
                continue
            if born.operation not in (*_MADE, "empty", "zeros_like"):
                continue
            long = [axis for axis in reading.axes(bias) if axis.size > 1]
            if len(long) == 1 and view.roles.is_examples(long[0]) and not _is_of_weights(view, scores, long[0]):
                seen.add(born.number)
                yield born, bias, view.text(step), long[0].size


def _is_of_weights(view: View, scores: int | None, axis: Axis) -> bool:
    """Whether an axis is one of the weights' own under a score: one number for each output."""
    product = product_under(view, scores)
    weights = [n for n in product.inputs[:2] if is_weights(view, n)] if product is not None else []
    return any(view.reading.ledger.same(axis, one) for number in weights for one in view.reading.axes(number))


def _cures(view: View, number: int) -> Iterator[Cure]:
    step = view.steps[number]
    if _is_of_a_layer(view, number):
        yield from form_cures(view, number, "column")
        return
    source = source_of(view, step)
    node = source.node(step.place)
    if isinstance(node, ast.Call):
        name = source.segment(node.func).replace("zeros_like", "zeros")
        text = f"{name}(1, 1)" if step.operation in ("randn", "rand") else f"{name}((1, 1))"
        yield retype(view, step, text, _ONE.filled(text=text), _one_number)


def _one_number(call: Call) -> Meaning:
    return Array(fresh((1, 1), call.step))


_ONE = Text(en="One bias for the unit: {text}", zh="这个单元只要一个偏置：{text}")
