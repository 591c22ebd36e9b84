"""Copies of a vector, cut into rows across the copies.

What happens: np.repeat(v, 3) gives each number of v three times in a row, a a a b b b; np.tile(v, 3) gives v again and again, a b a b a b.
Why it bites: a reshape cuts either into a table of the wished shape, but in the one it cuts, the rows are no copies of v.

    import numpy as np
    X = np.array([[1.0, 200.0], [2.0, 180.0], [6.0, 220.0]])
    m, n = X.shape
    mu = X.mean(axis=0)
    M = np.repeat(mu, m).reshape(m, n)             # SS440
    print((X - M).mean(axis=0))

Write instead:

    import numpy as np
    X = np.array([[1.0, 200.0], [2.0, 180.0], [6.0, 220.0]])
    m, n = X.shape
    mu = X.mean(axis=0)
    M = np.tile(mu, (m, 1))
    print((X - M).mean(axis=0))

`X - mu` needs no copies at all: broadcasting lines mu up with every row. np.repeat(v, m).reshape(n, m) puts each number along a row.

Lesson: 2.15, "Broadcasting in Python".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.data.repeated_cuts import copied_otherwise, copies_cut_across
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """一个向量的若干副本，被横着切成了行。

发生了什么：np.repeat(v, 3) 让 v 的每个数连着出现三次：a a a b b b；np.tile(v, 3) 则把 v 一遍遍重复：a b a b a b。
为什么糟糕：两者都能 reshape 成想要的形状，但切错了的那一个，每一行都不是 v 的副本。

    import numpy as np
    X = np.array([[1.0, 200.0], [2.0, 180.0], [6.0, 220.0]])
    m, n = X.shape
    mu = X.mean(axis=0)
    M = np.repeat(mu, m).reshape(m, n)             # SS440
    print((X - M).mean(axis=0))

应当写成：

    import numpy as np
    X = np.array([[1.0, 200.0], [2.0, 180.0], [6.0, 220.0]])
    m, n = X.shape
    mu = X.mean(axis=0)
    M = np.tile(mu, (m, 1))
    print((X - M).mean(axis=0))

其实 `X - mu` 根本不需要副本：广播会让 mu 与每一行对齐。np.repeat(v, m).reshape(n, m) 则让每个数沿一行重复。

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS440", "copies-cut-across", "error", "2.15", __doc__, PAGE_ZH)

_MESSAGE = {
    "repeat": Text(
        en="{text} makes rows of {array}, where each number comes {times} times in a row: the rows are no copies of {vector}.",
        zh="{text} 把 {array} 切成行，而其中每个数都连着出现 {times} 次：这些行并不是 {vector} 的副本。",
    ),
    "tile": Text(
        en="{text} makes rows of {array}, where all of {vector} comes {times} times in turn: the numbers of a row are not all the same.",
        zh="{text} 把 {array} 切成行，而其中 {vector} 整个依次出现 {times} 次：一行里的数并不相同。",
    ),
}
_WHY = Text(
    en="reshape takes the numbers as they lie and cuts off a row at a time. np.repeat puts the copies of one number side by side, "
    "np.tile puts whole copies end to end: take the one whose order fits the cut.",
    zh="reshape 按数排列的次序，一行一行地切下来。np.repeat 让同一个数的副本挨着，np.tile 让整个向量首尾相接：请选用与切法次序相符的那一个。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`np.repeat(v, m).reshape(m, n)` of v (n,), and `np.tile(v, m).reshape(n, m)`."""
    for found in copies_cut_across(view):
        recut = found.recut
        yield RULE.trouble(
            recut.step,
            _MESSAGE[found.made.operation].filled(
                text=view.text(recut.step),
                array=view.called(recut.step.inputs[0]),
                vector=view.called(found.made.inputs[0]),
                times=found.times.size,
            ),
            _WHY,
            lambda found=found: copied_otherwise(view, found),
            shown=(recut.step.inputs[0],),
        )
