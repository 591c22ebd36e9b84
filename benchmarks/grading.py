"""Grade 100 submissions, two at a time and one at a time: seconds, the ratio, and that both give the same points.

    python -m benchmarks.grading [--submissions 100]

The submissions are drawn from the right and wrong implementations kept with the tests; one in ten hangs, exits or
eats memory.
"""

import argparse
import random
import tempfile
import time
from pathlib import Path

from shapesafe_lr.classroom.grading.folder import grade_folder
from shapesafe_lr.classroom.grading.submission import Settings
from tests.classroom.implementations import RIGHT, WRONG

HOSTILE = (
    "while True:\n    pass\n",
    "import os\nos._exit(0)\n",
    "hoard = []\nwhile True:\n    hoard.append([0] * 10**7)\n",
)


def submission(draw: random.Random, hostile: bool) -> str:
    """A submission with one implementation, right or wrong, of each of the six functions."""
    source = "import numpy as np\n"
    every = {**RIGHT, **WRONG}
    for function in ("sigmoid", "initialize_with_zeros", "propagate", "optimize", "predict", "model"):
        known = [text for name, text in every.values() if name == function]
        source += draw.choice(known) + "\n"
    return source + (draw.choice(HOSTILE) if hostile else "")


def main() -> None:
    """Write the submissions, grade them both ways, print what it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--submissions", type=int, default=100)
    count = parser.parse_args().submissions
    draw = random.Random(0)
    settings = Settings(timeout=10, memory=1024)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for number in range(count):
            (folder / f"learner{number:03}.py").write_text(submission(draw, hostile=number % 10 == 9), encoding="utf-8")
        seconds, points, states = {}, {}, {}
        for jobs in (2, 1):
            began = time.perf_counter()
            marks = grade_folder([folder], settings, jobs=jobs)
            seconds[jobs] = time.perf_counter() - began
            points[jobs] = [each["points"] for each in marks]
            states[jobs] = [each["status"] for each in marks]
    told = ", ".join(f"{states[2].count(state)} {state}" for state in dict.fromkeys(states[2]))
    print(f"{count} submissions: {told}")
    print(f"two at a time {seconds[2]:.0f} s, one at a time {seconds[1]:.0f} s, ratio {seconds[2] / seconds[1]:.2f}")
    print("the same points both ways:", points[1] == points[2])


if __name__ == "__main__":
    main()
