"""`install_import_hook("homework")`: the modules named are watched, all others are left alone."""

import subprocess
import sys

import pytest

import shapesafe_lr
from shapesafe_lr.import_hook import ImportHook

MODULE = """\
import numpy as np

def gradient(A, Y):
    return A - Y

def fails():
    return np.ones((2, 3)) @ np.ones((2, 3))
"""


@pytest.fixture
def homework(tmp_path, monkeypatch):
    (tmp_path / "hooked_homework").mkdir()
    (tmp_path / "hooked_homework" / "__init__.py").write_text("from .steps import gradient, fails\n")
    (tmp_path / "hooked_homework" / "steps.py").write_text(MODULE)
    (tmp_path / "other_homework.py").write_text(MODULE)
    monkeypatch.syspath_prepend(str(tmp_path))
    yield tmp_path
    for name in [name for name in sys.modules if name.startswith(("hooked_homework", "other_homework"))]:
        del sys.modules[name]


def use():
    import hooked_homework
    import numpy as np
    import other_homework

    for module in (hooked_homework, other_homework):
        assert module.gradient(np.ones((3, 1)), np.ones(3)).shape == (3, 3)
    return hooked_homework


def test_the_named_package_is_watched_and_no_other(homework):
    with shapesafe_lr.install_import_hook("hooked_homework", tell_at_exit=False) as hook:
        use()
    report = hook.report()
    assert [(f.code, f.path.rpartition("hooked_homework")[2], f.place.line) for f in report.findings] == [
        ("SS201", "/steps.py", 4)
    ]


def test_uninstalling_leaves_no_trace(homework):
    before = list(sys.meta_path)
    with shapesafe_lr.install_import_hook("hooked_homework", tell_at_exit=False):
        assert len(sys.meta_path) == len(before) + 1
    assert sys.meta_path == before
    assert not list(homework.rglob("*.pyc")), "watched code is not kept for a run that watches nothing"


def test_tracebacks_are_what_they_were(homework):
    with shapesafe_lr.install_import_hook("hooked_homework", tell_at_exit=False):
        module = use()
        with pytest.raises(ValueError, match="mismatch") as caught:
            module.fails()
    last = caught.traceback[-1]
    assert (str(last.path).endswith("steps.py"), last.lineno + 1) == (True, 7)


def test_a_module_that_is_imported_already_is_told_of(capsys):
    with shapesafe_lr.install_import_hook("subprocess", tell_at_exit=False):
        pass
    assert capsys.readouterr().err == (
        "shapesafe_lr: imported already, so not watched: subprocess. Install the hook before the first import.\n"
    )


def test_a_name_that_is_no_module_is_refused():
    with pytest.raises(ValueError, match="'home work' is not the name of a module"):
        shapesafe_lr.install_import_hook("home work")


def test_unasked_the_report_is_told_on_stderr_at_the_end(homework):
    code = (
        "import shapesafe_lr; shapesafe_lr.install_import_hook('hooked_homework')\n"
        "import hooked_homework, numpy as np\n"
        "print(hooked_homework.gradient(np.ones((3, 1)), np.ones(3)).shape)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=homework, capture_output=True, text=True, check=True)
    assert done.stdout == "(3, 3)\n"
    assert "error SS201" in done.stderr


def test_the_hook_is_a_public_class_with_its_names():
    hook = shapesafe_lr.install_import_hook("nothing_of_this_name", tell_at_exit=False)
    hook.uninstall()
    hook.uninstall()  # once more changes nothing
    assert isinstance(hook, ImportHook)
    assert hook.names == ("nothing_of_this_name",)
