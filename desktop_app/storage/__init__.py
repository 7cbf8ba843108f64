"""What is kept on disk: the only room that speaks SQL."""
