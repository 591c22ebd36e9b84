"""`shapesafe-lr check`, `explain` and `rules` as a person types them."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from shapesafe_lr.command_line.program import main
from shapesafe_lr.coursework.rules import RULES

ROOT = Path(__file__).parents[2]
BUG = "import numpy as np\nA = np.ones((4, 1))\nY = np.ones(4)\ndZ = A - Y\nprint(dZ.shape)\n"
MENDED = BUG.replace("np.ones(4)", "np.ones((4, 1))")


@pytest.fixture
def shapesafe(tmp_path, monkeypatch, capsys):
    """The command line, in this process: Python is started once for all of these tests."""

    def run(*arguments, code, lang=None):
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("COLUMNS", "100")
        monkeypatch.delenv("SHAPESAFE_LANG", raising=False)
        if lang:
            monkeypatch.setenv("SHAPESAFE_LANG", lang)
        with pytest.raises(SystemExit) as ended:
            main(list(map(str, arguments)))
        told = capsys.readouterr()
        assert ended.value.code == code, told.out + told.err
        return Told(told.out, told.err)

    return run


class Told(NamedTuple):
    """What a command said."""

    stdout: str
    stderr: str


def test_a_finding_names_line_reason_and_cure_and_makes_the_exit_code_1(shapesafe, tmp_path):
    (tmp_path / "homework.py").write_text(BUG)
    told = shapesafe("check", "homework.py", code=1).stdout
    assert told.startswith("homework.py:3:5  error SS201 column-meets-vector\n")
    assert "  - Y = np.ones(4)\n  + Y = np.ones((4, 1))\n" in told
    assert told.endswith("1 error in 1 file.\nAn edit is offered for one of them: --fix makes it, --diff shows it.\n")


def test_what_the_program_prints_does_not_mix_with_the_report(shapesafe, tmp_path):
    (tmp_path / "homework.py").write_text("print('{hello')\n")
    assert json.loads(shapesafe("check", "homework.py", "--format", "json", code=0).stdout)["findings"] == []


def test_fix_mends_the_file_and_reports_what_is_left(shapesafe, tmp_path):
    (tmp_path / "homework.py").write_bytes(BUG.replace("\n", "\r\n").encode())
    done = shapesafe("check", "--fix", "homework.py", code=0)
    assert done.stdout == "No finding in 1 file.\n"
    assert done.stderr.startswith("mended  homework.py:3:5  SS201: ")
    assert (tmp_path / "homework.py").read_bytes() == MENDED.replace("\n", "\r\n").encode()


def test_diff_shows_and_changes_nothing(shapesafe, tmp_path):
    (tmp_path / "homework.py").write_text(BUG)
    told = shapesafe("check", "--diff", "homework.py", code=1).stdout
    assert told.startswith("--- a/homework.py\n+++ b/homework.py\n")
    assert "-Y = np.ones(4)\n+Y = np.ones((4, 1))\n" in told
    assert (tmp_path / "homework.py").read_text() == BUG


def test_a_notebook_is_mended_and_its_outputs_stay_byte_for_byte(shapesafe, tmp_path):
    source = '["import numpy as np\\n", "y = np.ones((4,1)) + np.ones(4)"]'
    cell = f'{{"cell_type": "code", "source": {source}, "outputs": [1.50]}}'
    text = '{ "cells" : [' + cell + '], "metadata": {"x":  1e3},\t"nbformat": 4}\r\n'
    (tmp_path / "homework.ipynb").write_bytes(text.encode())
    shapesafe("check", "--fix", "homework.ipynb", code=0)
    assert (tmp_path / "homework.ipynb").read_bytes() == text.replace("np.ones(4)", "np.ones((4, 1))").encode()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_told_of(shapesafe, tmp_path):
    folder = tmp_path / "locked"
    folder.mkdir()
    (folder / "homework.py").write_text(BUG)
    folder.chmod(0o500)
    done = shapesafe("check", "--fix", "locked", code=2)
    folder.chmod(0o700)
    assert "cannot be written" in done.stderr
    assert (folder / "homework.py").read_text() == BUG


def test_what_could_not_be_mended_is_still_reported(shapesafe, tmp_path):
    (tmp_path / "homework.py").write_text(BUG + 'open(__file__, "a").write("# more\\n")\n')
    done = shapesafe("check", "--fix", "--format", "json", "homework.py", code=2)
    assert "was changed while it was being checked" in done.stderr
    assert [finding["code"] for finding in json.loads(done.stdout)["findings"]] == ["SS201"]


def test_a_program_that_ran_out_of_time_after_a_finding_is_counted(shapesafe, tmp_path):
    (tmp_path / "homework.py").write_text(BUG + "while True: pass\n")
    told = shapesafe("check", "--timeout", "3", "homework.py", code=2).stdout
    assert "1 error in 1 file.\n" in told
    assert told.endswith("Not checked: homework.py.\n")


def test_select_ignore_and_comments(shapesafe, tmp_path):
    (tmp_path / "homework.py").write_text(BUG)
    shapesafe("check", "homework.py", "--ignore", "SS2", code=0)
    shapesafe("check", "homework.py", "--select", "ss201,SS3", code=1)
    shapesafe("check", "homework.py", "--select", "SS3", code=0)
    (tmp_path / "homework.py").write_text(BUG.replace("np.ones(4)", "np.ones(4)  # shapesafe: ignore[SS201]"))
    shapesafe("check", "homework.py", code=0)


def test_the_settings_of_pyproject_hold_the_language_too(shapesafe, tmp_path):
    (tmp_path / "homework.py").write_text(BUG)
    (tmp_path / "pyproject.toml").write_text('[tool.shapesafe-lr]\nlang = "zh"\n')
    assert "错误 SS201" in shapesafe("check", "homework.py", code=1).stdout
    assert "error SS201" in shapesafe("check", "homework.py", "--lang", "en", code=1).stdout
    assert "error SS201" in shapesafe("check", "homework.py", code=1, lang="en").stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["check"], "PATHS is missing."),
        (["check", "homework.py", "--select", "SX9"], "no rule is called 'SX9' or begins with it"),
        (["check", "homework.py", "--fix", "--diff"], "--fix writes and --diff only shows: choose one."),
        (["check", "homework.py", "--timeout", "0"], "--timeout: '0' is not a number above 0."),
        (["check", "homework.py", "--format", "xml"], "'xml' is not one of"),
        (["check", "empty"], "There is no .py or .ipynb file in empty."),
        (["check", "homework.py", "-o", "nowhere/report.html", "--format", "html"], "cannot be written"),
        (["check", "bad"], "has no setting 'selct'"),
        (["explain", "SS999"], "There is no rule 'SS999'"),
    ],
)
def test_bad_usage_is_a_message_and_exit_code_2(shapesafe, tmp_path, arguments, says):
    (tmp_path / "homework.py").write_text("x = 1\n")
    (tmp_path / "empty").mkdir()
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "pyproject.toml").write_text("[tool.shapesafe-lr]\nselct = 1\n")
    (tmp_path / "bad" / "homework.py").write_text("x = 1\n")
    done = shapesafe(*arguments, code=2)
    assert says in done.stderr
    assert done.stdout == ""


def test_a_file_that_is_not_there_is_a_line_and_exit_code_2(shapesafe):
    assert "nowhere.py  there is no such file." in shapesafe("check", "nowhere.py", code=2).stdout


def test_the_page_goes_into_a_file(shapesafe, tmp_path):
    (tmp_path / "homework.py").write_text(BUG)
    done = shapesafe("check", "homework.py", "--format", "html", "-o", "report.html", "--lang", "zh", code=1)
    assert done.stdout == ""
    assert "<title>形状检查报告</title>" in (tmp_path / "report.html").read_text("utf-8")


def test_an_old_terminal_gets_plain_boxes(tmp_path):
    (tmp_path / "homework.py").write_text(BUG)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "shapesafe_lr", "check", "homework.py", "--lang", "en"]
    told = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True).stdout
    assert "?" not in told
    assert "  4 | dZ = A - Y" in told


@pytest.mark.parametrize("language", ["en", "zh"])
def test_explain_prints_the_page_of_a_rule_by_code_or_name(shapesafe, language):
    rule = RULES["SS201"]
    by_code = shapesafe("explain", "ss201", "--lang", language, code=0).stdout
    assert by_code == shapesafe("explain", rule.name, "--lang", language, code=0).stdout
    assert rule.explain(language) in by_code


def test_rules_lists_every_rule_with_tabs_for_a_pipe(shapesafe):
    rows = [line.split("\t") for line in shapesafe("rules", code=0).stdout.splitlines()]
    assert [row[0] for row in rows] == list(RULES)
    assert {len(row) for row in rows} == {5}
    assert rows[list(RULES).index("SS201")][1:4] == ["column-meets-vector", "error", "2.16"]
