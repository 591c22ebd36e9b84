"""A loop that runs along one axis and indexes another.

What happens: range(A.shape[0]) counts the rows, and i is used to index the columns.
Why it bites: for a row (1, m) the loop runs once and the other m - 1 results are never set; nothing is raised.

    import numpy as np
    A = np.array([[0.9, 0.8, 0.2, 0.7]])
    Y_prediction = np.zeros((1, A.shape[1]))
    for i in range(A.shape[0]):                    # SS504
        Y_prediction[0, i] = A[0, i] > 0.5

Write instead:

    import numpy as np
    A = np.array([[0.9, 0.8, 0.2, 0.7]])
    Y_prediction = np.zeros((1, A.shape[1]))
    for i in range(A.shape[1]):
        Y_prediction[0, i] = A[0, i] > 0.5

Lesson: 2.10, "Gradient descent on m examples".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.algebra import Call
from ...analysis.axes import Axis
from ...analysis.cure import Cure
from ...analysis.cures.count_cures import count_cures
from ...analysis.cures.edits import flipped, operand_node, source_of, turned
from ...analysis.cures.index_cures import is_whole_slice, other_axis_indexed
from ...analysis.cures.kernel_cures import kernel_picked_from
from ...analysis.cures.position_cures import exchanged_store_cures
from ...analysis.cures.vector_cures import form_cures
from ...analysis.data.orders import shuffled_apart
from ...analysis.data.shares import renamed
from ...analysis.loops.counted_across import counted_across, taken_along
from ...analysis.loops.crossed_stores import crossed_store_cures
from ...analysis.loops.element_stores import element_of_row, element_of_table
from ...analysis.loops.examples_of_square import taken_across, takes_a_feature
from ...analysis.loops.exchanged_pairs import exchanged_pair_cures
from ...analysis.loops.index_names import other_bound
from ...analysis.loops.index_uses import IndexUse, index_uses
from ...analysis.loops.lines_scaled import scaled_lines_turned
from ...analysis.loops.loops_over_names import across_names, names_followed
from ...analysis.loops.picked_across import other_items
from ...analysis.meaning import Meaning, Stretch
from ...analysis.products.vector_picks import picked_otherwise
from ...analysis.reading import work_out
from ...analysis.steps import Kind, Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """循环沿着一个轴，下标却用在另一个轴上。

发生了什么：range(A.shape[0]) 数的是行，而 i 用来取列。
为什么糟糕：对一行 (1, m)，循环只跑一次，其余 m - 1 个结果从未被设置；不会报错。

    import numpy as np
    A = np.array([[0.9, 0.8, 0.2, 0.7]])
    Y_prediction = np.zeros((1, A.shape[1]))
    for i in range(A.shape[0]):                    # SS504
        Y_prediction[0, i] = A[0, i] > 0.5

应当写成：

    import numpy as np
    A = np.array([[0.9, 0.8, 0.2, 0.7]])
    Y_prediction = np.zeros((1, A.shape[1]))
    for i in range(A.shape[1]):
        Y_prediction[0, i] = A[0, i] > 0.5

