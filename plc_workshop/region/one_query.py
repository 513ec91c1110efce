"""The heavy step of a region: one SQL text that DuckDB and Spark run as it stands, in whole numbers alone.

It reads two tables. `results` has a row for each session and statement, as `collect` writes them, and in `file` from which
FILE it is; `released` has the groups (grp, pack, school_year) that an earlier release has counted. What comes out is not
protected: the rows are counts of the smallest areas, made for `areas` and for nobody's eyes.
"""

from plc_workshop.results.region_table import WORDS

KEYS = ("pack", "points", "school_year", "statement", "country", "region", "district")
"""What a row is of: one statement in one district."""
PARTS = {
    "every": "TRUE",
    "told": "numbers",
    "untold": "NOT numbers",
    "agree_told": "numbers AND agree_least = agree_most",
    "agree_open": "numbers AND agree_least < agree_most",
    "disagree_told": "numbers AND disagree_least = disagree_most",
    "disagree_open": "numbers AND disagree_least < disagree_most",
}
"""Groups that a published sum could be of, and how a row tells that it is of one: each is measured by itself."""
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
    *(f"{part}_{measure}" for part in PARTS for measure in MEASURES),
)
"""The columns of a row of the answer, in their order."""


def _within_a_school() -> list[str]:
    """A district's groups without a school, or those of one school: there is a row for each."""
    found = ["MIN(position) AS position", "COUNT(*) AS groups_here"]
    found += ["SUM(CASE WHEN numbers THEN 1 ELSE 0 END) AS groups_told"]
    found += [f"SUM(CASE WHEN word = '{word}' THEN 1 ELSE 0 END) AS {word}" for word in WORDS]
    found += [f"SUM({name}) AS {name}" for name in SUMS]
    for part, is_in in PARTS.items():
        people = f"CASE WHEN {is_in} THEN participants ELSE 0 END"
        found += [
            f"SUM(CASE WHEN {is_in} THEN 1 ELSE 0 END) AS {part}_units",
            f"SUM({people}) AS {part}_people",
            f"MAX({people}) AS {part}_largest",
        ]
    return found


def _within_a_district() -> list[str]:
    """Its schools, and its groups without one: a school is a unit, however many of its groups are there."""
    found = ["MIN(position) AS position"]
    found += [f"SUM({name}) AS {name}" for name in ("groups_here", "groups_told", *WORDS, *SUMS)]
    for part in PARTS:
        found += [
            f"SUM(CASE WHEN school = '' THEN {part}_units WHEN {part}_units > 0 THEN 1 ELSE 0 END) AS {part}_units",
            f"SUM({part}_people) AS {part}_people",
            f"MAX(CASE WHEN school = '' THEN {part}_largest ELSE {part}_people END) AS {part}_largest",
        ]
    return found


def _text() -> str:
    keys, between = ", ".join(KEYS), ",\n    "
    return f"""WITH waiting AS (
  SELECT r.session, r.file, ROW_NUMBER() OVER (
    PARTITION BY r.grp, r.pack, r.school_year ORDER BY r.nth DESC, r.session DESC, r.file DESC) AS place
  FROM results r
  LEFT JOIN released d ON d.grp = r.grp AND d.pack = r.pack AND d.school_year = r.school_year
  WHERE r.position = 0 AND d.grp IS NULL
),
last_ones AS (
  SELECT session, file FROM waiting WHERE place = 1
),
schools AS (
  SELECT {keys}, school,
    {between.join(_within_a_school())}
  FROM results JOIN last_ones USING (session, file)
  GROUP BY {keys}, school
)
SELECT {keys},
    {between.join(_within_a_district())}
FROM schools
GROUP BY {keys}
ORDER BY {keys}
"""


SQL = _text()
"""The text, as `region --sql` prints it."""
