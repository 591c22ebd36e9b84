"""SS631: each way an array becomes a number, and each use that needs the array, in both languages."""

import pytest

from shapesafe_lr.coursework.analysis import analyse
from shapesafe_lr.coursework.run import watch_text

REDUCED = (
    "np.mean(X) is over all of X (2, 3). "
    "With axis=0 it gives one number for each column, with axis=1 one for each row.",
    "np.mean(X) 对 X (2, 3) 的全部元素计算。写上 axis=0 则每列一个数，axis=1 则每行一个数。",
)

CASES = {
    "a mean, indexed by the row": (
        "mu = np.mean(X)\nfor i in range(2):\n    mu[i]",
        ("mu[i] needs an array, but mu is one number.", "mu[i] 需要一个数组，而 mu 只是一个数。"),
        REDUCED,
        "np.mean(X, axis=1)",
    ),
    "a mean, indexed by the column": (
        "mu = np.mean(X)\nfor j in range(3):\n    mu[0, j]",
        ("mu[0, j] needs an array, but mu is one number.", "mu[0, j] 需要一个数组，而 mu 只是一个数。"),
        REDUCED,
        "np.mean(X, axis=0, keepdims=True)",
    ),
    "a mean, beside names": (
        "mu = np.mean(X)\nfor name, value in zip('ab', mu):\n    pass",
        ("zip('ab', mu) needs an array, but mu is one number.", "zip('ab', mu) 需要一个数组，而 mu 只是一个数。"),
        REDUCED,
        "np.mean(X, axis=1)",
    ),
    "a sum of a vector": (
        "total = np.sum(X[0])\nfor value in total:\n    pass",
        (
            "for value in total needs an array, but total is one number.",
            "for value in total 需要一个数组，而 total 只是一个数。",
        ),
        (
            "np.sum(X[0]) is over all of X[0] (3,), and so it is one number.",
            "np.sum(X[0]) 对 X[0] (3,) 的全部元素计算，得到一个数。",
        ),
        "X[0]",
    ),
    "a squeeze, asked for a side": (
        "a = np.squeeze(X[:1, :1])\na.shape[1]",
        ("a.shape[1] needs an array, but a is one number.", "a.shape[1] 需要一个数组，而 a 只是一个数。"),
        (
            "np.squeeze(X[:1, :1]) takes away every axis of length 1, "
            "and of X[:1, :1] (1, 1) nothing is left but the number.",
            "np.squeeze(X[:1, :1]) 去掉所有长度为 1 的轴，X[:1, :1] (1, 1) 就只剩下一个数。",
        ),
        "X[:1, :1]",
    ),
    "an inner product": (
        "z = X[0] @ X[1]\nz[0]",
        ("z[0] needs an array, but z is one number.", "z[0] 需要一个数组，而 z 只是一个数。"),
        (
            "X[0] @ X[1] of two rank-1 arrays is their inner product: "
            "the products of their elements, summed to one number.",
            "X[0] @ X[1] 是两个秩为 1 的数组的内积：逐元素相乘再求和，得到一个数。",
        ),
        "z",
    ),
    "a count": (
        "m = X.shape[1]\nfor i in m:\n    pass",
        ("for i in m needs an array, but m is one number.", "for i in m 需要一个数组，而 m 只是一个数。"),
        (
            "It counts something. A loop goes through a list, an array or a range.",
            "它是一个个数。循环要遍历的是列表、数组或 range。",
        ),
        "range(m)",
    ),
    "an element": (
        "x = X[0, 1]\nlen(x)",
        ("len(x) needs an array, but x is one number.", "len(x) 需要一个数组，而 x 只是一个数。"),
        ("A number has no axes, no length and no elements.", "一个数没有轴，没有长度，也没有元素。"),
        None,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_was_needed_why_it_is_a_number_and_what_to_type(case):
    program, message, why, edit = CASES[case]
    source = f"import numpy as np\nX = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 7.0]])\n{program}\n"
    (finding,) = analyse(watch_text(source, "homework.py", in_process=True))
    assert finding.code == "SS631"
    assert (finding.message.en, finding.message.zh) == message
    assert (finding.explanation.en, finding.explanation.zh) == why
    assert (finding.suggestion.edits[0].text if finding.suggestion else None) == edit


def test_what_no_array_had_to_do_with_is_left_to_python():
    source = "import numpy as np\nrounds = 3\nfor i in rounds:\n    print(np.zeros(i))\n"
    assert analyse(watch_text(source, "homework.py", in_process=True)) == []
