"""A fault in one rule costs what that rule would have found, and nothing else."""

import pytest

from shapesafe_lr import check
from shapesafe_lr.coursework.analysis import judge
from shapesafe_lr.coursework.rules import detectors

STRETCHED = "import numpy as np\ndZ = np.ones((4, 1)) - np.ones(4)\n"

NOTE = (
    "SS999 could not look at this program, through a fault of ours: ZeroDivisionError: division by zero. "
    "All other rules did. Please report it; SHAPESAFE_TRACEBACK=1 shows the rest."
)
NOTE_ZH = (
    "SS999 未能检查这个程序，这是本工具的错误：ZeroDivisionError: division by zero。其他规则都已检查。"
    "请告知我们；设置 SHAPESAFE_TRACEBACK=1 可以看到详情。"
)


def fails(view):
    yield from ()
    raise ZeroDivisionError("division by zero")


@pytest.fixture(autouse=True)
def _one_rule_fails(monkeypatch):
    monkeypatch.setattr(judge, "detectors", lambda: {**detectors(), "SS999": fails})


def test_the_other_rules_go_on_and_a_line_tells(monkeypatch):
    monkeypatch.delenv("SHAPESAFE_TRACEBACK")
    report = check(STRETCHED, in_process=True)
    assert [finding.code for finding in report.findings] == ["SS201"]
    assert (report.files[0].status, report.exit_code) == ("ok", 1)
    assert (report.files[0].note.en, report.files[0].note.zh) == (NOTE, NOTE_ZH)


def test_the_whole_story_when_it_is_asked_for():
    with pytest.raises(ZeroDivisionError):
        check(STRETCHED, in_process=True)


def test_a_cure_that_fails_leaves_the_finding(monkeypatch):
    monkeypatch.delenv("SHAPESAFE_TRACEBACK")
    whole = dict(detectors())

    def with_a_bad_cure(view):
        for trouble in whole["SS201"](view):
            yield trouble.__class__(**{**vars(trouble), "cures": lambda: fails(view)})

    monkeypatch.setattr(judge, "detectors", lambda: {**whole, "SS201": with_a_bad_cure})
    report = check(STRETCHED, in_process=True)
    assert [(finding.code, finding.suggestion) for finding in report.findings] == [("SS201", None)]
    assert report.files[0].note.en == NOTE.replace("SS999", "SS201")
