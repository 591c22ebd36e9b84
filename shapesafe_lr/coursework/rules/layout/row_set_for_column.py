"""A row set where a column was meant.

What happens: Xb[0] is the first row, all numbers of one example; the first column is Xb[:, 0].
Why it bites: the number is broadcast along the row, so nothing is raised: an example is lost, and the column stays zero.

    import numpy as np
    X = np.array([[2.0, 1.0], [3.0, 5.0], [1.0, 4.0], [6.0, 2.0]])
    m, n = X.shape
    Xb = np.zeros((m, n + 1))
    Xb[:, 1:] = X
    Xb[0] = 1.0                                    # SS432
    print(Xb @ np.array([7.0, 2.0, -1.0]))

Write instead:

    import numpy as np
    X = np.array([[2.0, 1.0], [3.0, 5.0], [1.0, 4.0], [6.0, 2.0]])
    m, n = X.shape
    Xb = np.zeros((m, n + 1))
    Xb[:, 1:] = X
    Xb[:, 0] = 1.0
    print(Xb @ np.array([7.0, 2.0, -1.0]))

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.loops.rows_for_columns import left_empty, line_turned, scaled_by_itself
from ...analysis.loops.vectors_across import used_across
from ...analysis.statistics.named_scales import scaled_beside_names
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """想设一列，却设了一行。

发生了什么：Xb[0] 是第一行，也就是一个样本的全部数值；第一列是 Xb[:, 0]。
为什么糟糕：这个数会沿整行广播，所以不会报错：丢了一个样本，而那一列仍然是零。

    import numpy as np
    X = np.array([[2.0, 1.0], [3.0, 5.0], [1.0, 4.0], [6.0, 2.0]])
    m, n = X.shape
    Xb = np.zeros((m, n + 1))
    Xb[:, 1:] = X
    Xb[0] = 1.0                                    # SS432
    print(Xb @ np.array([7.0, 2.0, -1.0]))

应当写成：

    import numpy as np
    X = np.array([[2.0, 1.0], [3.0, 5.0], [1.0, 4.0], [6.0, 2.0]])
    m, n = X.shape
    Xb = np.zeros((m, n + 1))
    Xb[:, 1:] = X
    Xb[:, 0] = 1.0
    print(Xb @ np.array([7.0, 2.0, -1.0]))

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS432", "row-set-for-column", "error", "2.16", __doc__, PAGE_ZH)

_LINES = (Text(en="row", zh="行"), Text(en="column", zh="列"))
_MESSAGE_EMPTY = Text(
    en="{text} sets a whole {set} of {table} {shape}, while the {meant} that {telling} left out stays as it was made.",
    zh="{text} 设的是 {table} {shape} 的一整{set}，而 {telling} 留出的那一{meant}却没有填。",
)
_WHY_EMPTY = Text(
    en="The data fill all {meant}s but one; that one is for the number, and the {set} already holds data.",
    zh="数据填满了除一{meant}以外的所有{meant}；那一{meant}才是留给这个数的，而那一{set}里已经有数据了。",
)
_MESSAGE_SCALED = Text(
    en="{text} scales a {set} of {table} {shape} by its own statistics, and later {telling}, the {meant}, is used.",
    zh="{text} 用一{set}自己的统计量来缩放 {table} {shape} 的这一{set}，而后面用的是 {telling}，即那一{meant}。",
)
_WHY_SCALED = Text(
    en="The numbers in a {set} are different quantities, which have no mean in common. A quantity is a {meant}: X[:, k].",
    zh="一{set}里的数是不同的量，没有共同的均值。一个量是一{meant}：X[:, k]。",
)
_MESSAGE_USED = Text(
    en="{text} sets a {set} of {table} {shape}, but {telling} takes each {meant} for the vector that was set.",
    zh="{text} 设的是 {table} {shape} 的一{set}，而 {telling} 把每一{meant}当作存进去的那个向量。",
)
_WHY_USED = Text(
    en="The product sums along the {meant}s of the table, so each vector of weights must be one {meant} of it.",
    zh="这个乘法沿表的每一{meant}求和，所以每个权重向量都应当是它的一{meant}。",
)
_WHY_NAMED = Text(
    en="The numbers in a {set} are different quantities, and one number scales only one of them: a whole {meant}.",
    zh="一{set}里的数是不同的量，一个数只能缩放其中一个量：一整{meant}。",
)
_MESSAGE_NAMED = Text(
    en="{text} scales a {set} of {table} {shape}, but the quantities {first} to {last} are its {meant}s.",
    zh="{text} 缩放的是 {table} {shape} 的一{set}，而从 {first} 到 {last} 这些量各是它的一{meant}。",
)


def detect(view: View) -> Iterator[Trouble]:
    """A line of a table that is set, while what is filled beside it, or read later, tells that the other was meant."""
    for found, message, why in (
        *((one, _MESSAGE_EMPTY, _WHY_EMPTY) for one in left_empty(view)),
        *((one, _MESSAGE_SCALED, _WHY_SCALED) for one in scaled_by_itself(view)),
        *((one, _MESSAGE_USED, _WHY_USED) for one in used_across(view)),
    ):
        words = {"set": _LINES[1 - found.axis], "meant": _LINES[found.axis]}
        yield RULE.trouble(
            found.store,
            message.filled(
                text=view.text(found.store),
                table=view.called(found.store.inputs[0]),
                shape=view.reading.shape(found.store.inputs[0]),
                telling=view.text(found.telling),
                **words,
            ),
            why.filled(**words),
            lambda found=found: line_turned(view, found),
            shown=(found.store.inputs[0],),
        )
    for scale in scaled_beside_names(view):
        found, words = scale.line, {"set": _LINES[1 - scale.line.axis], "meant": _LINES[scale.line.axis]}
        yield RULE.trouble(
            found.store,
            _MESSAGE_NAMED.filled(
                text=view.text(found.store),
                table=view.called(found.store.inputs[0]),
                shape=view.reading.shape(found.store.inputs[0]),
                first=scale.words[0],
                last=scale.words[-1],
                **words,
            ),
            _WHY_NAMED.filled(**words),
            lambda found=found: line_turned(view, found),
            shown=(found.store.inputs[0],),
        )
