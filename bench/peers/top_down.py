"""The plain top-down forecast of every planning suite: weekly level x day of the week x profile of the day.

No holidays, no trend, nothing chosen: level over the last six weeks, later ones counting more; day of the week and
profile over the last ten. Its quantiles are those of the errors over the root of the forecast in the six weeks before,
each forecast from what lay before it. It lives here to be measured against, not to be used.
"""

import math
from datetime import timedelta

LEVEL_WEEKS, SHAPE_WEEKS, ERROR_WEEKS = 6, 10, 6
LEVEL_WEIGHT = 0.7


class TopDown:
    """Level, factors and profiles before an origin; `rows` gives the counts of each recorded day."""

    def __init__(self, rows, origin):
        self.factors, self.shares = shapes(rows, origin)
        self.level = level(rows, origin, self.factors)

    def row(self, day):
        """Returns the expected counts of a day."""
        expected = self.level * self.factors.get(day.weekday(), 0.0)
        return [expected * share for share in self.shares.get(day.weekday(), [])]


def week(origin, weeks_back):
    """Returns the days of a week counted back from the origin."""
    return [origin - timedelta(days=7 * weeks_back - place) for place in range(7)]


def shapes(rows, origin):
    """Returns the factor of each weekday and its shares of the day."""
    ratios, sums = {}, {}
    for back in range(1, SHAPE_WEEKS + 1):
        days = [day for day in week(origin, back) if day in rows]
        if not days:
            continue
        mean = sum(sum(rows[day]) for day in days) / len(days)
        for day in days:
            ratios.setdefault(day.weekday(), []).append(sum(rows[day]) / mean if mean else 0.0)
            old = sums.get(day.weekday(), [0.0] * len(rows[day]))
            sums[day.weekday()] = [a + b for a, b in zip(old, rows[day])]
    factors = {weekday: sum(values) / len(values) for weekday, values in ratios.items()}
    shares = {weekday: [v / (sum(row) or 1.0) for v in row] for weekday, row in sums.items()}
    return factors, shares


def level(rows, origin, factors):
    """Returns the mean of the weekly levels; a week's is its contacts over the factors of its recorded days."""
    total = mass = 0.0
    for back in range(1, LEVEL_WEEKS + 1):
        days = [day for day in week(origin, back) if day in rows]
        weight = LEVEL_WEIGHT**back
        if days:
            total += weight * sum(sum(rows[day]) for day in days)
            mass += weight * sum(factors[day.weekday()] for day in days)
    return total / mass if mass else 0.0


def errors(rows, origin):
    """Returns the errors of the weeks before the origin over the root of their forecast, sorted."""
    found = []
    for back in range(1, ERROR_WEEKS + 1):
        start = origin - timedelta(days=7 * back)
        model = TopDown(rows, start)
        for day in (start + timedelta(days=place) for place in range(7)):
            if day in rows:
                found += [(a - f) / math.sqrt(f) for a, f in zip(rows[day], model.row(day)) if f > 0.0]
    return sorted(found)


def forecast(series, origin, levels):
    """Returns a function from day and slot to mean and quantiles."""
    before = [day for day in series.days() if day < origin]
    rows = {day: series.row(day) for day in before if series.row(day)}
    model, spread = TopDown(rows, origin), errors(rows, origin)
    wide = [spread[min(int(p * len(spread)), len(spread) - 1)] for p in levels]
    first = series.slots[0]

    def at(day, slot):
        mean = model.row(day)[slot - first]
        return mean, [mean + error * math.sqrt(mean) for error in wide]

    return at
