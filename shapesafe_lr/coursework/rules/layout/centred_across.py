"""Data centred over their features before their principal components are taken.

What happens: the mean that is subtracted runs along each example, not along each feature.
Why it bites: every shape is right, but the cloud of examples still lies off the origin, and the components point elsewhere.

    import numpy as np
    rng = np.random.default_rng(0)
    X = rng.normal(size=(50, 3)) * np.array([4.0, 1.0, 0.2]) + np.array([9.0, -3.0, 1.0])
    Xc = X - X.mean(axis=1, keepdims=True)         # SS480
    U, S, Vt = np.linalg.svd(Xc, full_matrices=False)
    scores = Xc @ Vt[:2].T

Write instead:

    import numpy as np
    rng = np.random.default_rng(0)
    X = rng.normal(size=(50, 3)) * np.array([4.0, 1.0, 0.2]) + np.array([9.0, -3.0, 1.0])
    Xc = X - X.mean(axis=0, keepdims=True)
    U, S, Vt = np.linalg.svd(Xc, full_matrices=False)
    scores = Xc @ Vt[:2].T

With an example a column the mean runs over axis 1, and the components are the columns of U.

Lesson: 2.15, "Broadcasting in Python".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.statistics.components import centred_across
from ...analysis.statistics.reducing import axis_of, with_axis
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """求主成分之前，对特征做了中心化。

发生了什么：被减去的平均值是沿每个样本求的，而不是沿每个特征求的。
为什么糟糕：形状都对，可样本的点云仍然偏离原点，主成分指向了别处。

    import numpy as np
    rng = np.random.default_rng(0)
    X = rng.normal(size=(50, 3)) * np.array([4.0, 1.0, 0.2]) + np.array([9.0, -3.0, 1.0])
    Xc = X - X.mean(axis=1, keepdims=True)         # SS480
    U, S, Vt = np.linalg.svd(Xc, full_matrices=False)
    scores = Xc @ Vt[:2].T

应当写成：

    import numpy as np
    rng = np.random.default_rng(0)
    X = rng.normal(size=(50, 3)) * np.array([4.0, 1.0, 0.2]) + np.array([9.0, -3.0, 1.0])
    Xc = X - X.mean(axis=0, keepdims=True)
    U, S, Vt = np.linalg.svd(Xc, full_matrices=False)
    scores = Xc @ Vt[:2].T

样本按列放时，平均值沿轴 1 求，主成分是 U 的列。

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS480", "centred-across", "warning", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} runs over the {n} features of {data} {shape}, and {product} sums over these as well.",
    zh="{text} 是对 {data} {shape} 的 {n} 个特征求的，而 {product} 也是对它们求和。",
)
_WHY = Text(
    en="Components are directions in which the examples differ: each feature needs its mean over the {m} examples "
    "subtracted, so that the examples lie around the origin.",
    zh="主成分是样本之间差别最大的方向：每个特征都要减去它对 {m} 个样本的平均值，样本才会分布在原点周围。",
)


def detect(view: View) -> Iterator[Trouble]:
    """A projection that sums over the axis of the mean that was subtracted."""
    for product, mean, over, kept in centred_across(view):
        axis = (axis_of(mean) or 0) % 2
        keep = "keepdims" in mean.options or axis == 0
        yield RULE.trouble(
            mean,
            _MESSAGE.filled(
                text=view.text(mean),
                data=view.name(mean.inputs[0]),
                shape=view.reading.shape(mean.inputs[0]),
                n=over.size,
                product=view.text(product),
            ),
            _WHY.filled(m=kept.size),
            lambda mean=mean, axis=axis, keep=keep: with_axis(view, mean, 1 - axis, keep),
            shown=(mean.inputs[0],),
        )
