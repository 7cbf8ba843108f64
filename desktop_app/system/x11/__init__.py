"""What the X11 backends share: a connection, its thread, windows and the keyboard map."""
