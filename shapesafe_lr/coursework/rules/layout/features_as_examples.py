"""New features put below the data, as if they were more examples.

What happens: np.concatenate without axis= and np.vstack join along axis 0, which in a table with one example a row is the examples.
Why it bites: there are twice as many examples and no new feature; squares of a feature are taken for the feature itself.

    import numpy as np
    X = np.array([[1.0, 2.0], [2.0, 0.5], [3.0, 1.0], [4.0, 3.0]])
    powers = np.concatenate((X, X ** 2))           # SS419
    powers = (powers - powers.mean(axis=0)) / powers.std(axis=0)

Write instead:

    import numpy as np
    X = np.array([[1.0, 2.0], [2.0, 0.5], [3.0, 1.0], [4.0, 3.0]])
    powers = np.concatenate((X, X ** 2), axis=1)
    powers = (powers - powers.mean(axis=0)) / powers.std(axis=0)

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cures.join_cures import another_way
from ...analysis.data.joined import Joined, joined_tables
from ...analysis.products.curves import is_curve_of
from ...analysis.statistics.scaling import scalings
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """把新特征接在数据下面，好像它们是更多的样本。

发生了什么：不写 axis= 的 np.concatenate 和 np.vstack 沿轴 0 拼接；在每行一个样本的表中，那是样本所在的轴。
为什么糟糕：样本多了一倍，却没有新特征；特征的平方被当成了特征本身。

    import numpy as np
    X = np.array([[1.0, 2.0], [2.0, 0.5], [3.0, 1.0], [4.0, 3.0]])
    powers = np.concatenate((X, X ** 2))           # SS419
    powers = (powers - powers.mean(axis=0)) / powers.std(axis=0)

应当写成：

    import numpy as np
    X = np.array([[1.0, 2.0], [2.0, 0.5], [3.0, 1.0], [4.0, 3.0]])
    powers = np.concatenate((X, X ** 2), axis=1)
    powers = (powers - powers.mean(axis=0)) / powers.std(axis=0)

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS419", "features-as-examples", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} puts {new} in line with the examples of {data} {shape}: the result {result} has more examples and no new feature.",
    zh="{text} 把 {new} 接在 {data} {shape} 的样本之后：结果 {result} 样本变多了，却没有新特征。",
)
_WHY = Text(
    en="{new} is worked out from the features of each example, so it belongs beside them, along axis {axis}.",
    zh="{new} 由每个样本的特征算出，应当与这些特征并排，沿轴 {axis}。",
)


def detect(view: View) -> Iterator[Trouble]:
    """Data joined with curved functions of themselves, along the axis of the examples."""
    reading = view.reading
    for joined in joined_tables(view):
        data, *new = joined.members
        if not new or not all(is_curve_of(view, part, data) for part in new) or not _runs_along_examples(view, joined):
            continue
        called = view.called(new[0])
        yield RULE.trouble(
            joined.step,
            _MESSAGE.filled(
                text=view.text(joined.step),
                new=called,
                data=view.called(data),
                shape=reading.shape(data),
                result=reading.shape(joined.step.number),
            ),
            _WHY.filled(new=called, axis=1 - joined.along),
            lambda joined=joined: another_way(view, joined.step),
            shown=joined.members,
        )


def _runs_along_examples(view: View, joined: Joined) -> bool:
    """Whether the axis that grew is the examples', by their labels or because each feature is standardised over it."""
    if view.roles.is_examples(view.reading.axes(joined.members[0])[joined.along]):
        return True
    return any(scaling.array == joined.step.number and scaling.axis(view) == joined.along for scaling in scalings(view))
