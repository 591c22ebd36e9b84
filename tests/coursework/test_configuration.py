"""Settings, the comments that suppress, and which files a folder means."""

from pathlib import Path

import pytest

from shapesafe_lr.coursework.configuration import Configuration, ConfigurationError, configuration_for
from shapesafe_lr.coursework.findings import Finding, Place
from shapesafe_lr.coursework.folders import homework
from shapesafe_lr.coursework.suppression import not_suppressed
from shapesafe_lr.language import Text, speaking


def write(folder, table, name="pyproject.toml"):
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(table, encoding="utf-8")
    return folder


def test_the_nearest_table_upwards_holds(tmp_path):
    write(tmp_path, '[tool.shapesafe-lr]\nignore = ["SS3"]\naxes = { X = "m n_x" }\n')
    write(tmp_path / "week2", '[project]\nname = "shapesafe-lr-homework"\n')
    settings = configuration_for(tmp_path / "week2" / "hw.py")
    assert settings.ignore == ("SS3",)
    assert settings.axes == {"X": "m n_x"}
    assert settings.folder == tmp_path
    write(tmp_path / "week3", '[tool.shapesafe-lr]\nlang = "zh"\ntimeout = 5\n')
    assert configuration_for(tmp_path / "week3").timeout == 5
    assert configuration_for(tmp_path / "week3").ignore == ()


def test_what_is_given_on_the_command_line_comes_first():
    settings = Configuration(timeout=5, select=("SS1",)).overridden(timeout=None, select=("SS2",))
    assert (settings.timeout, settings.select) == (5, ("SS2",))
    assert Configuration().overridden(select="SS2", ignore=["SS203"]) == Configuration(
        select=("SS2",), ignore=("SS203",)
    )
    assert settings.wants("SS201")
    assert not settings.wants("SS101")


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("selct = []", "has no setting 'selct'; there are select, ignore, exclude, lang, timeout, memory, axes."),
        ('select = "SS2"', 'the setting select is \'SS2\'; it must be a list of codes, such as ["SS201", "SS3"].'),
        ("timeout = true", "the setting timeout is True; it must be a number of seconds above 0."),
        ("timeout = -1", "the setting timeout is -1; it must be a number of seconds above 0."),
        ('lang = "fr"', 'the setting lang is \'fr\'; it must be "en" or "zh".'),
        ("axes = {X = 2}", 'it must be a table of names and axes, such as { X = "n_x m" }.'),
        ("timeout = ", "is not valid TOML"),
    ],
)
def test_a_setting_that_makes_no_sense_is_refused_with_the_reason(tmp_path, table, message):
    write(tmp_path, f"[tool.shapesafe-lr]\n{table}\n")
    with pytest.raises(ConfigurationError) as refusal:
        configuration_for(tmp_path)
    assert message in str(refusal.value)
    assert str(tmp_path / "pyproject.toml") in str(refusal.value)


def test_the_refusal_is_also_said_in_chinese(tmp_path):
    write(tmp_path, "[tool.shapesafe-lr]\ntimeout = 0\n")
    with speaking("zh"), pytest.raises(ConfigurationError) as refusal:
        configuration_for(tmp_path)
    assert str(refusal.value) == f"{tmp_path}/pyproject.toml：设置 timeout 的值是 0；应当是大于 0 的秒数。"


def finding(code, line, end_line, cell=None):
    said = Text("", "")
    return Finding(code, "made-up", "error", "a.py", Place(line, 1, end_line, 1, cell), said, said, "2.16")


@pytest.mark.parametrize(
    ("comment", "kept"),
    [
        ("# shapesafe: ignore[SS201]", False),
        ("#shapesafe:ignore[ ss201 ]  # meant", False),
        ("# shapesafe: ignore[SS101, SS201]", False),
        ("# shapesafe: ignore", False),
        ("# shapesafe: ignore[SS202]", True),
        ("# shapesafe ignore[SS201]", True),
    ],
)
def test_a_comment_on_the_line_suppresses_the_codes_it_names(comment, kept):
    source = f"a = 1\nZ = f(\n  x)  {comment}\nb = 2\n"
    assert bool(not_suppressed([finding("SS201", 2, 3)], {"a.py": (source,)})) == kept
    assert not_suppressed([finding("SS201", 4, 4)], {"a.py": (source,)})


def test_a_comment_counts_in_its_own_cell():
    cells = ("Z = 1", "Z = 2  # shapesafe: ignore[SS201]")
    assert not_suppressed([finding("SS201", 1, 1, 0)], {"a.py": cells})
    assert not not_suppressed([finding("SS201", 1, 1, 1)], {"a.py": cells})


def test_a_folder_means_its_scripts_and_notebooks_each_once(tmp_path):
    for name in (
        "b.py",
        "a.ipynb",
        "作业 1/hw.PY",
        "notes.txt",
        ".hidden.py",
        ".ipynb_checkpoints/a.ipynb",
        "solutions/s.py",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    (tmp_path / "env" / "lib").mkdir(parents=True)
    (tmp_path / "env" / "pyvenv.cfg").write_text("")
    (tmp_path / "env" / "lib" / "x.py").write_text("")
    (tmp_path / "作业 1" / "loop").symlink_to(tmp_path)
    (tmp_path / "again.py").symlink_to(tmp_path / "b.py")
    (tmp_path / "gone.py").symlink_to(tmp_path / "nowhere.py")
    write(tmp_path, '[tool.shapesafe-lr]\nexclude = ["solutions"]\n')
    found = [path.relative_to(tmp_path).as_posix() for path in homework([tmp_path, tmp_path / "b.py"])]
    assert found == ["a.ipynb", "again.py", "gone.py", "作业 1/hw.PY"]
    assert list(homework([tmp_path / "notes.txt", Path("nowhere")])) == [tmp_path / "notes.txt", Path("nowhere")]
