"""How parameters start: random, so that hidden units differ; small, so that nothing saturates; biases at zero."""

from collections.abc import Callable
from typing import Any

import numpy as np

from ...language import Text
from .function import Arguments, Check


def _alike(function: Callable[..., Any], returned: Any, arguments: Arguments) -> Text | None:
    for name, value in returned.items():
        if name.startswith("W") and np.size(value) > 1 and np.ptp(value) == 0:
            return _SYMMETRY.filled(name=name)
        if name.startswith("b") and np.any(value):
            return _BIAS.filled(name=name)
    return None


_SYMMETRY = Text(
    "All entries of {name} are equal, so all hidden units learn the same: start from random numbers.",
    "{name} 的元素全都相等，各隐藏单元会学到同样的东西：要用随机数初始化。",
)
_BIAS = Text("{name} starts at zero; here it does not.", "{name} 应当初始化为 0，这里不是。")

BREAKS_SYMMETRY = Check("symmetry", Text("the weights are random, the biases zero", "权重随机，偏置为 0"), _alike)


def starts_small(**sizes: Any) -> Check:
    """That the weights of a layer of a hundred inputs are small numbers."""

    def broken(function: Callable[..., Any], returned: Any, arguments: Arguments) -> Text | None:
        spread = float(np.std(np.asarray(function(**sizes)["W1"], dtype=float)))
        return None if spread < 0.5 else _LARGE.filled(spread=f"{spread:.2g}")

    return Check("small", Text("the weights are small", "权重的初始值较小"), broken)


_LARGE = Text(
    "With a hundred inputs the entries of W1 are about {spread} in size; they should be small: multiply by 0.01, or "
    "divide by the root of the number of inputs.",
    "有一百个输入时，W1 的元素大小约为 {spread}；应当取小的随机数：乘以 0.01，或除以输入个数的平方根。",
)


def _hidden_units_alike(function: Callable[..., Any], returned: Any, arguments: Arguments) -> Text | None:
    W1 = np.asarray((returned[0] if isinstance(returned, tuple) else returned)["W1"], dtype=float)
    return _SYMMETRY_KEPT if len(W1) > 1 and np.allclose(W1, W1[0], rtol=1e-9, atol=0) else None


_SYMMETRY_KEPT = Text(
    "All rows of W1 are equal: the hidden units all learn the same, because the weights did not start from random "
    "numbers.",
    "W1 的各行都相等：权重没有用随机数初始化，所以各隐藏单元学到的都一样。",
)

HIDDEN_UNITS_DIFFER = Check("symmetry", Text("the hidden units differ", "各隐藏单元不相同"), _hidden_units_alike)
