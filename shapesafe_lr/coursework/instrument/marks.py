"""What a rewritten tree says in place of a hook: a marked constant, which `planting` replaces."""

from __future__ import annotations

from typing import Literal

Hook = Literal[
    "record", "name", "callee", "receiver", "alone", "bind", "store", "before", "after", "loop", "arm", "enter",
    "leave", "judge",
]  # fmt: skip
MARK = "\0shapesafe\0"


def mark(hook: str, number: int | None = None) -> str:
    """The constant that stands for a hook until `planting` replaces it."""
    return f"{MARK}{hook}" if number is None else f"{MARK}{hook}\0{number}"
