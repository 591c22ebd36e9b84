"""What importing costs: the package alone, against bare Python; with its first function, against what it stands on.

    python benchmarks/import_time.py

Each measurement is a Python of its own. The ones to compare take turns, so that a busy machine slows all of them
alike, and medians are compared.
"""

import statistics
import subprocess
import sys
import time

ROUNDS = 25
PROGRAMS = {
    "bare Python": "pass",
    "import shapesafe_lr": "import shapesafe_lr",
    "numpy, jaxtyping, beartype": "import numpy, jaxtyping, beartype",
    "the first function used": "import numpy as np; from shapesafe_lr import sigmoid; sigmoid(np.zeros((1, 5)))",
}


def seconds(program: str) -> float:
    """How long a Python runs that does only this."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", program], check=True)
    return time.perf_counter() - start


def measure(rounds: int = ROUNDS) -> dict[str, float]:
    """The median time of each program, in milliseconds."""
    times: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    for program in PROGRAMS.values():
        seconds(program)  # the first run writes the .pyc files
    for _ in range(rounds):
        for name, program in PROGRAMS.items():
            times[name].append(seconds(program))
    return {name: 1000 * statistics.median(samples) for name, samples in times.items()}


def main() -> None:
    medians = measure()
    for name, median_ms in medians.items():
        print(f"{name:28} {median_ms:7.1f} ms")
    over_bare = medians["import shapesafe_lr"] - medians["bare Python"]
    ratio = medians["the first function used"] / medians["numpy, jaxtyping, beartype"]
    print(f"\nimport shapesafe_lr costs {over_bare:.1f} ms above bare Python (promised: at most 30 ms)")
    print(f"with the first function used: {ratio:.2f} times its foundations (promised: at most 1.10)")


if __name__ == "__main__":
    main()
