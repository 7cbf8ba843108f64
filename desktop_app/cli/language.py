"""Which language the command line speaks."""

from collections.abc import Mapping, Sequence

from desktop_app.paths import shipped
from desktop_app.texts import Catalogue

LANGUAGES = ("zh_CN", "en")


def catalogue_for(arguments: Sequence[str], environment: Mapping[str, str]) -> Catalogue:
    """Load the sentences of the language asked for, before the arguments are parsed.

    `--lang` wins, then the first of LC_ALL, LC_MESSAGES and LANG that is set, as setlocale(3)
    has it. A language that we don't have gets English.
    """
    return Catalogue.load(
        shipped("resources", "translations"), asked_for(arguments) or _system(environment)
    )


def asked_for(arguments: Sequence[str]) -> str:
    """Return what `--lang` says; empty when it isn't there."""
    for at, argument in enumerate(arguments):
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
        if argument == "--lang" and at + 1 < len(arguments):
            return arguments[at + 1]
    return ""


def _system(environment: Mapping[str, str]) -> str:
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((environment[name] for name in names if environment.get(name)), "")
    return "zh_CN" if locale.startswith("zh") else "en"
