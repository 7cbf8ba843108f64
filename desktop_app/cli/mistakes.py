"""What is said about a command line that can't be understood."""

import click

from desktop_app.texts import Text, text


def sentence(error: click.UsageError) -> Text:
    """Say what is wrong, in words that have a translation."""
    match error:
        case click.NoSuchOption():
            return text("There is no option {option}.", option=error.option_name)
        case click.NoSuchCommand():
            return text("There is no command “{command}”.", command=error.command_name)
        case click.MissingParameter():
            return text("{parameter} is missing.", parameter=_name(error))
        case click.BadParameter():
            return _bad_value(error)
        case click.BadOptionUsage():
            return text("{option} isn't used like this.", option=error.option_name)
        case _:
            return text("This command line has a part too many or too few.")


def hint(error: click.UsageError) -> Text:
    """Say where the right way is described."""
    command = error.ctx.command_path if error.ctx else "liumiao"
    return text("See: {command} --help", command=command)


def _bad_value(error: click.BadParameter) -> Text:
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        choices = ", ".join(str(choice) for choice in kind.choices)
        return text("{parameter} takes one of: {choices}.", parameter=_name(error), choices=choices)
    return text("{parameter} can't have this value.", parameter=_name(error))


def _name(error: click.BadParameter) -> str:
    if error.param is None:
        return str(error.param_hint or "")
    return (
        error.param.opts[0]
        if isinstance(error.param, click.Option)
        else error.param.human_readable_name
    )
