"""What the operating system can do for us, one folder a capability."""
