r"""Formulas, set by KaTeX while the site is built: no script runs in the reader's browser for them.

`\sh{X}{n_x, m}` writes a letter with its shape under it.
"""

import html
import json
import re
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).parent
ARITHMATEX = re.compile(
    r'<(?P<tag>span|div) class="arithmatex">\s*(?:\\\(|\\\[)(?P<tex>.*?)(?:\\\)|\\\])\s*</(?P=tag)>', re.DOTALL
)
SET_ALL = r"""
const katex = require('katex');
const macros = {
  '\\sh': '\\underset{\\htmlClass{shape}{\\textstyle\\footnotesize(#2)}}{#1}',
  '\\T': '^{\\top}',
  '\\R': '\\mathbb{R}',
};
const formulas = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const trust = (context) => context.command === '\\htmlClass';
const strict = (code) => code === 'htmlExtension' || code === 'unicodeTextInMathMode' ? 'ignore' : 'error';
const set = ([tex, displayMode]) => {
  try {
    return katex.renderToString(tex, {displayMode, throwOnError: true, strict, trust, macros: {...macros}});
  } catch (error) { return {error: `${error.message} in ${tex}`}; }
};
console.log(JSON.stringify(formulas.map(set)));
"""


class FormulaError(Exception):
    """TeX that KaTeX does not take."""


def can_be_set() -> bool:
    """Whether Node and KaTeX are here."""
    return bool(shutil.which("node")) and (HERE / "node_modules" / "katex").is_dir()


def set_formulas(pages: dict[str, str]) -> dict[str, str]:
    """The pages (name to HTML) with every formula set. One start of Node does them all."""
    wanted = sorted({key for page in pages.values() for key in _formulas(page)})
    if not wanted:
        return pages
    if can_be_set():
        asked = {"input": json.dumps(wanted), "cwd": HERE, "encoding": "utf-8"}
        result = subprocess.run(["node", "-e", SET_ALL], capture_output=True, text=True, **asked)
        if result.returncode:
            raise FormulaError(result.stderr)
        made = dict(zip(wanted, json.loads(result.stdout), strict=True))
        if wrong := [answer["error"] for answer in made.values() if isinstance(answer, dict)]:
            raise FormulaError("; ".join(wrong))
    else:
        made = {key: f"<code>{html.escape(key[0])}</code>" for key in wanted}

    def place(found: re.Match[str]) -> str:
        """Wrapped in tags that KaTeX does not use inside, so that search leaves the whole formula out."""
        block = found["tag"] == "div"
        inner = made[html.unescape(found["tex"]).strip(), block]
        if block:
            return f'<section class="formula" tabindex="0" data-search-exclude>{inner}</section>'
        return f'<var class="formula" data-search-exclude>{inner}</var>'

    return {name: ARITHMATEX.sub(place, page) for name, page in pages.items()}


def _formulas(page: str) -> list[tuple[str, bool]]:
    return [(html.unescape(found["tex"]).strip(), found["tag"] == "div") for found in ARITHMATEX.finditer(page)]
