"""Notebooks of both formats become programs; what is not a notebook is said in one line."""

import json
import os

import pytest

from shapesafe_lr.coursework.run import watch


def notebook(*cells, **metadata):
    return {"nbformat": 4, "nbformat_minor": 5, "metadata": metadata, "cells": list(cells)}


def code(source, **more):
    return {"cell_type": "code", "source": source, "metadata": {}, "outputs": [], "execution_count": None, **more}


def words(source):
    return {"cell_type": "markdown", "source": source, "metadata": {}}


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setenv("SHAPESAFE_STRICT", "1")

    def run(content):
        path = tmp_path / "作业 1.ipynb"
        path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        return watch(path)

    return run


def test_cells_run_in_order_and_are_counted_among_the_code_cells(run):
    trace = run(
        notebook(
            words("# Homework"),
            code(["import numpy as np\n", "X = np.ones((3, 5))"]),
            code("%%bash\nls"),
            words("then"),
            code("%matplotlib inline\nZ = X.T @ X\nprint(Z.shape)\nZ"),
        )
    )
    assert (trace.status, trace.stdout) == ("ok", "(5, 5)\n")
    product = next(fact for fact in trace.facts if fact.kind == "binary")
    assert (product.place.cell, product.place.line, product.place.column) == (2, 2, 5)
    assert [source.cell for source in trace.sources] == [0, 1, 2]
    assert trace.sources[2].text.startswith("%matplotlib")
    binding = trace.facts[trace.facts[product.operands[1].source].operands[0].source]
    assert (binding.target.name, binding.place.cell) == ("X", 0)


def test_after_a_failed_cell_the_others_still_run(run):
    trace = run(
        notebook(code("x = 1"), code("x +"), code("import numpy as np\nnp.ones(3) @ np.ones(4)"), code("print(x)"))
    )
    assert (trace.status, trace.stdout) == ("raised", "1\n")
    assert [(crash.cell, crash.type) for crash in trace.crashes] == [(1, "SyntaxError"), (2, "ValueError")]
    assert trace.facts[trace.crashes[1].fact].function == "@"
    assert [note.en for note in trace.notes] == ["cell 2, line 1 is not Python: invalid syntax. This cell was not run."]


def test_format_3_is_read(run):
    trace = run(
        {
            "nbformat": 3,
            "metadata": {"name": ""},
            "worksheets": [
                {"cells": [{"cell_type": "code", "language": "python", "input": ["x = 2\n", "print(x + 1)"]}]}
            ],
        }
    )
    assert trace.stdout == "3\n"


def test_await_display_and_the_shell_object_are_there(run):
    trace = run(
        notebook(
            code("import asyncio\nawait asyncio.sleep(0)\nprint('waited')"),
            code("display(3)\nget_ipython().run_line_magic('matplotlib', 'inline')\nprint('shown')"),
        )
    )
    assert (trace.status, trace.stdout) == ("ok", "waited\nshown\n")


def test_missing_metadata_and_empty_cells_are_fine(run):
    assert run({"cells": [{"cell_type": "code"}, {"cell_type": "code", "source": "print(1)"}, 7]}).stdout == "1\n"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"{", "this is not a notebook: its JSON breaks off or goes wrong at line 1."),
        (b'{\n"cells": [\n', "this is not a notebook: its JSON breaks off or goes wrong at line 3."),
        (b"[]", "this is not a notebook: it has no cells."),
        (b"", "this is not a notebook: its JSON breaks off or goes wrong at line 1."),
        (b"\xff\xfe", "this notebook is not UTF-8 text."),
        (notebook(code("1"), kernelspec={"language": "R"}), "this notebook is written in r, not in Python."),
    ],
)
def test_what_is_not_a_python_notebook_is_one_line(run, content, reason):
    trace = run(content)
    assert (trace.status, [note.en for note in trace.notes]) == ("unreadable", [reason])


def test_plots_open_no_window(run):
    pytest.importorskip("matplotlib")
    trace = run(
        notebook(
            code("import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()\nprint(plt.get_backend().lower())")
        )
    )
    assert trace.stdout == "agg\n"


def test_a_notebook_sees_files_beside_it(run, tmp_path):
    (tmp_path / "data.txt").write_text("7")
    assert run(notebook(code("print(open('data.txt').read())"))).stdout == "7\n"
    assert os.path.exists(tmp_path / "data.txt")


def test_a_notebook_that_leaves_early_says_in_which_cell(run):
    trace = run(notebook(code("import sys"), code("x = 1\nsys.exit()"), words("and then"), code("y = 2")))
    (told,) = trace.notes
    assert told.en == "the program ended itself in code cell 2, line 2, by exit(); what comes after did not run."
    assert told.zh == "程序在第 2 个代码单元格第 2 行用 exit() 自行结束，后面的代码没有运行。"
    assert not run(notebook(code("import sys"), code("sys.exit(0)"), words("the end"))).notes
