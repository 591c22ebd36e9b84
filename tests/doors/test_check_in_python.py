"""`shapesafe_lr.check(...)`: a path, a folder or source; here or in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import shapesafe_lr
from shapesafe_lr.coursework.configuration import ConfigurationError
from shapesafe_lr.language import speaking

BUG = "import numpy as np\nA = np.ones((4, 1))\nY = np.ones(4)\ndZ = A - Y\n"


@pytest.mark.parametrize("in_process", [False, True])
def test_source_is_checked_as_it_is(in_process):
    report = shapesafe_lr.check(BUG, in_process=in_process)
    assert [(f.code, f.path, f.place.line) for f in report.findings] == [("SS201", "<source>", 3)]
    assert report.exit_code == 1


def test_a_path_may_be_a_string_or_a_path(tmp_path):
    file = tmp_path / "作业 1.py"
    file.write_text(BUG)
    for path in (file, str(file), tmp_path, str(tmp_path)):
        assert [f.code for f in shapesafe_lr.check(path).findings] == ["SS201"]


def test_one_line_of_source_is_told_from_a_path(tmp_path):
    assert shapesafe_lr.check("Z = 1").files[0].path == "<source>"
    missing = shapesafe_lr.check("homework.py")
    assert missing.files[0].status == "unreadable"
    assert missing.files[0].note.en == "there is no such file."
    odd = tmp_path / "hw(1)=final.py"
    odd.write_text(BUG)
    assert len(shapesafe_lr.check(str(odd)).findings) == 1


def test_settings_are_given_by_name(tmp_path):
    assert shapesafe_lr.check(BUG, ignore=("SS2",)).findings == ()
    slow = shapesafe_lr.check(f"{BUG}\nwhile True: pass\n", timeout=1.5)
    assert slow.files[0].status == "timeout"
    assert [f.code for f in slow.findings] == ["SS201"], "what happened until then is not lost"
    with pytest.raises(TypeError, match="selct"):
        shapesafe_lr.check(BUG, selct=("SS2",))


def test_settings_that_cannot_be_read_are_an_exception(tmp_path):
    (tmp_path / "pyproject.toml").write_text("[tool.shapesafe-lr]\ntimeout = 'long'\n")
    (tmp_path / "homework.py").write_text(BUG)
    with pytest.raises(ConfigurationError, match="it must be a number of seconds above 0"):
        shapesafe_lr.check(tmp_path)
    (tmp_path / "pyproject.toml").write_text("[tool.shapesafe-lr]\nignore = ['SS2O1']\n")
    with pytest.raises(ConfigurationError, match="no rule is called 'SS2O1' or begins with it"):
        shapesafe_lr.check(tmp_path)


def test_a_report_is_read_at_the_prompt():
    report = shapesafe_lr.check(BUG)
    assert repr(report).startswith("<source>:3:5  error SS201 column-meets-vector\n")
    with speaking("zh"):
        assert repr(report).startswith("<source>:3:5  错误 SS201 column-meets-vector\n")


def test_findings_of_an_imported_module_are_told_of_once_with_its_own_path(tmp_path):
    (tmp_path / "steps.py").write_text("def gradient(A, Y):\n    return A - Y\n")
    uses = "import numpy as np\nfrom steps import gradient\nprint(gradient(np.ones((4, 1)), np.ones(4)))\n"
    (tmp_path / "one.py").write_text(uses)
    (tmp_path / "two.py").write_text(uses)
    report = shapesafe_lr.check(tmp_path)
    assert [file.status for file in report.files] == ["ok"] * 3
    assert {Path(f.path).name for f in report.findings} <= {"one.py", "two.py", "steps.py"}
    shown = str(report)
    assert "steps.py:2:" in shown
    assert "return A - Y" in shown, "the module's source is shown"


def test_a_script_may_check_at_its_top_level(tmp_path):
    """Several files mean several processes, and none of them may run the caller's script again."""
    folder = tmp_path / "homework"
    folder.mkdir()
    for name in ("a.py", "b.py", "c.py"):
        (folder / name).write_text(BUG)
    grade = tmp_path / "grade.py"
    grade.write_text("import shapesafe_lr\nprint('once')\nprint(len(shapesafe_lr.check('homework').findings))\n")
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run([sys.executable, grade.name], cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert done.stdout == "once\n3\n", done.stderr


def test_what_the_axes_of_a_name_mean_can_be_told():
    square = "import numpy as np\nX = np.random.default_rng(0).normal(size=(5, 5))\n"
    wrong = square + "count = X.shape[1]\nmean = X.sum(axis=0, keepdims=True) / count\n"
    assert shapesafe_lr.check(wrong, in_process=True).findings == (), "nothing tells the two axes apart"
    (finding,) = shapesafe_lr.check(wrong, in_process=True, axes={"X": "m n_x"}).findings
    assert (finding.code, finding.place.line) == ("SS503", 3)
    assert shapesafe_lr.check(wrong, in_process=True, axes={"X": "n_x m"}).findings == ()
