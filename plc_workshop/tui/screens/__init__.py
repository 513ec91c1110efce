"""One module for each stop of the way, home and set-up."""
