"""The built site: no dead link, nothing from another host, no page too heavy."""

import gzip
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from press import formulas, front_end, reference
from press.shelf import ROOT

OURS = "https://shapesafe-lr.github.io/shapesafe_lr/"
LOADED = {"link": "href", "object": "data"} | dict.fromkeys(("script", "img", "iframe", "source", "video"), "src")
HEAVIEST_PAGE = 300_000  # bytes, compressed, with everything the page loads before a button is pressed


class Reader(HTMLParser):
    """What a page links to, what it loads, and the places in it that can be linked to."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.ids: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Called for each tag."""
        named = dict(attributes)
        if named.get("id"):
            self.ids.append(named["id"] or "")
        if tag == "a" and named.get("href"):
            self.links.append(named["href"] or "")
        target = named.get(LOADED.get(tag, ""))
        if target and (tag != "link" or named.get("rel") in ("stylesheet", "icon", "preload", "modulepreload")):
            self.loads.append(target)


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Reader]:
    """Every page, by its path in the site."""
    files = sorted(site.rglob("*.html"))
    found = {path.relative_to(site).as_posix(): Reader(path.read_text(encoding="utf-8")) for path in files}
    assert len(found) > 40
    return found


def _file_of(site: Path, page: str, target: str) -> Path:
    path = unquote(urlsplit(target).path)
    if path.startswith("/shapesafe_lr/"):
        found = site / path.removeprefix("/shapesafe_lr/")
    else:
        found = (site / page).parent / path if path else site / page
    return found / "index.html" if found.is_dir() else found


def test_every_link_leads_somewhere(site: Path, pages: dict[str, Reader]) -> None:
    dead = []
    for page, reader in pages.items():
        for link in reader.links:
            if urlsplit(link).scheme or page == "404.html":
                continue
            file = _file_of(site, page, link)
            anchor = urlsplit(link).fragment
            if not file.exists():
                dead.append(f"{page}: {link}")
            elif anchor and file.suffix == ".html":
                target = pages.get(file.resolve().relative_to(site.resolve()).as_posix())
                if target and unquote(anchor) not in target.ids and not anchor.startswith("__"):
                    dead.append(f"{page}: {link} (no such place)")
    assert not dead


def test_nothing_is_loaded_from_another_host(pages: dict[str, Reader]) -> None:
    foreign = [f"{page}: {load}" for page, reader in pages.items() for load in reader.loads if urlsplit(load).netloc]
    assert not foreign


def test_every_page_carries_the_policy_that_forbids_other_hosts(site: Path) -> None:
    for path in site.rglob("*.html"):
        assert "Content-Security-Policy" in path.read_text(encoding="utf-8"), path


def test_everything_a_page_loads_is_there(site: Path, pages: dict[str, Reader]) -> None:
    asked = {(page, load) for page, reader in pages.items() for load in reader.loads}
    missing = {load for page, load in asked if not _file_of(site, page, load).exists()}
    assert not missing


def test_an_id_stands_once_on_a_page(pages: dict[str, Reader]) -> None:
    for page, reader in pages.items():
        twice = {name for name in reader.ids if reader.ids.count(name) > 1 and not name.startswith("__")}
        assert not twice, f"{page}: {twice}"


def test_formulas_are_set_and_none_is_left_as_tex(site: Path) -> None:
    if not formulas.can_be_set():
        pytest.skip("Node or KaTeX is not installed, so this site shows formulas as TeX")
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert 'class="arithmatex"' not in text, path
        assert "katex-error" not in text, path
    assert 'class="katex"' in (site / "lessons" / "2.13" / "index.html").read_text(encoding="utf-8")


def test_no_page_names_a_folder_of_the_machine_that_built_it(site: Path) -> None:
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert str(ROOT) not in text, path
        assert "site-packages" not in text, path


def test_a_lesson_page_weighs_little(site: Path, pages: dict[str, Reader]) -> None:
    """The page itself, its styles and scripts, our two fonts and the KaTeX fonts a formula fetches."""
    fonts = [*(site / "assets" / "fonts").glob("*.woff2")]
    for name in ("Main-Regular", "Math-Italic", "Size1-Regular"):
        fonts.append(site / "assets/katex/fonts" / f"KaTeX_{name}.woff2")
    for page, reader in pages.items():
        if not re.search(r"lessons/2\.\d+/index\.html$", page):
            continue
        files = {_file_of(site, page, load).resolve() for load in reader.loads} | {site / page} | {*fonts}
        weight = sum(_compressed(file) for file in files if file.exists())
        assert weight <= HEAVIEST_PAGE, f"{page} weighs {weight} bytes"


def _compressed(file: Path) -> int:
    data = file.read_bytes()
    return len(data) if file.suffix == ".woff2" else len(gzip.compress(data, 9))


def test_search_knows_both_languages(site: Path) -> None:
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    texts = " ".join(document["title"] + document["text"] for document in index["docs"])
    assert "keepdims" in texts
    assert "广播" in texts.replace("\u200b", "")
    assert "\\sh{" not in texts, "TeX is left out of the search"


def test_python_for_the_browser_is_there_and_is_what_pyodide_names(site: Path) -> None:
    if why := front_end.python_is_missing():
        pytest.skip(f"this site is built without Python for the browser: {why}")
    assert (site / "assets/py/packages.zip").stat().st_size < 4_000_000
    for wheel in front_end.browser_wheels():
        assert (site / "assets/py" / wheel.name).read_bytes() == wheel.read_bytes()


@pytest.mark.parametrize("language", ["", "zh/"])
def test_every_block_of_a_lesson_has_its_source_for_the_editor(site: Path, language: str) -> None:
    for number in range(1, 19):
        text = (site / f"{language}lessons/2.{number}/index.html").read_text(encoding="utf-8")
        blocks = re.findall(r'<div class="run-block"[^>]*>', text)
        assert len(blocks) > 2
        assert all("data-source=" in block for block in blocks), f"2.{number}"


def test_the_addresses_that_messages_name_exist(site: Path) -> None:
    from press.rule_pages import all_rules

    from shapesafe_lr.pages import lesson_page, rule_page

    for language in ("en", "zh"):
        addresses = [lesson_page(f"2.{number}", language) for number in range(1, 19)]
        addresses += [rule_page(rule.code, language) for rule in all_rules()]
        for address in addresses:
            assert (site / address.removeprefix(OURS) / "index.html").exists(), address


def test_every_name_of_the_chinese_reference_has_a_line_in_chinese(site: Path) -> None:
    """And no line is left of a name that is gone."""
    named = {
        name
        for path in (site / "zh/reference").rglob("index.html")
        for name in reference.named_on(path.read_text(encoding="utf-8"))
    }
    assert named == set(reference.meanings())
    page = (site / "zh/reference/logistic/index.html").read_text(encoding="utf-8")
    assert '<p class="meaning">前向传播：每个样本 y = 1 的概率。</p>' in page
    assert "<th>形状</th>" in page
    assert "<th>shape</th>" not in page
