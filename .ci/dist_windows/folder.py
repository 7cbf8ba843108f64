"""The whole portable folder and its archive."""

import shutil
import zipfile
from pathlib import Path

from dist_windows import appearance, launchers, packages, program, python_runtime
from dist_windows.launchers import LAUNCHERS, MIDNIGHT
from dist_windows.resource_section import with_resources

_HERE = Path(__file__).parent
_TOOLS = ("distlib-",)
"""Wheels that give the build something but aren't part of the program."""


def build(root: Path, downloads: Path, folder: Path, version: str) -> None:
    """Make the folder anew from the source tree and what was fetched.

    Raises:
        OSError: it can't be removed or written.
    """
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    python_runtime.unpack(downloads, folder / "runtime")
    wheels = [w for w in downloads.glob("*.whl") if not w.name.startswith(_TOOLS)]
    licences = list(packages.unpack(wheels, folder / "packages"))
    program.copy(root, folder / "program")
    if program.can_compile():
        for part in ("program", "packages"):
            program.compile_all(folder / part)
    for launcher in LAUNCHERS:
        looks = appearance.of_program(launcher.name, version, root / "resources/icons/app.svg")
        stub = with_resources(launchers.stub(downloads, launcher.stub), looks)
        (folder / launcher.name).write_bytes(launchers.join(stub, launcher.interpreter))
    _write_licences(licences, root, folder)
    # A file with this name beside the program keeps all data beside it: desktop_app/paths.py.
    (folder / "portable").write_bytes(b"")
    shutil.copyfile(_HERE / "使用说明.txt", folder / "使用说明.txt")


def _write_licences(licences: list[packages.Licence], root: Path, folder: Path) -> None:
    place = folder / "licenses"
    shutil.copytree(_HERE / "licences", place)
    shutil.copyfile(root / "LICENSE", place / "liumiao.txt")
    shutil.copyfile(folder / "runtime" / "LICENSE.txt", place / "Python.txt")
    for licence in licences:
        name = Path(licence.name).stem
        (place / f"{licence.distribution}-{name}.txt").write_bytes(licence.content)


def pack(folder: Path) -> Path:
    """Put the folder into a .zip beside it, the same bytes for the same files; return its path."""
    archive = folder.with_name(f"{folder.name}.zip")
    with zipfile.ZipFile(archive, "w") as packed:
        for file in sorted(path for path in folder.rglob("*") if path.is_file()):
            # zipfile marks a Chinese name as UTF-8, which Explorer has understood since Windows 7.
            member = zipfile.ZipInfo(file.relative_to(folder.parent).as_posix(), MIDNIGHT)
            member.external_attr = 0o644 << 16
            packed.writestr(member, file.read_bytes(), zipfile.ZIP_DEFLATED, compresslevel=9)
    return archive
