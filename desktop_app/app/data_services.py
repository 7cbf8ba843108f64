"""What the dialogs about bin, statistics and backups work with."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from desktop_app.services.edit_phrases import EditPhrases
from desktop_app.services.find_phrases import FindPhrases
from desktop_app.services.keep_settings import KeepSettings
from desktop_app.storage.data_folder import DataFolder
from desktop_app.ui.shell.data_dialogs import DataServices

if TYPE_CHECKING:
    from desktop_app.services.recycle_bin import RecycleBin
    from desktop_app.services.tell_statistics import TellStatistics


def data_services(
    data: DataFolder, find: FindPhrases, edit: EditPhrases, keep: KeepSettings,
    now: Callable[[], datetime],
) -> DataServices:  # fmt: skip
    """Return them over an open data folder; what only they need is imported when asked for."""

    def recycle_bin() -> "RecycleBin":
        from desktop_app.services.recycle_bin import RecycleBin  # noqa: PLC0415

        return RecycleBin(data.phrases, edit)

    def statistics() -> "TellStatistics":
        from desktop_app.services.tell_statistics import TellStatistics  # noqa: PLC0415

        return TellStatistics(data.statistics, data.phrases.bin, lambda: find.library, now)

    return DataServices(
        find, edit, keep, bin=recycle_bin, statistics=statistics, copies=data.backups.copies,
        restore=data.restore, back_up=lambda: data.backups.keep("manual"),
    )  # fmt: skip
