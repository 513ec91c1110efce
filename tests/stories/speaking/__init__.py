"""Which language is spoken, on a laptop where three can be chosen."""
