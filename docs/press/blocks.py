"""The code blocks of a page: found in its Markdown, then really run.

Both the site and the tests come here, so a block that breaks breaks both. A block is a fence:

    ```python                         runs; what it prints, and the value of its last line, stand under it
    ```python raises="ShapeError"     must raise exactly that, and the message stands under it
    ```python alt="The cost falls"    draws: the figure stands under it, with these words for those who cannot see it
    ```python check                   is given to the coursework checker, and the report stands under it
    ```python file="homework.py"      is written to a file that later blocks of the page may use
    ```console                        `$ shapesafe-lr ...` and `$ python ...` are run, their output is filled in

`hide="source"` shows the output alone, `hide="output"` the source alone, `hide="both"` nothing (for preparing);
`exit="1"` says that a command, or `warns="RuntimeWarning"` that a block, is meant to complain.
A reader may edit and run every block in the browser, after the earlier ones. `edit="alone"` is for a slow block: it
is run before a later one only if that uses a name it makes.
All blocks of a page share one namespace and one empty folder.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

FENCE = re.compile(r"^(?P<indent>[ ]*)(?P<ticks>`{3,})(?P<language>\w+)(?P<options>[^`\n]*)$")
OPTION = re.compile(r"""(?P<key>[a-zA-Z]\w*)(?:=(?P<quote>["'])(?P<value>.*?)(?P=quote))?(?=\s|$)""")
KNOWN_OPTIONS = {"raises", "warns", "alt", "check", "file", "hide", "exit", "title", "edit", "docstring"}
RUN = ("python", "console")


class PageError(Exception):
    """A block of a page did not do what the page says."""


@dataclass(frozen=True)
class Block:
    """One fence, as it stands in a page."""

    language: str
    source: str
    options: dict[str, str]
    line: int

    @property
    def hidden(self) -> str:
        """What the page does not show of it: nothing, "source", "output" or "both"."""
        return self.options.get("hide", "")


@dataclass
class Outcome:
    """What a block gave when it ran."""

    block: Block
    printed: str = ""
    error: str = ""
    figures: list[str] = field(default_factory=list)
    checked: str = ""  # the code that `shapesafe-lr check` was pointed at


def find_blocks(markdown: str) -> Iterator[Block]:
    """Every fence of a page, those within notes and hidden answers included."""
    lines = markdown.splitlines()
    number = 0
    while number < len(lines):
        opening = FENCE.match(lines[number])
        number += 1
        if not opening:
            continue
        first = number
        indent, ticks = opening["indent"], opening["ticks"]
        while number < len(lines) and lines[number].strip() != ticks:
            number += 1
        source = "\n".join(line.removeprefix(indent) for line in lines[first:number])
        options = {found["key"]: found["value"] or "" for found in OPTION.finditer(opening["options"])}
        yield Block(opening["language"], source.rstrip(), options, first)
        number += 1
