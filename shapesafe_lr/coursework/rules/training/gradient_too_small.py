"""One gradient for a whole vector of parameters.

What happens: np.sum(dZ1) without an axis adds up the units as well as the examples: one number for all biases.
Why it bites: broadcasting gives every bias the same update, and the shapes are all right.

    import numpy as np
    dZ1 = np.array([[0.1, 0.2, 0.3], [0.4, -0.5, 0.6], [0.1, 0.0, 0.2], [0.3, 0.3, 0.3]])
    b1 = np.zeros((4, 1))
    db1 = np.sum(dZ1) / 3                          # SS502
    b1 = b1 - 0.1 * db1

Write instead:

    import numpy as np
    dZ1 = np.array([[0.1, 0.2, 0.3], [0.4, -0.5, 0.6], [0.1, 0.0, 0.2], [0.3, 0.3, 0.3]])
    b1 = np.zeros((4, 1))
    db1 = np.sum(dZ1, axis=1, keepdims=True) / 3
    b1 = b1 - 0.1 * db1

Lesson: 2.14, "Vectorizing logistic regression's gradient".
"""

from collections.abc import Iterator
from math import prod

from ....language import Text
from ...analysis.births import REDUCTIONS
from ...analysis.cure import Cure
from ...analysis.cures.edits import other_axes
from ...analysis.meaning import Array, Meaning
from ...analysis.networks.small_gradients import as_product, errors_of_other_layers, stretched_products
from ...analysis.networks.summed_errors import own_gradient_cures, summed_errors
from ...analysis.networks.summed_twice import summed_once, summed_twice
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """一整个参数向量只有一个梯度。

发生了什么：不写 axis 的 np.sum(dZ1) 把单元和样本一起加了起来：所有偏置共用一个数。
为什么糟糕：广播让每个偏置得到同样的更新，而形状全都没错。

    import numpy as np
    dZ1 = np.array([[0.1, 0.2, 0.3], [0.4, -0.5, 0.6], [0.1, 0.0, 0.2], [0.3, 0.3, 0.3]])
    b1 = np.zeros((4, 1))
    db1 = np.sum(dZ1) / 3                          # SS502
    b1 = b1 - 0.1 * db1

应当写成：

    import numpy as np
    dZ1 = np.array([[0.1, 0.2, 0.3], [0.4, -0.5, 0.6], [0.1, 0.0, 0.2], [0.3, 0.3, 0.3]])
    b1 = np.zeros((4, 1))
    db1 = np.sum(dZ1, axis=1, keepdims=True) / 3
    b1 = b1 - 0.1 * db1

课程：2.14，“向量化逻辑回归的梯度”。
"""

RULE = Rule("SS502", "gradient-too-small", "error", "2.14", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{name} has shape {before}, but its gradient {text} is one number.",
    zh="{name} 的形状是 {before}，而它的梯度 {text} 只是一个数。",
)
_WHY = Text(
    en="{text} adds up all {n} rows of {array} {shape} together, so every element of {name} gets the same update. Sum over "
    "the examples only.",
    zh="{text} 把 {array} {shape} 的 {n} 行全部加在一起，于是 {name} 的每个元素都得到同样的更新。请只对样本求和。",
)
_WHY_ERRORS = Text(
    en="{text} sums the errors alone: that is the gradient of the bias. {name} is multiplied by the data, so the errors in "
    "its gradient are too: one sum for each feature.",
    zh="{text} 只对误差求和，那是偏置的梯度。{name} 与数据相乘，所以它的梯度里误差也要与数据相乘：每个特征各求一个和。",
)
_WHY_TWICE = Text(
    en="The product {product} {shape} has summed over the examples already. {text} adds up its {n} numbers too, so every "
    "element of {name} gets the same update.",
    zh="乘积 {product} {shape} 已经对样本求过和了。{text} 又把它的 {n} 个数加在一起，于是 {name} 的每个元素都得到同样的更新。",
)
_MESSAGE_STRETCHED = Text(
    en="{name} has shape {before}, but its gradient {text} has shape {shape} and is stretched over it.",
    zh="{name} 的形状是 {before}，而它的梯度 {text} 的形状是 {shape}，被拉伸到了整个 {name} 上。",
)
_WHY_STRETCHED = Text(
    en="Broadcasting raises nothing, so all units of {name} get the same update. The error that goes into the gradient of a "
    "layer has one row or column for each of its units.",
    zh="广播不会报错，于是 {name} 的所有单元都得到同样的更新。算一层的梯度所用的误差，应当为这一层的每个单元各有一行或一列。",
)


