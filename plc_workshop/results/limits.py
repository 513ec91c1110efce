"""The numbers that the promise and the counting rest on: said here, and nowhere else."""

LEAST_THRESHOLD = 4
"""Nothing shows of fewer ballots, whatever an option, a setting or a file says."""
MOST_PEOPLE = 999
"""How many people can rate in one round."""
MOST_COUNTED = 99_999
"""The most people that a tally can count: more are in no file of this program."""
DAYS_APART = 28
"""So far apart there may be a second result: nearer, it shows what somebody new thinks."""
