"""What every figure needs: the row, the machine, our examples, an environment for peers."""

import datetime
import os
import platform
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def row(name, what, ours, peer, target):
    """Returns a row; it holds if ours over peer reaches the target, and is undecided without a peer."""
    ratio = ours / peer if peer else None
    return record(name, what, (ours, peer, ratio), target, None if ratio is None else ratio >= target)


def row_at_most(name, what, ours, peer, target):
    """Returns a row of something that should be small; it holds if ours over peer is at most the target.

    Without a peer, or without a target because the figure is only shown, it is undecided.
    """
    ratio = ours / peer if peer and ours is not None else None
    holds = None if ratio is None or target is None else ratio <= target
    return record(name, what, (ours, peer, ratio), target, holds)


def record(name, what, figures, target, holds):
    """Returns the row as it is written; `figures` are ours, the peer's and their ratio."""
    ours, peer, ratio = figures
    return {
        "id": name,
        "what": what,
        "ours": ours,
        "peer": peer,
        "ratio": ratio,
        "target": target,
        "holds": holds,
        "machine": machine(),
        "date": datetime.date.today().isoformat(),
    }


def machine():
    """Returns processor and number of cores."""
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        names = [line.split(":", 1)[1].strip() for line in info.read_text().splitlines() if line.startswith("model name")]
        model = names[0] if names else model
    return f"{os.cpu_count()} cores, {model}"


def example(package, name, *arguments):
    """Builds and runs an example of a crate, optimised, and returns what it prints."""
    command = ["cargo", "run", "--quiet", "--release", "-p", package, "--example", name, "--", *arguments]
    return subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout


def program(folder, name):
    """Builds a program of a project under bench/, optimised; returns its path, or None without its packages."""
    target = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).resolve() / "bench"
    project = ROOT / "bench" / folder
    command = ["cargo", "build", "--quiet", "--release", "--locked", "--bin", name, "--target-dir", str(target)]
    try:
        subprocess.run(command, cwd=project, check=True)
    except subprocess.CalledProcessError as fault:
        print(f"no peer: {fault}", file=sys.stderr)
        return None
    return str(target / "release" / name)


def binary():
    """Builds the command, optimised, and returns its path."""
    subprocess.run(["cargo", "build", "--quiet", "--release", "-p", "organico-cli"], cwd=ROOT, check=True)
    return str(Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "release" / "organico")


def peer_python(name, requirements):
    """Returns the Python of an environment under target/ that has these packages, or None without them.

    The environment is made once; a file beside it remembers what was asked for.
    """
    folder = ROOT / "target" / "bench-venv" / name
    python = folder / "bin" / "python"
    done = folder / "installed.txt"
    wanted = "\n".join(requirements)
    if done.exists() and done.read_text(encoding="utf-8") == wanted:
        return python
    print(f"installing {', '.join(requirements)} ...", file=sys.stderr, flush=True)
    try:
        venv.create(folder, with_pip=True, clear=True)
        install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *requirements]
        subprocess.run(install, check=True)
    except (OSError, subprocess.CalledProcessError) as fault:
        print(f"no peer: {fault}", file=sys.stderr)
        return None
    done.write_text(wanted, encoding="utf-8")
    return python


def peer(python, script, *arguments):
    """Runs a script of bench/peers and returns what it prints."""
    command = [str(python), str(ROOT / "bench" / "peers" / script), *arguments]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
