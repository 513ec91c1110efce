"""How what groups handed in becomes tables of a region."""
