"""Starting this program when the agent logs in."""
