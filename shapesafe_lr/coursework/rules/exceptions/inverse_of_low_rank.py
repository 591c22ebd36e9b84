"""The inverse of a product that cannot have one: its rank is at most the length it was summed over.

What happens: X (k, n) with k < n makes X.T @ X an (n, n) matrix of rank k at most, and numpy finds it singular.
Why it bites: rounding can hide it; then inv gives huge numbers, and the shapes disagree only where y comes in.

    import numpy as np
    x = np.array([1.0, 2.0, 4.0])
    y = np.array([2.0, 3.0, 6.0])
    X = np.array([np.ones(3), x])                  # SS630
    theta = np.linalg.inv(X.T @ X) @ X.T @ y

Write instead:

    import numpy as np
    x = np.array([1.0, 2.0, 4.0])
    y = np.array([2.0, 3.0, 6.0])
    X = np.array([np.ones(3), x]).T
    theta = np.linalg.inv(X.T @ X) @ X.T @ y

Lesson: 2.13, "Vectorizing logistic regression".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.products.low_ranks import LowRank, low_rank, low_rank_cures, targets
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """对不可能有逆的乘积求逆：乘积的秩最多等于求和的那个长度。

发生了什么：X (k, n) 且 k < n 时，X.T @ X 是秩最多为 k 的 (n, n) 矩阵，numpy 发现它是奇异的。
为什么糟糕：舍入误差可能掩盖这一点；这时 inv 给出巨大的数，直到 y 参与运算时形状才对不上。

    import numpy as np
    x = np.array([1.0, 2.0, 4.0])
    y = np.array([2.0, 3.0, 6.0])
    X = np.array([np.ones(3), x])                  # SS630
    theta = np.linalg.inv(X.T @ X) @ X.T @ y

应当写成：

    import numpy as np
    x = np.array([1.0, 2.0, 4.0])
    y = np.array([2.0, 3.0, 6.0])
    X = np.array([np.ones(3), x]).T
    theta = np.linalg.inv(X.T @ X) @ X.T @ y

课程：2.13，“向量化逻辑回归”。
"""

RULE = Rule("SS630", "inverse-of-low-rank", "error", "2.13", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text}: {product} is {size} by {size}, but its rank is at most {rank}, so it has no inverse.",
    zh="{text}：{product} 是 {size}×{size} 的矩阵，但秩最多为 {rank}，所以没有逆。",
)
_WHY_TURNED = Text(
    en="{table} has shape {shape}, and {targets} has {size} values, so the examples are the {size} columns of {table}. X.T @ X "
    "wants them as rows: then it has one row and one column for each feature.",
    zh="{table} 的形状是 {shape}，而 {targets} 有 {size} 个值，所以样本是 {table} 的 {size} 列。X.T @ X 要求样本是各行：这样它的每行每列才各对应一个特征。",
)
_WHY_FEW = Text(
    en="{table} has shape {shape}: a product summed over {rank} numbers has rank {rank} at most. If the rows are the examples, there "
    "are fewer of them than features, and many solutions fit; np.linalg.pinv finds the smallest.",
    zh="{table} 的形状是 {shape}：对 {rank} 个数求和的乘积，秩最多为 {rank}。如果各行是样本，那么样本比特征少，有许多解都符合；np.linalg.pinv 给出其中最小的一个。",
)


def detect(view: View) -> Iterator[Trouble]:
    """An inverse that numpy refused, or whose result did not fit what it was made for."""
    if view.crash is None:
        return
    step, crash = view.crash
    if crash.type.endswith("LinAlgError") and "Singular" in crash.message:
        found = low_rank(view, step)
        if found is not None:
            yield _trouble(view, step, found)
    elif step.operation in ("dot", "matmul") and crash.type == "ValueError":
        for number in step.inputs[:2]:
            for maker in list(view.reading.ancestors(number))[:8]:
                found = low_rank(view, maker)
                if found is not None and targets(view, step, found) is not None:
                    yield _trouble(view, maker, found)
                    return


def _trouble(view: View, step: Step, found: LowRank) -> Trouble:
    y = targets(view, step, found)
    message = _MESSAGE.filled(
        text=view.text(step), product=view.called(found.product.number), size=found.size, rank=found.rank
    )
    why = (_WHY_TURNED if y is not None else _WHY_FEW).filled(
        table=view.name(found.table),
        shape=view.reading.shape(found.table),
        targets=view.name(y),
        size=found.size,
        rank=found.rank,
    )
    return RULE.trouble(step, message, why, lambda: low_rank_cures(view, step, found, y), shown=(found.table,))
