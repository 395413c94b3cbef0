"""Prints queue, offered, handled, abandoned and mean handle seconds of a file of contact records, by way of intervals."""

import sys

import duckdb

TYPES = {
    "arrival": "TIMESTAMP",
    "queue": "VARCHAR",
    "channel": "VARCHAR",
    "wait": "DOUBLE",
    "talk": "DOUBLE",
    "hold": "DOUBLE",
    "after": "DOUBLE",
    "outcome": "VARCHAR",
    "agent": "VARCHAR",
    "caller": "VARCHAR",
}

INTERVALS = """
    CREATE TEMP TABLE intervals AS
    SELECT queue, channel, time_bucket(INTERVAL '15 minutes', arrival) AS start, count(*) AS offered,
        count(*) FILTER (outcome = 'answered') AS handled, count(*) FILTER (outcome = 'abandoned') AS abandoned,
        sum(talk + hold + after) FILTER (outcome = 'answered') AS handle
    FROM read_csv($sheet, header = true, columns = $types)
    GROUP BY ALL
"""

TOTALS = """
    SELECT queue, sum(offered), sum(handled), sum(abandoned), sum(handle) / sum(handled)
    FROM intervals GROUP BY queue ORDER BY queue
"""

base = duckdb.connect()
base.execute("SET threads = 2")
base.execute(INTERVALS.replace("$sheet", repr(sys.argv[1])).replace("$types", repr(TYPES)))
for line in base.execute(TOTALS).fetchall():
    print(",".join(str(cell) for cell in line))
