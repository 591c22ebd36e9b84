"""The rules, one a file: what each looks for, why it bites, and what to write instead."""

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from .rule import Detector as Detector
from .rule import Rule as Rule
from .rule import Trouble as Trouble

if TYPE_CHECKING:
    RULES: Mapping[str, Rule]
    """Every rule by its code; read from the files when it is first asked for."""


@cache
def detectors() -> Mapping[str, Detector]:
    """The `detect` of every rule, by code."""
    found = {}
    for module in pkgutil.iter_modules(__path__):
        loaded = importlib.import_module(f"{__name__}.{module.name}")
        if hasattr(loaded, "RULE"):
            found[loaded.RULE.code] = (loaded.RULE, loaded.detect)
    return {code: detect for code, (_, detect) in sorted(found.items())}


@cache
def _rules() -> Mapping[str, Rule]:
    found = {}
    for module in pkgutil.iter_modules(__path__):
        loaded = importlib.import_module(f"{__name__}.{module.name}")
        if hasattr(loaded, "RULE"):
            found[loaded.RULE.code] = loaded.RULE
    return dict(sorted(found.items()))


def __getattr__(name: str) -> object:
    if name == "RULES":
        return _rules()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
