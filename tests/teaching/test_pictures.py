"""The drawings that need no matplotlib: sound SVG, readable by everyone, and true to numpy."""

import itertools
import re
from xml.etree import ElementTree

import numpy as np
import pytest

from shapesafe_lr.shapes.shape import NotAShape, size_of
from shapesafe_lr.teaching.broadcasting_picture import draw_broadcast, draw_broadcast_of
from shapesafe_lr.teaching.course_graphs import logistic_graph, one_example_graph, three_times_a_plus_bc
from shapesafe_lr.teaching.graph_picture import draw_graph
from shapesafe_lr.teaching.palette import COLOURS, INK, PAPER

SVG = "{http://www.w3.org/2000/svg}"
FOOD = np.array([[56.0, 0.0, 4.4, 68.0], [1.2, 104.0, 52.0, 8.0], [1.8, 135.0, 99.0, 0.9]])


def graphs():
    rng = np.random.default_rng(0)
    X, Y = rng.normal(size=(2, 5)), np.array([[0, 1, 1, 0, 1]])
    return {
        "slide": three_times_a_plus_bc(),
        "one example": one_example_graph(np.array([[0.5], [-1.0]]), 0.1, np.array([[2.0], [1.0]]), 1),
        "logistic": logistic_graph(rng.normal(size=(2, 1)), 0.1, X, Y),
        "spelled out": logistic_graph(rng.normal(size=(2, 1)), 0.1, X, Y, True),
    }


def words(picture):
    return [element.text for element in ElementTree.fromstring(picture.svg).iter(f"{SVG}text")]


def boxes(picture):
    drawn = ElementTree.fromstring(picture.svg).iter(f"{SVG}rect")
    return [tuple(float(box.get(side)) for side in ("x", "y", "width", "height")) for box in drawn]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", ["slide", "one example", "logistic", "spelled out"])
def test_a_graph_is_sound_svg_with_a_title_and_a_description(name, language):
    picture = draw_graph(graphs()[name], every_operation=name == "spelled out", language=language)
    root = ElementTree.fromstring(picture.svg)
    assert root.get("role") == "img"
    title, description = root.get("aria-labelledby").split()
    assert root.find(f"{SVG}title").get("id") == title
    assert root.find(f"{SVG}title").text == picture.title
    assert root.find(f"{SVG}desc").get("id") == description
    assert root.find(f"{SVG}desc").text == picture.description
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert set(re.findall(r"url\(#([^)]*)\)", picture.svg)) <= set(ids)


def test_the_graph_shows_the_numbers_of_the_slide():
    shown = words(draw_graph(three_times_a_plus_bc()))
    for text in ("u = b * c", "6", "v = a + u", "11", "J = 3 * v", "33", "dJ/da = 3", "dJ/db = 6", "dJ/dc = 9"):
        assert text in shown


def test_each_array_is_labelled_with_its_shape():
    shown = words(draw_graph(graphs()["logistic"]))
    assert shown.count("(1, 5)") == 4  # Z, A, Y, L
    assert "(2, 5)" in shown
    assert {"dJ/dw (2, 1)", "dJ/dZ (1, 5)"} <= set(shown)


def test_a_chinese_description_reads_like_chinese():
    picture = draw_graph(three_times_a_plus_bc(), language="zh")
    assert picture.title == "J 的计算图与导数"
    assert picture.description == (
        "a = 5，dJ/da = 3。b = 3，dJ/db = 6。c = 2，dJ/dc = 9。"
        "u = b * c = 6，dJ/du = 3。v = a + u = 11，dJ/dv = 3。J = 3 * v = 33。"
    )
    assert draw_graph(graphs()["logistic"], derivatives=False, language="zh").description.startswith(
        "w 的形状是 (2, 1)。"
    )


@pytest.mark.parametrize("downwards", [False, True])
@pytest.mark.parametrize("every_operation", [False, True])
@pytest.mark.parametrize("name", ["slide", "one example", "logistic", "spelled out"])
def test_no_two_boxes_of_a_graph_overlap(name, every_operation, downwards):
    picture = draw_graph(graphs()[name], every_operation=every_operation, downwards=downwards)
    for one, other in itertools.combinations(boxes(picture), 2):
        apart = (
            one[0] + one[2] <= other[0] or other[0] + other[2] <= one[0],
            one[1] + one[3] <= other[1] or other[1] + other[3] <= one[1],
        )
        assert any(apart), (one, other)


