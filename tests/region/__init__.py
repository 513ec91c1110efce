"""A region of schools: what is handed in, counted, and published."""
