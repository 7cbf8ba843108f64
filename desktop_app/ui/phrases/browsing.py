"""What the list and the rail show: a step, favourites, recent ones, a search, or suggestions."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from desktop_app.domain.library import GENERAL_TAB, Library
from desktop_app.domain.phrases import Category, Phrase
from desktop_app.domain.search.found import Found, Hit, Scope
from desktop_app.services.find_phrases import FindPhrases, NearSearch
from desktop_app.services.suggest_phrases import SuggestPhrases
from desktop_app.ui.phrases.rail_entries import (
    FAVOURITES,
    RECENT,
    RailEntry,
    entries_of_scopes,
    entries_of_stages,
)
from desktop_app.ui.phrases.rows import (
    Row,
    rows_of_hits,
    rows_of_near,
    rows_of_phrases,
    rows_of_sections,
)

RECENT_SHOWN = 30
_SUGGESTED = 50

Recent = Callable[[int], Sequence[str]]


class Browsing(QObject):
    """Remembers where the agent is, and answers what that looks like.

    Args:
        recent: ids of the phrases last pasted, newest first, at most so many.
    """

    def __init__(
        self, find: FindPhrases, suggest: SuggestPhrases, recent: Recent,
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._find = find
        self._suggest = suggest
        self._recent = recent
        self._entry_by_tab: dict[int, str] = {}
        self._tab = 0
        self._query = ""
        self._message = ""
        self._scope = Scope.ALL
        self._found = Found((), {})
        self._waiting = False

    @property
    def library(self) -> Library:
        """The present phrases."""
        return self._find.library

    @property
    def tab(self) -> int:
        """The stage tab in view."""
        return self._tab

    @property
    def searching(self) -> bool:
        """Whether there is a query, or a message to answer: the list shows hits, best first."""
        return bool(self._query.strip() or self._message)

    @property
    def message(self) -> str:
        """The buyer's words that phrases are suggested for; empty otherwise."""
        return self._message

    @property
    def hit_count(self) -> int:
        """How many phrases are found in the scope, shown or not."""
        return self._found.counts.get(self._scope, 0)

    @property
    def chosen_entry(self) -> str:
        """The key of the rail's entry whose rows are shown."""
        if self.searching:
            return self._scope.value
        keys = [step.id for step in self._steps()]
        chosen = self._entry_by_tab.get(self._tab, "")
        if chosen in {FAVOURITES, RECENT} or chosen in keys:
            return chosen
        return keys[0] if keys else FAVOURITES

    @property
    def step_id(self) -> str:
        """The step in view; empty for favourites, recent and a search."""
        entry = self.chosen_entry
        return "" if self.searching or entry in {FAVOURITES, RECENT} else entry

    def go_to_tab(self, tab: int) -> None:
        """Show another stage tab, where it was left."""
        self._tab = tab
        self._search()

    def go_to_entry(self, key: str) -> None:
        """Show what an entry of the rail stands for: a scope while searching, else a step."""
        if self.searching:
            self._scope = Scope(key)
            self._search()
        else:
            self._entry_by_tab[self._tab] = key

    def go_to_step(self, step_id: str) -> bool:
        """Show a step; return whether it is there."""
        lineage = self.library.lineage(step_id)
        if not lineage:
            return False
        stage, step = lineage[0], lineage[min(1, len(lineage) - 1)]
        self._tab = GENERAL_TAB if stage.tab is None else stage.tab
        self._entry_by_tab[self._tab] = step.id
        return True

    def go_to_phrase(self, phrase: Phrase) -> None:
        """Show the step that a phrase is in."""
        self._tab = self.library.tab_of(phrase)
        self._entry_by_tab[self._tab] = self.library.step_of(phrase).id

    def search_for(self, query: str) -> None:
        """Search, starting in all phrases; an empty query ends the search."""
        if self._message or not self.searching:
            self._scope = Scope.ALL
        self._query, self._message = query, ""
        self._search()

    def suggest_for(self, message: str) -> None:
        """Suggest phrases for a buyer's words, starting in all phrases; a query ends."""
        self._query, self._message = "", message
        self._scope = Scope.ALL
        self._search()

    def refresh(self) -> None:
        """Look again, after the phrases have changed."""
        self._search()

    def rail_entries(self) -> list[RailEntry]:
        """Return what the rail offers."""
        if self.searching:
            return entries_of_scopes(self._scope_labels(), self._found.counts)
        quick = [
            RailEntry(FAVOURITES, self.tr("Favourites")),
            RailEntry(RECENT, self.tr("Recent")),
        ]
        stages = {stage: self.library.steps(stage.id) for stage in self.library.stages(self._tab)}
        return entries_of_stages(quick, stages)

    def rows(self) -> list[Row]:
        """Return what the list shows."""
        if self.searching:
            return rows_of_hits(self._hits_title(), self._found.hits, self.library)
        entry = self.chosen_entry
        if entry == FAVOURITES:
            return rows_of_phrases(self.tr("Favourites"), self.library.favourites())
        if entry == RECENT:
            return rows_of_phrases(self.tr("Recent"), self._recent_phrases())
        return rows_of_sections(self.library.sections(entry))

    def look_near(self) -> NearSearch | None:
        """Begin to look for what nearly matches the query; None where it isn't called for."""
        if not self._query.strip() or self._waiting:
            return None
        return self._find.look_near(self._query, self._found, self._scope, self._tab)

    def near_rows(self, hits: Sequence[Hit]) -> list[Row]:
        """Return what the list shows of phrases that nearly match."""
        some = self._found.hits
        title = self.tr("Similar") if some else self.tr("No exact match · similar")
        return rows_of_near(title, hits, self.library)

    @property
    def is_waiting(self) -> bool:
        """Whether the query waits for the search to be prepared; nothing is shown until then."""
        return self._waiting

    def prepare_next(self) -> bool:
        """Prepare one more slice, and search once that is done; return whether any is left."""
        preparing = self._suggest if self._message else self._find
        preparing.prepare_next()
        if preparing.can_answer:
            self._search()
        return self._waiting

    def _search(self) -> None:
        preparing = self._suggest if self._message else self._find
        self._waiting = self.searching and not preparing.can_answer
        if self._waiting:
            self._found = Found((), dict.fromkeys(Scope, 0))
        elif self._message:
            self._found = self._suggest.suggest(self._message, self._scope, self._tab, _SUGGESTED)
        elif self.searching:
            self._found = self._find.search(self._query, self._scope, self._tab)
        elif self._found.counts:
            self._found = self._find.search("")

    def _steps(self) -> list[Category]:
        stages = self.library.stages(self._tab)
        return [step for stage in stages for step in self.library.steps(stage.id)]

    def _recent_phrases(self) -> list[Phrase]:
        found = (self.library.phrase(phrase_id) for phrase_id in self._recent(RECENT_SHOWN))
        return [phrase for phrase in found if phrase is not None]

    def _scope_labels(self) -> dict[Scope, str]:
        return {
            Scope.ALL: self.tr("All"),
            Scope.STAGE: self.tr("Stage"),
            Scope.FAVOURITES: self.tr("Starred"),
            Scope.SHOP: self.tr("Shop"),
            Scope.PERSONAL: self.tr("Mine"),
        }

    def _hits_title(self) -> str:
        if self._message:
            return self.tr("For the buyer's words · Esc to go back")
        return self.tr("{scope} · best first").format(scope=self._scope_labels()[self._scope])
