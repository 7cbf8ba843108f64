"""fcitx5 with pinyin, on a session bus of its own."""

import subprocess

from tests.desktop.desktops import Desktop, wait_for

_PROFILE = """[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin
[Groups/0/Items/0]
Name=keyboard-us
Layout=
[Groups/0/Items/1]
Name=pinyin
Layout=
[GroupOrder]
0=Default
"""


def start_pinyin(desktop: Desktop) -> None:
    """Start fcitx5 so that every field begins in pinyin; programs started later can reach it."""
    settings = desktop.home / ".config" / "fcitx5"
    settings.mkdir(parents=True)
    (settings / "profile").write_text(_PROFILE, encoding="utf-8")
    (settings / "config").write_text("[Behavior]\nActiveByDefault=True\n", encoding="utf-8")
    bus = desktop.start(
        "dbus-daemon", "--session", "--nofork", "--print-address=1", stdout=subprocess.PIPE
    )
    assert bus.stdout is not None
    desktop.env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
    desktop.start("fcitx5", "--disable=kimpanel,wayland")
    wait_for(lambda: _listens(desktop), "fcitx5 on the session bus")


def _listens(desktop: Desktop) -> bool:
    names = desktop.run(
        "dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/",
        "org.freedesktop.DBus.ListNames",
    )  # fmt: skip
    return b"org.freedesktop.portal.IBus" in names
