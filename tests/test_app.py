import json
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.app import App, Options, build, program
from desktop_app.app.program import BUILD_AGAIN
from desktop_app.cli.headless import open_data
from desktop_app.domain.autostart import StartKind
from desktop_app.domain.hotkeys import Hotkey
from desktop_app.domain.order_notes.record import NoteRecord
from desktop_app.domain.pasting import Outcome, Reason
from desktop_app.domain.settings import Profile
from desktop_app.domain.trades import TRADES
from desktop_app.paths import Paths
from desktop_app.services.paste_reports import PasteKind, PasteReport
from desktop_app.storage.backups import Backups
from desktop_app.storage.connection import Connection
from desktop_app.storage.note_ledger import NOTES, SqliteNoteLedger
from desktop_app.system.hotkeys.protocol import HotkeyFailure
from desktop_app.system.instance.protocol import Answer, Request
from desktop_app.system.instance.server import Exchange
from desktop_app.texts import text
from desktop_app.ui.recycling.dialog import RecycleBinDialog
from desktop_app.ui.setup.dialog import SetUpDialog
from desktop_app.ui.shell.pages import NOTE, PHRASES
from desktop_app.ui.shell.status import StatusKind
from tests.agents import Agent
from tests.marks import not_on_windows

# Qt's tray asks the platform for a tray, which the offscreen one hasn't.
pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)
without_a_desktop = not_on_windows("a start without a desktop")


@pytest.fixture
def paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Paths:
    # No desktop: every backend carries the reason why it can't work.
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE"):
        monkeypatch.delenv(name, raising=False)
    made = Paths(tmp_path / "data", tmp_path / "data" / "logs")
    made.create()
    return made


@pytest.fixture
def app(qapp: QApplication, paths: Paths, tmp_path: Path) -> Iterator[App]:
    hooks = sys.excepthook, threading.excepthook
    made = build(qapp, Options(paths, tmp_path / "ready.json", "en"))
    yield made
    made.close()
    qapp.setStyleSheet("")
    sys.excepthook, threading.excepthook = hooks


@without_a_desktop
def test_it_says_when_it_is_ready_and_what_does_not_work(
    app: App, tmp_path: Path, qtbot: QtBot
) -> None:
    app.show()
    ready = tmp_path / "ready.json"
    qtbot.waitUntil(ready.exists)
    told = json.loads(ready.read_text(encoding="utf-8"))
    assert told["hotkeys"]["registered"] == 0
    assert app.window.status.status.kind is StatusKind.UNSURE
    assert "no desktop session" in app.window.status.accessibleName()


def test_the_first_start_has_phrases_and_the_second_the_same(
    app: App, qapp: QApplication, paths: Paths
) -> None:
    stages = [stage.name for tab in range(5) for stage in app.services.find.library.stages(tab)]
    assert "售前" in stages
    again = build(qapp, Options(paths, None, "en"))
    assert [s.name for tab in range(5) for s in again.services.find.library.stages(tab)] == stages
    again.close()


def test_a_large_library_is_made_ready_before_anybody_searches(
    app: App, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program, "MANY_PHRASES", 100)
    monkeypatch.setattr(program, "PURGE_AFTER_MS", 1)

    def is_ready() -> bool:
        index = app.services.find._index
        return index is not None and all(group.block for group in index._groups)

    assert not is_ready()
    app.show()
    qtbot.waitUntil(is_ready)


@without_a_desktop
def test_a_paste_without_a_desktop_is_refused_in_words(app: App, qtbot: QtBot) -> None:
    app.services.keep.keep(
        replace(app.services.keep.settings, profile=Profile("木棉家居", "小禾", "789"))
    )
    with qtbot.waitSignal(app.services.paste.finished):
        app.services.paste.paste_slot(1)
    assert app.window.status.status.kind is StatusKind.REFUSED


def test_other_processes_are_answered(app: App) -> None:
    answers: list[Answer] = []
    for request in ("stage:售后", "stage:nowhere", "note", "state", "hide"):
        app.answer(Exchange(Request.parse(request), answers.append))
    assert [answer.get("result") for answer in answers] == [
        "shown", "refused", "shown", None, "hidden",
    ]  # fmt: skip
    assert app.window.pages.chosen == NOTE
    assert answers[3]["hotkeys"]


