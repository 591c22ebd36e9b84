"""Every page is true: its first program gives exactly that rule, on the marked line; its second gives nothing."""

import re
import textwrap

import pytest

from shapesafe_lr.coursework.analysis import analyse
from shapesafe_lr.coursework.rules import RULES
from shapesafe_lr.coursework.run import watch_text

CODES = sorted(RULES)


def blocks(page: str) -> list[str]:
    """The indented programs of a page."""
    found = re.findall(r"(?:^    .*\n|^\n(?=    ))+", page + "\n", flags=re.MULTILINE)
    return [textwrap.dedent(block).strip("\n") + "\n" for block in found if block.strip()]


@pytest.mark.parametrize("code", CODES)
def test_the_wrong_program_gives_exactly_this_rule_on_the_marked_line(code: str) -> None:
    wrong = blocks(RULES[code].page)[0]
    marked = [number for number, line in enumerate(wrong.splitlines(), 1) if line.rstrip().endswith(f"# {code}")]
    findings = analyse(watch_text(wrong, "homework.py", in_process=True))
    assert [(finding.code, finding.place.line) for finding in findings] == [(code, marked[0])]
    assert findings[0].level == RULES[code].level


@pytest.mark.parametrize("code", CODES)
def test_the_right_program_gives_nothing(code: str) -> None:
    assert analyse(watch_text(blocks(RULES[code].page)[1], "homework.py", in_process=True)) == []


@pytest.mark.parametrize("code", CODES)
def test_both_languages_show_the_same_programs(code: str) -> None:
    assert blocks(RULES[code].page) == blocks(RULES[code].page_zh)
    assert len(blocks(RULES[code].page)) == 2


@pytest.mark.parametrize("code", CODES)
def test_no_sentence_is_left_with_an_empty_place(code: str) -> None:
    (finding,) = analyse(watch_text(blocks(RULES[code].page)[0], "homework.py", in_process=True))
    for text in (finding.message, finding.explanation, *(related.message for related in finding.related)):
        for sentence in text:
            assert "{" not in sentence.replace("{}", "")
            assert "None" not in sentence or code == "SS634"  # which is about None
            assert "!" not in sentence.replace("!=", "")


@pytest.mark.parametrize("code", CODES)
def test_the_suggestion_mends_the_wrong_program(code: str) -> None:
    wrong = blocks(RULES[code].page)[0]
    (finding,) = analyse(watch_text(wrong, "homework.py", in_process=True))
    if finding.suggestion is None:
        pytest.skip("the line is known, but not what to type")
    assert [
        f.code for f in analyse(watch_text(edited(wrong, finding.suggestion.edits), "homework.py", in_process=True))
    ] == []


def edited(text: str, edits: tuple) -> str:
    """The text after the edits of a suggestion."""
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    for edit in sorted(edits, key=lambda edit: edit.place, reverse=True):
        first = starts[edit.place.line - 1] + edit.place.column - 1
        last = starts[edit.place.end_line - 1] + edit.place.end_column - 1
        text = text[:first] + edit.text + text[last:]
    return text
