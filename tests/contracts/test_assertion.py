"""`assert_shape`: the whole grammar, axes bound across arrays, the same messages. (Its words: see test_messages.)"""

import numpy as np
import pytest

from shapesafe_lr.contracts import assert_shape
from shapesafe_lr.errors import ContractError, ShapeError

X, w, Y = np.ones((3, 5)), np.ones((3, 1)), np.ones((1, 5), bool)


@pytest.mark.parametrize(
    "arrays",
    [
        {"X": (X, "n_x m"), "w": (w, "n_x 1"), "Y": (Y, "1 m")},
        {"X": (X, "3 5")},
        {"X": (X, "rows=3 _")},
        {"X": (X, "...")},
        {"X": (X, "*any"), "Z": (X, "*any")},
        {"X": (X, "*any m"), "Y": (Y, "_ m")},
        {"w": (w, "n 1"), "P": (np.ones((4, 2)), "n+1 2")},
        {"X": (X, "n m"), "F": (np.ones(15), "n*m")},
        {"b": (0.0, "")},
        {"b": (np.float32(0), "")},
        {"b": (np.array(0.0), "")},
        {"Y": (Y, "#n m")},
        {"text": (np.array(["a", "b"]), "n")},
        {"empty": (np.ones((0, 3)), "0 3")},
        {},
    ],
)
def test_what_fits_passes(arrays):
    assert assert_shape(**arrays) is None


@pytest.mark.parametrize(
    "arrays",
    [
        {"X": (X, "n_x m"), "w": (np.ones((4, 1)), "n_x 1")},
        {"X": (X, "n_x m"), "Y": (np.ones((1, 4)), "1 m")},
        {"X": (X, "n n")},
        {"X": (X, "5 3")},
        {"X": (X, "m")},
        {"X": (X, "*any 1 m k")},
        {"w": (w, "n 1"), "P": (np.ones((3, 2)), "n+1 2")},
        {"b": (np.ones(1), "")},
        {"b": (np.ones((1, 1)), "")},
        {"b": (None, "")},
        {"X": ([[1, 2]], "n m")},
        {"X": (X.view(np.matrix), "n m")},
    ],
)
def test_what_does_not_fit_is_refused_with_all_three_parts(arrays):
    with pytest.raises(ShapeError, match=r"^assert_shape: ") as caught:
        assert_shape(**arrays)
    assert caught.value.evidence
    assert caught.value.advice
    assert [entry.name for entry in caught.traceback] == ["test_what_does_not_fit_is_refused_with_all_three_parts"]


@pytest.mark.parametrize(
    "arrays", [{"X": X}, {"X": (X, 3)}, {"X": ("n m", X)}, {"X": (X, "n, m")}, {"X": (X, "*a *b")}, {"X": (X, "n+1 m")}]
)
def test_a_shape_that_is_not_written_like_one_is_a_contract_error(arrays):
    with pytest.raises(ContractError, match=r"^assert_shape: "):
        assert_shape(**arrays)


def test_arrays_may_be_called_anything():
    assert_shape(arrays=(X, "n m"), self=(X, "n m"), error=(w, "n 1"))
