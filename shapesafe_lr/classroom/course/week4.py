"""Week 4: a network of any depth, from one linear step and its derivative to the whole.

A cache is what the learner's own forward function makes, where that is right. Otherwise it has the course's layout,
described in `deep`. No Z is exactly 0, where the slope of relu is a matter of taste.
"""

from collections.abc import Callable
from typing import Any

import numpy as np

from ...language import Text
from ..comparing import Result
from ..settings import Setting
from . import deep
from .descent import steps_downhill
from .function import Arguments, Check, CourseFunction, Made
from .slopes import SLOPES, Point, not_the_slope
from .starting import BREAKS_SYMMETRY, HIDDEN_UNITS_DIFFER, starts_small
from .week2 import ZERO_OR_ONE

_LEAVE_OUT = frozenset({"single precision", "float labels"})
_SIZES_ONLY = _LEAVE_OUT | {"strided"}
_BESIDE = frozenset({
    "initialize_parameters_deep", "linear_forward", "linear_activation_forward", "L_model_forward", "linear_backward",
    "linear_activation_backward", "L_model_backward", "two_layer_model", "L_layer_model",
})  # fmt: skip
_BOTH: tuple[Arguments, ...] = ({"activation": "relu"}, {"activation": "sigmoid"})
_FORWARD_HELPERS = ("sigmoid", "relu")
_BACKWARD_HELPERS = ("sigmoid_backward", "relu_backward")
_STEPS = ("linear_forward", "linear_activation_forward", "compute_cost", "linear_backward",
          "linear_activation_backward", "update_parameters", *_FORWARD_HELPERS, *_BACKWARD_HELPERS)  # fmt: skip


# What they are given


def _never_zero(setting: Setting, rng: np.random.Generator, *shape: int) -> np.ndarray:
    return setting._laid_out(rng.integers(-15, 15, size=shape) / 10 + 0.05)


def _layer(setting: Setting) -> Arguments:
    """A layer of n_x + 2 units on n_x inputs."""
    rng = setting.rng()
    n_h = setting.n_x + 2
    W, A = setting.array(rng, n_h, setting.n_x), setting.array(rng, setting.n_x, setting.m)
    b = setting._laid_out(rng.integers(-15, 16, size=(n_h, 1)) / 10 + 0.003)  # A and W have tenths: Z is never 0
    return {"A_prev": A, "W": W, "b": b}


def _activation(setting: Setting) -> Arguments:
    return {"Z": _never_zero(setting, setting.rng(), setting.n_x, setting.m)}


def _activation_back(setting: Setting) -> Arguments:
    rng = np.random.default_rng(setting.n_x)
    return {"dA": _never_zero(setting, rng, setting.n_x, setting.m), "cache": _activation(setting)["Z"]}


def _linear(setting: Setting) -> Arguments:
    layer = _layer(setting)
    return {"A": layer["A_prev"], "W": layer["W"], "b": layer["b"]}


def _linear_back(setting: Setting) -> Arguments:
    dZ = setting.array(np.random.default_rng(setting.m), setting.n_x + 2, setting.m)
    return {"dZ": dZ, "cache": tuple(_layer(setting).values())}


def _layer_back(setting: Setting) -> Arguments:
    dA = _never_zero(setting, np.random.default_rng(setting.m), setting.n_x + 2, setting.m)
    layer = _layer(setting)
    return {"dA": dA, "cache": (tuple(layer.values()), layer["W"] @ layer["A_prev"] + layer["b"])}


def _network(setting: Setting) -> Arguments:
    rng = setting.rng()
    dims = [setting.n_x, setting.n_x + 2, setting.n_x + 1, 1]
    parameters = {}
    for layer in (1, 2, 3):
        parameters[f"W{layer}"] = setting.array(rng, dims[layer], dims[layer - 1])
        parameters[f"b{layer}"] = setting._laid_out(rng.integers(-15, 16, size=(dims[layer], 1)) / 10 + 0.003)
    return {"X": setting.array(rng, setting.n_x, setting.m), "parameters": parameters}


