"""Does watching change a program? Run numpy's own tests and the standard library's, plain and watched, and compare.

    python -m benchmarks.nothing_changes [numpy | stdlib] [--only WORD] [--list]

Every test module is rewritten by the import hook, exactly as homework is. Each test must end as it ended in the plain
run: passed, failed, skipped. Both counts are printed (LEFT_OUT names those that are not run, and why); the exit code is
1 if a single test differs, or if watching itself failed once.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

NUMPY = ("numpy._core.tests", "numpy.lib.tests", "numpy.linalg.tests", "numpy.ma.tests")  # suites of one file each
STANDARD_LIBRARY = (
    "test_abc", "test_argparse", "test_array", "test_asyncgen", "test_augassign", "test_base64", "test_binop",
    "test_bisect", "test_bool", "test_calendar", "test_class", "test_collections", "test_colorsys", "test_compare",
    "test_complex", "test_configparser", "test_contains", "test_contextlib", "test_contextlib_async", "test_copy",
    "test_coroutines", "test_csv", "test_dataclasses", "test_datetime", "test_decimal", "test_decorators",
    "test_defaultdict", "test_deque", "test_dict", "test_dictcomps", "test_dictviews", "test_difflib",
    "test_dynamicclassattribute", "test_enum", "test_enumerate", "test_except_star", "test_exception_variations",
    "test_extcall", "test_float", "test_format", "test_fractions", "test_fstring", "test_funcattrs",
    "test_functools", "test_generator_stop", "test_generators", "test_genericclass", "test_genericpath",
    "test_genexps", "test_getopt", "test_glob", "test_global", "test_graphlib", "test_grammar", "test_hash",
    "test_heapq", "test_html", "test_htmlparser", "test_index", "test_int", "test_isinstance", "test_iter",
    "test_itertools", "test_json", "test_keyword", "test_keywordonlyarg", "test_linecache", "test_list",
    "test_listcomps", "test_long", "test_math", "test_metaclass", "test_named_expressions", "test_numeric_tower",
    "test_opcodes", "test_operator", "test_ordered_dict", "test_patma", "test_pathlib", "test_pep646_syntax",
    "test_pow", "test_pprint", "test_property", "test_pyclbr", "test_queue", "test_random", "test_range", "test_re",
    "test_reprlib", "test_richcmp", "test_scope", "test_set", "test_setcomps", "test_shlex", "test_slice",
    "test_sort", "test_statistics", "test_strftime", "test_string", "test_subclassinit", "test_super",
    "test_syntax", "test_textwrap", "test_threading_local", "test_time", "test_tuple", "test_typechecks",
    "test_types", "test_typing", "test_unary", "test_unpack", "test_unpack_ex", "test_urlparse", "test_userdict",
    "test_userlist", "test_userstring", "test_uuid", "test_weakref", "test_weakset", "test_with", "test_yield_from",
    "test_zipapp",
)  # fmt: skip

LEFT_OUT = {
    "test_bug_782369": "counts the references to the integer 10; a trace that remembers a 10 has one more",
    "test_structured_object_create_delete": "counts the references to the integers 0 and 1",
    "test_structured_object_indexing": "the same, to 2",
    "test_structured_object_item_setting": "the same, to 1",
    "test_for_reference_leak": "the same, to 1",
    "test_nditer_multi_index_set_refcount": "the same, to 0",
    "test_ufunc_out_casterrors": "the same, to 123",
    "test_reduce_casterrors": "the same, to 123",
    "test_partial_iteration_error": "the same, to 123",
    "test_structured_arrays_with_objects2": "the same, to two strings",
    "test_iter_object_arrays_conversions": "the same, to a small integer",
    "test_refcount": "the same, to None, before Python 3.12 made it immortal",
    "test_lru_reentrancy_with_len": "replaces the builtin `len` for everybody, the recorder included",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("suite", nargs="?", choices=("numpy", "stdlib"), help="one of the two only")
    parser.add_argument("--only", default="", help="the suites whose name holds this word")
    parser.add_argument("--list", action="store_true", help="name the tests that differ")
    arguments = parser.parse_args()
    suites = [name for name in _chosen(arguments.suite) if arguments.only in name]
    differing = 0
    totals = [0, 0]
    for suite in suites:
        plain, watched = _outcomes(suite, watch=False), _outcomes(suite, watch=True)
        different = sorted(
            test
            for test in plain["tests"].keys() | watched["tests"].keys()
            if plain["tests"].get(test) != watched["tests"].get(test)
        )
        faults = watched["faults"] if plain["tests"] else [*watched["faults"], "no test ran"]
        differing += len(different) + len(faults)
        totals[0] += len(plain["tests"])
        totals[1] += len(watched["tests"])
        print(
            f"{suite:42} plain {_counts(plain)}   watched {_counts(watched)}   "
            f"differ {len(different)}, faults {len(faults)}   {plain['seconds']:.0f} s, {watched['seconds']:.0f} s",
            flush=True,
        )
        if arguments.list:
            for test in different:
                print(f"    {test}: {plain['tests'].get(test)} / {watched['tests'].get(test)}")
            for fault in faults[:5]:
                print(f"    fault: {fault}")
    print(f"{totals[0]} tests plain, {totals[1]} watched: {differing} differ")
    sys.exit(1 if differing else 0)


def _chosen(suite: str | None) -> list[str]:
    numpy = [] if suite == "stdlib" else [file for folder in NUMPY for file in _test_files(folder)]
    return numpy + ([] if suite == "numpy" else [f"test.{name}" for name in STANDARD_LIBRARY])


def _test_files(package: str) -> list[str]:
    """numpy's tests file by file: "numpy.lib.tests/test_io.py"."""
    import numpy

    folder = Path(numpy.__file__).parent.joinpath(*package.split(".")[1:])
    return sorted(f"{package}/{path.name}" for path in folder.glob("test_*.py"))


