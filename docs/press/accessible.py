"""Repairs of the theme's HTML, for readers who listen to a page or walk it by keyboard, and for a quiet console."""

import re

REPAIRS = (
    # the search is a dialog and must have a name
    (
        re.compile(r'<div class="md-search" data-md-component="search" role="dialog">'),
        '<div class="md-search" data-md-component="search" role="dialog" aria-label="{search}">',
    ),
    # the theme's script asks for a sitemap beside each link it finds by this exact value, and there is none
    (re.compile(r'<link rel="alternate" '), '<link rel="alternate " '),
    # tables and code that scroll sideways must be reachable by keyboard
    (re.compile(r"<pre><span></span><code"), '<pre tabindex="0"><span></span><code'),
    (re.compile(r"<table>"), '<table tabindex="0">'),
)
SEARCH = {"en": "Search", "zh": "搜索"}


def repaired(page: str, language: str) -> str:
    """The page with every repair made."""
    for pattern, replacement in REPAIRS:
        page = pattern.sub(replacement.replace("{search}", SEARCH[language]), page)
    return page
