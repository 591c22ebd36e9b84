"""Homework that breaks checkers: a clear line each, nothing lost, and never our traceback."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from shapesafe_lr.coursework.checking import check_paths, mend_paths
from shapesafe_lr.coursework.fixing.writing import write
from shapesafe_lr.coursework.report.formats import written

ROOT = Path(__file__).parents[2]
BUG = "import numpy as np\ny = np.ones((4, 1)) + np.ones(4)\n"


def notebook(*sources, **more):
    cells = [{"cell_type": "code", "source": source} for source in sources]
    return json.dumps({"cells": cells, "nbformat": 4, "nbformat_minor": 4, **more})


V3 = {
    "nbformat": 3,
    "worksheets": [{"cells": [{"cell_type": "code", "language": "python", "input": BUG.splitlines(keepends=True)}]}],
}
JULIA = {"metadata": {"kernelspec": {"name": "julia-1.9", "language": "julia"}}}

# name: content, status, and what its line in the report says
HARD = {
    "syntax.py": ("a = 1\ndef f(:\n", "unreadable", "line 2 is not Python: invalid syntax. Nothing was run."),
    "loop.py": (BUG + "while True: pass\n", "timeout", "the program was stopped after 8 s"),
    "asks.py": ('x = input("name? ")\n', "raised", "the program asks for input(), and nobody answers"),
    "leaves.py": ("import sys\nsys.exit()\n", "ok", ""),
    "leaves_with_3.py": ("import sys\nsys.exit(3)\n", "ok", ""),
    "leaves_at_once.py": (BUG + "import os\nos._exit(7)\n", "ok", "the program ended itself with exit code 7."),
    "killed.py": (BUG + "import os\nos.kill(os.getpid(), 9)\n", "unreadable", "killed (SIGKILL)"),
    "threads.py": (
        BUG + "import threading\nts = [threading.Thread(target=print) for _ in range(4)]\n[t.start() for t in ts]\n",
        "ok",
        "",
    ),
    "processes.py": (
        BUG + "import multiprocessing as mp\ndef f(x): return x * x\n"
        'if __name__ == "__main__":\n    with mp.Pool(2) as pool: print(pool.map(f, [1, 2]))\n',
        "ok",
        "",
    ),
    "deep.py": ("def f(n): return f(n + 1)\nf(0)\n", "raised", "stopped at line 1 by RecursionError"),
    "loud.py": (BUG + "for i in range(1000): print('x' * 100_000)\n", "ok", ""),
    "latin.py": (b"# caf\xe9\nx = 1\n", "unreadable", "line 1 is not UTF-8 text"),
    "latin_declared.py": (b"# -*- coding: latin-1 -*-\n# caf\xe9\n" + BUG.encode(), "ok", ""),
    "empty.py": ("", "ok", ""),
    "zeros.py": (b"a = 1\0\n", "unreadable", "it holds zero bytes"),
    "data.py": ('open("nothing.csv")\n', "raised", "stopped at line 1 by FileNotFoundError"),
    "format 3.ipynb": (json.dumps(V3), "ok", ""),
    "broken.ipynb": ('{"cells": [', "unreadable", "its JSON breaks off or goes wrong at line 1"),
    "list.ipynb": ("[1, 2]", "unreadable", "this is not a notebook"),
    "bare.ipynb": (json.dumps({"cells": [{"cell_type": "code", "source": BUG}]}), "ok", ""),
    "no text.ipynb": (notebook(None, 7, {"a": 1}, ["y = 1\n", 5]), "ok", ""),
    "julia.ipynb": (notebook("println(1)", **JULIA), "unreadable", "written in julia, not in Python"),
    "magics.ipynb": (notebook("%matplotlib inline\n" + BUG, "%%bash\necho hi", "!ls\nx = 1"), "ok", ""),
    "作业 1.py": (BUG, "ok", ""),
    "shadow/numpy.py": ("x = 1\n", "ok", "this file is called numpy.py"),
    "shadow/hw.py": ("import numpy\n", "ok", "numpy.py in this folder hides the real numpy"),
}


@pytest.fixture(scope="module")
def checked(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hard")
    for name, (content, _, _) in HARD.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    (folder / "round").symlink_to(folder)
    (folder / "itself.py").symlink_to("itself.py")
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "pipe.py")
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "SHAPESAFE_LANG": "en"}
    command = [sys.executable, "-m", "shapesafe_lr", "check", "--timeout", "8", "."]
    runs = {}
    for form in ("json", "text"):
        done = subprocess.run(
            [*command, "--format", form], cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8"
        )
        assert done.returncode == 2, done.stderr
        assert "Traceback" not in done.stderr
        runs[form] = done.stdout
    assert {path: path.read_bytes() for path in before} == before, "checking changes nothing"
    return json.loads(runs["json"]), runs["text"]


def test_every_file_is_in_the_report_once(checked):
    names = [file["path"] for file in checked[0]["files"]]
    special = ["itself.py", "pipe.py"] if hasattr(os, "mkfifo") else ["itself.py"]
    assert sorted(names) == sorted([*HARD, *special])


@pytest.mark.parametrize("name", HARD)
def test_a_clear_line_each_and_nothing_lost(checked, name):
    content, status, line = HARD[name]
    report, text = checked
    (file,) = [file for file in report["files"] if file["path"] == name]
    assert file["status"] == status
    if line:
        assert any(told.startswith(f"{name}  ") and line in told for told in text.splitlines())
    bug = b"np.ones((4, 1)) + np.ones(4)" in (content if isinstance(content, bytes) else content.encode())
    codes = [finding["code"] for finding in report["findings"] if finding["path"] == name]
    assert codes == (["SS201"] if bug or "format 3" in name else [])


def test_pipes_and_links_that_lead_nowhere_are_told_of(checked):
    assert "itself.py  this file cannot be read: Too many levels of symbolic links." in checked[1]
    if hasattr(os, "mkfifo"):
        assert "pipe.py  this is a pipe or a device, not a file." in checked[1]


ODD_NAMES = [b"caf\xe9.py", b"a\x1b[31mred.py", b"new\nline.py", b"-dash.py", b"<b>&.py", b"100%.py", b"a b'c\".py"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not allow such names")
def test_names_of_files_show_as_text_in_every_form(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ODD_NAMES:
        Path(os.fsdecode(name)).write_text(BUG)
    report = check_paths([Path()])
    assert [finding.code for finding in report.findings] == ["SS201"] * len(ODD_NAMES)
    told = {form: written(report, form, "en") for form in ("text", "json", "sarif", "github", "html")}
    assert not any("\x1b" in text for text in told.values())
    assert "a␛[31mred.py:2:23  error" in told["text"]
    assert "new␊line.py:2:23  error" in told["text"]
    assert "<b>&" not in told["html"]
    assert len(told["github"].splitlines()) == len(ODD_NAMES)
    for text in told.values():
        text.encode("utf-8")
    for program in mend_paths([Path()]):
        write(program.changes[0])
    assert check_paths([Path()]).findings == ()
