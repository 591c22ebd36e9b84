import os
import subprocess
import sys
from importlib.util import find_spec
from typing import NamedTuple

import numpy as np
import pytest

from shapesafe_lr.command_line import program
from shapesafe_lr.command_line.contents import COMMANDS

HAS_MATPLOTLIB = find_spec("matplotlib") is not None


def run(*arguments, **environment):
    """The command as a user runs it, in a process of its own, its output a pipe. A variable that is None is unset."""
    variables = {**os.environ, "PYTHONIOENCODING": "utf-8", "COLUMNS": "80", **environment}
    variables = {name: value for name, value in variables.items() if value is not None}
    return subprocess.run(
        [sys.executable, "-m", "shapesafe_lr", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="strict",
        env=variables,
        timeout=120,
    )


class Done(NamedTuple):
    """How a command ended."""

    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def call(capsys):
    """The same in this process, which is quicker: for what does not depend on the process."""

    def called(*arguments):
        with pytest.raises(SystemExit) as end:
            program.main(arguments)
        out, err = capsys.readouterr()
        return Done(end.value.code, out, err)

    return called


def test_broadcast_explains_a_legal_broadcast_axis_by_axis():
    done = run("broadcast", "(4,1)", "(3,)")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "A (4, 1) with B (3,) gives (4, 3).\n"
        "\n"
        "axis       0   1\n"
        "A (4, 1)   4   1\n"
        "B (3,)     -   3\n"
        "result     4   3\n"
        "\n"
        "axis 0: B has no axis here; it counts as 1 and is copied 4 times.\n"
        "axis 1: A has 1 here; it is copied 3 times.\n"
        "\n"
        "Both are copied: every number of A meets every number of B, 12 results in all. numpy does this without a "
        "word; if one result for each number was meant, it is a bug.\n"
    )


def test_broadcast_gives_numpy_s_own_words_and_a_cure_when_numpy_refuses():
    done = run("broadcast", "X=(3,4)", "mu=3")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == (
        "X (3, 4) with mu (3,): numpy refuses.\n"
        "\n"
        "axis       0   1\n"
        "X (3, 4)   3   4\n"
        "mu (3,)    -   3\n"
        "result     3   !\n"
        "\n"
        "axis 0: mu has no axis here; it counts as 1 and is copied 3 times.\n"
        "axis 1: X has 4, mu has 3; they differ and neither is 1, so numpy refuses.\n"
        "\n"
        "numpy says: ValueError: operands could not be broadcast together with shapes (3,4) (3,)\n"
        "\n"
        "If mu holds one number for each of the 3 rows of X, use mu.reshape(3, 1).\n"
        "If the axes of X came in the other order, use X.T, which is (4, 3).\n"
    )


@pytest.mark.parametrize("ask", [{"SHAPESAFE_LANG": "zh"}, {}], ids=["variable", "option"])
def test_broadcast_speaks_chinese(ask):
    done = run("broadcast", "(2,3)", "(2,)", *([] if ask else ["--lang", "zh"]), **ask)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == (
        "A (2, 3) 与 B (2,)：numpy 拒绝。\n"
        "\n"
        "轴         0   1\n"
        "A (2, 3)   2   3\n"
        "B (2,)     -   2\n"
        "结果       2   !\n"
        "\n"
        "轴 0：B 在这里没有轴，按 1 处理，被复制 2 次。\n"
        "轴 1：A 是 3，B 是 2；两者不同，又都不是 1，所以 numpy 拒绝。\n"
        "\n"
        "numpy 的原话：ValueError: operands could not be broadcast together with shapes (2,3) (2,)\n"
        "\n"
        "如果 B 是给 A 的 2 行每行一个数，请用 B.reshape(2, 1)。\n"
        "如果 A 的两个轴写反了，请用 A.T，形状是 (3, 2)。\n"
    )


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("-1,3", "'-1,3' is not a shape: '-1' is not a side length."),
        ("--nonsense", "'--nonsense' is not a shape: '--nonsense' is not a side length."),
        ("2.5", "'2.5' is not a shape: '2.5' is not a side length."),
        ("", "An empty text is not a shape"),
        ("1x=4", "'1x' is not a name for an array: write a name, =, and the shape, such as A=4."),
        (str(2**63), "no side of an array can be as long as"),
    ],
)
def test_what_is_not_a_shape_ends_with_a_clear_line_and_exit_code_2(call, typed, line):
    done = call("broadcast", typed, "3")
    assert (done.returncode, done.stdout) == (2, "")
    assert line in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("shapes", [["3"], ["()", "()"], ["2", "3", "4"], ["1,2", "3,1", "1,1"], ["2"] * 70])
