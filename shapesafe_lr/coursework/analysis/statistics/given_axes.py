"""An axis that was not typed where it is used: given in a call, as a default, or under a name. There it is changed.

def normalise(Z, axis):                        # `np.mean(Z, axis=axis)` is right for every caller
    return Z - np.mean(Z, axis=axis, keepdims=True)
normalise(Z, axis=0)                           # but for this one
"""

import ast
from collections.abc import Iterator

from ....language import Text
from ...findings import Edit
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import source_of
from ..meaning import Meaning, Number
from ..reading import work_out
from ..steps import Kind, Step
from ..view import View


def given_otherwise(view: View, step: Step, axis: int) -> Iterator[Cure]:
    """The other axis where it was given, for all that took it from there."""
    origin = _origin(view, step)
    node = _typed(view, origin) if origin is not None else None
    if origin is None or node is None:
        return
    source = source_of(view, origin)
    edit = Edit(source.place(node), str(axis))

    def change(call: Call) -> Meaning:
        keywords = {**call.keywords, "axis": Number(axis)}
        return work_out(Call(call.ledger, call.step, call.args, keywords), view.steps[call.step].operation)

    origins = {other: _origin(view, other) for other in view.steps if "axis" in other.options}
    taken = [other for other, given in origins.items() if given is not None and _typed(view, given) is node]
    text = edit.text if origin.kind is Kind.CONSTANT else f"{origin.name}={edit.text}"
    changes = {other.number: change for other in taken}
    yield Cure(origin.path, edit.place, _GIVE.filled(axis=text, text=view.text(step)), (edit,), changes)


def _origin(view: View, step: Step) -> Step | None:
    """Where the axis was typed, if it came to the step under a name."""
    number = step.options.get("axis")
    if number is None or view.steps[number].kind is not Kind.PASS:
        return None
    source = view.reading.maker(number)
    if source is None or not (source.kind is Kind.CONSTANT or source.operation == "parameter"):
        return None
    return source


def _typed(view: View, origin: Step) -> ast.expr | None:
    """The number itself: the constant, what the call gave, or the default of the parameter."""
    source = source_of(view, origin)
    if origin.kind is Kind.CONSTANT:
        return source.node(origin.place)
    function = next((one for one in _functions(source.tree) if _is_parameter(one, origin)), None)
    call = _call(view, origin)
    if function is None or call is None:
        return None
    names = [one.arg for one in (*function.args.posonlyargs, *function.args.args)]
    is_method = isinstance(call.func, ast.Attribute) and names[:1] == ["self"]
    given = dict(zip(names[is_method:], call.args, strict=False))
    given |= {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg is not None}
    number = given.get(origin.name, _defaults(function).get(origin.name))
    return number if isinstance(number, ast.Constant) else None


def _call(view: View, origin: Step) -> ast.Call | None:
    """The call that a parameter belongs to, by what it returned."""
    for step in view.steps[origin.number :]:
        given = step.inputs[0] if step.operation == "return" and step.inputs else None
        returned = None if given is None else view.steps[given]
        if returned is not None and returned.call == origin.call != step.call:
            node = source_of(view, step).node(step.place)
            return node if isinstance(node, ast.Call) and step.path == origin.path else None
    return None


def _functions(tree: ast.AST) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def _is_parameter(function: ast.FunctionDef, origin: Step) -> bool:
    parameters = (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)
    within = (
        function.lineno <= origin.place.line < function.body[0].lineno + (function.body[0].lineno == function.lineno)
    )
    return within and any(one.arg == origin.name for one in parameters)


def _defaults(function: ast.FunctionDef) -> dict[str, ast.expr]:
    places = (*function.args.posonlyargs, *function.args.args)
    last = zip(places[::-1], function.args.defaults[::-1], strict=False)
    named = zip(function.args.kwonlyargs, function.args.kw_defaults, strict=True)
    return {one.arg: default for one, default in (*last, *named) if default is not None}


_GIVE = Text(en="Give the other axis, {axis}, to {text}", zh="把另一个轴 {axis} 传给 {text}")
