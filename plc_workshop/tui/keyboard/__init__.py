"""What a terminal sends: read, and made into keys."""
