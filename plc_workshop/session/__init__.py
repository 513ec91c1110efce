"""A session as frozen values and the one machine that moves it."""
