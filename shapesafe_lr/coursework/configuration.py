"""`[tool.shapesafe-lr]` in pyproject.toml: what a course or a project asks of the checker, once for everyone.

[tool.shapesafe-lr]
ignore = ["SS301"]            # codes, or what they begin with: "SS3"
exclude = ["solutions/*"]     # patterns of paths, seen from the folder of this file
lang = "zh"
timeout = 60                  # seconds for one program
memory = 4096                 # MiB for one program
axes = { X = "m n_x", y = "m 1" }   # what the axes of these names mean, where it is not the course's convention
"""

import os
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from ..language import Language, Text

TABLE = "shapesafe-lr"


class ConfigurationError(ValueError):
    """The settings cannot be read, or one of them makes no sense."""


@dataclass(frozen=True)
class Configuration:
    """The settings, with the values they have when nobody sets them.

    `select` empty means every rule. `folder` is where the file with the settings lies.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    lang: Language | None = None
    timeout: float = 60.0
    memory: float = 4096.0
    axes: Mapping[str, str] = field(default_factory=dict)
    folder: Path | None = None

    def wants(self, code: str) -> bool:
        """Whether findings of this rule are to be reported.

        >>> Configuration(select=("SS2",), ignore=("SS203",)).wants("SS201")
        True
        """
        if self.ignore and code.startswith(self.ignore):
            return False
        return not self.select or code.startswith(self.select)

    def refuse_unknown(self, codes: Iterable[str]) -> None:
        """Raise ConfigurationError for a code in `select` or `ignore` that no rule has: a slip of the pen."""
        known = tuple(codes)
        for asked in (*self.select, *self.ignore):
            if not any(code.startswith(asked) for code in known):
                raise ConfigurationError(_NO_RULE.fill(code=asked))

    def leaves_out(self, path: Path) -> bool:
        """Whether a file found in a folder is not to be checked."""
        base = self.folder or Path.cwd()
        try:
            seen = path.absolute().relative_to(base.absolute()).as_posix()
        except ValueError:
            seen = path.as_posix()
        ways = (seen, path.name, *(parent.as_posix() for parent in Path(seen).parents))
        return any(fnmatch(way, pattern.rstrip("/")) for pattern in self.exclude for way in ways)

    def overridden(self, **settings: Any) -> "Configuration":
        """The same, but for the settings given here that are not None; several codes may come as any sequence."""
        given = {name: value for name, value in settings.items() if value is not None}
        for name in ("select", "ignore", "exclude"):
            if name in given:
                given[name] = (given[name],) if isinstance(given[name], str) else tuple(given[name])
        return replace(self, **given)


def configuration_for(path: Path) -> Configuration:
    """The settings that hold for a file or a folder: the nearest pyproject.toml upwards that has the table.

    Raises ConfigurationError.
    """
    path = path.absolute()
    return _nearest(path if os.path.isdir(path) else path.parent)  # Path.is_dir raises in a folder that is closed


def _nearest(folder: Path) -> Configuration:
    for above in (folder, *folder.parents):
        file = above / "pyproject.toml"
        table = _table(file)
        if table is not None:
            return _configuration(table, file)
    return Configuration()


def _table(file: Path) -> dict[str, Any] | None:
    try:
        content = file.read_bytes()
    except OSError:
        return None
    if TABLE.encode() not in content:  # also spares us the errors of files that do not speak of us
        return None
    try:
        table = tomllib.loads(content.decode("utf-8")).get("tool", {}).get(TABLE)
    except ValueError as error:
        raise ConfigurationError(_NOT_TOML.fill(file=file, error=error)) from error
    if table is not None and not isinstance(table, dict):
        raise ConfigurationError(_WRONG.fill(file=file, name=f"tool.{TABLE}", value=table, wanted=_A_TABLE.fill()))
    return table


def _configuration(table: dict[str, Any], file: Path) -> Configuration:
    settings: dict[str, Any] = {"folder": file.parent}
    for name, value in table.items():
        if name not in _MAKES_SENSE:
            raise ConfigurationError(_UNKNOWN.fill(file=file, name=name, names=", ".join(_MAKES_SENSE)))
        makes_sense, wanted = _MAKES_SENSE[name]
        if not makes_sense(value):
            raise ConfigurationError(_WRONG.fill(file=file, name=name, value=repr(value), wanted=wanted.fill()))
        settings[name] = tuple(value) if isinstance(value, list) else value
    return Configuration(**settings)


def _are_words(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _is_language(value: object) -> bool:
    return value in ("en", "zh")


def _is_positive(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value > 0


def _are_axes(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(dims, str) for dims in value.values())


_A_TABLE = Text("a table", "一个表")
_CODES = Text('a list of codes, such as ["SS201", "SS3"]', '代码的列表，例如 ["SS201", "SS3"]')
_PATTERNS = Text('a list of patterns, such as ["solutions/*"]', '路径模式的列表，例如 ["solutions/*"]')
_LANGUAGE = Text('"en" or "zh"', '"en" 或 "zh"')
_SECONDS = Text("a number of seconds above 0", "大于 0 的秒数")
_MEBIBYTES = Text("a number of MiB above 0", "大于 0 的 MiB 数")
_AXES = Text('a table of names and axes, such as { X = "n_x m" }', '名字与轴的表，例如 { X = "n_x m" }')
_MAKES_SENSE = {
    "select": (_are_words, _CODES),
    "ignore": (_are_words, _CODES),
    "exclude": (_are_words, _PATTERNS),
    "lang": (_is_language, _LANGUAGE),
    "timeout": (_is_positive, _SECONDS),
    "memory": (_is_positive, _MEBIBYTES),
    "axes": (_are_axes, _AXES),
}
_NOT_TOML = Text("{file} is not valid TOML: {error}", "{file} 不是有效的 TOML：{error}")
_UNKNOWN = Text(
    en="{file}: [tool.shapesafe-lr] has no setting {name!r}; there are {names}.",
    zh="{file}：[tool.shapesafe-lr] 没有名为 {name!r} 的设置；可用的设置有 {names}。",
)
_NO_RULE = Text(
    en="no rule is called {code!r} or begins with it; `shapesafe-lr rules` lists them.",
    zh="没有名为 {code!r} 或以它开头的规则；`shapesafe-lr rules` 会列出全部规则。",
)
_WRONG = Text(
    en="{file}: the setting {name} is {value}; it must be {wanted}.",
    zh="{file}：设置 {name} 的值是 {value}；应当是{wanted}。",
)
