"""The folder for a stick."""
