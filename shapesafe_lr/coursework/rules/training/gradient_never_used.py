"""A gradient that is worked out and never used.

What happens: dw and db are worked out, the update of w uses dw, and there is no update of b.
Why it bites: nothing is raised and the cost falls, but b keeps the value it began with, whatever the data say.

    import numpy as np
    X, Y = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]]), np.array([[1, 1, 0, 1]])
    w, b = np.zeros((2, 1)), 0.0
    for i in range(5):
        A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
        dw = np.dot(X, (A - Y).T) / 4
        db = np.sum(A - Y) / 4                     # SS508
        w = w - 0.1 * dw

Write instead:

    import numpy as np
    X, Y = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]]), np.array([[1, 1, 0, 1]])
    w, b = np.zeros((2, 1)), 0.0
    for i in range(5):
        A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
        dw = np.dot(X, (A - Y).T) / 4
        db = np.sum(A - Y) / 4
        w = w - 0.1 * dw
        b = b - 0.1 * db

Lesson: 2.9, "Logistic regression gradient descent".
"""

import re
from collections.abc import Iterator

from ....language import Text
from ...analysis.networks.layers import Layer, alike, gradients, products, summed_error
from ...analysis.networks.learnt_again import learnt_again
from ...analysis.source import last_word
from ...analysis.steps import Kind, Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """算出来却从未用到的梯度。

发生了什么：dw 和 db 都算出来了，更新 w 时用了 dw，却没有更新 b。
为什么糟糕：不会报错，代价也在下降，但 b 一直停在初始值，不管数据如何。

    import numpy as np
    X, Y = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]]), np.array([[1, 1, 0, 1]])
    w, b = np.zeros((2, 1)), 0.0
    for i in range(5):
        A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
        dw = np.dot(X, (A - Y).T) / 4
        db = np.sum(A - Y) / 4                     # SS508
        w = w - 0.1 * dw

应当写成：

    import numpy as np
    X, Y = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]]), np.array([[1, 1, 0, 1]])
    w, b = np.zeros((2, 1)), 0.0
    for i in range(5):
        A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
        dw = np.dot(X, (A - Y).T) / 4
        db = np.sum(A - Y) / 4
        w = w - 0.1 * dw
        b = b - 0.1 * db

课程：2.9，“逻辑回归的梯度下降”。
"""

RULE = Rule("SS508", "gradient-never-used", "warning", "2.9", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{gradient} is worked out and never used: {parameter} keeps the value it began with.",
    zh="{gradient} 算出来了却从未用到：{parameter} 一直停在初始值。",
)
_WHY = Text(
    en="Each step updates every parameter with its own gradient: {parameter} = {parameter} - learning_rate * {gradient}.",
    zh="每一步都要用各自的梯度更新每个参数：{parameter} = {parameter} - learning_rate * {gradient}。",
)
_LOOKED_AT = ("shape", "dtype", "ndim", "size", "isinstance", "type")
_SCALED = ("divide", "multiply", "negative", "squeeze", "float", "reshape", "astype")
_LEFT_OUT_ON_PURPOSE = "_"
_FROZEN = re.compile(r"freez|frozen|froze|冻结", re.IGNORECASE)


def detect(view: View) -> Iterator[Trouble]:
    """Gradients in a training that goes on, whose own parameter is never bound to anything new."""
    learnt = {last_word(update.name) for update in view.roles.updates}
    last = max((update.step.number for update in learnt_again(view)), default=-1)
    seen: set[object] = set()
    for layer in products(view):
        for parameter, gradient in _gradients(view, layer):
            step = view.steps[gradient]
            name = last_word(view.called(parameter))
            if not name.isidentifier() or name in learnt or (step.path, step.place) in seen or gradient > last:
                continue
            if _is_cut_short(view, step):
                continue
            if _is_bound_again(view, name) or not _born_constant(view, parameter) or _is_used(view, gradient):
                continue
            bound = [one for one in view.reading.names.get(gradient, []) if one.isidentifier()]
            if _is_left_out_on_purpose(view, step, bound):
                continue
            if bound and all(not _is_used(view, twin) for twin in _twins(view, step)):
                seen.add((step.path, step.place))
                facts = {"gradient": bound[0], "parameter": view.called(parameter)}
                yield RULE.trouble(step, _MESSAGE.filled(**facts), _WHY.filled(**facts))


