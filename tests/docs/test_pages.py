"""The pages as they are written: complete in both languages, and every block of code does what the page says."""

import json
import re
import tomllib
from pathlib import Path

import pytest
from press.blocks import FENCE, PageError, find_blocks
from press.ledger import outcomes_of_page
from press.rule_pages import all_rules
from press.running import run_page
from press.shelf import DOCS, ROOT, written_pages

PAGES = written_pages()
SHOWN_ONLY = {"sh", "toml", "yaml", "json", "text", "package", "shapes", "ini"}
NOT_RUN = re.compile(r"^(\s*$|python3? -m (venv|pip|pytest|mkdocs)|pip install |npm ci |git clone )")


@pytest.mark.parametrize("page", PAGES)
def test_every_block_of_a_page_does_what_the_page_says(page: str) -> None:
    outcomes = outcomes_of_page((DOCS / page).read_text(encoding="utf-8"), page, page[:2])
    assert all(outcome.block.language in ("python", "console") for outcome in outcomes)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_no_block_that_nobody_judges(page: str) -> None:
    for block in find_blocks((DOCS / page).read_text(encoding="utf-8")):
        if block.language == "sh":
            unknown = [line for line in block.source.splitlines() if not NOT_RUN.match(line)]
            assert not unknown, f"{page}:{block.line}: put what can run into a console block: {unknown}"
        elif block.language == "toml":
            tomllib.loads(block.source)
        elif block.language == "json":
            json.loads(block.source)
        else:
            assert block.language in {"python", "console", *SHOWN_ONLY}, f"{page}:{block.line}: {block.language}"


def test_both_languages_have_the_same_pages() -> None:
    english = {page.removeprefix("en/") for page in PAGES if page.startswith("en/")}
    chinese = {page.removeprefix("zh/") for page in PAGES if page.startswith("zh/")}
    assert english == chinese


@pytest.mark.parametrize("page", [page for page in PAGES if page.startswith("en/")])
def test_both_languages_have_the_same_headings_and_the_same_blocks(page: str) -> None:
    assert _bones(DOCS / page) == _bones(DOCS / page.replace("en/", "zh/", 1))


def _bones(path: Path) -> list[str]:
    """Ids of headings and kinds of blocks, in order: what a translation must not lose."""
    text = path.read_text(encoding="utf-8")
    bones = []
    for line in text.splitlines():
        heading = re.match(r"^(#{2,3}) .*?(\{#[\w-]+\})?$", line)
        if heading:
            bones.append(f"{heading[1]} {heading[2] or ''}")
        elif (fence := FENCE.match(line)) and line.strip() != "```":
            meant = re.findall(r"""raises="\w+"|check|hide="\w+\"""", fence["options"])
            bones.append(f"{fence['language']} {' '.join(sorted(meant))}")
    return bones


def test_every_lesson_has_its_page() -> None:
    assert {f"en/lessons/2.{number}.md" for number in range(1, 19)} <= set(PAGES)


def test_a_heading_that_is_linked_to_has_its_own_id() -> None:
    """The ids that come from words differ between the languages."""
    for page in PAGES:
        text = (DOCS / page).read_text(encoding="utf-8")
        for target, anchor in re.findall(r"\]\(([^)#\s]*)#([\w.-]+)\)", text):
            path = (DOCS / page).parent / target if target else DOCS / page
            if path.exists():
                assert f"{{#{anchor}}}" in path.read_text(encoding="utf-8"), f"{page} links to {target}#{anchor}"


def test_a_rule_has_a_page_in_both_languages() -> None:
    rules = all_rules()
    assert rules
    for rule in rules:
        assert rule.code in rule.page("en")
        assert re.search(r"[\u4e00-\u9fff]", rule.page("zh")), f"{rule.code} has no Chinese text"


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_block_of_a_rule_page_is_checked(rule: object, language: str) -> None:
    outcomes_of_page(rule.page(language), f"{language}/rules/{rule.code}.md", language)  # type: ignore[attr-defined]


