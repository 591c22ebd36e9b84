"""The place of an extreme, named after the axis that was averaged away.

What happens: loss[fold, epoch].mean(axis=1) leaves one number for each fold, so its smallest is found in a fold.
Why it bites: the place is a small whole number either way, and nothing tells that it counts folds, not epochs.

    import numpy as np
    n_folds, n_epochs = 3, 5
    loss = np.zeros((n_folds, n_epochs))
    for fold in range(n_folds):
        for epoch in range(n_epochs):
            loss[fold, epoch] = (epoch - 3) ** 2 + 0.1 * fold
    best_epoch = np.argmin(loss.mean(axis=1))          # SS438
    print("stop after epoch", best_epoch)

Write instead:

    import numpy as np
    n_folds, n_epochs = 3, 5
    loss = np.zeros((n_folds, n_epochs))
    for fold in range(n_folds):
        for epoch in range(n_epochs):
            loss[fold, epoch] = (epoch - 3) ** 2 + 0.1 * fold
    best_epoch = np.argmin(loss.mean(axis=0))
    print("stop after epoch", best_epoch)

Lesson: 2.15, "Broadcasting in Python".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.view import View
from ...analysis.words.named_places import named_across, searched_as_named
from ..rule import Rule, Trouble

PAGE_ZH = """最大或最小值的位置，却以被平均掉的那个轴命名。

发生了什么：loss[fold, epoch].mean(axis=1) 为每一折留下一个数，所以找到的最小值在某一折。
为什么糟糕：位置总是一个小整数，看不出它数的是折而不是轮次。

    import numpy as np
    n_folds, n_epochs = 3, 5
    loss = np.zeros((n_folds, n_epochs))
    for fold in range(n_folds):
        for epoch in range(n_epochs):
            loss[fold, epoch] = (epoch - 3) ** 2 + 0.1 * fold
    best_epoch = np.argmin(loss.mean(axis=1))          # SS438
    print("stop after epoch", best_epoch)

应当写成：

    import numpy as np
    n_folds, n_epochs = 3, 5
    loss = np.zeros((n_folds, n_epochs))
    for fold in range(n_folds):
        for epoch in range(n_epochs):
            loss[fold, epoch] = (epoch - 3) ** 2 + 0.1 * fold
    best_epoch = np.argmin(loss.mean(axis=0))
    print("stop after epoch", best_epoch)

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS438", "place-of-another-axis", "error", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{name} is a place along the {along}s of {table} {shape}, because of {text}; its name is that of the other axis, {meant}.",
    zh="由于 {text}，{name} 是 {table} {shape} 中沿 {along} 的位置，而它的名字说的是另一个轴 {meant}。",
)
_WHY = Text(
    en="The {along}s lie along axis {other}, the {meant}s along axis {axis}. Where the best {meant} is, is told by one number "
    "for each {meant}.",
    zh="{along} 沿轴 {other}，{meant} 沿轴 {axis}。要找最好的 {meant}，就要每个 {meant} 各有一个数。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`best_epoch = np.argmin(loss.mean(axis=1))` where loss was filled by `loss[fold, epoch] = ...`."""
    for found in named_across(view):
        table = found.guilty.inputs[0]
        axis = 1 - found.axis % 2 if found.guilty is found.search else found.axis % 2
        yield RULE.trouble(
            found.guilty,
            _MESSAGE.filled(
                name=found.name,
                along=found.along,
                table=view.name(table),
                shape=view.reading.shape(table),
                text=view.text(found.guilty),
                meant=found.meant,
            ),
            _WHY.filled(along=found.along, meant=found.meant, axis=axis, other=1 - axis),
            lambda found=found: searched_as_named(view, found),
            shown=(table,),
        )
