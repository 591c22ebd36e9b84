"""Score the checker on mistakes written apart from it: found, located, mended by --fix, false alarms on the twins.

    python -m benchmarks.checker.score_mistakes [--fix]

Each program in `mistakes` has a twin that differs in one line: that line is the mistake.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from .programs import CORPUS, check_folder, outcomes

MISTAKES = CORPUS / "mistakes"


def pairs() -> list[tuple[str, int]]:
    """The name of each program and the line on which its mended twin differs."""
    found = []
    for twin in sorted(MISTAKES.glob("*_mended.py")):
        name = twin.stem.removesuffix("_mended")
        wrong, mended = (
            (MISTAKES / f"{stem}.py").read_text(encoding="utf-8").splitlines() for stem in (name, twin.stem)
        )
        found.append((name, next(k for k, (a, b) in enumerate(zip(wrong, mended, strict=True), 1) if a != b)))
    return found


def mended(names: list[str]) -> int:
    """How many programs print what their twins print after `check --fix`."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "mistakes"
        folder.mkdir()
        for name in names:
            shutil.copy(MISTAKES / f"{name}.py", folder)
        subprocess.run([sys.executable, "-m", "shapesafe_lr", "check", "--fix", str(folder)], capture_output=True)
        after = outcomes([(folder / f"{name}.py").read_text(encoding="utf-8") for name in names])
    want = outcomes([(MISTAKES / f"{name}_mended.py").read_text(encoding="utf-8") for name in names])
    return sum(one == other for one, other in zip(after, want, strict=True))


def main() -> None:
    """Print the score, and each miss."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fix", action="store_true", help="also score the suggested edits")
    args = parser.parse_args()
    findings = check_folder(MISTAKES)
    known = pairs()
    found = located = false = 0
    for name, line in known:
        loud = findings.get(f"{name}.py", [])
        here = any(f["line"] <= line <= f["end_line"] for f in loud)
        found += bool(loud)
        located += here
        false += bool(findings.get(f"{name}_mended.py"))
        if not here:
            print(f"{name}, line {line}: {[(f['code'], f['line']) for f in loud] or 'nothing found'}")
    print(f"{len(known)} mistakes: found {found}, located {located}, false alarms on {false} mended twins")
    if args.fix:
        print(f"mended by --fix: {mended([name for name, _ in known])}")


if __name__ == "__main__":
    main()
