"""Backups and the way back to one."""
