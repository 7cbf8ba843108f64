"""Import and export of phrase packs in the window."""
