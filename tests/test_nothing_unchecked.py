"""Nothing unchecked: on floors 1 to 3 no function, public or private, takes or gives an array without a checked shape.

Twice over. The source is read: whatever is annotated as an array has a shape, and the function has @checked. And the
lessons are run, every doctest of logistic and teaching, while every call is watched: a function that was handed an
array, or handed one back, must have been a checked one, whatever its annotations say.
"""

import ast
import doctest
import importlib
import sys
import types
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from jaxtyping import AbstractArray

import shapesafe_lr

PACKAGE = Path(shapesafe_lr.__file__).parent
FLOORS = ("array_types.py", "contracts", "logistic", "teaching")
LESSONS = ("logistic", "teaching")

JUDGES = "shapesafe_lr.contracts"
"""The judges themselves look at values of every kind, which is their work, and compute nothing with them."""


class Function(NamedTuple):
    """One `def` of the source, and the annotations of its parameters and its result."""

    module: types.ModuleType
    node: ast.FunctionDef
    annotations: dict[str, ast.expr | None]

    def __str__(self) -> str:
        return f"{self.module.__name__}.{self.node.name}, line {self.node.lineno}"

    @property
    def decorators(self) -> set[str]:
        return {ast.unparse(each) for each in self.node.decorator_list}


def modules(folders: tuple[str, ...]) -> Iterator[types.ModuleType]:
    for folder in folders:
        paths = [PACKAGE / folder] if folder.endswith(".py") else sorted((PACKAGE / folder).rglob("*.py"))
        for path in paths:
            parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
            yield importlib.import_module(".".join(part for part in parts if part != "__init__"))


def functions() -> Iterator[Function]:
    for module in modules(FLOORS):
        tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
        methods = {node for each in ast.walk(tree) if isinstance(each, ast.ClassDef) for node in each.body}
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                given = node.args
                parameters = [*given.posonlyargs, *given.args, *given.kwonlyargs]
                parameters += [each for each in (given.vararg, given.kwarg) if each]
                static = any(ast.unparse(each) == "staticmethod" for each in node.decorator_list)
                if node in methods and not static:
                    parameters = parameters[1:]
                annotations = {each.arg: each.annotation for each in parameters}
                yield Function(module, node, {**annotations, "return": node.returns})


ALL = list(functions())


def meaning(annotation: ast.expr, module: types.ModuleType) -> object:
    """What an annotation stands for; one in quotes is read, one that needs a name of TYPE_CHECKING stays a text."""
    text = annotation.value if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str) else None
    try:
        return eval(text or ast.unparse(annotation), vars(module))
    except NameError:
        return text or ast.unparse(annotation)


def leaves(annotation: object) -> Iterator[object]:
    """The annotation taken apart: unions, tuples, dicts, callables and whatever else has arguments."""
    parts = typing.get_args(annotation)
    if isinstance(annotation, list):
        parts = annotation
    if not parts:
        yield annotation
    for part in parts:
        yield from leaves(part)


def is_shaped(leaf: object) -> bool:
    return isinstance(leaf, type) and issubclass(leaf, AbstractArray)


def is_bare_array(leaf: object) -> bool:
    return isinstance(leaf, type) and issubclass(leaf, np.ndarray) and not is_shaped(leaf)


def unannotated(function: Function) -> Iterator[str]:
    """What a function does not say about itself; what `__init__` and its like return is known."""
    for name, annotation in function.annotations.items():
        if annotation is None and not (name == "return" and function.node.name.startswith("__")):
            yield f"{function}: {name} has no annotation"


def unchecked(function: Function) -> Iterator[str]:
    """The arrays in a signature that nobody holds to a shape."""
    if function.module.__name__.startswith(JUDGES) or "overload" in function.decorators:
        return  # an overload is for type checkers; the function that runs comes after it
    for name, annotation in function.annotations.items():
        taken_apart = list(leaves(meaning(annotation, function.module))) if annotation else []
        if any(map(is_bare_array, taken_apart)):
            yield f"{function}: {name} is an array of any shape"
        if any(map(is_shaped, taken_apart)) and "checked" not in function.decorators:
            yield f"{function}: {name} is an array, and there is no @checked"


def test_every_function_of_floors_1_to_3_says_what_it_takes_and_returns():
    assert not [line for function in ALL for line in unannotated(function)]


def test_every_array_in_a_signature_of_floors_1_to_3_has_a_checked_shape():
    assert len([function for function in ALL if "checked" in function.decorators]) > 100
    assert not [line for function in ALL for line in unchecked(function)]


class Unchecked(NamedTuple):
    """A call that carried an array past the checks."""

    function: str
    what: str


def holds_an_array(value: object) -> bool:
    if isinstance(value, np.ndarray):
        return value.ndim > 0
    if isinstance(value, tuple | list):
        return any(map(holds_an_array, value))
    return isinstance(value, dict) and any(map(holds_an_array, value.values()))


def bodies_of_checked_functions() -> Iterator[types.CodeType]:
    """The code of every function and method that @checked has wrapped."""
    for module in modules(LESSONS):
        classes = [value for value in vars(module).values() if isinstance(value, type)]
        for value in [*vars(module).values(), *(each for cls in classes for each in vars(cls).values())]:
            wrapped = getattr(getattr(value, "fget", value), "__wrapped__", None)
            if isinstance(wrapped, types.FunctionType):
                yield wrapped.__code__


def watch(run) -> set[Unchecked]:
    """Run, and gather the calls of functions of the lessons that took or gave an array without being checked."""
    checked_bodies = set(bodies_of_checked_functions())
    folders = tuple(str(PACKAGE / folder) for folder in LESSONS)
    seen: set[Unchecked] = set()
    asked: set[types.CodeType] = set()
    elsewhere: set[types.CodeType] = set()

    def profile(frame, event, result):
        code = frame.f_code
        if code in elsewhere or event not in ("call", "return"):
            return
        if not code.co_filename.startswith(folders) or code in checked_bodies or code.co_name.startswith("<"):
            elsewhere.add(code)
            return
        asked.add(code)
        where = f"{Path(code.co_filename).stem}.{code.co_qualname}"
        if event == "call":
            names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount + bin(code.co_flags & 12).count("1")]
            seen.update(Unchecked(where, name) for name in names if holds_an_array(frame.f_locals.get(name)))
        elif event == "return" and holds_an_array(result):
            seen.add(Unchecked(where, "its result"))

    sys.setprofile(profile)
    try:
        run()
    finally:
        sys.setprofile(None)
    assert asked, "the watch has seen no call at all"
    return seen


def test_the_watch_sees_an_array_pass_an_unchecked_function():
    names: dict[str, typing.Any] = {}
    exec(compile("def loose(a):\n    return (a,)\n", str(PACKAGE / "teaching" / "made_up.py"), "exec"), names)
    seen = watch(lambda: names["loose"](np.ones(3)))
    assert seen == {Unchecked("made_up.loose", "a"), Unchecked("made_up.loose", "its result")}


def test_no_array_passes_an_unchecked_function_while_the_lessons_run():
    runner = doctest.DocTestRunner(verbose=False, optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    tests = [test for module in modules(LESSONS) for test in doctest.DocTestFinder().find(module)]

    def run():
        for test in tests:
            runner.run(test, out=lambda text: None)

    seen = watch(run)
    assert runner.tries > 100
    assert not seen - NEED_NO_SHAPE.keys(), "\n".join(sorted(map(str, seen - NEED_NO_SHAPE.keys())))


NEED_NO_SHAPE: dict[Unchecked, str] = {}
"""The exceptions, each with its reason."""
