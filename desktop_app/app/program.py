"""The running program: its objects made and connected."""

import gc
import logging
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app import log
from desktop_app.app.desktop import Desktop
from desktop_app.app.due_orders import DueOrders
from desktop_app.app.menus import connect_menu
from desktop_app.app.pages import LaterPages
from desktop_app.app.setting_up import SettingUp
from desktop_app.app.shipped_facts import ShippedFacts
from desktop_app.domain.buyers import CurrentBuyer
from desktop_app.domain.clients import DEFAULT_CLIENT
from desktop_app.domain.hotkeys import HotkeyAction
from desktop_app.domain.phrases import Change, Phrase
from desktop_app.domain.settings import Settings
from desktop_app.errors import AppError
from desktop_app.paths import Paths, shipped
from desktop_app.services.answer_triggers import AnswerTriggers
from desktop_app.services.check_wording import CheckWording
from desktop_app.services.draw_faces import DrawFaces
from desktop_app.services.edit_phrases import EditPhrases
from desktop_app.services.fill_fields import FieldSources, FillFields
from desktop_app.services.find_phrases import FindPhrases
from desktop_app.services.follow_chains import FollowChains
from desktop_app.services.guard_use import GuardUse
from desktop_app.services.hold_hotkeys import HoldHotkeys
from desktop_app.services.keep_settings import KeepSettings
from desktop_app.services.know_fields import KnowFields
from desktop_app.services.paste_phrase import PastePhrase
from desktop_app.services.suggest_phrases import SuggestPhrases
from desktop_app.services.tell_state import TellState
from desktop_app.storage.data_folder import DataFolder
from desktop_app.system.hotkeys.protocol import HotkeyFailure
from desktop_app.system.instance.server import Exchange
from desktop_app.system.process_age import age_ms
from desktop_app.texts import Catalogue, Text
from desktop_app.ui import language
from desktop_app.ui.buyer.row import BuyerRow
from desktop_app.ui.phrases.page import PhrasePage
from desktop_app.ui.shell.actions import WindowActions
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

if TYPE_CHECKING:
    from desktop_app.services.edit_clients import EditClients
    from desktop_app.services.exchange_packs import ExchangePacks

_log = logging.getLogger(__name__)

IN_ANOTHER_LANGUAGE = 64
"""Exit code of the event loop after which everything is built again."""


@dataclass(frozen=True)
class Options:
    """How this start was asked for.

    Attributes:
        ready_file: to be written once the window is painted and the hotkeys are live.
        language: `zh_CN` or `en`; empty = the setting's, else the system's.
    """

    paths: Paths
    ready_file: Path | None = None
    language: str = ""


def _now() -> datetime:
    return datetime.now().astimezone()


