"""No cure puts an expression where a name is bound."""

import pytest

from shapesafe_lr.coursework.analysis.cure import Cure
from shapesafe_lr.coursework.analysis.cures.binding_targets import leaves_targets
from shapesafe_lr.coursework.analysis.source import Sources
from shapesafe_lr.coursework.analysis.view import View
from shapesafe_lr.coursework.findings import Edit, Place
from shapesafe_lr.language import Text


def allowed(line: str, old: str, new: str) -> bool:
    start = line.index(old) + 1
    place = Place(1, start, 1, start + len(old))
    view = View((), Sources({("a.py", None): f"{line}\n"}))
    return leaves_targets(view, Cure("a.py", place, Text(en="", zh=""), (Edit(place, new),)))


@pytest.mark.parametrize(
    ("line", "old", "new"),
    [
        ("for W, b in zip(Ws, bs): pass", "W, b", "W, b.T"),
        ("for W, b in zip(Ws, bs): pass", "b", "b[:, None]"),
        ("for x in X: pass", "x", "x.reshape(-1, 1)"),
        ("rows = [w @ v for k in X]", "k", "k.T"),
        ("w = make()", "w", "w.T"),
        ("w -= change", "w", "w.T"),
        ("self.w = make()", "self.w", "self.w.T"),
        ("(h := f(x))", "h", "h.T"),
        ("with a() as b: pass", "b", "b.T"),
        ("def f(w, X): return w.T @ X", "X", "X.T"),
    ],
)
def test_an_expression_where_a_name_is_bound_is_no_cure(line: str, old: str, new: str) -> None:
    assert not allowed(line, old, new)


@pytest.mark.parametrize(
    ("line", "old", "new"),
    [
        ("for W, b in zip(Ws, bs): pass", "zip(Ws, bs)", "zip(Ws, bs.T)"),
        ("m, n = X.shape", "m, n", "n, m"),
        ("m, n = X.shape", "m, n", "m"),
        ("Y[labels] = 1", "Y[labels]", "Y[np.arange(m), labels]"),
        ("Y[0, i] = 1", "0, i", "i"),
        ("out[i] += X[j, i]", "i]", "j]"),
        ("mu = X.mean()", "mu", "mu[j]"),
        ("self.w = make()", "make()", "make().T"),
        ("w = make()", "w = make()", "w = make().T"),
        ("def f(w, b=0): return w + b", "0", "np.zeros(3)"),
        ("def f(w: Row): return w", "Row", "Column"),
    ],
)
def test_names_stay_names_and_items_stay_items(line: str, old: str, new: str) -> None:
    assert allowed(line, old, new)


def test_a_line_put_before_a_target_does_not_touch_it() -> None:
    assert allowed("w = make()", "", "w = None\n")