def test_any_number_of_shapes_is_explained(call, shapes):
    done = call("broadcast", *shapes)
    assert done.returncode == (1 if len(set(shapes)) == 3 and "2" in shapes else 0)
    assert done.stderr == ""


@pytest.mark.parametrize("arguments", [["nosuch"], ["broadcast"], ["--nosuch"], ["broadcast", "3", "--lang", "fr"]])
def test_wrong_usage_is_exit_code_2_and_no_traceback(call, arguments):
    done = call(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr


def test_help_lists_every_command_in_both_languages_and_version_says_the_version(call):
    import shapesafe_lr

    for language in ("en", "zh"):
        text = call("--lang", language, "--help").stdout
        for name, listing in COMMANDS.items():
            assert name in text
            assert listing.line.fill(language) in " ".join(text.split())
    assert call("--version").stdout == f"shapesafe-lr, version {shapesafe_lr.__version__}\n"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_in_the_table_is_there_and_has_help_in_both_languages(call, name):
    english, chinese = (call(name, "--lang", language, "--help") for language in ("en", "zh"))
    assert english.returncode == chinese.returncode == 0
    assert english.stdout.isascii()
    assert not chinese.stdout.isascii()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_demo_goes_the_whole_way_in_both_languages(language, tmp_path):
    picture = tmp_path / "cost.png"
    done = run(
        "demo", "--half", "library", "--iterations", "40", "--picture", str(picture), "--lang", language, COLUMNS="100"
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert [number for number in "123456" if f"\n{number}. " in done.stdout] == list("123456")
    for shape in ("(1797, 8, 8, 1)", "(64, 1797)", "(64, 1)", "(1, 1438)", "0.693147"):
        assert shape in done.stdout
    assert done.stdout.count("ShapeError: ") == 3
    if HAS_MATPLOTLIB:
        assert str(picture) in done.stdout
        assert picture.stat().st_size > 1000
    else:
        assert 'python -m pip install "shapesafe_lr[plots]"' in done.stdout


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_demo_checks_mends_and_checks_homework(language, tmp_path):
    done = run("demo", "--half", "homework", "--lang", language)
    assert (done.returncode, done.stderr) == (0, "")
    before, mended, after = done.stdout.split("$ shapesafe-lr check ")[1:]
    assert {code for code in ("SS402", "SS202") if code in before} == {"SS402", "SS202"}
    assert {code for code in ("SS402", "SS202") if code in mended} == {"SS402", "SS202"}
    assert "SS" not in after
    clean = {"en": "No finding in 1 file.", "zh": "1 个文件中没有发现问题。"}[language]
    assert mended.rstrip().endswith(clean)
    assert after.rstrip().endswith(clean)


def test_the_demo_looks_for_another_digit(call):
    done = call("demo", "--half", "library", "--iterations", "1", "--digit", "8")
    assert done.returncode == 0
    assert "Is it a 8? For 174 of 1797, yes." in done.stdout


def test_the_demo_writes_over_no_file(call, tmp_path):
    mine = tmp_path / "mine.png"
    mine.write_text("precious")
    done = call("demo", "--half", "library", "--picture", str(mine))
    assert (done.returncode, done.stdout) == (2, "")
    assert f"{mine} exists already; name a new file for the curve." in done.stderr
    assert mine.read_text() == "precious"


def test_a_cost_that_rises_or_is_lost_gets_a_clear_word(call):
    rises = call("demo", "--half", "library", "--iterations", "20", "--learning-rate", "30")
    assert (rises.returncode, rises.stderr) == (0, "")
    assert "the cost rose" in rises.stdout
    lost = call("demo", "--iterations", "20", "--learning-rate", "1e308")
    assert lost.returncode == 2
    assert "there is no way down from it" in lost.stderr
    assert "Traceback" not in lost.stderr


@pytest.mark.skipif(not HAS_MATPLOTLIB, reason="draws with matplotlib")
@pytest.mark.parametrize("name", ["no_such_folder/cost.png", "cost.xyz"])
def test_a_picture_that_cannot_be_saved_ends_with_a_clear_line_and_leaves_nothing(call, name, tmp_path):
    done = call("demo", "--half", "library", "--iterations", "1", "--picture", str(tmp_path / name))
    assert done.returncode == 2
    assert "--picture" in done.stderr
    assert "Traceback" not in done.stderr
    assert not any(tmp_path.iterdir())


def test_the_demo_trains_on_an_hdf5_file_with_its_test_set_beside_it(call, tmp_path):
    h5py = pytest.importorskip("h5py")
    rng = np.random.default_rng(0)
    for name, m in (("train", 12), ("test", 5)):
        with h5py.File(tmp_path / f"{name}_cats.h5", "w") as file:
            file[f"{name}_set_x"] = rng.integers(0, 256, (m, 6, 5, 3), dtype=np.uint8)
            file[f"{name}_set_y"] = np.arange(m) % 2
    done = call("demo", "--half", "library", "--iterations", "5", "--data", str(tmp_path / "train_cats.h5"))
    assert (done.returncode, done.stderr) == (0, "")
    assert "train_cats.h5, test_cats.h5" in done.stdout
    assert "(90, 12)" in done.stdout
    assert "(90, 5)" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["--data", "nowhere.h5"], "nowhere.h5"),
        (["--data", __file__], "is not an HDF5 file"),
        (["--test-data", __file__], "--test-data needs --data beside it."),
        (["--digit", "10"], "10"),
        (["--iterations", "0"], "0"),
        (["--learning-rate", "-1"], "-1"),
        (["--learning-rate", "nan"], "--learning-rate nan: a learning rate is a positive number."),
        (["--learning-rate", "inf"], "--learning-rate inf: a learning rate is a positive number."),
    ],
)
def test_what_the_demo_cannot_use_ends_with_a_clear_line_and_exit_code_2(call, arguments, line):
    done = call("demo", "--half", "library", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert line in done.stderr
    assert "Traceback" not in done.stderr


def test_help_loads_no_command_and_neither_numpy_nor_rich():
    code = (
        "import sys; from shapesafe_lr.command_line.program import program\n"
        "program.main(['--help'], standalone_mode=False)\n"
        "heavy = [name for name in ('numpy', 'rich', 'jaxtyping', 'shapesafe_lr.command_line.broadcast')"
        " if name in sys.modules]\n"
        "assert not heavy, heavy"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "gbk"])
