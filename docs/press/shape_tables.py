"""The API reference: each function's docstring with a table of the shapes that go in and come out.

mkdocstrings reads the package through griffe, which imports nothing; this extension is called for every function,
class and module it has read.
"""

import re
import sys
from pathlib import Path
from typing import Any

import griffe

ROOT = Path(__file__).parents[2]
HEADING = ("| name | shape | numbers |", "|---|---|---|")
DOCTEST = re.compile(r"(?:^>>> .*\n?(?:^(?!>>>|\s*$).+\n?)*)+", re.MULTILINE)
LESSON = re.compile(r"^Lessons?: (.*)$", re.MULTILINE)
NUMBER = re.compile(r"\b2\.(?:1[0-8]|[1-9])\b")

_aliases: dict[str, tuple[str, str]] = {}


def aliases() -> dict[str, tuple[str, str]]:
    """The vocabulary of array_types: `Examples` is ("(n_x, m)", "float")."""
    if not _aliases:
        if str(ROOT) not in sys.path:
            sys.path.insert(0, str(ROOT))
        from shapesafe_lr import array_types

        for name, value in vars(array_types).items():
            for each in (value, *getattr(value, "__args__", ())):
                if hasattr(each, "dim_str") and name not in _aliases:
                    _aliases[name] = (_written(each.dim_str), each.__name__.split("[")[0].lower())
        _aliases["Scalar"] = ("()", "number")
    return _aliases


def _written(axes: str) -> str:
    names = axes.split()
    if names == ["..."]:
        return "any"
    return "()" if not names else f"({names[0]},)" if len(names) == 1 else "(" + ", ".join(names) + ")"


class ShapeTables(griffe.Extension):
    """Puts the table after the first paragraph, and makes a page of the rest of the docstring."""

    def on_function_instance(self, *, func: griffe.Function, **_: Any) -> None:
        """Called by griffe for each function it has read."""
        if func.docstring is None:
            return
        rows = [(f"`{parameter.name}`", _shape_of(parameter.annotation, func)) for parameter in func.parameters]
        rows += [("*returned*", _shape_of(part, func)) for part in _results(str(func.returns or ""))]
        table = [f"| {name} | `{found[0]}` | {found[1]} |" for name, found in rows if found]
        first, _blank, rest = prepared(func.docstring.value).partition("\n\n")
        func.docstring.value = "\n\n".join([first, *(["\n".join([*HEADING, *table])] if table else []), rest])

    def on_class_instance(self, *, cls: griffe.Class, **_: Any) -> None:
        """Called by griffe for each class it has read."""
        if cls.docstring is not None:
            cls.docstring.value = prepared(cls.docstring.value)

    def on_module_instance(self, *, mod: griffe.Module, **_: Any) -> None:
        """Called by griffe for each module it has read."""
        if mod.docstring is not None:
            mod.docstring.value = prepared(mod.docstring.value)


def prepared(text: str) -> str:
    """A docstring as Markdown: its doctests as blocks of code, its lesson as a link."""
    text = DOCTEST.sub(lambda found: f"\n```pycon\n{found[0].rstrip()}\n```\n", text)
    return LESSON.sub(_linked, text)


def _linked(found: re.Match[str]) -> str:
    """The numbers of lessons as links, relative to a page of the reference."""
    return "\n*Lesson: " + NUMBER.sub(r"[\g<0>](../lessons/\g<0>.md)", found[1]) + "*"


def _results(annotation: str) -> list[str]:
    inside = re.fullmatch(r"tuple\[(.*)\]", annotation)
    return re.split(r",\s*(?![^\[]*\])", inside[1]) if inside else [annotation]


def _shape_of(annotation: object, func: griffe.Function) -> tuple[str, str] | None:
    words = re.findall(r"\w+", str(annotation or ""))
    return next((aliases()[word] for word in words if word in aliases() and _is_alias(word, func)), None)


def _is_alias(word: str, func: griffe.Function) -> bool:
    """Whether the word, where the function stands, is the one of array_types: there is another `Vector`."""
    try:
        return func.module.resolve(word) == f"shapesafe_lr.array_types.{word}"
    except griffe.NameResolutionError:
        return False
