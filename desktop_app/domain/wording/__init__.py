"""What a phrase should rather not say, and why."""
