"""The fields that a pack defines, under its key `fields`.

A list of objects with `name`, `type`, `choices` and `default`, or an object from names to such
objects, or to texts, which are the defaults of text fields: `{"运费": "8元"}`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from desktop_app.domain.fields import field_names
from desktop_app.domain.fields.questions import KNOWN_NAMES
from desktop_app.domain.fields.values import Definition, FieldType, read_definition
from desktop_app.domain.packs.pack import Pack
from desktop_app.domain.packs.problems import PlanProblem
from desktop_app.errors import AppError
from desktop_app.texts import text

FIELDS = "fields"


def definitions_in(fields: object) -> dict[str, Definition]:
    """Return the usable definitions of a pack's `fields`, by name."""
    found = (entry for entry, _ in _read(fields) if isinstance(entry, Definition))
    return {definition.name: definition for definition in found}


def problems_in(fields: object) -> list[PlanProblem]:
    """Name the definitions that can't be used; the fields are then asked for as text."""
    if fields is not None and not isinstance(fields, (list, Mapping)):
        return [PlanProblem(FIELDS, text("a list […] is expected."))]
    return [
        PlanProblem(where, entry.message)
        for entry, where in _read(fields)
        if isinstance(entry, AppError)
    ]


def with_definitions(pack: Pack, known: Mapping[str, Definition]) -> Pack:
    """Return a pack that defines what its phrases use of these, too; the known ones go first."""
    used = {name for phrase in pack.phrases for name in _names(phrase.text)}
    added = [known[name] for name in sorted(used & known.keys())]
    if not added:
        return pack
    names = {definition.name for definition in added}
    kept = [
        entry
        for entry, _ in _entries(pack.extra.get(FIELDS))
        if not (isinstance(entry, Mapping) and entry.get("name") in names)
    ]
    return replace(pack, extra={**pack.extra, FIELDS: [*kept, *map(_entry, added)]})


def _read(fields: object) -> Iterator[tuple[Definition | AppError, str]]:
    for entry, where in _entries(fields):
        try:
            definition = read_definition(entry)
        except AppError as error:
            yield error, where
            continue
        if definition.name in KNOWN_NAMES:
            yield known_already(definition.name), where
        else:
            yield definition, where


def _entries(fields: object) -> Iterator[tuple[object, str]]:
    """Yield each definition in the form that a list has, with its place."""
    if isinstance(fields, list):
        for at, entry in enumerate(fields):
            yield entry, f"{FIELDS}[{at}]"
    elif isinstance(fields, Mapping):
        for name, held in fields.items():
            given = held if isinstance(held, Mapping) else {"default": held}
            yield {**given, "name": name}, f"{FIELDS}.{name}"


def known_already(name: str) -> AppError:
    """Make the error for a name that means something already."""
    return AppError(text("“{name}” has its meaning already.", name=name))


def _names(template: str) -> tuple[str, ...]:
    try:
        return field_names(template)
    except AppError:
        return ()


def _entry(definition: Definition) -> dict[str, object]:
    entry: dict[str, object] = {"name": definition.name, "type": definition.type.value}
    if definition.type is FieldType.CHOICE:
        entry["choices"] = list(definition.choices)
    if definition.default:
        entry["default"] = definition.default
    return entry
