"""I-records-csv: contact records read, against DuckDB. I-history: two years of twenty queues read and written."""

import csv
import datetime
import json
import math
import os
import random
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from common import ROOT, binary, peer_python, row

PEER = ["duckdb==2.0.0"]
QUEUES = [f"queue-{number:02}" for number in range(1, 21)]
# Bytes of the file of records: some seconds for a sample, the promise in full.
SAMPLE_BYTES, FULL_BYTES = 200_000_000, 1_000_000_000
# Two years of days, and the seconds that importing them may take.
DAYS, SECONDS_MAX = 730, 5.0


def i_records_csv(full):
    """Times both on the same file in turn, and compares what they found; the best of some rounds counts."""
    python = peer_python("duckdb", PEER)
    with tempfile.TemporaryDirectory(dir=temporary()) as folder:
        sheet, centre = Path(folder) / "records.csv", Path(folder) / "centre"
        count = write_records(sheet, FULL_BYTES if full else SAMPLE_BYTES)
        write_centre(centre)
        command = [binary(), "import", "history", str(sheet), "--preset", "records", "--into", str(centre)]
        command += ["--zone", "UTC", "--json"]
        script = [str(python), str(ROOT / "bench" / "peers" / "duckdb_records.py"), str(sheet)]
        ours, theirs = [], []
        for _ in range(4 if full else 2):
            ours.append(timed(command))
            if python:
                theirs.append(timed(script))
        mine = min(ours, key=lambda run: run["seconds"])
        what = f"contact records a second to intervals, {count:,} records, {sheet.stat().st_size:,} bytes; "
        what += f"{mine['seconds']:.2f} s, peak {mine['mebibytes']:.0f} MiB"
        if not theirs:
            return [row("I-records-csv", what, count / mine["seconds"], None, 1.0)]
        peer = min(theirs, key=lambda run: run["seconds"])
        compare(queues_of(mine["text"]), peer_queues(peer["text"]))
        what += f"; peer DuckDB with 2 threads {peer['seconds']:.2f} s, peak {peer['mebibytes']:.0f} MiB"
        return [row("I-records-csv", what, count / mine["seconds"], count / peer["seconds"], 1.0)]


def i_history(_full):
    """Times an import with --write of an export of Genesys Cloud into a centre without history."""
    with tempfile.TemporaryDirectory(dir=temporary()) as folder:
        sheet = Path(folder) / "history.csv"
        intervals = write_history(sheet)
        runs = []
        for number in range(3):
            centre = Path(folder) / f"centre-{number}"
            write_centre(centre)
            command = [binary(), "import", "history", str(sheet), "--preset", "genesys-cloud", "--into", str(centre)]
            runs.append(timed([*command, "--write"]))
        best = min(runs, key=lambda run: run["seconds"])
        what = f"intervals a second read and written, {intervals:,} of 20 queues and two years, against those of "
        what += f"{SECONDS_MAX:.0f} s; {best['seconds']:.2f} s, peak {best['mebibytes']:.0f} MiB"
        return [row("I-history", what, intervals / best["seconds"], intervals / SECONDS_MAX, 1.0)]


def temporary():
    """Returns the folder for files that are removed afterwards."""
    folder = ROOT / "target"
    folder.mkdir(exist_ok=True)
    return folder


