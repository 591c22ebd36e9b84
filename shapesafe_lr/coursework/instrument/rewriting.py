"""Rewrite a syntax tree so that what it computes passes through recording calls, and nothing else changes.

    dw = X @ dZ.T / m      becomes      dw = bind(9, record(8, record(7, X @ record(6, dZ.T, dZ), X) / m, m))

`record(8, value, ...)` returns its second argument. The further arguments are plain local variables, read once more
after the operation: reading a local has no effect, and saves a call each. Operators, their order and their places in
the source stay what they were.

Loops, functions and comprehensions are written twice, watched and plain, and a schedule chooses each time which one
runs:

    for i in range(m):                       for i in arm(3, range(m)):
        dw += X[:, [i]] * dZ[0, i]    =>         if choose():
                                                     loop(3, i)
                                                     ... watched ...
                                                 else:
                                                     dw += X[:, [i]] * dZ[0, i]

The hooks are not names, which a program could see or a class would mangle: `planting` puts them among the code's
constants.
"""

from __future__ import annotations

import ast
from collections.abc import Callable

from .sites import Site, Unit
from .statements import Statements


def rewritten(
    tree: ast.Module, unit: Unit, new_site: Callable[..., Site], new_schedule: Callable[[], int], *, fresh: bool = True
) -> ast.Module:
    """The watched program. `new_site` and `new_schedule` register what the hooks will need to know."""
    return Statements(tree, unit, new_site, new_schedule).module(tree, fresh)
