"""What a whole training step costs with every check on, against bare numpy, PyTorch and JAX.

    python benchmarks/training_step.py [--rounds 9] [--peers-python PYTHON] [--only N_X,M] [--steps-scale 1.0]

Each trainer (trainers.py) lives in a process of its own. They are asked in turn, round by round, and each round's ratio
is taken before the median, so that what the machine does meanwhile falls on all of them. The spread printed is that of
the middle half of the rounds. `--peers-python` names a Python that has torch and jax; without it they are left out.
"""

import argparse
import itertools
import os
import statistics
import subprocess
import sys
from pathlib import Path

SHAPES = {
    # (n_x, m): steps a training; the large ones are short trainings, so what we do once a training counts against us
    (2, 400): 2000,
    (64, 1797): 1000,
    (12288, 209): 500,
    (784, 60000): 300,
    (2, 1000000): 100,
    (30, 1000000): 100,
}


class Worker:
    """A trainer in a process of its own."""

    def __init__(self, name: str, python: str, n_x: int, m: int, order: str) -> None:
        command = [python, str(Path(__file__).with_name("trainers.py")), name, str(n_x), str(m), order]
        quiet = {**os.environ, "JAX_PLATFORMS": "cpu", "TF_CPP_MIN_LOG_LEVEL": "3"}
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=quiet
        )

    def wait_until_ready(self) -> bool:
        """Whether it came up; False if what it needs is not installed."""
        return self.process.stdout.readline().strip() == "ready"

    def seconds(self, steps: int) -> float:
        """How long a training of so many steps takes."""
        self.process.stdin.write(f"{steps}\n")
        self.process.stdin.flush()
        return float(self.process.stdout.readline())

    def stop(self) -> None:
        """Let it end."""
        self.process.stdin.close()
        self.process.wait()


def ratios(n_x: int, m: int, order: str, steps: int, rounds: int, peers_python: str | None) -> dict[str, list[float]]:
    """Ours over each other trainer, one ratio a round."""
    pythons = {"ours": sys.executable, "course": sys.executable}
    if peers_python:
        pythons |= dict.fromkeys(("torch", "jax", "jax_loop"), peers_python)
    workers = {}
    for name, python in pythons.items():
        worker = Worker(name, python, n_x, m, order)
        if worker.wait_until_ready():
            workers[name] = worker
        else:
            print(f"  {name} did not start with {python}", file=sys.stderr)
    seconds: dict[str, list[float]] = {name: [] for name in workers}
    for _ in range(rounds):
        for name, worker in workers.items():
            seconds[name].append(worker.seconds(steps))
    for worker in workers.values():
        worker.stop()
    us_a_step = {name: statistics.median(each) / steps * 1e6 for name, each in seconds.items()}
    print(f"({n_x}, {m}) {order}  " + "  ".join(f"{name} {us:.1f} us" for name, us in us_a_step.items()))
    return {
        name: [mine / theirs for mine, theirs in zip(seconds["ours"], each, strict=True)]
        for name, each in seconds.items()
        if name != "ours"
    }


def shown(values: list[float]) -> str:
    """The median, and the middle half."""
    low, middle, high = statistics.quantiles(values, n=4) if len(values) > 1 else values * 3
    return f"{middle:.2f} ({low:.2f}-{high:.2f})"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--steps-scale", type=float, default=1.0)
    parser.add_argument("--peers-python")
    parser.add_argument("--only", help="one size, such as 2,400")
    asked = parser.parse_args()
    rows = []
    for ((n_x, m), steps), order in itertools.product(SHAPES.items(), "CF"):
        if asked.only in (None, f"{n_x},{m}"):
            steps = max(1, round(steps * asked.steps_scale))
            rows.append((n_x, m, order, ratios(n_x, m, order, steps, asked.rounds, asked.peers_python)))
    names = list(rows[0][3])
    print("\n| (n_x, m) | layout | " + " | ".join(f"ours / {name}" for name in names) + " |")
    print("|---|---|" + "---|" * len(names))
    for n_x, m, order, columns in rows:
        print(f"| ({n_x}, {m}) | {order} | " + " | ".join(shown(columns[name]) for name in names) + " |")


if __name__ == "__main__":
    main()
