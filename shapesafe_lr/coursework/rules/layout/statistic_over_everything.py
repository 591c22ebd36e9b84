"""One statistic for the whole table where each row or column needs its own.

What happens: without axis= np.mean, np.std or np.linalg.norm give one number for all rows and columns together.
Why it bites: broadcasting takes the one number everywhere, so the result has the right shape and is not normalised.

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0, 4.0], [100.0, 300.0, 200.0, 400.0]])
    mu = X.mean()                                  # SS405
    sigma = X.std(axis=1, keepdims=True)
    X_norm = (X - mu) / sigma

Write instead:

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0, 4.0], [100.0, 300.0, 200.0, 400.0]])
    mu = X.mean(axis=1, keepdims=True)
    sigma = X.std(axis=1, keepdims=True)
    X_norm = (X - mu) / sigma

Lesson: 2.15, "Broadcasting in Python".
"""

import re
from collections.abc import Iterator

from ....language import Text
from ...analysis.cure import Cure
from ...analysis.cures.edits import source_of
from ...analysis.networks.gains import axis_of_units
from ...analysis.statistics.lengths_looked_at import axis_of_lengths, whole_lengths
from ...analysis.statistics.quantities_apart import axis_of_quantities
from ...analysis.statistics.reducing import axis_of, reduces_all, with_axis
from ...analysis.statistics.scaling import (
    CENTRES,
    SPREADS,
    Scaling,
    along_the_other_axis,
    looked_at_along,
    looked_at_each,
    quantities_mixed,
    runs_over_features,
    scalings,
)
from ...analysis.statistics.shape_sizes import is_size_of_a_shape
from ...analysis.statistics.weighed_axes import axis_weighed
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """整张表只算了一个统计量，而每行或每列应各有一个。

发生了什么：不写 axis= 时，np.mean、np.std 或 np.linalg.norm 对所有行列一起只给出一个数。
为什么糟糕：这一个数会被广播到所有地方，结果的形状没错，却没有归一化。

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0, 4.0], [100.0, 300.0, 200.0, 400.0]])
    mu = X.mean()                                  # SS405
    sigma = X.std(axis=1, keepdims=True)
    X_norm = (X - mu) / sigma

应当写成：

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0, 4.0], [100.0, 300.0, 200.0, 400.0]])
    mu = X.mean(axis=1, keepdims=True)
    sigma = X.std(axis=1, keepdims=True)
    X_norm = (X - mu) / sigma

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS405", "statistic-over-everything", "error", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} is one number for the whole of {array} {shape}.",
    zh="{text} 对整个 {array} {shape} 只得到一个数。",
)
_MESSAGE_ACROSS = Text(
    en="{text} runs along axis {axis} of {array} {shape}, the statistic beside it along the other axis.",
    zh="{text} 沿 {array} {shape} 的轴 {axis} 进行，而与它配合的统计量沿另一个轴。",
)
_WHY_MIXED = Text(
    en="{other} has one number for each row or column of {array}; the two should agree, so give both the same axis "
    "and keepdims.",
    zh="{other} 对 {array} 的每一行（或列）各有一个数；两者应当一致，请给它们相同的 axis 和 keepdims。",
)
_WHY_KEEPDIMS = Text(
    en="keepdims=True asks for one number a row (or column) that can be broadcast back, but no axis was named. "
    "axis=1 gives one a row.",
    zh="keepdims=True 是想让每行（或列）各得一个数并能广播回去，但没有写明 axis。axis=1 表示每行一个。",
)
_WHY_NAMED_ROWS = Text(
    en="{function} is to give each row its own; axis=1 runs along the rows, and keepdims=True lets the result be broadcast back.",
    zh="{function} 要让每一行各有一个数；axis=1 沿着行走，keepdims=True 使结果能广播回去。",
)
_WHY_NAMED_COLUMNS = Text(
    en="{function} is to give each column its own; axis=0 runs down the columns, and keepdims=True lets the result be broadcast back.",
    zh="{function} 要让每一列各有一个数；axis=0 沿着列走，keepdims=True 使结果能广播回去。",
)
_WHY_LOOKED = Text(
    en="Afterwards the {centre} and the {spread} along axis {axis} are looked at, one for each row or column. For each of them to "
    "be standardised, each needs its own {centre} and {spread}.",
    zh="之后看的是沿轴 {axis} 的 {centre} 和 {spread}，每行（或每列）各一个。要让每一个都标准化，就要各有自己的 {centre} 和 {spread}。",
)
_WHY_LENGTHS = Text(
    en="Afterwards the lengths along axis {axis} are looked at, one for each vector. For each of them to be 1, each must be "
    "divided by its own length.",
    zh="之后看的是沿轴 {axis} 的长度，每个向量各有一个。要让它们都等于 1，每个向量应除以自己的长度。",
)
_MESSAGE_FEATURES = Text(
    en="{text} runs over the features of {array} {shape}: each example is standardised by itself.",
    zh="{text} 是对 {array} {shape} 的特征求的：每个样本各自被标准化了。",
)
_WHY_FEATURES = Text(
    en="Features have different units, so each feature needs its own mean and spread, taken over the examples.",
    zh="各个特征的量纲不同，所以每个特征都要有自己的均值和离散程度，对样本来求。",
)

_WHY_QUANTITIES = Text(
    en="The names along axis {axis} are those of different quantities, {one} and {other}: they have no mean in common. Each "
    "needs its own mean and spread, taken over the examples.",
    zh="沿轴 {axis} 的名称是不同的量，比如 {one} 和 {other}，它们没有共同的均值。每一个都要有自己的均值和离散程度，对样本来求。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`X.mean()` beside `X.std(axis=1)`; `np.linalg.norm(x)` dividing x where each row is to have its own."""
    yield from _mixed(view)
    yield from _one_for_all(view)
    for total, axis in whole_lengths(view):
        squares = total.inputs[0]
        yield RULE.trouble(
            total,
            _MESSAGE.filled(text=view.text(total), array=view.called(squares), shape=view.reading.shape(squares)),
            _WHY_LENGTHS.filled(axis=axis),
            lambda total=total, axis=axis: with_axis(view, total, axis),
        )


