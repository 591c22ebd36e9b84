"""Gradient descent: the one loop that no vectorising removes."""

import math
from collections.abc import Callable
from contextlib import nullcontext
from typing import NamedTuple, TypedDict

import numpy as np

from ..array_types import (
    Examples,
    Labels,
    Path,
    Scalar,
    TestExamples,
    TestLabels,
    TrainExamples,
    TrainLabels,
    Weights,
)
from ..contracts import checked
from ..language import Text
from .blocks import cost_in_blocks, descend, in_good_order
from .descent import Look, gains_less_than, watch
from .prediction import predict
from .progress import Watchers, shown
from .propagation import Gradients, backward, forward, initialize_with_zeros
from .values import require_count, require_examples, require_learning_rate, require_zero_or_one

SOME_STEPS = Text(
    en="0 leaves w and b as they are; 2000 is usual for a first try.",
    zh="0 表示 w 和 b 保持不变；第一次尝试通常用 2000。",
)
SOME_RECORDS = Text(en="1 records the cost of every step.", zh="1 表示记录每一步的代价。")


class Parameters(TypedDict):
    """params, as the assignment passes it around."""

    w: Weights
    b: Scalar


class Model(TypedDict):
    """What `model` gives."""

    costs: list[float]
    Y_prediction_test: TestLabels
    Y_prediction_train: TrainLabels
    w: Weights
    b: Scalar
    learning_rate: Scalar
    num_iterations: int | np.integer


class Training(NamedTuple):
    """What a training run gives: where it ended, the last gradients, and what was recorded on the way."""

    w: Weights
    b: Scalar
    dw: Weights
    db: Scalar
    cost: float
    steps: int
    costs: list[float]
    iterations: list[int]
    path: Path


