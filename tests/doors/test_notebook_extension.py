"""`%load_ext shapesafe_lr` in a real kernel: findings under the cell, and nothing else changes."""

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
