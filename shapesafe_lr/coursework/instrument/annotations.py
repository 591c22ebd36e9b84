"""A learner's jaxtyping annotations: as written, with their axes if these can be told without running anything."""

from __future__ import annotations

import ast
import types

from ..trace import Annotation
from .looking import is_a, module_of
from .sites import Unit


def annotation_of(node: ast.expr | None, unit: Unit, frame: types.FrameType) -> Annotation | None:
    """`Float[Array, "n_x m"]` itself, in quotes, or by a name that was given to it."""
    if node is None:
        return None
    text = unit.segment(unit.place(node))
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        try:
            node = ast.parse(node.value, mode="eval").body
        except SyntaxError:
            return Annotation(text)
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Tuple) and len(node.slice.elts) == 2:
        dims = node.slice.elts[1]
        if isinstance(dims, ast.Constant) and isinstance(dims.value, str):
            return Annotation(text, dims.value, ast.unparse(node.value).rpartition(".")[2])
    alias = frame.f_globals.get(node.id) if isinstance(node, ast.Name) else None
    if alias is not None and is_a(alias, type) and module_of(type(alias)).startswith("jaxtyping"):
        return Annotation(text, getattr(alias, "dim_str", None), alias.__name__.partition("[")[0])
    return Annotation(text)
