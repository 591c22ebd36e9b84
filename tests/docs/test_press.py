"""The press by itself: what it makes of blocks, formulas, equations, rules, and what runs in the reader's browser."""

import json
import re
from types import ModuleType

import pytest
from press import equations, formulas
from press.rule_pages import all_rules, with_rules

BUGGY = "import numpy as np\nA = np.ones((4, 1))\nY = np.ones(4)\ndZ = A - Y\n"


def _ask(desk: ModuleType, kind: str, source: str, language: str = "en", **more: object) -> dict:
    return json.loads(desk.serve(json.dumps({"kind": kind, "source": source, "language": language, **more})))


def _only_printed(text: str) -> dict:
    return {"printed": text, "error": "", "figures": [], "findings": []}


def test_a_run_shows_what_is_printed_and_the_value_of_the_last_line(desk: ModuleType) -> None:
    answer = _ask(desk, "run", "print('one')\n1 + 1")
    assert answer == _only_printed("one\n2\n")


def test_a_run_knows_the_earlier_blocks_of_the_page_and_does_not_repeat_their_output(desk: ModuleType) -> None:
    answer = _ask(desk, "run", "x + 1", before="x = 41\nprint('earlier')")
    assert answer == _only_printed("42\n")


def test_a_refusal_starts_at_the_readers_own_line(desk: ModuleType) -> None:
    source = "import numpy as np\nfrom shapesafe_lr import sigmoid, forward\nforward(np.ones(3), 0, np.ones((3, 2)))"
    told = _ask(desk, "run", source)["error"]
    assert told.startswith('Traceback (most recent call last):\n  File "your code", line 3, in <module>\n')
    assert "w should be a column (n_x, 1)" in told


def test_a_program_that_ends_itself_ends_quietly(desk: ModuleType) -> None:
    answer = _ask(desk, "run", "print(1)\nraise SystemExit")
    assert answer == _only_printed("1\n")


def test_a_picture_of_the_toolkit_is_shown_in_the_colours_of_the_page(desk: ModuleType) -> None:
    source = "from shapesafe_lr.teaching.broadcasting_picture import draw_broadcast\ndraw_broadcast((4, 1), (3,))"
    (figure,) = _ask(desk, "run", source)["figures"]
    assert figure.startswith("<svg")
    assert "var(--shapesafe-blue" in figure


def test_a_drawing_of_matplotlib_is_shown_in_the_colours_of_the_page(desk: ModuleType) -> None:
    pytest.importorskip("matplotlib")
    answer = _ask(desk, "run", "from matplotlib import pyplot\npyplot.plot([1, 2])")
    (figure,) = answer.pop("figures")
    assert "var(--plot-1)" in figure
    assert 'id="run' in figure, "a figure of the page has other ids"
    assert answer == {"printed": "", "error": "", "findings": []}


def test_a_warning_is_told_as_on_the_page(desk: ModuleType) -> None:
    source = "import warnings\nwarnings.warn('the cost rises', UserWarning)"
    assert _ask(desk, "run", source) == _only_printed("UserWarning: the cost rises\n")


UNDECORATED = """import numpy as np
from jaxtyping import Float

def logits(w: Float[np.ndarray, "n_x 1"], X: Float[np.ndarray, "n_x m"]) -> Float[np.ndarray, "1 m"]:
    return X.T @ w

Z: Float[np.ndarray, "1 m"] = logits(np.ones((3, 1)), np.ones((3, 5)))
"""


def test_annotations_are_held_to_in_a_function_that_nobody_decorated(desk: ModuleType) -> None:
    answer = _ask(desk, "run", UNDECORATED)
    assert answer["error"] == ""
    assert [(finding["code"], finding["line"]) for finding in answer["findings"]] == [("SS701", 5)]


def test_the_annotation_of_an_assignment_is_held_to(desk: ModuleType) -> None:
    (finding,) = _ask(desk, "run", UNDECORATED.replace(' -> Float[np.ndarray, "1 m"]', ""))["findings"]
    assert finding["message"] == 'Z is annotated "1 m", and has shape (5, 1).'


def test_a_wrong_call_of_an_undecorated_function_is_found_although_numpy_says_nothing(desk: ModuleType) -> None:
    source = UNDECORATED.replace("np.ones((3, 1))", "np.ones(3)").replace('Z: Float[np.ndarray, "1 m"] = ', "")
    found = _ask(desk, "run", source)["findings"]
    assert 'w is annotated "n_x 1", and has shape (3,).' in [finding["message"] for finding in found]


def test_an_annotation_that_is_kept_says_nothing_and_the_value_is_shown(desk: ModuleType) -> None:
    source = UNDECORATED.replace("X.T @ w", "w.T @ X") + "Z.shape"
    assert _ask(desk, "run", source) == _only_printed("(1, 5)\n")


