"""Widgets: what the agent sees and presses."""
