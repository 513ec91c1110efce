"""Paint what may be shown; know no session."""