def _counts(outcome: dict) -> str:
    kinds = list(outcome["tests"].values())
    return f"{kinds.count('passed'):6} passed {kinds.count('skipped'):4} skipped {kinds.count('failed'):3} failed"


def _outcomes(suite: str, *, watch: bool) -> dict:
    """How each test of a suite ends, in a fresh process."""
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder, "result.json")
        began = time.perf_counter()
        command = [
            sys.executable,
            "-P",
            __file__,
            "--run",
            suite,
            str(int(watch)),
            str(result),
            str(Path(__file__).parents[1]),
        ]
        run = subprocess.run(
            command, capture_output=True, text=True, cwd=folder, env={**os.environ, "OMP_NUM_THREADS": "1"}
        )
        if not result.exists():
            print(run.stdout[-2000:], run.stderr[-4000:])
            return {"tests": {}, "faults": [f"the process ended with {run.returncode}"], "seconds": 0.0}
        return {**json.loads(result.read_text()), "seconds": time.perf_counter() - began}


def _run(suite: str, watch: bool, result: str, root: str) -> None:
    """In the fresh process: run one suite, and write down how each test ended."""
    faults: list[str] = []
    if watch:
        sys.path.append(root)
        from shapesafe_lr.coursework.run.live import LiveWatcher

        watcher = LiveWatcher(suite)
        watcher.recorder.failed = lambda error: faults.append(_told(error))
        package, _, file = suite.partition("/")
        module = file.removesuffix(".py")
        sys.meta_path.insert(0, watcher.finder([package, module] if file else [package]))
    tests = _run_pytest(suite) if suite.startswith("numpy") else _run_unittest(suite)
    if watch and not any(site.unit.path for site in watcher.recorder.sites):
        faults.append("nothing was watched")
    Path(result).write_text(json.dumps({"tests": tests, "faults": faults[:100]}))
    sys.stdout.flush()
    os._exit(0)


def _told(error: BaseException) -> str:
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    where = f"{frame.tb_frame.f_code.co_filename}:{frame.tb_lineno}" if frame is not None else ""
    return f"{type(error).__name__}: {error} at {where}"


def _run_pytest(suite: str) -> dict[str, str]:
    import pytest

    tests: dict[str, str] = {}

    class Listener:
        def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
            if report.when == "call" or report.outcome != "passed":
                tests[report.nodeid] = report.outcome

        def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
            items[:] = [item for item in items if item.name.partition("[")[0] not in LEFT_OUT]

        def pytest_collectreport(self, report: pytest.CollectReport) -> None:
            if report.failed:
                tests[f"collecting {report.nodeid}"] = "failed"

    import numpy

    package, _, file = suite.partition("/")
    path = Path(numpy.__file__).parent.joinpath(*package.split(".")[1:], file)
    # Plain asserts: pytest would rewrite the modules itself, and ours would not be what runs.
    options = ["-q", "--assert=plain", "-p", "no:cacheprovider", "-p", "no:randomly", "-p", "no:xdist"]
    options += ["--hypothesis-seed=0"]  # the same examples in both runs
    options += [
        "-c",
        os.devnull,
    ]  # not this project's settings, which would leave out numpy's classes, from around a .venv
    pytest.main([str(path), "--rootdir", str(path.parent), *options], plugins=[Listener()])
    return tests


def _name(test: unittest.TestCase | unittest.TestSuite) -> str:
    return "" if isinstance(test, unittest.TestSuite) else test.id().rpartition(".")[2]


def _run_unittest(suite: str) -> dict[str, str]:
    class Result(unittest.TestResult):
        def __init__(self) -> None:
            super().__init__()
            self.ended: dict[str, str] = {}

        def stopTest(self, test: unittest.TestCase) -> None:
            super().stopTest(test)
            self.ended.setdefault(test.id(), "passed")

        def addSkip(self, test: unittest.TestCase, reason: str) -> None:
            self.ended[test.id()] = "skipped"

        def addError(self, test: unittest.TestCase, error) -> None:
            self.ended[test.id()] = "failed"

        def addSubTest(self, test, subtest, error) -> None:
            if error is not None:
                self.ended[test.id()] = "failed"

        addFailure = addError

    def kept(tests: unittest.TestSuite) -> unittest.TestSuite:
        """The same suites, for they set things up, without what is left out."""
        parts = [kept(test) if isinstance(test, unittest.TestSuite) else test for test in tests]
        return type(tests)(part for part in parts if _name(part) not in LEFT_OUT)

    result = Result()
    kept(unittest.defaultTestLoader.loadTestsFromName(suite)).run(result)
    return result.ended


if __name__ == "__main__":
    if sys.argv[1:2] == ["--run"]:
        _run(sys.argv[2], sys.argv[3] == "1", sys.argv[4], sys.argv[5])
    else:
        main()
