"""Packs of content: the only YAML."""
