"""A reshape to an array's own sides in another order.

What happens: reshape reads the numbers off as they lie, last axis fastest, and cuts them anew; it never exchanges axes.
Why it bites: pixels flattened from (h, w, 3) can be cut as (3, h, w), columns as if they were rows: the shape is right.

    import numpy as np
    images = np.array([[[[9, 0, 1], [8, 0, 1]], [[7, 0, 1], [6, 0, 1]]]])
    pixels = images.reshape(1, -1)
    picture = pixels[0].reshape(3, 2, 2)           # SS409
    red = picture[:, :, 0].mean()

Write instead:

    import numpy as np
    images = np.array([[[[9, 0, 1], [8, 0, 1]], [[7, 0, 1], [6, 0, 1]]]])
    pixels = images.reshape(1, -1)
    picture = pixels[0].reshape(2, 2, 3)
    red = picture[:, :, 0].mean()

To exchange axes, use .T or np.transpose: `batch.transpose(0, 3, 1, 2)` puts the channels first.

Lesson: 2.1, "Binary classification".
"""

from collections.abc import Iterable, Iterator

from ....language import Text
from ...analysis.cure import Cure
from ...analysis.cures.recut_cures import (
    axes_exchanged,
    cut_and_exchanged,
    examples_as_columns,
    planes_first,
    sides_in_order,
)
from ...analysis.data.batches_recut import batches_recut
from ...analysis.data.depth_stacks import stacked_first
from ...analysis.data.put_back import PutBack, in_one_order, put_back_across
from ...analysis.data.put_back_turned import PutBackTurned, put_back_by_rows, put_back_turned
from ...analysis.data.recuts import (
    Recut,
    broken_claims,
    counts_last,
    in_another_order,
    order_that_fits,
    put_end_to_end,
    recuts,
    sides_that_fit,
)
from ...analysis.data.repeated_cuts import copies_cut_across
from ...analysis.data.stacks_recut import names_later_axis, with_axes_named
from ...analysis.meant import from_grid, is_only_printed
from ...analysis.steps import Kind, Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """reshape 成数组自己的那些边长，次序却换了。

发生了什么：reshape 按数在内存中的次序（最后一个轴变得最快）读出来重新切分，它从不交换轴。
为什么糟糕：由 (h, w, 3) 展平的像素可以切成 (3, h, w)，一列一个样本的表可以当成一行一个来切：形状是对的，内容全乱了。

    import numpy as np
    images = np.array([[[[9, 0, 1], [8, 0, 1]], [[7, 0, 1], [6, 0, 1]]]])
    pixels = images.reshape(1, -1)
    picture = pixels[0].reshape(3, 2, 2)           # SS409
    red = picture[:, :, 0].mean()

应当写成：

    import numpy as np
    images = np.array([[[[9, 0, 1], [8, 0, 1]], [[7, 0, 1], [6, 0, 1]]]])
    pixels = images.reshape(1, -1)
    picture = pixels[0].reshape(2, 2, 3)
    red = picture[:, :, 0].mean()

要交换轴，请用 .T 或 np.transpose：`batch.transpose(0, 3, 1, 2)` 把通道放到最前面。

课程：2.1，“二分类”。
"""

RULE = Rule("SS409", "reshape-in-another-order", "error", "2.1", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} cuts the numbers as {result}, but they lie in the order {own}: the result mixes them.",
    zh="{text} 把这些数切成 {result}，而它们是按 {own} 的次序排列的：结果把它们混在了一起。",
)
_WHY = Text(
    en="{array} {source} holds the numbers of {own}, the last side changing fastest. reshape keeps that order and only cuts "
    "it anew: name the sides as they lie, and exchange axes with .T or transpose.",
    zh="{array} {source} 里的数来自 {own}，最后一边变得最快。reshape 保持这个次序，只是重新切分：边长要按排列的次序写，交换轴用 .T 或 transpose。",
)
_MESSAGE_PLANES = Text(
    en="{text} takes each {n} neighbours for one pixel, but {array} has {n} whole planes end to end.",
    zh="{text} 把每 {n} 个相邻的数当成一个像素，而 {array} 是 {n} 个完整的平面首尾相接。",
)
_WHY_PLANES = Text(
    en="First comes all of the first plane, then all of the second. So the planes must be the slowest side of the cut; "
    "transpose moves them last afterwards.",
    zh="先是整个第一个平面，然后是整个第二个。所以切分时平面必须是变得最慢的一边，之后再用 transpose 把它移到最后。",
)

_MESSAGE_BACK = Text(
    en="{flat} reads {table} {shape} {one}, but {text} puts the numbers back {other}.",
    zh="{flat} {one}读出 {table} {shape}，而 {text} 却{other}放回这些数。",
)
_WHY_BACK = Text(
    en="The shape is the old one, yet the numbers lie in one another's places. order= must be the same on both ways; without it "
    "numpy reads and fills row by row.",
    zh="形状还是原来的，数却互相换了位置。来回两次的 order= 必须相同；不写时 numpy 按行读出，也按行填入。",
)
_WHY_TURNED = Text(
    en="The shape is the old one, yet the numbers lie in one another's places: reshape fills row by row, and .T makes columns of "
    "these rows. What was read from {shape} is put back with reshape{shape}, and nothing is turned.",
    zh="形状还是原来的，数却互相换了位置：reshape 按行填入，.T 又把这些行变成列。从 {shape} 读出的数，用 reshape{shape} 放回即可，不用转置。",
)
_BY = {
    "C": Text(en="row by row", zh="按行"),
    "F": Text(en="column by column", zh="按列"),
}


