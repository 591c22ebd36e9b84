"""Logistic regression in numpy with every shape checked, and a checker that finds the shape bug in coursework.

    from shapesafe_lr import sigmoid, propagate, model       # week 2, lessons 2.1 to 2.18
    from shapesafe_lr import checked, assert_shape           # the same checks for your own functions

What stands here is promised; what does not is not. Importing the package is nearly free: each name is fetched from
its file when it is first used.
"""

__version__ = "0.1.0"

TYPE_CHECKING = False  # a type checker takes it for True; importing `typing` would cost more than all of this file
if TYPE_CHECKING:  # the table of contents, for readers, editors and type checkers
    # Checked shapes, for our functions and for yours
    from .contracts import checked as checked
    from .contracts.switch import checking as checking
    from .contracts.switch import checks_are_on as checks_are_on
    from .errors import ContractError as ContractError
    from .errors import ShapeError as ShapeError
    from .language import set_language as set_language
    from .language import speaking as speaking

    # Pictures become X, labels become Y (2.1), columns and rows (2.16)
    from .logistic.data import load_digits as load_digits
    from .logistic.data import load_pictures as load_pictures
    from .logistic.images import image_to_column as image_to_column
    from .logistic.images import column_to_image as column_to_image
    from .logistic.images import flatten as flatten
    from .logistic.images import unflatten as unflatten
    from .logistic.images import scale as scale
    from .logistic.images import labels as labels
    from .logistic.images import train_test_split as train_test_split
    from .logistic.vectors import column as column
    from .logistic.vectors import row as row
    from .logistic.vectors import as_column as as_column
    from .logistic.vectors import as_row as as_row

    # The model, step by step (2.2 to 2.4, 2.13, 2.14)
    from .logistic.activation import sigmoid as sigmoid
    from .logistic.activation import sigmoid_derivative as sigmoid_derivative
    from .logistic.likelihood import loss as loss
    from .logistic.likelihood import cost as cost
    from .logistic.likelihood import loss_from_logits as loss_from_logits
    from .logistic.likelihood import cost_from_logits as cost_from_logits
    from .logistic.propagation import initialize_with_zeros as initialize_with_zeros
    from .logistic.propagation import logits as logits
    from .logistic.propagation import forward as forward
    from .logistic.propagation import backward as backward
    from .logistic.propagation import update as update
    from .logistic.propagation import propagate as propagate
    from .logistic.prediction import predict as predict
    from .logistic.prediction import accuracy as accuracy
    from .logistic.training import optimize as optimize
    from .logistic.training import model as model

    # The same for one example (2.9), and with loops (2.10)
    from .logistic.one_example import forward_example as forward_example
    from .logistic.one_example import loss_example as loss_example
    from .logistic.one_example import da_example as da_example
    from .logistic.one_example import dz_example as dz_example
    from .logistic.one_example import backward_example as backward_example
    from .logistic.loops import propagate_with_loops as propagate_with_loops

    # Shapes by themselves: what numpy makes of them, and why (2.11 to 2.16)
    from .shapes.broadcasting import broadcast as broadcast
    from .shapes.broadcasting import broadcast_shapes as broadcast_shapes
    from .shapes.broadcasting import unbroadcast_axes as unbroadcast_axes
    from .shapes.reshaping import reshape as reshape
    from .shapes.shape import NotAShape as NotAShape
    from .shapes.shape import ShapesDisagree as ShapesDisagree
    from .shapes.shape import parse_shape as parse_shape
    from .shapes.vectors import behaviour as behaviour
    from .shapes.vectors import kind as kind

    # The checker for coursework: in Python, on import, in a notebook (%load_ext shapesafe_lr)
    from .coursework.checking import check as check
    from .import_hook import install_import_hook as install_import_hook
    from .notebook_extension import load_ipython_extension as load_ipython_extension
    from .notebook_extension import unload_ipython_extension as unload_ipython_extension

_CONTENTS = {
    "contracts": "checked",
    "contracts.switch": "checking checks_are_on",
    "errors": "ContractError ShapeError",
    "language": "set_language speaking",
    "logistic.data": "load_digits load_pictures",
    "logistic.images": "image_to_column column_to_image flatten unflatten scale labels train_test_split",
    "logistic.vectors": "column row as_column as_row",
    "logistic.activation": "sigmoid sigmoid_derivative",
    "logistic.likelihood": "loss cost loss_from_logits cost_from_logits",
    "logistic.propagation": "initialize_with_zeros logits forward backward update propagate",
    "logistic.prediction": "predict accuracy",
    "logistic.training": "optimize model",
    "logistic.one_example": "forward_example loss_example da_example dz_example backward_example",
    "logistic.loops": "propagate_with_loops",
    "shapes.broadcasting": "broadcast broadcast_shapes unbroadcast_axes",
    "shapes.reshaping": "reshape",
    "shapes.shape": "NotAShape ShapesDisagree parse_shape",
    "shapes.vectors": "behaviour kind",
    "coursework.checking": "check",
    "import_hook": "install_import_hook",
    "notebook_extension": "load_ipython_extension unload_ipython_extension",
}
_HOMES = {name: home for home, names in _CONTENTS.items() for name in names.split()}

__all__ = ["__version__", *_HOMES]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'shapesafe_lr' has no attribute {name!r}")
    from importlib import import_module

    globals()[name] = value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
