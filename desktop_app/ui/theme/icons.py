"""Icons: one SVG each, drawn in any colour, sharp at any scale."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop_app.paths import shipped

ICON_PX = 16
_SCALES = (1.0, 1.25, 1.5, 2.0, 3.0)


def paint_icon(
    painter: QPainter, name: str, rect: QRect | QRectF, colour: QColor, edge: QColor | None = None
) -> None:
    """Draw `resources/icons/<name>.svg` as vectors; `edge` is a flag's outline.

    Raises:
        FileNotFoundError: there is no such icon.
    """
    _renderer(name, colour.name(), (edge or colour).name()).render(painter, QRectF(rect))


def pixmap(
    name: str,
    colour: QColor,
    edge: QColor | None = None,
    *,
    size_px: int = ICON_PX,
    scale: float = 1.0,
) -> QPixmap:
    """Return the icon for a screen of this scale (its device pixel ratio).

    Raises:
        FileNotFoundError: there is no such icon.
    """
    # Read before a painter is open: an error must not leave one on a picture that is gone.
    drawing = _renderer(name, colour.name(), (edge or colour).name())
    made = QPixmap(QSize(size_px, size_px) * scale)
    made.setDevicePixelRatio(scale)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    drawing.render(painter, QRectF(0, 0, size_px, size_px))
    painter.end()
    return made


def icon(name: str, colour: QColor, disabled: QColor | None = None) -> QIcon:
    """Return an icon with a picture for each usual screen scale, for menus and buttons.

    Raises:
        FileNotFoundError: there is no such icon.
    """
    made = QIcon()
    for scale in _SCALES:
        made.addPixmap(pixmap(name, colour, scale=scale))
        if disabled is not None:
            made.addPixmap(pixmap(name, disabled, scale=scale), QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str, edge: str) -> QSvgRenderer:
    drawing = shipped("resources", "icons", f"{name}.svg").read_text(encoding="utf-8")
    recoloured = drawing.replace("#000001", edge).replace("#000000", colour)
    return QSvgRenderer(QByteArray(recoloured.encode()))