def test_downwards_the_values_flow_down_and_the_picture_is_narrower():
    across, down = (draw_graph(graphs()["logistic"], downwards=downwards) for downwards in (False, True))
    assert sorted(words(across)) == sorted(words(down))
    widths = [float(ElementTree.fromstring(picture.svg).get("width")) for picture in (across, down)]
    assert widths[1] < 0.6 * widths[0]
    heights = [box[1] for box in boxes(down)]  # in the order of computing
    assert heights[-1] == max(heights)


def test_everything_is_inside_the_picture():
    drawn = [draw_graph(graph, downwards=downwards) for graph in graphs().values() for downwards in (False, True)]
    for picture in (*drawn, draw_broadcast((4, 1), (3,)), draw_broadcast((2, 3, 4), (5,))):
        _, _, width, height = map(float, ElementTree.fromstring(picture.svg).get("viewBox").split())
        for x, y, box_width, box_height in boxes(picture):
            assert x >= 0
            assert y >= 0
            assert x + box_width <= width
            assert y + box_height <= height


def test_equal_pictures_are_equal_bytes_and_different_ones_share_no_id():
    one, same, other = (
        draw_graph(three_times_a_plus_bc()),
        draw_graph(three_times_a_plus_bc()),
        draw_broadcast((2,), (2,)),
    )
    assert one.svg == same.svg
    assert not set(re.findall(r'id="([^"]*)"', one.svg)) & set(re.findall(r'id="([^"]*)"', other.svg))


def test_a_notebook_shows_the_picture_by_itself():
    picture = draw_broadcast((2,), (2,))
    assert picture._repr_svg_() == picture.svg == str(picture)


def test_names_with_special_characters_are_written_safely():
    assert ElementTree.fromstring(draw_broadcast((2,), (2,), names=("<A&B>", '"B"')).svg) is not None


SIDES = [(), (1,), (2,), (3,), (1, 1), (2, 1), (1, 3), (2, 3), (0, 3), (4, 2, 3), (4, 1, 1)]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(("left", "right"), list(itertools.product(SIDES, SIDES)))
def test_the_broadcasting_picture_says_what_numpy_says(left, right, language):
    picture = draw_broadcast(left, right, language=language)
    try:
        result = np.broadcast_shapes(left, right)
    except ValueError:
        assert (
            picture.title
            == {"en": f"A {left} + B {right} is refused", "zh": f"A {left} + B {right} 无法广播"}[language]
        )
        return
    assert (
        picture.title
        == {"en": f"A {left} + B {right} gives {result}", "zh": f"A {left} + B {right} 得到 {result}"}[language]
    )
    if len(result) <= 2:
        # own cells are filled and copies dashed: each operand fills the whole result
        assert picture.svg.count("<rect") == 3 * size_of(result)
        copies = 2 * size_of(result) - sum(size_of(shape) for shape in (left, right) if size_of(result))
        assert picture.svg.count("stroke-dasharray") == max(copies, 0)


def test_the_calories_of_the_slide_are_in_the_picture():
    picture = draw_broadcast_of(FOOD, FOOD.sum(axis=0, keepdims=True), symbol="/", names=("A", "cal"))
    shown = words(picture)
    for total in ("59", "239", "155.4", "76.9"):
        assert shown.count(total) == 3  # itself, and copied down twice
    assert "0.9492" in shown
    assert picture.title == "A (3, 4) ÷ cal (1, 4) gives (3, 4)"


def test_a_long_side_is_drawn_with_its_middle_left_out():
    picture = draw_broadcast((1, 209), (209, 1), symbol="-", names=("A", "Y"))
    assert picture.svg.count("<rect") == 3 * 25
    assert "…" in words(picture)


def test_a_conflict_is_shown_where_it_is():
    picture = draw_broadcast((4, 3), (4,), language="en")
    assert {"no result", "≠"} <= set(words(picture))
    assert "A has 3, B has 4; they differ and neither is 1, so numpy refuses." in picture.description


def test_what_is_no_shape_is_refused():
    with pytest.raises(NotAShape):
        draw_broadcast((3, -1), (3,))


def luminance(colour):
    channels = [int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colour", [c for c in COLOURS if c not in (INK, PAPER)], ids=lambda colour: colour.name)
def test_each_colour_can_be_told_from_white_and_from_near_black(colour):
    least = 2 if colour.name == "grid" else 3  # WCAG asks for 3 from lines that mean something
    assert contrast(colour.value, "#ffffff") >= least
    assert contrast(colour.value, "#1e2129") >= least


def test_ink_follows_the_text_of_the_page():
    assert INK.css == "var(--shapesafe-ink, currentColor)"
    assert contrast(INK.value, PAPER.value) >= 7
