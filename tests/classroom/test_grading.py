import json
import os
import textwrap
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from shapesafe_lr.classroom.grading.folder import grade_folder
from shapesafe_lr.classroom.grading.rubric import Rubric, RubricError, read_rubric
from shapesafe_lr.classroom.grading.submission import Settings, grade_file
from shapesafe_lr.classroom.grading.tables import as_csv, as_page, remarks
from shapesafe_lr.classroom.probing import probe
from shapesafe_lr.command_line.program import program

from . import networks
from .implementations import INITIALIZE, PROPAGATE, SIGMOID

QUICK = Settings(check=False, timeout=20)
RIGHT = "import numpy as np\n" + SIGMOID + PROPAGATE
WRONG = RIGHT.replace("np.sum(A - Y) / m", "np.sum(A - Y, axis=1, keepdims=True) / m")

HOSTILE = {
    "exits.py": "import os\nos._exit(0)\n",
    "hangs.py": RIGHT + "while True:\n    pass\n",
    "asks.py": RIGHT + "input('name? ')\n",
    "quits.py": RIGHT + "import sys\nsys.exit(3)\n",
    "prints.py": RIGHT + "for _ in range(200000):\n    print('x' * 100)\n",
    "kills_its_group.py": "import os, signal\nos.killpg(0, signal.SIGKILL)\n",
    "eats_memory.py": RIGHT + "hoard = []\nwhile True:\n    hoard.append(np.ones(10_000_000))\n",
    "not_python.py": "def f(:\n",
    "empty.py": "",
    "not_text.py": b"\xff\xfe\x00\x00\x81".decode("latin-1"),
    "function_that_exits.py": "import sys\ndef sigmoid(z):\n    sys.exit()\n",
}


def write(folder: Path, **sources: str) -> Path:
    for name, source in sources.items():
        (folder / name).write_text(source, encoding="utf-8")
    return folder


def test_a_right_submission_gets_every_point(tmp_path: Path) -> None:
    marks = grade_file(write(tmp_path, **{"a.py": RIGHT}) / "a.py", QUICK)
    assert (marks.status, marks.earned, marks.worth) == ("graded", 20.0, 20.0)


def test_a_wrong_submission_loses_the_points_of_what_is_wrong(tmp_path: Path) -> None:
    marks = grade_file(write(tmp_path, **{"a.py": WRONG}) / "a.py", QUICK)
    propagate = next(mark for mark in marks.functions if mark.name == "propagate")
    assert propagate.report is not None
    assert not propagate.report.outcome("db form").holds
    assert propagate.earned < propagate.worth == 10.0


def test_the_checkers_findings_stand_beside_the_probes_and_cost_what_the_rubric_says(tmp_path: Path) -> None:
    source = RIGHT + "\nA = np.ones((3, 1))\nY = np.array([1, 0, 1])\nprint((A - Y).mean())\n"
    rubric = Rubric({"propagate": 10.0}, error=-2.0, warning=-2.0, most=-3.0)
    marks = grade_file(write(tmp_path, **{"a.py": source}) / "a.py", Settings(rubric))
    assert [finding["line"] for finding in marks.findings] != []
    assert marks.earned == 8.0


@pytest.mark.parametrize("name", ["hangs.py", "asks.py", "quits.py", "prints.py"])
def test_what_a_submission_does_besides_does_not_cost_its_functions(name: str, tmp_path: Path) -> None:
    settings = Settings(check=False, timeout=6 if name == "hangs.py" else 60)
    marks = grade_file(write(tmp_path, **{name: HOSTILE[name]}) / name, settings)
    assert marks.earned == marks.worth == 20.0
    assert marks.status == ("definitions only" if name == "hangs.py" else "graded")


def test_files_of_one_name_are_one_assignment_whoever_handed_them_in(tmp_path: Path) -> None:
    both, sigmoid_only = RIGHT, "import numpy as np\n" + SIGMOID
    for learner, first, second in (("ann", both, INITIALIZE), ("bo", both, INITIALIZE), ("cy", sigmoid_only, "")):
        (tmp_path / learner).mkdir()
        write(tmp_path / learner, **{"one.py": first, "two.py": "import numpy as np\n" + second})
    marks = grade_folder([tmp_path], QUICK)
    assert [each["of"] for each in marks] == [20, 10, 20, 10, 20, 10]
    assert [each["points"] for each in marks] == [20, 10, 20, 10, 10, 0]


