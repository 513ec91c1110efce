"""The files of a session; the only TinyDB."""
