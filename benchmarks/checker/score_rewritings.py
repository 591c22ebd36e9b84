"""Score the checker on rewritings of known mistakes: other names, other forms, other places, other sizes.

    python -m benchmarks.checker.score_rewritings [--only NAME] [--misses FILE]

A rewriting counts when it does what the original does: it prints the same or is stopped by the same kind of error
(for other sizes: the mended twin of the same size runs, and prints something else). The mended twins are rewritten
too: a finding on one of them is a false alarm.
"""

import argparse
import json
import tempfile
from pathlib import Path
from typing import NamedTuple

from .programs import CORPUS, check_folder, outcomes
from .rewriting import NAMELESS, REWRITINGS


class Trial(NamedTuple):
    """One rewriting of one mistake, and of its mended twin."""

    case: str
    latent: bool
    rewriting: str
    wrong: str
    mended: str


def trials(name: str) -> list[Trial]:
    """Every rewriting of that name that keeps what the programs do."""
    cases = json.loads((CORPUS / "bugs.json").read_text(encoding="utf-8"))
    candidates = []
    for case in cases:
        sources = [(CORPUS / "bugs" / f"{case['id']}{end}.py").read_text(encoding="utf-8") for end in ("", "_fixed")]
        for wrong, mended in zip(*(REWRITINGS[name](source) for source in sources), strict=False):
            candidates.append((Trial(case["id"], case["severity"] == "latent", name, wrong, mended), sources))
    if name == "as_a_notebook":
        return [trial for trial, _ in candidates]
    results = outcomes([source for trial, pair in candidates for source in (trial.wrong, trial.mended, *pair)])
    kept = []
    for k, (trial, _) in enumerate(candidates):
        wrong, mended, *originals = results[4 * k : 4 * k + 4]
        if name == "other_sizes":
            if not mended.startswith(("crash", "timeout")) and wrong != mended:
                kept.append(trial)
        elif [_kind(wrong), _kind(mended)] == [_kind(original) for original in originals]:
            kept.append(trial)
    return kept


def _kind(result: str) -> str:
    """What must stay the same: all that is printed, or the type of the error."""
    return result.split(":")[1] if result.startswith("crash") else result


def main() -> None:
    """Print how many rewritings of each kind are found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", choices=REWRITINGS, help="one kind of rewriting")
    parser.add_argument("--misses", type=Path, help="write every miss and every false alarm here")
    args = parser.parse_args()

    totals = {False: [0, 0], True: [0, 0]}
    false_alarms, misses = 0, []
    for name in [args.only] if args.only else REWRITINGS:
        kept = trials(name)
        ending = "ipynb" if name == "as_a_notebook" else "py"
        with tempfile.TemporaryDirectory() as scratch:
            for k, trial in enumerate(kept):
                (Path(scratch) / f"{k:04}_wrong.{ending}").write_text(trial.wrong, encoding="utf-8")
                (Path(scratch) / f"{k:04}_mended.{ending}").write_text(trial.mended, encoding="utf-8")
            findings = check_folder(Path(scratch))
        found = [bool(findings.get(f"{k:04}_wrong.{ending}")) for k, trial in enumerate(kept)]
        counted = [hit for hit, trial in zip(found, kept, strict=True) if hit or not trial.latent]
        false = [k for k in range(len(kept)) if findings.get(f"{k:04}_mended.{ending}")]
        false_alarms += len(false)
        totals[name in NAMELESS][0] += sum(counted)
        totals[name in NAMELESS][1] += len(counted)
        print(
            f"{name:24} {len(counted):4} rewritings   found {sum(counted):4}   false on mended {len(false)}", flush=True
        )
        misses += [f"## {t.case} {name}: not found\n{t.wrong}\n" for t, hit in zip(kept, found, strict=True)
                   if not hit and not t.latent]  # fmt: skip
        for k in false:
            places = [(f["code"], f["line"]) for f in findings[f"{k:04}_mended.{ending}"]]
            misses.append(f"## {kept[k].case} {name}: FALSE {places}\n{kept[k].mended}\n")
    for nameless, label in ((False, "names keep their meaning"), (True, "nameless")):
        found_count, n = totals[nameless]
        if n:
            print(f"{label:24} {n:4} rewritings   found {found_count / n:.1%}")
    print(f"false alarms on mended twins: {false_alarms}")
    if args.misses:
        args.misses.write_text("\n".join(misses), encoding="utf-8")


if __name__ == "__main__":
    main()
