"""Plots: figures that belong to nobody, in two languages and one palette, and a clear word without matplotlib."""

import builtins
import math
import re
import subprocess
import sys
from xml.etree import ElementTree

import matplotlib
import numpy as np
import pytest
from matplotlib.figure import Figure
from matplotlib.font_manager import findfont
from matplotlib.ft2font import FT2Font

from shapesafe_lr.errors import ShapeError
from shapesafe_lr.language import speaking
from shapesafe_lr.logistic.likelihood import cost_from_logits
from shapesafe_lr.teaching.derivatives import step_sweep
from shapesafe_lr.teaching.palette import COLOURS, MUTED
from shapesafe_lr.teaching.plots import curves, descent, sheet, slopes, speed, weights
from shapesafe_lr.teaching.speedups import compare_elementwise, compare_gradients

X, Y = np.array([[-2.0, -1.5, 1.0, 2.5]]), np.array([[0, 1, 0, 1]])
PATH = [(np.array([[-2.0]]), 2.0), (np.array([[-1.0]]), 1.0), (np.array([[0.2]]), 0.1)]
RNG = np.random.default_rng(0)
GRADIENTS = compare_gradients(RNG, sizes=(2, 4), n_x=2, rounds=2)
FUNCTIONS = compare_elementwise(RNG, size=5, rounds=2)

PLOTS = {
    "sigmoid": lambda **more: curves.plot_sigmoid(**more),
    "loss": lambda **more: curves.plot_loss(**more),
    "convexity": lambda **more: curves.plot_convexity(**more),
    "triangle": lambda **more: slopes.plot_triangle(math.log, 2.0, formula="log a", **more),
    "triangle to the left": lambda **more: slopes.plot_triangle(lambda a: a**2, 2, -0.5, formula="a²", **more),
    "step errors": lambda **more: slopes.plot_step_errors(step_sweep(math.exp, 1.0, math.exp), **more),
    "exact steps": lambda **more: slopes.plot_step_errors(step_sweep(lambda a: 2 * a, 1.0, lambda a: 2.0), **more),
    "slope of the cost": lambda **more: slopes.plot_slope_of_cost(np.array([[-2.0]]), 0.0, X, Y, 1.5, **more),
    "bowl from above": lambda **more: descent.plot_bowl(X, Y, PATH, kind="contours", **more),
    "bowl without a path": lambda **more: descent.plot_bowl(X, Y, kind="contours", **more),
    "costs": lambda **more: descent.plot_costs([0.69, 0.4, 0.3], every=100, **more),
    "costs by name": lambda **more: descent.plot_costs({"0.1": [0.69, 0.6], "1": [0.69, 0.3]}, **more),
    "weights": lambda **more: weights.plot_weights(RNG.normal(size=(12, 1)), (3, 4), **more),
    "weights in colour": lambda **more: weights.plot_weights(RNG.normal(size=(12, 1)), (2, 2, 3), **more),
    "speed over sizes": lambda **more: speed.plot_speedup(GRADIENTS, **more),
    "speed of functions": lambda **more: speed.plot_speedup(FUNCTIONS, **more),
}
ALL = PLOTS | {"bowl": lambda **more: descent.plot_bowl(X, Y, PATH, **more)}
CHINESE = re.compile("[一-鿿]")


def words(figure):
    texts = [text.get_text() for text in figure.findobj(matplotlib.text.Text)]
    return " ".join(text for text in texts if text)


@pytest.mark.parametrize("name", ALL)
def test_a_plot_is_a_figure_that_pyplot_knows_nothing_of(name):
    figure = ALL[name]()
    assert isinstance(figure, Figure)
    pyplot = sys.modules.get("matplotlib.pyplot")
    assert pyplot is None or not pyplot.get_fignums()


@pytest.mark.parametrize("name", ALL)
def test_an_english_plot_holds_no_chinese(name):
    assert not CHINESE.search(words(ALL[name](language="en")))


@pytest.mark.parametrize("name", ALL)
def test_a_chinese_plot_is_titled_in_chinese(name):
    with matplotlib.rc_context({"svg.fonttype": "none"}):  # whether or not this machine has a Chinese font
        figure = ALL[name](language="zh")
    assert CHINESE.search(words(figure))


def test_the_language_is_the_chosen_one():
    with speaking("zh"), matplotlib.rc_context({"svg.fonttype": "none"}):
        assert curves.plot_sigmoid().axes[0].get_title() == "sigmoid 函数与它的斜率"


def test_without_a_chinese_font_labels_stay_english_rather_than_turn_to_boxes(monkeypatch):
    monkeypatch.setattr(sheet, "CHINESE_FONTS", ("A font that nobody has",))
    assert curves.plot_loss(language="zh").axes[0].get_title() == "The loss of one example"
    with matplotlib.rc_context({"svg.fonttype": "none"}):
        figure = curves.plot_loss(language="zh")
    assert figure.axes[0].get_title() == "单个样本的损失函数"
    assert "单个样本的损失函数" in sheet.as_svg(figure, "损失", "两条曲线").svg  # and no warning about missing glyphs


@pytest.mark.skipif(sheet.chinese_font() is None, reason="this machine has no Chinese font")
def test_a_chinese_plot_has_a_glyph_for_each_character(tmp_path):
    fonts = [findfont(family) for family in ("DejaVu Sans", sheet.chinese_font())]
    glyphs = set().union(*(FT2Font(font).get_charmap() for font in fonts))
    for name in ALL:
        missing = {character for character in words(ALL[name](language="zh")) if ord(character) not in glyphs}
        assert not missing - {"\n"}, name
    curves.plot_loss(language="zh").savefig(tmp_path / "loss.png", dpi=40)  # a missing glyph is a warning: an error


