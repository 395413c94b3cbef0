"""R-<instance>: rosters of published problems against the best known costs; against CP-SAT, HiGHS and SolverForge in a run.

A cost counts only as `organico roster check` tells it, for ours and for theirs: the checker shares no code with the
search. In full each problem is solved with five seeds, and the middle one counts. Solvers get the same seconds on the
same two cores, one after the other.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from common import ROOT, binary, peer, peer_python, program, row_at_most

ORTOOLS = ["ortools==9.15.6755"]
HIGHS = ["highspy==1.15.1", "numpy==2.4.6"]

# What to reach and in how many seconds: best known costs, or what IP+VNS reaches in ten minutes. From 14 on the seconds
# are fewer than the promise allows, so that five seeds and the solvers end within an hour.
DAY_SHIFTS = {
    1: (607, 1.005, 60), 2: (828, 1.005, 60), 3: (1001, 1.005, 60), 4: (1716, 1.005, 60), 5: (1143, 1.005, 60),
    6: (1950, 1.005, 60), 7: (1056, 1.005, 60), 8: (1340, 1.0, 60), 10: (4631, None, 60), 12: (4080, 1.0, 60),
    14: (1281, 1.0, 120), 16: (3306, 1.0, 120), 18: (5049, 1.0, 120), 20: (4769, 1.1, 300),
}
# Best known over-cover; the mean of ours over them is to be reached in as many seconds.
ACTIVITIES = {
    9: 318, 18: 1411, 27: 2402, 36: 2300, 45: 1438, 54: 3242, 63: 5605, 72: 6481, 81: 1510, 90: 1137, 99: 3568,
    108: 5103, 117: 7413, 126: 6447, 135: 5026, 144: 8694, 153: 1597, 162: 4937, 171: 6207, 180: 4050, 189: 9941,
    198: 17649, 207: 19526, 216: 15732, 225: 10866,
}
ACTIVITIES_TARGET, ACTIVITIES_SECONDS, ACTIVITIES_SAMPLE = 1.05, 600, (9, 153)
# From here on the solvers are to be beaten.
AGAINST_SOLVERS = 8
# In a sample: seconds, and the problems that are solved.
SAMPLE_SECONDS, SAMPLE = 10, (4, 8)
SEEDS = (1, 2, 3, 4, 5)


def folder():
    """Returns where the published problems are."""
    data = Path(os.environ.get("ORGANICO_DATA", ROOT.parent / "shared" / "data"))
    return data / "rostering"


def day_shifts(number):
    """Returns the figure of one problem."""

    def figure(full):
        file = folder() / "curtois" / f"Instance{number}.txt"
        if not file.exists():
            print(f"SKIPPED: {file} is not here (set ORGANICO_DATA)", file=sys.stderr)
            return []
        if not full and number not in SAMPLE:
            return []
        anchor, target, seconds = DAY_SHIFTS[number]
        seconds = seconds if full else SAMPLE_SECONDS
        runs = [ours(file, "curtois", seconds, seed) for seed in (SEEDS if full else SEEDS[:1])]
        cost = statistics.median(run["cost"] for run in runs)
        hard = sum(run["hard"] for run in runs)
        bounds = [run["bound"] for run in runs if run.get("bound") is not None]
        what = f"cost of instance {number} after {seconds} s, median of {len(runs)}"
        what += f" ({', '.join(str(run['cost']) for run in runs)}), broken limits {hard}"
        what += f", bound {max(bounds)}; peer: {anchor} published" if bounds else f"; peer: {anchor} published"
        rows = [row_at_most(f"R-{number}", what, cost, anchor, target if full else None)]
        if full and number >= AGAINST_SOLVERS:
            rows += solvers(number, file, seconds, cost)
        return rows

    return figure


def activities(full):
    """Returns a row for each problem of activities, and one for the mean of all."""
    rows, ratios = [], []
    for number, known in ACTIVITIES.items():
        files = sorted((folder() / "massp").glob(f"{number}_*.txt"))
        if not files:
            print(f"SKIPPED: problem {number} of activities is not in {folder()} (set ORGANICO_DATA)", file=sys.stderr)
            continue
        if not full and number not in ACTIVITIES_SAMPLE:
            continue
        seconds = ACTIVITIES_SECONDS if full else SAMPLE_SECONDS
        run = ours(files[0], "massp", seconds, 1)
        what = f"quarter-hours of over-cover of {files[0].stem}, ended after {run['seconds']:.0f} of {seconds} s"
        what += f", broken rules {run['hard']}, bound {run.get('bound')}; peer: best known"
        row = row_at_most(f"R-massp-{number}", what, run["cost"], known, None)
        rows.append(row)
        ratios.append(row["ratio"] if run["hard"] == 0 else None)
    if full and ratios:
        found = [ratio for ratio in ratios if ratio is not None]
        mean = statistics.mean(found) if len(found) == len(ratios) else None
        what = f"mean over {len(ratios)} problems of activities, all of them without a broken rule; peer: best known"
        rows.append(row_at_most("R-massp", what, mean, 1.0, ACTIVITIES_TARGET))
    return rows


def ours(file, layout, seconds, seed):
    """Solves with ours; returns the last line, with the cost as the checker tells it."""
    with tempfile.TemporaryDirectory() as place:
        out = Path(place) / "rows.csv"
        command = [binary(), "roster", "solve", str(file), "--format", layout, "--seconds", str(seconds)]
        command += ["--seed", str(seed), "--threads", "2", "--out", str(out), "--json"]
        text = subprocess.run(command, check=False, stdout=subprocess.PIPE, text=True).stdout
        return {**json.loads(text.splitlines()[-1]), **checked(file, layout, out)}


def checked(file, layout, out):
    """Returns cost and broken limits of a solution, by the checker."""
    command = [binary(), "roster", "check", str(file), str(out), "--format", layout, "--json"]
    text = subprocess.run(command, check=False, stdout=subprocess.PIPE, text=True).stdout
    found = json.loads(text.splitlines()[-1])
    return {"cost": found["cost"], "hard": found["hard"]}


def solvers(number, file, seconds, cost):
    """Returns a row for each solver that is there."""
    rows = []
    for name, solve in peers():
        with tempfile.TemporaryDirectory() as place:
            out = Path(place) / "rows.csv"
            solve(str(file), str(seconds), "2", str(out))
            theirs = checked(file, "curtois", out) if out.exists() else None
        what = f"cost of instance {number} after {seconds} s; peer: {name} with 2 threads in as many seconds"
        if theirs is None or theirs["hard"]:
            print(f"R-{number}-{name}: no roster in {seconds} s", file=sys.stderr)
            what += f", which broke {theirs['hard']} limits" if theirs else ", which found no roster"
        found = theirs["cost"] if theirs and not theirs["hard"] else None
        rows.append(row_at_most(f"R-{number}-{name}", what, cost, found, 1.0))
    return rows


def peers():
    """Returns each solver that can be installed: its name, and what runs it on a problem, seconds, threads and rows."""
    scripts = ((name, peer_python(name, packages)) for name, packages in (("cpsat", ORTOOLS), ("highs", HIGHS)))
    found = [(name, partial(peer, python, f"{name}_day_shifts.py")) for name, python in scripts if python]
    built = program("peers/solverforge", "solverforge-peer")
    if built:
        found.append(("solverforge", lambda *arguments: subprocess.run([built, *arguments], check=True)))
    return found


FIGURES = {**{f"R-{number}": day_shifts(number) for number in DAY_SHIFTS}, "R-massp": activities}
