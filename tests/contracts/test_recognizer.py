"""What is certainly right is recognised without asking the judge; what is not always reaches the judge."""

import collections
import dataclasses
import pathlib
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, NamedTuple, TypedDict

import numpy as np
import pytest
from jaxtyping import Float, Int, Num, Real, Shaped

from shapesafe_lr.array_types import Array, Examples, Labels, Scalar, Weights
from shapesafe_lr.contracts import checked, compiled_source
from shapesafe_lr.contracts.terms import Terms

w, X = np.ones((3, 1)), np.ones((3, 5))


class Pair(NamedTuple):
    w: Weights
    b: Scalar


@dataclasses.dataclass
class Layer:
    w: Weights


class Grads(TypedDict, total=False):
    dw: Weights
    db: Scalar


RECOGNISED = [
    (Examples, X),
    (Examples, X.astype(np.float32)),
    (Labels, np.ones((1, 4), int)),
    (Labels, np.ones((1, 4), bool)),
    (Scalar, 0),
    (Scalar, np.float64(0)),
    (Scalar, np.array(0.0)),
    (float, np.float32(1)),
    (int, np.int64(1)),
    (bool, np.bool_(1)),
    (complex, 1j),
    (Float[Array, "*shape"], np.ones((2, 3, 4))),
    (Float[Array, "..."], np.ones(())),
    (Float[Array, "*batch n 1"], np.ones((2, 2, 3, 1))),
    (Float[Array, "m *rest"], np.ones((2, 2, 3, 1))),
    (Float[Array, "n n+1 2*n"], np.ones((2, 3, 4))),
    (Float[Array, "_ n n"], np.ones((9, 3, 3))),
    (Float[Any, " n"], np.ones(3)),
    (Num[Array, " n"], np.ones(3, complex)),
    (Shaped[Array, " n"], np.array(["a"])),
    (Real[Array, " n"] | None, None),
    (Real[Array, " n"] | None, np.ones(3)),
    (Float[Array, " n"] | Float[Array, "n m"], np.ones((3, 2))),
    (Scalar | Float[Array, "*shape"], 0.0),
    (Scalar | Float[Array, "*shape"], X),
    (str | Float[Array, " n"], "text"),
    (str | pathlib.Path, pathlib.Path()),
    (str | pathlib.Path | Float[Array, " n"] | None, "text"),
    (Literal["a"] | int | Callable[[], None], len),
    (tuple[Weights, Scalar], (w, 0.0)),
    (tuple[Weights, ...], (w, w)),
    (tuple[()], ()),
    (list[Weights], [w, w]),
    (dict[str, Weights], {"w": w}),
    (dict[str, list[Weights] | None], {"w": [w], "v": None}),
    (Mapping[str, Weights], {"w": w}),
    (Sequence[Weights], (w,)),
    (set[int], {1}),
    (collections.OrderedDict[str, int], collections.OrderedDict(a=1)),
    (Pair, Pair(w, 0.0)),
    (Layer, Layer(w)),
    (Grads, {"dw": w}),
    (Grads | None, None),
    (np.random.Generator, np.random.default_rng(0)),
    (Callable[[float], float], np.exp),
    (Callable[[float], float] | None, None),
    (Literal["a", "b"], "a"),
    (Literal[1, 2], 1),
    (np.ndarray, w),
    (Any, object()),
    (None, None),
]


@pytest.fixture
def judge_asked(monkeypatch):
    asked = []
    for name in ("refuse_arguments", "refuse_result"):
        original = getattr(Terms, name)

        def noted(*arguments, original=original, name=name):
            asked.append(name)
            return original(*arguments)

        monkeypatch.setattr(Terms, name, noted)
    return asked


@pytest.mark.parametrize(("hint", "value"), RECOGNISED)
def test_what_is_certainly_right_never_reaches_the_judge(hint, value, judge_asked):
    def f(x: hint) -> hint:
        return x

    assert checked(f)(value) is value
    assert judge_asked == []


