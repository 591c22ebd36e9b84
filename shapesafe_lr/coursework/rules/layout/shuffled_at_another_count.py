"""Examples shuffled by as many positions as there are features.

What happens: np.random.permutation was given the length of the other axis: three features, so three positions.
Why it bites: picking by positions never asks for all of them; most examples are gone, and training goes on with a few.

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    Y = np.array([[1, 0, 1, 1]])
    order = np.random.permutation(X.shape[0])      # SS470
    X_mixed, Y_mixed = X[:, order], Y[:, order]

Write instead:

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    Y = np.array([[1, 0, 1, 1]])
    order = np.random.permutation(X.shape[1])
    X_mixed, Y_mixed = X[:, order], Y[:, order]

Lesson: 2.10, "Gradient descent on m examples".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.data.shuffles import counted_across, counted_along, shuffled_picks
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """打乱样本时，位置的个数却按特征数来取。

发生了什么：np.random.permutation 拿到的是另一个轴的长度：只有三个特征，就只有三个位置。
为什么糟糕：按位置取数并不要求取全；大多数样本就此丢失，训练却只用剩下的几个继续进行。

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    Y = np.array([[1, 0, 1, 1]])
    order = np.random.permutation(X.shape[0])      # SS470
    X_mixed, Y_mixed = X[:, order], Y[:, order]

应当写成：

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    Y = np.array([[1, 0, 1, 1]])
    order = np.random.permutation(X.shape[1])
    X_mixed, Y_mixed = X[:, order], Y[:, order]

课程：2.10，“m 个样本的梯度下降”。
"""

RULE = Rule("SS470", "shuffled-at-another-count", "error", "2.10", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} picks from an axis of length {size} with shuffled positions that were counted by a length of {ran}, "
    "that of another axis of {array}.",
    zh="{text} 从长度为 {size} 的轴上按打乱的位置取数，而这些位置是按长度 {ran} 生成的，那是 {array} 另一个轴的长度。",
)
_WHY = Text(
    en="{array} has shape {shape}. A shuffle keeps everything, so it needs one position for each step along the axis "
    "that it shuffles; with fewer, the rest is silently left out.",
    zh="{array} 的形状是 {shape}。打乱应当一个不少，所以要打乱哪个轴，就要有那个轴那么多个位置；位置少了，其余的就悄悄丢掉了。",
)


def detect(view: View) -> Iterator[Trouble]:
    """Shuffled positions, fewer than the axis they pick from is long, that nowhere pick from the axis they count."""
    picks = list(shuffled_picks(view))
    right = {pick.made.number for pick in picks if view.reading.ledger.same(pick.over, pick.axis(view))}
    for pick in picks:
        array = counted_across(view, pick)
        if array is None or pick.made.number in right:
            continue
        yield RULE.trouble(
            pick.step,
            _MESSAGE.filled(
                text=view.text(pick.step), size=pick.axis(view).size, ran=pick.over.size, array=view.called(array)
            ),
            _WHY.filled(array=view.called(array), shape=view.reading.shape(array)),
            lambda pick=pick: counted_along(view, pick),
            shown=(pick.step.inputs[0],),
        )
