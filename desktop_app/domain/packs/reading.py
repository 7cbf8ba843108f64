"""From a JSON document to a pack."""

from collections.abc import Callable, Iterator
from types import MappingProxyType

from desktop_app.domain.fields import parse
from desktop_app.domain.images import ImageFacts
from desktop_app.domain.library import GENERAL_TAB
from desktop_app.domain.packs import image_key
from desktop_app.domain.packs.definitions import FIELDS, problems_in
from desktop_app.domain.packs.document import Part, check_shape, refused
from desktop_app.domain.packs.pack import FORMAT, MAX_PHRASES, Pack
from desktop_app.domain.packs.problems import PlanProblem
from desktop_app.domain.packs.wording_key import KEY, read_wording
from desktop_app.domain.phrase_rules import MAX_TEXT
from desktop_app.domain.phrases import Category, Owner, Phrase
from desktop_app.domain.text_hygiene import suspicious
from desktop_app.errors import AppError
from desktop_app.texts import text

LEVELS = ("stages", "steps", "categories")
HEADER = ("format", "id", "name", "version", "author", "created", "expires")
NODE = ("id", "name", "tab")
PHRASE = (
    "id", "category", "title", "text", "code", "mood", "tags", "situation", "valid_from",
    "valid_until", "locked", "owner", "shop_text", "favourite", "next", image_key.KEY,
)  # fmt: skip

_VERSIONS = range(1, 2**31)
_TABS = range(5)
_SLOTS = range(1, 1000)


def read_pack(document: object, *, kept: bool = False) -> tuple[Pack, tuple[PlanProblem, ...]]:
    """Read a pack, and say what of it was left out or needs a look.

    Args:
        document: of a file.
        kept: it is what `pack_document` made to be kept: of images it has the facts alone.

    Raises:
        AppError: it isn't a pack, is of a newer format, breaks a limit or holds what can't be
            pasted.
    """
    root = Part.of("", document)
    _check_format(root)
    check_shape(document)
    reader = _Reader(kept=kept)
    reader.look_at_wording(root)
    categories = tuple(reader.categories(root, parent_id=None, level=0))
    header = {key: root.line(key, "") for key in ("author", "created", "expires")}
    pack_id = root.line("id")
    pack = Pack(
        id=pack_id,
        name=root.line("name"),
        version=root.number("version", 1, _VERSIONS) or 1,
        **header,
        categories=categories,
        phrases=tuple(reader.phrases(root, pack_id)),
        images=reader.images,
        category_extra=reader.category_extra,
        extra=root.others((*HEADER, "stages", "phrases")),
    )
    return pack, (*reader.problems, *problems_in(pack.extra.get(FIELDS)))


def _check_format(root: Part) -> None:
    found = root.values.get("format")
    if type(found) is not int or found < 1:
        raise AppError(text("This isn't a phrase pack: it doesn't say which format it has."))
    if found > FORMAT:
        raise AppError(
            text("This pack has format {found}; this version reads up to {known}.",
                 found=found, known=FORMAT),
            text("Install a newer version of 六秒, or ask for the pack in the older format."),
        )  # fmt: skip


