"""The name by which SQLite opens a file without making it."""

from pathlib import PurePath


def file_uri(file: PurePath, mode: str) -> str:
    """Return the URI of an absolute path; `mode` is SQLite's, such as `ro`.

    A share's server must stand in the path: SQLite takes no authority (sqlite.org/uri.html).
    """
    uri = file.as_uri()
    if not uri.startswith("file:///"):
        uri = uri.replace("file://", "file:////", 1)
    return f"{uri}?mode={mode}"
