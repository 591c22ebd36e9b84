"""A dropout mask that drops whole units, or whole examples.

What happens: the mask has one number a column (1, m), or one a row (n, 1); broadcasting stretches it over the layer.
Why it bites: all units of an example are dropped together. Dropout needs a toss of the coin for each unit of each example.

    import numpy as np
    rng = np.random.default_rng(0)
    X = rng.normal(size=(3, 6))
    W = rng.normal(size=(4, 3))
    A = np.tanh(W @ X)
    D = rng.random((1, A.shape[1])) < 0.8          # SS206
    A = A * D / 0.8

Write instead:

    import numpy as np
    rng = np.random.default_rng(0)
    X = rng.normal(size=(3, 6))
    W = rng.normal(size=(4, 3))
    A = np.tanh(W @ X)
    D = rng.random(A.shape) < 0.8
    A = A * D / 0.8

Lesson: 2.15, "Broadcasting in Python".
"""

import ast
from collections.abc import Iterator

from ...language import Text
from ..analysis.algebra import Call
from ..analysis.algebra.creation import SIZE_AT
from ..analysis.cure import Cure
from ..analysis.edits import operand_node, retype, source_of
from ..analysis.flow import elementwise_pairs, long_axes
from ..analysis.meaning import Array, Meaning
from ..analysis.steps import Step
from ..analysis.view import View
from .rule import Rule, Trouble

PAGE_ZH = """dropout 的掩码丢掉了整个单元，或整个样本。

发生了什么：掩码每列一个数 (1, m)，或每行一个数 (n, 1)；广播把它拉伸到整层。
为什么糟糕：一个样本的所有单元会一起被丢掉。dropout 要为每个样本的每个单元各抛一次硬币。

    import numpy as np
    rng = np.random.default_rng(0)
    X = rng.normal(size=(3, 6))
    W = rng.normal(size=(4, 3))
    A = np.tanh(W @ X)
    D = rng.random((1, A.shape[1])) < 0.8          # SS206
    A = A * D / 0.8

应当写成：

    import numpy as np
    rng = np.random.default_rng(0)
    X = rng.normal(size=(3, 6))
    W = rng.normal(size=(4, 3))
    A = np.tanh(W @ X)
    D = rng.random(A.shape) < 0.8
    A = A * D / 0.8

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS206", "mask-for-whole-units", "warning", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{mask} {shape} is stretched over {array} {array_shape}: {what} are kept or dropped together.",
    zh="{mask} {shape} 被拉伸到 {array} {array_shape} 上：{what}要么一起保留，要么一起丢掉。",
)
_IN_COLUMN = Text(en="all numbers of a column", zh="同一列的所有数")
_IN_ROW = Text(en="all numbers of a row", zh="同一行的所有数")
_WHY = Text(
    en="Dropout tosses a coin for each unit of each example, so the mask has the shape of {array}.",
    zh="dropout 为每个样本的每个单元各抛一次硬币，所以掩码的形状与 {array} 相同。",
)
_DRAWN = ("rand", "random", "random_sample", "uniform", "binomial", "choice", "randint", "integers")
_MADE_MASK = (
    "less", "less_equal", "greater", "greater_equal", "astype", "float", "int", "divide", "multiply", "copy", "array", "where", "floor",
    "asarray",
)  # fmt: skip


def detect(view: View) -> Iterator[Trouble]:
    """A hidden layer's activation times a random mask with fewer axes."""
    reading = view.reading
    hidden = {**view.roles.hidden_activations, **view.roles.activations}
    seen: set[int] = set()
    for step in elementwise_pairs(view):
        if step.operation != "multiply" or long_axes(view, step.number) != 2:
            continue
        for mask, layer in (step.inputs, step.inputs[::-1]):
            drawn = _drawn(view, mask)
            if drawn is None or drawn.number in seen or reading.source(layer) not in hidden:
                continue
            axes = reading.axes(mask)
            long = [place for place, axis in enumerate(axes, 2 - len(axes)) if axis.size > 1]
            if len(long) != 1 or long_axes(view, layer) != 2 or not _weighs(view, hidden[reading.source(layer) or 0]):
                continue
            seen.add(drawn.number)
            yield RULE.trouble(
                drawn,
                _MESSAGE.filled(
                    mask=view.called(mask),
                    shape=reading.shape(mask),
                    array=view.called(layer),
                    array_shape=reading.shape(layer),
                    what=_IN_ROW if long[0] == 0 else _IN_COLUMN,
                ),
                _WHY.filled(array=view.called(layer)),
                lambda drawn=drawn, layer=layer: _cures(view, drawn, layer),
                shown=(mask, layer),
            )


def _drawn(view: View, number: int | None) -> Step | None:
    """The draw behind a mask: `np.random.rand(1, m) < keep_prob`, a draw of zeros and ones, either of them scaled."""
    step = view.reading.maker(number)
    compared = False
    for _ in range(6):
        if step is None:
            return None
        if step.operation in _DRAWN:
            return step if compared or step.seen.binary else None
        if step.operation not in _MADE_MASK or not step.inputs:
            return None
        compared = compared or step.operation in _MADE_MASK[:4]
        arrays = [n for n in step.inputs if view.reading.axes(n)]
        step = view.reading.maker(arrays[0]) if len(arrays) == 1 else None
    return None


def _weighs(view: View, z: int) -> bool:
    """Whether what goes into an activation was made by a product: then it is a layer, and not the data."""
    return any(step.operation in ("dot", "matmul", "einsum") for step in list(view.reading.ancestors(z))[:8])


def _cures(view: View, drawn: Step, layer: int | None) -> Iterator[Cure]:
    """The draw with the shape of the layer, if the layer has a name by then."""
    name = next((name for number, name in view.arrays_in_sight(drawn) if _is(view, number, layer)), None)
    node = source_of(view, drawn).node(drawn.place)
    if name is None or not isinstance(node, ast.Call):
        yield Cure(drawn.path, drawn.place, _SHAPE)
        return
    text = _typed(view, drawn, node, f"{name}.shape")
    if text:
        yield retype(view, drawn, text, _DRAW.filled(text=text), lambda call: _like(view, call, layer))


def _is(view: View, number: int, layer: int | None) -> bool:
    return view.reading.source(number) == view.reading.source(layer)


def _like(view: View, call: Call, layer: int | None) -> Meaning:
    return Array(view.reading.axes(layer))


def _typed(view: View, drawn: Step, node: ast.Call, shape: str) -> str:
    source = source_of(view, drawn)
    name = source.segment(node.func)
    if drawn.operation == "rand":
        return f"{name}(*{shape})"
    for keyword in node.keywords:
        if keyword.arg == "size":
            return source.segment(node).replace(source.segment(keyword.value), shape)
    size = operand_node(view, drawn, SIZE_AT.get(drawn.operation, 9))
    return source.segment(node).replace(source.segment(size), shape) if size is not None else ""


_SHAPE = Text(en="Draw the mask with the shape of the layer.", zh="请按这一层的形状来抽取掩码。")
_DRAW = Text(en="Draw one number for each: {text}", zh="每个各抽一个数：{text}")
