"""The series that forecasts are measured on, as the protocol wants them: half-hours, open intervals, origins, scores.

The two files are not part of the project: the environment variable ORGANICO_DATA names the folder that holds
`contacts/`, and `shared/data` beside the project is looked at without it.
"""

import csv
import datetime
import math
import os

from common import ROOT

LEVELS = [0.025, 0.1, 0.5, 0.9, 0.975]
HORIZONS = {"1d": 1, "1w": 7, "4w": 28}
ORIGINS = 8
# Days by which the origins lie earlier in further sets of eight: eight days decide too much of a figure alone.
EARLIER = [0, 3, 6, 10, 14]
DAY = datetime.timedelta(days=1)

# Holidays that a planner there had on the wall, as the product is told them; the peers know no holidays.
HOLIDAYS = {
    "bank": {
        "2003-05-26": "Memorial Day",
        "2003-07-04": "Independence Day",
        "2003-09-01": "Labor Day",
    },
    "anon": {
        "1999-03-02": "Purim",
        "1999-04-01": "Pesach, first day",
        "1999-04-07": "Pesach, seventh day",
        "1999-04-21": "Independence Day",
        "1999-05-21": "Shavuot",
        "1999-09-11": "Rosh Hashanah, first day",
        "1999-09-12": "Rosh Hashanah, second day",
        "1999-09-20": "Yom Kippur",
        "1999-09-25": "Sukkot",
    },
}
# File, days of the week that are open (Monday is 0), slots that are there, slots that are scored.
FILES = {
    "bank": ("bank_2003_15min.csv", range(5), range(14, 42), range(14, 42)),
    "anon": ("anonbank_1999_30min.csv", range(7), range(48), range(14, 48)),
}


class Series:
    """Half-hour counts by day and slot of the clock, missing where nothing was recorded."""

    def __init__(self, name):
        file, weekdays, slots, scored = FILES[name]
        self.name, self.weekdays, self.slots, self.scored = name, weekdays, slots, scored
        self.values = {}
        with open(folder() / file, encoding="utf-8", newline="") as lines:
            for label, count in list(csv.reader(lines))[1:]:
                at = datetime.datetime.fromisoformat(label)
                if count:
                    key = (at.date(), at.hour * 2 + at.minute // 30)
                    self.values[key] = self.values.get(key, 0.0) + float(count)
        self.first, self.last = min(self.values)[0], max(self.values)[0]

    def days(self):
        """Returns the open days from the first to four weeks after the last."""
        span = (self.last - self.first).days + 29
        return [day for day in (self.first + DAY * place for place in range(span)) if day.weekday() in self.weekdays]

    def row(self, day):
        """Returns the counts of a day by slot, or None if a slot is missing."""
        row = [self.values.get((day, slot)) for slot in self.slots]
        return None if None in row else row

    def origins(self, earlier=0):
        """Returns the origins: spread evenly over the last third, or a third that lies days earlier, moved to the next
        recorded day where closed."""
        span = (self.last - self.first).days + 1
        start = span - span // 3
        room = span - 28 - start
        start -= earlier
        days = [self.first + DAY * (start + room * place // (ORIGINS - 1)) for place in range(ORIGINS)]
        return [next(day + DAY * more for more in range(7) if self.row(day + DAY * more)) for day in days]

    def compressed(self):
        """Returns open days and counts without a gap, as libraries want them: a missing day is the one a week before."""
        days = [day for day in self.days() if day <= self.last]
        rows = {}
        for day in days:
            rows[day] = self.row(day) or rows[day - 7 * DAY]
        return days, [count for day in days for count in rows[day]]


def folder():
    """Returns the folder of the series."""
    from pathlib import Path

    return Path(os.environ.get("ORGANICO_DATA", ROOT.parent / "shared" / "data")) / "contacts"


def there(name):
    """Returns whether the series can be read here."""
    return (folder() / FILES[name][0]).exists()


def scores(series, forecasts):
    """Returns WAPE, pinball and coverages by horizon of the forecasts.

    `forecasts` has, for each origin, a function from day and slot to mean and quantiles; negative ones count as 0.
    """
    return {name: score(series, forecasts, days) for name, days in HORIZONS.items()}


def score(series, forecasts, days):
    """Returns the scores over the first days from every origin."""
    errors = contacts = 0.0
    count, within80, within95 = 0, 0, 0
    losses = [0.0] * len(LEVELS)
    for origin, at in forecasts.items():
        for day in (origin + DAY * place for place in range(days)):
            for slot in series.scored:
                actual = series.values.get((day, slot))
                if actual is None:
                    continue
                mean, quantiles = at(day, slot)
                quantiles = [max(0.0, value) for value in quantiles]
                errors += abs(actual - max(0.0, mean))
                contacts += actual
                count += 1
                within80 += quantiles[1] <= actual <= quantiles[3]
                within95 += quantiles[0] <= actual <= quantiles[4]
                for place, level in enumerate(LEVELS):
                    gap = actual - quantiles[place]
                    losses[place] += max(level * gap, (level - 1.0) * gap)
    return {
        "wape": errors / contacts,
        "pinball": sum(losses) / count / len(LEVELS),
        "cover80": within80 / count,
        "cover95": within95 / count,
        "intervals": count,
    }


def geometric_mean(values):
    """Returns the geometric mean."""
    return math.exp(sum(map(math.log, values)) / len(values))