def _one_for_all(view: View) -> Iterator[Trouble]:
    """One number that divides the whole table, where keepdims or the function's name says that there should be many."""
    reading = view.reading
    for step in reading.operations(*CENTRES, *SPREADS):
        if not reduces_all(view, step) or reading.shape(step.number) not in ((), (1, 1)):
            continue
        array = reading.source(step.inputs[0])
        for user in reading.users.get(step.number, []):
            if (
                user.operation not in ("divide", "subtract")
                or array is None
                or array not in _roots(view, user.inputs[0])
            ):
                continue
            wanted = _wanted(view, step) or _looked_at(view, step, user)
            if wanted is not None:
                why, axis = wanted
                yield RULE.trouble(
                    step,
                    _MESSAGE.filled(text=view.text(step), array=view.name(array), shape=reading.shape(array)),
                    why,
                    lambda step=step, axis=axis: with_axis(view, step, axis),
                )
            break


def _wanted(view: View, step: Step) -> tuple[Text, int] | None:
    """Why one number is too few, and the axis that gives enough."""
    if "keepdims" in step.options:
        return _WHY_KEEPDIMS, 1
    function = source_of(view, step).function(step.place)
    if function is not None and re.search("norm|scale|standard|softmax", function, re.IGNORECASE):
        if re.search("rows?(?![a-z])|Rows?(?![a-z])", function):
            return _WHY_NAMED_ROWS.filled(function=function), 1
        if re.search("col(umn)?s?(?![a-z])|Col(umn)?s?(?![a-z])", function):
            return _WHY_NAMED_COLUMNS.filled(function=function), 0
    return None


def _looked_at(view: View, step: Step, user: Step) -> tuple[Text, int] | None:
    """The same, of one length for all rows where the length of each is looked at afterwards."""
    axis = axis_of_lengths(view, step, user) if user.operation == "divide" else None
    return (_WHY_LENGTHS.filled(axis=axis), axis) if axis is not None else None


def _roots(view: View, number: int | None) -> set[int]:
    return {step.number for step in list(view.reading.ancestors(number))[:6]}


