"""The D-Bus messages of the desktop portal's GlobalShortcuts, sessions and requests.

A request is answered by a signal of an object whose path follows from our bus name and a token
that we choose, so it is known before the portal answers.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, Properties, new_method_call
from jeepney.bus_messages import message_bus

from desktop_app.domain.hotkeys import Hotkey
from desktop_app.system.hotkeys.portal_triggers import trigger_of

PORTAL = "org.freedesktop.portal.Desktop"
REQUEST = "org.freedesktop.portal.Request"
SESSION = "org.freedesktop.portal.Session"
SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
_PATH = "/org/freedesktop/portal/desktop"
_SHORTCUTS = DBusAddress(_PATH, PORTAL, SHORTCUTS)
_REGISTRY = DBusAddress(_PATH, PORTAL, "org.freedesktop.host.portal.Registry")


def version() -> Any:
    """Ask for the version of GlobalShortcuts: an error means that there is none."""
    return Properties(_SHORTCUTS).get("version")


def register_app(app_id: str) -> Any:
    """Tell the portal which desktop file we belong to."""
    return new_method_call(_REGISTRY, "Register", "sa{sv}", (app_id, {}))


def subscriptions() -> list[Any]:
    """Ask the bus for the portal's signals and for its coming and going."""
    rules = [
        MatchRule(type="signal", sender=PORTAL, interface=interface)
        for interface in (REQUEST, SESSION, SHORTCUTS)
    ]
    owner = MatchRule(
        type="signal", sender="org.freedesktop.DBus", interface="org.freedesktop.DBus",
        member="NameOwnerChanged",
    )  # fmt: skip
    owner.add_arg_condition(0, PORTAL)
    return [message_bus.AddMatch(rule) for rule in (*rules, owner)]


def create_session(token: str) -> Any:
    """Ask for a session; `token` names both it and the request."""
    options = {"handle_token": ("s", token), "session_handle_token": ("s", token)}
    return new_method_call(_SHORTCUTS, "CreateSession", "a{sv}", (options,))


@dataclass(frozen=True)
class Shortcut:
    """What the portal is asked for: an action, what to call it in its dialog, and the key."""

    action: str
    description: str
    hotkey: Hotkey


def bind_shortcuts(session: str, wanted: Sequence[Shortcut], token: str) -> Any:
    """Ask for these keys; the portal may let the user choose others."""
    shortcuts = [
        (
            one.action,
            {
                "description": ("s", one.description),
                "preferred_trigger": ("s", trigger_of(one.hotkey)),
            },
        )
        for one in wanted
    ]
    body = (session, shortcuts, "", {"handle_token": ("s", token)})
    return new_method_call(_SHORTCUTS, "BindShortcuts", "oa(sa{sv})sa{sv}", body)


def close(path: str, interface: str) -> Any:
    """End a session or a request."""
    return new_method_call(DBusAddress(path, PORTAL, interface), "Close")


def request_path(bus_name: str, token: str) -> str:
    """Return where the portal answers a request."""
    sender = bus_name.removeprefix(":").replace(".", "_")
    return f"{_PATH}/request/{sender}/{token}"


def signal_of(message: Any) -> tuple[str, str]:
    """Return the object path and the member of a message; empty where it has none."""
    fields = message.header.fields
    return fields.get(HeaderFields.path, ""), fields.get(HeaderFields.member, "")


def answers(message: Any, serial: int) -> bool:
    """Tell whether this is the reply to the call with that serial."""
    return bool(message.header.fields.get(HeaderFields.reply_serial) == serial)


def actions_in(shortcuts: list[tuple[str, Any]]) -> frozenset[str]:
    """Return the actions that a list of shortcuts names."""
    return frozenset(action for action, _ in shortcuts)
