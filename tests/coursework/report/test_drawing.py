"""Shapes written over the source: every label over its part, no two in each other's way."""

from hypothesis import given
from hypothesis import strategies as st

from shapesafe_lr.coursework.findings import Part, Place
from shapesafe_lr.coursework.report.drawing import drawing
from shapesafe_lr.coursework.report.visible import visible


def drawn(cell, place, *parts):
    return "\n".join(f"{row.number or '':>2} {row.text}".rstrip() for row in drawing(cell, place, parts))


def test_shapes_stand_over_their_parts():
    parts = [Part(Place(1, 6, 1, 7), (3, 1), ("m", "1")), Part(Place(1, 10, 1, 11), (3,), ("m",))]
    assert drawn("dZ = A - Y", Place(1, 6, 1, 11), *parts) == (
        "        (m=3, 1)\n"  #
        "        │   (m=3,)\n"
        " 1 dZ = A - Y\n"
        "        ━───━"
    )


def test_labels_with_room_share_a_row():
    parts = [Part(Place(1, 5, 1, 6), (3, 1)), Part(Place(1, 30, 1, 31), (3,))]
    assert drawn("Z = w + 0 * (numpy.pi - 1) + - b", Place(1, 5, 1, 31), *parts).count("\n") == 2


def test_tabs_and_wide_characters_do_not_push_a_label_aside():
    part = Part(Place(1, 16, 1, 17), (2, 2))
    assert drawn("s\t= '样本😀'; Z = X", Place(1, 12, 1, 17), part) == (
        "                        (2, 2)\n"  #
        " 1 s    = '样本😀'; Z = X\n"
        "                    ────━"
    )


def test_a_place_over_several_lines_shows_them_all():
    text = drawn("Z = np.dot(w.T,\n           X)", Place(1, 5, 2, 14), Part(Place(2, 12, 2, 13), (4, 5), ("n_x", "m")))
    assert text == (
        " 1 Z = np.dot(w.T,\n"  #
        "       ───────────\n"
        "              (n_x=4, m=5)\n"
        " 2            X)\n"
        "              ━─"
    )


def test_a_place_that_is_not_in_the_cell_draws_nothing():
    assert drawing("a = 1", Place(7, 1, 7, 5)) == []


def test_hidden_characters_are_pictured():
    assert visible("a\x00\x1b[1m\x9b\u202e\ud800\t|") == "a␀␛[1m<U+009B><U+202E><U+D800>    |"


def test_of_a_very_long_line_the_stretch_around_the_place_is_shown():
    line = "x = [" + "1, " * 300 + "A - Y" + ", 1" * 300 + "]"
    column = line.index("A - Y") + 1
    parts = [Part(Place(1, column, 1, column + 1), (3, 1)), Part(Place(1, column + 4, 1, column + 5), (3,))]
    labels, _, source, marks = drawing(line, Place(1, column, 1, column + 5), parts)
    assert source.text.startswith("…")
    assert source.text.endswith("…")
    assert len(source.text) == 180
    assert labels.text.index("(3, 1)") == source.text.index("A - Y") == marks.text.index("━")


columns = st.integers(1, 40)


@given(st.text("ab样\té(", min_size=1, max_size=30), st.lists(st.tuples(columns, st.integers(1, 9)), max_size=5))
def test_no_label_covers_another(line, spans):
    parts = [Part(Place(1, start, 1, start + length), (number, length)) for number, (start, length) in enumerate(spans)]
    rows = drawing(line, Place(1, 1, 1, len(line) + 1), parts)
    labels = [row for row in rows if any(stretch.role == "label" for stretch in row.stretches)]
    told = [row.text[s.start : s.end] for row in labels for s in row.stretches if s.role == "label"]
    assert set(told) <= {part.label for part in parts}
    for row in rows:
        for before, after in zip(row.stretches, row.stretches[1:], strict=False):
            if row.number is None:
                assert before.end <= after.start
