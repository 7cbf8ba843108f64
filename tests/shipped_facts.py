"""The facts that we ship, as the program reads them."""

import json

from desktop_app.domain.clients import ClientProfile
from desktop_app.domain.clients_file import read_clients
from desktop_app.domain.platforms import Platforms
from desktop_app.domain.wording.words_file import Words, read_words
from desktop_app.paths import shipped


def shipped_platforms() -> Platforms:
    return Platforms.read(json.loads(shipped("data", "platforms.json").read_text("utf-8")))


def shipped_clients() -> tuple[ClientProfile, ...]:
    return read_clients(json.loads(shipped("data", "clients.json").read_text("utf-8")))


def shipped_words() -> Words:
    return read_words(json.loads(shipped("data", "wording.json").read_text("utf-8")))
