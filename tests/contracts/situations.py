"""Every kind of refusal, as a call that provokes it. `test_messages` compares what is said, word for word."""

import dataclasses
from collections.abc import Callable
from typing import Any, Literal, NamedTuple, TypedDict

import numpy as np
import pandas
from jaxtyping import Bool, Float, Int, Shaped

from shapesafe_lr.array_types import Array, Examples, Images, Labels, Probabilities, Scalar, Weights
from shapesafe_lr.contracts import assert_shape, checked

w, X, Y = np.ones((3, 1)), np.ones((3, 5)), np.ones((1, 5))


@checked
def forward(w: Weights, b: Scalar, X: Examples) -> Probabilities:
    return w.T @ X + b


@checked
def cost(A: Probabilities, Y: Labels) -> float:
    return float(np.mean(A - Y))


@checked
def backward(A: Probabilities, X: Examples, Y: Labels, *, mistake: Any) -> tuple[Weights, Scalar]:
    dw, db = mistake
    return dw, db


@checked
def unnamed(A: Probabilities, mistake: Any) -> tuple[Weights, Scalar]:
    return mistake


@checked
def one_result(A: Probabilities, mistake: Any) -> Probabilities:
    return mistake


@checked
def look(images: Images) -> None:
    return None


@checked
def show(result: Probabilities) -> None:
    return None


@checked
def update(params: dict[str, Weights], grads: dict[str, Weights]) -> dict[str, Weights]:
    return {name: params[name] - grads["d" + name].T for name in params}


class Parameters(NamedTuple):
    w: Weights
    b: Scalar


@dataclasses.dataclass
class Gradients:
    dw: Weights
    db: Scalar


class Costs(TypedDict):
    train: Scalar
    test: Scalar


@checked
def step(parameters: Parameters, gradients: Gradients) -> Costs:
    return {"train": 0.5}  # type: ignore[typeddict-item]


@checked
def settings(
    steps: int,
    rate: float,
    schedule: Literal["constant", "falling"] = "constant",
    hook: Callable[[int], None] | None = None,
) -> None:
    return 3  # type: ignore[return-value]


@checked
def several(*arrays: Float[Array, "n m"], layers: list[Weights], named: tuple[Scalar, ...] = ()) -> None:
    return None


@checked
def picky(whole: Int[Array, " n"], truth: Bool[Array, " n"], padded: Shaped[Array, "*rest n+1"]) -> None:
    return None


@checked
def maybe(x: Float[Array, "n 1"] | str | None) -> None:
    return None


class Model:
    @checked
    def predict(self, X: Examples) -> Probabilities:
        return X[:1]


