"""Containers are read whole, and the names of axes mean the same inside as outside."""

import collections
import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, NamedTuple, NewType, NotRequired, Optional, TypedDict

import numpy as np
import pytest
from jaxtyping import Float

from shapesafe_lr.array_types import Array, Scalar, Weights
from shapesafe_lr.contracts import checked
from shapesafe_lr.errors import ShapeError

w, wrong, flat = np.ones((3, 1)), np.ones((4, 1)), np.ones(3)


class Pair(NamedTuple):
    w: Weights
    b: Scalar = 0.0


@dataclasses.dataclass
class Layer:
    w: Weights
    inputs: "list[Layer]" = dataclasses.field(default_factory=list)


@dataclasses.dataclass(frozen=True, slots=True)
class Slotted:
    w: Weights


class Grads(TypedDict):
    dw: Weights
    db: NotRequired[Scalar]


GOOD_AND_BAD = [
    (list[Weights], [w] * 50, [*[w] * 49, flat]),
    (list[Weights], [w] * 50, [*[w] * 25, wrong, *[w] * 24]),
    (list[Weights], [], (w,)),
    (tuple[Weights, ...], (w, w), (w, wrong)),
    (tuple[Weights, Scalar], (w, 0), (w,)),
    (tuple[Weights, Scalar], (w, 0), [w, 0]),
    (tuple[()], (), (1,)),
    (dict[str, Weights], {"w": w, "v": w}, {"w": w, "v": flat}),
    (dict[str, Weights], {"w": w, "v": w}, {"w": w, 3: w}),
    (Mapping[str, Weights], collections.OrderedDict(w=w), collections.OrderedDict(w=flat)),
    (collections.defaultdict[str, Weights], collections.defaultdict(int, w=w), {"w": w}),
    (Sequence[Weights], (w, w), [w, wrong]),
    (Sequence[str], "text", [1]),
    (set[int], {1, 2}, {1, "2"}),
    (frozenset[int], frozenset({1}), frozenset({"1"})),
    (collections.deque[Weights], collections.deque([w]), collections.deque([w, flat])),
    (Pair, Pair(w), Pair(flat)),
    (Pair, Pair(w), Pair(w, np.ones(1))),
    (Pair, Pair(w), (w, 0)),
    (Layer, Layer(w), Layer(flat)),
    (Slotted, Slotted(w), Slotted(flat)),
    (Grads, {"dw": w}, {"db": 0.0}),
    (Grads, {"dw": w, "db": 0}, {"dw": w, "db": np.ones(1)}),
    (Grads, {"dw": w, "more": 3}, {"dw": flat, "more": 3}),
    (dict[str, list[Pair]], {"a": [Pair(w)]}, {"a": [Pair(w), Pair(flat)]}),
    (list[Weights] | None, None, [flat]),
    (Optional[Pair], None, Pair(flat)),  # noqa: UP045
    (list[Weights] | Weights, w, flat),
    (Annotated[list[Weights], "a note"], [w], [flat]),
    (NewType("Bag", list[Weights]), [w], [flat]),
]


@pytest.mark.parametrize(("hint", "good", "bad"), GOOD_AND_BAD)
def test_a_container_is_read_whole_as_an_argument_and_as_a_result(hint, good, bad):
    def as_argument(x: hint) -> None:
        return None

    def as_result(x) -> hint:
        return x

    argument, result = checked(as_argument), checked(as_result)
    for _ in range(2):
        argument(good)
        assert result(good) is good
        with pytest.raises(ShapeError):
            argument(bad)
        with pytest.raises(ShapeError):
            result(bad)


@pytest.mark.parametrize("hint", [list[Weights], dict[str, Weights], Pair, Layer, Grads, tuple[Weights, ...]])
def test_the_names_inside_are_tied_to_the_names_outside(hint):
    make = {
        list[Weights]: lambda v: [v],
        dict[str, Weights]: lambda v: {"w": v},
        Pair: Pair,
        Layer: Layer,
        Grads: lambda v: {"dw": v},
        tuple[Weights, ...]: lambda v: (v,),
    }[hint]

    def f(X: Float[Array, "n_x m"], given: hint, result) -> hint:
        return result

    f = checked(f)
    X = np.ones((3, 5))
    f(X, make(w), make(w))
    with pytest.raises(ShapeError, match="n_x"):
        f(X, make(wrong), make(w))
    with pytest.raises(ShapeError, match="n_x"):
        f(X, make(w), make(wrong))


def test_a_record_inside_itself_is_read_to_the_first_level():
    @checked
    def f(layer: Layer) -> None:
        return None

    f(Layer(w, [Layer(wrong)]))
    with pytest.raises(ShapeError):
        f(Layer(w, [w]))


def test_an_iterator_is_left_alone():
    @checked
    def f(batches: Iterator[Weights]) -> int:
        return sum(1 for _ in batches)

    assert f(iter([w, flat])) == 2


def test_items_of_args_and_kwargs():
    @checked
    def f(*arrays: Weights, **named: Weights) -> None:
        return None

    f(w, w, v=w)
    f()
    for call in (lambda: f(w, wrong), lambda: f(w, v=wrong), lambda: f(v=w, u=flat)):
        with pytest.raises(ShapeError):
            call()