@without_a_desktop
def test_hidden_without_a_way_back_it_is_rolled_up_instead(app: App) -> None:
    app.show()
    app.actions.put_away()
    assert app.window.isVisible()
    assert app.window.height() == app.window.thin_bar.height()


def test_a_new_user_is_invited_to_the_setup_until_it_was_seen(
    app: App, qapp: QApplication, paths: Paths
) -> None:
    invitation = app._invitation()
    assert (invitation.kind, invitation.detail) == (
        StatusKind.NOTICE, "Choose your trade, fill in the shop",
    )  # fmt: skip
    assert invitation.action
    assert not app.services.setting_up.set_up.chosen()
    app.services.setting_up.set_up.settle()
    again = build(qapp, Options(paths, None, "en"))
    assert again._invitation().detail == "Fill in shop, name and tag"
    again.close()


def test_who_comes_from_an_earlier_version_is_not_asked_for_a_trade(
    qapp: QApplication, paths: Paths
) -> None:
    agent = Agent(paths.data)
    agent.exchange.install_starter()
    agent.close()
    app = build(qapp, Options(paths, None, "en"))
    assert app._invitation().detail == "Fill in shop, name and tag"
    app.close()
    qapp.setStyleSheet("")


def test_what_the_setup_brings_shows_at_once_and_can_be_taken_back(app: App, qtbot: QtBot) -> None:
    app.show()
    qtbot.waitUntil(lambda: app.window.status.status.kind is not StatusKind.IDLE)
    assert app.window.findChildren(SetUpDialog) == []
    app.dialogs.open_setup()
    (dialog,) = app.window.findChildren(SetUpDialog)
    dialog.trades.boxes[TRADES[0]].click()
    dialog.shop.setText("云朵小铺")
    dialog.accept()
    assert app.services.find.search("bxdx").hits[0].phrase.title == "版型偏大还是偏小"
    status = app.window.status.status
    assert status.detail.endswith("trade phrases added")
    assert status.action
    app.window.status.act()
    assert not app.services.find.search("bxdx").hits
    assert app.services.keep.settings.profile.shop == "云朵小铺"


def test_what_another_process_has_set_up_is_in_force(app: App, paths: Paths) -> None:
    with open_data(paths) as data:
        data.set_up().carry_out(Profile("云朵小铺", "小禾", "789"), frozenset(TRADES[:1]))
    answers: list[Answer] = []
    app.answer(Exchange(Request("reload"), answers.append))
    assert app.services.keep.settings.profile == Profile("云朵小铺", "小禾", "789")
    assert app.services.find.search("bxdx").hits


def test_an_edit_shows_at_once(app: App) -> None:
    category = app.services.find.library.stages(0)[0]
    kept = app.services.edit.add("新的一句", "您好", category.id)
    assert app.services.find.library.phrase(kept.id) == kept
    app.services.edit.delete([kept.id])
    assert app.services.find.library.phrase(kept.id) is None


def test_the_theme_follows_the_settings(app: App) -> None:
    app.services.keep.keep(replace(app.services.keep.settings, theme="dark", opacity=0.5))
    assert app.theme.tokens.dark
    assert app.window.windowOpacity() == pytest.approx(0.5, abs=0.01)


def test_a_key_that_the_system_gives_later_is_no_longer_told_as_refused(app: App) -> None:
    refused = HotkeyFailure("search", Hotkey.parse("Ctrl+Alt+Q"), text("another program holds it"))
    told: list[object] = []
    for answer in ((refused,), ()):
        app.system.hotkeys.answer_changed.emit(answer)
        hotkeys = app.state.everything()["hotkeys"]
        assert isinstance(hotkeys, dict)
        told.append(hotkeys["failed"])
    assert told == [[{"key": "Ctrl+Alt+Q", "reason": "another program holds it"}], []]


@pytest.mark.usefixtures("own_autostart")
def test_what_starts_with_the_computer_is_this_program_on_its_data(app: App) -> None:
    app.system.autostart().set_on(on=True)
    assert app.system.autostart().state().kind is StartKind.ON


