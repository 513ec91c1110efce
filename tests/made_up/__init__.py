"""Two languages that nobody speaks, made from the English in the source: what a screen does to any language shows."""
