"""Mending keeps an edit only if it proves itself, goes on to what it uncovers, and writes whole files or nothing."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from shapesafe_lr.coursework.configuration import Configuration
from shapesafe_lr.coursework.findings import Edit, FileResult, Finding, Line, Listing, Place, Report, Suggestion
from shapesafe_lr.coursework.fixing.documents import read_document
from shapesafe_lr.coursework.fixing.edits import compatible
from shapesafe_lr.coursework.fixing.mending import Change, mend
from shapesafe_lr.coursework.fixing.writing import NotWritten, difference, write
from shapesafe_lr.language import Text

_MADE_UP = re.compile(r"(?P<wrong>wrong\d*(?:stop)?)(?:->(?P<right>\w+)(?P<others>(?:\|\w+)*))?")
"""A program of a made-up language: `wrong` is a mistake, `wrong->text` one with a cure, `wrong->one|two` one with two;
`stop` crashes, and so does `late` in the line after it."""


def finding(path, place, text, cure, others=()):
    said = Text(text, text)
    suggestion, *alternatives = (
        [Suggestion(said, (Edit(place, one),)) for one in (cure, *others)] if cure is not None else [None]
    )
    return Finding(
        "SS201", "made-up", "error", str(path), place, said, said, "2.16",
        suggestion=suggestion, alternatives=tuple(alternatives),
    )  # fmt: skip


def check(path, settings, contents):
    """The findings of a made-up program, as far as it runs."""
    content = contents.get(os.path.realpath(path), None)
    document = read_document(path, path.read_bytes() if content is None else content)
    findings, status, reached = [], "ok", 0
    for cell, source in enumerate(document.cells):
        for number, line in enumerate(source.splitlines(), 1):
            reached += 1
            number_of_cell = cell if str(path).endswith(".ipynb") else None
            for found in _MADE_UP.finditer(line):
                place = Place(number, found.start() + 1, number, found.end() + 1, number_of_cell)
                others = tuple(filter(None, (found["others"] or "").split("|")))
                findings.append(finding(path, place, found["wrong"], found["right"], others))
            if ("stop" in line and "->stop" not in line) or "late" in source.splitlines()[: number - 1]:
                return _report(path, findings, "raised", reached, document)
    return _report(path, findings, status, reached, document)


def _report(path, findings, status, reached, document):
    stopped = (Line(str(path), None, reached),) if status == "raised" else ()
    result = FileResult(str(path), status, 0.1, reached=reached, stopped=stopped)
    return Report((result,), tuple(findings), (Listing(str(path), document.cells),))


@pytest.fixture
def mended(tmp_path):
    def mend_text(text):
        path = tmp_path / "homework.py"
        path.write_text(text)
        program = mend(path, Configuration(), check)
        assert path.read_text() == text, "mending writes nothing"
        after = program.changes[0].after.decode() if program.changes else text
        return after, program

    return mend_text


def test_what_helps_is_kept(mended):
    after, program = mended("a = wrong->right\nb = wrong2->fine + 1\n")
    assert after == "a = right\nb = fine + 1\n"
    assert [f.message.en for f in program.fixed] == ["wrong", "wrong2"]
    assert program.before.exit_code == 1
    assert program.after.exit_code == 0


def test_what_makes_the_program_stop_is_not(mended):
    after, program = mended("a = wrong->stop\nb = wrong2->fine\n")
    assert after == "a = wrong->stop\nb = fine\n"
    assert [f.message.en for f in program.unproved] == ["wrong"]
    assert [f.suggestion for f in program.after.findings] == [None], "what was tried in vain is not offered again"


def test_what_only_moves_the_mistake_is_not(mended):
    after, program = mended("a = wrong->wrong7\n")
    assert (after, program.changes) == ("a = wrong->wrong7\n", ())


def test_a_cure_that_uncovers_the_next_mistake_is_followed_by_its_cure(mended):
    after, program = mended("wrong4stop->on\nb = wrong2->fine\n")
    assert after == "on\nb = fine\n"
    assert [f.message.en for f in program.fixed] == ["wrong4stop", "wrong2"]


def test_where_a_cure_only_gets_further_the_one_that_gets_to_the_end_is_made(mended):
    after, program = mended("wrong4stop->late|whole|other\na = 1\n")
    assert after == "whole\na = 1\n"
    assert [f.suggestion.edits[0].text for f in program.fixed] == ["whole"]


def test_where_no_cure_gets_to_the_end_the_likeliest_that_gets_further_is_made(mended):
    after, _ = mended("wrong4stop->late|stop\na = 1\n")
    assert after == "late\na = 1\n"


def test_a_finding_without_a_cure_stays(mended):
    after, program = mended("a = wrong\n")
    assert after == "a = wrong\n"
    assert len(program.after.findings) == 1


def test_a_notebook_is_mended_inside_its_strings(tmp_path):
    path = tmp_path / "作业 1.ipynb"
    text = '{"cells": [{"cell_type": "code",  "source": ["b = 0\\n", "a = wrong->right"]}]}\r\n'
    path.write_bytes(text.encode())
    program = mend(path, Configuration(), check)
    assert program.changes[0].after.decode() == text.replace("wrong->right", "right")


def test_of_overlapping_cures_the_first_goes_first(tmp_path):
    path = tmp_path / "a.py"
    one = finding(path, Place(1, 1, 1, 8), "one", "x")
    two = finding(path, Place(1, 5, 1, 9), "two", "y")
    same = finding(path, Place(1, 1, 1, 8), "same edit", "x")
    apart = finding(path, Place(1, 9, 1, 9), "apart", "z")
    assert list(compatible([one, two, same, apart])) == [one, same, apart]


@pytest.fixture
def change(tmp_path):
    path = tmp_path / "名 字.py"
    path.write_bytes(b"a = 1\r\nb = 2")
    path.chmod(0o640)
    return Change(str(path), str(path), b"a = 1\r\nb = 2", b"a = 3\r\nb = 2")


def test_a_file_is_replaced_whole_and_keeps_its_mode(change):
    write(change)
    path = Path(change.path)
    assert path.read_bytes() == change.after
    assert path.stat().st_mode & 0o777 == 0o640
    assert os.listdir(path.parent) == [path.name], "no temporary file is left"
    write(change)  # written already, by another program that shares the module: nothing to do


def test_a_link_stays_a_link(change, tmp_path):
    link = tmp_path / "link.py"
    link.symlink_to(change.path)
    write(Change("link.py", os.path.realpath(link), change.before, change.after))
    assert link.is_symlink()
    assert link.read_bytes() == change.after


def test_a_file_that_changed_meanwhile_is_left_alone(change):
    Path(change.path).write_bytes(b"mine")
    with pytest.raises(NotWritten) as refusal:
        write(change)
    assert (
        refusal.value.reason.en
        == f"{change.shown} was changed while it was being checked, so it is left as it is; check it again."
    )
    assert refusal.value.reason.zh == f"{change.shown} 在检查期间被改动了，所以没有写入；请重新检查。"
    assert Path(change.path).read_bytes() == b"mine"


def test_a_failure_while_writing_leaves_the_old_file(change, monkeypatch):
    def full(*arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NotWritten, match="No space left"):
        write(change)
    path = Path(change.path)
    assert path.read_bytes() == change.before
    assert os.listdir(path.parent) == [path.name]


def test_a_file_that_is_gone_is_not_brought_back(change):
    Path(change.path).unlink()
    with pytest.raises(NotWritten):
        write(change)
    assert not Path(change.path).exists()


def test_the_difference_can_be_applied_by_patch(change, tmp_path):
    shown = Change("名 字.py", change.path, change.before, change.after)
    told = difference(shown)
    assert told.startswith("--- a/名 字.py")
    assert "-a = 1\r\n+a = 3\r\n" in told
    assert "\\ No newline at end of file" in told
    run = subprocess.run(["git", "apply", "-p1", "-"], input=told.encode(), cwd=tmp_path, capture_output=True)
    assert run.returncode == 0, run.stderr
    assert Path(change.path).read_bytes() == change.after
