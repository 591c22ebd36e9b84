"""The inputs a function is tried on: first sizes that cannot be confused, then the awkward ones.

A square X hides a wrong transpose and m = 1 hides a missing sum, so no honest verdict rests on them; but a right
function survives them all.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..array_types import Array
from ..language import Text


@dataclass(frozen=True)
class Setting:
    """One kind of input: the sizes, and what is special about it."""

    key: str
    title: Text
    n_x: int
    m: int
    dtype: type = np.float64
    float_labels: bool = False
    strided: bool = False

    def rng(self) -> np.random.Generator:
        """Random numbers that are the same in every run."""
        return np.random.default_rng([self.n_x, self.m, len(self.key)])

    def array(self, rng: np.random.Generator, *shape: int) -> Array:
        """Numbers of a few digits, so that a failing input can be read and typed."""
        return self._laid_out(rng.integers(-15, 16, size=shape) / 10).astype(self.dtype, copy=False)

    def labels(self, rng: np.random.Generator, m: int) -> Array:
        """Labels 0 and 1, both of them where there is room."""
        Y = rng.integers(0, 2, size=(1, m))
        Y[0, : min(2, m)] = [1, 0][: min(2, m)]
        return self._laid_out(Y.astype(self.dtype) if self.float_labels else Y)

    def _laid_out(self, array: Array) -> Array:
        """The same numbers, every second place of a larger block of memory if the setting is strided."""
        if not self.strided:
            return array
        wide = np.zeros([2 * size for size in array.shape], array.dtype)
        wide[tuple(slice(None, None, 2) for _ in array.shape)] = array
        return wide[tuple(slice(None, None, 2) for _ in array.shape)]


def settings() -> Iterator[Setting]:
    """Every setting, those that cannot mislead first, small before large."""
    sizes = Text(en="With n_x = {n_x} and m = {m}:", zh="取 n_x = {n_x}、m = {m}：")
    for n_x, m in ((2, 3), (3, 2), (4, 7), (7, 4)):
        yield Setting(f"{n_x} by {m}", sizes.filled(n_x=n_x, m=m), n_x, m)
    yield Setting("one example", Text("With one example, m = 1:", "只有一个样本（m = 1）时："), 3, 1)
    yield Setting("one feature", Text("With one feature, n_x = 1:", "只有一个特征（n_x = 1）时："), 1, 4)
    yield Setting(
        "square", Text("With as many features as examples, n_x = m = 3:", "特征数等于样本数（n_x = m = 3）时："), 3, 3
    )
    single = Text("With float32 arrays:", "输入为 float32 数组时：")
    yield Setting("single precision", single, 3, 5, dtype=np.float32, float_labels=True)
    yield Setting("float labels", Text("With labels of type float:", "标签为 float 类型时："), 3, 5, float_labels=True)
    strided = Text("With arrays that are not contiguous in memory:", "数组在内存中不连续时：")
    yield Setting("strided", strided, 3, 5, strided=True)
