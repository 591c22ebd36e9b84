"""What the README shows is what happens: its commands, its sessions, its links."""

import doctest
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
COMMANDS = dict(re.findall(r"^<!-- command: (\w+) -->\n```sh\n(.*?)\n```$", README, re.DOTALL | re.MULTILINE))
CONSOLES = [body for kind, body in BLOCKS if kind == "console"]


def test_every_block_is_of_a_kind_that_is_tried():
    assert {kind for kind, _ in BLOCKS} <= {"sh", "python", "pycon", "console"}
    assert len([kind for kind, _ in BLOCKS if kind == "sh"]) == len(COMMANDS)


def test_the_sessions_run_as_shown():
    session = "\n".join(body for kind, body in BLOCKS if kind == "pycon")
    test = doctest.DocTestParser().get_doctest(session, {}, "README.md", "README.md", 0)
    report: list[str] = []
    results = doctest.DocTestRunner().run(test, out=report.append)
    assert results.attempted > 10
    assert not results.failed, "".join(report)


@pytest.fixture
def folder(tmp_path):
    """A folder with the files that the README shows, each named in its first line."""
    for body in (body for kind, body in BLOCKS if kind == "python"):
        (tmp_path / body.splitlines()[0].removeprefix("# ")).write_text(body, encoding="utf-8")
    return tmp_path


def test_the_homework_prints_what_the_text_says(folder):
    done = subprocess.run([sys.executable, "homework.py"], cwd=folder, capture_output=True, text=True, check=True)
    assert f"prints `{done.stdout.strip()}`" in README


def test_the_edit_that_is_offered_gives_the_cost_that_the_text_says(folder):
    subprocess.run([sys.executable, "-m", "shapesafe_lr", "check", "--fix", "homework.py"], cwd=folder, check=True)
    done = subprocess.run([sys.executable, "homework.py"], cwd=folder, capture_output=True, text=True, check=True)
    assert f"The cost is {done.stdout.strip().removeprefix('cost = ')}." in README


@pytest.mark.parametrize("block", CONSOLES, ids=[block.splitlines()[0] for block in CONSOLES])
def test_the_console_shows_what_the_command_prints(block, folder):
    typed, shown = block.split("\n", 1)
    program, *arguments = shlex.split(typed.removeprefix("$ "))
    assert program == "shapesafe-lr"
    done = subprocess.run(
        [sys.executable, "-m", "shapesafe_lr", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=folder,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    assert done.stdout == shown


def test_there_are_two_commands_each_a_single_line():
    assert set(COMMANDS) == {"demo", "test"}
    assert all("\n" not in command for command in COMMANDS.values())
    assert COMMANDS["demo"].endswith("shapesafe-lr demo")
    assert "pytest" in COMMANDS["test"]


@pytest.mark.skipif(not shutil.which("awk") or not (ROOT / ".ci").is_dir(), reason="needs awk and the repository")
def test_ci_runs_the_readme_s_own_test_command():
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    program = re.search(r"test_command=\$\(awk '(.*?)' README.md\)", script)
    assert program is not None
    done = subprocess.run(
        ["awk", program[1], str(ROOT / "README.md")], capture_output=True, text=True, encoding="utf-8"
    )
    assert done.stdout.strip() == COMMANDS["test"]


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)#:]+)\)", README))
def test_every_link_to_a_file_leads_somewhere(link):
    assert (ROOT / link).is_file()


@pytest.mark.skipif(not os.environ.get("SHAPESAFE_LONG"), reason="installs into a fresh environment; SHAPESAFE_LONG=1")
def test_the_demo_command_works_from_a_fresh_clone(tmp_path):
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
    done = subprocess.run(COMMANDS["demo"], shell=True, cwd=clone, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("ShapeError: ") == 3
