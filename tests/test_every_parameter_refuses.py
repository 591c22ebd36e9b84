"""Every array parameter of every public function refuses a rank-1 array, a transposed one and one of a wrong size.

The cases are generated from the annotations: first a call whose arguments all fit, then the same call with one array
spoiled. Whether a spoiled array is wrong at all is not for us to say: jaxtyping and beartype are asked directly, with
an empty function of the same signature. Where they refuse, we must, in three parts.
"""

import functools
import importlib
import inspect
import types
import typing
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest
from beartype import beartype
from jaxtyping import AbstractArray, Bool, jaxtyped

import shapesafe_lr
from shapesafe_lr import ShapeError, speaking
from shapesafe_lr.teaching.graph import Node, given

PACKAGE = Path(shapesafe_lr.__file__).parent

SIZES = {"n_x": 3, "m": 4, "m_train": 4, "m_test": 5, "n": 6, "height": 2, "width": 5, "channels": 3}
"""No two of one signature are equal and none is 1, so that nothing fits by accident."""
FREE = 7
"""The size of any other axis, counted up from here."""


def shape_of(hint: type[AbstractArray], sizes: dict[str, int]) -> tuple[int, ...]:
    """A shape that the annotation accepts."""
    shape: list[int] = []
    for word in hint.dim_str.split():
        if word in ("...", "_") or word.startswith("*"):
            shape += [2, 3] if word != "_" else [2]
            continue
        name = word.lstrip("#?").rpartition("=")[2]
        if name.isidentifier():
            sizes.setdefault(name, FREE + len(sizes))
        shape.append(int(eval(name, dict(sizes))))
    return tuple(shape)


def annotations_of(function: Callable[..., Any]) -> dict[str, object]:
    """The annotations, those in quotes resolved; what only a type checker can resolve stays a text."""
    found = {}
    for name, hint in inspect.get_annotations(function).items():
        try:
            found[name] = eval(hint, function.__globals__) if isinstance(hint, str) else hint
        except NameError:
            found[name] = hint
    return found


def hints_of(hint: object) -> Iterator[type[AbstractArray]]:
    """The array annotations in a parameter's annotation: itself, or the members of a union."""
    if isinstance(hint, type) and issubclass(hint, AbstractArray):
        yield hint
    elif isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        for part in typing.get_args(hint):
            yield from hints_of(part)


def array_for(hint: type[AbstractArray], sizes: dict[str, int]) -> np.ndarray:
    dtype = bool if hint.dtypes == Bool.dtypes else np.float64
    return np.zeros(shape_of(hint, sizes), dtype=dtype)


PLAIN = {int: 2, float: 0.5, bool: False, str: "a", Path: Path("nowhere.h5"), object: None, np.random.Generator: None}


def plain_value(parameter: inspect.Parameter, hint: object) -> object:
    """A value for a parameter that is no array."""
    if parameter.default is not parameter.empty:
        return parameter.default
    if hint is np.random.Generator:
        return np.random.default_rng(0)
    if typing.get_origin(hint) is Callable or hint is Callable:
        return lambda *arguments: 0.0
    if hint is Node:
        return given(x=1.0)[0]
    if typing.get_origin(hint) in (list, tuple):
        return typing.get_origin(hint)()
    for part in typing.get_args(hint) or (hint,):
        if part in PLAIN:
            return PLAIN[part]
    pytest.fail(f"this test knows no value for {parameter}; teach it one")


class Case(NamedTuple):
    """One array parameter of one public function."""

    function: Callable[..., Any]
    parameter: str

    def __str__(self) -> str:
        return f"{self.function.__module__.removeprefix('shapesafe_lr.')}.{self.function.__name__}-{self.parameter}"


def public_functions() -> Iterator[Callable[..., Any]]:
    """The functions on the public face, and those of logistic and teaching whose name has no underscore."""
    seen = set()
    listed = [getattr(shapesafe_lr, name) for name in shapesafe_lr.__all__]
    for folder in ("logistic", "teaching"):
        for path in sorted((PACKAGE / folder).glob("*.py")):
            if path.stem != "__init__":
                module = importlib.import_module(f"shapesafe_lr.{folder}.{path.stem}")
                listed += [value for name, value in vars(module).items() if not name.startswith("_")]
    for value in listed:
        home = getattr(value, "__module__", "") or ""
        ours = home.startswith(("shapesafe_lr.logistic", "shapesafe_lr.teaching"))
        if isinstance(value, types.FunctionType) and ours and value not in seen:
            seen.add(value)
            yield value


