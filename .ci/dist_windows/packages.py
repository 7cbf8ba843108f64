"""The wheels, less what the program never loads."""

import re
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

QT_MODULES = ("Core", "Gui", "Network", "Svg", "Widgets")
"""The Qt modules that desktop_app imports on Windows; Network carries the second start's pipe."""
PLUGINS = (
    "iconengines/qsvgicon",
    "imageformats/qgif",
    "imageformats/qjpeg",
    "imageformats/qsvg",
    "platforms/qwindows",
    "styles/qmodernwindowsstyle",
)
"""PNG, BMP and ICO need no plugin; qgif and qjpeg read the images of phrases, and qsvg draws
the arrows and ticks of the style sheet."""
MICROSOFT = ("msvcp140", "msvcp140_1", "msvcp140_2", "vcruntime140", "vcruntime140_1")
"""The C++ run-time, which a Windows without Visual Studio's packages lacks."""

_PYSIDE6 = frozenset(
    f"PySide6/{name}"
    for name in (
        *(f"Qt{module}.pyd" for module in QT_MODULES),
        *(f"Qt6{module}.dll" for module in QT_MODULES),
        *(f"plugins/{plugin}.dll" for plugin in PLUGINS),
        *(f"{library}.dll" for library in MICROSOFT),
        *("__init__.py", "_config.py", "_git_pyside_version.py", "pyside6.abi3.dll"),
        # English is in the sources; qtbase_en.qm is an empty file.
        "translations/qtbase_zh_CN.qm",
    )
)
_LICENCE = re.compile(r"\.dist-info/(?:licenses/)?((?:LICEN[CS]E|COPYING|NOTICE)[^/]*)$", re.I)
_UNUSED = re.compile(
    r"\.pyi$|\.lib$|/py\.typed$|/tests?/|_tests\.py$|/__pyinstaller/"
    r"|^shiboken6/(?:concrt|vcamp|vccorlib|vcomp|msvcp140_codecvt)|\.dist-info/|\.data/"
)


class Licence(NamedTuple):
    """One licence file, with the distribution (`click-8.5.1`) it came in."""

    distribution: str
    name: str
    content: bytes


def unpack(wheels: Iterable[Path], folder: Path) -> Iterator[Licence]:
    """Put what is used of each wheel into a folder; yield the licences, which lie elsewhere."""
    for wheel in sorted(wheels):
        with zipfile.ZipFile(wheel) as package:
            for member in sorted(package.namelist()):
                if found := _LICENCE.search(member):
                    distribution = member.partition(".dist-info/")[0]
                    yield Licence(distribution, found[1], package.read(member))
                elif is_used(member):
                    package.extract(member, folder)


def is_used(member: str) -> bool:
    """Whether this file of a wheel is part of the running program."""
    if member.startswith("PySide6/"):
        return member in _PYSIDE6
    return not (member.endswith("/") or _UNUSED.search(member))
