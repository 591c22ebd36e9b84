"""Lesson 2.4: the convex bowl with the way down on it, and the cost over the iterations."""

from collections.abc import Mapping, Sequence
from typing import Literal

import numpy as np

from ...array_types import Examples, Labels, Landscape, OneFeature, Scalar, ValuesOfB, ValuesOfW, Weights
from ...contracts import checked
from ...errors import ShapeError
from ...language import Language, Text
from ..palette import BLUE, GREEN, MUTED, ORANGE
from .sheet import Axes, Figure, Sheet, sheet


@checked
def plot_bowl(
    X: Examples,
    Y: Labels,
    path: Sequence[tuple[Weights, Scalar]] = (),
    *,
    kind: Literal["surface", "contours"] = "surface",
    axes: Axes | None = None,
    language: Language | None = None,
) -> Figure:
    """The cost over w and b for data with one feature, and the path of gradient descent down to its lowest point.

    `path` is what `train(..., keep_path=True)` keeps. Axes of yours for a surface must have the projection "3d".

    Raises ShapeError if X has more than one feature: the bowl would need more dimensions than paper has.
    Lesson: course 1, week 2, "Gradient descent" (2.4).

    >>> X, Y = np.array([[-2.0, -1.0, 1.0, 2.0]]), np.array([[0, 1, 0, 1]])
    >>> plot_bowl(X, Y, [(np.array([[-1.0]]), 2.0), (np.array([[0.0]]), 1.0)]).axes[0].get_xlabel()
    'w'
    """
    if X.shape[0] != 1:
        raise ShapeError(
            _MORE_THAN_ONE_FEATURE,
            evidence=[_FEATURES.filled(shape=X.shape, n_x=X.shape[0])],
            advice=[_TAKE_ONE],
            function="plot_bowl",
            lesson="2.4",
        )
    walked = [(float(w[0, 0]), float(b)) for w, b in path]
    ws, bs = _reach([w for w, _ in walked]), _reach([b for _, b in walked]).T
    J = cost_landscape(ws, bs, X, Y)
    heights = [float(cost_landscape(np.array([[w]]), np.array([[b]]), X, Y)[0, 0]) for w, b in walked]
    projection = "3d" if kind == "surface" else None
    with sheet(axes, size=(6.4, 4.6), language=language, projection=projection) as page:
        draw = _draw_surface if kind == "surface" else _draw_contours
        draw(page, ws, bs, J, walked, heights)
        page.axes.set(xlabel="w", ylabel="b", title=page.say(_BOWL))
        return page.figure


@checked
def cost_landscape(ws: ValuesOfW, bs: ValuesOfB, X: OneFeature, Y: Labels) -> Landscape:
    """The cost at every pair of a w and a b, for data with one feature; in nats.

        Z = w x + b                             (1, m) for each pair
        J = mean of log(1 + e^Z) - Y Z          one number a pair: the loss of lesson 2.3, from the logit

    The table has a row for each b and a column for each w.

    >>> cost_landscape(np.array([[0.0, 1.0]]), np.array([[0.0]]), np.array([[1.0, -1.0]]), np.array([[1, 0]])).round(3)
    array([[0.693, 0.313]])
    """
    J = np.empty((bs.shape[0], ws.shape[1]))
    for column, w in enumerate(ws[0]):
        Z = w * X + bs  # (k, m): a row of examples for each b, stretched on purpose
        J[:, [column]] = np.mean(np.logaddexp(0, Z) - Y * Z, axis=1, keepdims=True)
    return J


def plot_costs(
    costs: Sequence[float] | Mapping[str, Sequence[float]],
    *,
    every: int = 1,
    axes: Axes | None = None,
    language: Language | None = None,
) -> Figure:
    """The cost over the iterations, one cost recorded every `every` of them; or several curves, by their names.

    Lesson: course 1, week 2, "Gradient descent" (2.4).

    >>> plot_costs([0.693, 0.4, 0.3], every=100).axes[0].get_lines()[0].get_xdata().tolist()
    [0, 100, 200]
    >>> len(plot_costs({"learning_rate = 0.1": [0.7, 0.5], "learning_rate = 1": [0.7, 0.3]}).axes[0].get_lines())
    2
    """
    curves = costs if isinstance(costs, Mapping) else {"": costs}
    with sheet(axes, language=language) as page:
        for (name, curve), style in zip(curves.items(), _styles(len(curves)), strict=True):
            page.axes.plot(every * np.arange(len(curve)), curve, style, label=name or None)
        page.axes.set(xlabel=page.say(_ITERATIONS), ylabel=page.say(_COST), title=page.say(_COST_CURVE))
        page.axes.set_ylim(bottom=0)
        if any(curves):
            page.axes.legend()
        return page.figure


