"""Phrase packs: what one holds, how it is read and written as plain data, how it is imported."""