课程：2.10，“m 个样本的梯度下降”。
"""

RULE = Rule("SS504", "loop-over-wrong-axis", "error", "2.10", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{index} runs along axis {over} of {array} {shape}, but indexes axis {place}: {text}.",
    zh="{index} 沿着 {array} {shape} 的轴 {over} 走，却用来取轴 {place}：{text}。",
)
_MESSAGE_OTHER = Text(
    en="{index} runs along another axis, of length {ran}, but indexes axis {place} of {array} {shape}: {text}.",
    zh="{index} 沿着另一个长度为 {ran} 的轴走，却用来取 {array} {shape} 的轴 {place}：{text}。",
)
_MESSAGE_NAMES = Text(
    en="{index} counts the names from {first} to {last}, which go with axis {named} of {array} {shape}, but it indexes axis "
    "{place}: {text}.",
    zh="{index} 数的是从 {first} 到 {last} 的名称，它们对应 {array} {shape} 的轴 {named}，这里却用来取轴 {place}：{text}。",
)
_WHY_NAMES = Text(
    en="Elsewhere the names go along axis {named}, one for each place of it. An index that counts them belongs to that axis.",
    zh="在别处，名称沿轴 {named} 一一对应。数名称的下标也应当用在这个轴上。",
)
_MESSAGE_SHUFFLED = Text(
    en="{text} shuffles the features, while {labels} shuffles the examples.",
    zh="{text} 打乱的是特征，而 {labels} 打乱的是样本。",
)
_WHY_SHUFFLED = Text(
    en="The same must be done along the examples in both, or the labels no longer belong to their examples.",
    zh="两边都必须沿样本所在的轴做同样的事，否则标签就不再对应各自的样本。",
)
_MESSAGE_SPLIT = Text(
    en="{text} takes some of the features, while {labels} takes some of the examples.",
    zh="{text} 取的是一部分特征，而 {labels} 取的是一部分样本。",
)
_MESSAGE_ZIP = Text(
    en="{text} runs along the rows of {array} {shape}, but there are {n} examples, and they are its columns.",
    zh="{text} 沿着 {array} {shape} 的行走，而样本有 {n} 个，是它的列。",
)
_MESSAGE_STOPS = Text(
    en="{text} stops after one pass: it takes rows, and of the two one has a single row. The {n} examples are the columns.",
    zh="{text} 只循环一次就停了：它取的是行，而其中一个只有一行。{n} 个样本是各列。",
)
_WHY_ZIP = Text(
    en="A loop over an array takes its rows, and zip stops at the shorter. Loop over {array}.T to take the columns.",
    zh="对数组循环取的是行，而 zip 到较短的一方就停。要逐列取，请对 {array}.T 循环。",
)
_COLUMNS = Text(en="Take the columns: {text}", zh="逐列取：{text}")
_WHY = Text(
    en="The loop has length {ran}, and axis {place} has length {size}. Loop over the length of the axis that the index is used on.",
    zh="循环的长度是 {ran}，而轴 {place} 的长度是 {size}。请按下标所用的那个轴的长度来循环。",
)
_MESSAGE_BOTH = Text(
    en="With the same index {text} and {other} take a row and a column of {array} {shape}, but the labels count only one of "
    "its axes.",
    zh="同一个下标在 {text} 与 {other} 中分别取 {array} {shape} 的行与列，而标签只数其中一个轴。",
)
_WHY_SQUARE = Text(
    en="Both axes have length {size}, so nothing is raised. The labels count the places of the one axis, and the weights lie "
    "along the other: the same index must take what belongs to the same label.",
    zh="两个轴的长度都是 {size}，所以不会报错。标签数的是其中一个轴，而权重沿着另一个：同一个下标必须取到与同一个标签对应的数据。",
)
_WHY_COUNTED = Text(
    en="Both axes have length {size}, so nothing is raised. But {index} counts the places of the one axis, and the labels with "
    "them: it must pick along that axis.",
    zh="两个轴的长度都是 {size}，所以不会报错。但 {index} 数的是其中一个轴上的位置，标签也与它们对应：它必须沿这个轴来取。",
)


def detect(view: View) -> Iterator[Trouble]:
    """Subscripts whose index runs along another axis of the same array."""
    yield from _shuffled_apart(view)
    yield from _split_apart(view)
    yield from _zipped(view)
    yield from _across_names(view)
    reading = view.reading
    uses = list(index_uses(view))
    for use in uses:
        owner = reading.axes(use.array)
        axis = owner[use.place]
        if _same(view, use.over, axis) or use.also_right or len(owner) > 4:
            continue  # in windows of pictures, (N, C, k, k, h, w), too many axes are equally long to be told apart
        feature = takes_a_feature(view, use, uses)
        if (_goes_both_ways(view, use, uses) and not feature) or _takes_the_first(view, use):
            continue
        belongs = next((n for n, one in enumerate(owner) if n != use.place and _same(view, use.over, one)), None)
        if belongs is None and not (reading.ledger.apart(use.over, axis) and _is_known(view, use.over, axis)):
            continue
        told = _is_known(view, use.over, axis) or _of_eigenvectors(view, use.over) or _shuffles(view, use.key)
        counted = not feature and counted_across(view, use, uses)
        if use.over.size == axis.size and not told and not feature and not counted:
            continue  # both axes of a transition matrix are the states; nobody could see the difference in the result
        other = next(taken_across(view, use, uses), None) if feature else None
        message = _MESSAGE_BOTH if other is not None else _MESSAGE if belongs is not None else _MESSAGE_OTHER
        yield RULE.trouble(
            use.step,
            message.filled(
                index=view.called(use.key),
                over=belongs,
                ran=use.over.size,
                array=view.called(use.array),
                shape=reading.shape(use.array),
                place=use.place,
                text=view.text(use.step),
                other=view.text(other) if other is not None else "",
            ),
            _WHY_SQUARE.filled(size=axis.size)
            if feature
            else _WHY_COUNTED.filled(size=axis.size, index=view.called(use.key))
            if counted
            else _WHY.filled(ran=use.over.size, place=use.place, size=axis.size),
            lambda use=use: _cures(view, use, uses),
            shown=(use.array,),
        )


def _across_names(view: View) -> Iterator[Trouble]:
    """`X[:, j]` with j in range(len(names)), where the names are those of the rows."""
    for found in across_names(view):
        step = found.steps[0]
        yield RULE.trouble(
            step,
            _MESSAGE_NAMES.filled(
                index=view.called(step.inputs[1 + found.place]),
                first=found.words[0],
                last=found.words[-1],
                named=found.named,
                array=view.called(step.inputs[0]),
                shape=view.reading.shape(step.inputs[0]),
                place=found.place,
                text=view.text(step),
            ),
            _WHY_NAMES.filled(named=found.named),
            lambda found=found: names_followed(view, found),
            shown=(step.inputs[0],),
        )


def _shuffled_apart(view: View) -> Iterator[Trouble]:
    """`X[order, :]` beside `Y[:, order]`: the labels were shuffled along the examples, the data along its features."""
    for data, labels in shuffled_apart(view):
        yield RULE.trouble(
            data,
            _MESSAGE_SHUFFLED.filled(text=view.text(data), labels=view.text(labels)),
            _WHY_SHUFFLED,
            lambda data=data: other_axis_indexed(view, data),
            shown=(data.inputs[0], labels.inputs[0]),
        )


def _split_apart(view: View) -> Iterator[Trouble]:
    """`X[:k]` beside `Y[:, :k]`: the labels were split along the examples, the data along its features."""
    reading = view.reading
    cuts = [step for step in reading.operations("subscript") if len(reading.axes(step.number)) == 2]
    labels = [step for step in cuts if _cut_place(view, step) == 1 and reading.axes(step.inputs[0])[0].size == 1]
    for step in cuts:
        if _cut_place(view, step) != 0:
            continue
        rows, columns = reading.axes(step.inputs[0])
        for label in labels:
            if step in reading.ancestors(label.inputs[0]):
                continue  # the labels were worked out from this feature
            along = reading.axes(label.inputs[0])[1]
            alike = _bounds(view, step, 0) == _bounds(view, label, 1)
            if alike and _same(view, along, columns) and not _same(view, along, rows):
                yield RULE.trouble(
                    step,
                    _MESSAGE_SPLIT.filled(text=view.text(step), labels=view.text(label)),
                    _WHY_SHUFFLED,
                    lambda step=step: other_axis_indexed(view, step),
                    shown=(step.inputs[0], label.inputs[0]),
                )
                break


def _cut_place(view: View, step: Step) -> int | None:
    """Which axis of a table a slice cuts, if it cuts just one; past the end of a short axis it takes all of it."""
    before, after = view.reading.axes(step.inputs[0]), view.reading.axes(step.number)
    keys = [view.reading.argument(step, number) for number in range(1, len(step.inputs))]
    if len(before) != 2 or len(after) != 2 or not all(isinstance(key, Stretch) for key in keys):
        return None
    places = [place for place, key in enumerate(keys) if not is_whole_slice(key)]
    return places[0] if len(places) == 1 else None


def _bounds(view: View, step: Step, place: int) -> tuple[object, ...]:
    """The bounds of the slice at one place of a key."""
    key = view.reading.argument(step, place + 1)
    parts = (key.start, key.stop, key.step) if isinstance(key, Stretch) else ()
    return tuple(getattr(part, "value", None) for part in parts)


def _zipped(view: View) -> Iterator[Trouble]:
    """`zip(X, Y)` where X runs along its rows and the labels along the examples, which are X's columns."""
    for step in view.reading.operations("zip"):
        shapes = [view.reading.shape(number) or () for number in step.inputs]
        for place, shape in enumerate(shapes):
            if len(shape) != 2 or shape[0] == 1 or shape[1] == 1:
                continue
            others = [other for n, other in enumerate(shapes) if n != place]
            rows = [other for other in others if other == (1, shape[1])]
            if rows:
                message, turned_too = _MESSAGE_STOPS, [n for n, other in enumerate(shapes) if other[1:] == shape[1:]]
            elif shape[0] != shape[1] and any(other[:1] == shape[1:] for other in others):
                message, turned_too = _MESSAGE_ZIP, [place]
            else:
                continue
            array = view.called(step.inputs[place])
            yield RULE.trouble(
                step,
                message.filled(text=view.text(step), array=array, shape=shape, n=shape[1]),
                _WHY_ZIP.filled(array=array),
                lambda step=step, places=turned_too: _turned_in_zip(view, step, places),
                shown=tuple(step.inputs),
            )
            break