def _is_cut_short(view: View, step: Step) -> bool:
    """Whether the program stopped in the only pass that worked the gradient out: its update may have been still to come."""
    stops = [view.steps[crash.fact] for crash in view.crashes if crash.fact is not None]
    return step.times == 1 and any(stop.number > step.number and stop.place.cell == step.place.cell for stop in stops)


def _is_left_out_on_purpose(view: View, step: Step, names: list[str]) -> bool:
    """Whether the learner says so: `dw, _ = propagate(...)`, or a layer that is frozen."""
    source = view.sources.at(step.path, step.place)
    return _LEFT_OUT_ON_PURPOSE in names or _FROZEN.search(source.text) is not None


def _gradients(view: View, layer: Layer) -> Iterator[tuple[int, int]]:
    """Each parameter of a layer, as it was read, with a value that is its gradient under a name."""
    products_, errors = set(), []
    for step, error in gradients(view, layer):
        products_.add(step.number)
        errors.append(error)
    for number in view.reading.names:
        if number <= layer.product.number:
            continue
        if view.reading.shape(number) == view.reading.shape(layer.weights) and _core(view, number) in products_:
            yield layer.weights, number
        elif layer.bias is not None and any(alike(view, summed_error(view, number), one) for one in errors):
            yield layer.bias, number


def _core(view: View, number: int) -> int | None:
    step: Step | None = view.steps[number]
    while step is not None and step.operation in _SCALED and step.inputs:
        arrays = [n for n in step.inputs if view.reading.axes(n)]
        step = view.reading.maker(arrays[0]) if len(arrays) == 1 else None
    return step.number if step is not None else None


def _is_bound_again(view: View, name: str) -> bool:
    """Whether the parameter's name is given anything but what it began with."""
    sources = set()
    for step in view.steps:
        if step.name and last_word(step.name) == name and (step.kind is Kind.STORE or step.detail == "augmented"):
            return True
        if step.kind is Kind.PASS and step.operation == "assign" and last_word(step.name) == name:
            made = view.reading.maker(step.number)
            sources.add(None if made is None else (made.path, made.place))
    return len(sources) > 1


def _born_constant(view: View, parameter: int) -> bool:
    """Whether a parameter is a number, or an array made from nothing: a result of a call may have been learnt there."""
    maker = view.reading.maker(parameter)
    if maker is None:
        return False
    return maker.kind is Kind.CONSTANT or maker.operation in (
        "zeros",
        "ones",
        "full",
        "randn",
        "rand",
        "normal",
        "multiply",
    )


def _twins(view: View, step: Step) -> list[int]:
    return [one.number for one in view.steps if one.place == step.place and one.operation == step.operation]


def _is_used(view: View, number: int, depth: int = 4) -> bool:
    """Whether anything is worked out from a value, shown, or done that cannot be followed."""
    for user in view.reading.users.get(number, []):
        if user.operation in _LOOKED_AT or user.kind is Kind.ASSERT or _is_only_handed_on(view, user):
            continue
        if not depth or user.kind is not Kind.DISPLAY or user.operation != "dict":
            return True
        if _is_taken_out(view, user, view.reading.names.get(number, []), depth):
            return True
    return False


def _is_only_handed_on(view: View, step: Step) -> bool:
    """Whether a step is the tuple of `return dw, db`, which is unpacked again."""
    return step.kind is Kind.DISPLAY and step.operation == "tuple" and not view.reading.users.get(step.number)


def _is_taken_out(view: View, holder: Step, names: list[str], depth: int) -> bool:
    """Whether a dictionary is asked for the value and it is used then, or is used in a way that hides which value."""
    for user in view.reading.users.get(holder.number, []):
        if _is_only_handed_on(view, user):
            continue
        if user.operation != "subscript" or len(user.operands) != 2 or not user.operands[1].text:
            return True
        if user.operands[1].text in names and _is_used(view, user.number, depth - 1):
            return True
    return False
