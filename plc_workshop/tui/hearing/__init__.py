"""Whom a key is for, and whether it was meant: one queue, silence between keys, keys that are held down."""
