"""One number stored where each feature should have its own.

What happens: points[mask].mean() without an axis averages the features as well; stored in centroids[k] it fills the whole row.
Why it bites: a number fits any row, so nothing is raised, and the centres all come to lie on the diagonal.

    import numpy as np
    points = np.array([[0.0, 8.0], [1.0, 9.0], [7.0, 1.0], [8.0, 2.0]])
    group = np.array([0, 0, 1, 1])
    centroids = np.zeros((2, points.shape[1]))
    for k in range(2):
        centroids[k] = points[group == k].mean()   # SS413

Write instead:

    import numpy as np
    points = np.array([[0.0, 8.0], [1.0, 9.0], [7.0, 1.0], [8.0, 2.0]])
    group = np.array([0, 0, 1, 1])
    centroids = np.zeros((2, points.shape[1]))
    for k in range(2):
        centroids[k] = points[group == k].mean(axis=0)

Lesson: 2.15, "Broadcasting in Python".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cure import Cure
from ...analysis.cures.edits import operand_node, retype, source_of
from ...analysis.cures.vector_cures import spliced
from ...analysis.meaning import Meaning, Number
from ...analysis.statistics.listed_centres import listed_centres
from ...analysis.statistics.reducing import with_axis
from ...analysis.statistics.statistic_stores import SameForAll, filled_rows, part_of_table, same_for_all
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """每个特征本该各有一个数，却存成了同一个数。

发生了什么：不写 axis 的 points[mask].mean() 把各个特征也一起平均了；存进 centroids[k]，整行都填上这一个数。
为什么糟糕：一个数放得进任何一行，所以不会报错，而各个中心全都落到了对角线上。

    import numpy as np
    points = np.array([[0.0, 8.0], [1.0, 9.0], [7.0, 1.0], [8.0, 2.0]])
    group = np.array([0, 0, 1, 1])
    centroids = np.zeros((2, points.shape[1]))
    for k in range(2):
        centroids[k] = points[group == k].mean()   # SS413

应当写成：

    import numpy as np
    points = np.array([[0.0, 8.0], [1.0, 9.0], [7.0, 1.0], [8.0, 2.0]])
    group = np.array([0, 0, 1, 1])
    centroids = np.zeros((2, points.shape[1]))
    for k in range(2):
        centroids[k] = points[group == k].mean(axis=0)

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS413", "one-number-for-row", "error", "2.15", __doc__, PAGE_ZH)

_MESSAGE_ROW = Text(
    en="{text} is one number, and {place} has a place for each of the {n} features of {table} {shape}.",
    zh="{text} 只是一个数，而 {place} 为 {table} {shape} 的 {n} 个特征各留了一个位置。",
)
_WHY_ROW = Text(
    en="The one number is written into all {n} places. Name the axis that runs along the examples, axis={axis}, and the "
    "features stay apart.",
    zh="这一个数被写进了全部 {n} 个位置。请写明样本所在的轴 axis={axis}，各个特征就不会混在一起。",
)
_MESSAGE_CENTRE = Text(
    en="{text} is one number for all {n} features of {table}, and {difference} takes it from each of them.",
    zh="{text} 对 {table} 的 {n} 个特征只给出一个数，而 {difference} 从每个特征都减去它。",
)
_WHY_CENTRE = Text(
    en="A centre has as many features as the points around it. Name the axis that runs along the examples, axis={axis}, and "
    "the features stay apart.",
    zh="中心的特征和它周围的点一样多。请写明样本所在的轴 axis={axis}，各个特征就不会混在一起。",
)
_MESSAGE_SAME = Text(
    en="{text} is of all {n} features of {table} {shape} together; each pass of the loop stores the same number.",
    zh="{text} 是把 {table} {shape} 的 {n} 个特征合在一起算的；循环每一遍存的都是同一个数。",
)
_WHY_SAME = Text(
    en="{index} says which place is filled, but not what of {table} is meant. Take the part that belongs to {index}: {part}.",
    zh="{index} 说明了填哪个位置，却没有用来选 {table} 的哪一部分。请取 {index} 对应的那一部分：{part}。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`centroids[k] = points[mask].mean()`; `mu[j] = X.mean()` for each feature j."""
    for row in filled_rows(view):
        table = row.statistic.inputs[0]
        shape = view.reading.shape(table) or ()
        n = shape[1 - row.along]
        yield RULE.trouble(
            row.statistic,
            _MESSAGE_ROW.filled(
                text=view.text(row.statistic), place=row.step.name, n=n, table=view.called(table), shape=shape
            ),
            _WHY_ROW.filled(n=n, axis=row.along),
            lambda row=row: with_axis(view, row.statistic, row.along, keep=False),
            shown=(table,),
        )
    for centre in listed_centres(view):
        statistic, along = centre.statistic, centre.along
        table = statistic.inputs[0]
        facts = {"n": view.reading.axes(table)[1 - along].size, "table": view.called(table)}
        difference = view.text(centre.difference)
        yield RULE.trouble(
            statistic,
            _MESSAGE_CENTRE.filled(text=view.text(statistic), difference=difference, **facts),
            _WHY_CENTRE.filled(axis=along),
            lambda statistic=statistic, along=along: with_axis(view, statistic, along, keep=False),
            shown=(table,),
        )
    for same in same_for_all(view):
        table, part = same.statistic.inputs[0], part_of_table(view, same)
        shape = view.reading.shape(table) or ()
        facts = {"table": view.called(table), "index": same.loop.name, "part": part}
        yield RULE.trouble(
            same.statistic,
            _MESSAGE_SAME.filled(text=view.text(same.statistic), n=shape[same.place], shape=shape, **facts),
            _WHY_SAME.filled(**facts),
            lambda same=same: _cures(view, same),
            shown=(table,),
        )


def _cures(view: View, same: SameForAll) -> Iterator[Cure]:
    step = same.statistic
    node, source = operand_node(view, step, 0), source_of(view, step)
    whole = source.node(step.place)
    if node is not None and whole is not None:
        text = spliced(source, whole, source.place(node), part_of_table(view, same))
        yield retype(view, step, text, _PART.filled(text=text), _number)


def _number(call: object) -> Meaning:
    return Number()


_PART = Text(en="Take the part that belongs to the index: {text}", zh="取下标对应的那一部分：{text}")
