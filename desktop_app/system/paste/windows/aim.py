"""Whether the keys that we are about to press would reach the target, and nobody else."""

from desktop_app.domain.pasting import Reason
from desktop_app.system.windows import windows
from desktop_app.system.windows.message_thread import MessageThread
from desktop_app.system.windows.virtual_keys import is_down

FOCUS_SECONDS = 1.0
ARRIVAL_SECONDS = 0.4
SETTLE_SECONDS = 0.2
FINGERS_SECONDS = 2.0
_ASK_AGAIN_SECONDS = 0.05
_LOOK_SECONDS = 0.002

# Everything that types, moves or modifies; not the mouse's buttons, nor the lock keys, which stay
# down on some keyboards.
_KEYS = (
    *range(0x08, 0x14), *range(0x1B, 0x90), *range(0xA0, 0xA6), *range(0xBA, 0xE3),
)  # fmt: skip


class Aim:
    """Looks where the keys go, and hands the focus back when one of our windows has it."""

    def __init__(self, thread: MessageThread) -> None:
        self._thread = thread

    def verdict(self, target: int) -> Reason | None:
        """Return why the keys wouldn't reach the target; None when they would."""
        front = windows.foreground()
        if front == target:
            return None if windows.exists(target) else Reason.NO_WINDOW
        if not front or not windows.exists(target):
            return Reason.NO_WINDOW
        return Reason.OWN_WINDOW if windows.is_ours(front) else Reason.OTHER_WINDOW

    def bring_to_front(self, target: int) -> Reason | None:
        """Wait for a focus on its way, hand back one of ours; return why the target hasn't it."""
        reason = self.verdict(target)
        if reason is Reason.NO_WINDOW and windows.exists(target):
            self._pump_until_in_front(target, ARRIVAL_SECONDS)
            reason = self.verdict(target)
        if reason is Reason.OWN_WINDOW:
            reason = self._hand_back(target)
        if reason is None:
            self._let_focus_settle(target)
            windows.reset_keys_of(target)
        return reason

    def await_fingers(self) -> bool:
        """Wait until no key is down; False when one still is after two seconds.

        The agent's keys aren't let go for them, as on X11: a lone Alt-up opens the target's menu,
        and Windows would take the next digit tapped with Ctrl+Alt held for a plain one, into the
        chat. Enter held a little longer would send the chat.
        """
        return self._thread.pump_often(_none_down, FINGERS_SECONDS, _LOOK_SECONDS)

    def _hand_back(self, target: int) -> Reason | None:
        left = FOCUS_SECONDS
        while self.verdict(target) is Reason.OWN_WINDOW and left > 0:
            windows.activate(target)
            self._pump_until_in_front(target, _ASK_AGAIN_SECONDS)
            left -= _ASK_AGAIN_SECONDS
        return self.verdict(target)

    def _let_focus_settle(self, target: int) -> None:
        """Wait until the target has given the keyboard to one of its fields, and leaves it there.

        It is in front before it has taken in that it is; keys would still go past its field. A
        program without a field that Windows knows gets them after the time is over.
        """
        seen: list[int] = [0]

        def stays() -> bool:
            seen.append(windows.focus_within(target))
            return seen[-1] != 0 and seen[-1] == seen[-2]

        self._thread.pump_often(stays, SETTLE_SECONDS, _LOOK_SECONDS)

    def _pump_until_in_front(self, target: int, seconds: float) -> None:
        self._thread.pump_often(lambda: windows.foreground() == target, seconds, _LOOK_SECONDS)


def _none_down() -> bool:
    return not any(is_down(key) for key in _KEYS)