def _network_back(setting: Setting) -> Arguments:
    AL, caches = deep.model_forward(**_network(setting))
    return {"AL": AL, "Y": setting.labels(setting.rng(), setting.m), "caches": caches}


def _probabilities(setting: Setting) -> Arguments:
    rng = setting.rng()
    return {"AL": np.abs(setting.array(rng, 1, setting.m)) / 2 + 0.1, "Y": setting.labels(rng, setting.m)}


def _update(setting: Setting) -> Arguments:
    network = _network(setting)
    grads = deep.gradients(network["X"], setting.labels(setting.rng(), setting.m), network["parameters"])
    return {"parameters": network["parameters"], "grads": grads, "learning_rate": 0.7}


def _training(setting: Setting, *hidden: int) -> Arguments:
    rng = setting.rng()
    X, Y = _never_zero(setting, rng, setting.n_x, setting.m), setting.labels(rng, setting.m)
    dims = [setting.n_x, *hidden, 1]
    return {"X": X, "Y": Y, "layers_dims": dims, "learning_rate": 0.3, "num_iterations": 5, "print_cost": False}


def _two_layers(setting: Setting) -> Arguments:
    return _training(setting, setting.n_x + 2)


def _three_layers(setting: Setting) -> Arguments:
    return _training(setting, setting.n_x + 2, setting.n_x + 1)


def _labelled(setting: Setting) -> Arguments:
    network = _network(setting)
    return {"X": network["X"], "y": setting.labels(setting.rng(), setting.m), "parameters": network["parameters"]}


# What must hold beyond the values


def _layer_slope(function: Callable[..., Any], returned: Any, arguments: Arguments) -> Text | None:
    """The cost is the mean over the examples of sum(dA * g(Z)); by convention dA_prev lacks the division by m."""
    (A_prev, W, b), _ = arguments["cache"]
    dA, m, activation = arguments["dA"], A_prev.shape[1], arguments["activation"]

    def value(at: Point) -> float:
        A, _ = deep.linear_activation_forward(at["A_prev"], at["W"], at["b"], activation)
        return float(np.sum(dA * A)) / m

    gradient = {"A_prev": returned[0] / m, "W": returned[1], "b": returned[2]}
    return not_the_slope(value, {"A_prev": A_prev, "W": W, "b": b}, gradient)


def _linear_slope(function: Callable[..., Any], returned: Any, arguments: Arguments) -> Text | None:
    A_prev, W, b = arguments["cache"]
    dZ, m = arguments["dZ"], A_prev.shape[1]
    gradient = {"A_prev": returned[0] / m, "W": returned[1], "b": returned[2]}
    point = {"A_prev": A_prev, "W": W, "b": b}
    return not_the_slope(lambda at: float(np.sum(dZ * (at["W"] @ at["A_prev"] + at["b"]))) / m, point, gradient)


def _activation_slope(activation: str) -> Check:
    def broken(function: Callable[..., Any], returned: Any, arguments: Arguments) -> Text | None:
        dA, Z = arguments["dA"], arguments["cache"]
        return not_the_slope(lambda at: float(np.sum(dA * deep.ACTIVATIONS[activation](at["Z"]))), {"Z": Z},
                             {"Z": returned})  # fmt: skip

    return Check("slope", SLOPES, broken)


def _network_slope(function: Callable[..., Any], returned: Any, arguments: Arguments) -> Text | None:
    caches, Y = arguments["caches"], arguments["Y"]
    point = {name + str(k): value for k, ((_, W, b), _) in enumerate(caches, 1) for name, value in (("W", W), ("b", b))}
    X = caches[0][0][0]
    return not_the_slope(lambda at: deep.cost(X, Y, dict(at)), point, {name: returned["d" + name] for name in point})


