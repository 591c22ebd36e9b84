"""Which of two sides is the odd one where a column meets a rank-1 array.

Most often it is the rank-1 array: an axis got lost, or was never given. It is the column where the learner made it one by
hand and nothing in the program asks for it, or where the other side has one axis by its nature.
"""

from collections.abc import Iterator

from ..algebra import is_elementwise
from ..births import Birth, births
from ..cure import Cure
from ..cures.creations import created
from ..cures.flat_cures import flat_cures, flat_where_it_meets, flattened, is_list
from ..cures.vector_cures import form_cure
from ..flow import downstream, product_under
from ..products.added_axes import ADDS
from ..steps import Step
from ..view import View
from .decisions import decided
from .searches import SEARCHES, search
from .taken_in import taken_in_as_column

_HITS = ("equal", "not_equal", "bitwise_and", "bitwise_or", "logical_and", "logical_or")


def blamed_first(view: View, step: Step, column: int | None, vector: int | None) -> Iterator[Cure]:
    """Cures at the side that is the odd one, where something tells which; nothing where it is the rank-1 array as usual."""
    if (
        _is_by_hand_for_nothing(view, column, vector)
        or _is_of_packed_parameters(view, vector)
        or _is_made_a_column_later(view, column, vector)
    ):
        yield from flat_cures(view, column)
    if step.operation in _HITS:
        yield from _hits(view, step, column, vector)
    yield from taken_in_as_column(view, vector, column)
    yield from _given_names(view, step, vector)


def _is_by_hand_for_nothing(view: View, column: int | None, vector: int | None) -> bool:
    """Whether a column was made by `reshape(-1, 1)` or `-1:` and meets no other column; the rank-1 array lost no axis.

    A parameter that was created with one axis is another matter: it is to be a column, (n, 1), as in the course.
    """
    hand = next((birth.step for birth in births(view.reading, column, "row") if _adds_an_axis(view, birth.step)), None)
    if hand is None or _lost_an_axis(view, column, vector) or _meets_columns(view, hand):
        return False
    return not any(_is_parameter(view, birth.step) for birth in births(view.reading, vector, "column"))


def _is_made_a_column_later(view: View, column: int | None, vector: int | None) -> bool:
    """Whether what is worked out from the rank-1 array is made a column by hand, so that it is meant to have one axis till then.

    The column beside it was created as large as told: `0.1 * np.random.rand(m, 1)` beside `np.cos(t)`.
    """
    if not all(created(view, birth.step.number) is birth.step for birth in births(view.reading, column, "row")):
        return False
    return any(
        _adds_an_axis(view, user)
        for birth in births(view.reading, vector, "column")
        for user in downstream(view, birth.step.number)
    )


def _is_of_packed_parameters(view: View, vector: int | None) -> bool:
    """Whether the weights under a product are a part of one flat vector, `w, b = theta[:-1], theta[-1]`, as optimisers want it."""
    product = product_under(view, vector)
    for number in product.inputs[:2] if product is not None else ():
        part = view.reading.maker(number)
        if part is not None and part.operation == "subscript" and len(view.reading.axes(part.number)) == 1:
            if len(view.reading.axes(part.inputs[0])) == 1:
                return True
    return False


def _adds_an_axis(view: View, step: Step) -> bool:
    """Whether a step makes a column of what was none: a list, a rank-1 array, a row, or a table that one column is cut from."""
    if step.operation in ("T", "transpose") and step.inputs:
        turned = view.reading.maker(step.inputs[0])
        return turned is not None and turned.operation not in ("array", "asarray")  # [[1, 0]].T is a column typed
    if step.operation not in ADDS or not step.inputs or len(view.reading.axes(step.number)) != 2:
        return False
    before = view.reading.shape(step.inputs[0]) or ()
    return is_list(step) or len(before) == 1 or (len(before) == 2 and before[1] > 1)


