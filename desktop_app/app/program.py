"""The running program: its objects made and connected."""

import gc
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app import log
from desktop_app.app.data_services import data_services
from desktop_app.app.desktop import Desktop
from desktop_app.app.due_orders import DueOrders
from desktop_app.app.menus import connect_menu
from desktop_app.app.pages import LaterPages
from desktop_app.app.services import Services, Surroundings, now
from desktop_app.domain.deleted import KEPT_S
from desktop_app.domain.hotkeys import HotkeyAction
from desktop_app.domain.phrases import Change, Phrase
from desktop_app.domain.settings import Settings
from desktop_app.errors import AppError
from desktop_app.paths import Paths, shipped
from desktop_app.services.answer_triggers import AnswerTriggers
from desktop_app.services.tell_state import TellState
from desktop_app.storage.data_folder import DataFolder
from desktop_app.system.hotkeys.protocol import HotkeyFailure
from desktop_app.system.instance.server import Exchange
from desktop_app.system.process_age import age_ms
from desktop_app.texts import Catalogue, Text, text
from desktop_app.ui import language
from desktop_app.ui.buyer.row import BuyerRow
from desktop_app.ui.phrases.page import PhrasePage
from desktop_app.ui.shell.actions import WindowActions
from desktop_app.ui.shell.data_dialogs import DataDialogs
from desktop_app.ui.shell.dialogs import Dialogs
from desktop_app.ui.shell.hotkey_control import HotkeyControl
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.shell.menu import WindowMenu
from desktop_app.ui.shell.pages import PHRASES
from desktop_app.ui.shell.placement import Placement
from desktop_app.ui.shell.reporting import Reporting
from desktop_app.ui.shell.status import Status
from desktop_app.ui.shell.tray import Tray
from desktop_app.ui.shell.trouble import BugDialog
from desktop_app.ui.shell.wording import StatusWording
from desktop_app.ui.theme.theme import Theme

BUILD_AGAIN = 64
"""Exit code of the event loop after which everything is built again: in another language, or
over a restored backup."""

PURGE_AFTER_MS = 3_000
"""Nothing hurries with the recycle bin while a start is under way."""

MANY_PHRASES = 10_000
"""Of fewer the index is built within half a second of the first search."""

