"""What does watching cost? Wall time of whole processes, plain and watched; and the memory that a long loop adds.

    python -m benchmarks.checker_overhead [--pairs 5] [--cats FOLDER]

The bars: the course's cat assignment (2000 iterations) at most 1.2 times the plain time plus one second; a
pure-Python loop over a million elements at most 3 times; ten million iterations add less than 20 MB. FOLDER holds the
course's `train_catvnoncat.h5`; without it, random pictures of the same size are used.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CATS = """
import numpy as np

{load}
X = pictures.reshape(pictures.shape[0], -1).T / 255


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dw = 1 / m * np.dot(X, (A - Y).T)
    db = 1 / m * np.sum(A - Y)
    return {{"dw": dw, "db": db}}, cost


def optimize(w, b, X, Y, num_iterations, learning_rate):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
        if i % 100 == 0:
            costs.append(cost)
    return w, b, costs


w, b, costs = optimize(np.zeros((X.shape[0], 1)), 0.0, X, Y, 2000, 0.005)
print(costs[-1])
"""
COURSE_PICTURES = """
import h5py
with h5py.File({path!r}) as file:
    pictures, Y = np.array(file["train_set_x"]), np.array(file["train_set_y"]).reshape(1, -1)
"""
RANDOM_PICTURES = """
rng = np.random.default_rng(0)
pictures, Y = rng.integers(0, 256, (209, 64, 64, 3)), rng.integers(0, 2, (1, 209))
"""
LOOP = """
import random

random.seed(0)
w = [random.random() for i in range(1000)]
x = [random.random() for i in range(1000)]
total = 0.0
for k in range(1000):
    for i in range(1000):
        total += w[i] * x[i]
print(total)
"""
FUNCTION_LOOP = """
def sum_of_squares(n):
    total = 0
    for i in range(n):
        total += i * i
    return total


print(sum_of_squares(1_000_000))
"""
CALLS = """
import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


total = 0.0
for i in range(1_000_000):
    total += sigmoid(i * 1e-6)
print(total)
"""
COMPREHENSION = """
import math

a = [1 / (1 + math.exp(-i * 1e-6)) for i in range(1_000_000)]
print(sum(a))
"""
MEMORY = """
import resource

def peak_mb():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

total = 0.0
for i in range(1000):
    total += i * 0.5
before = peak_mb()
for i in range(10_000_000):
    total += i * 0.5
print(peak_mb() - before)
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--cats", type=Path)
    parser.add_argument("--only", default="")
    arguments = parser.parse_args()
    load = RANDOM_PICTURES
    if arguments.cats:
        load = COURSE_PICTURES.format(path=str(arguments.cats.resolve() / "train_catvnoncat.h5"))
    programs = {
        "cats, 2000 iterations": (CATS.format(load=load), 1.2, 1.0),
        "loop over a million": (LOOP, 3.0, 1.0),
        "loop in a function": (FUNCTION_LOOP, 3.0, 1.0),
        "a million calls": (CALLS, 3.0, 1.0),
        "a comprehension": (COMPREHENSION, 3.0, 1.0),
    }
    print(f"{'':24} {'plain s':>8} {'watched s':>9} {'ratio':>6}  {'(watched - 1 s) / plain':>24}   bar")
    for name, (source, bar, start) in programs.items():
        if arguments.only in name:
            plain, watched = paired(source, arguments.pairs)
            net = (watched - start) / plain
            verdict = "ok" if net <= bar else "OVER"
            times = f"{plain:8.2f} {watched:9.2f} {watched / plain:6.2f}"
            print(f"{name:24} {times}  {net:24.2f}   {bar} {verdict}", flush=True)
    if arguments.only in "start":
        plain, watched = paired("pass\n", arguments.pairs)
        print(f"the start takes {watched - plain:.2f} s (bar: 1)")
    if arguments.only in "memory":
        print(f"ten million iterations add {memory():.1f} MB (bar: 20)")


def paired(source: str, pairs: int) -> tuple[float, float]:
    """Median wall seconds of the plain and the watched process, run by turns."""
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder, "homework.py")
        program.write_text(source)
        plain, watched = [], []
        for _ in range(pairs):
            plain.append(_seconds([sys.executable, str(program)]))
            watched.append(_seconds([sys.executable, "-c", _WATCH.format(path=str(program))]))
        return statistics.median(plain), statistics.median(watched)


def memory() -> float:
    """MB that a watched loop's ten million passes add."""
    from shapesafe_lr.coursework.run import watch_text

    return float(watch_text(MEMORY, timeout=600).stdout)


_WATCH = """
from shapesafe_lr.coursework.run import watch
trace = watch({path!r}, timeout=600)
assert trace.status == "ok", trace.notes
"""


def _seconds(command: list[str]) -> float:
    """Wall seconds of a whole process."""
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "OMP_NUM_THREADS": "1"})
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
