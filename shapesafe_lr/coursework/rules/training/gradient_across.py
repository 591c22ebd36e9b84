"""A gradient that lies across its parameter.

What happens: X @ dZ1.T has the features first and the units second; W1 has the units first. On a square W1 both have one shape.
Why it bites: nothing is raised, and every weight is changed by the gradient of the weight on the other side of the diagonal.

    import numpy as np
    rng = np.random.default_rng(0)
    X, dZ1 = rng.normal(size=(3, 5)), rng.normal(size=(3, 5))
    W1 = rng.normal(size=(3, 3))
    A1 = np.tanh(W1 @ X)
    dZ1 = dZ1 * (1 - A1 * A1)
    dW1 = X @ dZ1.T / 5                            # SS511
    W1 = W1 - 0.1 * dW1

Write instead:

    import numpy as np
    rng = np.random.default_rng(0)
    X, dZ1 = rng.normal(size=(3, 5)), rng.normal(size=(3, 5))
    W1 = rng.normal(size=(3, 3))
    A1 = np.tanh(W1 @ X)
    dZ1 = dZ1 * (1 - A1 * A1)
    dW1 = dZ1 @ X.T / 5
    W1 = W1 - 0.1 * dW1

Lesson: 2.14, "Vectorizing logistic regression's gradient".
"""

import ast
from collections.abc import Iterator

from ....language import Text
from ...analysis.cure import Cure
from ...analysis.cures.edits import flipped, retype, source_of, turn_operands, turned
from ...analysis.cures.vector_cures import spliced
from ...analysis.flow import product_under
from ...analysis.networks.lines_across import stored_lines
from ...analysis.networks.table_gradients import Across, across
from ...analysis.products.outer_exchanged import exchanged
from ...analysis.reading import work_out
from ...analysis.source import Source
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """与参数行列颠倒的梯度。

发生了什么：X @ dZ1.T 的第一个轴是特征，第二个轴是单元；W1 则是单元在先。W1 是方阵时，两者形状相同。
为什么糟糕：不会报错，而每个权重都按对角线另一侧那个权重的梯度来更新。

    import numpy as np
    rng = np.random.default_rng(0)
    X, dZ1 = rng.normal(size=(3, 5)), rng.normal(size=(3, 5))
    W1 = rng.normal(size=(3, 3))
    A1 = np.tanh(W1 @ X)
    dZ1 = dZ1 * (1 - A1 * A1)
    dW1 = X @ dZ1.T / 5                            # SS511
    W1 = W1 - 0.1 * dW1

应当写成：

    import numpy as np
    rng = np.random.default_rng(0)
    X, dZ1 = rng.normal(size=(3, 5)), rng.normal(size=(3, 5))
    W1 = rng.normal(size=(3, 3))
    A1 = np.tanh(W1 @ X)
    dZ1 = dZ1 * (1 - A1 * A1)
    dW1 = dZ1 @ X.T / 5
    W1 = W1 - 0.1 * dW1

课程：2.14，“向量化逻辑回归的梯度”。
"""

RULE = Rule("SS511", "gradient-across", "error", "2.14", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{gradient} lies across {name}: the rows of one are the columns of the other. Both are {shape}.",
    zh="{gradient} 与 {name} 的行列正好颠倒：一个的行是另一个的列。两者都是 {shape}。",
)
_WHY = Text(
    en="The forward step tells which axis of {name} meets what comes in and which gives the units. In {gradient} the two are "
    "exchanged, and only because it is square does it fit. A gradient has the axes of its parameter in the same order.",
    zh="前向那一步说明了 {name} 的哪个轴与输入相接、哪个轴是单元。{gradient} 把两者颠倒了，只因为是方阵才放得下。梯度的轴与参数的轴顺序相同。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`W1 - rate * X @ dZ1.T`, `W1 - rate * dW1.T`, `v = 0.9 * v + 0.1 * dW1.T` on square layers."""
    for found in across(view):
        facts = {"gradient": view.called(found.across), "name": found.name}
        yield RULE.trouble(
            found.step,
            _MESSAGE.filled(shape=view.reading.shape(found.weights), **facts),
            _WHY.filled(**facts),
            lambda found=found: _cures(view, found),
            shown=(found.weights, found.across),
        )


def _cures(view: View, found: Across) -> Iterator[Cure]:
    product = product_under(view, found.across)
    for step in list(view.reading.ancestors(found.across, stop=lambda step: step is product))[:8]:
        if step.operation in ("T", "transpose"):
            yield from _turned_back(view, step, source_of(view, step))
    if product is not None and product.operation == "einsum":
        yield from _letters_exchanged(view, product)
    elif product is not None:
        yield from turn_operands(view, product)
    else:
        yield from stored_lines(view, found.across)
        yield from exchanged(view, found.across)


def _letters_exchanged(view: View, product: Step) -> Iterator[Cure]:
    """`np.einsum("im,jm->ji", dZ, X)` as `np.einsum("im,jm->ij", dZ, X)`."""
    source = source_of(view, product)
    node = source.node(product.place)
    letters = node.args[0] if isinstance(node, ast.Call) and node.args else None
    if node is None or not isinstance(letters, ast.Constant) or not isinstance(letters.value, str):
        return
    inputs, arrow, output = letters.value.partition("->")
    if arrow:
        text = spliced(source, node, source.place(letters), f'"{inputs}{arrow}{output.strip()[::-1]}"')
        yield retype(view, product, text, _WRITE.filled(text=text), lambda call: flipped(work_out(call, "einsum")))


def _turned_back(view: View, step: Step, source: Source) -> Iterator[Cure]:
    node = source.node(step.place)
    if node is not None:
        text = turned(source, node)
        yield retype(view, step, text, _DROP.filled(text=text), lambda call: call.args[0])


_WRITE = Text(en="Write {text}", zh="写成 {text}")
_DROP = Text(en="Leave out the transpose: {text}", zh="去掉转置：{text}")
