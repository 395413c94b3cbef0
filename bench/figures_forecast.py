"""F: how good and how fast forecasts are, against a plain top-down forecast and two libraries, on the same origins.

Half-hours; eight origins spread evenly over the last third; one forecast of four weeks an origin, from what lay before
it only; scored over day 1, days 1-7 and days 1-28 in open intervals, holidays included. Every forecast is scored by the
same lines of `forecast_series.py`. The libraries get the open intervals without gaps, a missing day replaced by the one
a week before, and do not know holidays; ours gets what was recorded and the list of holidays.
"""

import datetime
import json
import math
import random
import subprocess
import sys

import forecast_series as protocol
from common import ROOT, example, peer, peer_python, program, row, row_at_most

sys.path.append(str(ROOT / "bench" / "peers"))
import top_down

STATSFORECAST = [
    "statsforecast==2.1.1",
    "coreforecast==0.0.20",
    "fugue==0.9.7",
    "numpy==2.4.6",
    "pandas==2.3.3",
    "scipy==1.17.1",
    "statsmodels==0.15.0",
    "utilsforecast==0.2.17",
]
STEPS_DAYS = 28

WAPE_TOP_DOWN, WAPE_LIBRARY, WAPE_CELL = 0.92, 0.88, 1.05
PINBALL_TOP_DOWN, PINBALL_LIBRARY = 0.91, 0.70
COVERAGE = {"cover80": (0.76, 0.90), "cover95": (0.91, 0.985)}
INTRADAY_MAX = 0.85
YEAR_SECONDS_MAX, QUEUES_SECONDS_MAX = 0.050, 2.0


def accuracy(full):
    """Scores ours and the peers on every series that is there; in full from five sets of origins each."""
    sets = {}
    for name in protocol.FILES:
        if not protocol.there(name):
            print(f"SKIPPED: {protocol.folder() / protocol.FILES[name][0]} is not here (set ORGANICO_DATA)", file=sys.stderr)
            continue
        for earlier in protocol.EARLIER if full else protocol.EARLIER[:1]:
            sets[name, earlier] = measured(name, earlier, full)
    cells = {name: found for (name, earlier), found in sets.items() if earlier == 0}
    rows = []
    for name, found in cells.items():
        rows += wape_rows(name, found) + pinball_rows(name, found) + coverage_rows(name, found["ours"])
    if cells:
        rows += overall(cells, "", ", ".join(cells))
    if full and sets:
        rows += overall(sets, "-sets", f"{', '.join(cells)} and {len(protocol.EARLIER)} sets of origins")
    return rows


def measured(name, earlier, full):
    """Returns the scores of every forecaster on a series, from origins that lie days earlier than the first set."""
    series = protocol.Series(name)
    origins = series.origins(earlier)
    found = {
        "ours": protocol.scores(series, ours(series, origins)),
        "top-down": protocol.scores(
            series, {origin: top_down.forecast(series, origin, protocol.LEVELS) for origin in origins}
        ),
    }
    for library, run in libraries(full).items():
        if run:
            found[library] = protocol.scores(series, theirs(series, origins, run))
    return found


def libraries(full):
    """Returns how each library is run, if it can be; in a sample only the one that is fast."""
    augurs = program("peers/augurs", "augurs-peer")
    python = peer_python("statsforecast", STATSFORECAST) if full else None
    return {
        "augurs": augurs and (lambda *arguments: printed(augurs, *arguments)),
        "statsforecast": python and (lambda *arguments: peer(python, "statsforecast_f.py", *map(str, arguments))),
    }


def ours(series, origins):
    """Returns our forecasts: for each origin a function from day and slot to mean and quantiles."""
    text = "\n".join(f"{label(*key)},{count:g}" for key, count in sorted(series.values.items()))
    holidays = "\n".join(f"{day},{name}" for day, name in protocol.HOLIDAYS[series.name].items())
    files = [kept(f"{series.name}-series.csv", text), kept(f"{series.name}-holidays.csv", holidays)]
    lines = example("organico-forecast", "bench_rows", *files, str(STEPS_DAYS), *map(str, origins))
    return {origin: looked_up(json.loads(line)) for origin, line in zip(origins, lines.splitlines())}