def _turned_in_zip(view: View, step: Step, places: list[int]) -> Iterator[Cure]:
    nodes = [operand_node(view, step, place) for place in places]
    source = source_of(view, step)
    texts = [turned(source, node) for node in nodes if node is not None]
    edits = tuple(source.replace(node, text) for node, text in zip(nodes, texts, strict=False) if node is not None)

    def change(call: Call) -> Meaning:
        args = [flipped(arg) if place in places else arg for place, arg in enumerate(call.args)]
        return work_out(Call(call.ledger, call.step, args, call.keywords), "zip")

    if len(edits) == len(places):
        yield Cure(step.path, step.place, _COLUMNS.filled(text=", ".join(texts)), edits, {step.number: change})


def _is_known(view: View, over: Axis, axis: Axis) -> bool:
    """Whether one of the two is known to be the examples or the features, so that they are not two names for one thing."""
    roles = view.roles
    return any(roles.is_examples(one) or roles.is_features(one) for one in (over, axis))


def _shuffles(view: View, key: int | None) -> bool:
    """Whether an index is a permutation: what is shuffled is examples, and the axis it was made for is theirs."""
    maker = view.reading.maker(key)
    return maker is not None and maker.operation == "permutation"


def _takes_the_first(view: View, use: IndexUse) -> bool:
    """`A[:, np.arange(A.shape[0])]`: as many columns as there are rows, the first basis of a simplex method."""
    maker, axes = view.reading.maker(use.key), view.reading.axes(use.array)
    made = view.reading.source(use.key)
    return (
        maker is not None
        and maker.operation == "arange"
        and maker.number == made
        and use.step.operation == "subscript"
        and use.over.size < axes[use.place].size
    )


