"""An array made for the results of a loop, and its name bound to one result.

What happens: `num = f(i)` makes num a name of that number; the zeros that were made for all results are gone.
Why it bites: after the loop num is the last result, one number, and broadcasting compares it with every element.

    import numpy as np
    X = np.array([[1.0, 10.0], [3.0, 30.0]])
    mu = np.zeros(X.shape[1])
    for j in range(X.shape[1]):
        mu = np.mean(X[:, j])                      # SS531
    X = X - mu

Write instead:

    import numpy as np
    X = np.array([[1.0, 10.0], [3.0, 30.0]])
    mu = np.zeros(X.shape[1])
    for j in range(X.shape[1]):
        mu[j] = np.mean(X[:, j])
    X = X - mu

Lesson: 2.10, "Gradient descent on m examples".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.loops.rebound_arrays import rebound_arrays, store_in_place
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """为循环的结果准备了数组，循环里却让这个名字指向了单个结果。

发生了什么：`num = f(i)` 让 num 成为那一个数的名字；为所有结果准备的那些零就不见了。
为什么糟糕：循环结束后 num 只是最后一个结果，一个数，而广播会拿它与每个元素运算。

    import numpy as np
    X = np.array([[1.0, 10.0], [3.0, 30.0]])
    mu = np.zeros(X.shape[1])
    for j in range(X.shape[1]):
        mu = np.mean(X[:, j])                      # SS531
    X = X - mu

应当写成：

    import numpy as np
    X = np.array([[1.0, 10.0], [3.0, 30.0]])
    mu = np.zeros(X.shape[1])
    for j in range(X.shape[1]):
        mu[j] = np.mean(X[:, j])
    X = X - mu

课程：2.10，“m 个样本的梯度下降”。
"""

RULE = Rule("SS531", "array-bound-anew", "error", "2.10", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{name} was made as an array {shape}, one place for each pass of the loop, but {text} gives its name to one "
    "result; the array is never used.",
    zh="{name} 本是一个 {shape} 的数组，循环每一遍各有一个位置，但 {text} 让这个名字指向了单个结果；那个数组从未用到。",
)
_WHY = Text(
    en="After the loop only the result of the last pass is left. {name}[{key}] = ... puts each result in its place and "
    "keeps the array.",
    zh="循环结束后只剩下最后一遍的结果。{name}[{key}] = ... 会把每个结果放到它的位置，数组仍然在。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`num = np.zeros(n)`, then `num = ...` in a loop over n."""
    for found in rebound_arrays(view):
        name = found.bound.name
        yield RULE.trouble(
            found.bound,
            _MESSAGE.filled(name=name, shape=view.reading.shape(found.array.number), text=view.text(found.bound)),
            _WHY.filled(name=name, key=found.key),
            lambda found=found: store_in_place(view, found),
            shown=(found.array.number,),
        )
