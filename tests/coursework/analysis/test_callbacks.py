"""Functions that somebody else's code calls: their parameters in the order in which the values come."""

import textwrap

import pytest

from shapesafe_lr.coursework.analysis import analyse
from shapesafe_lr.coursework.findings import Finding
from shapesafe_lr.coursework.run import watch_text

scipy = pytest.importorskip("scipy")

DATA = """
import numpy as np
from scipy.optimize import fmin_tnc, minimize

rng = np.random.default_rng(1)
X = np.column_stack([np.ones(40), rng.normal(size=(40, 2))])
y = (X[:, 1] > 0).astype(float)
"""


def found(program: str) -> list[Finding]:
    return analyse(watch_text(DATA + textwrap.dedent(program), "homework.py", in_process=True))


def typed(finding: Finding) -> list[str]:
    assert finding.suggestion is not None
    return [edit.text for edit in finding.suggestion.edits]


LOSS = """
    def loss({order}):
        A = 1 / (1 + np.exp(-np.dot(X, theta)))
        return -np.mean(y * np.log(A) + (1 - y) * np.log(1 - A))

    def slope({order}):
        return np.dot(1 / (1 + np.exp(-np.dot(X, theta))) - y, X) / len(y)
"""


def test_a_minimiser_gives_the_parameters_first_to_both_functions() -> None:
    program = LOSS.format(order="X, y, theta") + "\n    minimize(loss, np.zeros(3), args=(X, y), jac=slope)"
    (finding,) = found(program)
    assert (finding.code, finding.place.line) == ("SS601", 9)
    assert typed(finding) == ["theta, X, y", "theta, X, y"]
    assert finding.suggestion is not None
    assert tuple(finding.suggestion.description) == (
        "Name the parameters in the order in which the caller hands over the values: (theta, X, y)",
        "按调用者传值的顺序写参数：(theta, X, y)",
    )


def test_a_function_that_is_also_called_by_hand_keeps_its_order() -> None:
    program = LOSS.format(order="X, y, theta") + (
        "\n    print(loss(X, y, np.zeros(3)))\n    minimize(loss, x0=np.zeros(3), args=(X, y))"
    )
    (finding,) = found(program)
    assert finding.place.line == 17
    assert typed(finding) == ["lambda theta, X, y: loss(X, y, theta)"]


@pytest.mark.parametrize("order", ["theta, X, y", "start, data, truth"])
def test_the_right_order_is_not_accused(order: str) -> None:
    start, data, truth = order.split(", ")
    program = LOSS.format(order=order).replace("X,", f"{data},").replace("y *", f"{truth} *")
    program = program.replace("theta)", f"{start})").replace("1 - y", f"1 - {truth}").replace("- y,", f"- {truth},")
    program = program.replace(", X)", f", {data})").replace("len(y)", f"len({truth})")
    assert found(program + "\n    minimize(loss, np.zeros(3), args=(X, y), jac=slope)") == []


def test_another_mistake_in_a_callback_is_not_taken_for_the_order() -> None:
    program = LOSS.format(order="theta, X, y").replace(
        "np.dot(X, theta)))\n        return", "np.dot(X.T, theta)))\n        return"
    )
    (finding,) = found(program + "\n    minimize(loss, np.zeros(3), args=(X, y))")
    assert finding.place.line == 10
    assert typed(finding) == ["X"]
