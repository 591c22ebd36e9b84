"""Labels that a function takes in anew, `y = np.asarray(y)`: whoever calls it keeps them as they are."""

from collections.abc import Iterator

from ..algebra import is_elementwise
from ..births import Birth
from ..cure import Cure
from ..cures.vector_cures import form_cure
from ..steps import Step
from ..view import View

_TAKES = ("asarray", "array", "asanyarray", "astype", "copy")


def taken_in_as_column(view: View, vector: int | None, beside: int | None) -> Iterator[Cure]:
    """The form given where labels are taken in, by a function that works out itself what they are held against.

    A helper that is given both, `mse(a, b)`, has no say in their form.
    """
    taken = _taken_in(view, vector)
    if taken is not None and (view.reading.source(beside) or 0) > taken.number:
        cure = form_cure(view, Birth(taken, "column"))
        if cure is not None:
            yield cure


def _taken_in(view: View, number: int | None) -> Step | None:
    """The step that converts a parameter of its function and binds it to the parameter's own name."""
    reading, step = view.reading, view.reading.maker(number)
    while step is not None:
        if step.operation in _TAKES and step.inputs and step.inputs[0] is not None:
            read = view.steps[step.inputs[0]]
            given = reading.maker(step.inputs[0])
            if given is not None and given.call != step.call and read.name in reading.names.get(step.number, []):
                return step
        arrays = [n for n in step.inputs if reading.axes(n)]
        if len(arrays) != 1 or not is_elementwise(step.operation):
            return None
        step = reading.maker(arrays[0])
    return None
