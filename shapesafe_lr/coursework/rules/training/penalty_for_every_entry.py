"""A penalty added to every loss before the losses are summed.

What happens: the losses are still a table when the penalty is added: each of its entries gets the whole penalty.
Why it bites: summed up, the penalty counts once for every entry, and the cost is far too large.

    import numpy as np
    X, Y = np.array([[0.5, 1.0], [1.5, -1.0], [0.2, 0.3]]), np.array([[1], [0], [1]])
    W = np.array([[0.3], [-0.2]])
    A = 1 / (1 + np.exp(-X @ W))
    loss = -Y * np.log(A) / len(X)                 # SS520
    cost = np.sum(loss + 0.1 * np.sum(W ** 2))

Write instead:

    import numpy as np
    X, Y = np.array([[0.5, 1.0], [1.5, -1.0], [0.2, 0.3]]), np.array([[1], [0], [1]])
    W = np.array([[0.3], [-0.2]])
    A = 1 / (1 + np.exp(-X @ W))
    loss = np.sum(-Y * np.log(A)) / len(X)
    cost = np.sum(loss + 0.1 * np.sum(W ** 2))

Lesson: 2.3, "Logistic regression cost function".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cures.unsummed_costs import never_summed
from ...analysis.flow import is_weights
from ...analysis.networks.layers import base, unscaled
from ...analysis.statistics.quotients import quotients
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """损失还没有求和，正则项就加到了每一个损失上。

发生了什么：加正则项时损失还是一张表：表中每一个数都加上了整个正则项。
为什么糟糕：再求和时，正则项按表中数的个数被算了许多遍，代价大得离谱。

    import numpy as np
    X, Y = np.array([[0.5, 1.0], [1.5, -1.0], [0.2, 0.3]]), np.array([[1], [0], [1]])
    W = np.array([[0.3], [-0.2]])
    A = 1 / (1 + np.exp(-X @ W))
    loss = -Y * np.log(A) / len(X)                 # SS520
    cost = np.sum(loss + 0.1 * np.sum(W ** 2))

应当写成：

    import numpy as np
    X, Y = np.array([[0.5, 1.0], [1.5, -1.0], [0.2, 0.3]]), np.array([[1], [0], [1]])
    W = np.array([[0.3], [-0.2]])
    A = 1 / (1 + np.exp(-X @ W))
    loss = np.sum(-Y * np.log(A)) / len(X)
    cost = np.sum(loss + 0.1 * np.sum(W ** 2))

课程：2.3，“逻辑回归的代价函数”。
"""

RULE = Rule("SS520", "penalty-for-every-entry", "error", "2.3", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{losses} still has shape {shape} where the penalty is added: summed up, the penalty counts {times} times.",
    zh="加正则项时 {losses} 的形状还是 {shape}：求和之后，正则项被算了 {times} 遍。",
)
_WHY = Text(
    en="The cost is one number: the losses, summed and divided by the number of examples. The penalty is one number as "
    "well, and is added once.",
    zh="代价是一个数：损失求和，再除以样本数。正则项也是一个数，只加一次。",
)


def detect(view: View) -> Iterator[Trouble]:
    """Divided losses to which a sum of squared weights is added, and which are summed over everything after that."""
    reading = view.reading
    divided = {step.number for step, *_ in quotients(view)}
    for step in reading.operations("add"):
        for losses, penalty in (step.inputs, step.inputs[::-1]) if len(step.inputs) == 2 else ():
            made = reading.source(losses)
            if made is None or made not in divided or not reading.axes(made) or reading.axes(penalty):
                continue
            if _is_penalty(view, penalty) and _has_logarithm(view, made) and _is_summed_as_it_is(view, step):
                times = 1
                for axis in reading.axes(made):
                    times *= axis.size
                yield RULE.trouble(
                    view.steps[made],
                    _MESSAGE.filled(losses=view.name(losses), shape=reading.shape(made), times=times),
                    _WHY,
                    lambda made=made: never_summed(view, made),
                    shown=(made,),
                )


def _is_penalty(view: View, number: int | None) -> bool:
    """Whether a number is made of the squares of weights, summed, or of weights times themselves: `w @ w`."""
    for total in list(view.reading.ancestors(number))[:12]:
        if total.operation in ("dot", "matmul", "inner") and len(total.inputs) == 2:
            factors = [unscaled(view, base(view, n)) for n in total.inputs]
            return factors[0] is factors[1] and all(is_weights(view, n) for n in total.inputs[-1:])
        if total.operation == "sum" and total.inputs:
            for square in list(view.reading.ancestors(total.inputs[0]))[:4]:
                if square.operation in ("square", "power", "multiply"):
                    return any(is_weights(view, n) for n in square.inputs)
    return False


def _has_logarithm(view: View, number: int) -> bool:
    return any(step.operation == "log" for step in list(view.reading.ancestors(number))[:20])


def _is_summed_as_it_is(view: View, step: Step) -> bool:
    """Whether everything is summed next, and the sum is not divided by a count that would make it a mean."""
    queue = [step.number]
    while queue:
        for user in view.reading.users.get(queue.pop(), []):
            if user.operation in ("ravel", "flatten", "reshape", "negative"):
                queue.append(user.number)
            elif user.operation == "sum" and "axis" not in user.options and len(user.inputs) == 1:
                later = view.reading.users.get(user.number, [])
                return not any(one.operation in ("divide", "multiply") for one in later)
    return False
