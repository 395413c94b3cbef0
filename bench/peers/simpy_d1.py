"""D1 in SimPy: the queue M/M/100+M, a process for each contact.

Usage: simpy_d1.py CONTACTS SEED. Prints one line of JSON like our own example. A contact that waits learns when its
turn comes whether its patience has ended, and then hangs up at once. The counts are those of a race between answer and
patience, the shape of SimPy's own example of reneging, which takes a fifth to a third more time.
"""

import json
import random
import sys
import time

import simpy

AGENTS, BETWEEN, HANDLE, PATIENCE, THRESHOLD = 100, 0.01, 1.0, 2.0, 1.0 / 9.0


class Totals:
    """What a run counts."""

    offered = waited = abandoned = served = within = 0


def arrivals(env, agents, draw, contacts, totals):
    """Brings the contacts."""
    for _ in range(contacts):
        yield env.timeout(draw(1.0 / BETWEEN))
        totals.offered += 1
        env.process(contact(env, agents, draw, totals))


def contact(env, agents, draw, totals):
    """One contact: asks for an agent, waits as long as its patience, is served."""
    since = env.now
    with agents.request() as request:
        if not request.triggered:
            totals.waited += 1
            patience = draw(1.0 / PATIENCE)
            yield request
            if env.now - since >= patience:
                totals.abandoned += 1
                return
        if env.now - since <= THRESHOLD:
            totals.within += 1
        yield env.timeout(draw(1.0 / HANDLE))
        totals.served += 1


def main():
    """Runs once and prints the line."""
    contacts, seed = int(sys.argv[1]), int(sys.argv[2])
    totals = Totals()
    wall, cpu = time.perf_counter(), time.process_time()
    env = simpy.Environment()
    agents = simpy.Resource(env, capacity=AGENTS)
    env.process(arrivals(env, agents, random.Random(seed).expovariate, contacts, totals))
    env.run()
    line = {
        "events": totals.offered + totals.abandoned + totals.served,
        "seconds": time.perf_counter() - wall,
        "cpu_seconds": time.process_time() - cpu,
        "pwait": totals.waited / totals.offered,
        "pab": totals.abandoned / totals.offered,
        "sl_off": totals.within / totals.offered,
    }
    print(json.dumps(line))


if __name__ == "__main__":
    main()
