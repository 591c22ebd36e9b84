"""`pytest --shapesafe PACKAGE` in a pytest of its own."""

import os
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
INSTALLED = any(entry.value == "shapesafe_lr.pytest_plugin" for entry in entry_points(group="pytest11"))

HOMEWORK = """\
import numpy as np


def gradient(A, Y, X):
    dZ = A - Y
    return X @ dZ.T / X.shape[1]
"""
TESTS = """\
import numpy as np
from homework import gradient


def test_gradient_is_finite():
    X = np.arange(12.0).reshape(4, 3)
    A = np.array([[0.2], [0.4], [0.9]])
    Y = np.array([0.0, 1.0, 1.0])
    assert np.isfinite(gradient(A, Y, X)).all()
"""


@pytest.fixture
def run_pytest(tmp_path):
    (tmp_path / "homework.py").write_text(HOMEWORK)
    (tmp_path / "test_homework.py").write_text(TESTS)

    def run(*arguments):
        plugin = [] if INSTALLED else ["-p", "shapesafe_lr.pytest_plugin"]
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *plugin, *arguments]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(tmp_path)]), "SHAPESAFE_LANG": "en"}
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)

    return run


def test_a_finding_in_the_package_fails_a_session_that_would_pass(run_pytest):
    done = run_pytest("--shapesafe", "homework")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "1 passed" in done.stdout
    assert "shapes in homework" in done.stdout
    assert "homework.py:5:10  error SS201" in done.stdout
    assert "1 error in 1 file." in done.stdout


def test_workers_of_xdist_send_their_findings_home(run_pytest):
    pytest.importorskip("xdist")
    done = run_pytest("--shapesafe", "homework", "-n", "1")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "1 error in 1 file." in done.stdout


def test_without_the_option_nothing_is_watched_and_nothing_is_loaded(run_pytest, tmp_path):
    (tmp_path / "test_light.py").write_text(
        "import sys\n\ndef test_light():\n"
        "    assert not [name for name in sys.modules if name.startswith('shapesafe_lr.coursework')]\n"
    )
    done = run_pytest("test_light.py")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "shapes in" not in done.stdout


def test_a_name_that_is_no_module_is_a_usage_error(run_pytest):
    done = run_pytest("--shapesafe", "home work")
    assert done.returncode == pytest.ExitCode.USAGE_ERROR
    assert "'home work' is not the name of a module" in done.stderr
