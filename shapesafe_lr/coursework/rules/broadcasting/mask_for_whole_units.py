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

from collections.abc import Iterator

from ....language import Text
from ...analysis.flow import elementwise_pairs, long_axes
from ...analysis.networks.mask_draws import drawn_like, drawn_mask
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

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


def detect(view: View) -> Iterator[Trouble]:
    """A hidden layer's activation times a random mask with fewer axes."""
    reading = view.reading
    hidden = {**view.roles.hidden_activations, **view.roles.activations}
    seen: set[int] = set()
    for step in elementwise_pairs(view):
        if step.operation != "multiply" or long_axes(view, step.number) != 2:
            continue
        for mask, layer in (step.inputs, step.inputs[::-1]):
            drawn = drawn_mask(view, mask)
            if drawn is None or drawn.number in seen or reading.source(layer) not in hidden:
                continue
            axes = reading.axes(mask)
            long = [place for place, axis in enumerate(axes, 2 - len(axes)) if axis.size > 1]
            if len(long) != 1 or long_axes(view, layer) != 2 or not _weighs(view, hidden[reading.source(layer) or 0]):
                continue
            if _goes_around(view, step):
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
                lambda drawn=drawn, layer=layer: drawn_like(view, drawn, layer),
                shown=(mask, layer),
            )


def _weighs(view: View, z: int) -> bool:
    """Whether what goes into an activation was made by a product: then it is a layer, and not the data."""
    return any(step.operation in ("dot", "matmul", "einsum") for step in list(view.reading.ancestors(z))[:8])


def _goes_around(view: View, masked: Step) -> bool:
    """Whether a branch is left out as a whole, for some examples: what goes around it is added, `x + alive * f(x)`."""
    above = {step.number for step in view.reading.ancestors(masked.number)}
    return any(
        user.operation == "add" and any(view.reading.source(n) in above - {masked.number} for n in user.inputs)
        for user in view.reading.users.get(masked.number, [])
    )
