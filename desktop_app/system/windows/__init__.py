"""What the Windows backends share: the door to its API, a message loop, facts about windows."""
