"""Training that starts from random numbers: the result cannot be foretold, but each step of it can.

One iteration more must move the parameters against the gradient at the place where they were. For that the training
must start twice at the same place; if it has a source of random numbers of its own, the cost must at least fall.
"""

from collections.abc import Callable
from typing import Any

import numpy as np

from ...language import Text
from .function import Arguments, Check

Parameters = dict[str, np.ndarray]
Cost = Callable[[np.ndarray, np.ndarray, Parameters], float]
Gradients = Callable[[np.ndarray, np.ndarray, Parameters], Parameters]


def steps_downhill(cost: Cost, gradients: Gradients) -> Check:
    """That each iteration of a training is a step against the gradient, as long as the learning rate says."""

    def broken(function: Callable[..., Any], returned: Any, arguments: Arguments) -> Text | None:
        X, Y = arguments["X"], arguments["Y"]

        def trained(iterations: int) -> Parameters:
            returned = function(**{**arguments, "num_iterations": iterations})
            parameters = returned[0] if isinstance(returned, tuple) else returned
            return {name: np.asarray(value, dtype=float) for name, value in parameters.items()}

        if not _equal(trained(2), trained(2)):
            return None if cost(X, Y, trained(300)) < cost(X, Y, trained(1)) else _NO_FALL
        told = None
        for iterations in (1, 3):
            before, after = trained(iterations), trained(iterations + 1)
            told = told or _wrong_step(before, after, gradients(X, Y, before), arguments.get("learning_rate"))
        return told

    return Check("steps", _STEPS, broken)


def _equal(one: Parameters, other: Parameters) -> bool:
    return all(np.array_equal(one[name], other[name]) for name in one)


def _wrong_step(before: Parameters, after: Parameters, grads: Parameters, rate: float | None) -> Text | None:
    names = [name.removeprefix("d") for name in grads]
    step = np.concatenate([np.ravel(before[name] - after[name]) for name in names])
    slope = np.concatenate([np.ravel(grads["d" + name]) for name in names])
    if not np.any(step):
        return _NO_STEP if np.any(np.abs(slope) > 1e-9) else None  # where relu is 0 throughout, nothing moves
    if rate is None:
        steep = [name for name in names if np.any(grads["d" + name])]
        rates = [np.sum((before[n] - after[n]) * grads["d" + n]) / np.sum(grads["d" + n] ** 2) for n in steep]
        rate = float(np.median(rates or 1.0))  # the one that most parameters agree on, so that the odd one is blamed
    if rate <= 0:
        return _UPHILL
    for name in names:
        moved, want = before[name] - after[name], rate * grads["d" + name]
        if not np.allclose(moved, want, rtol=1e-4, atol=1e-6 * float(np.max(np.abs(slope)))):
            worst = np.unravel_index(np.argmax(np.abs(moved - want)), moved.shape)
            index = name + "[" + ", ".join(map(str, map(int, worst))) + "]"
            return _OTHER_WAY.filled(index=index, moved=f"{0 - moved[worst]:.4g}", want=f"{0 - want[worst]:.4g}")
    return None


_STEPS = Text("each iteration is a step down the gradient", "每次迭代都沿梯度下降一步")
_NO_FALL = Text(
    "After 300 iterations the cost is no lower than after one.", "迭代 300 次之后，代价并不比迭代一次时低。"
)
_NO_STEP = Text(
    "One iteration more changes nothing: is the loop over range(num_iterations), and are the updated parameters kept?",
    "多迭代一次，结果没有变化：循环是不是 range(num_iterations)，更新后的参数有没有保存下来？",
)
_UPHILL = Text(
    "An iteration moves the parameters up the gradient; the update subtracts it.",
    "每次迭代都沿梯度上升；更新时应当减去梯度。",
)
_OTHER_WAY = Text(
    "One iteration more changes {index} by {moved}; a step down the gradient would change it by {want}.",
    "多迭代一次，{index} 改变了 {moved}；沿梯度下降一步应当改变 {want}。",
)
