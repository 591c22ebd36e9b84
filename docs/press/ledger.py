"""What the blocks of a page gave, kept from one build to the next while nothing they depend on has changed."""

import functools
import hashlib
import json
import os
import platform
import sys
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from .blocks import Block, Outcome, find_blocks
from .running import DRAFT, run_page

ROOT = Path(__file__).parents[2]
KEPT = ROOT / ".cache" / "pages"


def outcomes_of_page(markdown: str, name: str, language: str) -> list[Outcome]:
    """Run the page, or recall what it gave: same blocks, same package, same press, same Python give the same.

    The variable SHAPESAFE_DOCS_CACHE=off runs everything anew.
    """
    if DRAFT or os.environ.get("SHAPESAFE_DOCS_CACHE") == "off":
        return run_page(markdown, name, language)
    blocks = [asdict(block) for block in find_blocks(markdown)]
    key = hashlib.sha256(json.dumps([name, language, blocks, _surroundings()]).encode()).hexdigest()
    kept = KEPT / f"{key[:32]}.json"
    if kept.exists():
        records = json.loads(kept.read_text(encoding="utf-8"))
        return [Outcome(**(record | {"block": Block(**record["block"])})) for record in records]
    outcomes = run_page(markdown, name, language)
    KEPT.mkdir(parents=True, exist_ok=True)
    unfinished = kept.with_suffix(f".{os.getpid()}")
    unfinished.write_text(json.dumps([asdict(outcome) for outcome in outcomes]), encoding="utf-8")
    unfinished.replace(kept)
    return outcomes


@functools.cache
def _surroundings() -> list[str]:
    """Everything besides the page that its output depends on."""
    sources = [*(ROOT / "shapesafe_lr").rglob("*"), *Path(__file__).parent.glob("*.py")]
    digest = hashlib.sha256()
    for path in sorted(sources):
        if path.is_file() and path.suffix != ".pyc":
            digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return [digest.hexdigest(), sys.version, platform.machine(), *map(_version, ("numpy", "matplotlib", "beartype"))]


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "absent"
