"""What learners pass by mistake, and odd arrays that are right: each with its documented outcome."""

import array

import numpy as np
import pandas
import pytest

from shapesafe_lr.array_types import Examples, Probabilities, Scalar, Weights
from shapesafe_lr.contracts import checked
from shapesafe_lr.errors import ShapeError


@checked
def forward(w: Weights, b: Scalar, X: Examples) -> Probabilities:
    return w.T @ X + b


w, X = np.ones((3, 1)), np.ones((3, 5))

FINE = {
    "no examples": (w, np.ones((3, 0))),
    "no features": (np.ones((0, 1)), np.ones((0, 5))),
    "nothing at all": (np.ones((0, 1)), np.ones((0, 0))),
    "nan": (w, np.full((3, 5), np.nan)),
    "infinity": (w, np.full((3, 5), np.inf)),
    "not contiguous": (w, np.ones((6, 10))[::2, ::2]),
    "transposed in memory": (w, np.ones((5, 3)).T),
    "read-only": (w, np.broadcast_to(np.ones((3, 1)), (3, 5))),
    "float32": (w.astype(np.float32), X.astype(np.float32)),
    "float16 with float64": (w.astype(np.float16), X),
    "big-endian": (w.astype(">f8"), X.astype(">f8")),
    "a memory map's class": (w, X.view(np.memmap)),
    "a subclass": (w, X.view(type("Mine", (np.ndarray,), {}))),
}
REFUSED = {
    "whole numbers": (w, X.astype(int)),
    "truth values": (w, X > 0),
    "complex numbers": (w, X.astype(complex)),
    "objects": (w, X.astype(object)),
    "text": (w, X.astype(str)),
    "dates": (w, X.astype("M8[D]")),
    "records": (w, np.zeros((3, 5), [("a", float)])),
    "long double": (w, X.astype(np.longdouble)),
    "np.matrix": (w, X.view(np.matrix)),
    "masked array": (w, np.ma.masked_less(X, 2)),
    "list": (w, X.tolist()),
    "array.array": (w, array.array("d", [1.0])),
    "memoryview": (w, memoryview(X)),
    "DataFrame": (w, pandas.DataFrame(X)),
    "Series": (pandas.Series([1.0, 2, 3]), X),
    "np.float64": (w, np.float64(1)),
    "class": (w, np.ndarray),
    "generator": (w, (row for row in X)),
    "None": (w, None),
}


@pytest.mark.parametrize("kind", FINE)
def test_odd_arrays_that_are_right_are_accepted(kind):
    w, X = FINE[kind]
    with np.errstate(invalid="ignore"):
        assert forward(w, 0.0, X).shape == (1, X.shape[1])


@pytest.mark.parametrize("kind", REFUSED)
def test_what_is_not_an_array_of_numbers_is_refused_with_all_three_parts(kind):
    with pytest.raises(ShapeError) as caught:
        forward(*REFUSED[kind][:1], 0.0, REFUSED[kind][1])
    assert caught.value.disagreement
    assert caught.value.evidence
    assert caught.value.advice
    assert len(str(caught.value).splitlines()) <= 10
    assert max(map(len, str(caught.value).splitlines())) < 160


def test_an_annotation_may_ask_for_a_matrix_or_a_masked_array_by_name():
    from jaxtyping import Float

    @checked
    def f(x: Float[np.ma.MaskedArray, "n m"], y: Float[np.matrix, "n m"]) -> None:
        return None

    f(np.ma.masked_less(X, 2), X.view(np.matrix))
    with pytest.raises(ShapeError):
        f(X, X.view(np.matrix))
