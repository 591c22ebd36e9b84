"""One random number added to a whole vector of data, where each example was to have its own noise.

`y = 3 * x + 5 + np.random.randn()` moves the whole line and leaves all points on it: a fit finds no noise at all. A random
number may be meant as an offset that is to be found, or as one change of a whole picture; so it must be called noise, or be
drawn where a line with an offset of its own is written out, and what it was added to must be fitted later.
"""

import ast
import re
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ..algebra import is_elementwise
from ..axes import fresh
from ..cure import Cure
from ..cures.edits import source_of
from ..flow import is_number
from ..meaning import Array
from ..steps import Kind, Step
from ..view import View

_DRAWS = {
    "randn": 0, "rand": 0, "normal": 2, "standard_normal": 0, "uniform": 2, "random": 0, "random_sample": 0, "laplace": 2,
    "gauss": 2, "normalvariate": 2,
}  # fmt: skip
"""The draws, of numpy and of Python's own random, with how many operands stand before the size."""
_NOISE = re.compile(r"noise|eps(ilon)?\b|ruido|bruit|rauschen|噪声|噪音|ノイズ|jitter", re.IGNORECASE)
_MEETS = ("subtract", "lstsq", "dot", "matmul", "polyfit", "equal", "scatter", "plot", "fit")


class LoneNoise(NamedTuple):
    """The sum with all examples in it, and the draw of the one number."""

    total: Step
    draw: Step


def lone_noises(view: View) -> Iterator[LoneNoise]:
    """Sums of a vector that was worked out and one random number."""
    reading = view.reading
    for total in reading.operations("add", "subtract"):
        if len(total.inputs) != 2 or len(view.passes_over(total.number)) > 1:
            continue
        for data, number in (total.inputs, total.inputs[::-1]):
            draw = _drawn(view, number)
            if draw is None or not _is_line(view, data) or not _is_noise(view, total, data, number, draw):
                continue
            if _is_fitted(view, total, data):
                yield LoneNoise(total, draw)


def _drawn(view: View, number: int | None) -> Step | None:
    """The one draw under a random number and its scale."""
    if not is_number(view, number):
        return None
    draws = [step for step in list(view.reading.ancestors(number))[:6] if _draws(step)]
    return draws[0] if len(draws) == 1 and draws[0].times == 1 and is_number(view, draws[0].number) else None


def _draws(step: Step) -> bool:
    return step.kind is Kind.OPERATION and step.operation.rpartition(".")[2] in _DRAWS


def _is_line(view: View, data: int | None) -> bool:
    """Whether a vector of several numbers was worked out of another, `3 * x`, `np.sin(x)`, without random numbers in it."""
    made = view.reading.maker(data)
    if made is None or not any(axis.size > 1 for axis in view.reading.axes(data)):
        return False
    if not (is_elementwise(made.operation) or made.operation in ("dot", "matmul")):
        return False
    above = view.reading.ancestors(data, stop=lambda step: not is_elementwise(step.operation))
    return not any(_draws(step) and is_number(view, step.number) for step in above)


def _is_noise(view: View, total: Step, data: int | None, number: int | None, draw: Step) -> bool:
    """Whether the random number is called noise, or stands in a line that has an offset already."""
    names = [name for step in view.reading.ancestors(number) for name in view.reading.names.get(step.number, [])]
    if any(_NOISE.search(name) for name in names):
        return True
    source = source_of(view, total)
    if source.statement(total.place) is not source.statement(draw.place):
        return False
    made = view.reading.maker(data)
    terms = made.inputs if made is not None and made.operation in ("add", "subtract") else ()
    return any(is_number(view, term) for term in terms) or _is_curve(view, made)


def _is_curve(view: View, made: Step | None) -> bool:
    """Whether a sine, a power or a product was taken, whose offset is none that is looked for."""
    known = ("sin", "cos", "tanh", "exp", "dot", "matmul")
    return made is not None and any(
        step.operation in known
        for step in view.reading.ancestors(made.number, stop=lambda step: not is_elementwise(step.operation))
    )


def _is_fitted(view: View, total: Step, data: int | None) -> bool:
    """Whether what was made meets later what it was made of, as targets meet the scores of their examples."""
    reading = view.reading
    roots = {step.number for step in reading.ancestors(data) if reading.axes(step.number)}
    made = {total.number}
    for step in view.steps[total.number + 1 :]:
        if step.kind is not Kind.OPERATION or step.inputs == ():
            continue
        sources = {reading.source(n) for n in (*step.inputs, *step.options.values())}
        if not sources & made:
            continue
        others = [n for n in sources - made if n is not None]
        if step.operation in _MEETS and any(
            one.number in roots for other in others for one in reading.ancestors(other)
        ):
            return True
        if is_elementwise(step.operation) or step.operation in ("astype", "reshape", "copy"):
            made.add(step.number)
    return False


def one_for_each(view: View, found: LoneNoise) -> Iterator[Cure]:
    """The draw with a size: `np.random.randn(m, 1)`, `rng.normal(0, 1, size=x.shape)`."""
    draw = found.draw
    source, shape = source_of(view, draw), view.reading.shape(found.total.number) or ()
    node = source.node(draw.place)
    if not isinstance(node, ast.Call) or draw.path != found.total.path:
        return
    changes = {draw.number: lambda call: Array(fresh(shape, call.step))}
    text = ""
    if draw.operation in _DRAWS:
        args = [source.segment(arg) for arg in node.args]
        size = _size(view, found, shape)
        if draw.operation in ("randn", "rand"):
            sides = size.removesuffix(".shape")
            args = [f"*{size}"] if sides != size else [str(side) for side in shape]
        elif len(args) <= _DRAWS[draw.operation]:
            args.extend(f"{k.arg}={source.segment(k.value)}" for k in node.keywords)
            args.append(f"size={size}")
        text = f"{source.segment(node.func)}({', '.join(args)})"
    edits = (source.replace(node, text),) if text else ()
    yield Cure(draw.path, draw.place, _SIZE.filled(text=text) if text else _EACH, edits, changes)


def _size(view: View, found: LoneNoise, shape: tuple[int, ...]) -> str:
    """The shape of an array in sight that is as large as the data, else its numbers."""
    above = {step.number for step in view.reading.ancestors(found.total.number)}
    for number, name in view.arrays_in_sight(found.draw):
        if view.reading.shape(number) == shape and view.reading.source(number) in above:
            return f"{name}.shape"
    return str(shape) if len(shape) > 1 else str(shape[0])


_SIZE = Text(en="Draw a number for each example: {text}", zh="为每个样本各抽一个数：{text}")
_EACH = Text(en="Draw a number for each example.", zh="请为每个样本各抽一个数。")
