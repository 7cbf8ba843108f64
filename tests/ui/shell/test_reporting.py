"""What the status line says of a paste, and when."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.pasting import Outcome, PasteResult
from desktop_app.domain.phrases import Category, Phrase
from desktop_app.texts import Catalogue, text
from desktop_app.ui.shell.reporting import Reporting
from desktop_app.ui.shell.status import StatusKind
from desktop_app.ui.shell.status_line import StatusLine
from desktop_app.ui.shell.wording import StatusWording
from tests.ui.phrases.desk import Desk


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(
        tmp_path, qapp, [Category("s", None, "售前", tab=0)], [Phrase("a", "s", "在", "您好")]
    )
    qtbot.addWidget(made.page)
    yield made
    made.close()


def test_the_line_of_an_earlier_paste_goes_while_a_later_one_takes_long(
    desk: Desk, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    line = StatusLine(desk.theme, window)
    reporting = Reporting(line, StatusWording(Catalogue({}).render), desk.paste, lambda: ())
    reporting.show_message(text("earlier"))
    desk.paster.at_once = False
    request_id = desk.paste.paste("a")
    assert line.status.kind is not StatusKind.IDLE
    qtbot.waitUntil(lambda: line.status.kind is StatusKind.IDLE)
    desk.paster.answer(PasteResult(request_id, Outcome.PASTED))
    assert line.status.kind is StatusKind.DONE