def _mixed(view: View) -> Iterator[Trouble]:
    """(X - one number) / (one number a row), of the same X; both statistics along the features, or along two axes."""
    for scaling in scalings(view):
        centre, spreads, array = scaling.centre, scaling.spreads, scaling.array
        spread, reading = spreads[0], view.reading
        wholes = [reduces_all(view, one) for one in (centre, spread)]
        across = wholes == [False, False] and _runs_across(view, centre, spread)
        if across:
            wholes = [not _is_over_examples(view, scaling), _is_over_examples(view, scaling)]
        elif wholes == [False, False] and (
            (mixed := quantities_mixed(view, scaling)) or runs_over_features(view, scaling)
        ):
            axis = 1 - (scaling.axis(view) or 0)
            yield RULE.trouble(
                centre,
                _MESSAGE_FEATURES.filled(text=view.text(centre), array=view.name(array), shape=reading.shape(array)),
                _WHY_QUANTITIES.filled(one=mixed[0], other=mixed[1], axis=1 - axis) if mixed else _WHY_FEATURES,
                lambda scaling=scaling, axis=axis: along_the_other_axis(view, scaling.statistics, axis),
                shown=(array,),
                level="warning",
            )
            continue
        looked = looked_at_each(view, scaling) if wholes == [True, True] else None
        if looked is not None:
            yield RULE.trouble(
                centre,
                _MESSAGE.filled(text=view.text(centre), array=view.name(array), shape=reading.shape(array)),
                _WHY_LOOKED.filled(centre=centre.operation, spread=spread.operation, axis=looked),
                lambda scaling=scaling, axis=looked: along_the_other_axis(view, scaling.statistics, axis),
                shown=(array,),
                level="warning",
            )
            continue
        if wholes[0] == wholes[1] or not _of_one_table(view, scaling) or _is_of_itself(view, scaling):
            continue
        if wholes[1] and is_size_of_a_shape(view, scaling):
            continue
        whole, other = (centre, spread) if wholes[0] else (spread, centre)
        number = axis_of(other)
        yield RULE.trouble(
            whole,
            (_MESSAGE_ACROSS if across else _MESSAGE).filled(
                text=view.text(whole), array=view.name(array), shape=reading.shape(array), axis=axis_of(whole)
            ),
            _WHY_MIXED.filled(other=view.text(other), array=view.name(array)),
            lambda whole=whole, other=other, number=number: _like(view, whole, other, number),
            shown=(other.number,),
        )


def _runs_across(view: View, centre: Step, spread: Step) -> bool:
    """Whether the one statistic runs along another axis than the other."""
    axes = [axis_of(one) for one in (centre, spread)]
    return None not in axes and axes[0] != axes[1] and not any(map(view.reading.is_replaced, (centre, spread)))


def _is_over_examples(view: View, scaling: Scaling) -> bool:
    """Whether the centre runs over the examples; they are columns unless gains or the labels say otherwise."""
    axis, axes = axis_of(scaling.centre), view.reading.axes(scaling.centre.inputs[0])
    if axis is None or len(axes) != 2:
        return False
    if 1 in (axes[0].size, axes[1].size):
        return axes[axis].size > 1  # of a vector there is but one axis to run along
    units = axis_of_units(view, scaling)
    if units is not None:
        return axis % 2 != units
    known = [view.roles.is_examples(one) for one in axes]
    if any(known):
        return known[axis]
    features = [view.roles.is_features(one) for one in axes]
    if any(features):
        return not features[axis]
    quantities = axis_of_quantities(view, scaling.array)
    told = quantities if quantities is not None else axis_weighed(view, scaling.quotient)
    if told is not None:
        return axis % 2 != told
    looked = looked_at_along(view, scaling)
    return axis % 2 == (1 if looked is None else looked)


def _of_one_table(view: View, scaling: Scaling) -> bool:
    """Whether both statistics are of what is scaled, or both of the training data by which the test data are scaled."""
    centre, spread = scaling.centre, scaling.spreads[0]
    if all(_same_data(view, one, scaling.array) for one in (centre, spread)):
        return True
    tables = [view.reading.source(one.inputs[0]) for one in (centre, spread)]
    return tables[0] is not None and tables[0] == tables[1]


def _is_of_itself(view: View, scaling: Scaling) -> bool:
    """Whether a vector is divided by itself: `(x - Z.sum(axis=0)) / x`, and is a sum of the table, not its data."""
    spread, reading = scaling.spreads[0], view.reading
    return len(reading.axes(scaling.array)) == 1 and any(
        step.number == spread.number for step in reading.ancestors(scaling.array)
    )


def _same_data(view: View, step: Step, array: int) -> bool:
    source = view.reading.source(step.inputs[0])
    return source == array or (source is not None and array in _roots(view, source))


def _like(view: View, whole: Step, other: Step, axis: int | None) -> Iterator[Cure]:
    if axis is not None:
        yield from with_axis(view, whole, axis, keep="keepdims" in other.options)
