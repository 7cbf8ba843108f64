"""A phrase in parts while it is pasted part by part, one for each press."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.domain.buyers import CurrentBuyer
from desktop_app.domain.pasting import Outcome, Reason, Target
from desktop_app.domain.phrases import Phrase
from desktop_app.services.paste_jobs import Job, Refusal

RUN_SECONDS = 180
"""After so long without a press the phrase begins anew: the agent may have turned to another chat
in the same window, which nobody tells us."""


@dataclass
class _Run:
    """Attributes: job: the part to paste next."""

    window: int
    job: Job
    until: float
    under_way: int = 0


class PasteRuns:
    """Holds at most one phrase that has begun and isn't at its end.

    A part counts as pasted only when the target has read it; else the next press pastes it again.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._run: _Run | None = None

    @property
    def phrase_id(self) -> str:
        """The phrase under way; empty when none is."""
        self._expire()
        return self._run.job.phrase_id if self._run else ""

    def end(self) -> bool:
        """Forget the run; return whether there was one."""
        ended, self._run = self._run is not None, None
        return ended

    def keep_for(self, buyer: CurrentBuyer) -> bool:
        """End a run that is another buyer's; return whether it ended."""
        return self._run is not None and not self._run.job.is_for(buyer) and self.end()

    def next_part(self, phrase: Phrase, target: Target | None) -> Job | Refusal | None:
        """Return the part that comes next; None when the phrase isn't under way.

        Another phrase, or this one changed meanwhile, ends the run.
        """
        self._expire()
        run = self._run
        now = phrase.id, phrase.text, phrase.image
        if run is None or (run.job.phrase_id, run.job.template, run.job.image) != now:
            self.end()
            return None
        if run.under_way:
            return Refusal(Reason.PART_UNDER_WAY)
        if target is not None and target.window != run.window:
            return Refusal(Reason.PARTS_ELSEWHERE)
        return run.job

    def begun(self, job: Job, target: Target, request_id: int) -> None:
        """Take in that a part is being pasted, the first one of a phrase in parts included."""
        if job.parts > 1:
            until = self._clock() + RUN_SECONDS
            self._run = _Run(target.window, job, until, request_id)

    def ended(self, request_id: int, outcome: Outcome) -> None:
        """Take in how a part ended; after the last one the run is over."""
        run = self._run
        if run is None or run.under_way != request_id:
            return
        run.under_way = 0
        run.until = self._clock() + RUN_SECONDS
        if outcome is not Outcome.PASTED:
            return
        following = run.job.next_part()
        if following is None:
            self._run = None
        else:
            run.job = following

    def _expire(self) -> None:
        if self._run is not None and not self._run.under_way and self._clock() > self._run.until:
            self._run = None
