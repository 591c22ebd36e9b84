"""One random number as the noise of all examples.

What happens: np.random.randn() without a size draws one number; added to a vector, it moves all examples by the same amount.
Why it bites: the points still lie exactly on their line. The fit looks perfect, and its intercept is off by that number.

    import numpy as np
    np.random.seed(0)
    x = np.linspace(0, 1, 20)
    y = 3 * x + 5 + np.random.randn() * 0.5                  # SS346
    A = np.column_stack((x, np.ones(20)))
    slope, intercept = np.linalg.lstsq(A, y, rcond=None)[0]
    print(np.std(y - A @ np.array([slope, intercept])))

Write instead:

    import numpy as np
    np.random.seed(0)
    x = np.linspace(0, 1, 20)
    y = 3 * x + 5 + np.random.randn(20) * 0.5
    A = np.column_stack((x, np.ones(20)))
    slope, intercept = np.linalg.lstsq(A, y, rcond=None)[0]
    print(np.std(y - A @ np.array([slope, intercept])))

Lesson: 2.15, "Broadcasting in Python".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.statistics.lone_noise import lone_noises, one_for_each
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """用一个随机数当作所有样本的噪声。

发生了什么：np.random.randn() 不给大小，就只抽一个数；加到向量上，所有样本都移动了同样的量。
为什么糟糕：这些点仍然精确地落在直线上。拟合看上去完美无缺，而截距正好偏了这个数。

    import numpy as np
    np.random.seed(0)
    x = np.linspace(0, 1, 20)
    y = 3 * x + 5 + np.random.randn() * 0.5                  # SS346
    A = np.column_stack((x, np.ones(20)))
    slope, intercept = np.linalg.lstsq(A, y, rcond=None)[0]
    print(np.std(y - A @ np.array([slope, intercept])))

应当写成：

    import numpy as np
    np.random.seed(0)
    x = np.linspace(0, 1, 20)
    y = 3 * x + 5 + np.random.randn(20) * 0.5
    A = np.column_stack((x, np.ones(20)))
    slope, intercept = np.linalg.lstsq(A, y, rcond=None)[0]
    print(np.std(y - A @ np.array([slope, intercept])))

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS346", "one-noise-for-all", "error", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{draw} is one random number, and {text} adds it to all of {shape}.",
    zh="{draw} 只是一个随机数，而 {text} 把它加到了 {shape} 的每一个数上。",
)
_WHY = Text(
    en="Noise differs from example to example. One number for all only moves the intercept, and a fit finds no noise.",
    zh="噪声在每个样本上都不同。所有样本共用一个数，只是移动了截距，拟合时看不到任何噪声。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`y = 3 * x + 5 + rng.normal()`, where y is fitted to x later."""
    for found in lone_noises(view):
        yield RULE.trouble(
            found.total,
            _MESSAGE.filled(
                draw=view.text(found.draw),
                text=view.text(found.total),
                shape=view.reading.shape(found.total.number),
            ),
            _WHY,
            lambda found=found: one_for_each(view, found),
        )
