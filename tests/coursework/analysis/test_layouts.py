"""What a refused product is said to need: in the reader's own layout, or in neither where the arrays do not tell."""

import textwrap

import pytest

from shapesafe_lr.coursework.analysis import analyse
from shapesafe_lr.coursework.run import watch_text

COLUMNS = """
    X = np.array([[0.5, -1.5, 2.0], [1.0, 0.4, -2.0]])
    Y = np.array([[1, 1, 0]])
    w = np.zeros((2, 1))
    Z = w @ X
"""
ROWS = """
    X = np.array([[0.5, -1.5], [1.0, 0.4], [2.0, -2.0]])
    y = np.array([1, 0, 1])
    w = np.ones((2, 1))
    Z = np.dot(X.T, w)
"""
NEITHER = """
    A = np.array([[0.5, -1.5], [1.0, 0.4], [2.0, -2.0]])
    spread = A @ A
"""


@pytest.mark.parametrize(
    ("program", "en", "zh"),
    [
        (COLUMNS, "w.T (1, n_x) with X (n_x, m)", "w.T (1, n_x) 乘 X (n_x, m)"),
        (ROWS, "X (m, n_x) with w (n_x, 1)", "X (m, n_x) 乘 w (n_x, 1)"),
        (NEITHER, "Find the operand that lies the other way round", "请找出哪个操作数放反了"),
    ],
)
def test_a_refused_product_is_explained_in_the_readers_own_layout(program: str, en: str, zh: str) -> None:
    source = "import numpy as np\n" + textwrap.dedent(program)
    (finding,) = analyse(watch_text(source, "homework.py", in_process=True))
    assert finding.code == "SS601"
    assert en in finding.explanation.en
    assert zh in finding.explanation.zh


def test_an_array_that_only_happens_to_fit_is_not_offered_for_another() -> None:
    program = """
        import numpy as np
        scores = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 7.0]])
        rates = np.array([[1.0, 2.0], [0.5, 0.1], [5.0, 7.0], [2.0, 2.5]])
        total = scores @ rates
    """
    (finding,) = analyse(watch_text(textwrap.dedent(program), "homework.py", in_process=True))
    assert finding.suggestion is not None
    assert [edit.text for edit in finding.suggestion.edits] == ["scores @ rates.T"]