@pytest.mark.parametrize("name", PLOTS)
def test_a_plot_can_be_drawn_into_axes_of_yours(name):
    figure = Figure()
    left, right = figure.subplots(1, 2)
    assert PLOTS[name](axes=right) is figure
    assert not left.has_data()
    assert right.has_data()


@pytest.mark.parametrize("name", ALL)
def test_as_svg_takes_its_colours_from_the_page_and_leaves_the_settings_of_matplotlib_alone(name):
    before = dict(matplotlib.rcParams)
    picture = sheet.as_svg(ALL[name](), "A title", "What is to be seen")
    assert dict(matplotlib.rcParams) == before
    root = ElementTree.fromstring(picture.svg)
    assert root.get("role") == "img"
    assert "var(--shapesafe-ink, currentColor)" in picture.svg
    used = set(re.findall(r"#[0-9a-f]{6}\b", re.sub(r"var\([^)]*\)", "", picture.svg)))
    assert not used & {colour.value for colour in COLOURS}
    if name not in ("bowl", "weights", "weights in colour"):  # these shade from colour to colour
        assert used <= {"#000000", "#ffffff"}
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


def test_as_svg_gives_equal_bytes_for_equal_figures():
    one, same = (sheet.as_svg(curves.plot_sigmoid(), "t", "d") for _ in range(2))
    assert one.svg == same.svg


def test_a_notebook_shows_the_figure_by_itself():
    assert curves.plot_loss()._repr_png_().startswith(b"\x89PNG")


def test_without_matplotlib_the_extra_is_named_in_one_line(monkeypatch):
    original = builtins.__import__

    def without(name, *rest):
        if name.split(".")[0] == "matplotlib":
            raise ModuleNotFoundError(f"No module named {name!r}")
        return original(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ModuleNotFoundError) as missing:
        curves.plot_sigmoid()
    assert str(missing.value) == 'Plots need matplotlib, an extra: python -m pip install "shapesafe_lr[plots]"'
    assert missing.value.name == "matplotlib"
    with speaking("zh"), pytest.raises(ModuleNotFoundError, match="画图需要 matplotlib，它是可选依赖"):
        curves.plot_sigmoid()


def test_matplotlib_is_imported_only_when_something_is_drawn():
    program = (
        "import sys; from shapesafe_lr.teaching.plots import curves, slopes, descent, weights, speed; "
        "from shapesafe_lr.teaching import graph_picture, broadcasting_picture; print('matplotlib' in sys.modules)"
    )
    assert (
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout == "False\n"
    )


def test_the_landscape_is_the_cost_at_each_pair():
    ws, bs = np.array([[-1.0, 0.0, 2.0]]), np.array([[0.5], [-3.0]])
    J = descent.cost_landscape(ws, bs, X, Y)
    for i, b in enumerate(bs[:, 0]):
        for j, w in enumerate(ws[0]):
            assert J[i, j] == pytest.approx(float(cost_from_logits(w * X + b, Y)))


def test_the_path_in_the_bowl_is_the_path_that_was_given():
    (line, end) = descent.plot_bowl(X, Y, PATH, kind="contours").axes[0].get_lines()
    assert line.get_xdata().tolist() == [-2.0, -1.0, 0.2]
    assert line.get_ydata().tolist() == [2.0, 1.0, 0.1]
    assert (end.get_xdata()[0], end.get_ydata()[0]) == (0.2, 0.1)


def test_a_bowl_over_two_weights_is_refused():
    with pytest.raises(ShapeError) as refusal:
        descent.plot_bowl(np.ones((2, 4)), Y)
    assert str(refusal.value) == (
        "plot_bowl: the bowl is drawn over one w and b.\n"
        "  X has shape (2, 4), so n_x = 2 and w has 2 numbers.\n"
        "  Take one feature, X[[0], :], or look at the cost over the iterations with plot_costs.\n"
        "  Lesson 2.4: https://shapesafe-lr.github.io/shapesafe_lr/lessons/2.4/"
    )


def test_weights_that_do_not_fit_the_picture_are_refused():
    with pytest.raises(ShapeError) as refusal:
        weights.plot_weights(np.ones((64, 1)), (8, 9))
    assert str(refusal.value).splitlines()[:2] == [
        "plot_weights: the picture and w disagree about n_x.",
        "  A picture of shape (8, 9) has 72 numbers; w has shape (64, 1), so n_x = 64.",
    ]


def test_weights_stand_in_the_places_of_their_pixels():
    w = np.arange(6.0).reshape(6, 1)
    shown = weights.plot_weights(w, (2, 3)).axes[0].get_images()[0].get_array()
    assert shown.tolist() == [[0, 1, 2], [3, 4, 5]]
    in_colour = weights.plot_weights(w, (1, 2, 3)).axes[0].get_images()[0].get_array()
    assert in_colour.tolist() == [[1, 4]]


def test_the_triangle_has_the_corners_of_the_lesson():
    figure = slopes.plot_triangle(lambda a: 3 * a, 2.0, 0.001)
    corners = figure.axes[0].get_lines()[2].get_xydata()
    np.testing.assert_allclose(corners[:3], [[2, 6], [2.001, 6], [2.001, 6.003]])


def test_the_chord_lies_below_the_squared_error():
    squared, chord = curves.plot_convexity().axes[0].get_lines()[1:3]
    (left, low), (right, high) = chord.get_xydata()
    assert chord.get_color() == MUTED.value
    inside = (squared.get_xdata() > left) & (squared.get_xdata() < right)
    on_chord = low + (high - low) * (squared.get_xdata() - left) / (right - left)
    assert np.all(on_chord[inside] < squared.get_ydata()[inside])
