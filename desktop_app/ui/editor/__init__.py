"""The dialog in which a phrase is written."""
