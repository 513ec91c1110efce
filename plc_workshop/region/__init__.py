"""Many groups at once: what they handed in, counted per statement and area."""
