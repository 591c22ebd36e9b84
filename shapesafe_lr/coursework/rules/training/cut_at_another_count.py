"""Examples cut at a share of the features' count.

What happens: the length was taken from another axis than the one that is cut: `int(0.8 * len(X))` of an X of columns.
Why it bites: a slice never complains: a few examples are trained on, or batches end long before the examples do.

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0, 0.2, 0.9], [1.0, 0.4, -2.0, 0.3, 0.8, 0.1]])
    Y = np.array([[1, 1, 0, 1, 0, 1]])
    n_train = int(0.5 * len(X))                    # SS509
    X_train, Y_train = X[:, :n_train], Y[:, :n_train]

Write instead:

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0, 0.2, 0.9], [1.0, 0.4, -2.0, 0.3, 0.8, 0.1]])
    Y = np.array([[1, 1, 0, 1, 0, 1]])
    n_train = int(0.5 * X.shape[1])
    X_train, Y_train = X[:, :n_train], Y[:, :n_train]

Lesson: 2.10, "Gradient descent on m examples".
"""

from collections.abc import Iterator
from dataclasses import replace

from ....language import Text
from ...analysis.cure import Cure
from ...analysis.cures.index_cures import other_axis_indexed
from ...analysis.data.shares import Cut, cuts, measured_beside, taken_from_the_other_axis
from ...analysis.loops.index_uses import index_uses
from ...analysis.meaning import Number
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """按特征数的一部分来切样本。

发生了什么：长度取自另一个轴，而不是被切的那个轴：样本按列放的 X，却写了 `int(0.8 * len(X))`。
为什么糟糕：切片从不报错：只用少数几个样本训练，或者小批量远没走完样本就结束了。

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0, 0.2, 0.9], [1.0, 0.4, -2.0, 0.3, 0.8, 0.1]])
    Y = np.array([[1, 1, 0, 1, 0, 1]])
    n_train = int(0.5 * len(X))                    # SS509
    X_train, Y_train = X[:, :n_train], Y[:, :n_train]

应当写成：

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0, 0.2, 0.9], [1.0, 0.4, -2.0, 0.3, 0.8, 0.1]])
    Y = np.array([[1, 1, 0, 1, 0, 1]])
    n_train = int(0.5 * X.shape[1])
    X_train, Y_train = X[:, :n_train], Y[:, :n_train]

课程：2.10，“m 个样本的梯度下降”。
"""

RULE = Rule("SS509", "cut-at-another-count", "error", "2.10", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} cuts an axis of length {size} at a bound worked out from a length of {ran}, that of the other axis of {array}.",
    zh="{text} 切的是长度为 {size} 的轴，而切点却由长度 {ran} 算出，那是 {array} 另一个轴的长度。",
)
_WHY = Text(
    en="{array} has shape {shape}. What is cut along an axis must be counted along that axis; a slice past either end "
    "raises nothing.",
    zh="{array} 的形状是 {shape}。沿哪个轴切，就要按哪个轴来数；切片越过两端也不会报错。",
)


def detect(view: View) -> Iterator[Trouble]:
    """Slices whose bound is a share of the other axis's length, where examples are cut: data and labels alike."""
    all_cuts = list(cuts(view))
    for cut in all_cuts:
        axis, ledger = cut.axis(view), view.reading.ledger
        if ledger.same(cut.share, axis) or not (cut.share.size != axis.size or ledger.apart(cut.share, axis)):
            continue
        if cut.is_whole_multiple(view) or _is_crossed(view, cut, all_cuts):
            continue
        array = measured_beside(view, cut)
        along = _is_cut_along(view, cut, all_cuts)
        if array is None or not (
            along or any(known(view, cut, all_cuts) for known in (_is_of_examples, _is_shared, _is_indexed, _is_split))
        ):
            continue
        yield RULE.trouble(
            cut.step,
            _MESSAGE.filled(text=view.text(cut.step), size=axis.size, ran=cut.share.size, array=view.called(array)),
            _WHY.filled(array=view.called(array), shape=view.reading.shape(array)),
            lambda cut=cut, along=along: _cures(view, cut, all_cuts if along else []),
            shown=(cut.step.inputs[0],),
        )


def _cures(view: View, cut: Cut, others: list[Cut]) -> Iterator[Cure]:
    """The other axis is cut where other arrays say that the count is right; else the other axis is counted."""
    alike = [cut, *(o for o in others if o.share is cut.share and _is_beside(view, o, cut))]
    turned = [cure for one in alike if others for cure in other_axis_indexed(view, one.step)]
    if turned:
        edits = tuple(dict.fromkeys(edit for cure in turned for edit in cure.edits))
        changes = {number: change for cure in turned for number, change in cure.changes.items()}
        yield replace(turned[0], edits=edits, changes=changes)
    yield from taken_from_the_other_axis(view, cut)


