from dataclasses import fields

import pytest
from PySide6.QtGui import QColor, QPalette

from desktop_app.ui.theme.tokens import DARK, LIGHT, Flag, Tokens, high_contrast

TEXT_RATIO = 4.5
EDGE_RATIO = 3.0

GROUNDS = ("window", "surface", "hover", "selected")
TEXTS = {
    "text": (*GROUNDS, "pressed", "error_ground", "warning_ground", "ok_ground"),
    "text_2": (*GROUNDS, "pressed", "error_ground", "warning_ground"),
    "text_3": ("window", "surface", "hover", "selected"),
    "accent": ("window", "surface", "error_ground", "warning_ground"),
    "accent_hover": ("window", "surface"),
    "accent_text": ("accent", "accent_hover"),
    "match": ("match_ground",),
    "field": ("field_ground", "surface", "window", "selected"),
    "ok": ("window", "surface", "ok_ground"),
    "error": ("window", "surface", "error_ground"),
    "warning": ("window", "surface", "warning_ground"),
}
FLAGS = [entry.name for entry in fields(Tokens) if entry.name.startswith("flag_")]


def _luminance(colour: QColor) -> float:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: QColor, second: QColor) -> float:
    """Return the WCAG 2 contrast ratio."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_ratio_is_the_one_of_wcag() -> None:
    assert contrast(QColor("white"), QColor("black")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"), [(text, ground) for text, grounds in TEXTS.items() for ground in grounds]
)
def test_text_can_be_read_on_every_ground_it_meets(tokens: Tokens, text: str, ground: str) -> None:
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= TEXT_RATIO


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["window", "surface"])
def test_the_edge_of_a_control_can_be_seen(tokens: Tokens, ground: str) -> None:
    assert contrast(tokens.edge, getattr(tokens, ground)) >= EDGE_RATIO


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("name", FLAGS)
def test_the_outline_of_a_flag_can_be_seen(tokens: Tokens, name: str) -> None:
    flag = getattr(tokens, name)
    assert isinstance(flag, Flag)
    assert contrast(flag.edge, tokens.surface) >= EDGE_RATIO


def test_high_contrast_uses_nothing_but_the_palette() -> None:
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, colour in {
        roles.Base: "#000000", roles.Text: "#ffff00", roles.Highlight: "#00ffff",
        roles.HighlightedText: "#000080",
    }.items():  # fmt: skip
        palette.setColor(role, QColor(colour))
    tokens = high_contrast(palette)
    allowed = {"#000000", "#ffff00", "#00ffff", "#000080"}
    colours = [value for value in vars(tokens).values() if isinstance(value, QColor)]
    assert {c.name() for c in colours} <= allowed
    assert tokens.dark
    assert contrast(tokens.text, tokens.window) >= TEXT_RATIO
    assert contrast(tokens.match, tokens.match_ground) >= TEXT_RATIO
    for name in FLAGS:
        assert contrast(getattr(tokens, name).fill, tokens.surface) >= EDGE_RATIO