def _goes_both_ways(view: View, use: IndexUse, uses: list[IndexUse]) -> bool:
    """`A[p][:, p]`: rows and columns of a table of pairs are put in the same order."""
    return any(
        other.place != use.place
        and view.reading.source(other.key) == view.reading.source(use.key)
        and _table(view, other.array) == _table(view, use.array)
        for other in uses
    )


def _table(view: View, number: int | None) -> int | None:
    """The array that was indexed, perhaps twice."""
    step = view.reading.maker(number)
    while step is not None and step.operation == "subscript":
        step = view.reading.maker(step.inputs[0])
    return step.number if step is not None else None


def _fits_beside(view: View, use: IndexUse, uses: list[IndexUse]) -> bool:
    """Whether the index goes along the same axis of another array: `X[:, order], Y[:, order]`; then its length is wrong."""
    axis, key = view.reading.axes(use.array)[use.place], view.reading.source(use.key)
    return any(
        view.reading.source(other.key) == key
        and _table(view, other.array) != _table(view, use.array)
        and (_same(view, belongs := view.reading.axes(other.array)[other.place], axis) or belongs.size == axis.size)
        for other in uses
    )


def _of_eigenvectors(view: View, axis: Axis) -> bool:
    """Whether an axis runs along eigenvalues: the vectors are the columns beside them."""
    return view.steps[view.reading.ledger.root(axis).step].operation in ("eig", "eigh")


def _same(view: View, one: Axis, other: Axis) -> bool:
    return view.reading.ledger.same(one, other)


def _cures(view: View, use: IndexUse, uses: list[IndexUse]) -> Iterator[Cure]:
    step, index, array = use.step, use.key, use.array
    yield from scaled_lines_turned(view, use, uses)
    for other in taken_across(view, use, uses) if _is_square(view, array) else ():
        yield from other_axis_indexed(view, other)
    yield from kernel_picked_from(view, array, index)
    yield from exchanged_pair_cures(view, step, use.over)
    yield from exchanged_store_cures(view, step)
    yield from element_of_row(view, use)
    yield from element_of_table(view, use)
    if view.crash is not None and step.operation == "store" and view.crash[0] is step:
        yield from crossed_store_cures(view, step)
    maker = view.reading.maker(array)
    if maker is not None and maker.operation in ("zeros", "ones", "empty") and 1 in (view.reading.shape(array) or ()):
        if view.reading.axes(array)[use.place].size == 1:
            yield from form_cures(view, array, "row" if use.place else "column")
        yield from count_cures(view, array)
    loop = view.reading.maker(index)
    if _of_eigenvectors(view, use.over):
        yield from picked_otherwise(view, step)
    elif _is_square(view, array):
        yield from taken_along(view, step)
    if loop is not None and loop.kind is Kind.OPERATION:
        yield from renamed(view, index, use.over, view.reading.axes(array)[use.place])
        if _fits_beside(view, use, uses):
            yield from count_cures(view, index)
    if loop is not None and loop.inputs:
        if loop.kind is Kind.LOOP:
            yield from other_bound(view, index, view.reading.axes(array)[use.place])
            yield from count_cures(view, loop.inputs[0])
        if view.crash is not None and step.operation == "subscript":
            yield from other_items(view, step)
        yield from other_axis_indexed(view, step)
        yield from count_cures(view, index)


def _is_square(view: View, array: int | None) -> bool:
    return len(set(view.reading.shape(array) or ())) == 1
