"""The learner's own line is the last: in a script, under pytest and in a notebook, each tried for real."""

import os
import re
import subprocess
import sys
import textwrap

import pytest

PROGRAM = textwrap.dedent("""\
    import numpy as np
    from jaxtyping import Float
    from shapesafe_lr.array_types import Examples, Probabilities, Scalar, Weights
    from shapesafe_lr.contracts import assert_shape, checked

    @checked
    def forward(w: Weights, b: Scalar, X: Examples) -> Probabilities:
        return w.T @ X + b

    @checked
    def train(X: Examples) -> Weights:
        forward(np.ones((4, 1)), 0.0, X)
        return X[:, :1]

    @checked
    def careless(X: Examples) -> Weights:
        return X[:, 0]

    @checked
    def broken(X: Examples) -> Weights:
        return X @ X

    X = np.ones((3, 5))
""")
MISTAKES = {
    "forward(np.ones((4, 1)), 0.0, X)": ["<module>"],
    "train(X)": ["<module>", "train"],
    "careless(X)": ["<module>"],
    "assert_shape(X=(X, '1 m'))": ["<module>"],
    "broken(X)": ["<module>", "broken"],
    "forward(w=1)": ["<module>"],
}
OURS = (
    *(os.path.join("shapesafe_lr", part) for part in ("contracts", "logistic", "errors", "__init__")),
    "<checked",
    "beartype",
    "jaxtyping/",
    "jaxtyping\\",
)
"""What a frame of a library is known by; the folder above the package may well have the package's name too."""


def frames_of_ours(shown):
    lines = [line for line in shown.splitlines() if "https://" not in line]
    return [line for line in lines if any(name in line for name in OURS)]


def run(*arguments, **options):
    environment = {**os.environ, "PYTHONPATH": os.getcwd(), "NO_COLOR": "1", "SHAPESAFE_LANG": "en", "PY_COLORS": "0"}
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, env=environment, timeout=120, **options
    )


@pytest.mark.parametrize(
    ("mistake", "warm"),
    [*((mistake, False) for mistake in MISTAKES), *((mistake, True) for mistake in list(MISTAKES)[1:3])],
    ids=lambda value: value if isinstance(value, str) else ("first call", "later call")[value],
)
def test_in_a_script_the_last_frame_is_the_learners(tmp_path, mistake, warm):
    script = tmp_path / "homework.py"
    warming = "for call in (lambda: train(X), lambda: careless(X)):\n    try: call()\n    except TypeError: pass\n"
    script.write_text(PROGRAM + (warming if warm else "") + mistake + "\n")
    shown = run(str(script)).stderr
    assert not frames_of_ours(shown), shown
    assert [line.split(" in ")[1] for line in shown.splitlines() if line.startswith("  File ")] == MISTAKES[mistake]
    if "ShapeError" in shown:
        assert len(shown.splitlines()) <= 4 * len(MISTAKES[mistake]) + 6, shown


def test_in_a_script_a_whole_refusal_is_ten_lines(tmp_path):
    script = tmp_path / "homework.py"
    script.write_text(PROGRAM + "forward(np.ones((4, 1)), 0.0, X)\n")
    shown = run("-X", "no_debug_ranges", str(script)).stderr.replace(str(script), "homework.py")
    assert shown.splitlines() == [
        "Traceback (most recent call last):",
        '  File "homework.py", line 24, in <module>',
        "    forward(np.ones((4, 1)), 0.0, X)",
        "shapesafe_lr.errors.ShapeError: forward: w and X disagree about n_x.",
        "  w has shape (4, 1), so n_x = 4; X has shape (3, 5), so n_x = 3.",
        "  Each column of X is one example, so X has as many rows as w.",
        "  If w was made for other data, make it anew: np.zeros((X.shape[0], 1)).",
        "  Lesson 2.1: https://shapesafe-lr.github.io/shapesafe_lr/lessons/2.1/",
    ]


@pytest.mark.parametrize("style", ["auto", "short", "native"])
def test_under_pytest_the_last_frame_is_the_learners(tmp_path, style):
    body = "".join(f"\n\ndef test_{i}():\n    {mistake}\n" for i, mistake in enumerate(MISTAKES))
    (tmp_path / "test_homework.py").write_text(PROGRAM + body)
    shown = run(
        "-m", "pytest", "-q", f"--tb={style}", "-p", "no:cacheprovider", str(tmp_path), cwd=tmp_path.parent
    ).stdout
    assert f"{len(MISTAKES)} failed" in shown
    frames = [line for line in shown.splitlines() if ".py:" in line or "<checked" in line or line.startswith("  File ")]
    assert frames
    assert not frames_of_ours("\n".join(frames)), shown


def test_in_a_notebook_the_last_frame_is_the_learners():
    nbclient, nbformat = pytest.importorskip("nbclient"), pytest.importorskip("nbformat")
    pytest.importorskip("ipykernel")
    cells = [nbformat.v4.new_code_cell(PROGRAM), *(nbformat.v4.new_code_cell(mistake) for mistake in MISTAKES)]
    notebook = nbformat.v4.new_notebook(cells=cells)
    client = nbclient.NotebookClient(notebook, timeout=120, allow_errors=True, kernel_name="python3")
    with client.setup_kernel():
        for number, cell in enumerate(notebook.cells):
            client.execute_cell(cell, number)
    for cell in notebook.cells[1:]:
        (error,) = [output for output in cell.outputs if output.output_type == "error"]
        shown = plain("\n".join(error.traceback))
        assert not frames_of_ours(shown), shown
        expected = MISTAKES[cell.source]
        assert shown.count("Cell In[") == len(expected), shown
        if error.ename == "ShapeError":
            assert error.evalue.splitlines()[-1].strip().startswith("Lesson ")


def plain(text):
    return re.sub(r"\x1b\[[0-9;]*m", "", text)
