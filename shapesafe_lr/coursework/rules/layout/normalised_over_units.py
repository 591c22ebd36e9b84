"""Batch normalisation with statistics that run over the units instead of over the batch.

What happens: mean and variance go along the axis on which gamma and beta have one number for each unit.
Why it bites: all shapes are right and training goes on, but each example is normalised by itself: that is layer normalisation.

    import numpy as np
    def batch_norm(Z, gamma, beta):
        mu = np.mean(Z, axis=0, keepdims=True)     # SS415
        var = np.var(Z, axis=0, keepdims=True)
        return gamma * (Z - mu) / np.sqrt(var + 1e-8) + beta
    Z = np.array([[1.0, 2.0, 3.0, 4.0], [10.0, 30.0, 20.0, 40.0]])
    Z_tilde = batch_norm(Z, np.ones((2, 1)), np.zeros((2, 1)))

Write instead:

    import numpy as np
    def batch_norm(Z, gamma, beta):
        mu = np.mean(Z, axis=1, keepdims=True)
        var = np.var(Z, axis=1, keepdims=True)
        return gamma * (Z - mu) / np.sqrt(var + 1e-8) + beta
    Z = np.array([[1.0, 2.0, 3.0, 4.0], [10.0, 30.0, 20.0, 40.0]])
    Z_tilde = batch_norm(Z, np.ones((2, 1)), np.zeros((2, 1)))

Lesson: 2.15, "Broadcasting in Python".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.networks.batches import normalises_batches
from ...analysis.networks.gains import axis_of_units, gain_of
from ...analysis.statistics.scaling import Scaling, along_the_other_axis, scalings
from ...analysis.steps import Kind
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """批归一化的统计量对单元求了，而不是对批中的样本。

发生了什么：均值和方差所沿的轴，正是 gamma 和 beta 每个单元各有一个数的那个轴。
为什么糟糕：所有形状都对，训练也照常进行，可是每个样本各自被归一化了：那是层归一化。

    import numpy as np
    def batch_norm(Z, gamma, beta):
        mu = np.mean(Z, axis=0, keepdims=True)     # SS415
        var = np.var(Z, axis=0, keepdims=True)
        return gamma * (Z - mu) / np.sqrt(var + 1e-8) + beta
    Z = np.array([[1.0, 2.0, 3.0, 4.0], [10.0, 30.0, 20.0, 40.0]])
    Z_tilde = batch_norm(Z, np.ones((2, 1)), np.zeros((2, 1)))

应当写成：

    import numpy as np
    def batch_norm(Z, gamma, beta):
        mu = np.mean(Z, axis=1, keepdims=True)
        var = np.var(Z, axis=1, keepdims=True)
        return gamma * (Z - mu) / np.sqrt(var + 1e-8) + beta
    Z = np.array([[1.0, 2.0, 3.0, 4.0], [10.0, 30.0, 20.0, 40.0]])
    Z_tilde = batch_norm(Z, np.ones((2, 1)), np.zeros((2, 1)))

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS415", "normalised-over-units", "error", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} runs over the {n} units of {array} {shape}, where batch normalisation takes each unit's statistics over the batch.",
    zh="{text} 对 {array} {shape} 的 {n} 个单元求统计量，而批归一化要对整批样本求每个单元的统计量。",
)
_WHY = Text(
    en="{gain} {gain_shape} has one number for each unit, so the units lie along axis {axis} and the examples along axis {other}.",
    zh="{gain} {gain_shape} 每个单元有一个数，所以单元沿轴 {axis}，样本沿轴 {other}。",
)


def detect(view: View) -> Iterator[Trouble]:
    """In what is called batch normalisation, or looked at over the batch, mean and variance along the axis of the gains."""
    reading = view.reading
    for scaling in scalings(view):
        axis = scaling.axis(view)
        if axis is None or axis != axis_of_units(view, scaling) or not normalises_batches(view, scaling, axis):
            continue
        gain, shape = gain_of(view, scaling), reading.shape(scaling.array) or ()
        keep = axis == 0 or len(reading.axes(gain)) > 1 or not _is_kept(view, scaling)
        yield RULE.trouble(
            scaling.centre,
            _MESSAGE.filled(text=view.text(scaling.centre), n=shape[axis], array=view.name(scaling.array), shape=shape),
            _WHY.filled(gain=view.called(gain), gain_shape=reading.shape(gain), axis=axis, other=1 - axis),
            lambda scaling=scaling, axis=axis, keep=keep: along_the_other_axis(
                view, scaling.statistics, 1 - axis, keep
            ),
            shown=(scaling.array, gain),
        )


def _is_kept(view: View, scaling: Scaling) -> bool:
    """Whether the mean is used again, as a running mean is: then it is to be as flat as the gains are."""
    reading, mean = view.reading, scaling.centre.number
    within = {step.number for step in reading.ancestors(scaling.quotient.number)}
    stored = any("." in name for name in reading.names.get(mean, []))
    later = [user for user in reading.users.get(mean, []) if user.kind is Kind.OPERATION]
    return stored or any(user.number not in within for user in later)
