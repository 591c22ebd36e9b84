"""A bias that is added to every product before the products are summed: `np.sum(w * X + b, axis=0)`, `z += w[j] * x[j] + b`.

The sum then holds the bias once for each feature. A fee for each item of a bill is added in just this way; so the sum must be
a score: it goes into a sigmoid or a threshold, or weights and bias are called or learnt as such.
"""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ...findings import Edit
from ..cure import Cure
from ..cures.edits import source_of
from ..flow import activation_after, downstream, is_number, is_weights
from ..loops.paired_items import is_added_elsewhere, paired_items, zipped
from ..reading import work_out
from ..statistics.reducing import axis_of
from ..steps import Kind, Step
from ..view import View

_DECIDES = ("greater", "greater_equal", "less", "less_equal", "sign", "heaviside")
_BIASES = ("b", "bias", "b0", "intercept", "w0", "theta0", "b1", "b2", "sesgo", "biais")


class BiasSummed(NamedTuple):
    """The step that adds the bias to the products, the sum after it, the bias, and how many times it is counted."""

    added: Step
    total: Step
    bias: int
    times: int


def biases_summed(view: View) -> Iterator[BiasSummed]:
    """Sums over the features of products that have the bias added to each."""
    reading = view.reading
    for added in reading.operations("add"):
        for number, bias in (added.inputs, added.inputs[::-1]) if len(added.inputs) == 2 else ():
            product = reading.maker(number)
            chained = product if product is not None and product.operation == "add" else None
            if chained is not None and number == added.inputs[0] and _keeps_its_name(view, added, chained):
                product = reading.maker(chained.inputs[1])
            if product is None or bias is None or product.operation != "multiply" or len(product.inputs) != 2:
                continue
            if view.steps[bias].kind is not Kind.PASS or reading.is_replaced(added):
                continue  # `b / n` for each of n products is b once
            sums = (*_summed(view, added, product, bias), *_gathered(view, added, product, bias))
            if chained is not None:
                sums = tuple((added, times) for times in _times(view, product, bias))
            for total, times in sums:
                if not reading.is_replaced(total) and _is_score(view, total, product, bias):
                    yield BiasSummed(added, total, bias, times)
                    break


def _summed(view: View, added: Step, product: Step, bias: int) -> Iterator[tuple[Step, int]]:
    """The sums of arrays along an axis that both factors have and the bias has not."""
    axes, same = view.reading.axes(added.number), view.reading.ledger.same
    for total in view.reading.users.get(added.number, []):
        if total.operation != "sum" or not axes:
            continue
        over = axis_of(total)
        if over is None and len(axes) > 1:
            continue
        summed = axes[over or 0]
        held = [any(same(axis, summed) for axis in view.reading.axes(n)) for n in (*product.inputs, bias)]
        if held == [True, True, False] and summed.size > 1:
            yield total, summed.size


def _gathered(view: View, added: Step, product: Step, bias: int) -> Iterator[tuple[Step, int]]:
    """Sums of numbers taken in one after another: `z += w[j] * x[j] + b`, `sum(w[j] * x[j] + b for j in range(n))`."""
    for times in _times(view, product, bias):
        yield from ((total, times) for total in _sums_around(view, added))
    for user in view.reading.users.get(added.number, []):
        ranged = user.inputs[1] if user.operation == "comprehension" and len(user.inputs) > 1 else None
        for times in _times(view, product, bias, ranged):
            if user.operation == "comprehension":
                yield from ((one, times) for one in view.reading.users.get(user.number, []) if one.operation == "sum")
            elif user.operation == "add" and _adds_to_itself(view, user, added) and times > 1:
                yield user, times


def _times(view: View, product: Step, bias: int, ranged: int | None = None) -> Iterator[int]:
    """How many numbers of two vectors are multiplied, one after another: `w[j] * x[j]`, or wi * xi of `zip(w, x)`."""
    if not is_number(view, bias):
        return
    pairs = paired_items(view, product, ranged)
    if pairs is not None and pairs.times > 1 and zipped(view, bias) != pairs.zipped:
        yield pairs.times
    over = [_indexed(view, number) for number in product.inputs]
    if None in over or over[0] != over[1] or _indexed(view, bias) is not None:
        return
    picked = view.reading.maker(product.inputs[0])
    yield view.reading.axes(picked.inputs[0])[0].size if picked is not None else 0


def _sums_around(view: View, added: Step) -> Iterator[Step]:
    """Python's sum over a generator, whose element is the step."""
    source = source_of(view, added)
    node = source.node(added.place)
    inside = source.parents.get(node) if node is not None else None
    call = source.parents.get(inside) if isinstance(inside, ast.GeneratorExp) else None
    if isinstance(call, ast.Call):
        place = source.place(call)
        yield from (s for s in view.reading.operations("sum") if s.path == added.path and s.place == place)


