"""Paste a phrase, a text or an order note into the window in front, or say why not."""

import itertools
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.buyers import NOBODY, CurrentBuyer
from desktop_app.domain.clients import ClientProfile, profile_for
from desktop_app.domain.library import Library
from desktop_app.domain.pasting import Outcome, PasteRequest, PasteResult, Reason, Target
from desktop_app.domain.phrases import Phrase
from desktop_app.domain.text_hygiene import clean
from desktop_app.errors import AppError
from desktop_app.services.fill_fields import NO_VALUES, FillFields
from desktop_app.services.paste_reports import FieldForm, PasteKind, PasteReport, PasteStarted
from desktop_app.storage.protocols import UsageStore
from desktop_app.system.front_window.protocol import FrontWindow
from desktop_app.system.paste.protocol import Paster
from desktop_app.texts import Text, text

_log = logging.getLogger(__name__)
INTERNAL_TAB = 4


@dataclass(frozen=True)
class _Job:
    """What is to be pasted, before there is a target.

    `buyer` is the one whose data is in it; None when it holds no buyer's data.
    """

    label: str
    content: str
    kind: PasteKind
    phrase_id: str = ""
    buyer: CurrentBuyer | None = None


class PastePhrase(QObject):
    """The agent's "paste this", from click, number key, hotkey or command line.

    Signals:
        fields_needed: `FieldForm`; nothing is pasted until `paste_filled` answers it.
        started: `PasteStarted`.
        finished: `PasteReport`, once for every request that returned an id.
        buyer_changed: `CurrentBuyer`; its values are only ever used for that buyer.
    """

    fields_needed = Signal(object)
    started = Signal(object)
    finished = Signal(object)
    buyer_changed = Signal(object)

    def __init__(
        self,
        paster: Paster,
        front: FrontWindow,
        library: Callable[[], Library],
        fill: FillFields,
        usage: UsageStore,
        clients: Callable[[], tuple[ClientProfile, ...]],
        clock: Callable[[], float],
        recognise: Callable[[str], CurrentBuyer],
    ) -> None:
        """Connect to the paster.

        Args:
            paster: does the pasting.
            front: knows the window in front.
            library: the present phrases.
            fill: fills fields.
            usage: counts pastes.
            clients: profiles with this agent's choices.
            clock: seconds since 1970.
            recognise: reads a buyer from the clipboard's text.
        """
        super().__init__()

    @property
    def buyer(self) -> CurrentBuyer:
        """The buyer served now; `NOBODY` when none is set."""

    def set_buyer(self, buyer: CurrentBuyer) -> None:
        """Serve this buyer; answers kept for another one are forgotten."""

    def clear_buyer(self) -> None:
        """Serve nobody."""

    def buyer_from(self, content: str) -> CurrentBuyer:
        """Serve the buyer whose name, order number or tracking number was copied.

        Raises:
            AppError: the text could be two things, or is none of them.
        """

    def paste(
        self, phrase_id: str, target: Target | None = None, *, confirmed: bool = False
    ) -> int:
        """Paste a phrase, or ask for its fields first; return the request's id.

        Args:
            phrase_id: of the library.
            target: where; None = the window in front now.
            confirmed: the agent has said yes to pasting an internal phrase.
        """

    def paste_slot(self, slot: int, target: Target | None = None) -> int:
        """Paste favourite `slot`."""

    def paste_filled(self, phrase: Phrase, values: Mapping[str, str], target: Target | None) -> int:
        """Paste a phrase with the answers of its form; copy it when `target` is None in the form."""

    def paste_text(
        self, content: str, label: str, target: Target | None = None,
        kind: PasteKind = PasteKind.TEXT,
    ) -> int:  # fmt: skip
        """Paste a text as it is: an emoji, an order note."""

    def copy(self, phrase_id: str) -> None:
        """Put a phrase on the clipboard, or ask for its fields first."""

    def copy_text(self, content: str) -> None:
        """Put a text on the clipboard."""

    def again(self) -> int:
        """Paste the last text again, into the window in front now."""

    def restore(self) -> None:
        """Give back what the clipboard held before an unconfirmed paste."""