def test_a_call_that_a_decorated_function_refuses_is_told_once(desk: ModuleType) -> None:
    decorated = "from shapesafe_lr import checked\n" + UNDECORATED.replace("def logits", "@checked\ndef logits")
    answer = _ask(desk, "run", decorated)
    assert "ShapeError" in answer["error"]
    assert answer["findings"] == []


def test_the_findings_on_coursework_come_with_their_edit(desk: ModuleType) -> None:
    (finding,) = _ask(desk, "check", BUGGY)["report"]["findings"]
    assert (finding["code"], finding["suggestion"]["edits"][0]["text"] != "") == ("SS201", True)


def test_a_program_that_stops_is_not_called_clean(desk: ModuleType) -> None:
    answer = _ask(desk, "check", "import numpy as np\n1 / 0\n")
    assert answer["report"]["findings"] == []
    assert answer["notes"] == ["stopped at line 2 by ZeroDivisionError: division by zero"]


def test_the_findings_speak_the_language_of_the_page(desk: ModuleType) -> None:
    (finding,) = _ask(desk, "check", BUGGY, "zh")["report"]["findings"]
    assert re.search(r"[\u4e00-\u9fff]", finding["message"])


def test_an_equation_is_drawn_with_every_shape_in_words() -> None:
    drawn = equations.drawn("Z[1, m] = w.T[1, n_x] @ X[n_x, m] + b[1, ->m]")
    assert drawn.count("<rect") == 5, "four arrays, and the copy that b is stretched to"
    assert 'aria-label="Z[1, m] = w.T[1, n_x] @ X[n_x, m] + b[1, m]"' in drawn


def test_without_node_a_formula_is_shown_as_tex(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formulas, "can_be_set", lambda: False)
    page = formulas.set_formulas({"p": r'<span class="arithmatex">\(a &lt; b\)</span>'})["p"]
    assert page == '<var class="formula" data-search-exclude><code>a &lt; b</code></var>'


def test_wrong_tex_is_an_error() -> None:
    if not formulas.can_be_set():
        pytest.skip("Node or KaTeX is not installed")
    with pytest.raises(formulas.FormulaError, match="Undefined control sequence"):
        formulas.set_formulas({"p": r'<span class="arithmatex">\(\nonsense\)</span>'})


def test_a_broken_chinese_line_is_joined_and_code_is_left_alone() -> None:
    pytest.importorskip("mkdocs", reason="the docs extra is not installed")
    from press.hooks import joined_lines

    assert joined_lines("<p>上一行\n下一行</p>") == "<p>上一行下一行</p>"
    for code in ("<pre># 注释。\nimport numpy</pre>", "<template># 注释。\nimport numpy</template>"):
        assert joined_lines(code) == code


def test_a_shape_stands_under_its_letter() -> None:
    if not formulas.can_be_set():
        pytest.skip("Node or KaTeX is not installed")
    page = formulas.set_formulas({"p": r'<div class="arithmatex">\[\sh{Z}{1, m}\]</div>'})["p"]
    assert re.search(r'class="[^"]*\bshape\b', page)


def test_a_lesson_lists_the_rules_that_name_it() -> None:
    page = with_rules("<!-- the rules of this lesson -->", "2.16", "en")
    assert "[SS201](../rules/SS201.md) A column and a rank-1 array" in page


def test_a_lesson_may_name_rules_of_its_neighbours_and_only_such_as_exist() -> None:
    assert "[SS202]" in with_rules("<!-- the rules of this lesson, and SS202 -->", "2.4", "zh")
    with pytest.raises(ValueError, match=r"lesson 2\.4 names rules that do not exist: SS999"):
        with_rules("<!-- the rules of this lesson, and SS999 -->", "2.4", "en")


def test_the_table_of_rules_has_all_of_them() -> None:
    page = with_rules("<!-- all rules -->", "index", "zh")
    assert all(f"[{rule.code}]({rule.code}.md)" in page for rule in all_rules())


def test_the_vocabulary_is_read_for_the_tables_of_shapes() -> None:
    pytest.importorskip("griffe")
    from press import shape_tables

    assert shape_tables.aliases()["Examples"] == ("(n_x, m)", "float")
    assert shape_tables.aliases()["Scalar"] == ("()", "number")


def test_a_doctest_becomes_a_block_and_a_lesson_a_link() -> None:
    pytest.importorskip("griffe")
    from press import shape_tables

    text = shape_tables.prepared('Adds.\n\nLesson: course 1, "X" (2.3).\n\n>>> 1 + 1\n2')
    assert "(../lessons/2.3.md)" in text
    assert "```pycon\n>>> 1 + 1\n2\n```" in text
