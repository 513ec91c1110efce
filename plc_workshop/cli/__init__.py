"""Puts the parts together, one module for each kind of command."""
