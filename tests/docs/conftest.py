"""What the tests of the site share: the press, the pages, and one built site."""

import os
import shutil
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
if str(DOCS) not in sys.path:
    sys.path.insert(0, str(DOCS))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site: SHAPESAFE_SITE names one that is built already, SHAPESAFE_LONG=1 builds one, strictly."""
    if built := os.environ.get("SHAPESAFE_SITE"):
        return Path(built)
    if not os.environ.get("SHAPESAFE_LONG"):
        pytest.skip("no built site to look at: SHAPESAFE_SITE names one, SHAPESAFE_LONG=1 builds one")
    pytest.importorskip("mkdocs_static_i18n", reason="the site is not built: pip install 'shapesafe_lr[docs]'")
    folder = tmp_path_factory.mktemp("served") / "shapesafe_lr"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    surroundings = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    built_now = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env=surroundings)
    assert built_now.returncode == 0, built_now.stdout + built_now.stderr
    return folder


@pytest.fixture(scope="session")
def node() -> str:
    """The node program."""
    found = shutil.which("node")
    if not found:
        pytest.skip("Node is not installed, and this judges JavaScript by running it")
    return found


@pytest.fixture(scope="session")
def desk() -> ModuleType:
    """browser_desk, as the worker in the browser imports it."""
    limit = sys.getrecursionlimit()
    spec = spec_from_file_location("browser_desk", DOCS / "press/browser/browser_desk.py")
    assert spec
    assert spec.loader
    loaded = module_from_spec(spec)
    spec.loader.exec_module(loaded)
    sys.setrecursionlimit(limit)
    return loaded
