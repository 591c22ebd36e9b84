"""A value that breaks the jaxtyping annotation written for it.

What happens: the annotation promises axes, the value has others: in number, at a fixed size, or an axis name that
already means another size in the same call.
Why it bites: Python itself checks no annotation. What it promises is believed by the reader, and by nobody else.

    import numpy as np
    from jaxtyping import Float

    def forward(w: Float[np.ndarray, "n_x 1"], X: Float[np.ndarray, "n_x m"]):
        Z: Float[np.ndarray, "1 m"] = X.T @ w         # SS701
        return Z

    forward(np.zeros((4, 1)), np.ones((4, 3)))

Write instead:

    import numpy as np
    from jaxtyping import Float

    def forward(w: Float[np.ndarray, "n_x 1"], X: Float[np.ndarray, "n_x m"]):
        Z: Float[np.ndarray, "1 m"] = w.T @ X
        return Z

    forward(np.zeros((4, 1)), np.ones((4, 3)))

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from ...language import Text
from ..analysis.annotations import Bound, Conflict, conflict, promised
from ..analysis.cure import Cure
from ..analysis.cures.vector_cures import form_cures
from ..analysis.steps import Seen, Step
from ..analysis.view import View
from .rule import Rule, Trouble

PAGE_ZH = """值不符合为它写的 jaxtyping 注解。

发生了什么：注解承诺了某些轴，值却有另一些：轴的个数不同，固定的长度不同，或者同一次调用中同一个轴名已经表示另一个长度。
为什么糟糕：Python 自己不检查注解。读者相信注解的承诺，而没有人去核实。

    import numpy as np
    from jaxtyping import Float

    def forward(w: Float[np.ndarray, "n_x 1"], X: Float[np.ndarray, "n_x m"]):
        Z: Float[np.ndarray, "1 m"] = X.T @ w         # SS701
        return Z

    forward(np.zeros((4, 1)), np.ones((4, 3)))

应当写成：

    import numpy as np
    from jaxtyping import Float

    def forward(w: Float[np.ndarray, "n_x 1"], X: Float[np.ndarray, "n_x m"]):
        Z: Float[np.ndarray, "1 m"] = w.T @ X
        return Z

    forward(np.zeros((4, 1)), np.ones((4, 3)))

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS701", "annotation-broken", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en='{name} is annotated "{dims}", and has shape {shape}.',
    zh="{name} 的注解是 “{dims}”，形状却是 {shape}。",
)
_RANK = Text(
    en="The annotation asks for {wanted} axes, and there are {rank}.",
    zh="注解要求 {wanted} 个轴，实际有 {rank} 个。",
)
_FIXED = Text(
    en="Where the annotation says {fixed} the shape has {size}. Change the value, or the annotation if it is not what "
    "you mean.",
    zh="注解写的是 {fixed}，形状在那里是 {size}。请改正这个值；如果注解不是你的本意，请改注解。",
)
_AXIS = Text(
    en="Here {axis} is {size}; in the same call {other} has shape {other_shape}, so {axis} = {other_size}.",
    zh="这里 {axis} 是 {size}；同一次调用中 {other} 的形状是 {other_shape}，即 {axis} = {other_size}。",
)
_RESULT = Text(en="The result", zh="返回值")
_ELEMENT = Text(en="{name}, element {number}", zh="{name}的第 {number} 个元素")
_REFUSED = Text(
    en="The call is refused by its annotations: {name} is {actual}, and {expected} is asked for.",
    zh="注解拒绝了这次调用：{name} 是 {actual}，而要求的是 {expected}。",
)
_REFUSED_SOMEHOW = Text(en="The call is refused by its annotations: {line}", zh="注解拒绝了这次调用：{line}")
_REFUSED_WHY = Text(
    en="The decorator checks what goes in and what comes out. Follow the value back to where it gets its shape.",
    zh="装饰器检查传入和返回的值。请顺着这个值往回找到它得到这个形状的地方。",
)
_CHECKS = {"TypeCheckError", "BeartypeCallHintParamViolation", "BeartypeCallHintReturnViolation"}
_PARAMETER = re.compile(
    r"parameter '(?P<name>\w+)'.*?Actual value: (?P<actual>.*?)\n.*?Expected type: (?P<expected>.*?)\.?\n", re.S
)


def detect(view: View) -> Iterator[Trouble]:
    """Assignments, parameters and results whose annotation the value breaks."""
    bound: dict[int, dict[str, Bound]] = defaultdict(dict)
    for step in view.steps:
        if step.annotation is None:
            continue
        name: str | Text = _RESULT if step.operation == "return" else step.name
        for path, dims in promised(step.annotation):
            shape = view.reading.shape(step.number) if not path else None
            shape = shape or _shape_at(step.seen, path)
            if shape is None:
                continue
            whose = name if not path else _ELEMENT.filled(name=name, number=path[0] + 1)
            # At the top level a name may come again with another size, and so it may where several calls are seen as one.
            axes = bound[step.call] if step.call and step.call not in view.several else {}
            broken = conflict(dims, shape, axes, _english(whose), (step.path, step.place, path))
            if broken is not None:
                yield _trouble(view, step, whose, broken)
    yield from _refused(view)


def _shape_at(seen: Seen, path: tuple[int, ...]) -> tuple[int, ...] | None:
    for index in path:
        if not seen.items or index >= len(seen.items):
            return None
        seen = seen.items[index]
    return seen.shape if seen.is_array else None


def _trouble(view: View, step: Step, name: str | Text, broken: Conflict) -> Trouble:
    if broken.wanted_rank is not None:
        why = _RANK.filled(wanted=broken.wanted_rank, rank=len(broken.shape))
    elif broken.bound is None:
        why = _FIXED.filled(fixed=broken.fixed, size=broken.size)
    else:
        why = _AXIS.filled(
            axis=broken.axis,
            size=broken.size,
            other=broken.bound.name,
            other_shape=broken.bound.shape,
            other_size=broken.bound.size,
        )
    value = step.inputs[0] if step.inputs else None
    message = _MESSAGE.filled(name=name, dims=broken.dims, shape=broken.shape)
    return RULE.trouble(step, message, why, lambda: _cures(view, value, broken), shown=(value,))


def _cures(view: View, value: int | None, broken: Conflict) -> Iterator[Cure]:
    """A column where a row was promised, or the other way round."""
    tokens = broken.dims.split()
    if value is not None and len(tokens) == 2 and tokens.count("1") == 1:
        yield from form_cures(view, value, "row" if tokens[0] == "1" else "column")


def _refused(view: View) -> Iterator[Trouble]:
    """A decorated function that refused its arguments or its result."""
    if view.crash is None:
        return
    step, crash = view.crash
    if crash.type.rpartition(".")[2] not in _CHECKS:
        return
    found = _PARAMETER.search(crash.message + "\n")
    if found is None:
        line = crash.message.strip().split("\n")[0]
        yield RULE.trouble(step, _REFUSED_SOMEHOW.filled(line=line), _REFUSED_WHY)
        return
    expected = re.sub(r"<class ['\"](.*)['\"]>", r"\1", found["expected"])
    message = _REFUSED.filled(name=found["name"], actual=found["actual"], expected=expected)
    yield RULE.trouble(step, message, _REFUSED_WHY)


def _english(name: str | Text) -> str:
    return name.en if isinstance(name, Text) else name
