"""The heavy step of a region: one SQL text that DuckDB and Spark run as it stands, in whole numbers alone.

It reads two tables. `results` has a row for each session and statement, as `collect` writes them, and in `file` from
which FILE it is; `released` has the groups (grp, pack, school_year) that an earlier release has counted. What comes out
is not protected: counts of the smallest areas, made for `areas` and for nobody's eyes.
"""

from plc_workshop.results.region_table import WORDS

READ = (
    *("session", "grp", "pack", "points", "school_year", "nth", "country", "region", "district", "school"),
    *("participants", "statement", "position", "word", "numbers"),
    *("answered", "agree_least", "agree_most", "disagree_least", "disagree_most"),
)
"""The columns of a FILE that are read."""
KEYS = ("pack", "points", "school_year", "statement", "country", "region", "district")
"""What a row is of: one statement in one district."""
PARTS = (
    *("every", "told", "untold", "agree_told", "agree_open", "disagree_told", "disagree_open"),
    *("one_open", "both_or_none"),
)
"""The sets of groups that a sum could be of which is published, or reckoned of those, each measured by itself.

Those whose numbers show, or not; of those that show, the ones of which the side is told, or hidden between bounds. Then
those with one side hidden: what is hidden of yes less what is hidden of no is of these alone. And the others: of all
who answered, less the most on either side, only their middle is left.
"""
MEASURES = ("units", "people", "largest")
"""Of a part: schools (groups, where no folder names schools), their people, and the people of the largest of them."""
SUMS = ("answered", "agree_least", "agree_most", "disagree_least", "disagree_most")
"""What is added up of the groups whose numbers show."""
COLUMNS = (
    *KEYS,
    "position",
    "groups_here",
    "groups_told",
    *WORDS,
    *SUMS,
    *(f"{part}_{measure}" for measure in MEASURES for part in PARTS),
)
"""The columns of a row of the answer, in their order: what is added up before what is compared, the largest units."""


_LAST_ONES = """waiting AS (
  SELECT r.session, r.file, r.grp, r.pack, r.points, r.school_year, ROW_NUMBER() OVER (
    PARTITION BY r.grp, r.pack, r.school_year ORDER BY r.nth DESC, r.session DESC, r.file DESC) AS place
  FROM results r
  LEFT JOIN released d ON d.grp = r.grp AND d.pack = r.pack AND d.school_year = r.school_year
  WHERE r.position = 0 AND d.grp IS NULL
),
last_ones AS (
  SELECT session, file, grp, pack, points, school_year FROM waiting WHERE place = 1
)"""


COMMA = ", "
"""Between names in a text of SQL."""
_IS_IN = {
    "every": "TRUE",
    "told": "numbers",
    "untold": "NOT numbers",
    "agree_told": "numbers AND agree_least = agree_most",
    "agree_open": "numbers AND agree_least < agree_most",
    "disagree_told": "numbers AND disagree_least = disagree_most",
    "disagree_open": "numbers AND disagree_least < disagree_most",
    "one_open": "numbers AND (agree_least < agree_most) <> (disagree_least < disagree_most)",
    "both_or_none": "numbers AND (agree_least < agree_most) = (disagree_least < disagree_most)",
}
_COUNTED = ("every", "told", "agree_open", "disagree_open", "one_open")
_THE_REST = {
    "untold": ("every", "told"),
    "agree_told": ("told", "agree_open"),
    "disagree_told": ("told", "disagree_open"),
    "both_or_none": ("told", "one_open"),
}
"""What is not counted, but subtracted: each number that is kept for each school costs memory."""


def _within_a_school() -> list[str]:
    """A district's groups without a school, or those of one school: there is a row for each."""
    found = ["MIN(position) AS position"]
    found += [f"COUNT(CASE WHEN {_IS_IN[part]} THEN 1 END) AS {part}_groups" for part in _COUNTED]
    found += [f"COUNT(CASE WHEN word = '{word}' THEN 1 END) AS {word}" for word in WORDS]
    found += [f"SUM({name}) AS {name}" for name in SUMS]
    people = "CASE WHEN {} THEN participants ELSE 0 END"
    found += [f"SUM({people.format(_IS_IN[part])}) AS {part}_people" for part in _COUNTED]
    return found + [f"MAX({people.format(_IS_IN[part])}) AS {part}_largest" for part in PARTS]


def _within_a_district() -> list[str]:
    """Its schools, and its groups without one: a school is a unit, however many of its groups are there."""
    groups, people = ({part: _of(part, which) for part in PARTS} for which in ("groups", "people"))
    found = ["MIN(position) AS position", "SUM(every_groups) AS groups_here", "SUM(told_groups) AS groups_told"]
    found += [f"SUM({name}) AS {name}" for name in (*WORDS, *SUMS)]
    units = "CASE WHEN school = '' THEN {0} WHEN {0} > 0 THEN 1 ELSE 0 END"
    found += [f"SUM({units.format(groups[part])}) AS {part}_units" for part in PARTS]
    found += [f"SUM({people[part]}) AS {part}_people" for part in PARTS]
    largest = "CASE WHEN school = '' THEN {0}_largest ELSE {1} END"
    return found + [f"MAX({largest.format(part, people[part])}) AS {part}_largest" for part in PARTS]


def _of(part: str, which: str) -> str:
    if part in _COUNTED:
        return f"{part}_{which}"
    whole, taken = _THE_REST[part]
    return f"({whole}_{which} - {taken}_{which})"


def _text() -> str:
    keys, between = COMMA.join(KEYS), ",\n    "
    return f"""WITH {_LAST_ONES},
schools AS (
  SELECT {keys}, school,
    {between.join(_within_a_school())}
  FROM results JOIN (SELECT session, file FROM last_ones) these USING (session, file)
  GROUP BY {keys}, school
)
SELECT {keys},
    {between.join(_within_a_district())}
FROM schools
GROUP BY {keys}
ORDER BY {keys}
"""  # noqa: S608 - every name in it is one of this module


SQL = _text()
"""The text, as `region --sql` prints it."""
WAITING = f"WITH {_LAST_ONES}\nSELECT grp, pack, points, school_year FROM last_ones"
"""The groups that no release has counted, each with the scale of its last result."""
