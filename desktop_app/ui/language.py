"""The language of the widgets."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop_app.paths import shipped

CHINESE, ENGLISH = "zh_CN", "en"


def resolve(*wishes: str) -> str:
    """Return the first wish that isn't empty, else the system's language, as one we have."""
    wished = next(filter(None, (*wishes, QLocale.system().name())))
    return CHINESE if wished.startswith("zh") else ENGLISH


def install(app: QCoreApplication, language: str) -> list[QTranslator]:
    """Have our words and Qt's own, such as “Cancel”, in this language; return what to remove.

    English needs no file: it is what the sources say.
    """
    ours = str(shipped("resources", "translations"))
    qts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    installed: list[QTranslator] = []
    for name, folder in ((f"liumiao_{language}", ours), (f"qtbase_{language}", qts)):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
            installed.append(translator)
    return installed


def remove(app: QCoreApplication, installed: list[QTranslator]) -> None:
    """Take back what `install` did."""
    for translator in installed:
        app.removeTranslator(translator)
