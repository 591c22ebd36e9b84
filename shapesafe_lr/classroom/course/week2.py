"""Week 2: the six functions of logistic regression, and the step that makes columns of pictures."""

from collections.abc import Callable
from typing import Any

import numpy as np

from ...language import Text
from ...logistic.prediction import predict
from ...logistic.propagation import propagate
from ..comparing import Result
from ..settings import Setting
from .function import Arguments, Check, CourseFunction
from .slopes import Point, not_the_slope


def _parameters(setting: Setting) -> Arguments:
    rng = setting.rng()
    w = setting.array(rng, setting.n_x, 1)
    X = setting.array(rng, setting.n_x, setting.m)
    return {"w": w, "b": 0.3137, "X": X, "Y": setting.labels(rng, setting.m)}


def _scores(setting: Setting) -> Arguments:
    return {"z": setting.array(setting.rng(), setting.n_x, setting.m)}


def _prediction(setting: Setting) -> Arguments:
    return {name: value for name, value in _parameters(setting).items() if name != "Y"}


def _descent(setting: Setting) -> Arguments:
    return {**_parameters(setting), "num_iterations": 101, "learning_rate": 0.02, "print_cost": False}


def _two_sets(setting: Setting) -> Arguments:
    rng = setting.rng()
    m_test = setting.m + 2
    return {
        "X_train": setting.array(rng, setting.n_x, setting.m), "Y_train": setting.labels(rng, setting.m),
        "X_test": setting.array(rng, setting.n_x, m_test), "Y_test": setting.labels(rng, m_test),
        "num_iterations": 60, "learning_rate": 0.05, "print_cost": False,
    }  # fmt: skip


def _pictures(setting: Setting) -> Arguments:
    rng = setting.rng()
    return {"images": setting._laid_out(rng.integers(0, 256, size=(setting.m, setting.n_x, setting.n_x + 1, 3)))}


def _numbers(**arguments: Any) -> Arguments:
    """The arguments with labels as floats, as our own functions like them."""
    return {name: value.astype(float) if name.startswith("Y") else value for name, value in arguments.items()}


def _optimize(**arguments: Any) -> Any:
    """Gradient descent from our own steps, with the cost of every hundredth iteration."""
    w, b, X, Y = (arguments[name] for name in "wbXY")
    costs = []
    for i in range(arguments["num_iterations"]):
        grads, cost = propagate(w, b, X, Y.astype(float))
        if i % 100 == 0:
            costs.append(float(cost))
        w = w - arguments["learning_rate"] * grads["dw"]
        b = b - arguments["learning_rate"] * grads["db"]
    return {"w": w, "b": b}, grads, costs


def _model(**arguments: Any) -> dict[str, Any]:
    w = np.zeros((arguments["X_train"].shape[0], 1))
    given = {"w": w, "b": 0.0, "X": arguments["X_train"], "Y": arguments["Y_train"]}
    params, _, costs = _optimize(**given, **{k: arguments[k] for k in ("num_iterations", "learning_rate")})
    predictions = {
        f"Y_prediction_{part}": predict(params["w"], params["b"], arguments[f"X_{part}"]) for part in ("train", "test")
    }
    return {**params, **predictions, "costs": costs}


# What must hold beyond the values


def _gradient_is_the_slope(function: Callable[..., Any], returned: Any, arguments: Arguments) -> Text | None:
    """The learner's own gradient beside the slope of the learner's own cost."""
    if arguments["w"].dtype != np.float64:
        return None

    def cost(at: Point) -> float:
        return float(np.squeeze(function(**{**arguments, **at})[1]))

    return not_the_slope(cost, {"w": arguments["w"]}, {"w": returned[0]["dw"]})


def _finite_in_the_tails(function: Callable[..., Any], returned: Any, arguments: Arguments) -> Text | None:
    far = np.array([[-1000.0, -30.0, 0.0, 30.0, 1000.0]])
    with np.errstate(all="ignore"):
        values = np.asarray(function(far), dtype=float)
    if values.shape == far.shape and np.allclose(values, [[0, 9.3576e-14, 0.5, 1, 1]], rtol=1e-3, atol=1e-12):
        return None
    return _TAILS.filled(far=far[0].tolist(), values=np.array2string(values, precision=4).replace("\n", ""))


_TAILS = Text(
    "sigmoid of {far} is {values}; the ends must be 0 and 1.", "对 {far} 求 sigmoid 得到 {values}；两端应当是 0 和 1。"
)


def _a_number_for_a_number(function: Callable[..., Any], returned: Any, arguments: Arguments) -> Text | None:
    value = function(0)
    if np.shape(value) == () and np.isclose(float(value), 0.5):
        return None
    return _NUMBER.filled(value=repr(value))


_NUMBER = Text("sigmoid(0) is {value}; it should be the number 0.5.", "sigmoid(0) 得到 {value}，应当是数 0.5。")


