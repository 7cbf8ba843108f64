"""Pasting on Windows."""
