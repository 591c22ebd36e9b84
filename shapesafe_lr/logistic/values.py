"""What a shape cannot say: labels are 0 or 1, features are finite, a learning rate is positive.

Asked once, where data enter (`labels`, `train`, `accuracy`), so that the mathematics stays the slide. Each refusal has
three parts: what is wrong, the evidence, what to try. What becomes of unusual input, on this whole floor:

    given                                   the slide's functions           train, optimize, model
    --------------------------------------  ------------------------------  ------------------------------
    rank 1, integers as X, object, complex  ShapeError                      ShapeError
    a list, pandas, np.matrix, masked       ShapeError                      ShapeError
    m = 0                                   forward: (1, 0); backward: nan  ValueError
                                            a cost, propagate: ValueError
    n_x = 0                                 the model of b alone            the model of b alone
    nan or inf in X                         nan or certainty, there alone   ValueError
    labels other than 0 and 1               the formula as it is            ValueError
    nan or inf in w or b                    nan                             ArithmeticError
    learning_rate 0, negative, nan, inf     the formula as it is            ValueError
    num_iterations 0                        -                               the start, its gradients
    num_iterations negative; not whole      -                               ValueError; ShapeError
    read-only, strided, other byte order    as any other                    as any other
    float32 and float16 X                   numpy's promotion               the type of X throughout
    b = 0, np.float32(0), a 0-d array       as 0.0                          as 0.0
    int and bool labels                     as floats                       as floats

What was passed in is never changed.
"""

import math

import numpy as np

from ..array_types import Examples, Labels, Scalar
from ..contracts import checked
from ..language import Text

NO_EXAMPLES = Text(
    en="{function}: there are no examples.\n"
    "  {name} has shape {shape}, so m = 0, and a mean over nothing has no value.\n"
    "  Look at the step that made {name}: a slice or a filter may have kept nothing.",
    zh="{function}：没有样本。\n"
    "  {name} 的形状是 {shape}，即 m = 0；对零个样本求平均没有意义。\n"
    "  请检查得到 {name} 的那一步：可能切片或筛选之后什么也没留下。",
)

OTHER_LABELS = Text(
    en="{function}: a label is neither 0 nor 1.\n"
    "  {name}[0, {column}] is {value}; the loss has a meaning only for y = 0 and y = 1.\n"
    "  Turn the labels into answers to a yes-or-no question, such as {name} = ({name} == {value}).astype(float).",
    zh="{function}：有一个标签既不是 0 也不是 1。\n"
    "  {name}[0, {column}] 是 {value}；只有 y = 0 和 y = 1 时损失函数才有意义。\n"
    "  请把标签变成“是或否”的回答，例如 {name} = ({name} == {value}).astype(float)。",
)

MISSING_LABEL = Text(
    en="{function}: a label is missing.\n"
    "  {name}[0, {column}] is {value}, and each label must be 0 or 1.\n"
    "  Leave that example out of X and {name}, or find its label.",
    zh="{function}：缺少一个标签。\n"
    "  {name}[0, {column}] 是 {value}，而每个标签必须是 0 或 1。\n"
    "  请从 X 和 {name} 中去掉这个样本，或者补上它的标签。",
)

NOT_FINITE = Text(
    en="{function}: {name} holds a number that is not finite.\n"
    "  {name}[{row}, {column}] is {value}: feature {row} of example {column}.\n"
    "  One such number makes the cost nan. Leave that example out, or replace the number before training.",
    zh="{function}：{name} 里有一个数不是有限值。\n"
    "  {name}[{row}, {column}] 是 {value}，即第 {column} 个样本的第 {row} 个特征。\n"
    "  只要有一个这样的数，代价就会变成 nan。请去掉这个样本，或在训练前替换这个数。",
)

BAD_LEARNING_RATE = Text(
    en="{function}: learning_rate must be a positive number.\n"
    "  It is {value}: {consequence}.\n"
    "  Try 0.01, then 3 times more or less, and compare the cost curves.",
    zh="{function}：learning_rate 必须是正数。\n"
    "  现在是 {value}：{consequence}。\n"
    "  请先试 0.01，再放大或缩小 3 倍，比较代价曲线。",
)
NO_STEP = Text(en="w and b would never move", zh="w 和 b 永远不会变化")
UPHILL = Text(en="each step would go uphill and raise the cost", zh="每一步都会往上坡走，代价会升高")
NO_NUMBER = Text(en="w and b would turn to nan or inf at the first step", zh="第一步之后 w 和 b 就会变成 nan 或 inf")

BAD_COUNT = Text(
    en="{function}: {name} must be {least} or more.\n  It is {value}.\n  {advice}",
    zh="{function}：{name} 必须不小于 {least}。\n  现在是 {value}。\n  {advice}",
)


@checked
def require_examples(function: str, Y: Labels, name: str = "Y") -> int:
    """The number of examples m; ValueError if it is 0."""
    m = Y.shape[1]
    if m == 0:
        raise ValueError(NO_EXAMPLES.fill(function=function, name=name, shape=Y.shape))
    return m


@checked
def require_zero_or_one(function: str, Y: Labels, name: str = "Y") -> None:
    """ValueError at the first label that is neither 0 nor 1."""
    good = (Y == 0) | (Y == 1)
    if not good.all():
        column = int(np.argmin(good))
        value = Y[0, column].item()
        said = OTHER_LABELS if math.isfinite(value) else MISSING_LABEL
        raise ValueError(said.fill(function=function, name=name, column=column, value=value))


@checked
def require_finite(function: str, X: Examples, name: str = "X") -> None:
    """ValueError at the first nan or inf in X.

    A sum is finite only if every term is, and it needs no table of truth values as large as X. Only when it
    is not (it may also have overflowed) is the place looked for.
    """
    with np.errstate(all="ignore"):
        if np.isfinite(np.sum(X)):
            return
    finite = np.isfinite(X)
    if not finite.all():
        row, column = (int(i) for i in np.argwhere(~finite)[0])
        raise ValueError(
            NOT_FINITE.fill(function=function, name=name, row=row, column=column, value=X[row, column].item())
        )


@checked
def require_learning_rate(function: str, learning_rate: Scalar) -> None:
    """ValueError unless the learning rate is positive and finite."""
    rate = float(learning_rate)
    if rate > 0 and math.isfinite(rate):
        return
    consequence = NO_STEP if rate == 0 else UPHILL if -math.inf < rate < 0 else NO_NUMBER
    raise ValueError(BAD_LEARNING_RATE.fill(function=function, value=rate, consequence=consequence.fill()))


@checked
def require_count(function: str, name: str, value: int | np.integer, least: int, advice: Text) -> int:
    """The count as an int; ValueError if it is below `least`."""
    if value < least:
        raise ValueError(
            BAD_COUNT.fill(function=function, name=name, least=least, value=int(value), advice=advice.fill())
        )
    return int(value)
