import numpy as np
import pytest
from rich.console import Console

from shapesafe_lr.command_line.demonstration.pictures import side_by_side


def plain(width=80):
    return Console(width=width, color_system=None)


def test_dark_is_space_and_bright_is_at_two_characters_a_pixel():
    picture = np.array([[[0], [16]], [[16], [0]]])
    assert side_by_side(picture[np.newaxis], 16, plain()).plain == "  @@\n@@  "


def test_as_many_pictures_as_fit_stand_beside_each_other():
    pictures = np.full((10, 8, 8, 1), 16)
    for width, count in ((80, 4), (17, 1), (1, 1), (400, 10)):
        lines = side_by_side(pictures, 16, plain(width)).plain.splitlines()
        assert len(lines) == 8
        assert set(lines) == {"  ".join(["@" * 16] * count)}


def test_a_large_picture_is_thinned():
    drawn = side_by_side(np.zeros((1, 64, 64, 3)), 255, plain(100)).plain.splitlines()
    assert len(drawn) == 16


@pytest.mark.parametrize("channels", [1, 3, 4])
def test_where_there_is_colour_one_character_shows_two_pixels(channels):
    screen = Console(width=80, force_terminal=True, color_system="truecolor", legacy_windows=False)
    picture = np.zeros((1, 4, 2, channels), dtype=np.uint8)
    picture[0, 0, :, :3] = 255
    drawn = side_by_side(picture, 255, screen)
    assert drawn.plain == "▀▀\n▀▀"
    assert str(drawn.spans[0].style) == "rgb(255,255,255) on rgb(0,0,0)"
