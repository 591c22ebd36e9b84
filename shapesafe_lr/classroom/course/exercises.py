"""The functions of the exercise notebooks that are not the course's own: what each is given and a right answer."""

import math
from typing import Any

import numpy as np

from ...language import Text
from ..comparing import Result
from ..settings import Setting
from .function import Arguments, Check, CourseFunction

_FLOATS = frozenset({"single precision", "float labels"})
_ONE_IS_ENOUGH = _FLOATS | {"strided", "square", "one example", "one feature"}


def _vector(setting: Setting) -> Arguments:
    return {"v": setting.array(setting.rng(), setting.n_x)}


def _two_columns(setting: Setting) -> Arguments:
    rng = setting.rng()
    return {"x": setting.array(rng, setting.n_x, 1), "y": setting.array(rng, setting.n_x, 1)}


def _column_and_row(setting: Setting) -> Arguments:
    rng = setting.rng()
    return {"x": setting.array(rng, setting.n_x, 1), "y": setting.array(rng, 1, setting.m)}


def _table(setting: Setting) -> Arguments:
    return {"T": np.abs(setting.array(setting.rng(), setting.n_x, setting.m)) + 0.5}


def _features(setting: Setting) -> Arguments:
    """Features that vary, each on a scale of its own."""
    scales = 10.0 ** np.arange(setting.n_x).reshape(-1, 1)
    return {"X": setting.rng().normal(size=(setting.n_x, setting.m + 1)) * scales + scales}


def _scores(setting: Setting) -> Arguments:
    rng = setting.rng()
    return {"w": setting.array(rng, setting.n_x, 1), "b": 0.25, "x": setting.array(rng, setting.n_x, 1)}


def _matrix(setting: Setting) -> Arguments:
    rng = setting.rng()
    return {"A": setting.array(rng, setting.m, setting.n_x), "v": setting.array(rng, setting.n_x, 1)}


def _errors(setting: Setting) -> Arguments:
    rng = setting.rng()
    return {"X": setting.array(rng, setting.n_x, setting.m), "dZ": setting.array(rng, 1, setting.m)}


def _slope(setting: Setting) -> Arguments:
    return {"f": lambda a: a**3, "a": float(setting.n_x), "epsilon": 1e-3}


def _graph(setting: Setting) -> Arguments:
    return {"a": float(setting.n_x), "b": float(setting.m), "c": 2.5}


def _one_example(setting: Setting) -> Arguments:
    rng = setting.rng()
    column = setting.array(rng, setting.n_x, 1)
    return {"w": column, "b": 0.1, "x": setting.array(rng, setting.n_x, 1), "y": setting.m % 2}


def _example_gradients(w: np.ndarray, b: float, x: np.ndarray, y: int) -> tuple[np.ndarray, float]:
    a = 1 / (1 + math.exp(-((w.T @ x).item() + b)))
    return x * (a - y), a - y


def _probabilities(setting: Setting) -> Arguments:
    rng = setting.rng()
    return {"A": np.abs(setting.array(rng, 1, setting.m)) / 2 + 0.1, "Y": setting.labels(rng, setting.m)}


def _bernoulli(A: Any, Y: Any) -> Any:
    return np.where(Y == 1, A, 1 - A)


def _works_on_one_example(function: Any, returned: Any, arguments: Arguments) -> Text | None:
    value = np.asarray(function(A=np.array([[0.2]]), Y=np.array([[0]])), dtype=float)
    return None if value.size == 1 and np.isclose(value.item(), 0.8) else _ZERO_LABEL.filled(value=value.tolist())


_ZERO_LABEL = Text(
    "For a = 0.2 and y = 0 the probability of y is 0.8; it gives {value}.",
    "当 a = 0.2、y = 0 时，y 的概率是 0.8，这里得到 {value}。",
)

