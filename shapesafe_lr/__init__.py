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
    from .contracts import assert_shape as assert_shape
    from .contracts.switch import checking as checking
    from .contracts.switch import checks_are_on as checks_are_on
    from .contracts.switch import set_checking as set_checking
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
    from .logistic.training import train as train
    from .logistic.training import Training as Training
    from .logistic.training import optimize as optimize
    from .logistic.training import model as model
    from .logistic.descent import CostRises as CostRises

    # The same for one example (2.9), and with loops (2.10)
    from .logistic.one_example import forward_example as forward_example
    from .logistic.one_example import loss_example as loss_example
    from .logistic.one_example import da_example as da_example
    from .logistic.one_example import dz_example as dz_example
    from .logistic.one_example import backward_example as backward_example
    from .logistic.loops import propagate_with_loops as propagate_with_loops

    # The model from outside: slopes (2.5, 2.6), graphs (2.7, 2.8), loops (2.11, 2.12), likelihood (2.3, 2.18)
    from .teaching.derivatives import nudge as nudge
    from .teaching.derivatives import nudge_table as nudge_table
    from .teaching.derivatives import step_sweep as step_sweep
    from .teaching.graph import variables as variables
    from .teaching.graph import given as given
    from .teaching.course_graphs import three_times_a_plus_bc as three_times_a_plus_bc
    from .teaching.course_graphs import one_example_graph as one_example_graph
    from .teaching.course_graphs import logistic_graph as logistic_graph
    from .teaching.passes import forward_pass as forward_pass
    from .teaching.passes import reverse_pass as reverse_pass
    from .teaching.gradient_check import check_gradient as check_gradient
    from .teaching.gradient_check import nudge_variable as nudge_variable
    from .teaching.graph_picture import draw_graph as draw_graph
    from .teaching.broadcasting_picture import draw_broadcast as draw_broadcast
    from .teaching.broadcasting_picture import draw_broadcast_of as draw_broadcast_of
    from .teaching.speedups import compare_dot as compare_dot
    from .teaching.speedups import compare_matrix_times_column as compare_matrix_times_column
    from .teaching.speedups import compare_elementwise as compare_elementwise
    from .teaching.speedups import compare_gradients as compare_gradients
    from .teaching.convexity import chord_test as chord_test
    from .teaching.mle import DERIVATION as DERIVATION
    from .teaching.mle import check_derivation as check_derivation
    from .teaching.mle import likelihood as likelihood
    from .teaching.mle import log_likelihood as log_likelihood
    from .teaching.newton import maximize_likelihood as maximize_likelihood
    from .teaching.likelihood_check import check_likelihood as check_likelihood

    # Pictures of the lessons, with matplotlib
    from .teaching.plots.curves import plot_sigmoid as plot_sigmoid
    from .teaching.plots.curves import plot_loss as plot_loss
    from .teaching.plots.curves import plot_convexity as plot_convexity
    from .teaching.plots.descent import plot_bowl as plot_bowl
    from .teaching.plots.descent import plot_costs as plot_costs
    from .teaching.plots.slopes import plot_triangle as plot_triangle
    from .teaching.plots.slopes import plot_step_errors as plot_step_errors
    from .teaching.plots.slopes import plot_slope_of_cost as plot_slope_of_cost
    from .teaching.plots.speed import plot_speedup as plot_speedup
    from .teaching.plots.weights import plot_weights as plot_weights
    from .teaching.plots.sheet import as_svg as as_svg

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

    # Does a function of yours do what the course asks (2.17)?
    from .classroom.probing import probe as probe

    # The checker for coursework: in Python, on import, in a notebook (%load_ext shapesafe_lr)
    from .coursework.checking import check as check
    from .import_hook import install_import_hook as install_import_hook
    from .notebook_extension import load_ipython_extension as load_ipython_extension
    from .notebook_extension import unload_ipython_extension as unload_ipython_extension

_CONTENTS = {
    "contracts": "checked assert_shape",
    "contracts.switch": "checking checks_are_on set_checking",
    "errors": "ContractError ShapeError",
    "language": "set_language speaking",
    "logistic.data": "load_digits load_pictures",
    "logistic.images": "image_to_column column_to_image flatten unflatten scale labels train_test_split",
    "logistic.vectors": "column row as_column as_row",
    "logistic.activation": "sigmoid sigmoid_derivative",
    "logistic.likelihood": "loss cost loss_from_logits cost_from_logits",
    "logistic.propagation": "initialize_with_zeros logits forward backward update propagate",
    "logistic.prediction": "predict accuracy",
    "logistic.training": "train Training optimize model",
    "logistic.descent": "CostRises",
    "logistic.one_example": "forward_example loss_example da_example dz_example backward_example",
    "logistic.loops": "propagate_with_loops",
    "teaching.derivatives": "nudge nudge_table step_sweep",
    "teaching.graph": "variables given",
    "teaching.course_graphs": "three_times_a_plus_bc one_example_graph logistic_graph",
    "teaching.passes": "forward_pass reverse_pass",
    "teaching.gradient_check": "check_gradient nudge_variable",
    "teaching.graph_picture": "draw_graph",
    "teaching.broadcasting_picture": "draw_broadcast draw_broadcast_of",
    "teaching.speedups": "compare_dot compare_matrix_times_column compare_elementwise compare_gradients",
    "teaching.convexity": "chord_test",
    "teaching.mle": "DERIVATION check_derivation likelihood log_likelihood",
    "teaching.newton": "maximize_likelihood",
    "teaching.likelihood_check": "check_likelihood",
    "teaching.plots.curves": "plot_sigmoid plot_loss plot_convexity",
    "teaching.plots.descent": "plot_bowl plot_costs",
    "teaching.plots.slopes": "plot_triangle plot_step_errors plot_slope_of_cost",
    "teaching.plots.speed": "plot_speedup",
    "teaching.plots.weights": "plot_weights",
    "teaching.plots.sheet": "as_svg",
    "shapes.broadcasting": "broadcast broadcast_shapes unbroadcast_axes",
    "shapes.reshaping": "reshape",
    "shapes.shape": "NotAShape ShapesDisagree parse_shape",
    "shapes.vectors": "behaviour kind",
    "classroom.probing": "probe",
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
