"""The link server and its address."""
