"""Shapes that cannot be broadcast together.

What happens: axes are lined up from the last one; two that meet must be equal, or one of them 1.
Why it bites: the line that raises is often not the line to change: an axis was dropped, or an array turned, earlier.

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0, 4.0], [100.0, 300.0, 200.0, 400.0], [0.0, 1.0, 0.0, 1.0]])
    mu = X.mean(axis=1)                            # SS602
    X_centred = X - mu

Write instead:

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0, 4.0], [100.0, 300.0, 200.0, 400.0], [0.0, 1.0, 0.0, 1.0]])
    mu = X.mean(axis=1, keepdims=True)
    X_centred = X - mu

Lesson: 2.15, "Broadcasting in Python".
"""

import re
from collections.abc import Iterator
from typing import Any

import numpy as np

from ....language import Text
from ...analysis.algebra import is_elementwise
from ...analysis.crashes.refused_broadcasts import elementwise_cures, in_place_cures, stretching_cures
from ...analysis.cure import Cure
from ...analysis.cures.vector_cures import form_cures
from ...analysis.networks.kept import made_flat
from ...analysis.steps import Step
from ...analysis.view import View
from ...analysis.words.told_shapes import told_shape
from ..rule import Rule, Trouble

PAGE_ZH = """形状无法广播到一起。

发生了什么：各轴从最后一个开始对齐；相遇的两个轴要么相等，要么其中一个是 1。
为什么糟糕：报错的那一行往往不是要改的那一行：早先丢掉了一个轴，或把数组转反了。

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0, 4.0], [100.0, 300.0, 200.0, 400.0], [0.0, 1.0, 0.0, 1.0]])
    mu = X.mean(axis=1)                            # SS602
    X_centred = X - mu

应当写成：

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0, 4.0], [100.0, 300.0, 200.0, 400.0], [0.0, 1.0, 0.0, 1.0]])
    mu = X.mean(axis=1, keepdims=True)
    X_centred = X - mu

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS602", "broadcast-does-not-fit", "error", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text}: {left} has shape {left_shape} and {right} has shape {right_shape}; they cannot be broadcast together.",
    zh="{text}：{left} 的形状是 {left_shape}，{right} 的形状是 {right_shape}；两者无法广播到一起。",
)
_MESSAGE_IN_PLACE = Text(
    en="{text}: {left} has shape {left_shape}, and the update would make it {result}.",
    zh="{text}：{left} 的形状是 {left_shape}，而这次更新会把它变成 {result}。",
)
_MESSAGE_STRETCH = Text(
    en="{text}: {left} has shape {shape} and cannot be stretched to {wanted}.",
    zh="{text}：{left} 的形状是 {shape}，无法拉伸成 {wanted}。",
)
_WHY = Text(
    en="Shapes are lined up from the last axis; there they must be equal, or one of them 1. A reduction that is to meet "
    "its array again keeps its axis with keepdims=True.",
    zh="形状从最后一个轴开始对齐，对齐处要么相等，要么其中一个是 1。归约的结果若还要与原数组相遇，请用 keepdims=True 留住那个轴。",
)
_WHY_ADDED = Text(
    en="{left} keeps its shape {left_shape} in place, so what it is changed by must fit that shape: one axis too many, "
    "or a column where a rank-1 array is wanted, would make it larger.",
    zh="{left} 原地更新时形状保持 {left_shape}，所以用来改变它的量必须合乎这个形状：多出一个轴，或本该是秩为 1 的地方用了列向量，都会让它变大。",
)
_WHY_IN_PLACE = Text(
    en="{left} keeps its shape {left_shape} in place, and what is subtracted would make it larger. Mend the gradient: sum "
    "over the examples. Writing {left} = {left} - ... would only hide the mistake.",
    zh="{left} 原地更新时形状保持 {left_shape}，而减去的量会让它变大。要改的是梯度：对样本求和。改写成 {left} = {left} - ... 只会掩盖错误。",
)
_MESSAGE_OUT = Text(
    en="{text}: the result has shape {result}, and {out}, which is to take it, has shape {shape}.",
    zh="{text}：结果的形状是 {result}，而用来存放它的 {out} 的形状是 {shape}。",
)
_WHY_OUT = Text(
    en="An array given as out= keeps its shape, so it must have the shape of the result from the start. Make it so, or leave "
    "out= away and take what the function returns.",
    zh="作为 out= 给出的数组形状不变，所以它一开始就必须与结果形状相同。请这样构造它，或去掉 out=，直接用函数返回的结果。",
)


def detect(view: View) -> Iterator[Trouble]:
    """An elementwise operation that numpy refused."""
    if view.crash is None:
        return
    step, crash = view.crash
    if step.operation == "broadcast_to" and step.inputs and crash.type == "ValueError":
        yield _stretched(view, step, crash.message)
        return
    if not is_elementwise(step.operation) or crash.type != "ValueError" or "broadcast" not in crash.message:
        return
    if "out" in step.options and "output operand" in crash.message:
        yield from _into_another_shape(view, step)
        return
    in_place = _WHY_IN_PLACE if step.operation == "subtract" else _WHY_ADDED
    if len(step.inputs) < 2:
        shapes = [told_shape(text) for text in re.findall(r"\(([\d, ]*)\)", crash.message)]
        if step.detail == "augmented" and len(shapes) >= 2:
            facts: dict[str, Any] = {
                "text": view.text(step),
                "left": step.name,
                "left_shape": shapes[0],
                "result": shapes[1],
            }
            yield RULE.trouble(
                step,
                _MESSAGE_IN_PLACE.filled(**facts),
                in_place.filled(**facts),
                lambda: in_place_cures(view, step, shapes[0]),
                shown=tuple(step.inputs),
            )
        return
    left, right = step.inputs[:2]
    facts = {
        "text": view.text(step),
        "left": view.called(left),
        "right": view.called(right),
        "left_shape": view.reading.shape(left),
        "right_shape": view.reading.shape(right),
    }
    if step.detail == "augmented":
        facts["left"] = step.name or view.name(left)
    yield RULE.trouble(
        step,
        _MESSAGE.filled(**facts),
        in_place.filled(**facts) if step.detail == "augmented" else _WHY,
        lambda: elementwise_cures(view, step),
        shown=(left, right),
    )


def _stretched(view: View, step: Step, complaint: str) -> Trouble:
    """`np.broadcast_to(b, shape)`."""
    array = step.inputs[0]
    shapes = [told_shape(text) for text in re.findall(r"shape \(?(.*?)\)", complaint)]
    facts: dict[str, Any] = {"text": view.text(step), "left": view.called(array), "shape": view.reading.shape(array)}
    return RULE.trouble(
        step,
        _MESSAGE_STRETCH.filled(**facts, wanted=shapes[-1] if shapes else "?"),
        _WHY,
        lambda: stretching_cures(view, step),
        shown=(array,),
    )


def _into_another_shape(view: View, step: Step) -> Iterator[Trouble]:
    """`np.add(Z, b, out=A)` with an A of another shape than the sum."""
    out = step.options["out"]
    # numpy's message tells the shape that inputs and output make together, not that of the result.
    result = np.broadcast_shapes(*(view.reading.shape(number) or () for number in step.inputs))
    yield RULE.trouble(
        step,
        _MESSAGE_OUT.filled(
            text=view.text(step), out=view.called(out), shape=view.reading.shape(out) or (), result=result
        ),
        _WHY_OUT,
        lambda: _made_to_fit(view, out, result),
        shown=(out,),
    )


def _made_to_fit(view: View, out: int | None, result: tuple[int, ...]) -> Iterator[Cure]:
    if len(result) == 2 and 1 in result:
        yield from form_cures(view, out, "column" if result[1] == 1 else "row")
    elif len(result) == 1:
        yield from made_flat(view, out)
