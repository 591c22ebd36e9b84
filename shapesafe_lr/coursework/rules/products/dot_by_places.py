"""A matrix product of two tables whose numbers belong together place by place.

What happens: a dropout mask has a number for each unit of each example. np.dot(A, D) adds up units and examples instead.
Why it bites: where units and examples are as many, the shapes go together, and nothing is raised.

    import numpy as np
    rng = np.random.default_rng(0)
    keep = 0.8
    A = np.maximum(0, rng.normal(size=(4, 4)))
    D = rng.random((4, 4)) < keep
    A = np.dot(A, D) / keep                        # SS329

Write instead:

    import numpy as np
    rng = np.random.default_rng(0)
    keep = 0.8
    A = np.maximum(0, rng.normal(size=(4, 4)))
    D = rng.random((4, 4)) < keep
    A = (A * D) / keep

Lesson: 2.15, "Broadcasting in Python".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cures.edits import as_star
from ...analysis.networks.own_products import squares
from ...analysis.networks.penalties import penalties_beyond_squares, penalties_of_rows_and_columns
from ...analysis.predictions.diagonals import starred_together, summed_beyond_diagonal
from ...analysis.predictions.entropy_products import entropies
from ...analysis.products.elementwise_meant import masked, windowed
from ...analysis.products.pairs_scored import one_score_each, pairs_scored
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """两张表的数本该按位置相乘，却用了矩阵乘法。

发生了什么：dropout 掩码为每个样本的每个单元各有一个数。np.dot(A, D) 却把单元与样本加在了一起。
为什么糟糕：单元数与样本数恰好相等时，形状对得上，所以不会报错。

    import numpy as np
    rng = np.random.default_rng(0)
    keep = 0.8
    A = np.maximum(0, rng.normal(size=(4, 4)))
    D = rng.random((4, 4)) < keep
    A = np.dot(A, D) / keep                        # SS329

应当写成：

    import numpy as np
    rng = np.random.default_rng(0)
    keep = 0.8
    A = np.maximum(0, rng.normal(size=(4, 4)))
    D = rng.random((4, 4)) < keep
    A = (A * D) / keep

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS329", "dot-by-places", "error", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} is a matrix product of {part} and {other}, both {shape}; here each number belongs to the one at its own place.",
    zh="{text} 是 {part} 与 {other} 的矩阵乘法，两者都是 {shape}；而这里每个数只与同一位置的数相乘。",
)
_WHY_MASK = Text(
    en="A dropout mask keeps or drops each unit of each example. The matrix product adds up units and examples that have "
    "nothing to do with each other; that the shapes go together is an accident of the sizes.",
    zh="dropout 掩码决定每个样本的每个单元是否保留。矩阵乘法把互不相干的单元与样本加在了一起；形状能对上，只是大小的巧合。",
)
_WHY_WINDOW = Text(
    en="A filter weighs each number under the window, and the sum follows. The matrix product sums rows with columns before that; "
    "that the shapes go together is an accident of the square window.",
    zh="滤波器给窗口里的每个数加权，然后求和。矩阵乘法在此之前就把行与列相乘相加了；形状能对上，只因窗口是正方形。",
)
_WHY_ENTROPY = Text(
    en="The loss of an example takes the logarithm at the place of its own label. The matrix product pairs the labels of each "
    "example with the predictions of the others; that the shapes go together is an accident of the sizes.",
    zh="一个样本的损失取的是它自己标签那一处的对数。矩阵乘法却把每个样本的标签与其他样本的预测配在一起；形状能对上，只是大小的巧合。",
)

_MESSAGE_DIAGONAL = Text(
    en="{text} pairs each row of one table with each row of the other: a table {shape} is summed up, and only its diagonal was meant.",
    zh="{text} 把一张表的每一行与另一张表的每一行配对：求和的是一张 {shape} 的表，而只有它的对角线才是想要的。",
)
_WHY_DIAGONAL = Text(
    en="On the diagonal a row meets itself; elsewhere it meets another row, and those products belong to no loss. With a single row "
    "there is nothing else, so the formula was right there. For tables multiply element by element, then sum.",
    zh="对角线上是一行与自己相遇；其余位置是与别的行相遇，那些乘积不属于任何损失。只有一行时没有其余位置，所以这个公式在那里是对的。对于表，应先逐元素相乘，再求和。",
)