@checked
def train(
    w: Weights,
    b: Scalar,
    X: Examples,
    Y: Labels,
    *,
    num_iterations: int | np.integer,
    learning_rate: Scalar,
    record_every: int | np.integer = 100,
    least_gain: float | None = None,
    keep_path: bool = False,
    on_cost: Callable[[int, float], object] | None = None,
    on_step: Callable[[int], object] | None = None,
) -> Training:
    """Gradient descent from w and b, with the cost recorded every `record_every` steps and computed only then.

        repeat num_iterations times:
            A = forward(w, b, X);  dw, db = backward(A, X, Y);  w, b = update(w, b, dw, db, learning_rate)

    costs[k] is the cost before step iterations[k], in nats; path[k] are w and b there, if `keep_path`. `cost` is the
    one at the end, after `steps` steps; dw and db are the gradients that the last step went by. `least_gain` stops
    early, once a look at the cost finds it less than that below the one before. `on_cost(iteration, cost)` is called
    at every recording, `on_step(iteration)` about ten times as often; nothing is printed.

    The steps are those of the three functions in a faster form (see `blocks`), computed in the type of X.

    Raises ShapeError if w and X disagree about n_x, or X and Y about m; ValueError if learning_rate is not positive
    and finite, a count is negative, there are no examples, a label is neither 0 nor 1, or X holds nan or inf;
    ArithmeticError if the cost turns to nan or inf. Warns with CostRises, once, if the cost goes up.
    Lesson: course 1, week 2, "Gradient descent" (2.4).

    >>> X, Y = np.array([[-2.0, -1.0, 1.0, 2.0]]), np.array([[0, 1, 0, 1]])
    >>> w, b = initialize_with_zeros(1)
    >>> run = train(w, b, X, Y, num_iterations=201, learning_rate=0.5)
    >>> run.iterations, [round(cost, 4) for cost in run.costs]
    ([0, 100, 200], [0.6931, 0.642, 0.642])
    """
    num_iterations = require_count("train", "num_iterations", num_iterations, least=0, advice=SOME_STEPS)
    record_every = require_count("train", "record_every", record_every, least=1, advice=SOME_RECORDS)
    require_learning_rate("train", learning_rate)
    require_examples("train", Y)
    require_zero_or_one("train", Y)

    X = in_good_order(X, num_iterations)
    Y = Y.astype(X.dtype, copy=False)
    w, b = w.astype(X.dtype), X.dtype.type(b)
    if num_iterations == 0:
        dw, db = backward(forward(w, b, X), X, Y)
    stride = record_every if on_step is None else math.gcd(record_every, max(1, record_every // 10))
    looks: list[Look] = []
    path: Path = []
    i = 0
    while True:
        if i % record_every == 0 or i == num_iterations:
            looks.append(Look(i, float(cost_in_blocks(w, b, X, Y))))
            watch(looks, learning_rate, X)
        if i == num_iterations or gains_less_than(least_gain, looks):
            break
        if i % record_every == 0:
            if keep_path:
                path.append((w, b))
            if on_cost is not None:
                on_cost(i, looks[-1].cost)
        steps = min(stride, num_iterations - i)
        w, b, dw, db = descend(w, b, X, Y, learning_rate, steps)
        i += steps
        if on_step is not None:
            on_step(i)

    *recorded, last = looks
    costs, iterations = [look.cost for look in recorded], [look.iteration for look in recorded]
    return Training(w, b, dw, db, last.cost, i, costs, iterations, path)


@checked
def optimize(
    w: Weights,
    b: Scalar,
    X: Examples,
    Y: Labels,
    num_iterations: int | np.integer = 100,
    learning_rate: Scalar = 0.009,
    print_cost: bool = False,
) -> tuple[Parameters, Gradients, list[float]]:
    """Gradient descent as the assignment asks for it; `train` does the work and offers more.

        params = {"w": (n_x, 1), "b": a scalar}         after the last step
        grads = {"dw": (n_x, 1), "db": a scalar}        of the last step
        costs                                           before steps 0, 100, 200, ... in nats

    A library prints nothing of its own accord: `print_cost=True` is the asking. It writes each recorded cost as a
    line and, on a terminal, shows a bar if the run lasts more than a second.

    Raises and warns as `train` does.
    Lesson: course 1, week 2, "Gradient descent" (2.4).

    >>> w, b = initialize_with_zeros(1)
    >>> params, grads, costs = optimize(w, b, np.array([[-1.0, 1.0, 1.0]]), np.array([[0, 1, 0]]), num_iterations=101)
    >>> params["w"].round(4), [round(cost, 4) for cost in costs]
    (array([[0.1407]]), [0.6931, 0.6499])
    """
    with shown(int(num_iterations)) if print_cost else nullcontext(Watchers()) as watchers:
        run = train(w, b, X, Y, num_iterations=num_iterations, learning_rate=learning_rate, **watchers._asdict())
    return {"w": run.w, "b": run.b}, {"dw": run.dw, "db": run.db}, run.costs


@checked
def model(
    X_train: TrainExamples,
    Y_train: TrainLabels,
    X_test: TestExamples,
    Y_test: TestLabels,
    num_iterations: int | np.integer = 2000,
    learning_rate: Scalar = 0.5,
    print_cost: bool = False,
) -> Model:
    """The assignment's whole: start from zeros, train on one set, predict both.

    The result has the keys costs, Y_prediction_test (1, m_test), Y_prediction_train (1, m_train), w (n_x, 1), b,
    learning_rate and num_iterations. Y_test is there to be compared with the predictions:
    `accuracy(result["Y_prediction_test"], Y_test)`.

    Raises ShapeError if the two sets disagree about n_x, or a set and its labels about m; otherwise as `train`.
    Lesson: course 1, week 2, "Logistic regression with a neural network mindset".

    >>> X, Y = np.array([[-1.0, 0.5, 1.0]]), np.array([[0, 1, 1]])
    >>> result = model(X, Y, X, Y, num_iterations=200)
    >>> result["Y_prediction_test"]
    array([[0., 1., 1.]])
    """
    require_zero_or_one("model", Y_train, "Y_train")
    require_zero_or_one("model", Y_test, "Y_test")
    w, b = initialize_with_zeros(X_train.shape[0])
    params, _, costs = optimize(w, b, X_train, Y_train, num_iterations, learning_rate, print_cost)
    w, b = params["w"], params["b"]
    return {
        "costs": costs,
        "Y_prediction_test": predict(w, b, X_test),
        "Y_prediction_train": predict(w, b, X_train),
        "w": w,
        "b": b,
        "learning_rate": learning_rate,
        "num_iterations": num_iterations,
    }
