"""The style sheet of every control, made from the tokens, and the palette under it."""

from PySide6.QtGui import QColor, QPalette

from desktop_app.ui.theme.tokens import Tokens

KIND = "kind"
"""Dynamic property of a button: `primary`, `link` or `segment`; unset = the plain button."""

_SHEET = """
QToolTip {{ background: {surface}; color: {text}; border: 1px solid {window_edge};
  padding: 3px 6px; }}
QLabel[tone="2"] {{ color: {text_2}; }}
QLabel[tone="3"] {{ color: {text_3}; font-size: 11px; }}
QLabel[tone="ok"] {{ color: {ok}; }}
QLabel[tone="warning"] {{ color: {warning}; }}
QLabel[tone="error"] {{ color: {error}; }}

QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QListView, QTreeView, QTableView {{ background: {surface}; border: none; outline: 0; }}

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QComboBox, QKeySequenceEdit QLineEdit {{
  background: {surface}; color: {text}; border: 1px solid {divider};
  border-bottom: 1px solid {edge}; border-radius: 4px; padding: 0 7px 1px 7px;
  placeholder-text-color: {text_3};
  selection-background-color: {accent}; selection-color: {accent_text}; }}
QLineEdit, QSpinBox, QComboBox {{ min-height: 25px; max-height: 25px; }}
QLineEdit, QComboBox:editable {{ padding-left: 5px; }}
QPlainTextEdit, QTextEdit {{ padding: 4px 3px 5px 3px; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QComboBox:focus {{
  border-bottom: 2px solid {accent}; padding-bottom: 0; }}
QPlainTextEdit:focus, QTextEdit:focus {{ padding-bottom: 4px; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QSpinBox:disabled,
QComboBox:disabled {{ color: {disabled}; background: {window}; border-color: {divider}; }}
QLineEdit[kind="bare"] {{ border: none; background: transparent; padding: 0; }}

QComboBox {{ padding-right: 24px; }}
QComboBox::drop-down {{ width: 24px; border: none; }}
QComboBox::down-arrow {{ image: url("{down_arrow}"); width: 12px; height: 12px; }}
QComboBox QAbstractItemView {{ background: {surface}; color: {text};
  border: 1px solid {window_edge}; outline: 0; padding: 4px;
  selection-background-color: {selected}; selection-color: {text}; }}
QComboBox QAbstractItemView::item {{ min-height: 28px; padding: 0 8px; border-radius: 4px; }}
QComboBox QAbstractItemView::item:hover {{ background: {hover}; color: {text}; }}
QComboBox QAbstractItemView::item:selected {{ background: {selected}; color: {text}; }}
QSpinBox::up-button, QSpinBox::down-button {{ width: 0; border: none; }}

QPushButton {{ background: {surface}; color: {text}; border: 1px solid {divider};
  border-bottom: 1px solid {edge}; border-radius: 4px; padding: 0 12px;
  min-height: 26px; max-height: 26px; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed {{ background: {pressed}; }}
QPushButton:focus {{ border: 2px solid {text}; padding: 0 11px; min-height: 24px;
  max-height: 24px; }}
QPushButton:disabled {{ background: {window}; color: {disabled}; border-color: {divider}; }}
QPushButton[kind="primary"] {{ background: {accent}; color: {accent_text};
  border: 1px solid {accent}; }}
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed {{
  background: {accent_hover}; border-color: {accent_hover}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {text}; }}
QPushButton[kind="primary"]:disabled {{ background: {pressed}; color: {disabled};
  border-color: {pressed}; }}
QPushButton[kind="choice"]:checked {{ background: {selected}; border: 1px solid {accent};
  border-bottom: 2px solid {accent}; min-height: 25px; max-height: 25px; }}
QPushButton[kind="choice"]:focus, QPushButton[kind="choice"]:checked:focus {{
  border: 2px solid {text}; padding: 0 11px; min-height: 24px; max-height: 24px; }}
QPushButton[kind="link"] {{ background: transparent; color: {accent};
  border: 2px solid transparent; padding: 0 2px; min-height: 24px; max-height: 24px; }}
QPushButton[kind="link"]:hover {{ color: {accent_hover}; text-decoration: underline; }}
QPushButton[kind="link"]:pressed {{ color: {accent_hover}; }}
QPushButton[kind="link"]:focus {{ border-color: {text}; }}
QPushButton[kind="link"]:disabled {{ color: {disabled}; }}
QPushButton[kind="segment"] {{ border-radius: 0; border-left-width: 0; padding: 0 14px; }}
QPushButton[kind="segment"][place="first"] {{ border-left: 1px solid {divider};
  border-top-left-radius: 4px; border-bottom-left-radius: 4px; }}
QPushButton[kind="segment"][place="last"] {{ border-top-right-radius: 4px;
  border-bottom-right-radius: 4px; }}
QPushButton[kind="segment"]:checked {{ background: {selected};
  border-bottom: 2px solid {accent}; min-height: 25px; max-height: 25px; }}
QPushButton[kind="segment"]:focus {{ border: 2px solid {text}; padding: 0 12px;
  min-height: 24px; max-height: 24px; }}

QCheckBox, QRadioButton {{ spacing: 8px; min-height: 28px; padding: 0 2px;
  border: 2px solid transparent; border-radius: 4px; }}
QCheckBox {{ min-height: 24px; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {text}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {disabled}; }}
QCheckBox::indicator {{ width: 14px; height: 14px; border: 1px solid {edge};
  border-radius: 3px; background: {surface}; }}
QCheckBox::indicator:hover {{ background: {hover}; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent};
  image: url("{check_mark}"); }}
QCheckBox::indicator:indeterminate {{ background: {accent}; border-color: {accent};
  image: url("{partly_mark}"); }}
QCheckBox::indicator:disabled {{ border-color: {disabled}; background: {window}; }}

QSlider {{ border: 2px solid transparent; border-radius: 4px; }}
QSlider:focus {{ border-color: {text}; }}
QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {edge}; }}
QSlider::sub-page:horizontal {{ border-radius: 2px; background: {accent}; }}
QSlider::handle:horizontal {{ width: 16px; margin: -6px 0; border-radius: 8px;
  background: {accent}; }}
QSlider::handle:horizontal:hover {{ background: {accent_hover}; }}

QScrollBar:vertical {{ width: 10px; background: transparent; margin: 0; }}
QScrollBar:horizontal {{ height: 10px; background: transparent; margin: 0; }}
QScrollBar::handle:vertical {{ min-height: 28px; margin: 2px 3px; border-radius: 2px;
  background: {edge}; }}
QScrollBar::handle:horizontal {{ min-width: 28px; margin: 3px 2px; border-radius: 2px;
  background: {edge}; }}
QScrollBar::handle:hover {{ background: {text_3}; margin: 2px 2px; border-radius: 3px; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
  width: 0; height: 0; background: transparent; border: none; }}

QListWidget[kind="popup"] {{ background: {surface}; color: {text};
  border: 1px solid {window_edge}; border-radius: 4px; padding: 3px; }}
QListWidget[kind="popup"]::item {{ height: 24px; padding: 0 6px; border-radius: 4px; }}
QListWidget[kind="popup"]::item:selected {{ background: {selected}; color: {text}; }}

QMenu {{ background: {surface}; color: {text}; border: 1px solid {window_edge}; padding: 4px; }}
QMenu::item {{ min-height: 20px; padding: 4px 24px 4px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {selected}; }}
QMenu::item:disabled {{ color: {disabled}; background: transparent; }}
QMenu::separator {{ height: 1px; background: {divider}; margin: 4px 8px; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::indicator {{ width: 16px; height: 16px; left: 8px; }}
QMenu::indicator:checked {{ image: url("{menu_check}"); }}
"""