_WHY_PENALTY = Text(
    en="A penalty adds up the squares of the weights: the diagonal of the table. Elsewhere a row of weights meets another row. With "
    "a single row there is nothing else, so the formula was right there. For tables square element by element, then sum.",
    zh="正则项是各权重的平方之和，也就是这张表的对角线。其余位置是一行权重与另一行相乘。只有一行时没有其余位置，所以这个公式在那里是对的。对于表，应先逐元素平方，再求和。",
)

_MESSAGE_OWN = Text(
    en="{text} pairs each row of {array} with each column of it, and all of these products are summed up; a penalty sums squares.",
    zh="{text} 把 {array} 的每一行与它的每一列配对，然后把这些乘积全部加起来；而正则项要的是平方之和。",
)
_WHY_OWN = Text(
    en="A penalty adds up the square of each weight. In the matrix product a weight meets others, and the sum may even be negative; "
    "it runs because the table is square. Square element by element, then sum.",
    zh="正则项把每个权重的平方加起来。矩阵乘法却让一个权重与别的权重相乘，和甚至可能是负数；能运行只因这张表是方阵。应先逐元素平方，再求和。",
)

_MESSAGE_PAIRS = Text(
    en="{text} scores each of {left} with each of {right}: a table {shape}, where {target} {target_shape} has one number for a pair.",
    zh="{text} 让 {left} 的每一个与 {right} 的每一个配对打分：得到一张 {shape} 的表，而 {target} {target_shape} 对每一对只有一个数。",
)
_WHY_PAIRS = Text(
    en="The first belongs to the first, the second to the second. Off the diagonal the table holds pairs that nobody asked for, and "
    "their errors are counted too. For one score a pair multiply element by element, then sum.",
    zh="第一个只与第一个成对，第二个只与第二个成对。对角线之外是没有人要的配对，它们的误差也被算了进去。要得到每一对一个得分，应先逐元素相乘，再求和。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`np.dot(A, D) / keep` of a mask that was drawn; `np.sum(np.dot(window, kernel))` of a window that slides; `np.dot(Y, np.log(P))`, turned or not."""
    for why, found in (
        *((_WHY_MASK, one) for one in masked(view)),
        *((_WHY_WINDOW, one) for one in windowed(view)),
        *((_WHY_ENTROPY, one) for one in entropies(view)),
    ):
        left, right = found.step.inputs
        other = right if found.part == left else left
        yield RULE.trouble(
            found.step,
            _MESSAGE.filled(
                text=view.text(found.step),
                part=view.called(found.part),
                other=view.called(other),
                shape=view.reading.shape(other),
            ),
            why,
            lambda found=found: as_star(view, found.step),
            shown=(left, right),
        )
    for step in summed_beyond_diagonal(view):
        yield RULE.trouble(
            step,
            _MESSAGE_DIAGONAL.filled(text=view.text(step), shape=view.reading.shape(step.number)),
            _WHY_DIAGONAL,
            lambda step=step: starred_together(view, step),
            shown=tuple(step.inputs),
        )
    for own in penalties_beyond_squares(view):
        yield RULE.trouble(
            own.step,
            _MESSAGE_DIAGONAL.filled(text=view.text(own.step), shape=view.reading.shape(own.step.number)),
            _WHY_PENALTY,
            lambda own=own: squares(view, own),
            shown=tuple(own.step.inputs),
        )
    for own in penalties_of_rows_and_columns(view):
        yield RULE.trouble(
            own.step,
            _MESSAGE_OWN.filled(text=view.text(own.step), array=view.name(own.array)),
            _WHY_OWN,
            lambda own=own: squares(view, own),
            shown=tuple(own.step.inputs),
        )
    for scored in pairs_scored(view):
        pair, shape = scored.pair, view.reading.shape
        yield RULE.trouble(
            pair.step,
            _MESSAGE_PAIRS.filled(
                text=view.text(pair.step),
                left=view.name(pair.array),
                right=view.name(pair.other),
                shape=shape(pair.step.number),
                target=view.called(scored.target),
                target_shape=shape(scored.target),
            ),
            _WHY_PAIRS,
            lambda scored=scored: one_score_each(view, scored),
            shown=tuple(pair.step.inputs),
        )
