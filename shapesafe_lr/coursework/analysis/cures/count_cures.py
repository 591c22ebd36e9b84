"""Cures for a length taken from the wrong axis: `X.shape[1]` for `X.shape[0]`, `m, n = X.shape` for `n, m = X.shape`."""

import ast
from collections.abc import Iterator, Sequence

from ....language import Text
from ...findings import Edit
from ..algebra import Call, is_elementwise
from ..cure import Cure
from ..meaning import Meaning, Number
from ..reading import work_out
from ..roles import is_image_stack
from ..steps import Kind, Step
from ..view import View
from .edits import source_of


def lengths_of(view: View, number: int | None, limit: int = 150) -> Iterator[Step]:
    """The steps that took a length from an array (`X.shape[0]`, `len(X)`, an unpacked shape) for a value's shape."""
    for count, step in enumerate(view.reading.ancestors(number, stop=lambda s: s.operation in ("shape", "len"))):
        if count > limit:
            return
        if step.operation == "len" or (step.operation in ("subscript", "unpack") and _of_shape(view, step)):
            yield step


_MAKERS = {
    "zeros", "ones", "empty", "full", "randn", "rand", "random", "normal", "uniform", "randint", "integers", "standard_normal", "reshape",
    "eye", "identity", "arange", "permutation", "choice", "binomial", "broadcast_to", "tile",
}  # fmt: skip


def shaping_lengths(view: View, number: int | None) -> Iterator[Step]:
    """The lengths that gave an array its shape, where it was created; not those it was merely divided by."""
    reading = view.reading
    if not reading.axes(number):
        yield from lengths_of(view, number)
        return
    queue: list[int | None] = [reading.source(number)]
    met: set[int] = set()
    while queue and len(met) < 40:
        current = queue.pop(0)
        if current is None or current in met:
            continue
        met.add(current)
        step = reading.steps[current]
        if step.operation in _MAKERS:
            for argument in (*step.inputs, *step.options.values()):
                if argument is not None and not reading.axes(argument):
                    yield from lengths_of(view, argument)
        elif is_elementwise(step.operation) or step.operation in (
            "T",
            "transpose",
            "copy",
            "astype",
            "squeeze",
            "ravel",
        ):
            queue.extend(reading.source(n) for n in step.inputs if reading.axes(n))


def _of_shape(view: View, step: Step) -> bool:
    owner = view.reading.maker(step.inputs[0]) if step.inputs else None
    return owner is not None and owner.operation == "shape"


def measured(view: View, step: Step) -> int | None:
    """The array whose length a step took."""
    if step.operation == "len":
        return step.inputs[0]
    owner = view.reading.maker(step.inputs[0]) if step.inputs else None
    return owner.inputs[0] if owner is not None and owner.inputs else None


def count_cures(view: View, number: int | None) -> Iterator[Cure]:
    """The same lengths, taken from another axis of the same array."""
    for step in shaping_lengths(view, number):
        array = measured(view, step)
        shape = view.reading.shape(array) or ()
        if len(shape) != 2 and not is_image_stack(shape):
            continue
        if _is_right_elsewhere(view, step):
            yield from _at_the_use(view, number, step, array)
            continue
        cure = _other_axis(view, step, array)
        if cure is not None:
            yield cure


def named_counts(view: View, step: Step) -> Iterator[Cure]:
    """The same, of a length with a name that cuts the very array it was taken from: `m = images.shape[1]`."""
    source = view.reading.source(step.inputs[0])
    for argument in step.inputs[1:]:
        named = argument is not None and view.steps[argument].operation == "name"
        lengths = list(lengths_of(view, argument)) if named else []
        if any(view.reading.source(measured(view, length)) == source for length in lengths):
            yield from count_cures(view, argument)


def measured_elsewhere(view: View, number: int | None, together: Sequence[int | None]) -> Iterator[Cure]:
    """The same, where the lengths were taken from one of the arrays that the value now meets, or what it was made from."""
    for length in shaping_lengths(view, number):
        array = measured(view, length)
        if any(other != number and _has_its_axes(view, other, array) for other in together):
            yield from count_cures(view, number)
            return


def _has_its_axes(view: View, number: int | None, array: int | None) -> bool:
    """Whether an array is the one that was measured, or a table along its very axes: `(X - mu) / sigma`."""
    reading = view.reading
    mine, theirs = reading.axes(number), reading.axes(array)
    alike = len(mine) == len(theirs) == 2 and all(map(reading.ledger.same, mine, theirs))
    return alike or reading.source(number) == reading.source(array)


