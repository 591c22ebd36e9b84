"""IPython's additions to Python are taken out, and every character of Python stays in its place."""

import ast
import textwrap

import pytest

from shapesafe_lr.coursework.source.magics import neutralised

CASES = {
    "a line magic": ("%matplotlib inline\nZ = w.T @ X", "pass\nZ = w.T @ X"),
    "a shell line": ("!pip install numpy\nx = 1", "pass\nx = 1"),
    "a shell line with two marks": ("!!ls", "pass"),
    "help": ("np.dot?\n?np.dot\nnp.dot??\nx = 1", "pass\npass\npass\nx = 1"),
    "a shell line that is assigned": ("files = !ls -l\nlen(files)", "files = [        ]\nlen(files)"),
    "a magic that is assigned": ("t = %timeit -o f(x)\nu = %env HOME", "t =             f(x)\nu = None"),
    "a timed statement": ("%time w = f(X)\nx = 1", "if 1: w = f(X)\nx = 1"),
    "a timed expression": ("%timeit -n 10 -r 3 f(X)", "if 1:                f(X)"),
    "inside a block": ("if True:\n    %matplotlib inline\n    x = 1", "if True:\n    pass\n    x = 1"),
    "the remainder operator": ("y = a %b\nz = (a\n% b)\nw = a % b", "y = a %b\nz = (a\n% b)\nw = a % b"),
    "a percent sign in a string": ("s = '''\n%matplotlib inline\n!ls\n'''\nt = '100 %s' % x", None),
    "a question mark in a string": ("print('is it so?')\n# what?\nx = 1", None),
    "a comparison": ("a != b\nx = a != b", None),
    "a magic after a bracket over lines": ("f(1,\n  2)\n%time g(3)", "f(1,\n  2)\nif 1: g(3)"),
    "a timed cell": ("%%time\nx = f(1)", "\nx = f(1)"),
    "a magic in a cell with an unclosed string": (
        "%load_ext autoreload\n%autoreload 2\nx = 'a'",
        "pass\npass\nx = 'a'",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_cells_become_python(name):
    text, expected = CASES[name]
    python, _ = neutralised(text)
    assert python is not None
    assert _same_but_for_blanks(python, text if expected is None else expected), python
    ast.parse(python)


def _same_but_for_blanks(python, expected):
    ours, theirs = python.split("\n"), expected.split("\n")
    return len(ours) == len(theirs) and all(
        a.split() == b.split() and len(a) - len(a.lstrip()) == len(b) - len(b.lstrip())
        for a, b in zip(ours, theirs, strict=True)
        if b.strip() or a.strip()
    )


@pytest.mark.parametrize(
    ("text", "kept"),
    [("x = %time f(X @ w)", "f(X @ w)"), ("%time Z = w.T @ X", "Z = w.T @ X"), ("%timeit -n 3 w.T @ X", "w.T @ X")],
)
def test_python_stays_where_it_was(text, kept):
    python, _ = neutralised(text)
    assert python.index(kept) == text.index(kept)
    ast.parse(python)


@pytest.mark.parametrize("magic", ["bash", "html", "javascript", "writefile x.py", "latex", "R", "sql", "cython", "!"])
def test_cells_of_other_languages_do_not_run(magic):
    python, notes = neutralised(f"%%{magic}\nthis is not python")
    assert python is None
    assert notes[0].en == f"a cell of another language was skipped: %%{magic.split()[0]}"


def test_what_was_skipped_is_said():
    _, notes = neutralised("!wget data.zip\n%matplotlib inline\n%run other.py\nx = 1")
    assert [note.en for note in notes] == ["skipped: !wget data.zip", "skipped: %run other.py"]
    assert notes[0].zh == "已跳过：!wget data.zip"


@pytest.mark.parametrize("text", ["", "   \n\n"])
def test_an_empty_cell_does_not_run(text):
    assert neutralised(text) == (None, ())


def test_comments_alone_are_fine():
    assert neutralised("# only a comment")[0] == "# only a comment"


def test_ipython_agrees_about_what_is_python():
    """Where IPython sees nothing of its own, neither do we."""
    transformer = pytest.importorskip("IPython.core.inputtransformer2").TransformerManager()
    plain = textwrap.dedent("""
        def f(x, y):
            return (x % y,
                    x
                    % y)
        s = f"{3 % 2}" + "!ls" + '''
        !ls
        %time x
        '''
        z = [1, 2,
             3] if f(1, 2) != (3, 4) else None
        print("%d%%" % 3, end="?")
    """)
    assert transformer.transform_cell(plain).strip() == plain.strip()
    assert neutralised(plain)[0] == plain
