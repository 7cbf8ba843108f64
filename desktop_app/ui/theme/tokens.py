"""The colours of the window by what they are for, in light, dark and high contrast."""

from dataclasses import dataclass, fields

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True)
class Flag:
    """The two colours of an order-note flag."""

    fill: QColor
    edge: QColor


@dataclass(frozen=True)
class Tokens:
    """One colour for each purpose; `*_ground` lies under the text of the same name.

    Attributes:
        dark: light text on dark grounds.
        high_contrast: every colour is a role of the system's palette.
        text_2: secondary text.
        text_3: codes, counts, headings.
        disabled: text of what can't be used now; exempt from the contrast rule.
        edge: the outline of a control.
        accent_text: text and icons on `accent`.
    """

    dark: bool
    high_contrast: bool
    window: QColor
    surface: QColor
    divider: QColor
    edge: QColor
    window_edge: QColor
    text: QColor
    text_2: QColor
    text_3: QColor
    disabled: QColor
    hover: QColor
    pressed: QColor
    accent: QColor
    accent_hover: QColor
    accent_text: QColor
    selected: QColor
    match_ground: QColor
    match: QColor
    field_ground: QColor
    field: QColor
    ok: QColor
    ok_ground: QColor
    error: QColor
    error_ground: QColor
    warning: QColor
    warning_ground: QColor
    flag_yellow: Flag
    flag_red: Flag
    flag_green: Flag
    flag_purple: Flag
    flag_blue: Flag
    flag_none: Flag
    flag_other: Flag


def _tokens(*, dark: bool, **colours: str) -> Tokens:
    made: dict[str, QColor | Flag] = {}
    for name, written in colours.items():
        first, _, second = written.partition(" ")
        colour = QColor("#" + first)
        if name.startswith("flag_"):
            made[name] = Flag(colour, QColor("#" + second) if second else colour)
        else:
            made[name] = colour
    return Tokens(dark=dark, high_contrast=False, **made)  # type: ignore[arg-type]


LIGHT = _tokens(
    dark=False,
    window="F3F3F3", surface="FFFFFF", divider="E1E1E1", edge="868686", window_edge="B9B9B9",
    text="1B1B1B", text_2="565656", text_3="666666", disabled="9A9A9A",
    hover="F0F0F0", pressed="E5E5E5",
    accent="005FB8", accent_hover="0A539B", accent_text="FFFFFF", selected="E1EEF9",
    match_ground="CDE4F8", match="00437F", field_ground="E8EEF4", field="004A91",
    ok="0E6B0E", ok_ground="E6F3E6", error="B3261E", error_ground="FCECEA",
    warning="805000", warning_ground="FFF4DC",
    flag_yellow="E8B100 6B5200", flag_red="C9302C", flag_green="137A3A", flag_purple="7A3DB8",
    flag_blue="1668C1", flag_none="6E6E6E", flag_other="6E6E6E",
)  # fmt: skip

DARK = _tokens(
    dark=True,
    window="202020", surface="2A2A2A", divider="3C3C3C", edge="949494", window_edge="4D4D4D",
    text="F4F4F4", text_2="CACACA", text_3="B0B0B0", disabled="7A7A7A",
    hover="343434", pressed="3D3D3D",
    accent="60CDFF", accent_hover="8ADAFF", accent_text="00263D", selected="1C3C4E",
    match_ground="0F5377", match="D6F1FF", field_ground="333D46", field="A9DEFA",
    ok="7FD174", ok_ground="20361F", error="FF9E97", error_ground="3D2624",
    warning="F2C661", warning_ground="383019",
    flag_yellow="F2C12E", flag_red="F0736D", flag_green="5CC081", flag_purple="BF93EE",
    flag_blue="6CB0F5", flag_none="A8A8A8", flag_other="A8A8A8",
)  # fmt: skip


def high_contrast(palette: QPalette) -> Tokens:
    """Take every colour from the palette that the user chose for contrast."""
    role = QPalette.ColorRole
    ground, text = palette.color(role.Base), palette.color(role.Text)
    chosen, on_chosen = palette.color(role.Highlight), palette.color(role.HighlightedText)
    faint = palette.color(QPalette.ColorGroup.Disabled, role.Text)
    grounds = {"window", "surface", "hover", "pressed", "field_ground", "ok_ground",
               "error_ground", "warning_ground"}  # fmt: skip
    special = {
        "accent": chosen, "accent_hover": chosen, "accent_text": on_chosen, "disabled": faint,
        "selected": ground, "match_ground": chosen, "match": on_chosen,
    }  # fmt: skip
    made: dict[str, QColor | Flag] = {}
    for entry in fields(Tokens):
        if entry.name in {"dark", "high_contrast"}:
            continue
        colour = special.get(entry.name, ground if entry.name in grounds else text)
        made[entry.name] = Flag(text, text) if entry.name.startswith("flag_") else colour
    dark = ground.lightnessF() < text.lightnessF()
    return Tokens(dark=dark, high_contrast=True, **made)  # type: ignore[arg-type]
