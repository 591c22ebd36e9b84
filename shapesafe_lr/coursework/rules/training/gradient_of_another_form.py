"""A gradient that does not have the shape of its parameter.

What happens: dW was multiplied the other way round, or db was summed along the units, or lost its axis.
Why it bites: the backward step runs; only the update, perhaps in another function, stretches W or stops.

    import numpy as np
    rng = np.random.default_rng(1)
    A_prev, W, b = rng.normal(size=(5, 4)), rng.normal(size=(3, 5)), np.zeros((3, 1))
    dZ = rng.normal(size=(3, 4))
    dW = np.dot(dZ, A_prev.T) / 4
    db = np.sum(dZ, axis=0, keepdims=True) / 4     # SS552

Write instead:

    import numpy as np
    rng = np.random.default_rng(1)
    A_prev, W, b = rng.normal(size=(5, 4)), rng.normal(size=(3, 5)), np.zeros((3, 1))
    dZ = rng.normal(size=(3, 4))
    dW = np.dot(dZ, A_prev.T) / 4
    db = np.sum(dZ, axis=1, keepdims=True) / 4

Lesson: 2.14, "Vectorizing logistic regression's gradient".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cures.gradient_cures import gradient_cures
from ...analysis.networks.gradients_by_name import misshapen_gradients
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """梯度的形状与它的参数不同。

发生了什么：dW 乘反了，或者 db 沿着单元求了和，又或者丢了一个轴。
为什么糟糕：反向这一步照样运行；要到更新时（也许在另一个函数里）才会把 W 拉伸，或者报错。

    import numpy as np
    rng = np.random.default_rng(1)
    A_prev, W, b = rng.normal(size=(5, 4)), rng.normal(size=(3, 5)), np.zeros((3, 1))
    dZ = rng.normal(size=(3, 4))
    dW = np.dot(dZ, A_prev.T) / 4
    db = np.sum(dZ, axis=0, keepdims=True) / 4     # SS552

应当写成：

    import numpy as np
    rng = np.random.default_rng(1)
    A_prev, W, b = rng.normal(size=(5, 4)), rng.normal(size=(3, 5)), np.zeros((3, 1))
    dZ = rng.normal(size=(3, 4))
    dW = np.dot(dZ, A_prev.T) / 4
    db = np.sum(dZ, axis=1, keepdims=True) / 4

课程：2.14，“向量化逻辑回归的梯度”。
"""

RULE = Rule("SS552", "gradient-of-another-form", "error", "2.14", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{gradient} has shape {shape}, but {name} has shape {wanted}.",
    zh="{gradient} 的形状是 {shape}，而 {name} 的形状是 {wanted}。",
)
_WHY = Text(
    en="By its name {gradient} is the gradient of {name}: one number for each number of {name}, in the same shape.",
    zh="从名字看，{gradient} 是 {name} 的梯度：{name} 的每个数对应一个数，形状相同。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`dW = A_prev @ dZ.T` beside W, `db = np.sum(dZ, axis=0)` beside b, in a program that updates neither."""
    for found in misshapen_gradients(view):
        shape = view.reading.shape
        wanted = shape(found.parameter)
        if wanted is None:
            continue
        facts = {"gradient": found.name, "name": view.steps[found.parameter].name}
        yield RULE.trouble(
            found.made,
            _MESSAGE.filled(shape=shape(found.gradient), wanted=wanted, **facts),
            _WHY.filled(**facts),
            lambda found=found, wanted=wanted: gradient_cures(view, found.parameter, found.gradient, wanted),
            shown=(found.gradient, found.parameter),
        )
