"""What users install: the wheel and the sdist, built here and looked into."""

import os
import subprocess
import sys
import tarfile
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

import shapesafe_lr

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "shapesafe_lr"

pytestmark = pytest.mark.skipif(not (ROOT / "pyproject.toml").is_file(), reason="run from an installed copy")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The wheel and the sdist, by the build backend itself and without the network."""
    pytest.importorskip("hatchling")
    from hatchling.builders.sdist import SdistBuilder
    from hatchling.builders.wheel import WheelBuilder

    folder = str(tmp_path_factory.mktemp("dist"))
    (wheel,) = WheelBuilder(str(ROOT)).build(directory=folder, versions=["standard"])
    (sdist,) = SdistBuilder(str(ROOT)).build(directory=folder, versions=["standard"])
    return Path(wheel), Path(sdist)


def files_of_the_package():
    return {
        f"shapesafe_lr/{path.relative_to(PACKAGE).as_posix()}"
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".pyc"
    }


def test_the_wheel_holds_every_file_of_the_package_and_nothing_else(built):
    with zipfile.ZipFile(built[0]) as wheel:
        inside = {name for name in wheel.namelist() if not name.split("/")[0].endswith(".dist-info")}
    assert inside == files_of_the_package()
    assert {"shapesafe_lr/py.typed", "shapesafe_lr/logistic/digits/digits.npz"} <= inside
    assert any(name.startswith("shapesafe_lr/logistic/digits/") and "README" in name for name in inside), (
        "the digits come with their source and licence"
    )


def test_the_wheel_says_what_it_is(built):
    with zipfile.ZipFile(built[0]) as wheel:
        (metadata,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
        about = Parser().parsestr(wheel.read(metadata).decode())
        (entry_points,) = (name for name in wheel.namelist() if name.endswith("entry_points.txt"))
        scripts = wheel.read(entry_points).decode()
        assert any(name.endswith("/licenses/LICENSE") for name in wheel.namelist())
    assert built[0].name == f"shapesafe_lr-{shapesafe_lr.__version__}-py3-none-any.whl"
    assert about["Version"] == shapesafe_lr.__version__
    assert about["Requires-Python"] == ">=3.11"
    assert about["License-Expression"] == "MIT"
    assert about["Description-Content-Type"] == "text/markdown"
    assert "shapesafe-lr = shapesafe_lr.__main__:main" in scripts
    needed = {line.split(">")[0] for line in about.get_all("Requires-Dist") if "extra" not in line}
    assert needed == {"numpy", "jaxtyping", "beartype", "click", "rich"}


def test_the_sdist_holds_what_is_needed_to_test_it(built):
    with tarfile.open(built[1]) as sdist:
        inside = {name.split("/", 1)[1] for name in sdist.getnames() if "/" in name}
    assert files_of_the_package() <= inside
    assert {"README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "pyproject.toml"} <= inside
    assert {path.relative_to(ROOT).as_posix() for path in (ROOT / "tests").glob("test_*.py")} <= inside


@pytest.mark.skipif(not os.environ.get("SHAPESAFE_LONG"), reason="installs the wheel; set SHAPESAFE_LONG=1")
def test_the_installed_wheel_works_away_from_the_source(built, tmp_path):
    place = tmp_path / "site"
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(place), str(built[0])]
    subprocess.run(install, check=True)
    code = (
        "import shapesafe_lr, pathlib\n"
        f"assert pathlib.Path(shapesafe_lr.__file__).is_relative_to({str(place)!r}), shapesafe_lr.__file__\n"
        "images, digits = shapesafe_lr.load_digits()\n"
        "assert images.shape == (1797, 8, 8, 1)"
    )
    environment = {**os.environ, "PYTHONPATH": str(place)}
    subprocess.run([sys.executable, "-c", code], check=True, cwd=tmp_path, env=environment)
    subprocess.run(
        [sys.executable, "-m", "shapesafe_lr", "broadcast", "3", "1"], check=True, cwd=tmp_path, env=environment
    )
