"""A turn in plain lines, without a terminal."""
