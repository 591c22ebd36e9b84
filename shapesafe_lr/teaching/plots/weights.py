"""What the model has learned, as a picture: each weight in the place of its pixel."""

import numpy as np

from ...array_types import Weights
from ...contracts import checked
from ...errors import ShapeError
from ...language import Language, Text
from ...shapes.shape import size_of
from ..palette import BLUE, ORANGE
from .sheet import Axes, Figure, sheet


@checked
def plot_weights(
    w: Weights, shape: tuple[int, ...], *, axes: Axes | None = None, language: Language | None = None
) -> Figure:
    """The weights laid out like a picture: bright pixels in the orange places speak for y = 1, in the blue ones for 0.

    `shape` is that of one picture, (height, width) or (height, width, channels); with channels, their mean is
    shown. Colours are symmetric around 0, which is white.

    Raises ShapeError if the picture does not have as many pixels as there are weights.
    Lesson: course 1, week 2, "Binary classification" (2.1), backwards: a column becomes a picture.

    >>> plot_weights(np.linspace(-1, 1, 64).reshape(64, 1), (8, 8)).axes[0].get_images()[0].get_array().shape
    (8, 8)
    """
    if size_of(shape) != w.shape[0] or len(shape) not in (2, 3):
        raise ShapeError(
            _OTHER_SIZE,
            evidence=[_SIZES.filled(shape=shape, pixels=size_of(shape), w_shape=w.shape, n_x=w.shape[0])],
            advice=[_GIVE_SHAPE],
            function="plot_weights",
            lesson="2.1",
        )
    with sheet(axes, size=(4.6, 3.8), language=language) as page:
        from matplotlib.colors import LinearSegmentedColormap

        picture = w.reshape(shape)
        picture = picture.mean(axis=2) if picture.ndim == 3 else picture
        largest = float(np.max(np.abs(picture))) or 1.0
        colours = LinearSegmentedColormap.from_list("weights", [BLUE.value, "#ffffff", ORANGE.value])
        image = page.axes.imshow(picture, cmap=colours, vmin=-largest, vmax=largest, interpolation="nearest")
        page.axes.set(xticks=[], yticks=[], title=page.say(_WEIGHTS))
        page.axes.spines[:].set_visible(False)
        bar = page.figure.colorbar(image, ax=page.axes, shrink=0.85)
        bar.outline.set_visible(False)
        bar.set_label(page.say(_BAR))
        return page.figure


_WEIGHTS = Text("What w looks for", "w 在寻找什么")
_BAR = Text("weight of the pixel", "该像素的权重")
_OTHER_SIZE = Text("the picture and w disagree about n_x.", "图像与 w 的 n_x 不一致。")
_SIZES = Text(
    "A picture of shape {shape} has {pixels} numbers; w has shape {w_shape}, so n_x = {n_x}.",
    "形状为 {shape} 的图像有 {pixels} 个数；w 的形状是 {w_shape}，即 n_x = {n_x}。",
)
_GIVE_SHAPE = Text(
    "Give the shape of one picture: (height, width), or (height, width, channels).",
    "请给出一张图像的形状：(height, width) 或 (height, width, channels)。",
)