def test_a_block_that_breaks_stops_the_page() -> None:
    with pytest.raises(PageError, match=r"page\.md:3: this block raises ZeroDivisionError"):
        run_page("text\n\n```python\n1 / 0\n```\n", "page.md", "en")


def test_a_block_that_was_to_break_and_does_not_stops_the_page() -> None:
    with pytest.raises(PageError, match="was to raise ValueError and raises nothing"):
        run_page('```python raises="ValueError"\n1 + 1\n```\n', "page.md", "en")


def test_a_block_that_breaks_in_another_way_stops_the_page() -> None:
    with pytest.raises(PageError, match="raises ZeroDivisionError"):
        run_page('```python raises="ValueError"\n1 / 0\n```\n', "page.md", "en")


def test_a_warning_nobody_announced_stops_the_page() -> None:
    with pytest.raises(PageError, match="raises RuntimeWarning"):
        run_page("```python\nimport numpy as np\nnp.log(np.zeros(1))\n```\n", "page.md", "en")


def test_no_folder_of_this_machine_gets_onto_a_page() -> None:
    page = """```python raises="ValueError"
from shapesafe_lr import labels
import numpy as np
labels(np.array([2]))
```

```python file="crash.py"
1 / 0
```

```console exit="1"
$ python crash.py
```
"""
    refused, _written, crashed = run_page(page, "page.md", "en")
    assert refused.error.count("File ") == 1
    assert 'File "crash.py", line 1' in crashed.printed


def test_an_unknown_option_stops_the_page() -> None:
    with pytest.raises(PageError, match="unknown options: rises"):
        run_page('```python rises="ValueError"\n1\n```\n', "page.md", "en")


def test_a_figure_needs_words() -> None:
    pytest.importorskip("matplotlib")
    with pytest.raises(PageError, match="no alt"):
        run_page("```python\nfrom matplotlib import pyplot\npyplot.plot([1]);\n```\n", "page.md", "en")


def test_blocks_share_a_namespace_and_show_what_they_give() -> None:
    first, second = run_page("```python\nx = 2\nprint('two')\n```\n\n```python\nx + 1\n```\n", "page.md", "en")
    assert (first.printed, second.printed) == ("two\n", "3\n")


def test_a_figure_follows_light_and_dark_and_carries_its_words() -> None:
    pytest.importorskip("matplotlib")
    page = '```python alt="a line"\nfrom matplotlib import pyplot\npyplot.plot([1, 2])\n```\n'
    (outcome,) = run_page(page, "page.md", "en")
    (figure,) = outcome.figures
    assert 'aria-label="a line"' in figure
    assert "var(--plot-1)" in figure
    assert "#a10001" not in figure.lower()


def test_a_console_block_runs_the_program_in_the_folder_of_the_page() -> None:
    page = '```python file="hello.py"\nprint("hello")\n```\n\n```console\n$ python hello.py\n```\n'
    assert run_page(page, "page.md", "en")[1].printed == "$ python hello.py\nhello\n"


def test_a_command_that_is_not_installed_stops_the_page_whatever_exit_code_was_meant() -> None:
    with pytest.raises(PageError, match="ends with exit code 1"):
        run_page('```console exit="1"\n$ python -m no_such_module\n```\n', "page.md", "en")


def test_blocks_within_a_hidden_answer_are_found() -> None:
    (block,) = find_blocks('??? answer\n\n    ```python raises="E"\n    if x:\n        y\n    ```\n')
    assert (block.source, block.options) == ("if x:\n    y", {"raises": "E"})


def test_the_lock_names_no_registry() -> None:
    lock = (DOCS / "press" / "package-lock.json").read_text(encoding="utf-8")
    assert "resolved" not in lock
    assert "registry" not in lock


def test_pages_name_no_other_host_but_as_a_link() -> None:
    for path in (DOCS / "press" / "browser").iterdir():
        if path.suffix in {".js", ".css", ".py"}:
            assert not re.search(r"https?://(?!www\.w3\.org)\w", path.read_text(encoding="utf-8")), path.name
    assert ROOT.joinpath("mkdocs.yml").read_text(encoding="utf-8").count("repo_url") == 0
