"""A learner's own jaxtyping annotations count: on arguments, results and assignments, decorated or not."""

import pytest

import shapesafe_lr
from shapesafe_lr.coursework.analysis.annotations import Bound, conflict, promised
from shapesafe_lr.coursework.fixing.edits import edited
from shapesafe_lr.coursework.trace import Annotation

HEAD = "import numpy as np\nfrom jaxtyping import Float, jaxtyped\nfrom beartype import beartype\nA = np.ndarray\n"


def findings(source):
    report = shapesafe_lr.check(HEAD + source, in_process=True)
    return [(f.code, f.place.line - HEAD.count("\n"), f.message.en, f.explanation.en) for f in report.findings]


def only(source):
    (found,) = findings(source)
    return found


def test_an_assignment_in_an_undecorated_function():
    code, _, message, why = only(
        'def f(w: Float[A, "n_x 1"], X: Float[A, "n_x m"]):\n'
        '    Z: Float[A, "1 m"] = X.T @ w\n'
        "f(np.zeros((4, 1)), np.ones((4, 3)))\n"
    )
    assert code == "SS701"
    assert message == 'Z is annotated "1 m", and has shape (3, 1).'
    assert why == (
        "Where the annotation says 1 the shape has 3. Change the value, or the annotation if it is not what you mean."
    )


def test_one_axis_means_one_size_within_a_call():
    _, _, message, why = only(
        'def f(w: Float[A, "n_x 1"], X: Float[A, "n_x m"]):\n'
        "    return w.sum() + X.sum()\n"
        "f(np.zeros((5, 1)), np.ones((4, 3)))\n"
    )
    assert message == 'X is annotated "n_x m", and has shape (4, 3).'
    assert why == "Here n_x is 4; in the same call w has shape (5, 1), so n_x = 5."


def test_another_call_may_have_other_sizes():
    assert not findings(
        'def f(X: Float[A, "n_x m"]) -> Float[A, "1 m"]:\n'
        "    return X.sum(axis=0, keepdims=True)\n"
        "f(np.ones((4, 3))); f(np.ones((2, 9)))\n"
    )


def test_at_the_top_level_a_name_may_come_again_with_another_size():
    assert not findings('X_train: Float[A, "n m"] = np.ones((4, 3))\nX_test: Float[A, "n m"] = np.ones((4, 9))\n')
    assert only('K: Float[A, "m m"] = np.ones((4, 3))\n')[3].startswith("Here m is 3; in the same call K")


def test_the_last_batch_of_a_loop_may_be_smaller():
    assert not findings(
        "def f(X):\n"
        "    for i in range(0, 10, 4):\n"
        '        batch: Float[A, "n b"] = X[:, i : i + 4]\n'
        "f(np.ones((2, 10)))\n"
    )


def test_results_of_tuples_are_held_element_by_element():
    _, _, message, why = only(
        'def f(X: Float[A, "n m"]) -> tuple[Float[A, "n 1"], Float[A, "1 m"]]:\n'
        "    return X.sum(axis=1, keepdims=True), X.sum(axis=0)\n"
        "f(np.ones((4, 3)))\n"
    )
    assert message == 'The result, element 2 is annotated "1 m", and has shape (3,).'
    assert why == "The annotation asks for 2 axes, and there are 1."


@pytest.mark.parametrize("decorators", ["", "@jaxtyped(typechecker=None)\n", "@jaxtyped(typechecker=beartype)\n"])
def test_locals_count_under_every_decorator(decorators):
    source = f'{decorators}def f(X: Float[A, "n m"]):\n    s: Float[A, "n 1"] = X.sum(axis=1)\n    return s\n'
    assert only(source + "f(np.ones((4, 3)))\n")[2] == 's is annotated "n 1", and has shape (4,).'


def test_a_call_that_the_decorator_refused_is_told_in_a_sentence():
    _, line, message, _ = only(
        '@jaxtyped(typechecker=beartype)\ndef f(w: Float[A, "n 1"]):\n    return w\nf(np.ones(3))\n'
    )
    assert line == 4
    assert message == (
        "The call is refused by its annotations: w is f64[3](numpy), and Float[ndarray, 'n 1'] is asked for."
    )


def test_an_alias_and_a_string_count():
    assert only('Row = Float[A, "1 m"]\nY: Row = np.ones(3)\n')[0] == "SS701"
    assert only("Y: 'Float[A, \"1 m\"]' = np.ones(3)\n")[0] == "SS701"


def test_a_finding_of_an_annotation_is_mended():
    source = HEAD + 'Y: Float[A, "1 m"] = np.ones(3)\n'
    (finding,) = shapesafe_lr.check(source, in_process=True).findings
    mended = edited(source, finding.suggestion.edits)
    assert mended != source
    assert shapesafe_lr.check(mended, in_process=True).findings == ()


@pytest.mark.parametrize(
    ("dims", "shape", "breaks"),
    [
        ("", (), False),
        ("", (1,), True),
        ("n m", (3, 4), False),
        ("n n", (3, 4), True),
        ("1 m", (1, 4), False),
        ("... m", (2, 3, 4), False),
        ("... m", (), True),
        ("*batch n 1", (7, 5, 3, 1), False),
        ("*batch n 1", (3, 2), True),
        ("#n m", (1, 4), False),
        ("_ m", (9, 4), False),
        ("_n m", (9, 4), False),
        ("rows=3 m", (3, 4), False),
        ("rows=3 m", (2, 4), True),
        ("n+1 m", (9, 4), False),
        ("n m", (3,), True),
    ],
)
def test_the_dimension_strings_of_jaxtyping(dims, shape, breaks):
    assert (conflict(dims, shape, {}, "X", 0) is not None) == breaks


def test_what_is_bound_is_told_by_name_and_shape():
    bound = {}
    assert conflict("n 1", (5, 1), bound, "w", 0) is None
    assert bound == {"n": Bound(5, "w", (5, 1), 0)}
    assert conflict("#n m", (1, 3), bound, "X", 1) is None
    broken = conflict("n m", (4, 3), bound, "X", 2)
    assert (broken.axis, broken.size, broken.bound.name) == ("n", 4, "w")


def test_promises_are_found_in_tuples_and_strings():
    told = dict(promised(Annotation('tuple[Float[A, "n 1"], tuple[int, Float[A, "1 m"]]]')))
    assert told == {(0,): "n 1", (1, 1): "1 m"}
    assert dict(promised(Annotation("Labels", "1 m"))) == {(): "1 m"}
    assert dict(promised(Annotation("int"))) == {}
