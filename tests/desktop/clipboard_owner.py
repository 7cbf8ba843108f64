"""Another program that owns the clipboard: what the agent copied before."""

import argparse
import random
import sys

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QGuiApplication, QImage


def _picture(side: int) -> QByteArray:
    noise = random.Random(side).randbytes(side * side * 4)
    picture = QImage(noise, side, side, QImage.Format.Format_RGB32)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return data


def _content(side: int) -> QMimeData:
    content = QMimeData()
    content.setText("原来的文字 👨‍👩‍👧\nsecond line")
    content.setHtml("<p>原来的 <b>HTML</b> &amp; 👍🏽</p>")
    content.setUrls([QUrl.fromLocalFile("/tmp/合同 1.pdf"), QUrl.fromLocalFile("/tmp/图片.png")])
    content.setData("x-special/gnome-copied-files", b"copy\nfile:///tmp/a%20b\nfile:///tmp/c")
    content.setData("image/png", _picture(side))
    return content


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--side", type=int, default=64)
    given = options.parse_args()
    app = QGuiApplication(sys.argv[:1])
    QGuiApplication.clipboard().setMimeData(_content(given.side))
    print("owned", flush=True)
    app.exec()


if __name__ == "__main__":
    main()