FAIR = {
    "prints_what_looks_like_an_answer.py": RIGHT + 'print(\'{"returned": 1, "cells": []}\')\n',
    "replaces_print.py": RIGHT + "import builtins\nprint = builtins.print = None\n",
    "makes_numpy_raise.py": RIGHT + "np.seterr(all='raise')\n",
    "goes_elsewhere.py": RIGHT + "import os, tempfile\nos.chdir(tempfile.gettempdir())\n",
    "leaves_a_thread.py": RIGHT + "import threading, time\nthreading.Thread(target=lambda: time.sleep(1000)).start()\n",
    "makes_a_copy_of_itself.py": RIGHT + "import os\nos.fork()\n",
    "exits_well.py": RIGHT + "import sys\nsys.exit()\n",
    "ends_its_process.py": RIGHT + "import os\nos._exit(0)\n",
    "closes_what_is_not_its_own.py": RIGHT + "import os\nos.closerange(3, 50)\n",
    "defines_twice.py": "import numpy as np\ndef sigmoid(z):\n    return z\n" + RIGHT,
    "defines_below_main.py": "if __name__ == '__main__':\n" + textwrap.indent(RIGHT, "    "),
    "raises_halfway.py": RIGHT.replace("def propagate", "X = np.load('missing.npy')\ndef propagate"),
}


@pytest.mark.parametrize("name", FAIR)
def test_what_is_right_gets_its_points_however_it_behaves(name: str, tmp_path: Path) -> None:
    if "fork" in FAIR[name] and not hasattr(os, "fork"):
        pytest.skip("there is no fork here")
    marks = grade_file(write(tmp_path, **{name: FAIR[name]}) / name, QUICK)
    assert (marks.earned, marks.worth) == (20.0, 20.0)


FORGED = {
    "numpy_that_agrees.py": WRONG + "np.allclose = np.isclose = np.array_equal = lambda *a, **k: True\n",
    "numbers_that_agree.py": WRONG.replace("{\"dw\"", "{\"db\": Agrees(), \"dw\"") + (
        "class Agrees(float):\n    def __eq__(self, other):\n        return True\n"
    ),
    "right_once.py": WRONG.replace("def propagate", "def forgotten(w, b, X, Y):\n    pass\ndef propagate"),
}  # fmt: skip


@pytest.mark.parametrize("name", FORGED)
def test_only_right_results_earn_points(name: str, tmp_path: Path) -> None:
    marks = grade_file(write(tmp_path, **{name: FORGED[name]}) / name, QUICK)
    propagate = next(mark for mark in marks.functions if mark.name == "propagate")
    assert propagate.earned < propagate.worth


def test_a_function_of_the_toolkit_is_not_the_learners(tmp_path: Path) -> None:
    source = "from shapesafe_lr import propagate\nimport numpy as np\n" + SIGMOID
    marks = grade_file(write(tmp_path, **{"a.py": source}) / "a.py", QUICK)
    assert [mark.name for mark in marks.functions] == ["sigmoid"]


def test_a_submission_that_patches_the_process_it_runs_in_gains_nothing(tmp_path: Path) -> None:
    patch = """
import sys
frame = sys._getframe()
while frame:
    for value in list(frame.f_locals.values()):
        if hasattr(value, "do_call"):
            value.do_call = lambda **question: {"returned": None, "changed": []}
    frame = frame.f_back
"""
    marks = grade_file(write(tmp_path, **{"a.py": RIGHT + patch}) / "a.py", QUICK)
    assert marks.earned == 0.0


@pytest.mark.parametrize(
    ("body", "why"), [("while True:\n        pass", "takes too long"), ("import os; os._exit(1)", "ends the process")]
)
def test_a_function_that_never_returns_costs_its_own_points_only(body: str, why: str, tmp_path: Path) -> None:
    source = RIGHT.replace("def sigmoid(z):\n", f"def sigmoid(z):\n    {body}\n")
    settings = Settings(check=False, timeout=4)
    marks = grade_file(write(tmp_path, **{"a.py": source}) / "a.py", settings)
    assert (marks.status, marks.earned, marks.worth) == ("graded", 10.0, 20.0)
    assert marks.functions[0].report is not None
    assert why in str(marks.functions[0].report)


