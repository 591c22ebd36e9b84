"""Pictures become columns: image <-> column, a stack of images <-> X, labels -> Y.

numpy's order is kept: row by row of the picture, and the channels of a pixel side by side. Any fixed order
serves, as long as it is the same for every picture. What must never happen is a reshape that cuts across
pictures: `images.reshape(n_x, m)` has the right shape and mixes pixels of different pictures;
`images.reshape(m, n_x).T` does not.
"""

import numpy as np

from ..array_types import (
    Answers,
    Column,
    Examples,
    Image,
    ImageColumn,
    ImageColumns,
    Images,
    Labels,
    Numbers,
    Pixels,
    SameShape,
    Scalar,
    TestExamples,
    TestLabels,
    TrainExamples,
    TrainLabels,
)
from ..contracts import checked
from ..errors import ShapeError
from ..language import Text
from .values import require_examples, require_zero_or_one

TOO_BRIGHT = Text(
    en="scale: a pixel lies outside 0 to {brightest}.\n"
    "  The values go from {least} to {most}.\n"
    "  Give the value of a fully bright pixel as brightest: 255 in most files, 16 for the digits in the box.",
    zh="scale：有像素不在 0 到 {brightest} 之间。\n"
    "  这些值从 {least} 到 {most}。\n"
    "  请把全亮像素的值作为 brightest 传入：大多数文件是 255，内置的手写数字是 16。",
)

NOT_DIVISIBLE = Text(
    en="{function}: these pixels do not make that picture.\n"
    "  {name} has shape {shape}, so n_x = {n_x}; height {height} x width {width} x channels {channels} = {pixels}.\n"
    "  Give the height, width and channels that the pictures had before they were flattened.",
    zh="{function}：这些像素拼不成这样的图像。\n"
    "  {name} 的形状是 {shape}，即 n_x = {n_x}；而高 {height} x 宽 {width} x 通道数 {channels} 等于 {pixels}。\n"
    "  请传入图像展平之前的高、宽和通道数。",
)

EMPTY_SIDE = Text(
    en="train_test_split: one of the two sets would be empty.\n"
    "  m = {m} and test_share = {test_share} give {m_train} examples for training and {m_test} for the test.\n"
    "  Choose a test_share between 0 and 1 that leaves both sides at least one example, such as 0.2.",
    zh="train_test_split：两个集合中有一个会是空的。\n"
    "  m = {m}，test_share = {test_share}，于是训练集有 {m_train} 个样本，测试集有 {m_test} 个样本。\n"
    "  请选一个 0 到 1 之间的 test_share，使两边都至少有一个样本，例如 0.2。",
)


@checked
def image_to_column(image: Image) -> ImageColumn:
    """One picture as a column: n_x = height * width * channels numbers.

    Raises ShapeError if the picture does not have three axes; a grey one has channels = 1.
    Lesson: course 1, week 2, "Binary classification" (2.1).

    >>> image_to_column(np.zeros((64, 64, 3))).shape
    (12288, 1)
    """
    return image.reshape(-1, 1)


@checked
def column_to_image(column: Column, height: int, width: int, channels: int) -> Image:
    """The picture a column came from, exactly: the inverse of `image_to_column`.

    Raises ShapeError if it is not a column, or has not height * width * channels numbers.
    Lesson: course 1, week 2, "Binary classification" (2.1).

    >>> column_to_image(np.zeros((12288, 1)), 64, 64, 3).shape
    (64, 64, 3)
    """
    _require_pixels("column_to_image", "column", column.shape, (height, width, channels))
    return column.reshape(height, width, channels)


@checked
def flatten(images: Images) -> ImageColumns:
    """A stack of m pictures as X: one picture a column.

        images (m, height, width, channels)  ->  X (height * width * channels, m)

    The reshape keeps the axis of examples whole, and the transpose turns it to the right: no pixel changes
    picture. X is a view where numpy can make one.

    Raises ShapeError if the stack does not have four axes; grey pictures have channels = 1 (`images[...,
    np.newaxis]`).
    Lesson: course 1, week 2, "Binary classification" (2.1).

    >>> flatten(np.zeros((209, 64, 64, 3))).shape
    (12288, 209)
    """
    m, height, width, channels = images.shape
    return images.reshape(m, height * width * channels).T