def detect(view: View) -> Iterator[Trouble]:
    """Reshapes whose sides are the array's own in another order, or name an axis of it and get something else; or by columns."""
    for back in put_back_across(view):
        yield _back(view, back)
    told = {found.recut.step.number for found in copies_cut_across(view)}  # of these `copies-cut-across` speaks
    for turned in put_back_turned(view):
        told.add(turned.reshape.number)
        yield _back_turned(view, turned)
    for found in recuts(view):
        if found.step.number in told:
            continue
        recut = with_axes_named(view, found)
        batches = batches_recut(view, recut)
        if batches is not None:
            yield _trouble(view, batches, None)
            continue
        if len(recut.sides) > 4 and _long(recut.sides) == _long(axis.size for axis in recut.elements):
            continue  # windows of pictures, all of whose sides are as long as those they lie in
        planes = put_end_to_end(recut)
        if planes is not None:
            yield _planes(view, recut, *planes)
        elif (
            (not _is_of_tables(recut) or names_later_axis(view, recut))
            and not _is_first_form(view, recut)
            and not is_only_printed(view, recut.step)
        ):
            named = bool(broken_claims(view, recut))
            order = order_that_fits(view, recut)
            if (in_another_order(recut) and (named or not from_grid(view, recut.step.inputs[0]))) or (named and order):
                yield _trouble(view, recut, order)
            elif named and sides_that_fit(view, recut):
                yield _trouble(view, recut, None)


def _long(sides: Iterable[int]) -> list[int]:
    return [side for side in sides if side > 1]


def _trouble(view: View, recut: Recut, order: tuple[int, ...] | None) -> Trouble:
    own = tuple(axis.size for axis in recut.elements)
    return RULE.trouble(
        recut.step,
        _MESSAGE.filled(text=view.text(recut.step), result=recut.sides, own=own),
        _WHY.filled(array=view.called(recut.step.inputs[0]), source=tuple(axis.size for axis in recut.before), own=own),
        lambda: _cures(view, recut, order),
        shown=(recut.step.inputs[0],),
    )


def _back(view: View, found: PutBack) -> Trouble:
    orders = ("C", "F") if found.by_columns is found.reshape else ("F", "C")
    return RULE.trouble(
        found.by_columns,
        _MESSAGE_BACK.filled(
            flat=view.text(found.flat),
            table=view.called(found.flat.inputs[0]),
            shape=view.reading.shape(found.flat.inputs[0]),
            text=view.text(found.reshape),
            one=_BY[orders[0]],
            other=_BY[orders[1]],
        ),
        _WHY_BACK,
        lambda: in_one_order(view, found),
        shown=(found.flat.inputs[0],),
    )


def _back_turned(view: View, found: PutBackTurned) -> Trouble:
    table = found.flat.inputs[0]
    shape = view.reading.shape(table)
    return RULE.trouble(
        found.turn,
        _MESSAGE_BACK.filled(
            flat=view.text(found.flat),
            table=view.called(table),
            shape=shape,
            text=view.text(found.turn),
            one=_BY["C"],
            other=_BY["F"],
        ),
        _WHY_TURNED.filled(shape=shape),
        lambda: put_back_by_rows(view, found),
        shown=(table,),
    )


def _planes(view: View, recut: Recut, first: int, count: int) -> Trouble:
    return RULE.trouble(
        recut.step,
        _MESSAGE_PLANES.filled(text=view.text(recut.step), array=view.called(recut.step.inputs[0]), n=count),
        _WHY_PLANES,
        lambda: planes_first(view, recut, first, count),
        shown=(recut.step.inputs[0],),
    )


def _is_of_tables(recut: Recut) -> bool:
    """Whether a table of two axes, or a stack, becomes a table: that is `reshape-for-transpose`."""
    return sum(axis.size > 1 for axis in recut.before) > 1 and len(recut.sides) == 2


def _is_first_form(view: View, recut: Recut) -> bool:
    """Whether numbers made from nothing get their first shape here: nothing in them can be scrambled."""
    step: Step | None = view.reading.maker(recut.step.inputs[0])
    if step is None or (step.seen.constant and not _filled_since(view, step, recut.step)):
        return True
    arrays = [one for one in view.reading.ancestors(step.number) if view.reading.axes(one.number)]
    made_here = step.number == recut.step.inputs[0] and arrays == [step]
    return made_here or (len(recut.before) == 1 and not _flattened_before(view, step))


def _filled_since(view: View, made: Step, cut: Step) -> bool:
    """Whether something was stored in an array of zeros before it is cut."""
    return any(
        step.kind is Kind.STORE and made.number < step.number < cut.number
        for step in view.reading.users.get(made.number, [])
    )


def _flattened_before(view: View, step: Step) -> bool:
    """Whether a vector was a table once."""
    return any(len(view.reading.axes(one.number)) > 1 for one in view.reading.ancestors(step.number))


def _cures(view: View, recut: Recut, order: tuple[int, ...] | None) -> Iterator[Cure]:
    if counts_last(view, recut):
        yield from stacked_first(view, recut)
        yield from examples_as_columns(view, recut)
    if order is not None:
        yield from axes_exchanged(view, recut, order)
    elif in_another_order(recut):
        yield from sides_in_order(view, recut)
    else:
        yield from cut_and_exchanged(view, recut)