def _too_few_caches(function: Callable[..., Any], returned: Any, arguments: Arguments) -> Text | None:
    """Of the learner's own layout only this much is known: a list with fewer items than layers lacks something."""
    caches, layers = returned[1], len(arguments["parameters"]) // 2
    too_few = isinstance(caches, list) and len(caches) < layers
    return _FEWER.filled(count=len(caches), layers=layers) if too_few else None


_FEWER = Text(
    "There are {count} caches for {layers} layers; the last layer needs one too.",
    "{layers} 层只有 {count} 个缓存；最后一层也需要一个。",
)
_A_CACHE_EACH = Check("caches", Text("there is a cache for each layer", "每一层都有缓存"), _too_few_caches)


def _is_the_slope(broken: Callable[..., Text | None]) -> Check:
    return Check("slope", SLOPES, broken)


def _pair(activation: str) -> tuple[CourseFunction, CourseFunction]:
    """An activation as week 4 has it, with Z as its cache, and its derivative."""
    g = deep.ACTIVATIONS[activation]
    return (
        CourseFunction(
            activation, "week 4", _activation, lambda Z: (g(Z), Z),
            (Result("A", (0,), "array", "n_h m"), Result("cache", (1,), "anything")),
            beside=_BESIDE, leave_out=_LEAVE_OUT,
        ),
        CourseFunction(
            f"{activation}_backward", "week 4", _activation_back,
            lambda dA, cache: deep.activation_backward(dA, cache, activation),
            (Result("dZ", (), "array", "n_h m"),), (_activation_slope(activation),),
            uses=("sigmoid",) if activation == "sigmoid" else (), made=Made(activation, _the_input, {"cache": 1}),
            leave_out=_LEAVE_OUT,
        ),
    )  # fmt: skip


def _the_input(setting: Setting, given: Arguments) -> Arguments:
    return _activation(setting)


def _layer_input(setting: Setting, given: Arguments) -> Arguments:
    return {**_layer(setting), "activation": given["activation"]}


_LAYERS = tuple(
    (f"{kind}{k}", axes) for k in (1, 2, 3) for kind, axes in (("W", f"n_{k} n_{k - 1}"), ("b", f"n_{k} 1"))
)
_GRADIENTS = (Result("dA_prev", (0,), "array", "n_x m"), Result("dW", (1,), "array", "n_h n_x"),
              Result("db", (2,), "array", "n_h 1"))  # fmt: skip
_TRAINED = (HIDDEN_UNITS_DIFFER, steps_downhill(deep.cost, deep.gradients))


def _trainings(
    name: str, arguments: Callable[[Setting], Arguments], layers: tuple[tuple[str, str], ...], uses: tuple[str, ...]
) -> tuple[CourseFunction, CourseFunction]:
    """A training that returns the parameters and the costs, and, as in older notebooks, one without the costs."""
    both = tuple(Result(name, (0, name), "shape", axes) for name, axes in layers)
    alone = tuple(Result(name, (name,), "shape", axes) for name, axes in layers)
    return (
        CourseFunction(
            name, "week 4", arguments, deep.trained, (*both, Result("costs", (1,), "anything")), _TRAINED,
            uses=uses, given=uses, leave_out=_LEAVE_OUT,
        ),
        CourseFunction(
            name, "week 4", arguments, lambda **given: deep.trained(**given)[0], alone, _TRAINED,
            uses=uses, given=uses, leave_out=_LEAVE_OUT,
        ),
    )  # fmt: skip


