"""Walking back: from the value that hurt to the line where it got its form, and what the arrays are to each other."""

import re
import textwrap

import pytest

from shapesafe_lr.coursework.analysis import analyse
from shapesafe_lr.coursework.analysis.births import births
from shapesafe_lr.coursework.analysis.from_trace import view_of
from shapesafe_lr.coursework.analysis.view import View
from shapesafe_lr.coursework.run import watch_text


def view(program: str) -> View:
    return view_of(watch_text("import numpy as np\n" + textwrap.dedent(program), "homework.py", in_process=True))


def last(seen: View, name: str) -> int:
    """The step that last bound a name."""
    return max(step.number for step in seen.steps if step.name == name and step.operation == "assign")


def first_birth(program: str, name: str, wish: str) -> tuple[str, str]:
    seen = view(program)
    birth = next(births(seen.reading, last(seen, name), wish))
    return seen.text(birth.step), birth.wish


@pytest.mark.parametrize(
    ("program", "born", "wish"),
    [
        ("v = 2 * np.array([1.0, 2.0]) + 1", "np.array([1.0, 2.0])", "column"),
        ("v = np.exp(-np.zeros(3))", "np.zeros(3)", "column"),
        ("a = np.array([1.0, 2.0])\nv = a.T", "a.T", "column"),
        ("w = np.ones((3, 1))\nv = np.squeeze(w) * 2", "np.squeeze(w)", "column"),
        ("X = np.ones((3, 2))\nv = X[:, 0] - 1", "X[:, 0]", "column"),
        ("X = np.ones((3, 2))\nv = np.sum(X, axis=1) / 2", "np.sum(X, axis=1)", "column"),
        ("X, w = np.ones((3, 2)), np.zeros(2)\nv = X @ w + 1", "np.zeros(2)", "column"),
        ("X, w = np.ones((2, 3)), np.zeros(2)\nv = w.T @ X", "np.zeros(2)", "row"),
        ("def f(a):\n    return a.ravel()\nv = f(np.ones((3, 1)))", "a.ravel()", "column"),
        ("p = {}\np['w'] = np.zeros(4)\nv = p['w'] * 2", "np.zeros(4)", "column"),
        ("class M:\n    pass\nm = M()\nm.w = np.zeros(4)\nv = m.w * 2", "np.zeros(4)", "column"),
    ],
)
def test_a_vector_is_traced_to_where_it_got_its_form(program: str, born: str, wish: str) -> None:
    assert first_birth(program, "v", wish)[0] == born


def test_a_transpose_on_the_way_turns_the_wish() -> None:
    seen = view("w = np.zeros((1, 3))\nv = w.T * 2")
    wishes = {seen.text(birth.step): birth.wish for birth in births(seen.reading, last(seen, "v"), "row")}
    assert wishes == {"w.T": "row", "np.zeros((1, 3))": "column"}


TRAINING = """
    X = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 7.0]])
    Y = np.array([[0, 1, 1]])
    w, b = np.zeros((2, 1)), 0.0
    for i in range(3):
        A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
        dw = np.dot(X, (A - Y).T) / 3
        w = w - 0.1 * dw
        b = b - 0.1 * np.sum(A - Y) / 3
"""


def test_roles_are_told_from_structure() -> None:
    seen = view(TRAINING)
    roles, reading = seen.roles, seen.reading
    X = reading.axes(last(seen, "X"))
    assert {update.name for update in roles.updates} == {"w", "b"}
    assert roles.is_examples(X[1])
    assert roles.is_features(X[0])
    assert not roles.is_examples(X[0])


def test_roles_do_not_need_names() -> None:
    nameless = TRAINING
    for number, name in enumerate(("X", "Y", "w", "b", "dw", "A")):
        nameless = re.sub(rf"\b{name}\b", f"v{number}", nameless)
    seen = view(nameless)
    assert {update.name for update in seen.roles.updates} == {"v2", "v3"}
    assert seen.roles.example_axes


def findings(program: str) -> list[tuple[str, int, list[int]]]:
    found = analyse(watch_text("import numpy as np\n" + textwrap.dedent(program), "homework.py", in_process=True))
    return [(finding.code, finding.place.line, [other.place.line for other in finding.related]) for finding in found]


def test_what_follows_from_a_bad_value_is_part_of_the_same_finding() -> None:
    program = """
        Y = np.array([1.0, 0.0, 1.0])
        A = np.array([[0.9], [0.2], [0.7]])
        dZ = A - Y
        again = Y - A
        squared = (A - Y) ** 2
    """
    assert findings(program) == [("SS201", 3, [5, 6, 7])]


def test_a_crash_that_a_silent_mistake_led_to_is_not_another_finding() -> None:
    program = """
        Y = np.array([1.0, 0.0, 1.0])
        A = np.array([[0.9], [0.2], [0.7]])
        dZ = A - Y
        dw = np.dot(np.ones((2, 3)), dZ) + np.ones((2, 1)) @ np.ones((2, 1))
    """
    assert findings(program)[0][0] == "SS201"


def test_an_edit_inside_a_loop_counts_for_every_pass() -> None:
    program = """
        X = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
        total = np.zeros((2, 1))
        for i in range(3):
            column = X[:, i]
            total = total + column
    """
    assert findings(program)[0][:2] == ("SS201", 6)


def test_consistent_rank_one_labels_are_only_advice() -> None:
    found = analyse(
        watch_text(
            "import numpy as np\nY = np.array([1, 0])\nA = np.array([[0.8, 0.3]])\nprint(A - Y)",
            "homework.py",
            in_process=True,
        )
    )
    assert [(finding.code, finding.level, finding.place.line) for finding in found] == [("SS101", "advice", 2)]


def test_a_bias_gradient_that_lost_the_axis_of_its_one_unit_is_only_advice() -> None:
    program = textwrap.dedent(
        """
        import numpy as np
        X, Y = np.array([[0.5, -1.5, 2.0], [1.0, 0.4, -2.0]]), np.array([[1, 0, 1]])
        W, b = np.zeros((1, 2)), np.zeros((1, 1))
        dZ = 1 / (1 + np.exp(-(W @ X + b))) - Y
        W = W - 0.1 * dZ @ X.T / 3
        b = b - 0.1 * np.mean(dZ, axis=1)
        """
    )
    (finding,) = analyse(watch_text(program, "homework.py", in_process=True))
    assert (finding.code, finding.level, finding.place.line) == ("SS501", "advice", 7)
    assert finding.suggestion is not None
    assert [edit.text for edit in finding.suggestion.edits] == ["np.mean(dZ, axis=1, keepdims=True)"]


def test_each_cell_of_a_notebook_has_its_crash_explained(tmp_path) -> None:
    import json

    from shapesafe_lr.coursework.run import watch

    cells = [
        "import numpy as np\nw, X = np.zeros((3, 1)), np.ones((3, 4))",
        "1 / 0",
        "Z = np.dot(w, X)",
        "print(Z.shape)",
    ]
    notebook = {
        "cells": [
            {"cell_type": "code", "source": text, "metadata": {}, "outputs": [], "execution_count": None}
            for text in cells
        ],
        "metadata": {},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    path = tmp_path / "homework.ipynb"
    path.write_text(json.dumps(notebook), encoding="utf-8")
    found = analyse(watch(path, in_process=True))
    assert [(finding.code, finding.place.cell) for finding in found] == [("SS601", 2)]
