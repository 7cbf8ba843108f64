"""Foreign and native file formats, one module each."""
