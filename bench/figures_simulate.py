"""The simulation's speed. D1: one queue, against a hand-written loop and other simulators. D2: ten types and twenty
groups, against a hand-written loop. D3: days of 2,000 people on two threads. D4: one thread against two, same bytes.
V1 to V5: what it finds, against exact and published values.

Every program prints lines of JSON: events, seconds on the clock, cpu_seconds of the process, and shares of the contacts
(pwait: found nobody free; pab: abandoned; sl_off: answered within the threshold, over offered). An event is an arrival,
a service end or an abandonment, each once. Programs take turns, several rounds, and the best of each counts, by
processor time where both print it: other work on the machine only ever slows a round.
"""

import json
import math
import subprocess

from common import example, peer, peer_python, program, row

SIMPY = ["simpy==4.1.2"]
CIW = ["ciw==3.2.7", "networkx==3.6.1", "numpy==2.4.6", "setuptools==80.9.0", "tqdm==4.70.1"]
SHORT, LONG = 1_000_000, 10_000_000

# Exact shares of D1 (Erlang A), and the standard error of each share times the root of the contacts, for D1 and D2:
# measured over 60 runs of a million contacts.
D1_EXACT = {"pwait": 0.596703, "pab": 0.0330302, "sl_off": 0.727585}
D1_NOISE = {"pwait": 7.6, "pab": 0.77, "sl_off": 7.0}
D2_NOISE = {"pwait": 7.6, "pab": 0.26, "sl_off": 1.2}
# So many standard errors are no chance: the programs then do not simulate the same thing.
ERRORS_MAX = 5.0

D3_RATE_MIN, D3_SECONDS_MAX, D4_RATIO_MIN = 3e6, 4.0, 1.8


