"""The program on a Windows Python under Wine: its tests, and a session led from the stick. `run` is all of it."""