def test_buyers_who_wait_for_news_are_told_of_and_the_phrases_shown(app: App, paths: Paths) -> None:
    app.due_orders.look()
    assert "waits" not in app.window.status.status.detail
    made = datetime.now().astimezone() - timedelta(days=10)
    line = f"工号789|黄|{made:%m-%d %H:%M}|核对无误，今天发出"
    record = NoteRecord(
        "381205547714471", "taobao", "yellow", "789", line, line,
        made.isoformat(timespec="seconds"), "pasted",
    )  # fmt: skip
    backups = Backups(paths.ledger, paths.backups, lambda: made)
    with closing(Connection.open(paths.ledger, NOTES, backups)) as connection:
        SqliteNoteLedger(connection).add(record)
    app.window.show_page(NOTE)
    told = app.window.status.status
    assert (told.kind, told.detail) == (StatusKind.NOTICE, "Order …4471 waits for news")
    assert "381205547714471" in told.full
    app.window.status.act()
    assert app.window.pages.chosen == PHRASES
    assert app.phrase_page.finder.tabs.tabText(app.phrase_page.finder.tabs.currentIndex()) == (
        "After-sale"
    )
    app.services.paste.finished.emit(
        PasteReport(1, "", "", PasteKind.TEXT, Outcome.REFUSED, Reason.LOCKED)
    )
    app.due_orders.look()
    assert app.window.status.status.kind is StatusKind.REFUSED


def test_the_menu_opens_bin_statistics_and_backups_one_at_a_time(app: App, qtbot: QtBot) -> None:
    app.show()
    seen = []
    for wanted in ("bin_wanted", "statistics_wanted", "backups_wanted"):
        getattr(app.menu, wanted).emit()
        dialog = app.dialogs._open
        assert dialog is not None
        app.menu.settings_wanted.emit()
        assert app.dialogs._open is dialog
        seen.append(type(dialog).__name__)
        dialog.close()
        qtbot.waitUntil(lambda: app.dialogs._open is None)
    assert seen == ["RecycleBinDialog", "StatisticsDialog", "BackupsDialog"]


def test_what_is_restored_from_the_bin_shows_and_can_be_undone(app: App) -> None:
    app.show()
    phrase_id = app.services.find.library.in_order()[0].id
    app.services.edit.delete([phrase_id])
    app.data_dialogs.open_bin()
    dialog = app.dialogs._open
    assert isinstance(dialog, RecycleBinDialog)
    dialog.list.select_keys([phrase_id])
    dialog.restore_button.click()
    assert app.services.find.library.phrase(phrase_id) is not None
    action = app.window.status.status.action
    assert action is not None
    action.do()
    assert app.services.find.library.phrase(phrase_id) is None
    dialog.close()


def test_undo_in_the_status_line_offers_redo(app: App) -> None:
    phrase_id = app.services.find.library.in_order()[0].id
    rows = app.phrase_page.finder.rows
    rows.choose_first()
    app.phrase_page.commands.delete.trigger()
    assert rows.selection.ids() != [phrase_id]
    app.window.status.act()
    assert app.services.find.library.phrase(phrase_id) is not None
    action = app.window.status.status.action
    assert action is not None
    assert action.label == "Redo"
    app.window.status.act()
    assert app.services.find.library.phrase(phrase_id) is None


def test_selecting_is_told_until_it_ends(app: App) -> None:
    rows = app.phrase_page.finder.rows
    rows.choose_first()
    rows.extend_by(2)
    assert app.window.status.status.detail == "3 selected; Escape ends"
    rows.selection.end()
    assert app.window.status.status.kind is StatusKind.IDLE


def test_old_entries_leave_the_bin_after_a_start(app: App, qtbot: QtBot) -> None:
    phrase_id = app.services.find.library.in_order()[0].id
    app.services.edit.delete([phrase_id])
    app._data.phrases.bin._connection.run("UPDATE bin SET deleted_s = deleted_s - 31 * 86400")
    app.show()
    qtbot.waitUntil(lambda: app._data.phrases.bin.entries() == [], timeout=20_000)


def test_a_restored_backup_is_what_the_program_then_shows(
    app: App, qapp: QApplication, paths: Paths
) -> None:
    copy = app._data.backups.keep("manual")
    phrase_id = app.services.find.library.in_order()[0].id
    app.services.edit.delete([phrase_id])
    app.services.keep.change(typing_speed=200)
    app.show()
    QTimer.singleShot(0, lambda: app.data_dialogs._services.restore(copy))
    QTimer.singleShot(0, app.data_dialogs.restored.emit)
    assert qapp.exec() == BUILD_AGAIN
    again = build(qapp, Options(paths, None, "en", app.news))
    assert again.services.find.library.phrase(phrase_id) is not None
    assert again.services.keep.settings.typing_speed == 50
    assert str(app.news) == "The backup is restored"
    again.close()
