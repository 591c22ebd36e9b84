"""Fourth act: how many pictures the trained model judges rightly, and some that it gets wrong."""

from typing import TYPE_CHECKING

import numpy as np

from ...array_types import Scalar, Weights
from ...language import Text
from ...logistic.images import unflatten
from ...logistic.prediction import accuracy, predict
from ...logistic.propagation import forward
from ..terminal import say
from .picture_sets import PictureSets
from .pictures import side_by_side
from .staging import heading, paragraph

if TYPE_CHECKING:
    from rich.console import Console


def show_accuracy(screen: "Console", sets: PictureSets, w: Weights, b: Scalar) -> None:
    """The accuracy on both sets, beside that of always saying no, and the most confident mistakes on the test set."""
    heading(screen, _HEADING.fill())
    screen.print()
    for name, X, Y in ((_TRAIN, sets.X_train, sets.Y_train), (_TEST, sets.X_test, sets.Y_test)):
        right = accuracy(predict(w, b, X), Y)
        share = {"right": f"{right:.1%}", "always_no": f"{accuracy(np.zeros(Y.shape), Y):.1%}", "m": Y.shape[1]}
        say(screen, name.fill(**share))
    A, Y = forward(w, b, sets.X_test), sets.Y_test
    wrong = np.flatnonzero(predict(w, b, sets.X_test) != Y)
    if not len(wrong):
        return
    wrong = wrong[np.argsort(-np.abs(A - Y)[0, wrong])][:5]
    paragraph(screen, _WRONG.fill(percent=", ".join(f"{A[0, i]:.1%}" for i in wrong)))
    screen.print()
    _, height, width, channels = sets.images.shape
    screen.print(side_by_side(unflatten(sets.X_test[:, wrong], height, width, channels), 1, screen))


_HEADING = Text(en="4. How many it judges rightly", zh="4. 判断对了多少")
_TRAIN = Text(
    en="training set: {right} of {m} right (always saying no: {always_no})",
    zh="训练集：{m} 幅中对了 {right}（若总说“不是”：{always_no}）",
)
_TEST = Text(
    en="test set:     {right} of {m} right (always saying no: {always_no})",
    zh="测试集：{m} 幅中对了 {right}（若总说“不是”：{always_no}）",
)
_WRONG = Text(
    en="Wrong in the test set, the surest first; it gave a yes these probabilities: {percent}.",
    zh="测试集中判断错误的图像，错得最有把握的在前；模型给“是”的概率分别为：{percent}。",
)
