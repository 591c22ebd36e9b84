"""What counts as proof, on real programs: an edit that only moves a failure, or cures a consequence, is not made."""

import textwrap

import pytest

from shapesafe_lr.coursework.checking import mend_paths
from shapesafe_lr.coursework.configuration import Configuration
from shapesafe_lr.coursework.findings import Edit, FileResult, Finding, Line, Listing, Place, Report, Suggestion
from shapesafe_lr.coursework.fixing.mending import mend
from shapesafe_lr.language import Text


@pytest.fixture
def mended(tmp_path):
    def mend_text(text):
        path = tmp_path / "homework.py"
        path.write_text(textwrap.dedent(text))
        (program,) = mend_paths([path])
        return program.changes[0].after.decode() if program.changes else textwrap.dedent(text)

    return mend_text


def test_a_split_along_the_wrong_axis_is_mended_and_what_it_caused_is_left_alone(mended):
    program = """\
        import numpy as np
        rng = np.random.default_rng(0)
        X = rng.normal(size=(36, 120))
        Y = (rng.random((1, 120)) < 0.5).astype(float)
        cut = 30
        X_train, X_test = X[:cut], X[cut:]
        Y_train, Y_test = Y[:, :cut], Y[:, cut:]
        w, b = np.zeros((X_train.shape[0], 1)), 0.0

        def forward(w, b, X):
            return 1 / (1 + np.exp(-(w.T @ X + b)))

        for _ in range(5):
            A = forward(w, b, X_train)
            w = w - 0.1 * X_train @ (A - Y_train).T / cut
            b = b - 0.1 * np.sum(A - Y_train) / cut
        print(np.mean((forward(w, b, X_test) > 0.5) == Y_test))
    """
    right = textwrap.dedent(program).replace("X[:cut], X[cut:]", "X[:, :cut], X[:, cut:]")
    assert mended(program) == right


def stopped(*lines):
    return tuple(Line("a.py", None, line) for line in lines)


@pytest.mark.parametrize(
    ("after", "is_kept"),
    [
        (stopped(9, 6), True),  # in the same call, further down
        (stopped(12), True),  # beyond the call
        ((), True),  # nowhere
        (stopped(9, 4), False),  # in the same line as before
        (stopped(9), False),  # the call as a whole fails now
        (stopped(9, 3), False),  # in the line that was edited
    ],
)
def test_a_program_that_still_fails_must_fail_further_on(tmp_path, monkeypatch, after, is_kept):
    """The edit stands in line 3, the failure it is to cure in line 4, called from line 9."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "a.py"
    path.write_text("\n" * 2 + "wrong\n" + "\n" * 9)
    said = Text("it is wrong", "错了")
    cure = Suggestion(said, (Edit(Place(3, 1, 3, 6), "right"),))
    found = Finding("SS601", "made-up", "error", "a.py", Place(3, 1, 3, 6), said, said, "2.13", suggestion=cure)

    def check(path, settings, contents):
        if not contents:
            result = FileResult("a.py", "raised", 0.1, reached=4, stopped=stopped(9, 4))
            return Report((result,), (found,), (Listing("a.py", (path.read_text(),)),))
        result = FileResult("a.py", "raised" if after else "ok", 0.1, reached=5, stopped=after)
        return Report((result,), (), (Listing("a.py", (next(iter(contents.values())).decode(),)),))

    program = mend(path.relative_to(tmp_path), Configuration(), check)
    assert bool(program.changes) == is_kept


def test_an_edit_that_brings_a_new_finding_to_its_line_is_not_made(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "a.py"
    path.write_text("wrong\n")

    def finding(message, cure):
        said = Text(message, message)
        suggestion = cure and Suggestion(said, (Edit(Place(1, 1, 1, 6), cure),))
        return Finding(
            "SS601", "made-up", "error", "a.py", Place(1, 1, 1, 6), said, said, "2.13", suggestion=suggestion
        )

    def check(path, settings, contents):
        status, found = ("ok", finding("worse", None)) if contents else ("raised", finding("bad", "other"))
        return Report((FileResult("a.py", status, 0.1, reached=1),), (found,), (Listing("a.py", ("wrong\n",)),))

    assert mend(path.relative_to(tmp_path), Configuration(), check).changes == ()
