"""What an agent can set, with its defaults."""

from dataclasses import dataclass, field

from desktop_app.domain.clients import ClientChoice
from desktop_app.domain.fields.values import Definition
from desktop_app.domain.hotkeys import DEFAULT_HOTKEYS
from desktop_app.domain.wording.choice import NO_CHOICE, WordingChoice
from desktop_app.domain.wording.use_style import UseStyle


@dataclass(frozen=True)
class Profile:
    """Who is speaking: fills `{店铺}`, `{客服}` and `{工号}`; empty = not set yet."""

    shop: str = ""
    agent: str = ""
    tag: str = ""

    def fields(self) -> dict[str, str]:
        """Return what it fills, by field name."""
        return {"店铺": self.shop, "客服": self.agent, "工号": self.tag}


@dataclass(frozen=True)
class Settings:
    """All settings of one agent.

    Attributes:
        language: `zh_CN`, `en`, or empty for the system's.
        theme: `light`, `dark`, or empty for the system's.
        opacity: of the window, 0.3–1.0.
        hotkeys: action → written hotkey; an empty string switches the action off.
        paste_and_send: ids of the client profiles for which Enter is pressed after a paste.
        clients: what the agent set for a chat client, by profile id; `own-…` = a profile of the
            agent's own.
        note_platform: the platform last used for an order note.
        fields: those that the agent defined.
        wording: how strict the wording is checked, and the agent's own words.
        use_rules: how often a buyer may be reminded, and the like.
        typing_speed: characters a minute that the agent types; what pasting saves is told by it.
    """

    profile: Profile = Profile()
    language: str = ""
    theme: str = ""
    opacity: float = 1.0
    hotkeys: dict[str, str] = field(default_factory=lambda: dict(DEFAULT_HOTKEYS))
    paste_and_send: frozenset[str] = frozenset()
    clients: dict[str, ClientChoice] = field(default_factory=dict)
    note_platform: str = "taobao"
    fields: tuple[Definition, ...] = ()
    wording: WordingChoice = NO_CHOICE
    use_rules: UseStyle = field(default_factory=UseStyle)
    typing_speed: int = 50
