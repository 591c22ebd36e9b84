"""A bias with one number a feature, added to a row of scores.

What happens: np.dot(w.T, X) is a row (1, m); adding a column (n_x, 1) stretches both into a table (n_x, m).
Why it bites: sigmoid takes the table as it is, and each example now has n_x predictions.

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0, 1.5], [4.0, 5.0, 6.0, 0.5], [0.3, 0.1, 0.2, 0.7]])
    w = np.zeros((3, 1))
    b = np.zeros((3, 1))                            # SS204
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))

Write instead:

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0, 1.5], [4.0, 5.0, 6.0, 0.5], [0.3, 0.1, 0.2, 0.7]])
    w = np.zeros((3, 1))
    b = 0.0
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))

Lesson: 2.13, "Vectorizing logistic regression".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cure import Cure
from ...analysis.cures.one_bias import one_bias
from ...analysis.cures.vector_cures import form_cures
from ...analysis.flow import activation_after, elementwise_pairs, product_under
from ...analysis.networks.example_biases import takes_one_number
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """把每个特征一个数的偏置加到一行得分上。

发生了什么：np.dot(w.T, X) 是一行 (1, m)；加上一列 (n_x, 1) 会把两边都拉伸成 (n_x, m) 的表。
为什么糟糕：sigmoid 照单全收，于是每个样本有了 n_x 个预测值。

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0, 1.5], [4.0, 5.0, 6.0, 0.5], [0.3, 0.1, 0.2, 0.7]])
    w = np.zeros((3, 1))
    b = np.zeros((3, 1))                            # SS204
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))

应当写成：

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0, 1.5], [4.0, 5.0, 6.0, 0.5], [0.3, 0.1, 0.2, 0.7]])
    w = np.zeros((3, 1))
    b = 0.0
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))

课程：2.13，“向量化逻辑回归”。
"""

RULE = Rule("SS204", "bias-stretches-scores", "error", "2.13", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{scores} {scores_shape} has one number an example; adding {bias} {bias_shape} makes it a table {result}.",
    zh="{scores} {scores_shape} 每个样本一个数；加上 {bias} {bias_shape} 后变成了 {result} 的表。",
)
_WHY = Text(
    en="A unit has one bias, the same for every example: a single number, or (1, 1). {bias} has {n}.",
    zh="一个单元只有一个偏置，对所有样本都相同：一个数，或 (1, 1)。而 {bias} 有 {n} 个。",
)


def detect(view: View) -> Iterator[Trouble]:
    """A product's row plus a column (or the other way round) on the way into a sigmoid, or a column that is learnt by one number."""
    reading = view.reading
    for step in elementwise_pairs(view):
        if step.operation != "add":
            continue
        for scores, bias in (step.inputs, step.inputs[::-1]):
            one, two = reading.shape(scores), reading.shape(bias)
            if one is None or two is None or len(one) != 2 or len(two) not in (1, 2):
                continue
            product = reading.maker(scores)
            if product is None or product_under(view, scores) is None or product_under(view, bias) is not None:
                continue
            wide = (1,) * (2 - len(two)) + two
            crossed = (one[0] == 1 < one[1] and wide[1] == 1 < wide[0]) or (
                one[1] == 1 < one[0] and wide[0] == 1 < wide[1]
            )
            if not crossed or (activation_after(view, step.number) is None and not takes_one_number(view, bias)):
                continue
            yield RULE.trouble(
                step,
                _MESSAGE.filled(
                    scores=view.called(scores),
                    scores_shape=one,
                    bias=view.called(bias),
                    bias_shape=two,
                    result=(max(one[0], wide[0]), max(one[1], wide[1])),
                ),
                _WHY.filled(bias=view.called(bias), n=max(two)),
                lambda bias=bias: _cures(view, bias),
                shown=(scores, bias),
            )


def _cures(view: View, bias: int | None) -> Iterator[Cure]:
    yield from one_bias(view, bias)
    yield from form_cures(view, bias, "row")
    yield from form_cures(view, bias, "column")
