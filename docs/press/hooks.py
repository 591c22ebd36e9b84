"""What mkdocs calls while it builds: every idea of the press, put in its place."""

import logging
import os
import re
import sys
from pathlib import Path
from typing import Any

import pymdownx.slugs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

DOCS, ROOT = (str(folder) for folder in Path(__file__).parents[1:3])
sys.path[:0] = [path for path in (DOCS, ROOT) if path not in sys.path]

from press import accessible, fences, formulas, front_end, reference, rule_pages  # noqa: E402
from press.blocks import PageError  # noqa: E402
from press.ledger import outcomes_of_page  # noqa: E402
from press.words import WORDS  # noqa: E402

FROM_NPM = ("assets/katex/katex.min.css", "assets/fonts.css")
log = logging.getLogger("mkdocs.hooks.press")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Give the Markdown extensions what a YAML file can only name when the press is importable."""
    blocks = config.mdx_configs.setdefault("pymdownx.superfences", {})
    run = {"format": fences.runnable, "validator": fences.take_all}
    blocks["custom_fences"] = [
        {"name": "python", "class": "python", **run},
        {"name": "console", "class": "console", **run},
        {"name": "package", "class": "package", "format": fences.from_package, "validator": fences.take_all},
        {"name": "shapes", "class": "shapes", "format": fences.equation},
    ]
    config.mdx_configs.setdefault("toc", {})["slugify"] = pymdownx.slugs.slugify(case="lower")
    rule_pages.write_pages()
    in_nav = next(part["Rules"] for part in config.nav if "Rules" in part)
    in_nav[1:] = [f"rules/{rule.code}.md" for rule in rule_pages.all_rules()]
    missing = [what for what in (_formulas_missing(), front_end.python_is_missing()) if what]
    for what in missing:
        if os.environ.get("SHAPESAFE_DOCS_COMPLETE"):
            raise PluginError(f"SHAPESAFE_DOCS_COMPLETE is set, but {what}")
        log.info("The site is built without a part of it: %s", what)
    if _formulas_missing():  # what npm would have brought is not asked for
        config.extra_css[:] = [path for path in config.extra_css if path not in FROM_NPM]
    config.extra["browser_python"] = not front_end.python_is_missing()
    config.extra["formulas"] = not _formulas_missing()
    config.extra["press_words"] = WORDS
    return config


def _formulas_missing() -> str:
    return "" if formulas.can_be_set() else "Node or KaTeX is not installed (npm ci --prefix docs/press)"


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Run the page's code before the page is set."""
    language = "zh" if config.theme["language"] == "zh" else "en"
    markdown = rule_pages.with_rules(markdown, Path(page.file.src_uri).stem, language)
    try:
        fences.Desk.begin(language, outcomes_of_page(markdown, page.file.src_uri, language))
    except PageError as error:
        raise PluginError(str(error) + (f"\n{error.__cause__}" if error.__cause__ else "")) from error
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """See that every block that ran has its place on the page."""
    if fences.Desk.waiting:
        lost = fences.Desk.waiting[0].block
        raise PluginError(f"{page.file.src_uri}:{lost.line}: this block ran but is not shown:\n{lost.source}")
    html = reference.tidy_tooltips(html)
    return reference.in_chinese(joined_lines(html)) if config.theme["language"] == "zh" else html


OUTSIDE_CODE = re.compile(r"(<pre.*?</pre>|<svg.*?</svg>|<template.*?</template>)", re.DOTALL)
BROKEN_LINE = re.compile(
    r"(?<=[\u4e00-\u9fff，。：；、？！（）”’—…])\n(?=[\u4e00-\u9fff“‘（])"  # between two Chinese characters
    r"|(?<=[，。：；、？！）])\n"  # after a Chinese mark, which brings its own room
)


def joined_lines(html: str) -> str:
    """Chinese has no spaces: a line that was broken in the source is put together again."""
    parts = OUTSIDE_CODE.split(html)
    return "".join(
        part if part.startswith(("<pre", "<svg", "<template")) else BROKEN_LINE.sub("", part) for part in parts
    )


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """Set all formulas of all pages at once."""
    pages = {file.src_uri: file.page for file in files.documentation_pages() if file.page and file.page.content}
    try:
        ready = formulas.set_formulas({uri: page.content for uri, page in pages.items()})
    except formulas.FormulaError as error:
        raise PluginError(f"KaTeX: {error}") from error
    for uri, page in pages.items():
        page.content = ready[uri]
    return env


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Make the theme's own slips good."""
    return accessible.repaired(output, "zh" if config.theme["language"] == "zh" else "en")


@event_priority(200)
def on_post_build(config: MkDocsConfig) -> None:
    """Lay fonts, styles and Python beside the pages (once: the languages share them)."""
    assets = Path(config.site_dir) / "assets"
    if config.theme["language"] == "zh":
        return
    front_end.copy_styles(assets)
    if config.extra["browser_python"]:
        front_end.copy_python(assets)
