"""SS611, SS632 and SS633: the words for each form, in both languages, and what to type."""

import pytest

from shapesafe_lr.coursework.analysis import analyse
from shapesafe_lr.coursework.run import watch_text

CASES = {
    "a list of rows is indexed": (
        "rows = [[1.0, 2.0], [3.0, 4.0]]\nrows[:, 0]",
        "SS611",
        "rows[:, 0]: rows is a Python list, not an array.",
        "rows[:, 0]：rows 是 Python 列表，不是数组。",
        "np.array([[1.0, 2.0], [3.0, 4.0]])",
    ),
    "a list that grew is asked for its shape": (
        "costs = []\nfor k in range(3):\n    costs.append(1 / (k + 1))\ncosts.shape",
        "SS611",
        "costs.shape: costs is a Python list, not an array.",
        "costs.shape：costs 是 Python 列表，不是数组。",
        "np.array(costs)",
    ),
    "a side": (
        "np.zeros((X.shape[1] / 2, 1))",
        "SS632",
        "np.zeros((X.shape[1] / 2, 1)) needs whole numbers, but X.shape[1] / 2 is a float.",
        "np.zeros((X.shape[1] / 2, 1)) 需要整数，而 X.shape[1] / 2 是浮点数。",
        "X.shape[1] // 2",
    ),
    "a bound": (
        "m = X.shape[1]\nX[:, : 0.8 * m]",
        "SS632",
        "X[:, : 0.8 * m] needs whole numbers, but 0.8 * m is a float.",
        "X[:, : 0.8 * m] 需要整数，而 0.8 * m 是浮点数。",
        "int(0.8 * m)",
    ),
    "an index": (
        "middle = X.shape[1] / 2\nX[0, middle]",
        "SS632",
        "X[0, middle] needs whole numbers, but middle is a float.",
        "X[0, middle] 需要整数，而 middle 是浮点数。",
        "X.shape[1] // 2",
    ),
    "a count of passes": (
        "for k in range(X.shape[1] / 2):\n    pass",
        "SS632",
        "range(X.shape[1] / 2) needs whole numbers, but X.shape[1] / 2 is a float.",
        "range(X.shape[1] / 2) 需要整数，而 X.shape[1] / 2 是浮点数。",
        "X.shape[1] // 2",
    ),
    "labels as indices": (
        "y = np.array([0.0, 2.0, 1.0])\nnp.eye(3)[y]",
        "SS632",
        "np.eye(3)[y] needs whole numbers, but y (3,) holds floats.",
        "np.eye(3)[y] 需要整数，而 y (3,) 里是浮点数。",
        "y.astype(int)",
    ),
    "a shape is called": (
        "X.shape(1)",
        "SS633",
        "X.shape(1): X.shape is a tuple, and round brackets call a function.",
        "X.shape(1)：X.shape 是元组，而圆括号是用来调用函数的。",
        "X.shape[1]",
    ),
    "an array is called with its indices": (
        "X(0, 1)",
        "SS633",
        "X(0, 1): X is an array, and round brackets call a function.",
        "X(0, 1)：X 是数组，而圆括号是用来调用函数的。",
        "X[0, 1]",
    ),
    "an array is called with an array of its shape": (
        "(1 - X)(2 - X)",
        "SS633",
        "(1 - X)(2 - X): 1 - X is an array, and round brackets call a function.",
        "(1 - X)(2 - X)：1 - X 是数组，而圆括号是用来调用函数的。",
        "(1 - X) * (2 - X)",
    ),
    "an array is called with another": (
        "X.T (X)",
        "SS633",
        "X.T (X): X.T is an array, and round brackets call a function.",
        "X.T (X)：X.T 是数组，而圆括号是用来调用函数的。",
        "X.T @ X",
    ),
    "a joiner is called": (
        "np.c_(X, X)",
        "SS633",
        "np.c_(X, X): np.c_ is made to be indexed, and round brackets call a function.",
        "np.c_(X, X)：np.c_ 是要用下标来写的，而圆括号是用来调用函数的。",
        "np.c_[X, X]",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_python_refused_and_what_to_type(case):
    program, code, en, zh, edit = CASES[case]
    source = f"import numpy as np\nX = np.array([[1.0, 2.0, 3.0, 4.0], [4.0, 5.0, 7.0, 8.0]])\n{program}\n"
    (finding,) = analyse(watch_text(source, "homework.py", in_process=True))
    assert (finding.code, finding.message.en, finding.message.zh) == (code, en, zh)
    assert finding.suggestion.edits[0].text == edit


@pytest.mark.parametrize("program", ["half = 2.5\nnp.zeros(int)", "(lambda: 1)()(2)", "abs.shape(0)"])
def test_other_refusals_are_left_to_python(program):
    assert analyse(watch_text(f"import numpy as np\n{program}\n", "homework.py", in_process=True)) == []
