"""A finished page for the phones in the room: which address to use, and the server that hands the page out."""
