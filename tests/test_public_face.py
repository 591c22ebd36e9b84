"""The table of contents of the package, and what importing it costs."""

import ast
import importlib
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

import shapesafe_lr

SOURCE = Path(shapesafe_lr.__file__)
HEAVY = ("numpy", "jaxtyping", "beartype", "rich", "click", "matplotlib", "h5py", "IPython", "typing", "inspect")


def lines_of_the_table():
    """Name and home of each line `from .home import name as name`."""
    (table,) = (node for node in ast.parse(SOURCE.read_text(encoding="utf-8")).body if isinstance(node, ast.If))
    return {
        alias.asname: f"shapesafe_lr.{line.module}"
        for line in table.body
        if isinstance(line, ast.ImportFrom)
        for alias in line.names
    }


def test_the_table_that_readers_see_is_the_one_that_python_uses():
    homes = {name: f"shapesafe_lr.{home}" for name, home in shapesafe_lr._HOMES.items()}
    assert lines_of_the_table() == homes
    assert list(shapesafe_lr.__all__) == ["__version__", *homes]


@pytest.mark.parametrize("name", shapesafe_lr._HOMES)
def test_every_public_name_is_there_and_is_the_object_of_its_home(name):
    home = importlib.import_module(f"shapesafe_lr.{shapesafe_lr._HOMES[name]}")
    assert getattr(shapesafe_lr, name) is getattr(home, name)
    assert name in dir(shapesafe_lr)


@pytest.mark.parametrize("name", shapesafe_lr._HOMES)
def test_every_public_function_and_class_has_a_docstring(name):
    value = getattr(shapesafe_lr, name)
    if callable(value) and not hasattr(value, "__args__"):  # a union of types has nowhere to put one
        assert (value.__doc__ or "").strip()


def test_what_is_not_there_is_an_attribute_error_as_anywhere():
    with pytest.raises(AttributeError, match="module 'shapesafe_lr' has no attribute 'sigmod'"):
        _ = shapesafe_lr.sigmod
    with pytest.raises(ImportError):
        exec("from shapesafe_lr import sigmod")


def test_a_public_function_can_be_pickled():
    assert pickle.loads(pickle.dumps(shapesafe_lr.propagate)) is shapesafe_lr.propagate


def python(code, **environment):
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env={**os.environ, **environment}, check=True
    )
    return done.stdout.strip()


def test_importing_the_package_loads_nothing_heavy():
    code = (
        "import sys; before = set(sys.modules); import shapesafe_lr\n"
        f"print([name for name in {HEAVY!r} if name in set(sys.modules) - before])"
    )
    assert python(code) == "[]"


def test_a_star_import_gives_the_whole_table():
    code = "from shapesafe_lr import *; import shapesafe_lr as s; print(all(name in globals() for name in s.__all__))"
    assert python(code) == "True"


def test_a_function_of_the_model_loads_neither_the_lessons_nor_the_checker_nor_the_doors():
    code = (
        "import sys; from shapesafe_lr import propagate\n"
        "print([name for name in sys.modules if name.startswith(('shapesafe_lr.teaching', 'shapesafe_lr.coursework',"
        " 'shapesafe_lr.command_line', 'matplotlib', 'rich', 'click', 'h5py'))])"
    )
    assert python(code) == "[]"


def test_the_arithmetic_of_shapes_needs_no_numpy():
    assert (
        python("import sys; from shapesafe_lr import broadcast; broadcast((4, 1), (3,)); print('numpy' in sys.modules)")
        == "False"
    )