FUNCTIONS = (
    CourseFunction(
        "initialize_parameters_deep", "week 4", lambda s: {"layer_dims": [s.n_x, s.n_x + 3, s.m + 1, 1]},
        deep.initialized, tuple(Result(name, (name,), "shape", axes) for name, axes in _LAYERS),
        (BREAKS_SYMMETRY, starts_small(layer_dims=[100, 50, 1])), leave_out=_SIZES_ONLY,
    ),
    *_pair("sigmoid"),
    *_pair("relu"),
    CourseFunction(
        "relu", "week 4, without a cache", _activation, lambda Z: deep.relu(Z), (Result("A", (), "array", "n_h m"),),
        beside=_BESIDE, leave_out=_LEAVE_OUT,
    ),
    CourseFunction(
        "linear_forward", "week 4", _linear, deep.linear_forward,
        (Result("Z", (0,), "array", "n_h m"), Result("cache", (1,), "anything")), leave_out=_LEAVE_OUT,
    ),
    CourseFunction(
        "linear_activation_forward", "week 4", _layer, deep.linear_activation_forward,
        (Result("A", (0,), "array", "n_h m"), Result("cache", (1,), "anything")),
        uses=("linear_forward", *_FORWARD_HELPERS), given=_FORWARD_HELPERS, cases=_BOTH, leave_out=_LEAVE_OUT,
    ),
    CourseFunction(
        "L_model_forward", "week 4", _network, deep.model_forward,
        (Result("AL", (0,), "array", "1 m"), Result("caches", (1,), "anything")), (_A_CACHE_EACH,),
        uses=("linear_activation_forward", "linear_forward", *_FORWARD_HELPERS), given=_FORWARD_HELPERS,
        leave_out=_LEAVE_OUT,
    ),
    CourseFunction("compute_cost", "week 4", _probabilities, lambda AL, Y: deep.cross_entropy(AL, Y),
                   (Result("cost", (), "number"),), beside=_BESIDE, leave_out=frozenset({"single precision"})),
    CourseFunction(
        "linear_backward", "week 4", _linear_back, deep.linear_backward, _GRADIENTS, (_is_the_slope(_linear_slope),),
        made=Made("linear_forward", lambda s, given: _linear(s), {"cache": 1}), leave_out=_LEAVE_OUT,
    ),
    CourseFunction(
        "linear_activation_backward", "week 4", _layer_back, deep.linear_activation_backward, _GRADIENTS,
        (_is_the_slope(_layer_slope),),
        uses=("linear_backward", "sigmoid", *_BACKWARD_HELPERS), given=_BACKWARD_HELPERS, cases=_BOTH,
        made=Made("linear_activation_forward", _layer_input, {"cache": 1}), leave_out=_LEAVE_OUT,
    ),
    CourseFunction(
        "L_model_backward", "week 4", _network_back, deep.model_backward,
        tuple(Result("d" + name, ("d" + name,), "array", axes) for name, axes in _LAYERS),
        (_is_the_slope(_network_slope),),
        uses=("linear_activation_backward", "linear_backward", "sigmoid", *_BACKWARD_HELPERS),
        given=_BACKWARD_HELPERS,
        made=Made("L_model_forward", lambda s, given: _network(s), {"AL": 0, "caches": 1}), leave_out=_LEAVE_OUT,
    ),
    CourseFunction(
        "update_parameters", "week 4", _update,
        lambda parameters, grads, learning_rate: {
            name: value - learning_rate * grads["d" + name] for name, value in parameters.items()
        },
        tuple(Result(name, (name,), "array", axes) for name, axes in _LAYERS),
        beside=_BESIDE, leave_out=_LEAVE_OUT, may_change=frozenset({"parameters"}),
    ),
    *_trainings("two_layer_model", _two_layers, _LAYERS[:4], ("initialize_parameters", *_STEPS)),
    *_trainings("L_layer_model", _three_layers, _LAYERS,
                ("initialize_parameters_deep", "L_model_forward", "L_model_backward", *_STEPS)),
    CourseFunction(
        "predict", "week 4", _labelled, lambda X, y, parameters: deep.model_forward(X, parameters)[0] > 0.5,
        (Result("p", (), "array", "1 m"),), (ZERO_OR_ONE,),
        uses=("L_model_forward", "linear_activation_forward", "linear_forward", *_FORWARD_HELPERS),
        given=("L_model_forward", *_FORWARD_HELPERS), beside=_BESIDE, leave_out=_LEAVE_OUT,
    ),
)  # fmt: skip
