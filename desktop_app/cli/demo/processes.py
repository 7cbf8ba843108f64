"""Start the programs of the demo and end them, whatever happens."""

import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from desktop_app.errors import AppError
from desktop_app.texts import text

_END_SECONDS = 5.0


@contextmanager
def started(
    command: Sequence[str],
    environment: Mapping[str, str],
    *,
    pass_fds: Sequence[int] = (),
    silent: bool = True,
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program until the block ends; unless it is silent, its errors are ours.

    Raises:
        AppError: it isn't installed.
    """
    require(command[0])
    process = subprocess.Popen(  # noqa: S603 - the demo's own programs
        command,
        env=dict(environment),
        pass_fds=pass_fds,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL if silent else None,
    )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(_END_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def require(program: str) -> str:
    """Return where a program is.

    Raises:
        AppError: it isn't installed.
    """
    found = shutil.which(program)
    if found is None:
        raise AppError(
            text("The demo needs {program}, which isn't installed.", program=program),
            text(
                "“make demo” installs it; or: apt-get install {package}",
                package=_PACKAGES.get(program, program),
            ),
        )
    return found


_PACKAGES = {"Xvfb": "xvfb", "import": "imagemagick"}
