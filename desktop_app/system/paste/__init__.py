"""Putting a text into another program, with the clipboard given back."""