def _indexed(view: View, number: int | None) -> int | None:
    """The loop variable by which one number of a vector was taken."""
    made = view.reading.maker(number)
    if made is None or made.operation != "subscript" or not made.inputs or not view.reading.axes(made.inputs[0]):
        return None
    keys = [view.reading.maker(key) for key in made.inputs[1:]]
    loops = [key.number for key in keys if key is not None and key.kind is Kind.LOOP]
    return loops[0] if len(loops) == 1 else None


def _adds_to_itself(view: View, user: Step, added: Step) -> bool:
    """Whether a step is `z += ...` or `z = z + ...`, and no bias is added to z elsewhere."""
    if user.detail == "augmented":
        return view.reading.source(user.inputs[1]) == added.number
    statement = source_of(view, user).statement(user.place)
    value = statement.value if isinstance(statement, ast.Assign) else None
    if not isinstance(value, ast.BinOp) or not isinstance(statement, ast.Assign):
        return False
    return (
        ast.unparse(value.left) == ast.unparse(statement.targets[0])
        and view.reading.source(user.inputs[1]) == added.number
    )


def _keeps_its_name(view: View, added: Step, chained: Step) -> bool:
    """Whether a sum is `z = z + w[j] * x[j] + b`."""
    statement = source_of(view, added).statement(added.place)
    if not isinstance(statement, ast.Assign) or len(chained.inputs) != 2 or chained.inputs[0] is None:
        return False
    return ast.unparse(statement.targets[0]) == view.text(view.steps[chained.inputs[0]]) and (
        source_of(view, added).place(statement.value) == added.place
    )


def _is_score(view: View, total: Step, product: Step, bias: int) -> bool:
    """Whether a sum becomes a prediction, or is made of what is called, or learnt as, weights and a bias."""
    ends = [total, *(s for n in view.passes_over(total.number) for s in downstream(view, n))]
    decided = any(step.operation in _DECIDES for step in ends)
    if decided or any(activation_after(view, n) is not None for n in view.passes_over(total.number)):
        return True
    names = [view.name(bias).rpartition(".")[2].lower(), view.called(bias).rpartition(".")[2].lower()]
    return any(name in _BIASES for name in names) and any(_are_weights(view, n) for n in product.inputs)


def _are_weights(view: View, number: int | None) -> bool:
    made = view.reading.maker(number)
    if made is not None and made.operation == "subscript":
        number = made.inputs[0]
    if made is not None and made.kind is Kind.LOOP:
        return any(name[:1] in "Ww" or "theta" in name.lower() for name in (made.name, view.called(number)))
    return is_weights(view, number)


def added_after(view: View, found: BiasSummed) -> Iterator[Cure]:
    """`np.sum(w * X, axis=0) + b` for `np.sum(w * X + b, axis=0)`."""
    total, source = found.total, source_of(view, found.total)
    node, inside = source.node(total.place), source.node(found.added.place)
    within = isinstance(node, ast.Call) and any(one is inside for one in ast.walk(node))
    if node is None or not isinstance(inside, ast.BinOp) or not within or found.added.path != total.path:
        left = [
            n for n in found.added.inputs if n is not None and view.reading.source(n) != view.reading.source(found.bias)
        ]
        if is_added_elsewhere(view, total, found.bias) and len(left) == 1:
            text = view.text(view.steps[left[0]])
            edits = (Edit(found.added.place, text),)
            yield Cure(found.added.path, found.added.place, _ALREADY.filled(text=text), edits, certain=True)
        yield Cure(found.added.path, found.added.place, _AFTER)
        return
    bias_first = source.place(inside.left) == view.steps[found.bias].place
    product, bias = (inside.right, inside.left) if bias_first else (inside.left, inside.right)
    summed = source.segment(node).replace(source.segment(inside), source.segment(product), 1)
    text = f"{summed} + {source.segment(bias)}"
    if isinstance(source.parents.get(node), ast.BinOp | ast.UnaryOp | ast.Attribute):
        text = f"({text})"
    changes = {total.number: lambda call: work_out(call, "sum")}
    yield Cure(total.path, total.place, _SUM.filled(text=text), (source.replace(node, text),), changes)


_SUM = Text(en="Add the bias once, to the sum: {text}", zh="偏置只加一次，加在求和之后：{text}")
_ALREADY = Text(
    en="The bias is added once elsewhere; here only the products belong: {text}",
    zh="偏置在别处已经加过一次，这里只加乘积：{text}",
)
_AFTER = Text(en="Add the bias once, after the sum.", zh="偏置只加一次，请在求和之后再加。")
