"""The house has floors, and imports point down. This reads the imports themselves, those inside functions included."""

import ast
import functools
import sys
from collections.abc import Iterator
from pathlib import Path

import shapesafe_lr

PACKAGE = Path(shapesafe_lr.__file__).parent

FLOOR = {
    "language": 0,
    "pages": 0,
    "errors": 0,
    "shapes": 0,
    "array_types": 1,
    "contracts": 1,
    "logistic": 2,
    "teaching": 3,
    "classroom": 4,
}
CHECKER = "coursework"
"""A tower of its own that stands on floor 0. Of the floors only the classroom, which grades homework, looks into it."""
DOORS = {"__init__", "__main__", "command_line", "import_hook", "notebook_extension", "pytest_plugin"}
"""What opens the house to people. Doors may use everything, and nothing uses a door."""

STAGE = ("coursework", "run")
"""Where the learner's program runs: what is written there, the program says, such as the words of its SystemExit."""

MODULES = sorted(PACKAGE.rglob("*.py"))


def dotted(path: Path) -> tuple[str, ...]:
    """`shapesafe_lr/shapes/vectors.py` as ("shapes", "vectors"); a package is named by its folder."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts


@functools.cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports_of(path: Path) -> Iterator[tuple[str, ...]]:
    """What a file imports from this package, as dotted names without the package's own."""
    package = ("shapesafe_lr", *path.relative_to(PACKAGE).parts[:-1])
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            names = [tuple(alias.name.split(".")) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            home = base + tuple((node.module or "").split(".") if node.module else ())
            names = [(*home, alias.name) for alias in node.names]
        else:
            continue
        for name in names:
            if name[0] == "shapesafe_lr":
                yield name[1:]


def wrong_arrows(path: Path) -> Iterator[str]:
    """The imports of a file that do not point down."""
    name = ".".join(dotted(path))
    here = dotted(path)[0]
    if here not in {*FLOOR, CHECKER, *DOORS}:
        yield f"{name} stands on no floor"
        return
    for imported in imports_of(path):
        there = "__init__" if not imported or imported[0].startswith("__") else imported[0]
        arrow = f"{name} imports {'.'.join(imported)}"
        if there not in {*FLOOR, CHECKER, *DOORS}:
            yield f"{arrow} through the public face; import the file it is in"
        elif here in DOORS:
            continue
        elif there in DOORS:
            yield f"{arrow}, which is a door"
        elif here == CHECKER:
            if there != CHECKER and FLOOR[there] > 0:
                yield f"{arrow}, but the checker stands on floor 0"
        elif there == CHECKER:
            if here != "classroom":
                yield f"{arrow}, the checker"
        elif FLOOR[there] > FLOOR[here]:
            yield f"{arrow}, which is above it"


def test_imports_point_down():
    assert not [arrow for path in MODULES for arrow in wrong_arrows(path)]


def test_floor_0_needs_only_the_standard_library():
    outside = {"numpy", "jaxtyping", "beartype", "rich", "click", "matplotlib", "h5py", "IPython"}
    for path in MODULES:
        if FLOOR.get(dotted(path)[0]) == 0:
            for node in ast.walk(parsed(path)):
                if isinstance(node, ast.Import):
                    assert not outside & {alias.name.split(".")[0] for alias in node.names}, path
                elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                    assert node.module.split(".")[0] not in outside, path


def test_a_file_of_the_floors_has_no_upward_arrow_hidden_in_a_string():
    for path in MODULES:
        if dotted(path)[0] in FLOOR:
            for node in ast.walk(parsed(path)):
                called = getattr(getattr(node, "func", None), "attr", getattr(getattr(node, "func", None), "id", None))
                assert called not in ("import_module", "__import__"), f"{path} imports by a name we cannot read"


def prints(path: Path) -> Iterator[str]:
    """Where a file that is not a door writes to the screen."""
    name = dotted(path)
    if name[0] in DOORS or name[:2] == STAGE:
        return
    # What stands under `if __name__ == "__main__":` is a door, if a small one.
    body = [
        each for each in parsed(path).body if not (isinstance(each, ast.If) and "__main__" in ast.unparse(each.test))
    ]
    for node in (node for each in body for node in ast.walk(each)):
        where = f"{'.'.join(name)}, line {getattr(node, 'lineno', '?')}"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print":
            yield f"{where} prints"
        if isinstance(node, ast.Attribute) and node.attr in ("stdout", "stderr") and ast.unparse(node.value) == "sys":
            yield f"{where} writes to sys.{node.attr}"


def test_only_the_doors_print():
    assert not [line for path in MODULES for line in prints(path)]


def test_the_eye_for_arrows_and_prints_is_not_blind(tmp_path, monkeypatch):
    monkeypatch.setattr(sys.modules[__name__], "PACKAGE", tmp_path)
    (tmp_path / "shapes").mkdir()
    wrong = tmp_path / "shapes" / "wrong.py"
    wrong.write_text("from ..contracts import checked\ndef f():\n    from .. import propagate\n    print(f)\n")
    assert list(wrong_arrows(wrong)) == [
        "shapes.wrong imports contracts.checked, which is above it",
        "shapes.wrong imports propagate through the public face; import the file it is in",
    ]
    assert list(prints(wrong)) == ["shapes.wrong, line 4 prints"]
