"""The numbers that the promise and the counting rest on: said here, and nowhere else."""

LEAST_THRESHOLD = 4
"""Nothing shows of fewer ballots, whatever an option, a setting or a file says."""
MOST_PEOPLE = 999
"""How many people can rate in one round."""
MOST_COUNTED = 99_999
"""The most people that a tally can count: more are in no file of this program."""
AREA_GROUPS, AREA_PEOPLE = 5, 30
"""Of an area with fewer groups (schools, where they are known) or people a region tells nothing."""
DAYS_APART = 28
"""So far apart there may be a second result: nearer, it shows what somebody new thinks."""