class App:
    """The running program."""

    def __init__(self, qt: QApplication, options: Options) -> None:
        """Open, make, connect.

        Raises:
            AppError: the data can't be opened.
        """
        self._qt = qt
        self._options = options
        self._data = DataFolder(options.paths)
        self._make_services()
        self._language_set = self._settings().language
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
        for part in (self.tray, self.triggers, self.chains, self.paste, self.theme):
            part.deleteLater()
        self._qt.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        language.remove(self._qt, self._translators)
        self._data.close()

    def answer(self, exchange: Exchange) -> None:
        """Do what another process asks, and tell it what became of it."""
        self.triggers.answer(exchange.request, exchange.reply)

    def _settings(self) -> Settings:
        return self.keep.settings

    def _make_services(self) -> None:
        data = self._data
        self.keep = KeepSettings(data.settings, self._apply_settings)
        self.facts = ShippedFacts(self._settings)
        self.setting_up = SettingUp(
            data, self.keep, library=lambda: self.find.library, announce=self._show_change, now=_now
        )
        if data.is_new and self._packs_for(_tell_nobody).install_starter():
            self.setting_up.first.begin()
        self.find = FindPhrases(data.phrases, data.usage, time.time)
        self.edit = EditPhrases(data.phrases, lambda: os.urandom(16).hex(), self._show_change)
        self.suggest = SuggestPhrases(
            lambda: self.find.library, self.facts.buyer_words, data.usage, time.time
        )
        self.fields = KnowFields(data.packs, self._settings)
        self.faces = DrawFaces(shipped("data"))
        self.fill = FillFields(self._settings, _now, self._field_sources())
        self.check = CheckWording(
            self.facts.words, lambda: self._settings().wording, data.packs.wordings,
            lambda: self.find.library,
        )  # fmt: skip
        # `say` is made later.
        self.system = Desktop(lambda said: self.say(said), self._options.paths.option)  # noqa: PLW0108
        guard = GuardUse(
            lambda: self.find.library, data.reminders, lambda: self._settings().use_rules,
            clock=time.time, clipboard_text=self._clipboard_text,
        )  # fmt: skip
        self.paste = PastePhrase(
            self.system.paster, self.system.front, lambda: self.find.library, self.fill,
            usage=data.usage, clients=self.facts.clients, clock=time.time,
            recognise=self._recognise_buyer, draw=self.faces, guard=guard, image=data.phrases.image,
        )  # fmt: skip
        self.chains = FollowChains(self.paste, lambda: self.find.library, _now)
        self.held = HoldHotkeys(self.system.hotkeys, lambda: self._settings().hotkeys)

    def _field_sources(self) -> FieldSources:
        return FieldSources(
            clipboard=self._clipboard_text,
            definitions=self.fields.all,
            numbers=lambda: self.facts.platforms,
            mood=lambda name: self.faces.mood(name, DEFAULT_CLIENT),
            mood_names=self.faces.mood_names,
            seed=os.urandom(8).hex(),
        )

    def _recognise_buyer(self, content: str) -> CurrentBuyer:
        return self.facts.recognise(content, self.system.front.target())

    @cached_property
    def exchange(self) -> "ExchangePacks":
        """Packs in and out."""
        return self._packs_for(self._show_change)

    def _packs_for(self, announce: Callable[[Change], None]) -> "ExchangePacks":
        # 13 ms to import, on the first of all starts and for the menu only.
        from desktop_app.services.exchange_packs import ExchangePacks  # noqa: PLC0415

        data, starter = self._data, shipped("data", "starter.phrasepack")
        known = KnowFields(data.packs, self._settings).all
        return ExchangePacks(
            data.phrases, data.packs, data.backups, starter, announce, definitions=known,
            wording=lambda: self._settings().wording,
        )  # fmt: skip

    def _edit_clients(self) -> "EditClients":
        from desktop_app.services.edit_clients import EditClients  # noqa: PLC0415 - as above

        return EditClients(self.keep, self.facts.shipped_clients)

    def _make_window(self) -> None:
        qt, settings, data = self._qt, self._settings(), self._data
        self.theme = Theme(qt, settings.theme)
        place = Placement(data.settings.state, data.settings.save_state)
        self.window = MainWindow(self.theme, self.system.front, place, self._favourites)
        self.window.setWindowOpacity(settings.opacity)
        keeper = self.window.focus
        self.buyer_row = BuyerRow(self.paste, self._clipboard_text, self.theme, keeper)
        self.wording = StatusWording(self.say, self.window)
        self.reporting = Reporting(self.window.status, self.wording, self.paste, self.facts.clients)
        self.actions = WindowActions(
            self.window, self.paste, self._has_way_back, self._clipboard_text
        )
        self.tray = Tray()
        self.menu = WindowMenu(self.theme, self.window)
        self.dialogs = Dialogs(
            self.window, keeper, theme=self.theme, say=self.say, keep=self.keep,
            exchange=lambda: self.exchange, clients=self._edit_clients, check=self.check,
            platforms=lambda: self.facts.platforms, front=self.system.front.target,
            refused=lambda: {f.action: f.reason for f in self.held.failed},
            autostart=self.system.autostart, shop_fields=self.fields.shop,
            set_up=lambda: self.setting_up.set_up,
        )  # fmt: skip
        self.hotkey_control = HotkeyControl(
            self.held, lambda: self.system.hotkeys.reason, self.window.status, self.wording,
            self.dialogs.open_settings,
        )  # fmt: skip
        self.due_orders = DueOrders(data, self._settings, _now, self.reporting, self._show_step)
        self.bugs = BugDialog(str(self._options.paths.logs / log.FILE_NAME), self.window, keeper)
        system = self.system
        self.state = TellState(self.held, system.hotkeys, system.paster, system.front, self.say)
        self.triggers = AnswerTriggers(
            self.actions, self.paste, self._reload, self.state.everything
        )
        later = LaterPages(
            data, self.facts, system.front, self.paste, self.keep, say=self.say, theme=self.theme,
            keeper=keeper, clipboard_text=self._clipboard_text, now=_now, draw=self.faces,
            stage=lambda: self.phrase_page.stage_tab,
        )  # fmt: skip
        self.window.fit([self._make_phrase_page, later.emoji, later.note], self.buyer_row)

    def _make_phrase_page(self) -> QWidget:
        page = PhrasePage(
            self.find, self.edit, self.paste, self.fill, self.check, suggest=self.suggest,
            settings=self._settings, recent=self._data.usage.recent,
            clipboard_text=self._clipboard_text, say=self.say, theme=self.theme,
            keeper=self.window.focus,
        )  # fmt: skip
        page.message.connect(self._show_message)
        page.failed.connect(self.reporting.show_failure)
        page.passed_over.connect(self.chains.pass_over)
        self.chains.offered.connect(page.show_next_step)
        self.phrase_page = page
        return page

    def _show_step(self, step_id: str) -> None:
        self.window.roll_down()
        self.window.show_page(PHRASES)
        self.phrase_page.show_step(step_id)

    def _show_message(self, message: Text) -> None:
        undo = partial(self._take_back, self.edit.undo)
        self.reporting.show_message(message, undo if self.edit.can_undo else None)

    def _show_trades_change(self, message: Text) -> None:
        undo = partial(self._take_back, self.setting_up.set_up.undo_trades)
        self.reporting.show_message(message, undo)

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
        window.thin_bar.slot_chosen.connect(self.paste.paste_slot)
        window.title.menu_wanted.connect(self._open_menu)
        window.focus.changed.connect(self._prepare_search)
        window.page_shown.connect(self.due_orders.see_page)
        window.focus.acceptance_changed.connect(self._set_focusable)
        dialogs.opacity_previewed.connect(window.setWindowOpacity)
        dialogs.capturing.connect(lambda choosing: self.held.let_choose(choosing=choosing))
        dialogs.settings_closed.connect(self._settle_settings)
        dialogs.reported.connect(self.reporting.show_message)
        dialogs.trades_changed.connect(self._show_trades_change)
        dialogs.failed.connect(self.reporting.show_failure)
        self.tray.toggle_wanted.connect(self.actions.toggle)
        self.tray.pause_wanted.connect(self.hotkey_control.pause)
        self.tray.settings_wanted.connect(dialogs.open_settings)
        self.hotkey_control.paused.connect(lambda paused: self.tray.set_paused(paused=paused))
        self.tray.quit_wanted.connect(self._quit)
        connect_menu(self.menu, self.actions, dialogs, self.hotkey_control, self._quit)
        log.catch_bugs(self.bugs.show)

    def _open_menu(self) -> None:
        button = self.window.title.menu
        menu = self.menu.build(
            can_undo_import=self.exchange.can_undo_import, paused=self.held.paused
        )
        menu.aboutToHide.connect(button.forget_pointer)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _go_live(self) -> None:
        """Open what the desktop offers, hold the hotkeys, and say so to who waits for it."""
        painted_ms = age_ms()
        self.reporting.show_target(self.system.front.target())
        self._tell_system_of_window()
        self.window.appeared.connect(self._tell_system_of_window)
        if self.hotkey_control.hold() and self.keep.invites_profile:
            self.window.status.show_status(self._invitation())
        if self._options.ready_file is not None:
            self.state.write_ready(self._options.ready_file, painted_ms, age_ms())
        self.tray.show()
        self._forget_unused_images()
        self.system.paster.connect_now()
        self.due_orders.look_soon()

    def _forget_unused_images(self) -> None:
        """Remove what no undo of this start can bring back."""
        try:
            self._data.phrases.prune_images()
        except AppError:  # a full disk, say: there is time until the next start
            _log.warning("unused images were not removed")

    def _invitation(self) -> Status:
        if self.setting_up.first.is_asking:
            return self.wording.first_start(self.dialogs.open_setup)
        return self.wording.profile_missing(self.dialogs.open_settings)

    def _take_hotkey_answer(self, failed: tuple[HotkeyFailure, ...]) -> None:
        self.held.take_answer(failed)
        self.hotkey_control.show_answer()

    def _tell_system_of_window(self) -> None:
        self.system.workspaces.show_on_all(int(self.window.winId()))
        self._set_focusable(self.window.focus.accepts())

    def _set_focusable(self, accepts: bool) -> None:
        self.system.window_styles.set_focusable(int(self.window.winId()), focusable=accepts)

    def _prepare_search(self, ours: bool) -> None:
        """Build the index in slices once the agent has begun to search."""
        if ours and self.find.prepare_next():
            QTimer.singleShot(0, self.window, lambda: self._prepare_search(ours=True))

    def _apply_settings(self, settings: Settings) -> None:
        self.theme.follow(settings.theme)
        self.window.setWindowOpacity(settings.opacity)
        self.phrase_page.settings_changed()
        self.held.hold()

    def _settle_settings(self) -> None:
        """Do what had to wait for the settings dialog's end."""
        settings = self._settings()
        self.window.setWindowOpacity(settings.opacity)
        self.window.status.clear()
        self.reporting.show_target(self.system.front.target())
        self.hotkey_control.hold()
        chosen = settings.language != self._language_set
        if chosen and language.resolve(settings.language) != self._language:
            self._qt.exit(IN_ANOTHER_LANGUAGE)

    def _show_change(self, change: Change) -> None:
        self._refresh(change.phrase_ids)

    def _reload(self) -> None:
        """Show what another process has written."""
        self.keep.reload()
        self._refresh(None)

    def _refresh(self, changed: frozenset[str] | None) -> None:
        self.fields.forget()
        self.find.refresh(changed)
        self.phrase_page.library_changed(changed)
        self.chains.library_changed()
        self.window.thin_bar.refresh()

    def _has_way_back(self) -> bool:
        return self.tray.is_there or self.held.works(HotkeyAction.TOGGLE)

    def _favourites(self) -> list[Phrase]:
        return self.find.library.favourites()

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


def _tell_nobody(_change: Change) -> None:
    """Take the change that the starter phrases are, before there is a window."""
