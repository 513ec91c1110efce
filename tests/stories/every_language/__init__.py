"""Every screen, the room's window and every page in languages that nobody speaks: nothing is for English alone."""