def _styles(count: int) -> list[str]:
    """Curves differ in their strokes as well as in their colours: not everyone sees the colours."""
    return [("-", "--", "-.", ":")[k % 4] for k in range(count)]


@checked
def _reach(values: list[float]) -> ValuesOfW:
    """Where to draw along one parameter: the path with as much room around it as it is wide, at least from -3 to 3."""
    low, high = min(values, default=0.0), max(values, default=0.0)
    room = max((high - low) * 0.35, 1.0)
    return np.linspace(min(low - room, -3.0), max(high + room, 3.0), 70).reshape(1, -1)


@checked
def _draw_surface(
    page: Sheet, ws: ValuesOfW, bs: ValuesOfB, J: Landscape, walked: list[tuple[float, float]], heights: list[float]
) -> None:
    from matplotlib.colors import LinearSegmentedColormap

    colours = LinearSegmentedColormap.from_list("bowl", [BLUE.value, "#dfe8f2"])
    # a table for each coordinate, as the 3d axes want them
    W, B = np.broadcast_arrays(ws, bs)
    page.axes.plot_surface(W, B, J, cmap=colours, alpha=0.55, linewidth=0, antialiased=True)  # type: ignore[attr-defined]
    page.axes.contour(W, B, J, levels=12, colors=MUTED.value, linewidths=0.7)
    if walked:
        w, b = zip(*walked, strict=True)
        page.axes.plot(w, b, heights, ".-", color=ORANGE.value, linewidth=1.8, markersize=5, zorder=10)
        page.axes.plot(w[-1:], b[-1:], heights[-1:], "o", color=GREEN.value, zorder=11)
    page.axes.set_zlabel("J")  # type: ignore[attr-defined]
    page.axes.view_init(elev=32, azim=-58)  # type: ignore[attr-defined]
    for axis in (page.axes.xaxis, page.axes.yaxis, page.axes.zaxis):  # type: ignore[attr-defined]
        axis.pane.set_alpha(0.0)  # type: ignore[union-attr]


@checked
def _draw_contours(
    page: Sheet, ws: ValuesOfW, bs: ValuesOfB, J: Landscape, walked: list[tuple[float, float]], heights: list[float]
) -> None:
    lowest, highest = float(J.min()), float(J.max())
    levels = lowest + (highest - lowest) * np.linspace(0.05, 1, 12) ** 2
    lines = page.axes.contour(ws[0], bs[:, 0], J, levels=levels, colors=MUTED.value, linewidths=0.9)
    page.axes.clabel(lines, fmt="%.2f", fontsize=8)
    if walked:
        w, b = zip(*walked, strict=True)
        page.axes.plot(w, b, ".-", color=ORANGE.value, linewidth=1.5, markersize=5)
        page.axes.plot(w[-1:], b[-1:], "o", color=GREEN.value)


_BOWL = Text("The cost over w and b is a bowl", "代价函数 J(w, b) 像一只碗")
_ITERATIONS = Text("iterations", "迭代次数")
_COST = Text("cost (nats)", "代价（奈特）")
_COST_CURVE = Text("The cost while training", "训练过程中的代价")
_MORE_THAN_ONE_FEATURE = Text("the bowl is drawn over one w and b.", "碗状图只能画在一个 w 和 b 上。")
_FEATURES = Text(
    "X has shape {shape}, so n_x = {n_x} and w has {n_x} numbers.",
    "X 的形状是 {shape}，即 n_x = {n_x}，w 有 {n_x} 个数。",
)
_TAKE_ONE = Text(
    "Take one feature, X[[0], :], or look at the cost over the iterations with plot_costs.",
    "请只取一个特征 X[[0], :]，或用 plot_costs 查看代价随迭代次数的变化。",
)