def looked_up(line):
    """Returns the function of one of our lines; what is not printed is believed closed."""
    cells = {}
    for at, mean, *quantiles in line["rows"]:
        time = datetime.datetime.fromisoformat(at)
        cells[time.date(), time.hour * 2 + time.minute // 30] = (mean, quantiles)
    return lambda day, slot: cells.get((day, slot), (0.0, [0.0] * 5))


def theirs(series, origins, run):
    """Returns the forecasts of a library."""
    days, counts = series.compressed()
    file = kept(f"{series.name}-open.txt", "\n".join(f"{count:g}" for count in counts))
    slots, week = len(series.slots), len(series.slots) * len(series.weekdays)
    places = [days.index(origin) for origin in origins]
    lines = run(file, slots, week, 4 * week, *(place * slots for place in places))
    return {
        origin: of_library(series, place, json.loads(line))
        for origin, place, line in zip(origins, places, lines.splitlines())
    }


def of_library(series, place, line):
    """Returns the function of a line of a library."""
    days = {day: number - place for number, day in enumerate(series.days())}
    slots, first = len(series.slots), series.slots[0]

    def at(day, slot):
        index = days[day] * slots + slot - first
        return line["mean"][index], [level[index] for level in line["quantiles"]]

    return at


def wape_rows(name, found):
    """Returns the error of each horizon over that of the top-down forecast."""
    rows = []
    for horizon in protocol.HORIZONS:
        what = f"WAPE, {name}, {horizon}; peer: plain top-down; also {others(found, horizon, 'wape')}"
        limit = WAPE_CELL if horizon != "1d" else None
        rows.append(row_at_most(f"F-{name}-{horizon}", what, *pair(found, horizon, "wape"), limit))
    return rows


def others(found, horizon, score):
    """Returns the libraries' scores in words."""
    named = [f"{name} {found[name][horizon][score]:.4g}" for name in found if name not in ("ours", "top-down")]
    return ", ".join(named) or "no library"


def pair(found, horizon, score, rival="top-down"):
    """Returns our score and a rival's, or None where there is no rival."""
    return found["ours"][horizon][score], found[rival][horizon][score] if rival in found else None


def pinball_rows(name, found):
    """Returns the mean pinball loss at four weeks over those of the peers."""
    what = f"mean pinball loss at five levels, {name}, days 1-28; peer"
    return [
        row_at_most(f"F-{name}-pinball", f"{what}: plain top-down", *pair(found, "4w", "pinball"), None),
        row_at_most(f"F-{name}-pinball-augurs", f"{what}: augurs", *pair(found, "4w", "pinball", "augurs"), None),
    ]


def coverage_rows(name, scores):
    """Returns the share of intervals inside the 80 and the 95 % interval at four weeks."""
    rows = []
    for key, (low, high) in COVERAGE.items():
        share = scores["4w"][key]
        nominal = int(key.removeprefix("cover")) / 100
        what = f"share inside the {nominal:.0%} interval, {name}, days 1-28, from {low:.1%} to {high:.1%}; peer: nominal"
        one = row(f"F-{name}-coverage-{nominal:.0%}".removesuffix("%"), what, share, nominal, low / nominal)
        rows.append({**one, "holds": low <= share <= high})
    return rows


def overall(cells, end, of):
    """Returns geometric means over the cells and horizons of ours over the peers; ids end so."""
    def over(score, rival, horizons=protocol.HORIZONS):
        ratios = []
        for found in cells.values():
            for horizon in horizons:
                mine, best = found["ours"][horizon][score], rival(found, horizon, score)
                if best is None:
                    return None
                ratios.append(mine / best)
        return protocol.geometric_mean(ratios)

    def plain(found, horizon, score):
        return found["top-down"][horizon][score]

    def library(found, horizon, score):
        known = [found[name][horizon][score] for name in ("augurs", "statsforecast") if name in found]
        return min(known) if known else None

    def augurs(found, horizon, score):
        return found["augurs"][horizon][score] if "augurs" in found else None

    what = f"geometric mean over horizons of {of}: ours over"
    return [
        promised(f"F-wape{end}", f"{what} plain top-down, WAPE", over("wape", plain), WAPE_TOP_DOWN),
        promised(f"F-wape-libraries{end}", f"{what} the best library, WAPE", over("wape", library), WAPE_LIBRARY),
        promised(f"F-pinball{end}", f"{what} plain top-down, pinball", over("pinball", plain), PINBALL_TOP_DOWN),
        promised(f"F-pinball-augurs{end}", f"{what} augurs, pinball", over("pinball", augurs), PINBALL_LIBRARY),
    ]


def promised(name, what, ratio, limit):
    """Returns the row of a ratio that may be at most so much; undecided without one."""
    return row_at_most(name, what, ratio, None if ratio is None else 1.0, limit)


def intraday(_full):
    """Updates every day of the last third at 10:00, 11:30, 13:00 and 15:00: error of its rest over that without."""
    rows, ratios = [], []
    for name in filter(protocol.there, protocol.FILES):
        file = protocol.folder() / protocol.FILES[name][0]
        holidays = [f"{day}={title}" for day, title in protocol.HOLIDAYS[name].items()]
        found = json.loads(example("organico-forecast", "intraday_scores", str(file), *holidays))
        ratios.append(found["ratio"])
        errors = [[cut[key] for cut in found["cuts"]] for key in ("wape_after", "wape_before")]
        cuts = ", ".join(f"{cut['at']} {cut['ratio']:.3f}" for cut in found["cuts"])
        what = f"WAPE of the rest of the day, {name}, mean of four hours ({cuts}); peer: no update"
        rows.append(row_at_most(f"F-intraday-{name}", what, *(sum(each) / len(each) for each in errors), None))
    if ratios:
        what = "geometric mean of error with the update over that without"
        rows.append(promised("F-intraday", what, protocol.geometric_mean(ratios), INTRADAY_MAX))
    return rows


def speed(full):
    """Times a queue of one year, 28 queues of three years, and the libraries on the same years."""
    year, three = invented(1), invented(3)
    line = one_queue(year, 5 if full else 3)
    queues = json.loads(example("organico-forecast", "bench_rows", "queues", three[0], "28", "28", str(three[2])))
    threads = f"{queues['threads']} threads"
    rows = [
        row_at_most("F-speed-year", "seconds, one queue of a year, choice, fit and quantiles; peer: those promised",
                    line, YEAR_SECONDS_MAX, 1.0),
        row_at_most("F-speed-queues", f"seconds, 28 queues of three years on {threads}; peer: those promised",
                    queues["seconds"], QUEUES_SECONDS_MAX, 1.0),
    ]
    for name, run in libraries(full).items():
        seconds = run and best_seconds(run(year[1], 48, 336, 28 * 48, 365 * 48))
        what = f"seconds, one queue of a year and four weeks ahead; peer {name}"
        rows.append(row_at_most(f"F-speed-{name}", what, line, seconds, 1.0))
    return rows


def one_queue(year, rounds):
    """Returns our best time of several rounds."""
    empty = kept("no-holidays.csv", "")
    origins = [str(year[2])] * rounds
    return best_seconds(example("organico-forecast", "bench_rows", year[0], empty, str(STEPS_DAYS), *origins))


def best_seconds(text):
    """Returns the best time of the lines."""
    return min(json.loads(line)["seconds"] for line in text.splitlines())


def invented(years):
    """Writes invented half-hours of so many years, with days that are busier than others; returns files and origin."""
    chance = random.Random(years)
    first, days = datetime.date(2023, 1, 2), 365 * years
    labelled, bare = [], []
    for number in range(days):
        day = first + datetime.timedelta(days=number)
        busy = [1.2, 1.05, 1.0, 1.0, 1.05, 0.7, 0.5][day.weekday()] * chance.gauss(1.0, 0.1)
        for slot in range(48):
            mean = 40.0 * busy * max(0.05, math.sin(math.pi * (slot - 12) / 34) if 12 < slot < 46 else 0.05)
            count = max(0, round(chance.gauss(mean, math.sqrt(max(mean, 0.0)))))
            labelled.append(f"{label(day, slot)},{count}")
            bare.append(str(count))
    last = first + datetime.timedelta(days=days)
    return kept(f"invented-{years}.csv", "\n".join(labelled)), kept(f"invented-{years}.txt", "\n".join(bare)), last


def label(day, slot):
    """Returns the wall-clock time of a half-hour."""
    return f"{day}T{slot // 2:02}:{slot % 2 * 30:02}:00"


def kept(name, text):
    """Writes an input of the programs under target/ and returns its path."""
    path = ROOT / "target" / "bench" / "forecast" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text + "\n" if text else "", encoding="utf-8")
    return str(path)


def printed(path, *arguments):
    """Runs a program and returns what it prints."""
    return subprocess.run([path, *map(str, arguments)], check=True, stdout=subprocess.PIPE, text=True).stdout


FIGURES = {"F": accuracy, "F-intraday": intraday, "F-speed": speed}
