"""Global hotkeys: keys that work whatever window is in front."""
