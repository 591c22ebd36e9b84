"""The reference for a reader of Chinese: above each English docstring a line in Chinese, and tables in Chinese."""

import functools
import html
import itertools
import re
import tomllib
from pathlib import Path

MEANINGS = Path(__file__).with_name("meanings.toml")
PACKAGE = "shapesafe_lr."

HEADING = re.compile(r'(?=<h[2-6] id="(?P<name>shapesafe_lr\.[^"]+)" class="doc)')
BEGINS = re.compile(r'<div class="doc doc-contents[^>]*>')
TOOLTIP = re.compile(r'(?<=class="autorefs autorefs-internal" title=")[^"]*(?=")')
WORDS = {
    "<th>name</th>\n<th>shape</th>\n<th>numbers</th>": "<th>名称</th>\n<th>形状</th>\n<th>数的种类</th>",
    "<td><em>returned</em></td>": "<td>返回值</td>",
    "</code></td>\n<td>float</td>": "</code></td>\n<td>浮点数</td>",
    "</code></td>\n<td>real</td>": "</code></td>\n<td>任意实数</td>",
    "</code></td>\n<td>number</td>": "</code></td>\n<td>一个数</td>",
}


@functools.cache
def meanings() -> dict[str, str]:
    """What each name of the reference is, in Chinese, by its full name."""
    tables = tomllib.loads(MEANINGS.read_text(encoding="utf-8"))
    return {f"{PACKAGE}{module}.{name}": line for module, table in tables.items() for name, line in table.items()}


def named_on(page: str) -> list[str]:
    """The names that a page of the reference explains."""
    return [found["name"] for found in HEADING.finditer(page)]


def in_chinese(page: str) -> str:
    """The page with the Chinese line under each name, and the words of its tables in Chinese."""
    names = named_on(page)
    if not names:
        return page
    starts = [found.start() for found in HEADING.finditer(page)]
    entries = [page[start:end] for start, end in itertools.zip_longest(starts, starts[1:])]
    page = page[: starts[0]] + "".join(map(_with_meaning, entries, names))
    for english, chinese in WORDS.items():
        page = page.replace(english, chinese)
    return page


def _with_meaning(entry: str, name: str) -> str:
    """One name's part of the page; a name without a line is left as it is, and the tests complain."""
    line = html.escape(meanings().get(name, ""), quote=False)
    return BEGINS.sub(rf'\g<0><p class="meaning">{line}</p>', entry, count=1) if line else entry


def tidy_tooltips(page: str) -> str:
    """The tooltip of a link to a name, in one line without the blanks of the template."""
    return TOOLTIP.sub(lambda found: re.sub(r"\s*(module-attribute|dataclass)?\s+(?=\()", " ", found[0].strip()), page)