def style_sheet(tokens: Tokens, pictures: dict[str, str]) -> str:
    """Return the whole sheet; `pictures` are files of the marks that a sheet can only name."""
    colours = {
        name: value.name() for name, value in vars(tokens).items() if isinstance(value, QColor)
    }
    return _SHEET.format(**colours, **pictures)


def palette(tokens: Tokens) -> QPalette:
    """Return the palette for what the sheet doesn't reach, native menus and dialogs among it."""
    made = QPalette()
    role = QPalette.ColorRole
    for where, colour in {
        role.Window: tokens.window, role.WindowText: tokens.text, role.Base: tokens.surface,
        role.AlternateBase: tokens.hover, role.Text: tokens.text, role.Button: tokens.surface,
        role.ButtonText: tokens.text, role.BrightText: tokens.error,
        role.ToolTipBase: tokens.surface, role.ToolTipText: tokens.text,
        role.PlaceholderText: tokens.text_3, role.Highlight: tokens.accent,
        role.HighlightedText: tokens.accent_text, role.Link: tokens.accent,
        role.LinkVisited: tokens.accent, role.Light: tokens.surface, role.Midlight: tokens.hover,
        role.Mid: tokens.divider, role.Dark: tokens.edge, role.Shadow: tokens.window_edge,
    }.items():  # fmt: skip
        made.setColor(where, colour)
    faint = QPalette.ColorGroup.Disabled
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(faint, where, tokens.disabled)
    return made
