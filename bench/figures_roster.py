"""R-1000, R-10000: the roster of made-up centres of 1,000 and 10,000 people, four weeks, six skills, quarter-hours.

The centre is the one of `organico generate --people N --weeks 4 --skills 6`: 85 % of the contract hours required in an
ordinary week, 60 % of the people part-time. Cost and bound are of people missing and left over, as the search weighs
them; the bound lies below the relaxation to fractions of people, without rests, runs, seats and regular starts. In full HiGHS
solves that relaxation itself, from programs that the example writes.
"""

import json
import os
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from common import ROOT, peer, peer_python, record, row_at_most
from figures_published import HIGHS

# People -> seconds to a first roster, GiB.
LIMITS = {1000: (10.0, 2.0), 10000: (120.0, 4.0)}
# Most the coverage may cost over the bound.
GAP = 1.015
# Work units in a sample and in full: 200 million are about twenty seconds on two cores for 1,000 people.
UNITS = {1000: (200_000_000, 200_000_000), 10000: (20_000_000, 100_000_000)}
# Passes that seek the bound; fewer leave it too low to say anything of the gap.
PASSES = {1000: (400, 400), 10000: (0, 0)}
# Most seconds that HiGHS may take for the program of a week; it took three to six minutes on a busy machine.
PROGRAM_SECONDS = 1800


def scale(people):
    """Returns the figure of a centre of so many people."""

    def figure(full):
        units, passes = UNITS[people][full], PASSES[people][full]
        made, gibibytes = solved([people, 6, 1, 2, units, passes])
        seconds, memory = LIMITS[people]
        name = f"R-{people}"
        what = f"{people} people, 4 weeks, 6 skills, 2 threads"
        uncovered = 100.0 * made["short"]
        rows = [
            at_most(f"{name}-feasible", f"{what}: seconds to the first roster", made["feasible_seconds"], seconds),
            at_most(f"{name}-hard", f"{what}: hard rules broken, by the checker", made["hard"], 0),
            at_most(f"{name}-memory", f"{what}: GiB", gibibytes, memory),
        ]
        if passes:
            text = f"{what}: cost of coverage over the bound after {made['seconds']:.0f} s; {uncovered:.2f} % of hours uncovered"
            rows.append(against(f"{name}-gap", text, made["coverage_cost"], made["bound"]))
        if passes and full:
            rows += by_highs(name, what, [people, 6, 1, 2, units, passes], made)
        return rows

    return figure


def by_highs(name, what, numbers, made):
    """Returns the row of the cost of coverage over the least cost of the relaxation, as HiGHS tells it.

    The same numbers make the same roster; it is made again because the programs would count as memory of the search.
    """
    python = peer_python("highs", HIGHS)
    if not python:
        return []
    with tempfile.TemporaryDirectory() as place:
        solved([*numbers, "--programs", place])
        paths = sorted(map(str, Path(place).glob("*.mps")))
        with ThreadPoolExecutor(2) as pool:
            lines = list(pool.map(lambda path: peer(python, "highs_program.py", path, str(PROGRAM_SECONDS)), paths))
    found = [json.loads(line) for line in lines]
    bounds = [one["bound"] for one in found]
    least = 1e6 * sum(bounds) if None not in bounds else None
    sizes = f"{len(found)} programs of {found[0]['rows']} rows and {found[0]['columns']} columns"
    text = f"{what}: cost of coverage over the least cost of its relaxation by HiGHS, {sizes}"
    text += f", {sum(one['seconds'] for one in found):.0f} s in all; our floor {made['bound']}"
    return [row_at_most(f"{name}-highs", text, made["coverage_cost"], least, GAP)]


def solved(numbers):
    """Builds and runs the example; returns what it prints and the most memory it held."""
    command = ["cargo", "build", "--quiet", "--release", "-p", "organico-scenario", "--example", "roster_scale"]
    subprocess.run(command, cwd=ROOT, check=True)
    target = os.environ.get("CARGO_TARGET_DIR", str(ROOT / "target"))
    program = os.path.join(target, "release", "examples", "roster_scale")
    with tempfile.TemporaryFile("w+") as out:
        child = subprocess.Popen([program, *map(str, numbers)], cwd=ROOT, stdout=out)
        _, status, usage = os.wait4(child.pid, 0)
        if status:
            raise SystemExit(f"roster_scale ended with {status}")
        out.seek(0)
        return json.loads(out.read()), usage.ru_maxrss / 2**20


def at_most(name, what, ours, limit):
    """Returns a row of something that may be at most so much."""
    return record(name, what, (ours, None, None), limit, ours <= limit)


def against(name, what, ours, bound):
    """Returns the row of a cost over its bound."""
    return record(name, what, (ours, bound, ours / bound), GAP, ours / bound <= GAP)


FIGURES = {f"R-{people}": scale(people) for people in LIMITS}
