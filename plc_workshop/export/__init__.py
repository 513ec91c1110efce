"""A Summary as files people take home."""