def _zero_or_one(function: Callable[..., Any], returned: Any, arguments: Arguments) -> Text | None:
    odd = np.setdiff1d(np.asarray(returned, dtype=float), [0, 1])
    return None if odd.size == 0 else _ODD.filled(value=f"{odd[0]:.4g}")


_ODD = Text("A prediction is 0 or 1; there is {value}.", "预测值只能是 0 或 1，这里出现了 {value}。")

ZERO_OR_ONE = Check("zero or one", Text("every prediction is 0 or 1", "每个预测值都是 0 或 1"), _zero_or_one)


def _both_classes(function: Callable[..., Any], returned: Any, arguments: Arguments) -> Text | None:
    """A prediction on clear cases, with a w of another shape than the last call had."""
    X = np.array([[5.0, -5.0, 4.0, -0.1, 3.0]])
    got = np.asarray(function(w=np.array([[2.0]]), b=0.0, X=X), dtype=float)
    want = [[1, 0, 1, 0, 1]]
    return (
        None
        if got.shape == (1, 5) and np.array_equal(got, want)
        else _CLEAR.filled(X=X[0].tolist(), got=got.tolist(), want=want)
    )


_CLEAR = Text(
    "With w = [[2]], b = 0 and X = [{X}] it predicts {got}; it should be {want}.",
    "取 w = [[2]]、b = 0、X = [{X}]，预测为 {got}，应当是 {want}。",
)


def _first_cost(function: Callable[..., Any], returned: Any, arguments: Arguments) -> Text | None:
    """The recorded costs begin with the cost at the start, whatever the interval of recording."""
    costs = [float(np.squeeze(cost)) for cost in np.ravel(np.asarray(returned[2], dtype=float))]
    want = float(_optimize(**{**arguments, "num_iterations": 1})[2][0])
    if costs and np.isclose(costs[0], want, rtol=1e-4):
        return None
    return _COSTS.filled(want=f"{want:.6g}", got=f"{costs[0]:.6g}" if costs else "-")


_COSTS = Text(
    "The first recorded cost is {got}; before any update it is {want}.",
    "记录的第一个代价是 {got}；更新之前应当是 {want}。",
)


FUNCTIONS = (
    CourseFunction(
        "sigmoid", "2.2", _scores, lambda z: 1 / (1 + np.exp(-z)), (Result("s", (), "array", "n_x m"),),
        (
            Check("tails", Text("it is 0 and 1 in the tails", "两端的值是 0 和 1"), _finite_in_the_tails),
            Check("number", Text("a number gives a number", "输入一个数，返回一个数"), _a_number_for_a_number),
        ),
    ),
    CourseFunction(
        "initialize_with_zeros", "2.13", lambda setting: {"dim": setting.n_x}, lambda dim: (np.zeros((dim, 1)), 0.0),
        (Result("w", (0,), "array", "n_x 1"), Result("b", (1,), "number")),
        leave_out=frozenset({"single precision", "float labels", "strided"}),
    ),
    CourseFunction(
        "propagate", "2.14", _parameters, lambda **arguments: propagate(**_numbers(**arguments)),
        (Result("dw", (0, "dw"), "array", "n_x 1"), Result("db", (0, "db"), "number"), Result("cost", (1,), "number")),
        (Check("slope", Text("dw is the slope of the cost", "dw 就是代价的斜率"), _gradient_is_the_slope),),
        uses=("sigmoid",),
    ),
    CourseFunction(
        "optimize", "2.4", _descent, _optimize,
        (
            Result("w", (0, "w"), "array", "n_x 1"), Result("b", (0, "b"), "number"),
            Result("dw", (1, "dw"), "array", "n_x 1"), Result("db", (1, "db"), "number"),
            Result("costs", (2,), "anything"),
        ),
        (Check("first cost", Text("the costs begin at the start", "代价从更新之前开始记录"), _first_cost),),
        uses=("sigmoid", "propagate"),
    ),
    CourseFunction(
        "predict", "2.2", _prediction, predict, (Result("Y_prediction", (), "array", "1 m"),),
        (
            ZERO_OR_ONE,
            Check("both classes", Text("it tells the classes apart", "能区分两个类别"), _both_classes),
        ),
        uses=("sigmoid",),
    ),
    CourseFunction(
        "model", "2.14", _two_sets, _model,
        (
            Result("w", ("w",), "array", "n_x 1"), Result("b", ("b",), "number"),
            Result("Y_prediction_train", ("Y_prediction_train",), "array", "1 m"),
            Result("Y_prediction_test", ("Y_prediction_test",), "array", "1 m_test"),
            Result("costs", ("costs",), "anything"),
        ),
        uses=("sigmoid", "initialize_with_zeros", "propagate", "optimize", "predict"),
    ),
    CourseFunction(
        "flatten", "2.1", _pictures, lambda images: images.reshape(images.shape[0], -1).T,
        (Result("X", (), "array", "n_x m"),), leave_out=frozenset({"single precision", "float labels"}),
    ),
)  # fmt: skip
