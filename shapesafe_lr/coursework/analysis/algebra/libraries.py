"""What functions of scikit-learn, matplotlib and numpy ask of the arrays they are given; looked up where one refused."""

from collections.abc import Mapping
from math import prod
from typing import Literal, NamedTuple

from ..axes import Axes, shape_of
from ..meaning import Array, Impossible, Meaning, Word
from .call import Call, NotKnown

Asked = Literal["table", "vector", "labels", "picture", "any"]
"""(m, n); (m,); (m,) or at most (m, 1); (height, width) with or without colours; whatever it is."""


class Asks(NamedTuple):
    """The form of each array in turn, and whether their first axes go together."""

    forms: tuple[Asked, ...]
    together: bool = True


_LEARNS, _PREDICTS = Asks(("table", "labels")), Asks(("table",))
_COMPARES = Asks(("labels", "labels"))
_APART = Asks(("vector", "vector"), together=False)
_BY_LIBRARY: Mapping[str, Mapping[str, Asks]] = {
    "sklearn": {
        **dict.fromkeys(("fit", "fit_predict", "fit_transform", "partial_fit", "score", "cross_val_score"), _LEARNS),
        **dict.fromkeys(("predict", "predict_proba", "decision_function", "transform", "kneighbors"), _PREDICTS),
        "train_test_split": Asks(("any", "any")),
    },
    "matplotlib": {
        "plot": Asks(("any", "any")),
        "scatter": Asks(("any", "any")),
        "bar": _APART,
        "imshow": Asks(("picture",)),
    },
    "numpy": {
        "bincount": Asks(("vector",)),
        "polyfit": Asks(("vector", "labels")),
        "interp": Asks(("any", "vector", "vector"), together=False),
        "choice": Asks(("vector",)),
        "convolve": _APART,
        "correlate": _APART,
    },
    "scipy": {"minimize": Asks(("vector",))},
}
HOLDERS = ("other", "function", "module", "class")
"""What may stand before the arrays: an estimator, axes to draw on, a function to be minimised."""


def asked_by(function: str) -> Asks | None:
    """What a function asks, by the name it has in steps; numpy's have lost theirs on the way.

    >>> asked_by("sklearn.linear_model.LogisticRegression.fit").forms, asked_by("bincount").forms, asked_by("exp")
    (('table', 'labels'), ('vector',), None)
    """
    library, last = function.partition(".")[0], function.rpartition(".")[2]
    if function.startswith("sklearn.metrics."):
        return _COMPARES
    return _BY_LIBRARY.get(library if "." in function else "numpy", {}).get(last)


def fits(form: Asked, shape: tuple[int, ...]) -> bool:
    """Whether an array has the form that is asked for."""
    rank = len(shape)
    return {
        "table": rank == 2,
        "vector": rank == 1,
        "labels": rank == 1 or (rank == 2 and shape[1] == 1),
        "picture": rank == 2 or (rank == 3 and shape[2] in (1, 3, 4)),
        "any": True,
    }[form]


def accepted(call: Call, function: str, first: int) -> Meaning:
    """Impossible if the function would refuse its arrays still; those that are not known are passed over."""
    asks = asked_by(function)
    if asks is None:
        raise NotKnown
    known: list[Axes] = []
    for place, form in enumerate(asks.forms, first):
        try:
            axes = call.axes(place)
        except NotKnown:
            if place == first:
                raise
            continue
        if place < len(call.args):
            if not fits(form, shape_of(axes)):
                raise Impossible("another form is asked for")
            known.append(axes)
    if asks.together and len({axes[0].size for axes in known if axes}) > 1:
        raise Impossible("as many of the one as of the other")
    colours = call.keywords.get("c")
    if isinstance(colours, Array) and known and prod(colours.shape) != prod(axis.size for axis in known[0]):
        raise Impossible("a colour for each point")
    return Word("accepted")