def d1(full):
    """Times our engine, the floor and the peers on M/M/100+M, and holds each to Erlang A."""
    floor, nexosim = program("floors", "single"), program("peers/nexosim", "nexosim-peer")
    simpy, ciw = peer_python("simpy", SIMPY), peer_python("ciw", CIW)
    rounds = 8 if full else 2
    short = turns(rounds, {
        "ours": lambda _: ours("d1", SHORT),
        "floor": floor and (lambda _: printed(floor, SHORT, 3)),
        "nexosim": nexosim and (lambda _: printed(nexosim, SHORT, 1)),
        "simpy": simpy and (lambda turn: peer(simpy, "simpy_d1.py", str(SHORT // (5 if full else 20)), str(turn))),
        "ciw": ciw and (lambda turn: peer(ciw, "ciw_d1.py", str(SHORT // (10 if full else 50)), str(turn))),
    })
    long = turns(rounds, {
        "ours": lambda _: ours("d1", LONG),
        "floor": floor and (lambda _: printed(floor, LONG, 1)),
    })
    for runs in (short, long):
        for name, lines in runs.items():
            same(name, lines, D1_EXACT, D1_NOISE, 1.0)
    what = "events a second, M/M/100+M"
    return [
        against("D1-1e6", f"{what}, 10^6 contacts; peer: a hand-written loop", short, "floor", 0.5),
        against("D1-1e7", f"{what}, 10^7 contacts; peer: a hand-written loop", long, "floor", 0.5),
        against("D1-nexosim", f"{what}, 10^6 contacts; peer NeXosim", short, "nexosim", 2.0),
        against("D1-simpy", f"{what}, 10^6 contacts; peer SimPy, fewer", short, "simpy", 70.0),
        against("D1-ciw", f"{what}, 10^6 contacts; peer Ciw, fewer", short, "ciw", 100.0),
    ]


def d2(full):
    """Times our engine and the floor on ten types and twenty groups, and holds them to each other."""
    floor = program("floors", "multi")
    rows = []
    for name, contacts, rounds in (("1e6", SHORT, 8 if full else 2), ("1e7", LONG, 8 if full else 2)):
        runs = turns(rounds, {
            "ours": lambda _: ours("d2", contacts),
            "floor": floor and (lambda _: printed(floor, contacts, 3 if contacts == SHORT else 1)),
        })
        if "floor" in runs:
            # Both are samples, so their difference has twice the variance of one.
            same("ours", runs["ours"], runs["floor"][0], D2_NOISE, math.sqrt(2.0))
        what = f"events a second, 10 types x 20 groups, 10^{name[-1]} contacts; peer: a hand-written loop"
        rows.append(against(f"D2-{name}", what, runs, "floor", 0.4))
    return rows


def d3(full):
    """Times 200 days of 50,000 contacts and 2,000 people on two threads."""
    lines = turns(4 if full else 1, {"ours": lambda _: ours("d3")})["ours"]
    seconds, events, threads = min((line["seconds"], line["events"], line["threads"]) for line in lines)
    cores = f"{threads} threads, {events:,} events in {seconds:.2f} s"
    a_core = rate(lines, "cpu_seconds") if printed_by(lines, "cpu_seconds") else events / seconds / threads
    return [
        row("D3-rate", f"events a second a core, days of 2,000 people; {cores}; against those promised",
            a_core, D3_RATE_MIN, 1.0),
        row("D3-days", f"200 days of 50,000 contacts a second; {cores}; against those of {D3_SECONDS_MAX:.0f} s",
            200 / seconds, 200 / D3_SECONDS_MAX, 1.0),
    ]


def d4(full):
    """Compares the clock and the digest of the same run on one and on two threads."""
    lines = [line for _ in range(4 if full else 1) for line in read(ours("d4"))]
    one = [line for line in lines if line["threads"] == 1]
    two = [line for line in lines if line["threads"] == 2]
    if len({line["digest"] for line in lines}) != 1:
        raise SystemExit("D4: the outcome depends on the number of threads")
    what = "days a second on 2 threads against 1, the same bytes; promised is the ratio"
    return [row("D4", what, rate(two, "seconds"), rate(one, "seconds"), D4_RATIO_MIN)]


def v1(full):
    """Holds stationary queues to exact values by z-scores; in a sample the tests of the crate do that."""
    return [scores("V1", line) for line in summaries("v1")] if full else []


def v2(full):
    """Holds queues that change over the day to exact values; in a sample the tests of the crate do that."""
    return [scores("V2", line) for line in summaries("v2")] if full else []


def v3(_full):
    """Holds the published simulation: every value within 1.5 of the combined intervals."""
    line = summaries("v3")[0]
    what = f"values of a published simulation within 1.5 combined 95 % intervals; worst {line['worst']}"
    inside = line["values"] if line["worst"] <= line["limit"] else 0
    return [row("V3", what, inside, line["values"], 1.0)]


def v4(full):
    """Counts how often a 95 % interval holds the exact value; in a sample the tests of the crate do that."""
    rows = []
    for line in summaries("v4") if full else []:
        what = f"share of 1,000 intervals of {line['measure']} that hold the exact value, against .93 (and at most .97)"
        rows.append(row("V4", what, line["covered"] if line["covered"] <= 0.97 else 0.0, 0.93, 1.0))
    return rows


def v5(_full):
    """Compares the variance of a difference under common random numbers with that of independent runs."""
    ratio = summaries("v5")[0]["variance_ratio"]
    what = "independent variance of a difference (n against n + 1 people) over that under common random numbers"
    return [row("V5", what, 1.0 / ratio, 1.0, 4.0)]


def summaries(figure):
    """Returns the last lines of a figure of validity: those on all of its scores."""
    lines = read(example("organico-simulate", "validity", figure))
    return [line for line in lines if "z" not in line]


def scores(name, line):
    """Returns the row of z-scores: 95 % within 1.96, less two deviations of so many, and none beyond the limit."""
    values, limit = line["values"], line["limit"]
    what = f"{line['row']}: z-scores within 1.96, none beyond {limit} (worst {line['worst']})"
    within = line["within_1_96"] if line["worst"] <= limit else 0
    return row(name, what, within, values, 0.95 - 2.0 * math.sqrt(0.95 * 0.05 / values))


def ours(*arguments):
    """Runs a figure of our example and returns what it prints."""
    return example("organico-simulate", "design_speed", *map(str, arguments))


def printed(path, *arguments):
    """Runs a program and returns what it prints."""
    return subprocess.run([path, *map(str, arguments)], check=True, stdout=subprocess.PIPE, text=True).stdout


def read(text):
    """Returns the lines of JSON of a program."""
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def turns(rounds, programs):
    """Runs the programs there are in turn and returns the lines of each."""
    lines = {name: [] for name, run in programs.items() if run}
    for turn in range(1, rounds + 1):
        for name in lines:
            lines[name] += read(programs[name](turn))
    return lines


def rate(lines, clock):
    """Returns the best rate of a program, in events a second of this clock."""
    return max(line["events"] / line[clock] for line in lines)


def printed_by(lines, clock):
    """Returns whether every line has this clock."""
    return all(clock in line for line in lines)


def same(name, lines, expected, noise, factor):
    """Stops unless the shares of each line are those expected, within what chance allows for so many contacts."""
    for line in lines:
        for share, spread in noise.items():
            room = ERRORS_MAX * factor * spread / math.sqrt(line["events"] / 2)
            if abs(line[share] - expected[share]) > room:
                raise SystemExit(f"{name}: {share} is {line[share]}, expected {expected[share]} within {room:.2g}")


def against(name, what, runs, rival, target):
    """Returns the row of our rate against a rival's, by processor time if both print it."""
    mine, theirs = runs["ours"], runs.get(rival, [])
    clock = "cpu_seconds" if printed_by(mine + theirs, "cpu_seconds") else "seconds"
    return row(name, what, rate(mine, clock), rate(theirs, clock) if theirs else None, target)


FIGURES = {"D1": d1, "D2": d2, "D3": d3, "D4": d4, "V1": v1, "V2": v2, "V3": v3, "V4": v4, "V5": v5}