BETWEEN_SLICES_MS = 20
"""A slice takes some 15 ms; so half of one processor stays free, and every click is answered."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Options:
    """How this start was asked for.

    Attributes:
        ready_file: to be written once the window is painted and the hotkeys are live.
        language: `zh_CN` or `en`; empty = the setting's, else the system's.
        news: what the status line says first.
    """

    paths: Paths
    ready_file: Path | None = None
    language: str = ""
    news: Text | None = None


class App:
    """The running program."""

    def __init__(self, qt: QApplication, options: Options) -> None:
        """Open, make, connect.

        Raises:
            AppError: the data can't be opened.
        """
        self._qt = qt
        self._options = options
        self.news: Text | None = None
        self._data = DataFolder(options.paths)
        # `say` is made later.
        self.system = Desktop(lambda said: self.say(said), options.paths.option)  # noqa: PLW0108
        around = Surroundings(self._clipboard_text, self._apply_settings, self._show_change)
        self.services = Services(self._data, self.system, around)
        self._language_set = self.services.settings().language
        self._language = language.resolve(options.language, self._language_set)
        self._translators = language.install(qt, self._language)
        folder = shipped("resources", "translations")
        self.say = Catalogue.load(folder, self._language).render
        self._make_window()
        self._connect()

    def show(self) -> None:
        """Show the window without taking the keyboard; the rest comes once it is painted."""
        self.window.show_quietly()

    def close(self) -> None:
        """Give everything back; the object can't be used afterwards."""
        gc.unfreeze()
        self.window.keep_place()
        self.tray.close()
        self.system.close()
        self.window.close_for_good()
        for part in (
            self.tray,
            self.triggers,
            self.services.chains,
            self.services.paste,
            self.theme,
        ):
            part.deleteLater()
        self._qt.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        language.remove(self._qt, self._translators)
        self._data.close()

    def answer(self, exchange: Exchange) -> None:
        """Do what another process asks, and tell it what became of it."""
        self.triggers.answer(exchange.request, exchange.reply)

    def _make_window(self) -> None:
        services, data = self.services, self._data
        settings = services.settings()
        self.theme = Theme(self._qt, settings.theme)
        place = Placement(data.settings.state, data.settings.save_state)
        self.window = MainWindow(self.theme, self.system.front, place, self._favourites)
        self.window.setWindowOpacity(settings.opacity)
        keeper = self.window.focus
        self.buyer_row = BuyerRow(services.paste, self._clipboard_text, self.theme, keeper)
        self.wording = StatusWording(self.say, self.window)
        self.reporting = Reporting(
            self.window.status, self.wording, services.paste, services.facts.clients
        )
        self.actions = WindowActions(
            self.window, services.paste, self._has_way_back, self._clipboard_text
        )
        self.tray = Tray()
        self.menu = WindowMenu(self.theme, self.window)
        self.dialogs = Dialogs(
            self.window, keeper, theme=self.theme, say=self.say, keep=services.keep,
            exchange=lambda: services.exchange, clients=services.edit_clients, check=services.check,
            platforms=lambda: services.facts.platforms, front=self.system.front.target,
            refused=lambda: {f.action: f.reason for f in services.held.failed},
            autostart=self.system.autostart, shop_fields=services.fields.shop,
            set_up=lambda: services.setting_up.set_up,
        )  # fmt: skip
        self.data_dialogs = DataDialogs(
            data_services(data, services.find, services.edit, services.keep, now),
            self.dialogs.open_one, say=self.say, theme=self.theme, window=self.window,
        )  # fmt: skip
        self.hotkey_control = HotkeyControl(
            services.held, lambda: self.system.hotkeys.reason, self.window.status, self.wording,
            self.dialogs.open_settings,
        )  # fmt: skip
        self.due_orders = DueOrders(data, services.settings, now, self.reporting, self._show_step)
        self.bugs = BugDialog(str(self._options.paths.logs / log.FILE_NAME), self.window, keeper)
        system = self.system
        self.state = TellState(services.held, system.hotkeys, system.paster, system.front, self.say)
        self.triggers = AnswerTriggers(
            self.actions, services.paste, self._reload, self.state.everything
        )
        later = LaterPages(
            data, services.facts, system.front, services.paste, services.keep, say=self.say,
            theme=self.theme, keeper=keeper, clipboard_text=self._clipboard_text, now=now,
            draw=services.faces, stage=lambda: self.phrase_page.stage_tab,
        )  # fmt: skip
        self.window.fit([self._make_phrase_page, later.emoji, later.note], self.buyer_row)

    def _make_phrase_page(self) -> QWidget:
        services = self.services
        page = PhrasePage(
            services.find, services.edit, services.paste, services.fill, services.check,
            suggest=services.suggest, settings=services.settings, recent=self._data.usage.recent,
            clipboard_text=self._clipboard_text, say=self.say, theme=self.theme,
            keeper=self.window.focus,
        )  # fmt: skip
        page.message.connect(self._show_message)
        page.undone.connect(self._show_undone)
        page.selected.connect(self.reporting.show_selected)
        page.failed.connect(self.reporting.show_failure)
        page.passed_over.connect(services.chains.pass_over)
        services.chains.offered.connect(page.show_next_step)
        self.phrase_page = page
        return page

    def _show_step(self, step_id: str) -> None:
        self.window.roll_down()
        self.window.show_page(PHRASES)
        self.phrase_page.show_step(step_id)

    def _show_message(self, message: Text) -> None:
        undo = self.phrase_page.commands.undo.trigger
        self.reporting.show_message(message, undo if self.services.edit.can_undo else None)

    def _show_undone(self, message: Text) -> None:
        self.reporting.show_undone(message, self.phrase_page.commands.redo.trigger)

    def _show_trades_change(self, message: Text) -> None:
        undo = self.services.setting_up.set_up.undo_trades
        self.reporting.show_message(message, partial(self._take_back, undo))

    def _take_back(self, undo: Callable[[], Text | None]) -> None:
        try:
            undone = undo()
        except AppError as error:
            self.reporting.show_failure(error)
            return
        if undone is not None:
            self.reporting.show_message(undone)

    def _connect(self) -> None:
        window, system, dialogs = self.window, self.system, self.dialogs
        system.hotkeys.pressed.connect(self.actions.run)
        system.hotkeys.answer_changed.connect(self._take_hotkey_answer)
        system.front.target_changed.connect(self.reporting.show_target)
        self.buyer_row.failed.connect(self.reporting.show_failure)
        self.buyer_row.replaced.connect(self.reporting.show_other_buyer)
        window.painted.connect(self._go_live)
        window.painted.connect(_collect_garbage_again)
        window.hide_wanted.connect(self.actions.put_away)
        window.search_wanted.connect(self.actions.bring_up)
        window.settings_wanted.connect(dialogs.open_settings)
        window.thin_bar.slot_chosen.connect(self.services.paste.paste_slot)
        window.title.menu_wanted.connect(self._open_menu)
        window.focus.changed.connect(self._prepare_search)
        window.page_shown.connect(self.due_orders.see_page)
        window.focus.acceptance_changed.connect(self._set_focusable)
        dialogs.opacity_previewed.connect(window.setWindowOpacity)
        dialogs.capturing.connect(lambda choosing: self.services.held.let_choose(choosing=choosing))
        dialogs.settings_closed.connect(self._settle_settings)
        dialogs.reported.connect(self.reporting.show_message)
        dialogs.trades_changed.connect(self._show_trades_change)
        dialogs.failed.connect(self.reporting.show_failure)
        self.tray.toggle_wanted.connect(self.actions.toggle)
        self.tray.pause_wanted.connect(self.hotkey_control.pause)
        self.tray.settings_wanted.connect(dialogs.open_settings)
        self.hotkey_control.paused.connect(lambda paused: self.tray.set_paused(paused=paused))
        self.tray.quit_wanted.connect(self._quit)
        self.data_dialogs.told.connect(self._show_message)
        self.data_dialogs.failed.connect(self.reporting.show_failure)
        self.data_dialogs.restored.connect(self._read_all_anew)
        connect_menu(
            self.menu,
            self.actions,
            dialogs,
            self.data_dialogs,
            self.hotkey_control,
            quit_now=self._quit,
        )
        log.catch_bugs(self.bugs.show)

    def _open_menu(self) -> None:
        button = self.window.title.menu
        menu = self.menu.build(
            can_undo_import=self.services.exchange.can_undo_import, paused=self.services.held.paused
        )
        menu.aboutToHide.connect(button.forget_pointer)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _go_live(self) -> None:
        """Open what the desktop offers, hold the hotkeys, and say so to who waits for it."""
        painted_ms = age_ms()
        self.reporting.show_target(self.system.front.target())
        self._tell_system_of_window()
        self.window.appeared.connect(self._tell_system_of_window)
        if self.hotkey_control.hold() and self.services.keep.invites_profile:
            self.window.status.show_status(self._invitation())
        if self._options.ready_file is not None:
            self.state.write_ready(self._options.ready_file, painted_ms, age_ms())
        self.tray.show()
        self._forget_unused_images()
        self.system.paster.connect_now()
        self.due_orders.look_soon()
        if self._options.news is not None:
            self.reporting.show_message(self._options.news)
        QTimer.singleShot(PURGE_AFTER_MS, self.window, self._purge_bin)
        if len(self.services.library().phrases) > MANY_PHRASES:
            QTimer.singleShot(PURGE_AFTER_MS, self.window, self._prepare_at_leisure)

    def _purge_bin(self) -> None:
        try:
            self._data.phrases.bin.drop_before(time.time() - KEPT_S)
        except AppError:  # a full disk, say: the bin itself will tell when it is opened
            _log.warning("the recycle bin wasn't purged")

    def _forget_unused_images(self) -> None:
        """Remove what nothing holds any more, before the first edit that could be undone."""
        try:
            self._data.phrases.prune_images()
        except AppError:  # a full disk, say: there is time until the next start
            _log.warning("unused images were not removed")

    def _invitation(self) -> Status:
        if self.services.setting_up.first.is_asking:
            return self.wording.first_start(self.dialogs.open_setup)
        return self.wording.profile_missing(self.dialogs.open_settings)

    def _take_hotkey_answer(self, failed: tuple[HotkeyFailure, ...]) -> None:
        self.services.held.take_answer(failed)
        self.hotkey_control.show_answer()

    def _tell_system_of_window(self) -> None:
        self.system.workspaces.show_on_all(int(self.window.winId()))
        self._set_focusable(self.window.focus.accepts())

    def _set_focusable(self, accepts: bool) -> None:
        self.system.window_styles.set_focusable(int(self.window.winId()), focusable=accepts)

    def _prepare_search(self, ours: bool) -> None:
        """Build the index in slices once the agent has begun to search."""
        if ours and self.services.find.prepare_next():
            QTimer.singleShot(0, self.window, lambda: self._prepare_search(ours=True))

    def _prepare_at_leisure(self) -> None:
        """Build the index of a large library before the agent asks for it: seconds of work."""
        if self.services.find.prepare_next():
            QTimer.singleShot(BETWEEN_SLICES_MS, self.window, self._prepare_at_leisure)

    def _apply_settings(self, settings: Settings) -> None:
        self.theme.follow(settings.theme)
        self.window.setWindowOpacity(settings.opacity)
        self.phrase_page.settings_changed()
        self.services.held.hold()

    def _settle_settings(self) -> None:
        """Do what had to wait for the settings dialog's end."""
        settings = self.services.settings()
        self.window.setWindowOpacity(settings.opacity)
        self.window.status.clear()
        self.reporting.show_target(self.system.front.target())
        self.hotkey_control.hold()
        chosen = settings.language != self._language_set
        if chosen and language.resolve(settings.language) != self._language:
            self._qt.exit(BUILD_AGAIN)

    def _read_all_anew(self) -> None:
        self.news = text("The backup is restored")
        self._qt.exit(BUILD_AGAIN)

    def _show_change(self, change: Change) -> None:
        self._refresh(change.phrase_ids)

    def _reload(self) -> None:
        """Show what another process has written."""
        self.services.keep.reload()
        self._refresh(None)

    def _refresh(self, changed: frozenset[str] | None) -> None:
        self.services.fields.forget()
        self.services.find.refresh(changed)
        self.phrase_page.library_changed(changed)
        self.services.chains.library_changed()
        self.window.thin_bar.refresh()

    def _has_way_back(self) -> bool:
        return self.tray.is_there or self.services.held.works(HotkeyAction.TOGGLE)

    def _favourites(self) -> list[Phrase]:
        return self.services.find.library.favourites()

    def _quit(self) -> None:
        self._qt.exit(0)

    def _clipboard_text(self) -> str:
        return self._qt.clipboard().text()


def build(qt: QApplication, options: Options) -> App:
    """Make the program for these options; the window isn't shown yet.

    Raises:
        AppError: the data can't be opened.
    """
    return App(qt, options)


def _collect_garbage_again() -> None:
    """End what `run` began; what is left of the start stays, so it isn't looked at again."""
    gc.collect()
    gc.freeze()
    gc.enable()
