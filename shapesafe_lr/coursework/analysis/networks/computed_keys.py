"""Entries of a dict under keys that are put together: `"W" + str(l)`, `f"W{l}"`. What is written out in a key is its word."""

import ast
from collections.abc import Iterator

from ..steps import Kind, Step
from ..view import View


def word_of(key: ast.expr) -> str | None:
    """The one piece of a key that is written out.

    >>> word_of(ast.parse('"dW" + str(l)').body[0].value), word_of(ast.parse('f"dW{l}"').body[0].value)
    ('dW', 'dW')
    """
    words = [node.value for node in ast.walk(key) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return words[0] if len(words) == 1 else None


def word_in(text: str) -> str | None:
    """The word of the key in a name such as `parameters["b" + str(l)]`."""
    try:
        node = ast.parse(text, mode="eval").body
    except SyntaxError:
        return None
    return word_of(node.slice) if isinstance(node, ast.Subscript) else None


def entries(view: View, before: Step, word: str) -> Iterator[int]:
    """What was put under keys with this word before a step, one by one or in a dict that was written out, the latest first."""
    for other in reversed(view.steps[: before.number]):
        if other.kind is Kind.PASS and other.operation == "assign" and word_in(other.name) == word:
            yield other.number
        elif other.kind is Kind.DISPLAY and other.operation == "dict":
            for key, value in other.options.items():
                if value is not None and key.removeprefix(word).isdigit():
                    yield value


def stored(view: View, read: Step) -> Iterator[tuple[str, int]]:
    """What was put under written keys, `grads["db1"] = ...`, into the dict that a step reads from, the latest first."""
    owner = _owner_and_key(read.name)
    for other in reversed(view.steps[: read.number] if owner is not None else ()):
        if other.kind is Kind.PASS and other.operation == "assign" and other.call == read.call and "[" in other.name:
            found = _owner_and_key(other.name)
            if found is not None and owner is not None and found[0] == owner[0]:
                yield found[1], other.number


def _owner_and_key(name: str) -> tuple[str, str] | None:
    """`grads["db1"]` as `grads` and `db1`."""
    try:
        node = ast.parse(name, mode="eval").body
    except SyntaxError:
        return None
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, str):
        return ast.unparse(node.value), node.slice.value
    return None
