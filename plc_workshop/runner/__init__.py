"""The one door between a session, its files and whoever shows it."""