def _is_beside(view: View, other: Cut, cut: Cut) -> bool:
    """Whether the same table is cut along the same axis once more in the same statement, or close by."""
    reading = view.reading
    same = reading.source(other.step.inputs[0]) == reading.source(cut.step.inputs[0]) and other.place == cut.place
    return same and other.step.call == cut.step.call and other.step.place != cut.step.place


def _is_cut_along(view: View, cut: Cut, others: list[Cut]) -> bool:
    """Whether another array is cut at the same bound along an axis as long as what was counted: `X[:k]` beside `Y[:, :k]`."""
    reading = view.reading
    return cut.share.size != cut.axis(view).size and any(
        view.text(view.steps[other.bound]) == view.text(view.steps[cut.bound])
        and reading.source(other.step.inputs[0]) != reading.source(cut.step.inputs[0])
        and other.step.call == cut.step.call
        and other.axis(view).size == cut.share.size
        and other.place != cut.place
        for other in others
    )


def _is_of_examples(view: View, cut: Cut, others: list[Cut]) -> bool:
    """Whether what is cut, or what it is cut to, is known to be the examples; positions along an axis are theirs."""
    if cut.positions(view) is not None:
        return True
    after = view.reading.axes(cut.step.number)
    parts = after[cut.place : cut.place + 1] if len(after) == len(cut.owner(view)) else ()
    known = view.roles.is_examples
    return not known(cut.share) and (known(cut.axis(view)) or any(known(part) for part in parts))


def _is_shared(view: View, cut: Cut, others: list[Cut]) -> bool:
    """Whether another array, as labels beside their data, is cut at the same bound along an axis just as long."""
    reading = view.reading
    return any(
        view.text(view.steps[other.bound]) == view.text(view.steps[cut.bound])
        and reading.source(other.step.inputs[0]) != reading.source(cut.step.inputs[0])
        and other.axis(view).size == cut.axis(view).size
        and not reading.ledger.same(other.axis(view), cut.share)
        for other in others
    )


def _is_crossed(view: View, cut: Cut, others: list[Cut]) -> bool:
    """Whether a square table is cut at the same bound along its other axis too: `D[:, k : k + 1] + D[k : k + 1, :]`."""
    reading = view.reading
    return cut.share.size == cut.axis(view).size and any(
        other.place != cut.place
        and len(other.owner(view)) == len(cut.owner(view)) == 2
        and view.text(view.steps[other.bound]) == view.text(view.steps[cut.bound])
        and reading.source(other.step.inputs[0]) == reading.source(cut.step.inputs[0])
        and reading.ledger.same(other.axis(view), cut.share)
        for other in others
    )


def _is_indexed(view: View, cut: Cut, others: list[Cut]) -> bool:
    """Whether another array just as long is indexed on the same way: `X[:, i : i + 1]` beside `y[i]`."""
    reading = view.reading
    return any(
        reading.ledger.same(use.over, cut.share)
        and reading.axes(use.array)[use.place].size == cut.axis(view).size != use.over.size
        and reading.source(use.array) != reading.source(cut.step.inputs[0])
        for use in index_uses(view)
    )


def _is_split(view: View, cut: Cut, others: list[Cut]) -> bool:
    """Whether one array is cut in two there, `data[:n], data[n:]`, at a share of a length that is no whole part of it."""
    reading = view.reading
    if not _is_fraction(view, cut.bound):
        return False
    sizes = reading.shape(cut.step.number) or ()
    return any(
        other.step is not cut.step
        and other.place == cut.place
        and reading.source(other.bound) == reading.source(cut.bound)
        and reading.source(other.step.inputs[0]) == reading.source(cut.step.inputs[0])
        and len(sizes) == len(cut.owner(view)) == len(reading.shape(other.step.number) or ())
        and sizes[cut.place] + (reading.shape(other.step.number) or ())[cut.place] == cut.axis(view).size
        for other in others
    )


def _is_fraction(view: View, bound: int) -> bool:
    """Whether a bound is a length times a number such as 0.8; `W.shape[1] // 4` may be the size of a block."""
    factors = (
        number
        for step in view.reading.ancestors(bound)
        if step.operation == "multiply"
        for number in step.inputs
        if number is not None
    )
    return any(_is_part(view, number) for number in factors)


def _is_part(view: View, number: int) -> bool:
    """Whether a factor is 0.8, or a float that was handed over, of which only that is known."""
    meaning, seen = view.reading.meaning(number), view.steps[number].seen
    if not isinstance(meaning, Number):
        return False
    return meaning.value % 1 != 0 if meaning.value is not None else seen.type in ("float", "numpy.float64")
