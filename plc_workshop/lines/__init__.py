"""A turn in plain lines, for a screen reader: what is said, and what a typed line means."""
