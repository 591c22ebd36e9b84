"""Score the checker on mutants: correct programs with one learner's mistake injected.

    python -m benchmarks.checker.score_mutants [--each 12] [--seed 0] [--misses FILE]

Mutants that change neither the output nor raise are equivalent and do not count. A mutant is found when the checker
reports an error or a warning, and located when one of them stands on the mutated lines.
"""

import argparse
import random
import tempfile
from collections import defaultdict
from pathlib import Path

from .mutation import OPERATORS, Mutant, mutants
from .programs import CORPUS, check_folder, outcomes


def chosen(each: int, seed: int) -> list[tuple[str, Mutant]]:
    """Up to `each` mutants an operator, drawn evenly from the correct programs."""
    pool: dict[str, list[tuple[str, Mutant]]] = defaultdict(list)
    for program in sorted((CORPUS / "correct").glob("*.py")):
        for mutant in mutants(program.read_text(encoding="utf-8")):
            pool[mutant.operator].append((program.name, mutant))
    draw = random.Random(seed)
    return [pick for name in OPERATORS for pick in draw.sample(pool[name], min(each, len(pool[name])))]


def effective(picks: list[tuple[str, Mutant]]) -> list[tuple[str, Mutant, str]]:
    """The mutants that change a result or crash, each with its outcome."""
    originals = {name: (CORPUS / "correct" / name).read_text(encoding="utf-8") for name, _ in picks}
    expected = dict(zip(originals, outcomes(list(originals.values())), strict=True))
    results = outcomes([mutant.source for _, mutant in picks])
    return [(n, m, r) for (n, m), r in zip(picks, results, strict=True) if r not in (expected[n], "timeout")]


def main() -> None:
    """Print found and located, by operator and in all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--each", type=int, default=12, help="mutants an operator (default 12)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--misses", type=Path, help="write every miss and every misplaced finding here")
    args = parser.parse_args()

    false = {name: found for name, found in check_folder(CORPUS / "correct").items() if found}
    for name, found in false.items():
        print(f"FALSE on {name}:", *(f"{f['code']} line {f['line']}" for f in found))

    trials = effective(chosen(args.each, args.seed))
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for k, (_, mutant, _) in enumerate(trials):
            (folder / f"mutant{k:04}.py").write_text(mutant.source, encoding="utf-8")
        findings = check_folder(folder)

    tally: dict[str, list[int]] = {name: [0, 0, 0] for name in OPERATORS}
    misses = []
    for k, (name, mutant, result) in enumerate(trials):
        found = findings.get(f"mutant{k:04}.py", [])
        lines = range(mutant.line, mutant.end_line + 1)
        located = any(f["line"] in lines or mutant.line in range(f["line"], f["end_line"] + 1) for f in found)
        tally[mutant.operator][0] += 1
        tally[mutant.operator][1] += bool(found)
        tally[mutant.operator][2] += located
        if not located:
            places = ", ".join(f"{f['code']} line {f['line']}" for f in found) or "nothing found"
            text = "\n".join(mutant.source.splitlines()[mutant.line - 1 : mutant.end_line])
            misses.append(
                f"## {name}, {mutant.operator}, line {mutant.line}: {places}\n{text}\noutcome: {result[-200:]}\n"
            )
    for name, (n, found_count, located_count) in tally.items():
        print(f"{name:26} {n:4} mutants   found {found_count:4}   located {located_count:4}")
    n, found_count, located_count = (sum(column) for column in zip(*tally.values(), strict=True))
    print(f"{'all':26} {n:4} mutants   found {found_count / n:.1%}   located {located_count / n:.1%}   "
          f"false alarms on {len(false)} originals")  # fmt: skip
    if args.misses:
        args.misses.write_text("\n".join(misses), encoding="utf-8")


if __name__ == "__main__":
    main()