def test_an_encoding_other_than_utf_8_is_no_failure(encoding):
    done = subprocess.run(
        [sys.executable, "-m", "shapesafe_lr", "broadcast", "(2,3)", "(2,)", "--lang", "zh"],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
    )
    assert done.returncode == 1
    text = done.stdout.decode(encoding)
    if encoding == "gbk":
        assert "轴 1：A 是 3" in text
        assert done.stderr == b""
    else:
        assert "axis 1: A has 3" in text
        assert b"has no Chinese characters, so this is in English" in done.stderr


@pytest.mark.parametrize("width", ["20", "1", "400"])
def test_a_narrow_or_wide_terminal_loses_no_number(width):
    done = run("broadcast", "(12345,1)", "(67890,)", COLUMNS=width)
    assert done.returncode == 0
    assert "(12345, 67890)" in done.stdout


def test_a_pipe_and_NO_COLOR_get_no_escape_codes():
    for environment in ({}, {"NO_COLOR": "1", "FORCE_COLOR": None}):
        assert "\x1b" not in run("broadcast", "(2,3)", "(2,)", **environment).stdout


def test_a_reader_who_has_seen_enough_is_no_failure():
    command = subprocess.Popen(
        [sys.executable, "-m", "shapesafe_lr", "broadcast", *["2"] * 60],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    command.stdout.close()
    assert command.stderr.read() == b""
    command.stderr.close()
    assert command.wait(timeout=60) in (0, 1)  # 1 is how rich leaves


def test_a_fault_of_ours_is_one_line_and_exit_code_2(monkeypatch, capsys):
    def fails(*arguments, **settings):
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(program.program, "main", fails)
    monkeypatch.delenv("SHAPESAFE_TRACEBACK")
    with pytest.raises(SystemExit) as end:
        program.main(["broadcast", "3"])
    assert end.value.code == 2
    assert capsys.readouterr().err == (
        "shapesafe-lr: a fault of ours, not of your work: ZeroDivisionError: division by zero\n"
        "Please report it; with SHAPESAFE_TRACEBACK=1 the whole story is shown.\n"
    )
    monkeypatch.setenv("SHAPESAFE_TRACEBACK", "1")
    with pytest.raises(ZeroDivisionError):
        program.main(["broadcast", "3"])


def test_ctrl_c_is_no_failure_of_ours(monkeypatch, capsys):
    def interrupted(*arguments, **settings):
        raise KeyboardInterrupt

    monkeypatch.setattr(program.program, "main", interrupted)
    with pytest.raises(SystemExit) as end:
        program.main(["demo"])
    assert end.value.code == 130
    assert capsys.readouterr().err == "shapesafe-lr: interrupted.\n"