@checked
def unflatten(X: Pixels, height: int, width: int, channels: int) -> Images:
    """The stack of pictures that X came from, exactly: the inverse of `flatten`.

    Raises ShapeError if the columns of X have not height * width * channels numbers.
    Lesson: course 1, week 2, "Binary classification" (2.1).

    >>> unflatten(np.zeros((12288, 209)), 64, 64, 3).shape
    (209, 64, 64, 3)
    """
    _require_pixels("unflatten", "X", X.shape, (height, width, channels))
    return X.T.reshape(X.shape[1], height, width, channels)


def _require_pixels(function: str, name: str, shape: tuple[int, ...], sides: tuple[int, int, int]) -> None:
    """ShapeError unless columns of this many numbers make pictures with these sides."""
    height, width, channels = sides
    pixels = height * width * channels
    if min(sides) < 0 or pixels != shape[0]:
        facts = {"n_x": shape[0], "height": height, "width": width, "channels": channels, "pixels": pixels}
        raise ShapeError(NOT_DIVISIBLE.fill(function=function, name=name, shape=shape, **facts))


@checked
def scale(pixels: Numbers, brightest: Scalar = 255) -> SameShape:
    """Pixels between 0 and 1: each divided by the value of a fully bright one.

    Features of about the same size let one learning rate suit all of them. The result is a new array, float64 unless
    the pixels were of another float type.

    Raises ValueError if a pixel is not between 0 and `brightest`.
    Lesson: course 1, week 2, "Binary classification" (2.1).

    >>> scale(np.array([[0, 51, 255]], dtype=np.uint8))
    array([[0. , 0.2, 1. ]])
    """
    if pixels.size:
        least, most = np.min(pixels).item(), np.max(pixels).item()
        if not 0 <= least <= most <= brightest:
            raise ValueError(TOO_BRIGHT.fill(brightest=brightest, least=least, most=most))
    return pixels / brightest


@checked
def labels(answers: Answers, positive: int | None = None) -> Labels:
    """Y from the answers as a file holds them: shape (m,) becomes (1, m), float64, each 0 or 1.

    With `positive`, an answer equal to it becomes 1 and any other 0: `labels(digits, positive=5)` asks "is
    it a five?". Without, the answers must be 0 and 1 (or False and True) already.

    Raises ShapeError if the answers are not one an example, shape (m,); ValueError if one of them is
    neither 0 nor 1, or there are none.
    Lesson: course 1, week 2, "Binary classification" (2.1).

    >>> labels(np.array([5, 0, 5]), positive=5)
    array([[1., 0., 1.]])
    """
    given = answers if positive is None else answers == positive
    Y = given.reshape(1, -1)
    require_examples("labels", Y)
    require_zero_or_one("labels", Y)
    return Y.astype(np.float64)


@checked
def train_test_split(
    X: Examples, Y: Labels, rng: np.random.Generator, test_share: float = 0.2
) -> tuple[TrainExamples, TrainLabels, TestExamples, TestLabels]:
    """Examples for training and examples kept back for the test, drawn without replacement.

        X_train (n_x, m_train), Y_train (1, m_train), X_test (n_x, m_test), Y_test (1, m_test), m_train + m_test = m

    The generator is passed in, so the same seed gives the same split. The four are copies.

    Raises ShapeError if X and Y disagree about m; ValueError if one side would be empty.
    Lesson: course 1, week 2, "Binary classification" (2.1).

    >>> X, Y = np.arange(10.0).reshape(1, 10), np.zeros((1, 10))
    >>> [part.shape for part in train_test_split(X, Y, np.random.default_rng(0), test_share=0.3)]
    [(1, 7), (1, 7), (1, 3), (1, 3)]
    """
    m = X.shape[1]
    m_test = round(m * test_share) if np.isfinite(test_share) else 0
    if not 0 < m_test < m:
        raise ValueError(EMPTY_SIDE.fill(m=m, test_share=test_share, m_train=m - m_test, m_test=m_test))
    order = rng.permutation(m)
    test, train = order[:m_test], order[m_test:]
    return X[:, train], Y[:, train], X[:, test], Y[:, test]
