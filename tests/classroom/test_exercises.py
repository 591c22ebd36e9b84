import json
import os
import re
import textwrap
from pathlib import Path
from typing import Any

import pytest

from shapesafe_lr.classroom.course import course_functions
from shapesafe_lr.classroom.exercises import CannotWrite, notebooks, weeks, write_notebooks

from .solutions import SOLUTIONS

BLOCK = re.compile(r"(?P<indent> *)### START CODE HERE ###\n(?P<body>.*?)(?P=indent)### END CODE HERE ###\n", re.DOTALL)


def is_exercise(cell: dict[str, Any]) -> bool:
    """Whether a cell has a block to fill in."""
    return cell["cell_type"] == "code" and "### START CODE HERE ###" in "".join(cell["source"])


def solved(notebook: dict[str, Any]) -> dict[str, Any]:
    """The notebook with every block filled in."""
    for cell in notebook["cells"]:
        source = "".join(cell["source"])
        if is_exercise(cell):
            name = re.search(r"def (\w+)", source)[1]
            body = BLOCK.search(source)
            code = textwrap.indent(SOLUTIONS[name].strip("\n"), body["indent"]) + "\n"
            source = source[: body.start("body")] + code + source[body.end("body") :]
            cell["source"] = source.splitlines(keepends=True)
    return notebook


def run(notebook: dict[str, Any], folder: Path) -> list[str]:
    """What each code cell prints, in a real kernel; findings of the extension under a cell count as printed."""
    nbformat, nbclient = pytest.importorskip("nbformat"), pytest.importorskip("nbclient")
    pytest.importorskip("ipykernel")
    node = nbformat.reads(json.dumps(notebook), as_version=4)
    nbclient.NotebookClient(node, timeout=120, resources={"metadata": {"path": str(folder)}}).execute()
    return [
        "".join(output.get("text", "") or output.get("data", {}).get("text/plain", "") for output in cell["outputs"])
        for cell in node["cells"]
        if cell["cell_type"] == "code"
    ]


def each_notebook() -> list[tuple[str, str]]:
    """The code is the same in both languages, so the Chinese kernels run in the long tests only."""
    languages = ("en", "zh") if os.environ.get("SHAPESAFE_LONG") else ("en",)
    return [(language, name) for language in languages for name in notebooks("week2", language)]


@pytest.mark.parametrize(("language", "name"), each_notebook())
def test_a_solved_notebook_gets_full_marks_in_a_kernel(language: str, name: str, tmp_path: Path) -> None:
    printed = run(solved(notebooks("week2", language)[name]), tmp_path)
    verdicts = [text for text in printed if "✓" in text]
    assert verdicts
    assert not [text for text in printed if "✗" in text]
    assert not [text for text in printed if "SS" in text]


@pytest.mark.parametrize(("language", "name"), each_notebook())
def test_an_unsolved_notebook_runs_to_its_end_and_says_what_is_missing(
    language: str, name: str, tmp_path: Path
) -> None:
    printed = run(notebooks("week2", language)[name], tmp_path)
    verdicts = [text for text in printed if "✓" in text or "✗" in text]
    exercises = sum(map(is_exercise, notebooks("week2", language)[name]["cells"]))
    assert len(verdicts) == exercises
    assert all("✗" in text for text in verdicts)


def test_every_exercise_can_be_probed_and_has_a_solution() -> None:
    asked = set()
    for content in notebooks("week2", "en").values():
        for cell in content["cells"]:
            if is_exercise(cell):
                asked.add(re.search(r"def (\w+)", "".join(cell["source"]))[1])
    assert asked == SOLUTIONS.keys()
    assert asked <= course_functions().keys()


def test_both_languages_have_the_same_cells() -> None:
    for name in notebooks("week2", "en"):
        english, chinese = (notebooks("week2", language)[name]["cells"] for language in ("en", "zh"))
        assert [cell["cell_type"] for cell in english] == [cell["cell_type"] for cell in chinese]
        for one, other in zip(english, chinese, strict=True):
            translated = [line.replace('set_language("en")', 'set_language("zh")') for line in one["source"]]
            assert (translated == other["source"]) == (one["cell_type"] == "code")


def test_a_chinese_notebook_speaks_chinese_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SHAPESAFE_LANG", raising=False)
    printed = run(notebooks("week2", "zh")["1_vectors.ipynb"], tmp_path)
    assert "还有没填的地方" in "".join(printed)


def test_notebooks_are_written_whole_and_never_over_a_learners_work(tmp_path: Path) -> None:
    written = write_notebooks("week2", tmp_path / "my week", "en")
    assert len(written) == 6
    assert all(json.loads(path.read_text(encoding="utf-8"))["nbformat"] == 4 for path in written)
    (tmp_path / "my week" / "1_vectors.ipynb").write_text("my work")
    with pytest.raises(CannotWrite, match="your work may be in it"):
        write_notebooks("week2", tmp_path / "my week", "en")
    assert (tmp_path / "my week" / "1_vectors.ipynb").read_text() == "my work"


def test_an_unknown_week_is_refused_with_the_list_of_weeks() -> None:
    assert weeks() == ["week2"]
    with pytest.raises(CannotWrite, match=re.escape("There are no exercises for 'week9'; there are for: week2.")):
        notebooks("week9")