SITUATIONS: dict[str, Callable[[], Any]] = {
    "two arguments disagree": lambda: forward(np.ones((5, 1)), 0, np.ones((4, 3))),
    "two arguments disagree, and one came transposed": lambda: forward(w, 0, X.T),
    "two arguments disagree about m": lambda: backward(Y, X, np.ones((1, 4)), mistake=None),
    "an argument disagrees with X about m": lambda: backward(np.ones((1, 4)), X, Y, mistake=None),
    "a rank-1 array for a column": lambda: forward(np.ones(3), 0, X),
    "a rank-1 array for a row": lambda: cost(Y, np.ones(5)),
    "a rank-1 array for X": lambda: forward(w, 0, np.ones(3)),
    "a row for a column": lambda: forward(w.T, 0, X),
    "a column for a row": lambda: cost(Y, Y.T),
    "a stack of images for X": lambda: forward(w, 0, np.ones((5, 2, 2, 3))),
    "one picture for a stack": lambda: look(np.ones((64, 64, 3))),
    "a rank-1 array for a stack": lambda: look(np.ones(12288)),
    "an array of no axes": lambda: forward(w, 0, np.array(3.0)),
    "whole numbers for floating-point": lambda: forward(w, 0, X.astype(int)),
    "truth values for floating-point": lambda: forward(w, 0, X > 0),
    "complex numbers": lambda: forward(w, 0, X.astype(complex)),
    "an array of objects": lambda: forward(w, 0, X.astype(object)),
    "labels as text": lambda: cost(Y, np.array([["cat", "dog", "cat", "cat", "dog"]])),
    "None for an array": lambda: forward(None, 0, X),
    "a number for an array": lambda: forward(0.5, 0, X),
    "text for an array": lambda: forward("w", 0, X),
    "a list for a column": lambda: forward([1, 2, 3], 0, X),
    "a list of lists for X": lambda: forward(w, 0, [[1.0, 2.0]] * 3),
    "a ragged list": lambda: forward([[1], [2, 3]], 0, X),
    "an np.matrix": lambda: forward(w.view(np.matrix), 0, X),
    "a masked array": lambda: forward(w, 0, np.ma.masked_less(X, 0)),
    "a DataFrame": lambda: forward(w, 0, pandas.DataFrame(X)),
    "a Series": lambda: cost(Y, pandas.Series([0, 1, 0, 1, 0])),
    "(1, 1) for a scalar": lambda: forward(w, np.ones((1, 1)), X),
    "(1,) for a scalar": lambda: forward(w, np.ones(1), X),
    "(3, 1) for a scalar": lambda: forward(w, w, X),
    "None for a scalar": lambda: forward(w, None, X),
    "text for a scalar": lambda: forward(w, "0.5", X),
    "np.True_ for a scalar": lambda: forward(w, np.True_, X),
    "a complex number for a scalar": lambda: forward(w, 1j, X),
    "a whole number wanted": lambda: settings(1.5, 0.1),
    "np.ma.masked for a scalar": lambda: forward(w, np.ma.masked, X),
    "one of some words wanted": lambda: settings(10, 0.1, "rising"),
    "a function wanted": lambda: settings(10, 0.1, hook=3),
    "None wanted as the result": lambda: settings(10, 0.1),
    "result 2 of 2 is (1, 1)": lambda: backward(Y, X, Y, mistake=(w, np.ones((1, 1)))),
    "result 1 of 2 is a row": lambda: backward(Y, X, Y, mistake=(w.T, 0.0)),
    "result 1 of 2 is rank 1": lambda: backward(Y, X, Y, mistake=(np.ones(3), 0.0)),
    "result 1 of 2 has a wrong size": lambda: backward(Y, X, Y, mistake=(np.ones((4, 1)), 0.0)),
    "result 1 of 2 is None": lambda: backward(Y, X, Y, mistake=(None, 0.0)),
    "an unnamed result": lambda: unnamed(Y, (np.ones((3, 1)), np.ones(3))),
    "three results for two": lambda: unnamed(Y, (w, 0.0, 0.0)),
    "one result for two": lambda: unnamed(Y, w),
    "no result": lambda: unnamed(Y, None),
    "the one result is rank 1": lambda: one_result(Y, np.ones(5)),
    "the one result disagrees": lambda: one_result(Y, np.ones((1, 6))),
    "an argument that is called result": lambda: show(np.ones(5)),
    "an entry of a dict is rank 1": lambda: update({"w": w, "v": np.ones(3)}, {"dw": w}),
    "entries of two dicts disagree": lambda: update({"w": w}, {"dw": np.ones((4, 1))}),
    "an entry of the result": lambda: update({"w": w}, {"dw": w}),
    "a key that is no text": lambda: update({1: w}, {"dw": w}),
    "a list for a dict": lambda: update([w], {"dw": w}),
    "fields of two records disagree": lambda: step(Parameters(w, 0), Gradients(np.ones((4, 1)), 0.0)),
    "a field is (1,)": lambda: step(Parameters(w, 0), Gradients(w, np.ones(1))),
    "a tuple for a record": lambda: step((w, 0), Gradients(w, 0.0)),
    "a key is missing": lambda: step(Parameters(w, 0), Gradients(w, 0.0)),
    "one of *arrays disagrees": lambda: several(X, X, X.T, layers=[]),
    "an item of a list": lambda: several(layers=[w, np.ones((1, 3))]),
    "an item of a tuple": lambda: several(layers=[], named=(1, 2, None)),
    "an array for a list": lambda: several(layers=w),
    "floating-point for whole numbers": lambda: picky(np.ones(2), np.ones(2) > 0, np.ones(3)),
    "numbers for truth values": lambda: picky(np.ones(2, int), np.ones(2), np.ones(3)),
    "a computed size": lambda: picky(np.ones(2, int), np.ones(2) > 0, np.ones((4, 5))),
    "too few axes": lambda: picky(np.ones(2, int), np.ones(2) > 0, np.array(1.0)),
    "one of several kinds": lambda: maybe(3),
    "nearest of several kinds": lambda: maybe(np.ones(3)),
    "a method": lambda: Model().predict(np.ones(3)),
    "assert_shape: two disagree": lambda: assert_shape(X=(X, "n_x m"), w=(np.ones((5, 1)), "n_x 1")),
    "assert_shape: a fixed size": lambda: assert_shape(X=(X, "3 4")),
    "assert_shape: one name twice": lambda: assert_shape(G=(X, "n n")),
    "assert_shape: a scalar": lambda: assert_shape(cost=(np.ones((1, 1)), "")),
    "assert_shape: several axes": lambda: assert_shape(A=(Y, "*batch m"), B=(np.ones((2, 2, 5)), "*batch m")),
    "assert_shape: not a pair": lambda: assert_shape(X=X),
    "assert_shape: commas": lambda: assert_shape(X=(X, "n_x, m")),
    "assert_shape: a sum of unknowns": lambda: assert_shape(X=(X, "n_x+1 m")),
}