@pytest.mark.parametrize(
    ("hint", "value"),
    [
        (Examples, X.astype(">f8")),  # another object for the same numbers
        (Examples, X.view(type("Mine", (np.ndarray,), {}))),
        (Float[Array, "#n m"], X),  # broadcasting axes are left to jaxtyping
        (Float[Array, "n m"] | Int[Array, "m n"], X),  # which alternative gives the names their sizes?
        (Float[Array, "{x.shape[0]} m"], X),
        (Float[Array, "n n//1"], np.ones((2, 2))),
        (collections.abc.Iterable[Weights], [w]),
        (list[Weights], type("Mine", (list,), {})([w])),
        (float, type("Mine", (float,), {})(1)),
    ],
)
def test_what_is_right_but_not_certainly_so_is_judged_and_accepted(hint, value, judge_asked):
    def f(x: hint):
        return None

    checked(f)(value)
    assert judge_asked == ["refuse_arguments"]


def test_a_result_without_a_quick_test_leaves_the_arguments_theirs(judge_asked):
    @checked
    def f(x: Float[Array, "n m"]) -> Float[Array, "#n m"]:
        return x

    f(X)
    assert judge_asked == ["refuse_result"]


def test_after_a_doubt_about_the_arguments_the_result_is_judged_too(judge_asked):
    """The sizes that the quick test met before its doubt must not be trusted."""

    @checked
    def f(x: Float[Array, "n 1"], y: Float[Array, "n m"], result: Any) -> Float[Array, "n m"]:
        return result

    mine = X.view(type("Mine", (np.ndarray,), {}))
    assert f(w, mine, X) is X
    assert judge_asked == ["refuse_arguments", "refuse_result"]
    with pytest.raises(TypeError, match="disagrees with"):
        f(w, mine, X.T)


def test_what_training_calls_at_every_step_has_a_quick_test():
    import importlib

    from shapesafe_lr.contracts.checked import contract_of

    slow, seen = [], 0
    for idea in ("activation", "likelihood", "propagation", "prediction"):
        module = importlib.import_module(f"shapesafe_lr.logistic.{idea}")
        for name, function in vars(module).items():
            if contract_of(function) is not None and function.__module__ == module.__name__:
                seen += 1
                if "            raise Doubt" in compiled_source(function).splitlines():
                    slow.append(f"{idea}.{name}")
    assert seen > 10
    assert slow == []


def test_lines_of_the_kinds_of_test():
    @checked
    def f(x: Float[Array, "*batch n"], y: Real[Array, " n+1"] | None, z: dict[str, Float[Array, " m"]]) -> Literal["a"]:
        return "a"

    def not_an_array(value, dtype, others):
        other_dtype = f"({dtype} := {value}.dtype) is not float64 and id({dtype}) not in {others}"
        return f"if type({value}) is not ndarray or ({other_dtype}): raise Doubt"

    lines = [line.strip() for line in compiled_source(f).splitlines()]
    start = lines.index("m = None")
    assert lines[start : start + 21] == [
        "m = None",
        not_an_array("x", "dtype", "other_dtypes"),
        "shape = x.shape",
        "if len(shape) < 1: raise Doubt",
        "n = shape[-1]",
        "batch = shape[0:-1]",
        "if type(y) is ndarray:",
        not_an_array("y", "dtype2", "other_dtypes2"),
        "size, = y.shape",
        "if size != (n + 1): raise Doubt",
        "elif y is None:",
        "if y is not None: raise Doubt",
        "else:",
        "raise Doubt",
        "if type(z) is not dict: raise Doubt",
        "for key, item in z.items():",
        "if not isinstance(key, str): raise Doubt",
        not_an_array("item", "dtype3", "other_dtypes"),
        "size2, = item.shape",
        "if m is None: m = size2",
        "elif m != size2: raise Doubt",
    ]
