"""What a name is bound to may be typed anew, the place where it is bound may not: `for W, b.T in ...` binds no b."""

import ast
from collections.abc import Iterator

from ...findings import Edit, Place
from ..cure import Cure
from ..source import Source
from ..view import View


def leaves_targets(view: View, cure: Cure) -> bool:
    """Whether a cure's edits leave names where names are bound: in assignments, loops, `with`, parameters."""
    return all(_leaves(view.sources.at(cure.path, edit.place), edit) for edit in cure.edits)


def _leaves(source: Source, edit: Edit) -> bool:
    target = next((node for node in source.targets if _covers(source.place(node), edit.place)), None)
    if target is None:
        return True
    is_assigned = isinstance(source.parents.get(target), ast.Assign | ast.AnnAssign | ast.AugAssign)
    return _is_still_target(target, _after(source, source.place(target), edit), is_assigned=is_assigned)


def _covers(outer: Place, inner: Place) -> bool:
    """Whether an edit is made inside a target; what is put just before it does not belong to it."""
    start, end = (inner.line, inner.column), (inner.end_line, inner.end_column)
    begins, ends = (outer.line, outer.column), (outer.end_line, outer.end_column)
    return begins <= start and end <= ends and not (start == end == begins)


def _after(source: Source, place: Place, edit: Edit) -> str:
    """The text of a target with the edit made."""
    before = place._replace(end_line=edit.place.line, end_column=edit.place.column)
    behind = place._replace(line=edit.place.end_line, column=edit.place.end_column)
    return f"{source.segment(before)}{edit.text}{source.segment(behind)}"


def _is_still_target(target: ast.expr | ast.arg, text: str, *, is_assigned: bool) -> bool:
    """Whether a text binds only names, and the items and attributes that were set there before.

    An assignment may also come to set an item of what it bound, `mu[j] = ...` for `mu = ...`; a loop may not.
    """
    if isinstance(target, ast.arg):
        return text.partition(":")[0].strip().isidentifier()
    try:
        new = ast.parse(text.strip(), mode="eval").body
    except SyntaxError:
        return False
    old = list(_parts(target))
    items, written = any(isinstance(one, ast.Subscript) for one in old), {ast.unparse(one) for one in old}
    return all(
        isinstance(one, ast.Name)
        or (isinstance(one, ast.Subscript) and (items or (is_assigned and ast.unparse(one.value) in written)))
        or (isinstance(one, ast.Attribute) and ast.unparse(one) in written)
        for one in _parts(new)
    )


def _parts(target: ast.expr) -> Iterator[ast.expr]:
    """What is bound one by one: `a`, `b[0]` and `c` of `a, (b[0], *c)`."""
    if isinstance(target, ast.Tuple | ast.List):
        for item in target.elts:
            yield from _parts(item)
    else:
        yield target.value if isinstance(target, ast.Starred) else target
