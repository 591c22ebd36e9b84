"""The rules, one a file, in a folder for each family: what each looks for, why it bites, and what to write instead."""

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from types import ModuleType
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
    return {code: module.detect for code, module in _modules().items()}


@cache
def _rules() -> Mapping[str, Rule]:
    return {code: module.RULE for code, module in _modules().items()}


@cache
def _modules() -> Mapping[str, ModuleType]:
    """The file of every rule, by code."""
    names = [found.name for found in pkgutil.walk_packages(__path__, f"{__name__}.")]
    modules = [module for module in map(importlib.import_module, names) if hasattr(module, "RULE")]
    return {module.RULE.code: module for module in sorted(modules, key=lambda module: module.RULE.code)}


def __getattr__(name: str) -> object:
    if name == "RULES":
        return _rules()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
