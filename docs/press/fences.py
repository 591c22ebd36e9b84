"""How blocks of code look on the page: the source, and under it what it gave.

SuperFences calls a formatter for each fence and swallows whatever it raises, unless that is a SuperFencesException:
so everything here raises one, and a page whose code breaks breaks the build.
"""

import ast
import functools
import html
import inspect
import re
import symtable
import textwrap
from collections import deque
from collections.abc import Callable
from importlib import import_module
from typing import Any, ClassVar

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pymdownx.superfences import SuperFencesException

from . import equations
from .blocks import Block, Outcome
from .excerpts import Excerpt
from .words import WORDS

HIGHLIGHTER = HtmlFormatter(cssclass="highlight", wrapcode=True)

DRAWN = re.compile("[─━│┃╭╰]+")
WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60“”‘’…—]+")
ALIGNED = re.compile(r"\S {2,}\S|^ {2,}\S")
LINES = (
    (re.compile(r"\$ "), "command"),
    (re.compile(r"  - \S"), "del"),
    (re.compile(r"  \+ \S"), "ins"),
    (re.compile(r"\S+:\d+:\d+  (error|错误) "), "headline bad"),
    (re.compile(r"\S+:\d+:\d+  (warning|警告|advice|建议) "), "headline"),
    (re.compile(r"\S+:\d+:\d+  |(?!.*  )\S.{24,}$"), "prose"),
)


class FenceError(SuperFencesException):
    """A block that cannot be shown as the page asks."""


class Desk:
    """The page that is being rendered: its language, and the outcomes still to be placed."""

    language: ClassVar[str] = "en"
    waiting: ClassVar[deque[Outcome]] = deque()
    earlier: ClassVar[list[Block]] = []

    @classmethod
    def begin(cls, language: str, outcomes: list[Outcome]) -> None:
        """Start a page: its blocks will come in the order of `outcomes`."""
        cls.language, cls.waiting, cls.earlier = language, deque(outcomes), []


Formatter = Callable[..., str]


def loud(formatter: Formatter) -> Formatter:
    """A formatter whose every failure stops the build."""

    @functools.wraps(formatter)
    def guarded(source: str, *arguments: Any, **named: Any) -> str:
        try:
            return formatter(source, *arguments, **named)
        except FenceError:
            raise
        except Exception as error:
            raise FenceError(f"{type(error).__name__} in a block: {error}\n{source}") from error

    return guarded


def take_all(language: str, inputs: dict[str, str], options: dict[str, str], attrs: dict[str, str], md: object) -> bool:
    """A SuperFences validator: every option is passed on; blocks.py judges them."""
    options.update(inputs)
    return True


@loud
def runnable(source: str, language: str, css_class: str, options: dict, md: object, **_: Any) -> str:
    """A block that ran, with what it gave. Outside a page (in docstrings) it is only shown."""
    if not Desk.waiting:
        return highlighted(source, language)
    outcome = Desk.waiting.popleft()
    if outcome.block.source != source.rstrip():
        raise FenceError(f"The blocks were found in another order than they are shown, at:\n{source}")
    return placed(outcome)


@loud
def from_package(source: str, language: str, css_class: str, options: dict, md: object, **_: Any) -> str:
    """```package shows functions of the package as they stand: `logistic.propagation.backward`, one a line."""
    shown, cut_out = [], Excerpt()
    for address in source.split():
        module_name, _dot, name = address.rpartition(".")
        module = import_module(f"shapesafe_lr.{module_name}")
        found = inspect.unwrap(getattr(module, name))
        text = textwrap.dedent(inspect.getsource(found))
        if options.get("docstring") == "hide":
            text = without_docstring(text)
        path = "shapesafe_lr/" + module.__name__.removeprefix("shapesafe_lr.").replace(".", "/") + ".py"
        if hasattr(module, "__path__"):
            path = path.removesuffix(".py") + "/__init__.py"
        shown.append(_titled(path, highlighted(text.rstrip(), "python")))
        cut_out.add(module.__name__, text.rstrip(), inspect.getdoc(found) or "")
    attributes = _attributes(source=cut_out.source(), modules=" ".join(cut_out.modules))
    return f'<div class="run-block"{attributes}>' + "\n".join(shown) + "</div>"


@loud
def equation(source: str, language: str, css_class: str, options: dict, md: object, **_: Any) -> str:
    """```shapes draws an equation as boxes."""
    return f'<figure class="plot" tabindex="0">{equations.drawn(source)}</figure>'


def without_docstring(text: str) -> str:
    """A function's source without its docstring."""
    return re.sub(r'\n\s+r?"""(?:.|\n)*?"""(?=\n)', "", text, count=1)


