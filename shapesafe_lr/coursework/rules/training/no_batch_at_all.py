"""A loop over batches that never runs.

What happens: the number of batches was worked out from the features, of which there are fewer than a batch holds: 0.
Why it bites: a loop over range(0) is no error; the parameters keep the values they began with.

    import numpy as np
    X = np.arange(12.0).reshape(2, 6)
    total = 0.0
    batches = X.shape[0] // 3                      # SS548
    for k in range(batches):
        total += X[:, k * 3:(k + 1) * 3].sum()

Write instead:

    import numpy as np
    X = np.arange(12.0).reshape(2, 6)
    total = 0.0
    batches = X.shape[1] // 3
    for k in range(batches):
        total += X[:, k * 3:(k + 1) * 3].sum()

Lesson: 2.10, "Gradient descent on m examples".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.loops.no_passes import batches_of_the_other_axis, loops_without_passes
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """从不执行的小批量循环。

发生了什么：批数是由特征数算出来的，而特征数还不到一批的大小，于是批数是 0。
为什么糟糕：range(0) 的循环不会报错，参数一直停在初始值。

    import numpy as np
    X = np.arange(12.0).reshape(2, 6)
    total = 0.0
    batches = X.shape[0] // 3                      # SS548
    for k in range(batches):
        total += X[:, k * 3:(k + 1) * 3].sum()

应当写成：

    import numpy as np
    X = np.arange(12.0).reshape(2, 6)
    total = 0.0
    batches = X.shape[1] // 3
    for k in range(batches):
        total += X[:, k * 3:(k + 1) * 3].sum()

课程：2.10，“m 个样本的梯度下降”。
"""

RULE = Rule("SS548", "no-batch-at-all", "error", "2.10", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} is 0, so {loop} makes no pass; along the other axis of {table} {shape} there is room for {n}.",
    zh="{text} 等于 0，所以 {loop} 一次也不执行；沿 {table} {shape} 的另一个轴可以分成 {n} 批。",
)
_WHY = Text(
    en="Batches are cut along the axis of the examples; their number comes from that length.",
    zh="小批量沿样本所在的轴来切，批数要由样本数算出。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`for k in range(X.shape[0] // 16)` of X (4, 64)."""
    for found in loops_without_passes(view):
        yield RULE.trouble(
            found.loop,
            _MESSAGE.filled(
                text=view.called(found.loop.inputs[1 if len(found.loop.inputs) > 1 else 0]),
                loop=view.text(found.loop),
                table=view.called(found.table),
                shape=view.reading.shape(found.table),
                n=found.batches,
            ),
            _WHY,
            lambda found=found: batches_of_the_other_axis(view, found),
            shown=(found.table,),
        )
