#!/usr/bin/env python3
"""Measures the promised figures and prints them as one table.

    python3 bench/run.py             a sample of every figure; rows go to target/bench.json
    python3 bench/run.py --full S1   one figure in full; rows go to docs/bench/S1.json

A figure is a function in a module of FIGURES that returns its rows. Needs Python 3.9 and nothing but its own library;
peers are installed into an environment of their own under target/.
"""

import argparse
import json
import sys

sys.dont_write_bytecode = True  # before our own modules, so that no cache appears beside them

import figures_forecast
import figures_import
import figures_published
import figures_roster
import figures_simulate
import figures_staffing
from common import ROOT

# Id of a figure -> function(full: bool) -> rows. Every module adds its own.
FIGURES = {
    **figures_staffing.FIGURES,
    **figures_import.FIGURES,
    **figures_simulate.FIGURES,
    **figures_forecast.FIGURES,
    **figures_roster.FIGURES,
    **figures_published.FIGURES,
}


def table(rows):
    """Returns the rows as lines of text."""
    heads = ["id", "what", "ours", "peer", "ratio", "target", "holds"]
    cells = [heads] + [[shown(row[head]) for head in heads] for row in rows]
    widths = [max(len(line[i]) for line in cells) for i in range(len(heads))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip() for line in cells]


def shown(value):
    """Returns a value of a row in a few characters."""
    if value is None:
        return "-"
    if isinstance(value, bool):
        return "yes" if value else "NO"
    if isinstance(value, float):
        return f"{value:.3g}" if abs(value) < 1e4 else f"{value:,.0f}"
    return str(value)


def main():
    """Runs what the command line asks for; the exit code is 1 if a promised figure does not hold."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--full", metavar="ID", choices=sorted(FIGURES), help="run one figure in full")
    full = arguments.parse_args().full
    rows = []
    for name, figure in FIGURES.items():
        if full in (None, name):
            print(f"{name} ...", file=sys.stderr, flush=True)
            rows += figure(full is not None)
    out = ROOT / "docs" / "bench" / f"{full}.json" if full else ROOT / "target" / "bench.json"
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(rows, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    print("\n".join(table(rows)))
    print(f"written to {out.relative_to(ROOT)}", file=sys.stderr)
    return 0 if all(row["holds"] is not False for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
