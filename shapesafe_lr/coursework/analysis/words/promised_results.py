"""What the docstring of a function says about the form of its result: `v -- a vector of shape (n, 1)`, under "Returns"."""

import ast
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ...findings import Place
from ..births import Form
from ..source import Source
from ..steps import Kind, Step
from ..view import View

_RETURNS = re.compile(r"^\s*(returns?|outputs?|返回\w*|输出)\s*[:：]?\s*(?:\n\s*-+\s*)?$", re.IGNORECASE | re.MULTILINE)
_ENTRY = re.compile(r"^\s*(\w+)\s*(?:--|:|：|-)(.*(?:shape|形状|维度).*)$", re.IGNORECASE | re.MULTILINE)
_HEADER = re.compile(
    r"^\s*(arg\w*|param\w*|inputs?|raises|notes?|examples?|参数|输入)\s*[:：]?\s*$", re.IGNORECASE | re.MULTILINE
)
_OTHERWISE = re.compile(r"\(\s*[^(),]+,\s*\)|\b(if|or|flat\w*|ravel\w*|squeezed?|e\.g)\b|或|如果|展平", re.IGNORECASE)
"""A second shape, or a condition: no promise."""
_FORMS: Mapping[Form, re.Pattern[str]] = {
    "column": re.compile(r"\(\s*[^(),]+,\s*1\s*\)"),
    "row": re.compile(r"\(\s*1\s*,\s*[^(),]+\)"),
}
_LOOKED_AT = ("print", "str", "repr", "shape", "ndim", "size", "len", "round", "tolist", "type", "format", "")


class Promised(NamedTuple):
    """A result of rank 1 as it is returned, the form that was promised, the words that say so, and the function."""

    result: Step
    form: Form
    words: str
    function: str


def unkept(view: View) -> Iterator[Promised]:
    """Results of rank 1 whose docstring says column or row, and which are only looked at.

    What is worked on further is judged there: code whose vectors all have rank 1 may be right in itself.
    """
    promises: dict[tuple[str, Place], tuple[Form, str, str]] = {}
    for (path, _), source in view.sources:
        promises |= {(path, place): promise for place, promise in _promises(source)}
    met = set()
    for step in view.steps if promises else ():
        where = (step.path, step.place)
        if step.kind is not Kind.PASS or step.operation != "name" or where not in promises or where in met:
            continue
        if len(shape := view.reading.shape(step.number) or ()) == 1 and shape[0] > 1 and _is_only_looked_at(view, step):
            met.add(where)
            yield Promised(step, *promises[where])


def _promises(source: Source) -> Iterator[tuple[Place, tuple[Form, str, str]]]:
    """Where a name is returned of which the docstring tells the form."""
    for function in ast.walk(source.tree):
        if not isinstance(function, ast.FunctionDef):
            continue
        said = _said_of_results(ast.get_docstring(function) or "")
        for node in ast.walk(function) if said else ():
            if isinstance(node, ast.Return) and node.value is not None:
                for name in node.value.elts if isinstance(node.value, ast.Tuple) else [node.value]:
                    if isinstance(name, ast.Name) and name.id in said:
                        yield source.place(name), (*said[name.id], function.name)


def _said_of_results(docstring: str) -> dict[str, tuple[Form, str]]:
    """The form of each result that the docstring names, with its words."""
    header = _RETURNS.search(docstring)
    said: dict[str, tuple[Form, str]] = {}
    after = _HEADER.search(docstring, header.end()) if header else None
    for entry in _ENTRY.finditer(docstring[: after.start() if after else None], header.end()) if header else ():
        if _OTHERWISE.search(docstring[entry.start() : docstring.find("\n\n", entry.end())]):
            continue
        for form, pattern in _FORMS.items():
            shape = pattern.search(entry[2])
            if shape is not None:
                said.setdefault(entry[1], (form, shape[0]))
    return said


def _is_only_looked_at(view: View, step: Step) -> bool:
    """Whether nothing is worked out from a result."""
    users = view.reading.users.get(view.reading.source(step.number) or -1, [])
    after = [user for user in users if user.number > step.number]
    return all(user.operation in _LOOKED_AT or user.kind is not Kind.OPERATION for user in after)