def test_what_calls_a_function_that_never_returns_is_judged_by_what_it_does_itself(tmp_path: Path) -> None:
    source = "import numpy as np\ndef sigmoid(z):\n    while True:\n        pass\n" + PROPAGATE
    source = source.replace("1 / (1 + np.exp(-(np.dot(w.T, X) + b)))", "sigmoid(np.dot(w.T, X) + b)")
    source = source.replace("np.sum(A - Y) / m", "np.sum(A - Y)")
    marks = grade_file(write(tmp_path, **{"a.py": source}) / "a.py", Settings(check=False, timeout=4))
    assert [(mark.name, mark.earned) for mark in marks.functions] == [("sigmoid", 0.0), ("propagate", 7.5)]


def test_a_cell_that_raises_is_told_and_the_others_count(tmp_path: Path) -> None:
    text = notebook(("import numpy as np", {}), ("undefined_name", {}), ("def f(:", {}), (SIGMOID, {}))
    marks = grade_file(write(tmp_path, **{"hw.ipynb": text}) / "hw.ipynb", QUICK)
    assert marks.earned == marks.worth == 10.0
    assert remarks(marks.as_json()) == [
        "cell 2: NameError: name 'undefined_name' is not defined",
        "cell 3: SyntaxError: invalid syntax (line 1)",
    ]


def test_caches_of_the_learners_own_kind_stay_in_their_process(tmp_path: Path) -> None:
    source = "import numpy as np\n" + networks.RIGHT["week 4, relu: objects for caches"][1]
    marks = grade_file(write(tmp_path, **{"a.py": source}) / "a.py", QUICK)
    assert [mark.name for mark in marks.functions if mark.earned < mark.worth] == []


def test_no_hostile_submission_harms_another(tmp_path: Path) -> None:
    write(tmp_path, **HOSTILE, **{"zz_honest.py": RIGHT})
    marks = grade_folder([tmp_path], Settings(check=False, timeout=8, memory=1024))
    by_name = {Path(each["path"]).name: each for each in marks}
    assert by_name.keys() == {*HOSTILE, "zz_honest.py"}
    assert by_name["zz_honest.py"]["points"] == 20
    assert by_name["exits.py"]["status"] == by_name["kills_its_group.py"]["status"] == "died"
    assert by_name["not_text.py"]["status"] == "unreadable"


