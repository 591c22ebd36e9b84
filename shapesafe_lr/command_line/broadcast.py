"""`shapesafe-lr broadcast "(4,1)" "(3,)"`: how shapes broadcast, axis by axis, as numpy rules it."""

from typing import TYPE_CHECKING, NamedTuple

import click

from ..language import Text
from ..shapes import Broadcast, NotAShape, Shape, broadcast, parse_shape, size_of
from ..shapes.mending import cures
from .bilingual import bilingual_command
from .terminal import console, say

if TYPE_CHECKING:
    from rich.table import Table

REFUSED = 1


class NamedShape(NamedTuple):
    """A shape, and what its array is called."""

    name: str | None
    shape: Shape


class _ShapeArgument(click.ParamType):
    """A shape as a person types it, with or without a name: `(4,1)`, `A=(4,1)`."""

    name = "shape"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> NamedShape:
        """The shape, or a usage error with the reason."""
        name, equals, typed = str(value).partition("=")
        if not equals:
            name, typed = "", str(value)
        elif not name.strip().isidentifier():
            self.fail(_NOT_A_NAME.fill(name=name, typed=typed), param, ctx)
        try:
            return NamedShape(name.strip() or None, parse_shape(typed))
        except NotAShape as refusal:
            self.fail(str(refusal), param, ctx)


@bilingual_command(
    "broadcast",
    Text(
        en='Explain how two or more SHAPES broadcast, such as "(4,1)" "(3,)" or "A=(4,1)" "Y=(3,)": the result, and '
        "the reason for every axis. The exit code is 1 when numpy would refuse.",
        zh='解释两个或多个形状如何广播，例如 "(4,1)" "(3,)" 或 "A=(4,1)" "Y=(3,)"：给出结果，以及每个轴的理由。'
        "numpy 会拒绝时退出码为 1。",
    ),
    # So that "-1,3" reaches us and is refused as a shape, not as an option.
    context_settings={"ignore_unknown_options": True},
)
@click.argument("shapes", nargs=-1, required=True, type=_ShapeArgument())
@click.pass_context
def command(context: click.Context, shapes: tuple[NamedShape, ...]) -> None:
    """Print the verdict on `shapes`."""
    names = tuple(given.name or _letter(place) for place, given in enumerate(shapes))
    verdict = broadcast(*(given.shape for given in shapes), names=names)
    together = _WITH.fill().join(f"{name} {shape}" for name, shape in zip(names, verdict.shapes, strict=True))
    screen = console()
    if verdict.legal:
        say(screen, _GIVES.fill(together=together, result=verdict.result), style="bold green")
    else:
        say(screen, _REFUSES.fill(together=together), style="bold red")
    if verdict.axes:
        screen.print()
        screen.print(_lined_up(verdict))
    for paragraph in (verdict.explain(), *_remarks(verdict)):
        screen.print()
        say(screen, paragraph)
    if not verdict.legal:
        context.exit(REFUSED)


def _letter(place: int) -> str:
    """A, B, C, ... for shapes that came without a name."""
    return chr(ord("A") + place) if place < 26 else f"A{place}"


def _lined_up(verdict: Broadcast) -> "Table":
    """The shapes one under the other, their last axes aligned: the lesson's picture of the rule."""
    from rich.table import Table

    table = Table(box=None, pad_edge=False, padding=(0, 3, 0, 0), header_style="dim")
    table.add_column(_AXIS.fill(), no_wrap=True)
    for axis in verdict.axes:
        table.add_column(str(axis.number), justify="right", no_wrap=True)
    for operand, (name, shape) in enumerate(zip(verdict.names, verdict.shapes, strict=True)):
        table.add_row(f"{name} {shape}", *(_side(axis.sides[operand]) for axis in verdict.axes))
    result = ["!" if axis.size is None else str(axis.size) for axis in verdict.axes]
    table.add_row(_RESULT.fill(), *result, style="bold")
    return table


def _side(side: int | None) -> str:
    return "-" if side is None else str(side)


def _remarks(verdict: Broadcast) -> list[str]:
    """What else there is to know: numpy's own words, that a table was made, and what to try."""
    if verdict.result is None:
        return [_NUMPY_SAYS.fill(words=_numpy_s_words(verdict.shapes)), *_tries(verdict)]
    if len(verdict.shapes) != 2 or not verdict.makes_a_table:
        return []
    left, right = verdict.names
    table = _TABLE.fill(left=left, right=right, count=size_of(verdict.result))
    # Two different lengths make a table on purpose, as often as not; two equal ones nearly always by mistake.
    return [table, *_tries(verdict)] if len({*map(size_of, verdict.shapes)}) == 1 else [table]


def _tries(verdict: Broadcast) -> list[str]:
    if len(verdict.shapes) != 2:
        return []
    (left, right), (left_name, right_name) = verdict.shapes, verdict.names
    said = [cure.said() for cure in cures(left, right, (left_name, right_name))]
    return ["\n".join(said)] if said else []


def _numpy_s_words(shapes: tuple[Shape, ...]) -> str:
    """The error of the numpy that is installed, from arrays that take no memory."""
    import numpy as np

    try:
        arrays = [np.broadcast_to(np.float64(0), shape) for shape in shapes]
        if len(arrays) == 2:
            np.add(*arrays)
        else:
            np.broadcast_shapes(*shapes)
    except ValueError as error:
        return f"ValueError: {str(error).rstrip()}"
    raise AssertionError(f"numpy broadcasts {shapes}, and we said that it does not")


_WITH = Text(en=" with ", zh=" 与 ")
_GIVES = Text(en="{together} gives {result}.", zh="{together} 得到 {result}。")
_REFUSES = Text(en="{together}: numpy refuses.", zh="{together}：numpy 拒绝。")
_NOT_A_NAME = Text(
    en="'{name}' is not a name for an array: write a name, =, and the shape, such as A={typed}.",
    zh="“{name}” 不能作为数组的名字：请写名字、等号和形状，例如 A={typed}。",
)
_AXIS = Text(en="axis", zh="轴")
_RESULT = Text(en="result", zh="结果")
_NUMPY_SAYS = Text(en="numpy says: {words}", zh="numpy 的原话：{words}")
_TABLE = Text(
    en="Both are copied: every number of {left} meets every number of {right}, {count} results in all. "
    "numpy does this without a word; if one result for each number was meant, it is a bug.",
    zh="两者都被复制：{left} 的每个数与 {right} 的每个数都要相遇，共 {count} 个结果。"
    "numpy 对此不会有任何提示；如果本意是每个数对应一个结果，这就是错误。",
)
