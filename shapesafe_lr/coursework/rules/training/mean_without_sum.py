"""A cost that was divided by m but never summed.

What happens: the losses (1, m) are divided by m one by one; the sum over the examples is missing.
Why it bites: the cost is a row of m numbers where one number was meant.

    import numpy as np
    A = np.array([[0.9, 0.2, 0.7]])
    Y = np.array([[1, 0, 1]])
    m = Y.shape[1]
    cost = -(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m     # SS506
    print(cost)

Write instead:

    import numpy as np
    A = np.array([[0.9, 0.2, 0.7]])
    Y = np.array([[1, 0, 1]])
    m = Y.shape[1]
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    print(cost)

Lesson: 2.3, "Logistic regression cost function".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.algebra import Call
from ...analysis.births import REDUCTIONS
from ...analysis.cure import Cure
from ...analysis.cures.edits import numpy_name, operand_node, source_of
from ...analysis.cures.summing_cures import with_brackets
from ...analysis.cures.unsummed_costs import total_of
from ...analysis.flow import downstream
from ...analysis.meaning import Meaning, Number
from ...analysis.networks.layers import unscaled
from ...analysis.statistics.quotients import quotients
from ...analysis.statistics.reducing import axis_of, over_everything, with_axis
from ...analysis.steps import Kind, Step
from ...analysis.view import View
from ...findings import Edit
from ..rule import Rule, Trouble

PAGE_ZH = """代价除以了 m，却从未求和。

发生了什么：损失 (1, m) 被逐个除以 m；少了对样本的求和。
为什么糟糕：代价成了一行 m 个数，而本应是一个数。

    import numpy as np
    A = np.array([[0.9, 0.2, 0.7]])
    Y = np.array([[1, 0, 1]])
    m = Y.shape[1]
    cost = -(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m     # SS506
    print(cost)

应当写成：

    import numpy as np
    A = np.array([[0.9, 0.2, 0.7]])
    Y = np.array([[1, 0, 1]])
    m = Y.shape[1]
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    print(cost)

课程：2.3，“逻辑回归的代价函数”。
"""

RULE = Rule("SS506", "mean-without-sum", "warning", "2.3", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} divides by {m}, the number of examples, but still has shape {shape}: the sum over the examples is missing.",
    zh="{text} 除以了样本数 {m}，形状却仍是 {shape}：少了对样本的求和。",
)
_WHY = Text(
    en="The cost is one number: the losses of all examples, summed, divided by m.",
    zh="代价是一个数：所有样本的损失求和，再除以 m。",
)


def detect(view: View) -> Iterator[Trouble]:
    """Losses divided by the number of examples whose result is never reduced along the examples."""
    reading = view.reading
    for step, losses, counted in quotients(view):
        if not _is_named(view, step):
            continue
        m = _examples_counted(view, step, reading.meaning(counted))
        if m is None:
            continue
        if not _is_loss(view, losses) or _is_reduced_later(view, step.number):
            continue
        yield RULE.trouble(
            step,
            _MESSAGE.filled(text=view.called(step.number), m=m, shape=reading.shape(step.number)),
            _WHY,
            lambda step=step, losses=losses: _cures(view, step, losses),
            shown=(losses,),
        )


def _examples_counted(view: View, step: Step, count: Meaning) -> int | None:
    """How many examples a divisor counts, once or twice as in `2 * m`, if the quotient still has them; `m = 5` is as good."""
    if not isinstance(count, Number):
        return None
    counted = count.counts or count.share
    for axis in view.reading.axes(step.number):
        typed = counted is None and count.value == axis.size and view.roles.is_examples(axis)
        told = (
            counted is not None
            and count.value in (axis.size, 2 * axis.size)
            and view.reading.ledger.same(counted, axis)
        )
        if axis.size > 1 and (typed or told):
            return axis.size
    return None


def _is_reduced_later(view: View, number: int) -> bool:
    """Whether fewer numbers come of it further on, or each is looked at for itself; np.squeeze takes nothing from many."""
    for user in downstream(view, number):
        if user.operation in _ONE_BY_ONE or user.kind in (Kind.LOOP, Kind.STORE):
            return True
        if user.operation == "squeeze" and not view.reading.shape(user.number):
            return True
        if user.operation in ("squeeze", "ravel", "flatten", "reshape") and _is_reduced_later(view, user.number):
            return True
    return False


_ONE_BY_ONE = (*REDUCTIONS, "dot", "matmul", "subscript", "argsort", "sort", "cumsum")


def _is_named(view: View, step: Step) -> bool:
    """Whether the quotient, or what elementwise steps make of it, is bound to a name or returned."""
    made = {step.number, *(user.number for user in downstream(view, step.number))}
    returned = (reader for number in made for reader in view.reading.readers.get(number, []))
    return any(number in view.reading.names for number in made) or any(r.operation == "return" for r in returned)


def _is_loss(view: View, losses: int | None) -> bool:
    """Whether it holds logarithms of predictions, of what is compared with labels or of a softmax, or squares of residuals."""
    behind = list(view.reading.ancestors(losses))[:12]
    logs = [s for s in behind if s.operation == "log"]
    if logs:
        return bool(view.roles.comparisons) or any(view.roles.is_softmax(log.number) for log in logs)
    residuals = {step.place for step, _ in view.roles.residuals}
    squares = any(s.operation in ("square", "power") for s in behind[:4])
    return squares and any(step.place in residuals for step in behind)


def _cures(view: View, step: Step, losses: int | None) -> Iterator[Cure]:
    within = unscaled(view, losses)
    if within is not None and within.operation == "sum" and _leaves_examples(view, within):
        yield from over_everything(view, within)
        return
    total = view.reading.maker(losses)
    shape: tuple[int, ...] = ()
    if total is not None and total.operation == "sum" and total.inputs:
        shape = view.reading.shape(total.inputs[0]) or ()
    if total is not None and len(shape) == 2 and axis_of(total) is not None and shape[axis_of(total) or 0] == 1:
        yield from with_axis(view, total, shape.index(max(shape)), keep="keepdims" in total.options)
        return
    node = operand_node(view, step, step.inputs.index(losses) if losses in step.inputs else 0)
    if node is None:
        return
    source, np = source_of(view, step), numpy_name(view, step)
    typed = total_of(np, source.segment(node))
    yield Cure(
        step.path,
        step.place,
        _SUM.filled(text=typed),
        (Edit(with_brackets(source, node), typed),),
        {step.number: _number},
    )


def _leaves_examples(view: View, total: Step) -> bool:
    """Whether a table was summed along its classes alone: `np.sum(Y * np.log(A), axis=0)` has one loss for each example."""
    shape, axis = view.reading.shape(total.inputs[0]) or (), axis_of(total)
    return len(shape) == 2 and axis is not None and shape[axis] > 1


def _number(call: Call) -> Meaning:
    return Number()


_SUM = Text(en="Sum over the examples first: {text}", zh="先对样本求和：{text}")
