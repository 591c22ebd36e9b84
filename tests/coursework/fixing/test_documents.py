"""Edits reach their line and nothing else: line ends, encodings, marks, notebook JSON."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shapesafe_lr.coursework.findings import Edit, Place
from shapesafe_lr.coursework.fixing.documents import read_document
from shapesafe_lr.coursework.fixing.edits import edited


def put(
    text: str, line: int, column: int, end_column: int | None = None, cell: int | None = None, end_line: int = 0
) -> Edit:
    return Edit(Place(line, column, end_line or line, column if end_column is None else end_column, cell), text)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends_stay_as_they_were(line_end):
    content = line_end.join(["a = 1", "dw = X @ dZ / m", "b = 2"]).encode()
    after = read_document("homework.py", content).after([put(".T\n# columns", 2, 12)])
    assert after == line_end.join(["a = 1", "dw = X @ dZ.T", "# columns / m", "b = 2"]).encode()


def test_a_mixed_file_keeps_each_line_end():
    content = b"a = 1\r\nb = 2\nc = 3\r\n"
    assert read_document("homework.py", content).after([put("5", 2, 5, 6)]) == b"a = 1\r\nb = 5\nc = 3\r\n"


def test_a_byte_order_mark_and_a_declared_encoding_stay():
    assert read_document("a.py", b"\xef\xbb\xbfa = 1\n").after([put("2", 1, 5, 6)]) == b"\xef\xbb\xbfa = 2\n"
    latin = "# -*- coding: latin-1 -*-\ns = 'é'; a = 1\n".encode("latin-1")
    assert read_document("a.py", latin).after([put("2", 2, 14, 15)]) == latin.replace(b"a = 1", b"a = 2")
    gbk = "# coding: gbk\n# 样本\nm = X.shape[0]\n".encode("gbk")
    assert read_document("a.py", gbk).after([put("1", 3, 13, 14)]) == gbk.replace(b"[0]", b"[1]")


def test_columns_count_characters_not_bytes():
    content = "s = '样本 😀'; a = 1\n".encode()
    assert read_document("a.py", content).after([put("2", 1, 17, 18)]) == content.replace(b"a = 1", b"a = 2")


def test_an_edit_outside_the_file_is_refused():
    for edit in (put("x", 9, 1), put("x", 1, 99), put("x", 1, 0)):
        with pytest.raises(ValueError, match="edit:"):
            read_document("a.py", b"a = 1\n").after([edit])


def test_the_same_edit_asked_for_twice_is_made_once():
    assert edited("w = v", [put(".T", 1, 6), put(".T", 1, 6), put("W", 1, 1, 2)]) == "W = v.T"


NOTEBOOK = r"""{"cells": [
  {"cell_type": "markdown", "source": ["caf\u00e9"], "metadata": {}},
  {"cell_type":"code","execution_count":3,  "metadata": {"tags":["a" , "b"]}, "outputs":[{"x":1.0e5}],
   "source": [
    "%matplotlib inline\n",
    "s = \"caf\u00e9 \ud83d\ude00 \/ \"; dZ = A - Y\n",
    "dw = X @ dZ"
   ], "id": "q"},
  {"source": "b = 0\nw = np.zeros(3)", "cell_type": "code", "outputs": [], "metadata": {}, "execution_count": null}
 ],
 "metadata": {}, "nbformat": 4, "nbformat_minor": 5 }
"""


def test_a_line_of_a_notebook_is_edited_inside_its_string():
    document = read_document("homework.ipynb", NOTEBOOK.encode())
    assert document.cells[1] == "b = 0\nw = np.zeros(3)"
    after = document.after(
        [put(".T", 3, 12, cell=0), put(".T", 2, 24, cell=0), put("(3, 1)", 2, 14, 15, cell=1)],
    )
    assert after.decode() == (
        NOTEBOOK.replace('dw = X @ dZ"', 'dw = X @ dZ.T"')
        .replace("dZ = A - Y\\n", "dZ = A.T - Y\\n")
        .replace("np.zeros(3)", "np.zeros((3, 1))")
    )


def test_new_lines_in_a_notebook_are_strings_of_their_own():
    document = read_document("homework.ipynb", NOTEBOOK.encode())
    after = document.after([put("assert dZ.shape == (1, m)\n", 3, 1, cell=0)]).decode()
    assert after == NOTEBOOK.replace('    "dw = X', '    "assert dZ.shape == (1, m)\\n",\n    "dw = X')
    gone = document.after([Edit(Place(2, 1, 3, 1, 0), "")]).decode()
    assert gone == NOTEBOOK.replace(NOTEBOOK.splitlines()[5] + "\n", "")


def test_a_notebook_of_format_3_is_edited_too():
    old = '{"metadata": {}, "nbformat": 3, "worksheets": [{"cells": [{"cell_type": "code", "input": ["a\\n", "b"]}]}]}'
    assert (
        read_document("a.ipynb", old.encode()).after([put("c", 2, 1, 2, cell=0)]) == old.replace('"b"', '"c"').encode()
    )


@pytest.mark.parametrize("content", [b"[1]", b"{}", b'{"cells": ', b"\xff\xfe", b""])
def test_what_is_not_a_notebook_is_refused(content):
    with pytest.raises(ValueError):  # noqa: PT011 (JSON, Unicode or our own: each reader says it its way)
        read_document("a.ipynb", content)


lines = st.lists(st.text(alphabet='ab\\"é😀\t', max_size=6), min_size=1, max_size=5)


@given(lines, st.data(), st.booleans(), st.sampled_from([None, 1, 4]), st.booleans())
def test_an_edited_notebook_says_what_the_edited_text_says(lines, data, ascii_only, indent, as_list):
    source = "\n".join(lines)
    line = data.draw(st.integers(1, len(lines)))
    column = data.draw(st.integers(1, len(lines[line - 1]) + 1))
    last = data.draw(st.integers(line, len(lines)))
    end = data.draw(st.integers(column if last == line else 1, len(lines[last - 1]) + 1))
    edit = Edit(Place(line, column, last, end, 0), data.draw(st.text(alphabet='xé"\n', max_size=4)))
    cell = {
        "cell_type": "code",
        "source": source.splitlines(keepends=True) if as_list else source,
        "outputs": [{"é": 1}],
    }
    content = json.dumps({"cells": [cell], "nbformat": 4}, ensure_ascii=ascii_only, indent=indent).encode()
    if as_list and not source:
        return
    after = json.loads(read_document("a.ipynb", content).after([edit]))
    found = after["cells"][0].pop("source")
    assert "".join(found) == edited(source, [edit])
    if as_list:
        assert found == edited(source, [edit]).splitlines(keepends=True)
    assert after == {"cells": [{"cell_type": "code", "outputs": [{"é": 1}]}], "nbformat": 4}