def timed(command):
    """Runs a command and returns its seconds, its peak memory and what it printed."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    text = process.stdout.read().decode()
    errors = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status != 0:
        raise SystemExit(f"{command[0]} failed: {errors[-2000:]}")
    return {"seconds": seconds, "mebibytes": usage.ru_maxrss / 1024, "text": text}


def write_records(path, size):
    """Writes contacts of two years, shuffled within each day, and returns how many there are."""
    chance = random.Random(4)
    tails = [tail(chance) for _ in range(20_000)]
    day_bytes = size // DAYS
    first = datetime.date(2024, 1, 1)
    count = 0
    with open(path, "w", encoding="utf-8") as file:
        file.write("arrival,queue,channel,wait,talk,hold,after,outcome,agent,caller\n")
        for day in range(DAYS):
            date = f"{first + datetime.timedelta(days=day)} "
            start, left = chance.randrange(len(tails)), day_bytes
            lines = []
            while left > 0:
                line = date + tails[(start + len(lines)) % len(tails)]
                lines.append(line)
                left -= len(line)
            file.writelines(lines)
            count += len(lines)
    return count


def tail(chance):
    """Returns a row behind its date."""
    second = min(86_399, max(0, int(chance.gauss(50_000, 12_000))))
    clock = f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}"
    queue, wait = chance.choice(QUEUES), chance.expovariate(1 / 40)
    caller = f"+39{chance.randrange(10**9):09}"
    if chance.random() < 0.08:
        return f"{clock},{queue},voice,{wait:.1f},,,,abandoned,,{caller}\n"
    talk, hold, after = chance.expovariate(1 / 240), chance.expovariate(1 / 20), chance.expovariate(1 / 45)
    agent = f"SIP/{chance.randrange(1000, 1400)}"
    return f"{clock},{queue},voice,{wait:.1f},{talk:.1f},{hold:.1f},{after:.1f},answered,{agent},{caller}\n"


def write_history(path):
    """Writes an export of Genesys Cloud and returns its number of intervals."""
    chance = random.Random(5)
    first = datetime.datetime(2024, 1, 1)
    columns = ["Interval Start UTC Date", "Queue", "Media Type", "Offered", "Interactions Handled"]
    with open(path, "w", encoding="utf-8") as file:
        file.write(",".join([*columns, "Total Handle Time (Seconds)"]) + "\n")
        for quarter in range(DAYS * 96):
            label = (first + datetime.timedelta(minutes=15 * quarter)).strftime("%Y-%m-%dT%H:%M:%SZ")
            for queue in QUEUES:
                offered = chance.randrange(40)
                handled = offered - offered // 12
                file.write(f"{label},{queue},Voice,{offered},{handled},{handled * chance.randrange(150, 350)}\n")
    return DAYS * 96 * len(QUEUES)


def write_centre(folder):
    """Copies the example of one queue, without history, with a contact type for each queue."""
    shutil.copytree(ROOT / "examples" / "one-queue", folder)
    header = (folder / "history.csv").read_text(encoding="utf-8").split("\n", 1)[0]
    (folder / "history.csv").write_text(header + "\n", encoding="utf-8")
    path = folder / "contacts.toml"
    head, sign, rest = path.read_text(encoding="utf-8").partition("[[contact_types]]\n")
    kind, more, tail_ = rest.partition("\n[[")
    lines = kind.splitlines()
    copies = []
    for queue in QUEUES:
        own = {"id": f'id = "{queue}"', "name": f'name = "{queue}"'}
        copies.append(sign + "\n".join(own.get(line.split(" = ")[0], line) for line in lines) + "\n")
    path.write_text(head + sign + kind + "\n" + "\n".join(copies) + more + tail_, encoding="utf-8")


def queues_of(text):
    """Returns counts and mean handle time by queue of the JSON that we print."""
    queues = json.loads(text.split("\n", 1)[0])["queues"]
    names = ["offered", "handled", "abandoned", "handle_seconds"]
    return {queue["queue"]: [queue[name] for name in names] for queue in queues}


def peer_queues(text):
    """Returns the same of the lines that the peer prints."""
    return {queue: [float(cell) for cell in cells] for queue, *cells in csv.reader(text.splitlines())}


def compare(ours, theirs):
    """Stops if the two found different counts, or means that differ by more than rounding."""
    for queue in sorted(set(ours) | set(theirs)):
        pairs = list(zip(ours.get(queue, []), theirs.get(queue, [])))
        if len(pairs) != 4 or not all(math.isclose(a, b, rel_tol=1e-9) for a, b in pairs):
            raise SystemExit(f"I-records-csv: {queue}: {ours.get(queue)} is not the peer's {theirs.get(queue)}")


FIGURES = {"I-records-csv": i_records_csv, "I-history": i_history}
