"""Another parameter's gradient in an update, where the parameter's own, of the right shape, stands by: `b1 - rate * dW1` beside db1."""

import ast
import re
from collections.abc import Iterator

from ....language import Text
from ...findings import Edit
from ..cure import Cure
from ..cures.edits import source_of
from ..cures.summing_cures import Shape, unscaled
from ..source import last_word
from ..steps import Kind, Step
from ..view import View
from .computed_keys import entries, stored, word_in, word_of
from .unused_names import is_unused


def own_gradients(view: View, change: int | None, wanted: Shape) -> Iterator[Cure]:
    """The gradient inside `change` under another name, or another key: the parameter's own, or the only one not used yet."""
    update, read = _update(view, change), unscaled(view, change)
    parameter = updated_by(view, change)
    if update is not None and parameter is not None and read is not None:
        yield from gradient_beside(view, view.steps[read], view.steps[parameter].name or update.name, wanted)


def updated_by(view: View, change: int | None) -> int | None:
    """The parameter that a change is subtracted from, as it is read there."""
    update = _update(view, change)
    return update.inputs[0] if update is not None else None


def _update(view: View, change: int | None) -> Step | None:
    return next((step for step in view.steps if change is not None and step.inputs[1:2] == (change,)), None)


def gradient_beside(view: View, step: Step, parameter: str, wanted: Shape) -> Iterator[Cure]:
    """Another name, or another key, where a step reads a gradient that is not this parameter's."""
    source = source_of(view, step)
    node = source.node(step.place)
    if isinstance(node, ast.Name):
        beside = dict(_names(view, step, wanted))
        text = _pick(view, step, parameter, beside)
    elif isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        beside = dict(_keys(view, step, node.slice.value, wanted))
        own = _named_after(parameter, beside)
        key = source.segment(node.slice).replace(str(node.slice.value), own or "")
        text = f"{source.segment(node.value)}[{key}]" if own else None
        beside = {text: beside[own]} if text and own else {}
    elif isinstance(node, ast.Subscript):
        beside = dict(_computed(view, step, node, parameter, wanted))
        text = next(iter(beside), None)
    elif isinstance(node, ast.Attribute):
        owner = source.segment(node.value)
        beside = dict(_attributes(view, step, owner, wanted))
        own = _named_after(parameter, beside)
        text = f"{owner}.{own}" if own else None
        beside = {text: beside[own]} if text and own else {}
    else:
        return
    if text is not None:
        other = beside[text]
        if any(maker.number == view.reading.source(other) for maker in view.reading.ancestors(step.number)):
            return  # a velocity is made of the gradient, and takes its place on purpose
        is_computed = isinstance(node, ast.Subscript) and not isinstance(node.slice, ast.Constant)
        word = word_in(text) if is_computed else None  # what is written out has the same form in every pass
        changes = {step.number: lambda call: view.reading.meaning(_of_the_pass(view, call.step, step, other, word))}
        yield Cure(step.path, step.place, _OWN.filled(text=text, name=parameter), (Edit(step.place, text),), changes)


def _names(view: View, read: Step, wanted: Shape) -> Iterator[tuple[str, int]]:
    """The names in sight, in the step's own call, of values with the parameter's shape."""
    for other in view.steps[: read.number]:
        binds = other.operation == "unpack" or (other.kind is Kind.PASS and other.operation in ("assign", "parameter"))
        if binds and other.name.isidentifier() and other.call == read.call and other.name != read.name:
            if view.reading.shape(other.number) == wanted:
                yield other.name, other.number


def _keys(view: View, read: Step, key: object, wanted: Shape) -> Iterator[tuple[str, int]]:
    """The other keys of the dict that the gradient was taken from, of values with the parameter's shape."""
    source = view.reading.source(read.number)
    for name, kept in stored(view, read):
        if name != key and view.reading.shape(kept) == wanted:
            yield name, kept
    for other in view.steps[: read.number]:
        if other.kind is Kind.DISPLAY and other.operation == "dict":
            if view.reading.source(other.options.get(str(key))) == source:
                for name, number in other.options.items():
                    if number is not None and view.reading.shape(number) == wanted:
                        yield name, number


def _attributes(view: View, read: Step, owner: str, wanted: Shape) -> Iterator[tuple[str, int]]:
    """The other attributes of the object that the gradient was read from, of values with the parameter's shape."""
    for other in view.steps[: read.number]:
        named, _, attribute = other.name.rpartition(".")
        if other.kind is Kind.PASS and other.operation == "assign" and named == owner and other.name != read.name:
            if view.reading.shape(other.number) == wanted:
                yield attribute, other.number


def _computed(view: View, read: Step, node: ast.Subscript, parameter: str, wanted: Shape) -> Iterator[tuple[str, int]]:
    """`grads["db" + str(l)]` for `grads["dW" + str(l)]`, where the parameter's own key says b."""
    given, own = word_of(node.slice), word_in(parameter)
    source = source_of(view, read)
    for word in (f"d{own}", f"d_{own}", own) if given and own else ():
        kept = [number for number in entries(view, read, word or "") if view.reading.shape(number) == wanted]
        if kept and word != given:
            key = source.segment(node.slice).replace(str(given), str(word), 1)
            yield f"{source.segment(node.value)}[{key}]", kept[0]


def _of_the_pass(view: View, passed: int, read: Step, other: int, word: str | None) -> int:
    """What stands under a computed key in another pass of the loop: that which has the units of this pass's layer."""
    units = view.reading.axes(passed)[:1]
    for entry in entries(view, view.steps[passed], word) if word is not None and passed != read.number else ():
        if [axis.size for axis in view.reading.axes(entry)[:1]] == [axis.size for axis in units]:
            return entry
    return other


def _pick(view: View, read: Step, parameter: str, names: dict[str, int]) -> str | None:
    """The gradient named after the parameter; else the only one in sight that nothing uses."""
    own = _named_after(parameter, names)
    if own is not None:
        return own
    unused = [name for name in names if re.match(r"d[A-Za-z_]|grad|.*grad", name) and is_unused(view, read, name)]
    return unused[0] if len(unused) == 1 else None


def _named_after(parameter: str, names: dict[str, int]) -> str | None:
    """The name that says whose gradient it is: db1, d_b1, grad_b1, b1_grad for b1."""
    last = last_word(parameter)
    said = {f"d{last}", f"d_{last}", f"grad_{last}", f"{last}_grad", last if "[" in parameter else ""}
    return next((name for name in names if name in said), None)


_OWN = Text(en="{name} has a gradient of its own: write {text} here", zh="{name} 有自己的梯度：这里写 {text}")
