"""What the dialogs about bin, statistics and backups work with."""

from collections.abc import Callable
from datetime import datetime

from desktop_app.services.edit_phrases import EditPhrases
from desktop_app.services.find_phrases import FindPhrases
from desktop_app.services.keep_settings import KeepSettings
from desktop_app.services.recycle_bin import RecycleBin
from desktop_app.services.tell_statistics import TellStatistics
from desktop_app.storage.data_folder import DataFolder
from desktop_app.ui.shell.data_dialogs import DataServices


def data_services(
    data: DataFolder, find: FindPhrases, edit: EditPhrases, keep: KeepSettings,
    now: Callable[[], datetime],
) -> DataServices:  # fmt: skip
    """Return them over an open data folder."""
    return DataServices(
        find, edit, keep,
        bin=lambda: RecycleBin(data.phrases, edit),
        statistics=lambda: TellStatistics(
            data.statistics, data.phrases.bin, lambda: find.library, now
        ),
        copies=data.backups.copies,
        restore=data.restore,
        back_up=lambda: data.backups.keep("manual"),
    )  # fmt: skip
