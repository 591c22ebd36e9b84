"""An array divided by itself.

What happens: x / x is 1 everywhere; the sum, the norm or the maximum in the denominator is missing.
Why it bites: nothing is raised, and all that was learnt is thrown away.

    import numpy as np
    scores = np.array([[1.0, 2.0, 0.5], [0.3, 0.1, 0.9]])
    e = np.exp(scores)
    probabilities = e / e                          # SS407

Write instead:

    import numpy as np
    scores = np.array([[1.0, 2.0, 0.5], [0.3, 0.1, 0.9]])
    e = np.exp(scores)
    probabilities = e / np.sum(e, axis=1, keepdims=True)

Lesson: 2.15, "Broadcasting in Python".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cure import Cure
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """数组除以它自己。

发生了什么：x / x 处处等于 1；分母里少了求和、范数或最大值。
为什么糟糕：不会报错，学到的一切却都丢掉了。

    import numpy as np
    scores = np.array([[1.0, 2.0, 0.5], [0.3, 0.1, 0.9]])
    e = np.exp(scores)
    probabilities = e / e                          # SS407

应当写成：

    import numpy as np
    scores = np.array([[1.0, 2.0, 0.5], [0.3, 0.1, 0.9]])
    e = np.exp(scores)
    probabilities = e / np.sum(e, axis=1, keepdims=True)

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS407", "divided-by-itself", "warning", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} divides {array} {shape} by itself: the result is 1 everywhere.",
    zh="{text} 把 {array} {shape} 除以它自己：结果处处是 1。",
)
_WHY = Text(
    en="A sum is missing below the line: {np}.sum({array}, axis=..., keepdims=True) for shares of a whole.",
    zh="分母里少了求和：求占比要用 {np}.sum({array}, axis=..., keepdims=True)。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`x / x` of an array."""
    reading = view.reading
    for step in reading.operations("divide"):
        if len(step.inputs) != 2 or not any(axis.size > 1 for axis in reading.axes(step.number)):
            continue
        above, below = reading.source(step.inputs[0]), reading.source(step.inputs[1])
        if above is None or above != below:
            continue
        yield RULE.trouble(
            step,
            _MESSAGE.filled(text=view.text(step), array=view.name(above), shape=reading.shape(above)),
            _WHY.filled(np="np", array=view.name(above)),
            lambda step=step: [_place_only(step)],
            shown=tuple(step.inputs),
        )


def _place_only(step: Step) -> Cure:
    return Cure(step.path, step.place, _WHY, certain=True)
