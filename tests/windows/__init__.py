"""The program on a Windows Python under Wine: its tests, a session in the real console, and the stick. `run` is all of it."""
