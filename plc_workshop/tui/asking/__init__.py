"""What is asked in pages above a screen, and what is done with the answers."""
