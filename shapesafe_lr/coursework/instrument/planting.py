"""Compile a rewritten tree, and plant the hooks among its constants.

A hook that were a name could be seen (`dir()`), shadowed, mangled in a class, or missing (`exec` with globals of
one's own). A constant can be none of these. `compile` takes no functions as constants, so the tree holds marked
strings, which are replaced afterwards.
"""

from __future__ import annotations

import ast
import contextlib
import sys
import types
import warnings
from collections.abc import Callable, Iterator
from typing import Any

from .marks import MARK

DEEPEST_TREE = 3000  # frames of ours; a rewritten expression is about three times as deep as it was


def compiled(
    tree: ast.Module, filename: str, hook: Callable[[str], Any], flags: int = 0, mode: str = "exec"
) -> types.CodeType:
    """The code of `tree`, in which each marked constant is `hook(what the mark says)`."""
    with silenced():
        code = compile(tree, filename, mode, flags=flags, dont_inherit=True)
    return _planted(code, hook)


@contextlib.contextmanager
def silenced() -> Iterator[None]:
    """No warnings: the plain source was compiled before, and has said them. And room for trees deeper than it had."""
    limit = sys.getrecursionlimit()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        sys.setrecursionlimit(max(limit, DEEPEST_TREE))
        try:
            yield
        finally:
            sys.setrecursionlimit(limit)


def _planted(code: types.CodeType, hook: Callable[[str], Any]) -> types.CodeType:
    changed = False
    constants: list[Any] = []
    for constant in code.co_consts:
        new: Any = constant
        if isinstance(constant, str) and constant.startswith(MARK):
            new = hook(constant[len(MARK) :])
        elif isinstance(constant, types.CodeType):
            new = _planted(constant, hook)
        changed = changed or new is not constant
        constants.append(new)
    return code.replace(co_consts=tuple(constants)) if changed else code