FUNCTIONS = (
    CourseFunction(
        "to_column",
        "2.16",
        _vector,
        lambda v: v.reshape(-1, 1),
        (Result("column", (), "array", "n 1"),),
        leave_out=_FLOATS,
    ),
    CourseFunction(
        "to_row", "2.16", _vector, lambda v: v.reshape(1, -1), (Result("row", (), "array", "1 n"),), leave_out=_FLOATS
    ),
    CourseFunction(
        "inner_product",
        "2.16",
        _two_columns,
        lambda x, y: float((x.T @ y).item()),
        (Result("product", (), "number"),),
        leave_out=_FLOATS,
    ),
    CourseFunction(
        "outer_product",
        "2.16",
        _two_columns,
        lambda x, y: x @ y.T,
        (Result("table", (), "array", "n n"),),
        leave_out=_FLOATS,
    ),
    CourseFunction(
        "all_sums",
        "2.15",
        _column_and_row,
        lambda x, y: x + y,
        (Result("sums", (), "array", "n m"),),
        leave_out=_FLOATS,
    ),
    CourseFunction(
        "shares",
        "2.15",
        _table,
        lambda T: 100 * T / T.sum(axis=0, keepdims=True),
        (Result("shares", (), "array", "n m"),),
        leave_out=_FLOATS,
    ),
    CourseFunction(
        "standardise",
        "2.15",
        _features,
        lambda X: (X - X.mean(axis=1, keepdims=True)) / X.std(axis=1, keepdims=True),
        (Result("X_scaled", (), "array", "n_x m"),),
        leave_out=_FLOATS | {"strided"},
    ),
    CourseFunction(
        "score",
        "2.11",
        _scores,
        lambda w, b, x: float((w.T @ x).item() + b),
        (Result("z", (), "number"),),
        leave_out=_FLOATS,
    ),
    CourseFunction(
        "matrix_times_vector",
        "2.12",
        _matrix,
        lambda A, v: A @ v,
        (Result("u", (), "array", "m 1"),),
        leave_out=_FLOATS,
    ),
    CourseFunction(
        "weight_gradient",
        "2.12",
        _errors,
        lambda X, dZ: X @ dZ.T / X.shape[1],
        (Result("dw", (), "array", "n_x 1"),),
        leave_out=_FLOATS,
    ),
    CourseFunction(
        "slope_by_nudge",
        "2.5",
        _slope,
        lambda f, a, epsilon: (f(a + epsilon) - f(a)) / epsilon,
        (Result("slope", (), "number"),),
        leave_out=_ONE_IS_ENOUGH,
    ),
    CourseFunction(
        "slope_both_sides",
        "2.6",
        _slope,
        lambda f, a, epsilon: (f(a + epsilon) - f(a - epsilon)) / (2 * epsilon),
        (Result("slope", (), "number"),),
        leave_out=_ONE_IS_ENOUGH,
    ),
    CourseFunction(
        "graph_forward",
        "2.7",
        _graph,
        lambda a, b, c: (b * c, a + b * c, 3 * (a + b * c)),
        (Result("u", (0,), "number"), Result("v", (1,), "number"), Result("J", (2,), "number")),
        leave_out=_ONE_IS_ENOUGH,
    ),
    CourseFunction(
        "graph_backward",
        "2.8",
        _graph,
        lambda a, b, c: {"da": 3.0, "db": 3.0 * c, "dc": 3.0 * b},
        tuple(Result(name, (name,), "number") for name in ("da", "db", "dc")),
        leave_out=_ONE_IS_ENOUGH,
    ),
    CourseFunction(
        "gradients_of_one_example",
        "2.9",
        _one_example,
        _example_gradients,
        (Result("dw", (0,), "array", "n_x 1"), Result("db", (1,), "number")),
        leave_out=_FLOATS,
    ),
    CourseFunction(
        "probability_of_labels",
        "2.18",
        _probabilities,
        _bernoulli,
        (Result("P", (), "array", "1 m"),),
        (Check("both labels", Text("it is right for y = 0 too", "y = 0 时也正确"), _works_on_one_example),),
        leave_out=_FLOATS,
    ),
    CourseFunction(
        "likelihood",
        "2.18",
        _probabilities,
        lambda A, Y: float(np.prod(_bernoulli(A, Y))),
        (Result("likelihood", (), "number"),),
        uses=("probability_of_labels",),
        leave_out=_FLOATS,
    ),
    CourseFunction(
        "log_likelihood",
        "2.18",
        _probabilities,
        lambda A, Y: float(np.sum(np.log(_bernoulli(A, Y)))),
        (Result("log_likelihood", (), "number"),),
        uses=("probability_of_labels", "likelihood"),
        leave_out=_FLOATS,
    ),
    CourseFunction(
        "cost_from_log_likelihood",
        "2.18",
        _probabilities,
        lambda A, Y: float(-np.mean(np.log(_bernoulli(A, Y)))),
        (Result("cost", (), "number"),),
        uses=("probability_of_labels", "log_likelihood"),
        leave_out=_FLOATS,
    ),
)
