"""Annotations that are text, or name what is not there yet: resolved, or an error, never dropped."""

import numpy as np
import pytest

from shapesafe_lr.array_types import Examples, Weights
from shapesafe_lr.contracts import checked
from shapesafe_lr.errors import ContractError, ShapeError

from . import postponed

w, X = np.ones((3, 1)), np.ones((3, 5))


def test_postponed_annotations_are_resolved():
    assert postponed.forward(w, X).shape == (1, 5)
    with pytest.raises(ShapeError, match="w and X disagree about n_x"):
        postponed.forward(w, X.T)


def test_postponed_annotations_that_name_a_local_are_resolved():
    f = postponed.made_here()
    assert f(w, [w]) is w
    for wrong in ((np.ones(3), []), (w, [np.ones((4, 1))])):
        with pytest.raises(ShapeError):
            f(*wrong)


def test_an_annotation_only_known_to_type_checkers_is_an_error_at_decoration():
    with pytest.raises(ContractError) as caught:
        postponed.hidden()
    assert str(caught.value) == (
        "f: the annotation of x, 'Unknown', cannot be resolved (name 'Unknown' is not defined). "
        "Define or import what it names above the function, and not only under TYPE_CHECKING."
    )
    assert caught.value.in_language("zh") == (
        "f：x 的注解 'Unknown' 无法解析（name 'Unknown' is not defined）。"
        "请在函数上方定义或导入它所用的名字，不要只放在 TYPE_CHECKING 之下。"
    )


@pytest.mark.parametrize("annotation", ["Missing", "list['Missing']", "np.nothing", "1 m", "Weights["])
def test_text_that_cannot_be_resolved_is_an_error_at_decoration(annotation):
    with pytest.raises(ContractError, match=r"the annotation of the result, .* cannot be resolved"):

        @checked
        def f(x: int) -> annotation:
            return x


def test_text_inside_a_generic_type_is_resolved():
    @checked
    def f(x: "list['Weights']", y: 'dict[str, "Weights"]') -> "tuple[Weights, ...]":
        return tuple(x)

    assert f([w], {"w": w}) == (w,)
    with pytest.raises(ShapeError):
        f([w], {"w": np.ones((4, 1))})


def test_a_method_may_name_the_class_that_is_being_defined():
    class Chain:
        def __init__(self, w):
            self.w = w

        @checked
        def then(self, other: "Chain", w: "Weights") -> "Chain":
            return other

    first = Chain(w)
    assert first.then(first, w) is first
    with pytest.raises(ShapeError, match=r"Chain.then: other should be a Chain"):
        first.then(3, w)
    assert postponed.Layer(X).joined(postponed.Layer(X)).W is X
    with pytest.raises(ShapeError, match=r"Layer.joined: other should be a Layer"):
        postponed.Layer(X).joined(None)


def test_a_checked_dataclass_checks_its_fields_when_made():
    assert postponed.Checked(X).W is X
    assert postponed.Checked(X, postponed.Checked(X)).twin.W is X
    with pytest.raises(ShapeError, match="W should be a matrix"):
        postponed.Checked(np.ones(3))


def test_a_name_that_never_comes_is_an_error_at_the_first_call():
    class Lost:
        @checked
        def f(self, other: "Lost") -> None:  # noqa: F821  it is gone by then
            return None

    f = Lost.f
    del Lost
    with pytest.raises(ContractError, match="name 'Lost' is not defined"):
        f(3, 4)


def test_what_beartype_cannot_judge_is_an_error_at_the_first_call():
    @checked
    def f(x: (3, 4)) -> None:  # type: ignore[valid-type]
        return None

    for _ in range(2):
        with pytest.raises(ContractError, match="an annotation cannot be checked"):
            f(np.ones((3, 4)))


def test_a_record_with_an_annotation_that_cannot_be_resolved_is_an_error_at_the_first_call():
    import dataclasses

    @dataclasses.dataclass
    class Broken:
        w: "Missing"  # noqa: F821

    @checked
    def f(x: Broken) -> None:
        return None

    with pytest.raises(ContractError, match=r"the annotation of x, .*Broken.*cannot be checked .*Missing"):
        f(Broken(1))


def test_a_computed_axis_whose_names_have_no_size_is_an_error_not_a_refusal():
    from jaxtyping import Float

    @checked
    def f(x: Float[np.ndarray, " n+1"]) -> None:
        return None

    with pytest.raises(ContractError, match=r"f: the axis 'n\+1' is computed from names that have no size yet"):
        f(np.ones(3))


def test_resolved_annotations_cost_no_frames():
    """Only text needs the names around the function; a plain decoration must not keep them alive."""

    def make():
        big = np.ones(1000)

        @checked
        def f(X: Examples) -> Examples:
            return X

        return f, big

    f, _ = make()
    assert f.__closure__[0].cell_contents._names == {}