def cases() -> Iterator[Case]:
    for function in public_functions():
        for name, hint in annotations_of(function).items():
            if name != "return" and list(hints_of(hint)):
                yield Case(function, name)


CASES = list(cases())


def fitting_arguments(function: Callable[..., Any]) -> dict[str, Any]:
    """Arguments that fit the signature; for `*args` and `**kwargs` one value each."""
    sizes = dict(SIZES)
    hints = annotations_of(function)
    arguments: dict[str, Any] = {}
    for name, parameter in inspect.signature(function).parameters.items():
        arrays = list(hints_of(hints.get(name)))
        arguments[name] = array_for(arrays[0], sizes) if arrays else plain_value(parameter, hints.get(name))
    return arguments


def call(function: Callable[..., Any], like: Callable[..., Any], arguments: dict[str, Any]) -> object:
    """Call `function` with arguments named after the parameters of `like`."""
    positional: list[Any] = []
    named: dict[str, Any] = {}
    for name, parameter in inspect.signature(like).parameters.items():
        if parameter.kind is parameter.VAR_KEYWORD:
            named["each"] = arguments[name]
        elif parameter.kind is parameter.KEYWORD_ONLY:
            named[name] = arguments[name]
        else:
            positional.append(arguments[name])
    return function(*positional, **named)


@functools.cache
def judge(function: Callable[..., Any]) -> Callable[..., Any]:
    """jaxtyping and beartype on the same signature, around a function that does nothing."""
    names = {}
    parameters = []
    for name, parameter in inspect.signature(function).parameters.items():
        names[f"hint_{name}"] = annotations_of(function).get(name, Any)
        star = {parameter.VAR_POSITIONAL: "*", parameter.VAR_KEYWORD: "**"}.get(parameter.kind, "")
        parameters.append(f"{star}{name}: hint_{name}")
    exec(f"def stub({', '.join(parameters)}): pass", names)
    return jaxtyped(typechecker=beartype)(names["stub"])


def accepts(function: Callable[..., Any], arguments: dict[str, Any]) -> bool:
    try:
        call(judge(function), function, arguments)
    except TypeError:
        return False
    return True


def spoiled(array: np.ndarray) -> dict[str, np.ndarray]:
    """The same numbers in the wrong ways that learners know best; for a number, the two arrays that look like one."""
    if not array.shape:
        return {"rank-1": array.reshape(1), "of a wrong size": array.reshape(1, 1)}
    longer = tuple(side + 11 for side in array.shape)
    return {
        "rank-1": array.reshape(-1),
        "transposed": array.T,
        "of a wrong size": np.zeros(longer, array.dtype),
        "longer on its first axis": np.zeros((*longer[:1], *array.shape[1:]), array.dtype),
        "longer on its last axis": np.zeros((*array.shape[:-1], *longer[-1:]), array.dtype),
    }


def test_there_are_public_functions_of_every_lesson():
    assert len(CASES) > 60
    assert {"propagate", "optimize", "predict", "model", "sigmoid"} <= {case.function.__name__ for case in CASES}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_spoiled_array_is_refused_in_three_parts_in_both_languages(case):
    fitting = fitting_arguments(case.function)
    assert accepts(case.function, fitting), f"the generated arguments of {case} do not fit"
    for what, array in spoiled(fitting[case.parameter]).items():
        arguments = {**fitting, case.parameter: array}
        if accepts(case.function, arguments):
            continue
        for language in ("en", "zh"):
            with speaking(language), pytest.raises(ShapeError) as refusal:
                call(case.function, case.function, arguments)
            error = refusal.value
            shown = f"{case}, {what}, in {language}:\n{error}"
            assert error.function == case.function.__name__, shown
            assert case.parameter in error.disagreement, shown
            assert str(array.shape) in "\n".join(error.evidence), shown
            assert error.advice, shown
            assert len(str(error).splitlines()) <= 10, shown
            assert str(error).isascii() == (language == "en"), shown


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_parameter_whose_rank_is_fixed_is_not_let_off(case):
    """The oracle must have refused something, or the test above has proved nothing."""
    fitting = fitting_arguments(case.function)
    hints = list(hints_of(annotations_of(case.function)[case.parameter]))
    if len(hints) > 1 or any(
        "..." in hint.dim_str or "*" in hint.dim_str.replace("height*width", "") for hint in hints
    ):
        return
    arrays = spoiled(fitting[case.parameter]).values()
    assert any(not accepts(case.function, {**fitting, case.parameter: array}) for array in arrays)
