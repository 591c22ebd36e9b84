"""Lessons 2.2 and 2.3: the sigmoid, the loss, and why the loss is not a squared error."""

import numpy as np

from ...language import Language, Text
from ...logistic.activation import sigmoid, sigmoid_derivative
from ...logistic.likelihood import loss_from_logits
from ..palette import BLUE, GRID, MUTED, ORANGE
from .sheet import Axes, Figure, sheet


def plot_sigmoid(*, derivative: bool = True, axes: Axes | None = None, language: Language | None = None) -> Figure:
    """The sigmoid from z = -8 to 8, with its slope a (1 - a) under it.

    Lesson: course 1, week 2, "Logistic regression" (2.2).

    >>> figure = plot_sigmoid()
    >>> figure.axes[0].get_xlabel()
    'z'
    """
    with sheet(axes, language=language) as page:
        z = np.linspace(-8, 8, 401)
        page.axes.axhline(1, color=GRID.value, linewidth=0.6)
        page.axes.axhline(0, color=GRID.value, linewidth=0.6)
        page.axes.plot(z, sigmoid(z), color=BLUE.value, label="a = sigmoid(z)")
        if derivative:
            page.axes.plot(z, sigmoid_derivative(z), color=ORANGE.value, linestyle="--", label="da/dz = a (1 - a)")
        page.axes.plot([0], [0.5], "o", color=BLUE.value)
        page.axes.annotate("0.5", (0, 0.5), (8, -4), textcoords="offset points", va="top")
        page.axes.set(xlabel="z", ylabel="a", title=page.say(_SIGMOID), yticks=[0, 0.25, 0.5, 0.75, 1])
        page.axes.legend(loc="upper left")
        return page.figure


def plot_loss(*, axes: Axes | None = None, language: Language | None = None) -> Figure:
    """The loss over the probability a, for y = 1 and for y = 0.

    Lesson: course 1, week 2, "Logistic regression cost function" (2.3).

    >>> [line.get_label() for line in plot_loss().axes[0].get_lines()]
    ['y = 1:  -log a', 'y = 0:  -log(1 - a)']
    """
    with sheet(axes, language=language) as page:
        a = np.linspace(0.005, 0.995, 400)
        page.axes.plot(a, -np.log(a), color=BLUE.value, label="y = 1:  -log a")
        page.axes.plot(a, -np.log(1 - a), color=ORANGE.value, linestyle="--", label="y = 0:  -log(1 - a)")
        page.axes.set(xlabel="a", ylabel=page.say(_LOSS_AXIS), title=page.say(_LOSS), xlim=(0, 1), ylim=(0, 5))
        page.axes.legend(loc="upper center")
        return page.figure


def plot_convexity(*, axes: Axes | None = None, language: Language | None = None) -> Figure:
    """Cross-entropy and squared error of one example with y = 1 over its logit, and a chord that gives the latter away.

    Lesson: course 1, week 2, "Logistic regression cost function" (2.3).

    >>> len(plot_convexity().axes[0].get_lines())
    4
    """
    with sheet(axes, language=language) as page:
        Z = np.linspace(-8, 6, 401).reshape(1, -1)
        squared = (sigmoid(Z) - 1) ** 2 / 2
        page.axes.plot(Z[0], loss_from_logits(Z, np.ones(Z.shape))[0], color=BLUE.value, label=page.say(_CROSS_ENTROPY))
        page.axes.plot(Z[0], 4 * squared[0], color=ORANGE.value, linestyle="--", label=page.say(_SQUARED))
        left, right = 0, int(np.argmin(np.abs(Z[0] - 1)))
        page.axes.plot(Z[0, [left, right]], 4 * squared[0, [left, right]], "o-", color=MUTED.value, linewidth=1.2)
        # where a = 1/3 the curvature changes its sign
        bend = float(np.log(0.5))
        page.axes.plot([bend], [2 * float(sigmoid(bend) - 1) ** 2], "|", color=ORANGE.value, markersize=14)
        page.axes.text(-8, 0.15, page.say(_CHORD), color=MUTED.value)
        page.axes.set(xlabel="z", ylabel=page.say(_LOSS_ONE), title=page.say(_CONVEX), ylim=(-0.2, 8.3))
        page.axes.legend(loc="upper right")
        return page.figure


_SIGMOID = Text("The sigmoid and its slope", "sigmoid 函数与它的斜率")
_LOSS = Text("The loss of one example", "单个样本的损失函数")
_LOSS_AXIS = Text("L(a, y), nats", "L(a, y)（奈特）")
_LOSS_ONE = Text("loss for y = 1", "y = 1 时的损失")
_CONVEX = Text("Cross-entropy is convex, squared error is not", "交叉熵是凸函数，平方误差不是")
_CROSS_ENTROPY = Text("cross-entropy  -log a", "交叉熵  -log a")
_SQUARED = Text("squared error  (a - 1)²/2, four times enlarged", "平方误差  (a - 1)²/2，放大 4 倍")
_CHORD = Text("this chord lies below the curve", "这条弦落在曲线下方")
