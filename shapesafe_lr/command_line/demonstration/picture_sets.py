"""The pictures of the demonstration: the digits in the box, or the HDF5 files of the course."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ...array_types import Examples, Images, Labels
from ...language import Text
from ...logistic.data import load_digits, load_pictures
from ...logistic.images import flatten, labels, scale, train_test_split

TEST_SHARE = 0.2
SEED = 1


@dataclass(frozen=True)
class PictureSets:
    """Pictures on their way to X and Y, and what suits their training."""

    source: str
    question: Text
    images: Images
    brightest: float
    X: Examples
    Y: Labels
    X_train: Examples
    Y_train: Labels
    X_test: Examples
    Y_test: Labels
    learning_rate: float
    num_iterations: int


def digit_sets(digit: int) -> PictureSets:
    """The handwritten digits, asked whether each is this one; a fifth of them kept back for the test."""
    images, answers = load_digits()
    X, Y = scale(flatten(images), brightest=16), labels(answers, positive=digit)
    split = train_test_split(X, Y, np.random.default_rng(SEED), TEST_SHARE)
    question = _IS_IT_A_DIGIT.filled(digit=digit)
    return PictureSets(_DIGITS.fill(), question, images, 16, X, Y, *split, learning_rate=0.5, num_iterations=1000)


def file_sets(path: Path, test_path: Path | None) -> PictureSets:
    """The pictures of an HDF5 file; those of the second file, or a fifth of the first one's, are for the test."""
    images, answers = load_pictures(path)
    X, Y = scale(flatten(images)), labels(answers)
    if test_path is None:
        split = train_test_split(X, Y, np.random.default_rng(SEED), TEST_SHARE)
    else:
        test_images, test_answers = load_pictures(test_path)
        split = X, Y, scale(flatten(test_images)), labels(test_answers)
    source = path.name if test_path is None else f"{path.name}, {test_path.name}"
    # 0.005 and 2000 are the course's own values for its cats.
    return PictureSets(source, _IS_IT_ONE, images, 255, X, Y, *split, learning_rate=0.005, num_iterations=2000)


def test_set_of(path: Path) -> Path | None:
    """`test_catvnoncat.h5` for `train_catvnoncat.h5`, if it is there."""
    if "train" not in path.name:
        return None
    beside = path.with_name(path.name.replace("train", "test", 1))
    return beside if beside.is_file() else None


_DIGITS = Text(
    en="handwritten digits (UCI, Alpaydin and Kaynak 1998, CC BY 4.0)",
    zh="手写数字（UCI，Alpaydin 与 Kaynak，1998，CC BY 4.0）",
)
_IS_IT_A_DIGIT = Text(en="Is it a {digit}?", zh="它是不是 {digit}？")
_IS_IT_ONE = Text(en="Is its label 1?", zh="它的标签是不是 1？")
