"""Lead a professional learning community through a workshop on one laptop."""
