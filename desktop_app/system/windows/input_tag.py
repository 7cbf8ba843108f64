"""The mark on every key that we press ourselves."""

INJECTED_TAG = 0x6C69756D
"""dwExtraInfo of our keys ("lium"), by which hooks tell them from the agent's."""
