"""`%load_ext shapesafe_lr` in a real kernel: findings under the cell, and nothing else changes."""

import re
import textwrap

import pytest

nbformat = pytest.importorskip("nbformat")
nbclient = pytest.importorskip("nbclient")
pytest.importorskip("ipykernel")

BUG = ["import numpy as np\nmu = np.ones((4, 1))", "noise = np.arange(4.0)\ny = mu + noise\ny.shape"]


def run(*cells):
    """The outputs of each cell, run in a kernel."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    client = nbclient.NotebookClient(notebook, timeout=60, allow_errors=True, kernel_name="python3")
    client.execute()
    return [cell.outputs for cell in notebook.cells]


def kinds(outputs):
    return [output.output_type for output in outputs]


def test_a_finding_shows_under_the_cell_and_the_result_stays():
    _, plain, bug, again = run("%load_ext shapesafe_lr", *BUG, "y.sum()")
    assert plain == []
    assert again[0].data["text/plain"] == "np.float64(40.0)"
    assert sorted(kinds(bug)) == ["display_data", "execute_result"]
    (shown,) = [output for output in bug if output.output_type == "display_data"]
    (result,) = [output for output in bug if output.output_type == "execute_result"]
    assert result.data["text/plain"] == "(4, 4)"
    assert "SS201" in shown.data["text/plain"]
    assert '<section class="finding error">' in shown.data["text/html"]
    assert "<script" not in shown.data["text/html"]


CELLS = [
    "x = 3\nx",
    "1 / 0",
    "def f(v):\n    return v @ v.T @ v @ v\n\nimport numpy as np\nf(np.ones((2, 3)))",
    "%%capture hidden\nprint(1)",
    "hidden.stdout",
    "!echo shell",
    "%precision 3\n3.14159",
    "for i in range(3):\n    print(i)\ni;",
    "import asyncio\nawait asyncio.sleep(0)\n'slept'",
    "raise KeyError('mine')",
    "def broken(:\n    pass",
    "class A:\n    def __secret(self): return 1\n    def open(self): return self.__secret()\nA().open()",
    "import warnings\nwarnings.warn('careful')",
    "_, __, Out[2], In[2], sorted(k for k in dir() if not k.startswith('_'))",
]


def as_read(outputs):
    """Outputs as a reader sees them: without addresses and process numbers, and a stream in one piece."""
    told = []
    for output in outputs:
        text = output.get("text") or "\n".join(output.get("traceback", [])) or str(output.get("data"))
        text = re.sub(r"ipykernel_\d+/\d+\.py|0x[0-9a-f]+", "...", text)
        text = re.sub(r"In\[\d+\]|Cell In\[?\d+\]?", "In", text)
        kind = (output.output_type, output.get("ename"), output.get("name"))
        if told and told[-1][0] == kind and kind[0] == "stream":
            text = told.pop()[1] + text
        told.append((kind, text))
    return told


def test_cells_give_what_they_gave_results_tracebacks_warnings_and_all():
    plain = run("None", *CELLS)[1:]
    watched = run("%load_ext shapesafe_lr", *CELLS)[1:]
    for cell, before, after in zip(CELLS, plain, watched, strict=True):
        after = [output for output in after if "shapesafe" not in str(output)]
        assert as_read(after) == as_read(before), cell


def test_unloading_leaves_no_trace():
    look = """
        import builtins, sys
        def look():
            ip = get_ipython()
            callbacks = {event: len(registered) for event, registered in ip.events.callbacks.items()}
            names = [name for name in ip.user_ns if not name.startswith("_")]
            own = "run_ast_nodes" in vars(ip)
            return own, ip.run_ast_nodes, callbacks, ip.ast_transformers[:], names, dir(builtins), sys.meta_path[:]
        before = look()
    """
    load, unload = "%load_ext shapesafe_lr", "%unload_ext shapesafe_lr"
    *_, bug, looked = run(
        textwrap.dedent(look), "before = look()", load, "1", unload, "\n".join(BUG), "look() == before"
    )
    assert kinds(bug) == ["execute_result"]
    assert looked[0].data["text/plain"] == "False", "np, mu, noise and y are new"
    *_, looked = run(textwrap.dedent(look), "before = look()", load, "1 + 1", unload, "look() == before")
    assert looked[0].data["text/plain"] == "True"


def test_a_finding_shows_once_and_again_when_its_cell_runs_again():
    outputs = run("%load_ext shapesafe_lr", *BUG, "y = 1", BUG[1])
    assert ["display_data" in kinds(output) for output in outputs] == [False, False, True, False, True]


def test_a_cell_that_is_wrong_again_says_so_again_though_the_cause_is_in_another_cell():
    data = "import numpy as np\nA, Y = np.array([[0.2], [0.3], [0.4]]), np.array([1, 1, 0])"
    outputs = run("%load_ext shapesafe_lr", data, "cost = np.mean(A - Y)", "cost = np.mean(A - Y)", "m = 3")
    assert ["display_data" in kinds(output) for output in outputs] == [False, False, True, True, False]


def test_each_exception_is_explained_under_its_own_cell_and_no_other():
    *_, product, sums, reshape = run(
        "%load_ext shapesafe_lr", "import numpy as np\nw, X = np.zeros((4, 1)), np.ones((3, 4))", "w @ X",
        "np.ones((2, 5)) + X", "X.reshape(2, 5)",
    )  # fmt: skip
    for outputs, code in ((product, "SS601"), (sums, "SS602"), (reshape, "SS603")):
        assert kinds(outputs) == ["error", "display_data"]
        assert re.findall(r"error (SS\d+)", outputs[1].data["text/plain"]) == [code]


def test_a_comment_in_the_cell_suppresses():
    _, _, bug = run(
        "%load_ext shapesafe_lr", BUG[0], BUG[1].replace("arange(4.0)", "arange(4.0)  # shapesafe: ignore[SS201]")
    )
    assert kinds(bug) == ["execute_result"]


def test_an_exception_about_shapes_is_explained_under_its_traceback():
    *_, crashed = run(
        "%load_ext shapesafe_lr", "import numpy as np\nw, X = np.zeros((4, 1)), np.ones((4, 6))", "Z = np.dot(w, X)"
    )
    assert kinds(crashed) == ["error", "display_data"]
    assert crashed[0].ename == "ValueError"
    assert "Z = np.dot(w.T, X)" in crashed[1].data["text/plain"]


def test_jaxtyping_annotations_of_the_learner_count_in_a_cell():
    *_, bug = run(
        "%load_ext shapesafe_lr",
        "import numpy as np\nfrom jaxtyping import Float\nw, X = np.zeros((4, 1)), np.ones((4, 6))",
        'Z: Float[np.ndarray, "1 m"] = X.T @ w',
    )
    assert 'Z is annotated "1 m", and has shape (6, 1).' in bug[0].data["text/plain"]


def test_the_words_are_chinese_where_chinese_was_chosen():
    *_, bug = run("import shapesafe_lr\nshapesafe_lr.set_language('zh')", "%load_ext shapesafe_lr", *BUG)
    assert "错误 SS201" in str(bug)
