"""The window around the pages: title, status line, thin bar, tray, focus."""