class _Reader:
    """Collects problems and what was seen while the document is read from top to bottom."""

    def __init__(self, *, kept: bool) -> None:
        self._kept = kept
        self.images: dict[str, bytes] = {}
        self.problems: list[PlanProblem] = []
        self.category_extra: dict[str, dict[str, object]] = {}
        self._categories: set[str] = set()
        self._phrases: set[str] = set()

    def categories(self, parent: Part, parent_id: str | None, level: int) -> Iterator[Category]:
        """Yield the nodes under one, each before its children."""
        for position, part in enumerate(parent.parts(LEVELS[level])):
            node = Category(
                id=part.line("id"),
                parent_id=parent_id,
                name=part.line("name"),
                position=position,
                tab=part.number("tab", GENERAL_TAB, _TABS) if level == 0 else None,
            )
            if node.id in self._categories:
                raise refused(part.where, text("the id “{id}” is there twice.", id=node.id))
            self._categories.add(node.id)
            known = NODE if level == 0 else NODE[:2]
            below = LEVELS[level + 1 : level + 2]
            extra = part.others((*known, *below))
            if extra:
                self.category_extra[node.id] = extra
            self._look(part, "name", node.name)
            yield node
            if below:
                yield from self.categories(part, node.id, level + 1)

    def phrases(self, root: Part, pack_id: str) -> Iterator[Phrase]:
        """Yield the phrases that have their place, each id once."""
        for position, part in enumerate(root.parts("phrases")):
            if position == MAX_PHRASES:
                raise refused(
                    "phrases", text("there are more than {most} phrases.", most=MAX_PHRASES)
                )
            phrase = _phrase(part, pack_id, position, self._image)
            if phrase.id in self._phrases:
                self._left_out(part, "id", phrase.id)
            elif phrase.category_id not in self._categories:
                self._left_out(part, "category", phrase.category_id)
            else:
                self._phrases.add(phrase.id)
                self._look(part, "title", phrase.title)
                self._look(part, "text", phrase.text)
                self._look_at_fields(part, phrase.text)
                yield phrase

    def look_at_wording(self, root: Part) -> None:
        """Name own words that can't be read: the pack is good without them."""
        if KEY in root.values:
            try:
                read_wording(root.values[KEY])
            except AppError:
                reason = text("The shop's own words can't be read; they are left out.")
                self.problems.append(PlanProblem(KEY, reason))

    def _image(self, part: Part) -> ImageFacts | None:
        """Read the image of a phrase; without one that is bad the phrase is still good."""
        if image_key.KEY not in part.values:
            return None
        value = part.values[image_key.KEY]
        if self._kept:
            return image_key.read_facts(value)
        try:
            picture = image_key.read_image(value)
        except AppError as error:
            reason = text("The phrase comes without its image: {reason}", reason=error.message)
            self.problems.append(PlanProblem(f"{part.where}.{image_key.KEY}", reason))
            return None
        self.images[picture.facts.hash] = picture.data
        return picture.facts

    def _left_out(self, part: Part, key: str, value: str) -> None:
        reasons = {
            "id": text("Left out: the id “{id}” is there twice.", id=value),
            "category": text("Left out: there is no category “{id}”.", id=value),
        }
        self.problems.append(PlanProblem(f"{part.where}.{key}", reasons[key]))

    def _look(self, part: Part, key: str, content: str) -> None:
        for suspect in suspicious(content):
            code = f"{ord(suspect.character):04X}"
            message = (
                text("U+{code} can't be seen and turns the reading direction.", code=code)
                if suspect.bidi
                else text("U+{code} can't be seen.", code=code)
            )
            where = f"{part.where}.{key}:{suspect.position + 1}"
            self.problems.append(PlanProblem(where, message))

    def _look_at_fields(self, part: Part, content: str) -> None:
        """Name a broken field: the phrase is kept, and can't be pasted until it is mended."""
        try:
            parse(content)
        except AppError as broken:
            self.problems.append(PlanProblem(f"{part.where}.text", broken.message))


def _phrase(
    part: Part, pack_id: str, position: int, image: Callable[[Part], ImageFacts | None]
) -> Phrase:
    optional = ("code", "mood", "situation", "valid_from", "valid_until")
    phrase = Phrase(
        id=part.line("id"),
        category_id=part.line("category"),
        title=part.line("title"),
        text=part.line("text"),
        tags=part.lines("tags"),
        next_ids=part.lines("next"),
        **{key: part.line(key, "") for key in optional},
        slot=part.number("favourite", None, _SLOTS),
        owner=_owner(part),
        locked=part.truth("locked"),
        pack_id=pack_id,
        shop_text=part.line("shop_text") if "shop_text" in part.values else None,
        position=position,
        extra=MappingProxyType(part.others(PHRASE)),
        image=image(part),
    )
    for key, content in (("text", phrase.text), ("shop_text", phrase.shop_text or "")):
        if len(content) > MAX_TEXT:
            reason = text("it is longer than {most} characters.", most=MAX_TEXT)
            raise refused(f"{part.where}.{key}", reason)
    return phrase


def _owner(part: Part) -> Owner:
    written = part.line("owner", Owner.SHOP)
    try:
        return Owner(written)
    except ValueError:
        raise refused(f"{part.where}.owner", text("“shop” or “personal” is expected.")) from None