def highlighted(source: str, language: str) -> str:
    """Source as coloured HTML."""
    return highlight(source, get_lexer_by_name(language, stripnl=False), HIGHLIGHTER).strip()


def _titled(title: str, body: str) -> str:
    return body.replace("<pre>", f'<span class="filename">{html.escape(title)}</span><pre>', 1)


def placed(outcome: Outcome) -> str:
    """The HTML of a block and of what it gave."""
    block, words = outcome.block, WORDS[Desk.language]
    hidden = block.hidden
    parts = []
    if hidden not in ("source", "both"):
        parts.append(_source(block, outcome))
    if hidden not in ("output", "both"):
        if outcome.printed and block.language == "python":
            parts.append(_output(outcome.printed, words["check" if "check" in block.options else "output"]))
        if outcome.error:
            parts.append(_output(outcome.error, words["error"], "error"))
        parts += [f'<figure class="plot" tabindex="0">{figure}</figure>' for figure in outcome.figures]
    if not parts:
        _remember(block)
        return '<span hidden class="quiet-block"></span>'
    attributes = ""
    if outcome.checked:
        attributes = _attributes(source=outcome.checked, check="yes")
    elif _editable(block):
        attributes = _attributes(
            source=block.source,
            before=_before(block),
            check="yes" if "check" in block.options else "",
            unseen="yes" if hidden == "source" else "",
            note=words["no_overflow"] if block.options.get("warns") == "RuntimeWarning" else "",
        )
    _remember(block)
    return f'<div class="run-block"{attributes}>' + "".join(parts) + "</div>"


def _attributes(**data: str) -> str:
    """What the browser is told of a block that can be edited; empty facts are left out."""
    return "".join(f' data-{name}="{html.escape(value)}"' for name, value in data.items() if value)


def _source(block: Block, outcome: Outcome) -> str:
    if block.language == "console":
        return f'<div class="highlight console"><pre tabindex="0"><code>{screen(outcome.printed)}</code></pre></div>'
    shown = highlighted(block.source, block.language)
    title = block.options.get("title") or block.options.get("file")
    return _titled(title, shown) if title else shown


def _output(text: str, label: str, kind: str = "") -> str:
    named = f'tabindex="0" role="region" aria-label="{label}"'
    return f'<div class="output {kind}"><pre {named}><code>{screen(text)}</code></pre></div>'


def screen(text: str) -> str:
    """What a terminal shows, line by line: prose may wrap, a drawing may not, and an edit has its two colours."""
    return "\n".join(_screen_line(line) for line in text.rstrip("\n").split("\n"))


def _screen_line(line: str) -> str:
    written = html.escape(line)
    if ALIGNED.search(line):  # a Chinese character is as wide as two letters in a terminal, and less than that here
        written = WIDE.sub(lambda run: f'<span class="wide">{run[0]}</span>', written)
    if DRAWN.search(line):  # the glyphs of a fallback font are clipped to the width that a letter has here
        return DRAWN.sub(
            lambda cells: f'<span class="drawn" style="width:{len(cells[0])}ch">{cells[0]}</span>', written
        )
    kind = next((kind for pattern, kind in LINES if pattern.match(line)), "")
    return f'<span class="{kind}">{written}</span>' if kind else written


def _editable(block: Block) -> bool:
    """Whether the block can run in the reader's browser, where there are no processes and no files."""
    if block.language != "python" or "file" in block.options:
        return False
    return block.hidden in ("", "output") or (block.hidden == "source" and "alt" in block.options)


def _remember(block: Block) -> None:
    """Blocks that later ones of the page build on run before them."""
    apart = {"raises", "check", "file"} & set(block.options)
    if block.language == "python" and not apart:
        Desk.earlier.append(block)


def _before(block: Block) -> str:
    """The earlier blocks that this one builds on: all but those that take long or draw and make no name it uses."""
    needed: set[str] = set()
    chosen = []
    for each in [block, *reversed(Desk.earlier)]:
        made, used = _names(each.source)
        costly = "alt" in each.options or "edit" in each.options
        if each is not block and costly and not needed & made:
            continue
        needed |= used
        chosen.append(each.source)
    return "\n".join(reversed(chosen[1:]))


def _names(source: str) -> tuple[set[str], set[str]]:
    """The names that code binds at its top level, and those that it uses without importing them."""
    symbols = symtable.symtable(source, "block", "exec").get_symbols()
    made = {symbol.get_name() for symbol in symbols if symbol.is_assigned() or symbol.is_imported()}
    imported = {symbol.get_name() for symbol in symbols if symbol.is_imported()}
    used = {node.id for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Name)}
    return made, used - imported
