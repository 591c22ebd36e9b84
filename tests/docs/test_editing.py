"""Every block of code of every lesson can be edited and run, and unedited it gives what stands on the page.

The program that runs in the reader's browser is run here, by this Python; tests/docs/test_in_browser.py runs it there.
"""

import json
import re
from html.parser import HTMLParser
from types import ModuleType

import pytest
from press.blocks import Block, find_blocks
from press.ledger import outcomes_of_page
from press.shelf import DOCS, LANGUAGES

pytest.importorskip("pymdownx", reason="the docs extra is not installed")
pytest.importorskip("matplotlib", reason="the docs extra is not installed")

from press.fences import Desk, from_package, placed

LESSONS = [f"{language}/lessons/2.{number}.md" for language in LANGUAGES for number in range(1, 19)]
TIMES = re.compile(r"compare_|plot_speedup|time_")  # what these print differs from run to run


class Offered(HTMLParser):
    """The `data-` attributes of the first block of a piece of HTML: what the browser is told."""

    def __init__(self, shown: str) -> None:
        super().__init__()
        self.data: dict[str, str] = {}
        self.feed(shown)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Called for each tag."""
        named = dict(attributes)
        if named.get("class") == "run-block" and not self.data:
            self.data = {name.removeprefix("data-"): value or "" for name, value in attributes if name != "class"}


def _blocks(page: str) -> list[tuple[Block, Offered, str]]:
    """The blocks that a reader sees, what is offered for each, and what it printed on the page."""
    markdown = (DOCS / page).read_text(encoding="utf-8")
    outcomes = outcomes_of_page(markdown, page, page[:2])
    waiting = iter(outcomes)
    Desk.begin(page[:2], [])
    seen = []
    for block in find_blocks(markdown):
        if block.language == "package":
            shown = from_package(block.source, "package", "package", block.options, None)
            seen.append((block, Offered(shown), ""))
        elif block.language in ("python", "console"):
            outcome = next(waiting)
            shown = placed(outcome)
            if "quiet-block" not in shown:
                seen.append((block, Offered(shown), outcome.printed))
    return seen


@pytest.mark.parametrize("page", LESSONS)
def test_every_block_of_a_lesson_is_offered_for_editing(page: str) -> None:
    assert {block.language for block in find_blocks((DOCS / page).read_text(encoding="utf-8"))} <= {
        "python",
        "console",
        "package",
        "shapes",
    }
    for block, offered, _ in _blocks(page):
        assert "source" in offered.data, f"{page}:{block.line} cannot be edited"


@pytest.mark.parametrize("page", LESSONS)
def test_an_unedited_block_gives_what_stands_on_the_page(page: str, desk: ModuleType) -> None:
    for block, offered, printed in _blocks(page):
        if TIMES.search(offered.data["source"] + offered.data.get("before", "")):
            continue
        kind = "check" if "check" in offered.data else "run"
        wish = {"kind": kind, "source": offered.data["source"], "language": page[:2]}
        wish |= {"before": offered.data.get("before", ""), "modules": offered.data.get("modules", "").split()}
        answer = json.loads(desk.serve(json.dumps(wish)))
        where = f"{page}:{block.line}"
        if kind == "check":
            assert answer["report"]["findings"], where
            continue
        raised = re.findall(r"^(?:\w+\.)*(\w+):", answer["error"], re.MULTILINE)[-1:]
        meant = [block.options["raises"]] if "raises" in block.options else []
        assert raised == meant, f"{where}\n{answer['error']}"
        assert not answer["findings"], where
        assert bool(answer["figures"]) == ("alt" in block.options), where
        if block.language == "python":
            assert answer["printed"] == printed, where
        else:
            assert answer["printed"], f"{where} shows nothing when it is run"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_of_the_playground_does_what_its_title_says(language: str, desk: ModuleType) -> None:
    page = (DOCS / language / "playground.md").read_text(encoding="utf-8")
    sources = re.findall(r"<template title=.*?>\n(.*?)</template>", page, re.DOTALL)
    wishes = [{"kind": "run", "source": source, "language": language} for source in sources]
    wishes.append(wishes[0] | {"kind": "check"})
    answers = [json.loads(desk.serve(json.dumps(wish))) for wish in wishes]
    coursework, refused, trained, checked, annotated, drawn, report = answers
    assert coursework["error"] == ""
    assert report["report"]["findings"], "the bug that the run hides is found"
    assert "ShapeError" in refused["error"]
    assert " 0.9" in trained["printed"]
    assert "ShapeError" in checked["error"]
    assert [finding["code"] for finding in annotated["findings"]] == ["SS701"]
    assert len(drawn["figures"]) == 1
