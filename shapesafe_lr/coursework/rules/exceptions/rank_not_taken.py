"""An array with another count of axes than a library takes.

What happens: scikit-learn wants the data as a table (m, n), one example a row, and labels (m,); np.bincount a rank-1 array.
Why it bites: X[:, 0] is one feature of many examples and X[0] one example, and both are rank-1: nobody can tell which.

    import numpy as np
    y = np.array([[1, 0, 1, 1]])
    counts = np.bincount(y)                        # SS617

Write instead:

    import numpy as np
    y = np.array([[1, 0, 1, 1]])
    counts = np.bincount(y.ravel())

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator, Mapping

from ....language import Text
from ...analysis.algebra.libraries import asked_by, fits
from ...analysis.cures.handing_over import given_shape, given_text
from ...analysis.cures.library_cures import library_cures
from ...analysis.reading import first_given
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """轴的个数与库所要的不同。

发生了什么：scikit-learn 要的数据是一张表 (m, n)，每行一个样本，标签是 (m,)；np.bincount 要秩为 1 的数组。
为什么糟糕：X[:, 0] 是许多样本的一个特征，X[0] 是一个样本，两者的秩都是 1：谁也分不清是哪一种。

    import numpy as np
    y = np.array([[1, 0, 1, 1]])
    counts = np.bincount(y)                        # SS617

应当写成：

    import numpy as np
    y = np.array([[1, 0, 1, 1]])
    counts = np.bincount(y.ravel())

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS617", "rank-not-taken", "error", "2.16", __doc__, PAGE_ZH)

_COMPLAINTS = (
    "Expected 2D array", "Expected a 2-dimensional container", "should be a 1d array", "too deep for desired array", "expected 1D vector",
    "1-dimensional", "must only have one dimension", "a mix of multilabel-indicator", "multilabel-indicator is not supported",
    "a mix of multiclass and multilabel-indicator", "a mix of binary and multilabel-indicator", "0-dimensional arrays", "Invalid shape", "continuous-multioutput", "Found array with dim",
)  # fmt: skip

_MESSAGE: Mapping[str, Text] = {
    "table": Text(
        en="{text} takes a table (m, n), one example a row, and {array} has shape {shape}.",
        zh="{text} 要的是一张表 (m, n)，每行一个样本，而 {array} 的形状是 {shape}。",
    ),
    "labels": Text(
        en="{text} takes one value for each example, (m,), and {array} has shape {shape}.",
        zh="{text} 要的是每个样本一个值，(m,)，而 {array} 的形状是 {shape}。",
    ),
    "picture": Text(
        en="{text} takes one picture, (height, width) or (height, width, 3), and {array} has shape {shape}.",
        zh="{text} 要的是一张图片，(高, 宽) 或 (高, 宽, 3)，而 {array} 的形状是 {shape}。",
    ),
    "vector": Text(
        en="{text} takes a rank-1 array, and {array} has shape {shape}.",
        zh="{text} 要的是秩为 1 的数组，而 {array} 的形状是 {shape}。",
    ),
}
_WHY_TABLE = Text(
    en="Many examples with one feature are a column, (m, 1): {array}.reshape(-1, 1), or X[:, [0]] from the start. One example "
    "with many features is a row, (1, n): {array}.reshape(1, -1), or X[[0]].",
    zh="许多样本、一个特征是一列 (m, 1)：{array}.reshape(-1, 1)，或一开始就写 X[:, [0]]。"
    "一个样本、许多特征是一行 (1, n)：{array}.reshape(1, -1)，或 X[[0]]。",
)
_WHY_VECTOR = Text(
    en="A row (1, m) or a column (m, 1) has two axes. {array}.ravel() has the same numbers along one; of one-hot labels take "
    "the place of the 1 with argmax.",
    zh="一行 (1, m) 或一列 (m, 1) 有两个轴。{array}.ravel() 把同样的数排在一个轴上；one-hot 标签则用 argmax 取出 1 的位置。",
)
_WHY_SERIES = Text(
    en='A Series is one column without its table. Two pairs of brackets keep the table: frame[["area"]] where frame["area"] '
    "was taken.",
    zh='Series 是离开了表的一列。两对方括号能留住表：把 frame["area"] 写成 frame[["area"]]。',
)
_WHY_PICTURE = Text(
    en="A picture that was flattened to a column of pixels has to get its height and width back with reshape; if they are "
    "not equal, take those it had before.",
    zh="被展平成一列像素的图片，要用 reshape 恢复它的高和宽；如果高宽不相等，就用它原来的高和宽。",
)
_WHY = {"table": _WHY_TABLE, "picture": _WHY_PICTURE}


def detect(view: View) -> Iterator[Trouble]:
    """A call of a library that refused the rank of what it was given."""
    if view.crash is None:
        return
    step, crash = view.crash
    asks = asked_by(step.operation)
    if asks is None or not any(complaint in crash.message for complaint in _COMPLAINTS):
        return
    for place, form in enumerate(asks.forms, first_given(step)):
        shape = given_shape(view, step, place)
        if shape is None or fits(form, shape):
            continue
        array, series = given_text(view, step, place), form == "table" and step.operands[place].kind == "series"
        yield RULE.trouble(
            step,
            _MESSAGE[form].filled(text=view.text(step), array=array, shape=shape),
            (_WHY_SERIES if series else _WHY.get(form, _WHY_VECTOR)).filled(array=array),
            lambda: library_cures(view, step, asks),
            shown=(step.inputs[place],),
        )
        return
