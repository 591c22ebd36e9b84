"""A learner's own jaxtyping annotations, such as `Z: Float[Array, "1 m"] = w.T @ X + b`, held against what was seen.

Within one call of a function an axis name means one size, whether the function is decorated or not. At the top level
of a script or in notebook cells, where `X` for training and `X` for testing live side by side, each annotation is held
to itself alone.
"""

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..trace import Annotation

_MODIFIERS = "#*?_"


@dataclass(frozen=True)
class Bound:
    """The size of an axis in a call, and which value of what shape said so."""

    size: int
    name: str
    shape: tuple[int, ...]
    place: object


@dataclass(frozen=True)
class Conflict:
    """Where an annotation and a shape part: in the number of axes, at a fixed size, or at a name bound before."""

    dims: str
    shape: tuple[int, ...]
    wanted_rank: int | None = None
    fixed: int | None = None
    size: int | None = None
    axis: str = ""
    bound: Bound | None = None


def promised(annotation: Annotation) -> Iterator[tuple[tuple[int, ...], str]]:
    """The axes that an annotation asks for, each with its place in a tuple: () when it is not in one."""
    try:
        node = ast.parse(annotation.text.strip(), mode="eval").body
    except (SyntaxError, ValueError):
        node = None
    found = list(_promised(node, ())) if node is not None else []
    if not found and annotation.dims is not None:
        found = [((), annotation.dims)]
    yield from found


def _promised(node: ast.expr, path: tuple[int, ...]) -> Iterator[tuple[tuple[int, ...], str]]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        try:
            yield from _promised(ast.parse(node.value, mode="eval").body, path)
        except SyntaxError:
            return
    if not isinstance(node, ast.Subscript) or not isinstance(node.slice, ast.Tuple):
        return
    parts = node.slice.elts
    last = parts[-1]
    if len(parts) == 2 and isinstance(last, ast.Constant) and isinstance(last.value, str) and "[" not in last.value:
        yield path, last.value
    elif ast.unparse(node.value).rpartition(".")[2] in ("tuple", "Tuple"):
        for index, part in enumerate(parts):
            yield from _promised(part, (*path, index))


def conflict(dims: str, shape: tuple[int, ...], bound: dict[str, Bound], name: str, place: object) -> Conflict | None:
    """Where the shape parts from the annotation; what it binds is added to `bound` if nothing does."""
    tokens = dims.split()
    many = [index for index, token in enumerate(tokens) if token == "..." or "*" in _prefix(token)]
    if len(many) > 1 or (many and len(shape) < len(tokens) - 1) or (not many and len(shape) != len(tokens)):
        return None if len(many) > 1 else Conflict(dims, shape, wanted_rank=len(tokens) - len(many))
    new: dict[str, Bound] = {}
    for token, size in _paired(tokens, shape, many):
        prefix, core = _prefix(token), token[len(_prefix(token)) :].rpartition("=")[2]
        if "_" in prefix or not core or ("#" in prefix and size == 1):
            continue
        if core.isdigit():
            if int(core) != size:
                return Conflict(dims, shape, fixed=int(core), size=size)
        elif core.isidentifier():
            known = new.get(core) or bound.get(core)
            if known is not None and known.size != size and known.place != place:
                return Conflict(dims, shape, size=size, axis=core, bound=known)
            if known is not None and known.size != size and core in new:
                return Conflict(dims, shape, size=size, axis=core, bound=known)
            new[core] = Bound(size, name, shape, place)
    for axis, said in new.items():
        if axis not in bound or bound[axis].place == place:
            bound[axis] = said
    return None


def _prefix(token: str) -> str:
    return token[: len(token) - len(token.lstrip(_MODIFIERS))]


def _paired(tokens: Sequence[str], shape: tuple[int, ...], many: Sequence[int]) -> list[tuple[str, int]]:
    """Each name with its size; those that stand for any number of axes are left out."""
    if not many:
        return list(zip(tokens, shape, strict=True))
    at = many[0]
    after = len(tokens) - at - 1
    tail = shape[len(shape) - after :] if after else ()
    return [*zip(tokens[:at], shape[:at], strict=True), *zip(tokens[at + 1 :], tail, strict=True)]
