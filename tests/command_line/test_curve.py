import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shapesafe_lr.command_line.demonstration.curve import draw_curve

HEIGHTS = st.lists(st.floats(-1e6, 1e6, allow_nan=False), min_size=1, max_size=50)


@pytest.mark.parametrize("braille", [True, False])
@given(heights=HEIGHTS, width=st.integers(12, 90), height=st.integers(2, 20))
def test_every_column_of_the_picture_has_a_dot_and_no_line_is_too_wide(braille, heights, width, height):
    lines = draw_curve(heights, width, height, braille)
    assert len(lines) == height
    margin = lines[0].index("┤" if braille else "|") + 1
    for column in range(margin, len(lines[0])):
        assert any(line[column] != " " for line in lines)
    if margin + 1 < width:
        assert {len(line) for line in lines} == {width}


def test_a_falling_cost_falls_on_the_page():
    costs = [0.69 * math.exp(-i / 10) for i in range(60)]
    lines = draw_curve(costs, width=40, height=8, braille=False)
    rows_by_column = [[row for row, line in enumerate(lines) if line[x] == "*"] for x in range(6, 40)]
    lowest = [max(rows) for rows in rows_by_column]
    assert lowest == sorted(lowest)
    assert lines[0].startswith("0.69")
    assert lines[-1].startswith("0.00")


def test_a_steep_line_has_no_gaps():
    lines = draw_curve([0.0] * 10 + [1.0] * 10, width=26, height=6, braille=False)
    assert all("*" in line for line in lines)