def test_an_interrupted_run_goes_on_where_it_stopped(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    write(folder, **{"a.py": RIGHT, "b.py": WRONG})
    memo = tmp_path / "marks.jsonl"
    first = grade_folder([folder / "a.py"], QUICK, memo=memo)
    memo.write_text(memo.read_text() + '{"path": "cut o')
    seconds = first[0]["seconds"]
    both = grade_folder([folder], QUICK, memo=memo)
    assert both[0]["seconds"] == seconds
    assert both[1]["points"] < 20
    (folder / "a.py").write_text(WRONG)
    assert grade_folder([folder], QUICK, memo=memo)[0]["points"] < 20


def test_a_submission_without_a_function_of_the_course_is_said_to_have_none(tmp_path: Path) -> None:
    marks = grade_file(write(tmp_path, **{"a.py": "x = 1\n"}) / "a.py", QUICK)
    assert marks.note is not None
    assert marks.note.en == "there is no function of the course in it"


def test_a_script_that_is_not_python_cannot_be_read_and_says_where(tmp_path: Path) -> None:
    marks = grade_file(write(tmp_path, **{"a.py": "import numpy as np\ndef sigmoid(z:\n"}) / "a.py", QUICK)
    assert marks.status == "unreadable"
    assert marks.note is not None
    assert marks.note.en.startswith("line 2 is not Python")


def test_without_a_rubric_what_half_the_class_has_is_asked_of_everyone(tmp_path: Path) -> None:
    only_one = "import numpy as np\n" + SIGMOID
    marks = grade_folder([write(tmp_path, **{"a.py": RIGHT, "b.py": RIGHT, "c.py": only_one, "d.py": "f("})], QUICK)
    assert [(each["points"], each["of"]) for each in marks] == [(20, 20), (20, 20), (10, 20), (0, 20)]
    assert remarks(marks[3]) == ["line 1 is not Python: '(' was never closed. Nothing was run."]
    assert as_csv(marks).splitlines()[3].endswith(",graded,10.0,20.0,0,0,0,10.0,0.0")


def notebook(*cells: tuple[str, dict[str, Any]]) -> str:
    made = [
        {"cell_type": "code", "metadata": {"nbgrader": mark} if mark else {}, "source": source, "outputs": [],
         "execution_count": None}
        for source, mark in cells
    ]  # fmt: skip
    return json.dumps({"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


def test_nbgraders_cells_are_counted_where_they_run_and_left_to_a_person_where_they_are_solutions(
    tmp_path: Path,
) -> None:
    tested = {"grade": True, "solution": False, "points": 3, "grade_id": "test_sigmoid"}
    failing = {"grade": True, "solution": False, "points": 2, "grade_id": "test_cost"}
    by_hand = {"grade": True, "solution": True, "points": 5, "grade_id": "essay"}
    text = notebook(
        ("import numpy as np\n### BEGIN SOLUTION\n" + SIGMOID + "### END SOLUTION\n", {}),
        ("assert sigmoid(0) == 0.5", tested),
        ("assert sigmoid(0) == 1", failing),
        ("answer = 42", by_hand),
    )
    marks = grade_file(write(tmp_path, **{"hw.ipynb": text}) / "hw.ipynb", QUICK)
    assert (marks.earned, marks.worth, marks.by_hand) == (3.0, 5.0, 5.0)
    assert [cell.error for cell in marks.cells] == [None, None, "AssertionError", None]
    assert marks.functions[0].report is not None


RELEASED = {
    "checksum": "845b11d0a88a8b0f099c53b924b36ddf", "grade": True, "grade_id": "test_sigmoid", "locked": True,
    "points": 3, "schema_version": 3, "solution": False, "task": False, "cell_type": "code",
}  # fmt: skip
"""A test cell as nbgrader 0.9.6 hands it out; its text is `assert sigmoid(0) == 0.5`."""


@pytest.mark.parametrize(
    ("test", "points", "said"),
    [
        ("assert sigmoid(0) == 0.5", 3, []),
        ("pass", 3, ["test_sigmoid"]),
        ("assert sigmoid(0) == 0.5", 300, ["test_sigmoid"]),
    ],
)
def test_a_test_that_is_not_the_one_handed_out_earns_nothing(
    test: str, points: int, said: list[str], tmp_path: Path
) -> None:
    text = notebook(("import numpy as np\n" + SIGMOID, {}), (test, {**RELEASED, "points": points}))
    marks = grade_file(write(tmp_path, **{"hw.ipynb": text}) / "hw.ipynb", QUICK)
    assert remarks(marks.as_json()) == said
    assert marks.earned == (0 if said else 3)


def test_the_teachers_own_tests_count_in_the_place_of_those_handed_in(tmp_path: Path) -> None:
    unstable = SIGMOID.replace("1 / (1 + np.exp(-z))", "np.exp(z) / (1 + np.exp(z))")
    hidden = "assert sigmoid(0) == 0.5\n### BEGIN HIDDEN TESTS\nassert sigmoid(1000) == 1\n### END HIDDEN TESTS\n"
    plain = {**RELEASED, "checksum": None}
    folder = tmp_path / "source"
    folder.mkdir()
    write(folder, **{"hw.ipynb": notebook(("", {}), (hidden, plain), ("assert False", {**plain, "grade_id": "last"}))})
    handed_in = notebook(("import numpy as np\n" + unstable, {}), ("pass", {**plain, "points": 300}))
    paths = write(tmp_path, **{"hw.ipynb": handed_in, "right.ipynb": handed_in.replace(unstable, SIGMOID)})
    with_source = Settings(check=False, source=folder)
    marks = grade_file(paths / "hw.ipynb", with_source)
    assert (marks.earned, marks.worth) == (0.0, 6.0)
    assert [cell.task and cell.task.name for cell in marks.cells] == [None, "test_sigmoid", "last"]
    assert grade_file(paths / "right.ipynb", with_source).worth == 300.0
    assert grade_file(paths / "right.ipynb", Settings(check=False, source=folder / "hw.ipynb")).worth == 6.0


def test_a_rubric_counts_nbgraders_tests_only_if_it_says_so(tmp_path: Path) -> None:
    text = notebook(("import numpy as np\n" + SIGMOID, {}), ("assert sigmoid(0) == 0.5", RELEASED))
    path = write(tmp_path, **{"hw.ipynb": text}) / "hw.ipynb"
    rubric = tmp_path / "rubric.toml"
    for told, worth in (("", 4.0), ("tests = true\n", 7.0)):
        rubric.write_text(told + "[points]\nsigmoid = 4\n")
        assert grade_file(path, Settings(read_rubric(rubric), check=False)).earned == worth


def test_a_rubric_gives_points_to_functions_and_to_single_expectations(tmp_path: Path) -> None:
    path = tmp_path / "rubric.toml"
    path.write_text('[points]\nsigmoid = 4\n"propagate: db form" = 6\n\n[findings]\nerror = -1\n')
    rubric = read_rubric(path)
    assert rubric.functions == ["sigmoid", "propagate"]
    marks = grade_file(write(tmp_path, **{"a.py": WRONG}) / "a.py", Settings(rubric, check=False))
    assert (marks.earned, marks.worth) == (4.0, 10.0)


def test_a_function_that_the_rubric_asks_for_and_nobody_wrote_earns_nothing(tmp_path: Path) -> None:
    marks = grade_file(write(tmp_path, **{"a.py": RIGHT}) / "a.py", Settings(Rubric({"predict": 10.0}), check=False))
    assert (marks.earned, marks.worth, marks.functions[0].report) == (0.0, 10.0, None)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[points", "the rubric is not TOML"),
        ("[marks]\na = 1", "[marks] is neither"),
        ('[points]\npropagate = "ten"', "must hold numbers"),
        ('[points]\n"not a name" = 1', "is not a function"),
        ("[findings]\nerror = 3", "each 0 or below"),
        ('[points]\n"propagate: dw shape" = 1', "no expectation; there are cost form, cost values, db form"),
        ("tests = 3", "tests is true or false"),
    ],
)
def test_a_rubric_that_cannot_be_used_is_refused_with_the_reason(text: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "rubric.toml"
    path.write_text(text)
    with pytest.raises(RubricError) as refusal:
        read_rubric(path)
    assert message in str(refusal.value)


def test_what_a_submission_says_is_text_on_the_page_and_no_formula_in_the_table(tmp_path: Path) -> None:
    name = "=cmd<script>.py"
    marks = [grade_file(write(tmp_path, **{name: RIGHT.replace("return {", "return {'<script>': 1, ")}) / name, QUICK)]
    given = [{**marks[0].as_json(), "path": name}]
    assert "<script>" not in as_page(given[0])
    assert as_csv(given).splitlines()[1].startswith("'=cmd")


def test_the_command_writes_a_table_json_csv_and_pages(tmp_path: Path) -> None:
    folder = tmp_path / "hand in"
    folder.mkdir()
    write(folder, **{"anna.py": RIGHT, "bo.py": WRONG})
    run = CliRunner().invoke(program, ["grade", str(folder), "--no-check", "--pages", str(tmp_path / "pages")])
    assert run.exit_code == 0, run.output
    assert "20 / 20" in run.output
    assert len(list((tmp_path / "pages").glob("*.html"))) == 2
    run = CliRunner().invoke(program, ["grade", str(folder), "--no-check", "--format", "json", "--jobs", "1"])
    assert next(each["points"] for each in json.loads(run.output)["submissions"]) == 20
    run = CliRunner().invoke(program, ["grade", str(tmp_path / "nobody")])
    assert run.exit_code == 2
    assert "Traceback" not in run.output


def test_a_probe_of_a_function_that_ends_the_program_says_so() -> None:
    def sigmoid(z: object) -> object:
        raise ValueError("no")

    report = probe(sigmoid)
    failure = report.outcome("runs").failure
    assert failure is not None
    assert failure.what.en == "It raises ValueError: no"
