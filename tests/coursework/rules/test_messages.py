"""Every rule's words, whole, in both languages, as they were when a person last read them.

SHAPESAFE_REFRESH=1 writes `messages.txt` anew; what changed is then read in the diff.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from shapesafe_lr.coursework.analysis import analyse
from shapesafe_lr.coursework.findings import Finding
from shapesafe_lr.coursework.rules import RULES
from shapesafe_lr.coursework.run import watch_text

from .test_rule_pages import blocks

GOLDEN = Path(__file__).parent / "messages.txt"


def sentences(finding: Finding) -> Iterator[str]:
    """Everything a finding says, English and Chinese, one sentence group a line."""
    told = [finding.message, finding.explanation, *(related.message for related in finding.related)]
    if finding.suggestion is not None:
        told.append(finding.suggestion.description)
    for text in told:
        yield from text


def spoken(code: str) -> str:
    """The faulty lines of the page's wrong program, and what is said of them."""
    wrong = blocks(RULES[code].page)[0]
    lines = [line for line in wrong.splitlines() if f"# {code}" in line]
    (finding,) = analyse(watch_text(wrong, "homework.py", in_process=True))
    return "\n".join([f"{code} {RULES[code].name}", *lines, *(f"  {sentence}" for sentence in sentences(finding))])


def golden() -> dict[str, str]:
    """What was said of each rule when it was last read, by code."""
    return {section[:5]: section for section in GOLDEN.read_text(encoding="utf-8").rstrip("\n").split("\n\n")}


@pytest.fixture(scope="module", autouse=True)
def refreshed() -> None:
    if os.environ.get("SHAPESAFE_REFRESH"):
        GOLDEN.write_text("\n\n".join(map(spoken, sorted(RULES))) + "\n", encoding="utf-8", newline="\n")


@pytest.mark.parametrize("code", sorted(RULES))
def test_a_rule_says_what_was_read(code: str) -> None:
    assert spoken(code) == golden()[code]


def test_no_rule_is_left_out() -> None:
    assert golden().keys() == RULES.keys()
