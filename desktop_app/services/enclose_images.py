"""Find the image that follows a text, or why this client gets the text alone."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.domain.clients import ClientProfile
from desktop_app.domain.images import Picture
from desktop_app.domain.pasting import Reason
from desktop_app.services.paste_jobs import Job


@dataclass(frozen=True)
class Enclosure:
    """What goes with a text.

    Attributes:
        left_out: why the image of the phrase doesn't.
    """

    picture: Picture | None = None
    left_out: Reason | None = None

    @property
    def wanted(self) -> bool:
        """Whether the phrase has an image, so that somebody must look before it is sent."""
        return self.picture is not None or self.left_out is not None


class EncloseImages:
    """Reads an image when it is pasted, and not before.

    Args:
        read: returns the bytes of an image by its hash; None when they aren't here.
    """

    def __init__(self, read: Callable[[str], bytes | None]) -> None:
        self._read = read

    def with_text(self, job: Job, client: ClientProfile) -> Enclosure:
        """Return what follows this text; of a phrase in parts, only the last one has the image."""
        facts = job.image
        if facts is None or job.next_part() is not None:
            return Enclosure()
        # A terminal that is offered no text pastes an old one instead: xterm its cut buffer.
        if client.plain_only or client.primary:
            return Enclosure(left_out=Reason.PLAIN_CLIENT)
        data = self._read(facts.hash)
        if data is None:
            return Enclosure(left_out=Reason.BAD_IMAGE)
        return Enclosure(Picture(facts, data))
