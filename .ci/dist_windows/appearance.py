"""What Explorer shows of an .exe: our icon, and who made which version."""

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from dist_windows.resource_section import GROUP_ICON, ICON, MANIFEST, VERSION, Resource

SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
"""In pixels; what Explorer asks for at 100 % to 250 % scaling, and its largest."""

_LARGEST_AS_BITMAP = 64
_MANIFEST = b"""\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">
  <trustInfo xmlns="urn:schemas-microsoft-com:asm.v3">
    <security><requestedPrivileges>
      <requestedExecutionLevel level="asInvoker" uiAccess="false"/>
    </requestedPrivileges></security>
  </trustInfo>
</assembly>
"""
_CHINESE_UTF16 = "080404b0"


def of_program(name: str, version: str, drawing: Path) -> list[Resource]:
    """Return the resources of one .exe; `version` is `1.2.3`, `drawing` a square SVG."""
    icons = [_picture(drawing, size) for size in SIZES]
    return [
        *(Resource(ICON, number, icon) for number, icon in enumerate(icons, 1)),
        Resource(GROUP_ICON, 1, _group(icons)),
        Resource(VERSION, 1, _version(name, version)),
        # Asks for no rights beyond the user's; without it Windows guesses from the name.
        Resource(MANIFEST, 1, _MANIFEST),
    ]


def _picture(drawing: Path, size: int) -> bytes:
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    return _bitmap(image) if size <= _LARGEST_AS_BITMAP else _png(image)


def _bitmap(image: QImage) -> bytes:
    """Return a BITMAPINFOHEADER, the rows from below as BGRA, and a mask that hides nothing."""
    size = image.width()
    plain = image.convertToFormat(QImage.Format.Format_ARGB32)
    pixels = bytes(plain.constBits())
    rows = [pixels[at : at + 4 * size] for at in range(0, len(pixels), 4 * size)]
    mask = bytes((size + 31) // 32 * 4 * size)
    head = struct.pack("<IiiHHIIiiII", 40, size, 2 * size, 1, 32, 0, 0, 0, 0, 0, 0)
    return head + b"".join(reversed(rows)) + mask


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def _group(icons: list[bytes]) -> bytes:
    entries = (
        struct.pack("<BBBBHHIH", size % 256, size % 256, 0, 0, 1, 32, len(icon), number)
        for number, (size, icon) in enumerate(zip(SIZES, icons, strict=True), 1)
    )
    return struct.pack("<HHH", 0, 1, len(icons)) + b"".join(entries)


def _version(name: str, version: str) -> bytes:
    numbers = [int(part) for part in version.split(".")]
    major, minor, patch, build = (*numbers, 0, 0, 0)[:4]
    words = (minor, major, build, patch)
    fixed = struct.pack("<II4H4H7I", 0xFEEF04BD, 0x10000, *words, *words, 0x3F, 0, 4, 1, 0, 0, 0)
    said = {
        "FileDescription": "六秒",
        "FileVersion": version,
        "OriginalFilename": name,
        "ProductName": "六秒 (liumiao)",
        "ProductVersion": version,
    }
    strings = b"".join(
        _aligned(_node(key, _text(value), is_text=True)) for key, value in said.items()
    )
    table = _node(_CHINESE_UTF16, children=strings)
    translation = _node("Translation", struct.pack("<HH", 0x804, 1200))
    children = _aligned(_node("StringFileInfo", children=table))
    children += _node("VarFileInfo", children=translation)
    return _node("VS_VERSION_INFO", fixed, children)


def _node(key: str, value: bytes = b"", children: bytes = b"", *, is_text: bool = False) -> bytes:
    """Return one block of VS_VERSIONINFO; the length of a text counts characters."""
    length = len(value) // 2 if is_text else len(value)
    name = _aligned(bytes(6) + _text(key))[6:]
    body = name + (_aligned(value) if children else value) + children
    return struct.pack("<HHH", 6 + len(body), length, is_text) + body


def _aligned(block: bytes) -> bytes:
    return block + bytes(-len(block) % 4)


def _text(value: str) -> bytes:
    return f"{value}\0".encode("utf-16-le")
