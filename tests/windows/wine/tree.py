"""A Debian 13 in a folder, with its Wine 10: Debian 12's Wine 8 opens no window of PySide6 6.8."""

import os
import shutil
import subprocess
from enum import StrEnum
from pathlib import Path

from tests.windows.wine.cache import made
from tests.windows.wine.unavailable import UnavailableError

RELEASE = "trixie"
PACKAGES = "wine wine64 fonts-dejavu-core fonts-noto-cjk libgl1 libvulkan1"
PREFIX = "/prefix"
"""WINEPREFIX within the tree."""
REGISTRY = "/registry"
"""Its registry as it was when new, in a folder for each `Screen`, for a session to begin with."""
WINE = "/usr/lib/wine/wine64"
SERVER = "/usr/lib/wine/wineserver64"
ENVIRONMENT = {
    "HOME": "/root",
    "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
    "LC_ALL": "C.UTF-8",
    "WINEPREFIX": PREFIX,
    "WINEDEBUG": "-all",
    "WINEDLLOVERRIDES": "mscoree=d;mshtml=d;winemenubuilder.exe=d",
}


class Screen(StrEnum):
    """How windows of Windows and of X go together.

    OWN: all of Windows is in one X window, so that Windows alone says who has the keyboard; but a
    click on a window that takes no focus takes it from the others.
    SHARED: each is a window of X, with its manager; X then ignores late wishes for the keyboard.
    """

    OWN = "own"
    SHARED = "shared"


ENTER = Path(__file__).with_name("enter")
_ONE_WINDOW = (("Explorer", "Desktop", "Default"), (r"Explorer\Desktops", "Default", "1280x900"))
_KEYRING = Path("/usr/share/keyrings/debian-archive-keyring.gpg")
_MINUTES = 60


def tree() -> Path:
    """Return the folder, made if need be.

    Raises:
        UnavailableError: it can't be made here.
    """
    _refuse_hopeless()
    try:
        return made("wine", Path(__file__).read_text("utf-8"), _make)
    except subprocess.CalledProcessError as error:
        said = (error.stderr or b"").decode(errors="replace").strip().splitlines()[-1:]
        raise UnavailableError(f"Wine can't be installed: {' '.join(said) or error}") from error


def _refuse_hopeless() -> None:
    if os.geteuid() != 0:
        raise UnavailableError("Wine is kept in a tree of its own, which only root can enter.")
    if shutil.which("debootstrap") is None or not _KEYRING.exists():
        raise UnavailableError("debootstrap is missing: apt-get install debootstrap.")
    done = subprocess.run(["unshare", "--mount", "true"], check=False, capture_output=True)
    if done.returncode:
        raise UnavailableError("Nothing can be mounted here, so Wine's tree can't be entered.")


def _make(folder: Path) -> None:
    _run("debootstrap", "--variant=minbase", "--include=ca-certificates",
         f"--keyring={_KEYRING}", RELEASE, str(folder), _mirror())  # fmt: skip
    settings = folder / "etc/apt/apt.conf.d/90-as-the-host"
    settings.write_text(_apt_settings(), encoding="utf-8")
    resolver = Path("/etc/resolv.conf")
    if resolver.exists():
        shutil.copyfile(resolver, folder / "etc/resolv.conf")
    apt = ("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0")
    _enter(folder, *apt, "update")
    _enter(folder, *apt, "install", "-y", "--no-install-recommends", *PACKAGES.split())
    _enter(folder, *apt, "clean")
    _make_prefix(folder)


def _make_prefix(folder: Path) -> None:
    environment = ("env", *(f"{name}={value}" for name, value in ENVIRONMENT.items()))
    _enter(folder, *environment, WINE, "wineboot", "--init")
    _keep_registry(folder, environment, Screen.SHARED)
    for key, name, value in _ONE_WINDOW:
        path = rf"HKEY_CURRENT_USER\Software\Wine\{key}"
        _enter(folder, *environment, WINE, "reg", "add", path, "/v", name, "/d", value, "/f")
    _keep_registry(folder, environment, Screen.OWN)


def _keep_registry(folder: Path, environment: tuple[str, ...], screen: "Screen") -> None:
    # It is written when Windows ends, which it may have done by itself.
    _enter(folder, *environment, "sh", "-c", f"{SERVER} -k; {SERVER} -w; true")
    kept = folder / REGISTRY[1:] / screen
    kept.mkdir(parents=True)
    for file in (folder / PREFIX[1:]).glob("*.reg"):
        shutil.copyfile(file, kept / file.name)


def _enter(folder: Path, *command: str) -> None:
    nothing = str(folder / "mnt")
    _run("unshare", "--mount", "--propagation", "private", str(ENTER), str(folder), nothing,
         nothing, *command)  # fmt: skip


def _run(*command: str) -> None:
    subprocess.run(
        command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, timeout=10 * _MINUTES,
    )  # fmt: skip


def _mirror() -> str:
    """Return the mirror of Debian that this machine's apt uses already."""
    listed = _told("apt-get", "indextargets", "--format", "$(ORIGIN) $(CODENAME) $(SITE)",
                   "Created-By: Packages")  # fmt: skip
    for line in listed.splitlines():
        origin, codename, site = (*line.split(" "), "", "", "")[:3]
        if origin == "Debian" and "-" not in codename and site:
            return site
    raise UnavailableError("Wine comes from Debian's packages, and apt here names no such mirror.")


def _apt_settings() -> str:
    """Return how this machine's apt reaches its mirror: proxies, certificates."""
    lines = _told("apt-config", "dump").splitlines()
    return "".join(f"{line}\n" for line in lines if line.startswith("Acquire::"))


def _told(*command: str) -> str:
    try:
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise UnavailableError(f"{command[0]} doesn't answer: this is not Debian.") from error
    return done.stdout