def detect(view: View) -> Iterator[Trouble]:
    """Updates whose gradient was summed over everything, or made with the error of a layer with fewer units."""
    yield from _numbers(view)
    yield from _errors(view)
    yield from _summed_twice(view)
    for product, update in stretched_products(view):
        wanted = view.reading.shape(update.parameter) or ()
        yield RULE.trouble(
            product,
            _MESSAGE_STRETCHED.filled(
                name=update.name, before=wanted, text=view.text(product), shape=view.reading.shape(product.number)
            ),
            _WHY_STRETCHED.filled(name=update.name),
            lambda product=product, wanted=wanted: errors_of_other_layers(view, product, wanted),
            shown=tuple(product.inputs[:2]),
        )


def _numbers(view: View) -> Iterator[Trouble]:
    """Updates of a vector whose gradient was summed over everything."""
    reading = view.reading
    for update in view.roles.updates:
        axes = [axis for axis in reading.axes(update.parameter) if axis.size > 1]
        shape = reading.shape(update.gradient)
        if len(axes) != 1 or shape is None or any(side > 1 for side in shape):
            continue
        for step in list(reading.ancestors(update.gradient))[:8]:
            if step.operation not in REDUCTIONS or not step.inputs:
                continue
            summed = reading.axes(step.inputs[0])
            if len([axis for axis in summed if axis.size > 1]) != 2:
                break
            if any(reading.ledger.same(axis, axes[0]) or axis.size == axes[0].size for axis in summed):
                yield RULE.trouble(
                    step,
                    _MESSAGE.filled(name=update.name, before=reading.shape(update.parameter), text=view.text(step)),
                    _WHY.filled(
                        text=view.text(step),
                        n=axes[0].size,
                        array=view.called(step.inputs[0]),
                        shape=reading.shape(step.inputs[0]),
                        name=update.name,
                    ),
                    lambda step=step, parameter=update.parameter: _cures(view, step, parameter),
                    shown=(step.inputs[0],),
                )
            break


def _errors(view: View) -> Iterator[Trouble]:
    """Updates of weights whose gradient is that of a bias: the errors, summed, without the data."""
    for total, update, product in summed_errors(view):
        facts = {"name": update.name, "before": view.reading.shape(update.parameter), "text": view.text(total)}
        yield RULE.trouble(
            total,
            _MESSAGE.filled(**facts),
            _WHY_ERRORS.filled(name=update.name, text=view.text(total)),
            lambda total=total, update=update, product=product: own_gradient_cures(view, total, update, product),
            shown=(total.inputs[0],),
        )


def _summed_twice(view: View) -> Iterator[Trouble]:
    """Updates whose gradient had the parameter's shape, before a sum was put around it."""
    for total, update, product in summed_twice(view):
        before = view.reading.shape(update.parameter) or ()
        text = view.text(total)
        yield RULE.trouble(
            total,
            _MESSAGE.filled(name=update.name, before=before, text=text),
            _WHY_TWICE.filled(
                product=view.called(product.number),
                shape=view.reading.shape(product.number),
                text=text,
                n=prod(before),
                name=update.name,
            ),
            lambda total=total, update=update, product=product: summed_once(view, total, update, product),
            shown=(product.number,),
        )


def _cures(view: View, step: Step, parameter: int) -> Iterator[Cure]:
    shape = view.reading.shape(parameter)

    def fits(result: Meaning) -> bool:
        return isinstance(result, Array) and result.shape == shape

    yield from other_axes(view, step, fits)
    yield from as_product(view, step, shape or ())
