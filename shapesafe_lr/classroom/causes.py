"""From a wrong result to the likely slip, worded as the guess that it is.

Each cause is found by making the slip ourselves: if the reference times m is what came out, the division by m is
what is missing.
"""

from typing import Any

import numpy as np

from ..language import Text
from .comparing import Result


def cause_of_form(value: Any, expected: Any, result: Result) -> Text | None:
    """The likely slip behind a wrong type or shape."""
    if not isinstance(value, np.ndarray):
        return None
    shape, want = value.shape, np.shape(expected)
    if result.kind == "number":
        return (
            _ONE_NUMBER.filled(name=result.name, shape=shape) if value.size == 1 else _NO_SUM.filled(name=result.name)
        )
    if len(shape) == 1 and len(want) == 2 and 1 in want:
        return _RANK_ONE.filled(name=result.name, want=want)
    if shape == want[::-1]:
        return _TRANSPOSED.filled(name=result.name)
    if len(want) == 2 and 1 in want and len(shape) == 2 and shape[0] == shape[1] == max(want):
        return _TABLE.filled(shape=shape)
    return None


_ONE_NUMBER = Text(
    "If it came from np.dot or a sum with keepdims=True, it still has shape {shape}: {name}.item() is the number.",
    "如果它来自 np.dot 或带 keepdims=True 的求和，形状仍是 {shape}：用 {name}.item() 取出这个数。",
)
_NO_SUM = Text(
    "If {name} adds up all examples, np.sum without an axis gives one number.",
    "如果 {name} 是对所有样本求和，不带 axis 的 np.sum 会得到一个数。",
)
_RANK_ONE = Text(
    "A rank-1 array is neither row nor column: np.zeros({want}) and keepdims=True keep both axes.",
    "秩为 1 的数组既不是行向量也不是列向量：用 np.zeros({want}) 或 keepdims=True 保留两个轴。",
)
_TRANSPOSED = Text(
    "It is the transpose of what is asked for: look for a missing or extra .T, or swapped factors.",
    "结果恰好是所求的转置：检查是否漏写或多写了 .T，或者交换了两个因子。",
)
_TABLE = Text(
    "A shape of {shape} is what a column and a row (or a rank-1 array) broadcast to: look for a pair of them.",
    "{shape} 正是列向量与行向量（或一维数组）广播后的形状：找一找这样的一对。",
)


def cause_of_values(value: Any, expected: Any, sizes: dict[str, int], tolerance: float) -> Text | None:
    """The likely slip behind wrong values."""
    got, want = np.asarray(value, dtype=float), np.asarray(expected, dtype=float)
    if np.isnan(got).any() and not np.isnan(want).any():
        return _NAN
    if np.isinf(got).any():
        return _INFINITE
    slips: list[tuple[Any, Text]] = [(-want, _SIGN), (np.zeros_like(want), _ZERO)]
    m, n_x = sizes.get("m", 1), sizes.get("n_x", 1)
    slips += [
        (want * m, _NOT_DIVIDED),
        (want / m, _DIVIDED_TWICE),
        (want * m / n_x, _BY_FEATURES),
        (want / np.log(2), _BASE_TWO),
    ]
    if want.ndim == 2 and want.shape[0] == want.shape[1]:
        slips.append((want.T, _TRANSPOSED))
    return next((text for slip, text in slips if np.any(want) and np.allclose(got, slip, rtol=tolerance)), None)


_NAN = Text(
    "nan comes from inf - inf, 0 * inf or inf / inf: e^z overflows for large z.",
    "nan 来自 inf - inf、0 * inf 或 inf / inf：z 很大时 e^z 会溢出。",
)
_INFINITE = Text("Infinity comes from log(0) or from e^z for large z.", "无穷大来自 log(0)，或来自 z 很大时的 e^z。")
_SIGN = Text(
    "Only the sign differs: dZ is A - Y, and the cost has a minus in front.",
    "只差一个符号：dZ 是 A - Y，代价函数前面有负号。",
)
_ZERO = Text("It is zero everywhere: was it filled in?", "结果全是 0：是不是还没有填？")
_NOT_DIVIDED = Text("It is m times too large: divide by m, the number of examples.", "结果大了 m 倍：要除以样本数 m。")
_DIVIDED_TWICE = Text("It is m times too small: it is divided by m twice.", "结果小了 m 倍：多除了一次 m。")
_BY_FEATURES = Text(
    "It is divided by n_x; m is X.shape[1], the number of columns.", "这里除以了 n_x；m 是 X.shape[1]，即列数。"
)
_BASE_TWO = Text("The logarithm has base 2; np.log is the natural one.", "用了以 2 为底的对数；自然对数是 np.log。")
