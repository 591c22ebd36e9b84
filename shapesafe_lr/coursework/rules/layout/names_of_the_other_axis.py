"""Names of the rows that are gone through together with a statistic of the columns.

What happens: mean(axis=0) leaves a number for each column, and the list of names has one for each row.
Why it bites: zip stops at the shorter of the two, so nothing is raised, and each name gets a number that is not its own.

    import numpy as np
    scores = np.array([[90.0, 80.0, 70.0], [60.0, 75.0, 88.0]])
    students = ["Ann", "Bo"]
    means = scores.mean(axis=0)                    # SS425
    for name, mean in zip(students, means):
        print(name, mean)

Write instead:

    import numpy as np
    scores = np.array([[90.0, 80.0, 70.0], [60.0, 75.0, 88.0]])
    students = ["Ann", "Bo"]
    means = scores.mean(axis=1)
    for name, mean in zip(students, means):
        print(name, mean)

Lesson: 2.15, "Broadcasting in Python".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.statistics.reduced_across import reduction_behind
from ...analysis.statistics.reducing import along, axis_of
from ...analysis.view import View
from ...analysis.words.named_members import members_as_named, named_members
from ...analysis.words.words_beside import words_beside
from ..rule import Rule, Trouble

PAGE_ZH = """名称是各行的，与它们一起逐个取出的却是各列的统计量。

发生了什么：mean(axis=0) 给每一列留下一个数，而名称列表是每一行一个。
为什么糟糕：zip 到较短的一个为止，所以不会报错，而每个名称得到的都不是自己的数。

    import numpy as np
    scores = np.array([[90.0, 80.0, 70.0], [60.0, 75.0, 88.0]])
    students = ["Ann", "Bo"]
    means = scores.mean(axis=0)                    # SS425
    for name, mean in zip(students, means):
        print(name, mean)

应当写成：

    import numpy as np
    scores = np.array([[90.0, 80.0, 70.0], [60.0, 75.0, 88.0]])
    students = ["Ann", "Bo"]
    means = scores.mean(axis=1)
    for name, mean in zip(students, means):
        print(name, mean)

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS425", "names-of-the-other-axis", "error", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} leaves {left} numbers, but the names that go with them are {count}, from {first} to {last}.",
    zh="{text} 留下 {left} 个数，而与它们一一对应的名称有 {count} 个，从 {first} 到 {last}。",
)
_WHY = Text(
    en="{table} has shape {shape}. There are as many names as axis {gone} is long, so that axis must be left: go along axis {axis}.",
    zh="{table} 的形状是 {shape}。名称与轴 {gone} 的长度一样多，所以该留下的是这个轴：请沿轴 {axis} 进行。",
)
_MESSAGE_MEMBERS = Text(
    en="{text} has a {line} for each of {first} to {last}, but their names go along its other axis.",
    zh="{text} 中从 {first} 到 {last} 各占一{line}，而它们的名称却沿另一个轴对应。",
)
_WHY_MEMBERS = Text(
    en="The shape is {shape}, so nothing is raised: each name gets a number that was worked out across all of them.",
    zh="形状是 {shape}，所以不会报错：每个名称得到的数都是由它们全体混算出来的。",
)
_LINES = (Text(en="row", zh="行"), Text(en="column", zh="列"))


def detect(view: View) -> Iterator[Trouble]:
    """`zip(students, scores.mean(axis=0))` where the students are the rows."""
    yield from _members(view)
    reading = view.reading
    for found in words_beside(view):
        count, left = len(found.words), reading.axes(found.vector)[0].size
        reduction = reduction_behind(view, found.vector)
        if reduction is None or count == left or reading.is_replaced(reduction):
            continue
        shape, axis = reading.shape(reduction.inputs[0]) or (), axis_of(reduction)
        if axis is None or len(shape) != 2 or not -2 <= axis < 2 or shape[axis] != count:
            continue
        yield RULE.trouble(
            found.step,
            _MESSAGE.filled(
                text=view.text(reduction), left=left, count=count, first=found.words[0], last=found.words[-1]
            ),
            _WHY.filled(table=view.called(reduction.inputs[0]), shape=shape, gone=axis % 2, axis=1 - axis % 2),
            lambda reduction=reduction, axis=axis: along(view, reduction, 1 - axis % 2),
            shown=(reduction.inputs[0], reduction.number),
        )


def _members(view: View) -> Iterator[Trouble]:
    """`zip(["anna", "bert"], A[0])` where A has a number for each column, and anna and bert are the rows."""
    for found in named_members(view):
        yield RULE.trouble(
            found.join,
            _MESSAGE_MEMBERS.filled(
                text=view.text(found.join), line=_LINES[found.place], first=found.words[0], last=found.words[-1]
            ),
            _WHY_MEMBERS.filled(shape=view.reading.shape(found.join.number)),
            lambda found=found: members_as_named(view, found),
            shown=(found.join.number,),
        )
