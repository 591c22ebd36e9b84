"""Scores of attention that hold no number for each query and key.

What happens: Q.T @ K sums over the tokens and has a row and a column for each feature; Q * K pairs nothing at all.
Why it bites: with as many tokens as features every shape is right, and the weights still sum to 1.

    import numpy as np
    rng = np.random.default_rng(0)
    X = rng.normal(size=(4, 4))
    Wq, Wk, Wv = rng.normal(size=(4, 4)), rng.normal(size=(4, 4)), rng.normal(size=(4, 4))
    Q, K, V = X @ Wq, X @ Wk, X @ Wv
    S = Q.T @ K / np.sqrt(4)                       # SS429
    T = np.exp(S)
    A = T / T.sum(axis=1, keepdims=True)
    out = A @ V

Write instead:

    import numpy as np
    rng = np.random.default_rng(0)
    X = rng.normal(size=(4, 4))
    Wq, Wk, Wv = rng.normal(size=(4, 4)), rng.normal(size=(4, 4)), rng.normal(size=(4, 4))
    Q, K, V = X @ Wq, X @ Wk, X @ Wv
    S = Q @ K.T / np.sqrt(4)
    T = np.exp(S)
    A = T / T.sum(axis=1, keepdims=True)
    out = A @ V

Lesson: 2.15, "Broadcasting in Python".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.predictions.scores_across import of_pairs, scores_across
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """注意力的得分不是每个查询与每个键各一个数。

发生了什么：Q.T @ K 沿词元求和，得到的是特征对特征的表；Q * K 则根本没有两两配对。
为什么糟糕：词元数与特征数相同时所有形状都对，权重之和也仍然是 1。

    import numpy as np
    rng = np.random.default_rng(0)
    X = rng.normal(size=(4, 4))
    Wq, Wk, Wv = rng.normal(size=(4, 4)), rng.normal(size=(4, 4)), rng.normal(size=(4, 4))
    Q, K, V = X @ Wq, X @ Wk, X @ Wv
    S = Q.T @ K / np.sqrt(4)                       # SS429
    T = np.exp(S)
    A = T / T.sum(axis=1, keepdims=True)
    out = A @ V

应当写成：

    import numpy as np
    rng = np.random.default_rng(0)
    X = rng.normal(size=(4, 4))
    Wq, Wk, Wv = rng.normal(size=(4, 4)), rng.normal(size=(4, 4)), rng.normal(size=(4, 4))
    Q, K, V = X @ Wq, X @ Wk, X @ Wv
    S = Q @ K.T / np.sqrt(4)
    T = np.exp(S)
    A = T / T.sum(axis=1, keepdims=True)
    out = A @ V

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS429", "scores-not-of-pairs", "error", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} has no number for each query and key, and {product} sums its weights along the keys.",
    zh="{text} 不是每个查询与每个键各一个数，而 {product} 要沿着键对权重求和。",
)
_WHY = Text(
    en="A score tells how well one query fits one key: the sum over their features. One row for each query, one column for "
    "each key: Q @ K.T.",
    zh="一个得分说明一个查询与一个键有多相配：沿它们的特征求和。每个查询一行，每个键一列：Q @ K.T。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`softmax(Q.T @ K) @ V` of queries, keys and values made of the same data."""
    for found in scores_across(view):
        yield RULE.trouble(
            found.scores,
            _MESSAGE.filled(text=view.text(found.scores), product=view.text(found.product)),
            _WHY,
            lambda found=found: of_pairs(view, found),
            shown=tuple(found.scores.inputs),
        )