def _is_right_elsewhere(view: View, length: Step) -> bool:
    """Whether a sum over the very axis that was measured is divided by its length: there the length is right."""
    reading = view.reading
    axis = getattr(reading.meaning(length.number), "counts", None)
    for user in reading.users.get(length.number, []):
        if axis is None or user.operation != "divide" or reading.source(user.inputs[1]) != length.number:
            continue
        total = reading.maker(user.inputs[0])
        if total is not None and total.operation in ("dot", "matmul") and len(total.inputs) == 2:
            left = reading.axes(total.inputs[0])
            if left and reading.ledger.same(left[-1], axis):
                return True
    return False


def _at_the_use(view: View, number: int | None, length: Step, array: int | None) -> Iterator[Cure]:
    """`np.eye(m)` as `np.eye(X.shape[1])` where m itself is needed as it is."""
    axes = view.reading.axes(array)
    now = getattr(view.reading.meaning(length.number), "counts", None)
    place = next((n for n, axis in enumerate(axes[:2]) if axis is now), None)
    if place is None:
        return
    text = f"{view.called(array)}.shape[{1 - place}]"
    other = axes[1 - place]
    for step in _reads(view, number, length):
        change = {step.number: lambda call: Number(other.size, counts=other)}
        yield Cure(step.path, step.place, _TAKE.filled(text=text), (Edit(step.place, text),), change)


def _reads(view: View, number: int | None, length: Step) -> Iterator[Step]:
    """Where the name of a length is read to give an array its shape."""
    reading = view.reading
    for maker in reading.ancestors(number):
        queue = [*maker.inputs, *maker.options.values()] if maker.operation in _MAKERS else []
        while queue:
            current = queue.pop()
            step = view.steps[current] if current is not None else None
            if step is not None and step.operation == "name" and reading.source(current) == length.number:
                yield step
            elif step is not None and step.kind is Kind.DISPLAY:
                queue.extend(step.inputs)


def _other_axis(view: View, step: Step, array: int | None) -> Cure | None:
    source = source_of(view, step)
    axes = view.reading.axes(array)
    now = getattr(view.reading.meaning(step.number), "counts", None)
    place = next((n for n, axis in enumerate(axes[:2]) if axis is now), None)
    if place is None:
        return None
    other = axes[1 - place]

    def change(call: Call) -> Meaning:
        whole = work_out(call, "shape") if step.operation == "len" else call.args[0]
        items = getattr(whole, "items", ())
        if len(items) == len(axes):
            return items[1 - place]
        return Number(other.size, counts=other)

    if step.operation == "len":
        node = source.node(step.place)
        if isinstance(node, ast.Call) and node.args:
            text = f"{source.segment(node.args[0])}.shape[{1 - place}]"
            return Cure(
                step.path, step.place, _TAKE.filled(text=text), (Edit(step.place, text),), {step.number: change}
            )
        return None
    if step.operation == "unpack":
        return _swapped(view, step, place)
    node = source.node(step.place)
    if isinstance(node, ast.Subscript):
        text = f"{source.segment(node.value)}[{1 - place}]"
        return Cure(step.path, step.place, _TAKE.filled(text=text), (Edit(step.place, text),), {step.number: change})
    return None


def _swapped(view: View, step: Step, place: int) -> Cure | None:
    """`m, n = X.shape` with the names exchanged."""
    source = source_of(view, step)
    statement = source.statement(step.place)
    if not isinstance(statement, ast.Assign) or not isinstance(statement.targets[0], ast.Tuple):
        return None
    names = [source.segment(item) for item in statement.targets[0].elts]
    if len(names) != 2:
        return None
    twins = [
        other
        for other in view.steps
        if other.operation == "unpack" and other.inputs == step.inputs and other.path == step.path
    ]
    changes = {}
    for twin in twins:
        position = int(twin.detail or 0)
        changes[twin.number] = lambda call, position=position: _item(call.args[0], 1 - position)
    text = f"{names[1]}, {names[0]}"
    where = source.place(statement.targets[0])
    return Cure(
        step.path,
        where,
        _TAKE.filled(text=f"{text} = {source.segment(statement.value)}"),
        (Edit(where, text),),
        changes,
    )


def _item(meaning: Meaning, position: int) -> Meaning:
    items = getattr(meaning, "items", ())
    return items[position] if position < len(items) else None


_TAKE = Text(en="Take the length of the other axis: {text}", zh="取另一个轴的长度：{text}")
