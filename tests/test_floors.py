"""The house has floors, and imports point down. This reads the imports themselves, those inside functions included."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

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


def imports_of(path: Path) -> Iterator[tuple[str, ...]]:
    """What a file imports from this package, as dotted names without the package's own."""
    package = ("shapesafe_lr", *path.relative_to(PACKAGE).parts[:-1])
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
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


@pytest.mark.parametrize("path", MODULES, ids=lambda path: ".".join(dotted(path)))
def test_imports_point_down(path):
    here = dotted(path)[0]
    assert here in {*FLOOR, CHECKER, *DOORS}, f"{here} stands on no floor"
    for name in imports_of(path):
        there = name[0] if name else "__init__"
        if there.startswith("__"):
            there = "__init__"
        elif there not in {*FLOOR, CHECKER, *DOORS}:
            pytest.fail(f"{'.'.join(dotted(path))} imports {there} through the public face; import the file it is in")
        if here in DOORS:
            continue
        assert there not in DOORS, f"{'.'.join(dotted(path))} uses a door: {'.'.join(name)}"
        if here == CHECKER:
            assert there == CHECKER or FLOOR[there] == 0, f"the checker stands on floor 0, not on {'.'.join(name)}"
        elif there == CHECKER:
            assert here == "classroom", f"{'.'.join(dotted(path))} imports the checker"
        else:
            assert FLOOR[there] <= FLOOR[here], f"{'.'.join(dotted(path))} imports {'.'.join(name)}, which is above it"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: ".".join(dotted(path)))
def test_floor_0_needs_only_the_standard_library(path):
    if FLOOR.get(dotted(path)[0]) != 0:
        return
    outside = {"numpy", "jaxtyping", "beartype", "rich", "click", "matplotlib", "h5py", "IPython"}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            assert not outside & {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            assert node.module.split(".")[0] not in outside


def test_a_file_of_the_floors_has_no_upward_arrow_hidden_in_a_string():
    for path in MODULES:
        if dotted(path)[0] in FLOOR:
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                called = getattr(getattr(node, "func", None), "attr", getattr(getattr(node, "func", None), "id", None))
                assert called not in ("import_module", "__import__"), f"{path} imports by a name we cannot read"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: ".".join(dotted(path)))
def test_only_the_doors_print(path):
    name = dotted(path)
    if name[0] in DOORS or name[:2] == STAGE:
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    # What stands under `if __name__ == "__main__":` is a door, if a small one.
    tree.body = [each for each in tree.body if not (isinstance(each, ast.If) and "__main__" in ast.unparse(each.test))]
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id != "print", f"{'.'.join(name)}, line {node.lineno}, prints"
        if isinstance(node, ast.Attribute):
            assert ast.unparse(node) not in ("sys.stdout", "sys.stderr"), f"{'.'.join(name)}, line {node.lineno}"
