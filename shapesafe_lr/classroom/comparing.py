"""One result of a learner's function beside the reference: its type, its shape, its values."""

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from ..language import Text

Kind = Literal["array", "number", "shape", "anything"]


@dataclass(frozen=True)
class Result:
    """A part of what a function returns: its name, where it stands, and what it must be."""

    name: str
    path: tuple[int | str, ...] = ()
    kind: Kind = "array"
    axes: str = ""
    """The axes in the course's letters, such as "n_x 1"."""


class Absent(Exception):
    """The result has no such part; the message says what there is instead."""

    def __init__(self, found: Text) -> None:
        super().__init__(found.en)
        self.found = found


def part(returned: Any, result: Result, results: tuple[Result, ...]) -> Any:
    """The part of a returned value that `result` names."""
    for step in result.path:
        if isinstance(step, int):
            returned = _item(returned, step, results)
        elif not isinstance(returned, dict):
            raise Absent(_NO_DICT.filled(key=repr(step), kind=describe(returned)))
        elif step not in returned:
            raise Absent(_NO_KEY.filled(key=repr(step), keys=", ".join(map(repr, returned)) or "-"))
        else:
            returned = returned[step]
    return returned


def _item(returned: Any, position: int, results: tuple[Result, ...]) -> Any:
    count = 1 + max(step for result in results for step in result.path[:1] if isinstance(step, int))
    if returned is None:
        raise Absent(_NOTHING)
    if not isinstance(returned, tuple | list) or len(returned) != count:
        raise Absent(_COUNT.filled(count=count, kind=describe(returned)))
    return returned[position]


_NOTHING = Text("It returns None: is the return statement missing?", "返回值是 None：是不是漏写了 return？")
_COUNT = Text("It must return {count} values; it returns {kind}.", "应当返回 {count} 个值，实际返回{kind}。")
_NO_DICT = Text(
    "A dictionary with the key {key} is expected; there is {kind}.", "此处应为含有键 {key} 的字典，实际是{kind}。"
)
_NO_KEY = Text("The dictionary has no key {key}; its keys are {keys}.", "字典里没有键 {key}，现有的键是 {keys}。")


def describe(value: Any) -> Text:
    """A value in a few words: its type, and its shape if it has one."""
    if value is None:
        return Text("None", " None ")
    if isinstance(value, np.ndarray):
        return Text(f"an array of shape {value.shape}", f"形状为 {value.shape} 的数组")
    if isinstance(value, tuple | list):
        name = type(value).__name__
        return Text(f"a {name} of {len(value)}", f"含 {len(value)} 项的 {name}")
    if isinstance(value, bool | int | float | np.generic):
        return Text(f"the number {value}", f"数 {value}")
    name = type(value).__name__
    return Text(f"a {name}", f"一个 {name}")


def wrong_form(value: Any, expected: Any, result: Result) -> Text | None:
    """What is wrong with the type and shape of a part, None if nothing is."""
    if result.kind == "anything":
        return None
    if result.kind == "number":
        if isinstance(value, bool | int | float | np.number) or (isinstance(value, np.ndarray) and value.shape == ()):
            return None
        return _NOT_A_NUMBER.filled(name=result.name, kind=describe(value))
    shape = np.shape(expected)
    if not isinstance(value, np.ndarray) and not (shape == () and isinstance(value, int | float | np.number)):
        return _NOT_AN_ARRAY.filled(name=result.name, shape=shape, axes=result.axes, kind=describe(value))
    if isinstance(value, np.matrix):
        return _A_MATRIX.filled(name=result.name)
    if np.shape(value) != shape:
        return _SHAPE.filled(
            name=result.name, got=np.shape(value), shape=shape, axes=f"({', '.join(result.axes.split())})"
        )
    return None


_NOT_A_NUMBER = Text("{name} must be a number; it is {kind}.", "{name} 应当是一个数，实际是{kind}。")
_NOT_AN_ARRAY = Text(
    "{name} must be an array of shape {shape}; it is {kind}.", "{name} 应当是形状为 {shape} 的数组，实际是{kind}。"
)
_A_MATRIX = Text(
    "{name} is an np.matrix, for which * is a matrix product.", "{name} 是 np.matrix，它的 * 表示矩阵乘法。"
)
_SHAPE = Text(
    "{name} has shape {got}; it must be {axes} = {shape}.", "{name} 的形状是 {got}，应当是 {axes} = {shape}。"
)


def wrong_values(value: Any, expected: Any, result: Result, tolerance: float) -> Text | None:
    """What is wrong with the values of a part whose form is right, None if nothing is."""
    if result.kind in ("shape", "anything"):
        return None
    try:
        got, want = np.asarray(value, dtype=float), np.asarray(expected, dtype=float)
    except (TypeError, ValueError):
        return _NOT_NUMBERS.filled(name=result.name, dtype=np.asarray(value).dtype)
    if np.allclose(got, want, rtol=tolerance, atol=tolerance * 1e-3):
        return None
    if got.shape == ():
        return _VALUE.filled(name=result.name, got=_short(got), want=_short(want))
    worst = np.unravel_index(np.argmax(np.where(np.isfinite(got), np.abs(got - want), np.inf)), got.shape)
    index = "[" + ", ".join(map(str, map(int, worst))) + "]"
    return _VALUE.filled(name=result.name + index, got=_short(got[worst]), want=_short(want[worst]))


_NOT_NUMBERS = Text("{name} has dtype {dtype}; it must hold numbers.", "{name} 的 dtype 是 {dtype}，应当是数。")
_VALUE = Text("{name} is {got}; it should be {want}.", "{name} 是 {got}，应当是 {want}。")


def _short(number: Any) -> str:
    return f"{float(number):.6g}"
