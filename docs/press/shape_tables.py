"""A table of shapes in the API reference: each array that goes in or comes out, with its axes."""

import re
from typing import Any

import griffe

from .words import WORDS

ALIASES: dict[str, tuple[str, str]] = {}


def aliases() -> dict[str, tuple[str, str]]:
    """The vocabulary of array_types: `Examples` is ("(n_x, m)", "float")."""
    if not ALIASES:
        from shapesafe_lr import array_types

        for name, value in vars(array_types).items():
            if hasattr(value, "dim_str") and hasattr(value, "dtypes"):
                ALIASES[name] = (_written(value.dim_str), value.__name__.split("[")[0].lower())
        ALIASES["Scalar"] = ("()", "float")
    return ALIASES


def _written(axes: str) -> str:
    names = axes.split()
    return "()" if not names else f"({names[0]},)" if len(names) == 1 else "(" + ", ".join(names) + ")"


class ShapeTables(griffe.Extension):
    """Puts the table after the first paragraph of a function's docstring. Nothing is imported but the vocabulary."""

    def on_function_instance(self, *, func: griffe.Function, **_: Any) -> None:
        """Called by griffe for each function it has read."""
        rows = [(parameter.name, _shape_of(parameter.annotation)) for parameter in func.parameters]
        given = str(func.returns or "")
        inside = re.fullmatch(r"tuple\[(.*)\]", given)
        words = WORDS["en"]
        for part in re.split(r",\s*(?![^\[]*\])", inside[1]) if inside else [given]:
            rows.append((f"*{words['returns']}*", _shape_of(part)))
        known = [(name, shape) for name, shape in rows if shape]
        if not known or func.docstring is None:
            return
        table = [f"| {words['name']} | {words['annotation']} | {words['kind']} |", "|---|---|---|"]
        table += [f"| {name if name.startswith('*') else f'`{name}`'} | `{shape}` | {kind} |" for name, (shape, kind) in known]
        first, _, rest = func.docstring.value.partition("\n\n")
        func.docstring.value = f"{first}\n\n" + "\n".join(table) + f"\n\n{rest}"


def _shape_of(annotation: object) -> tuple[str, str] | None:
    words = re.findall(r"\w+", str(annotation or ""))
    return next((aliases()[word] for word in words if word in aliases()), None)
