"""Packs as they were last accepted; what an update is compared with."""

import json

from desktop_app.domain.packs.pack import Pack
from desktop_app.domain.packs.reading import read_pack
from desktop_app.domain.packs.wording_key import wording_of
from desktop_app.domain.packs.writing import pack_document
from desktop_app.domain.wording.choice import WordingChoice
from desktop_app.storage.connection import Connection


class SqlitePacks:
    """The `PackStore` of the program."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def pack(self, pack_id: str) -> Pack | None:
        """Return a pack as it was last accepted."""
        rows = self._connection.rows("SELECT document FROM packs WHERE id = ?", [pack_id])
        return read_pack(json.loads(rows[0]["document"]), kept=True)[0] if rows else None

    def pack_ids(self) -> frozenset[str]:
        """Return the ids of all packs that are here."""
        return frozenset(row["id"] for row in self._connection.rows("SELECT id FROM packs"))

    def wordings(self) -> list[WordingChoice]:
        """Return what each pack says about the wording, without reading its phrases."""
        rows = self._connection.rows(
            "SELECT json_extract(document, '$.wording') AS wording FROM packs"
            # Reading all of a large one takes ten times as long.
            """ WHERE instr(document, '"wording"') ORDER BY id"""
        )
        return [wording_of(json.loads(row["wording"])) for row in rows if row["wording"]]

    def save(self, pack: Pack) -> None:
        """Insert or replace by id.

        Raises:
            AppError: the disk or another program doesn't let us.
        """
        document = json.dumps(pack_document(pack, kept=True), ensure_ascii=False)
        self._connection.upsert("packs", [{"id": pack.id, "document": document}], key="id")

    def remove(self, pack_id: str) -> None:
        """Forget a pack; its phrases stay.

        Raises:
            AppError: the disk or another program doesn't let us.
        """
        self._connection.run("DELETE FROM packs WHERE id = ?", [pack_id])

    def field_lists(self) -> list[object]:
        """Return what each pack has under `fields`, as written; those without it left out."""
        rows = self._connection.rows(
            "SELECT json_extract(document, '$.fields') AS fields FROM packs "
            "WHERE json_type(document, '$.fields') IN ('array', 'object') ORDER BY id"
        )
        return [json.loads(row["fields"]) for row in rows]

    def library_id(self) -> str:
        """Return the id under which this agent's own phrases are exported; it never changes."""
        rows = self._connection.rows("SELECT value FROM state WHERE key = 'library-id'")
        return str(rows[0]["value"])
