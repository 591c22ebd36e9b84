from typing import Any

import numpy as np
import pytest

from shapesafe_lr.classroom.probing import probe

from . import implementations, networks

RIGHT = {**implementations.RIGHT, **networks.RIGHT}
WRONG = {**implementations.WRONG, **networks.WRONG}


def defined(name: str, source: str) -> Any:
    namespace: dict[str, Any] = {"np": np, "__name__": "submission"}
    exec(source, namespace)
    return namespace[name]


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_implementation_is_found(name: str) -> None:
    report = probe(defined(*WRONG[name]))
    assert not report.holds, name


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_implementation_gets_full_marks(name: str) -> None:
    report = probe(defined(*RIGHT[name]))
    assert report.holds, str(report)


def test_of_two_functions_of_one_name_the_parameters_say_which_is_meant() -> None:
    source = networks.WEEK_3 + "\n\ndef model_of_week_2(w, b, X):\n    return (np.dot(w.T, X) + b > 0).astype(float)\n"
    assert probe(defined("predict", source), "predict").outcome("predictions values").holds
    assert probe(defined("model_of_week_2", source), "predict").outcome("Y_prediction values").holds
    assert probe(defined("predict", networks.WEEK_4), "predict").outcome("p values").holds


def test_of_two_functions_with_the_same_parameters_their_company_says_which_is_meant() -> None:
    two_layers = networks.WRONG["week 4, update_parameters: two layers only"][1]
    assert not probe(defined("update_parameters", two_layers)).holds
    assert probe(defined("update_parameters", networks.WEEK_3)).holds


def test_parameters_of_other_names_are_filled_in_the_order_of_the_course() -> None:
    source = implementations.PROPAGATE.replace("(w, b, X, Y)", "(weights, bias, X, Y)")
    source = source.replace("w.T", "weights.T").replace("+ b)", "+ bias)")
    assert probe(defined("propagate", source)).holds


def test_a_wrong_function_costs_only_its_own_points() -> None:
    source = networks.WRONG["week 4, relu: leaky"][1]
    assert not probe(defined("relu", source)).holds
    assert probe(defined("L_model_forward", source)).holds
    assert probe(defined("L_layer_model", source)).holds


def test_a_function_that_never_runs_holds_nothing() -> None:
    def propagate(w: Any, b: Any, X: Any, Y: Any) -> None:
        raise ValueError("later")

    assert not any(outcome.holds for outcome in probe(propagate).outcomes)


def test_probing_leaves_the_random_numbers_of_a_notebook_where_they_were() -> None:
    np.random.seed(5)
    first = np.random.rand()
    np.random.seed(5)
    probe(defined("initialize_parameters", networks.WEEK_3))
    assert np.random.rand() == first