def _lost_an_axis(view: View, column: int | None, vector: int | None) -> bool:
    """Whether the rank-1 array was a column once: `ravel`, `X[:, 0]`, a sum; or was worked out from this very column."""
    reading = view.reading
    made = {birth.step.number for birth in births(reading, column, "row")}
    if any(step.number in made for step in reading.ancestors(vector)):
        return True
    for birth in births(reading, vector, "column"):
        step = birth.step
        ranks = [len(reading.axes(n)) for n in step.inputs[:1]]
        if ranks and ranks[0] > 1 and len(reading.axes(step.number)) == 1 and step.operation not in SEARCHES:
            return step.operation not in ("dot", "matmul", "einsum")
    return False


def _meets_columns(view: View, step: Step) -> bool:
    """Whether a column meets other columns of its length elsewhere, so that it is wanted as it is."""
    reading, made = view.reading, {step.number}
    shape = reading.shape(step.number)
    for user in downstream(view, step.number):
        if is_elementwise(user.operation) and reading.shape(user.number) == shape:
            if any(reading.shape(n) == shape and reading.source(n) not in made for n in user.inputs):
                return True
        made.add(user.number)
    return False


def _is_parameter(view: View, step: Step) -> bool:
    """Whether a value was created as large as told, or is updated, be it that numpy refused the update."""
    refused = view.crash[0] if view.crash is not None else None
    if refused is not None and refused.operation == "subtract" and refused.inputs:
        if view.reading.source(refused.inputs[0]) == step.number:
            return True
    return created(view, step.number) is not None or step.number in view.roles.parameters


def _hits(view: View, step: Step, column: int | None, vector: int | None) -> Iterator[Cure]:
    """Predicted classes against labels: a class for each example has one axis by nature, as labels that were typed so.

    Yes and no that were decided in this very function are flattened there, labels where they meet an `argmax`.
    """
    if search(view, vector) is not None and search(view, column) is None:
        yield from flat_where_it_meets(view, step, step.inputs.index(column))
        return
    made = decided(view, column, step)
    typed = [birth.step for birth in births(view.reading, vector, "column")]
    beside = made is not None and all(one.call == made.call == step.call and _is_typed(one) for one in typed)
    if made is not None and beside and product_under(view, vector) is None:
        yield from flattened(view, made)
    elif made is not None and _are_asked_of_columns(view, vector, step):
        yield from flat_where_it_meets(view, step, step.inputs.index(column))


def flat_where_decided(view: View, step: Step, column: int | None) -> Iterator[Cure]:
    """A column of predicted classes flattened where they were decided: the scores may be a column, a class has one axis."""
    made = decided(view, column, step)
    if made is not None:
        yield from flattened(view, made)


def _are_asked_of_columns(view: View, vector: int | None, step: Step) -> bool:
    """Whether labels were decided by columns of the data, `X[:, 0] > X[:, 1]`, which have one axis by nature."""
    asked = decided(view, vector, step) is not None and product_under(view, vector) is None
    born = [birth.step for birth in births(view.reading, vector, "column")]
    return asked and bool(born) and all(_is_of_columns(view, one) for one in born)


def _is_of_columns(view: View, step: Step) -> bool:
    """Whether a column is picked here, or several are put together element by element."""
    parts = [step] if step.operation == "subscript" else [view.reading.maker(number) for number in step.inputs]
    return all(part is not None and part.operation == "subscript" for part in parts)


def _is_typed(step: Step) -> bool:
    """Whether an array was typed as a list of numbers."""
    return step.operation in ("array", "asarray") and is_list(step)


def _given_names(view: View, step: Step, vector: int | None) -> Iterator[Cure]:
    """Labels put in other words, `y = np.where(labels == 1, 1, -1)`, are given their form there; the data stay as they came."""
    made = decided(view, vector, step)
    if made is None or product_under(view, made.number) is not None:
        return
    if all(_is_typed(birth.step) for birth in births(view.reading, made.number, "column")):
        cure = form_cure(view, Birth(made, "column"))
        if cure is not None:
            yield cure
