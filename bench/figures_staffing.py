"""S1: speed of Erlang C sizing against pyworkforce. S2: accuracy against the reference points."""

from common import example, peer, peer_python, row

PEER = ["pyworkforce==0.5.1", "numpy==2.4.6", "joblib==1.6.0"]
# Offered load in erlangs -> how many times the peer's rate is promised.
S1_TARGETS = {10: 150.0, 100: 400.0, 1000: 1500.0, 5000: 3000.0}


def s1(full):
    """Times both in turn, several rounds, and compares the best of each: other work on the machine only slows."""
    python = peer_python("pyworkforce", PEER)
    ours, theirs = {}, {}
    for _ in range(10 if full else 3):
        keep_best(ours, example("organico-staffing", "sizings_per_second", "short"))
        if python:
            keep_best(theirs, peer(python, "pyworkforce_s1.py"))
    rows = []
    for load, target in S1_TARGETS.items():
        rate, agents = ours[load]
        peer_rate, peer_agents = theirs.get(load, (None, agents))
        if agents != peer_agents:
            raise SystemExit(f"S1: {agents} agents at {load} erlangs, but the peer says {peer_agents}")
        what = f"Erlang C sizings a second, 80/20, handle 180 s, {load} erlangs; peer pyworkforce"
        rows.append(row(f"S1-{load}", what, rate, peer_rate, target))
    return rows


def keep_best(best, text):
    """Reads lines of `erlangs rate agents` and keeps the highest rate of each load."""
    for line in text.splitlines():
        load, rate, agents = line.split()
        known = best.get(int(load), (0.0, 0))
        best[int(load)] = max(known, (float(rate), int(agents)))


def s2(_full):
    """Counts the reference points of Erlang B, C and A with every column within the bar."""
    within, points, worst = example("organico-staffing", "reference_accuracy").split()
    what = f"reference points within 1e-9 (service levels 1e-10) in every column; worst relative error {worst}"
    return [row("S2", what, int(within), int(points), 1.0)]


FIGURES = {"S1": s1, "S2": s2}
