"""`make dist-windows`: build the folder and its archive, and say how big they are."""

import tomllib
from pathlib import Path

from dist_windows.downloads import fetched
from dist_windows.folder import build, pack
from dist_windows.program import can_compile

_ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Build into `build/dist`."""
    if not can_compile():
        print("This is not Python 3.11: nothing is compiled, and 六秒 will start slowly.")
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    folder = _ROOT / "build" / "dist" / f"{project['name']}-{project['version']}-windows"
    build(_ROOT, fetched(), folder, project["version"])
    archive = pack(folder)
    files = [path for path in folder.rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files) / 1e6
    print(f"{folder.relative_to(_ROOT)}: {len(files)} files, {size:.1f} MB")
    print(f"{archive.relative_to(_ROOT)}: {archive.stat().st_size / 1e6:.1f} MB")


main()
