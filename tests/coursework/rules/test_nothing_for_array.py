"""SS634: where None came from, what it was used for, and what to type, in both languages."""

import pytest

from shapesafe_lr.coursework.analysis import analyse
from shapesafe_lr.coursework.run import watch_text

SIGMOID = "def sigmoid(z):\n    s = 1 / (1 + np.exp(-z))\n"

CASES = {
    "a function without return": (
        SIGMOID + "A = sigmoid(X)\nA - 1",
        ("A - 1: A is None, which has no shape and no elements.", "A - 1：A 是 None，没有形状，也没有元素。"),
        (
            "sigmoid ends without return, so a call of it gives None.",
            "sigmoid 的末尾没有 return，调用它得到的是 None。",
        ),
        "s = 1 / (1 + np.exp(-z))\n    return s",
    ),
    "two results without return": (
        "def grads(X):\n    dw, db = X.sum(axis=1), X.sum()\ndw, db = grads(X)",
        (
            "dw, db: grads(X) is None, which has no shape and no elements.",
            "dw, db：grads(X) 是 None，没有形状，也没有元素。",
        ),
        ("grads ends without return, so a call of it gives None.", "grads 的末尾没有 return，调用它得到的是 None。"),
        "dw, db = X.sum(axis=1), X.sum()\n    return dw, db",
    ),
    "a function that ends with a loop": (
        "def fit(X):\n    for row in X:\n        total = row.sum()\nfit(X)[0]",
        (
            "fit(X)[0]: fit(X) is None, which has no shape and no elements.",
            "fit(X)[0]：fit(X) 是 None，没有形状，也没有元素。",
        ),
        ("fit ends without return, so a call of it gives None.", "fit 的末尾没有 return，调用它得到的是 None。"),
        None,
    ),
    "a method that works in place": (
        "ordered = X[0].sort()\nordered[0]",
        (
            "ordered[0]: ordered is None, which has no shape and no elements.",
            "ordered[0]：ordered 是 None，没有形状，也没有元素。",
        ),
        (
            "X[0].sort() changes the values where they are and gives back None.",
            "X[0].sort() 在原地修改，返回的是 None。",
        ),
        "np.sort(X[0])",
    ),
    "the array bound to its own shuffle": (
        "X = np.random.shuffle(X)\nX.shape",
        ("X.shape: X is None, which has no shape and no elements.", "X.shape：X 是 None，没有形状，也没有元素。"),
        (
            "np.random.shuffle(X) changes the values where they are and gives back None.",
            "np.random.shuffle(X) 在原地修改，返回的是 None。",
        ),
        "np.random.shuffle(X)",
    ),
    "an index of None": (
        "order = np.random.shuffle(np.arange(3))\nX[:, order]",
        (
            "X[:, order]: order is None, and so it picks nothing but makes a new axis.",
            "X[:, order]：order 是 None，它什么也没有取，只是多加了一个轴。",
        ),
        (
            "np.random.shuffle(np.arange(3)) changes the values where they are and gives back None.",
            "np.random.shuffle(np.arange(3)) 在原地修改，返回的是 None。",
        ),
        "np.random.permutation(np.arange(3))",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_where_nothing_came_from_and_what_to_type(case):
    program, message, why, edit = CASES[case]
    source = f"import numpy as np\nX = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 7.0]])\n{program}\n"
    (finding,) = analyse(watch_text(source, "homework.py", in_process=True))
    assert finding.code == "SS634"
    assert (finding.message.en, finding.message.zh) == message
    assert (finding.explanation.en, finding.explanation.zh) == why
    assert (finding.suggestion.edits[0].text if finding.suggestion else None) == edit
