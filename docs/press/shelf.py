"""Where the pages stand."""

from pathlib import Path

DOCS = Path(__file__).parents[1]
ROOT = DOCS.parent
LANGUAGES = ("en", "zh")


def written_pages() -> list[str]:
    """Every page that somebody wrote, such as "en/lessons/2.13.md"."""
    found = [path for language in LANGUAGES for path in (DOCS / language).rglob("*.md")]
    return sorted(path.relative_to(DOCS).as_posix() for path in found if not path.name.startswith("SS"))
