"""Prints `erlangs sizings-a-second agents` of pyworkforce: Erlang C, 80 % in 20 s, handle time 180 s."""

import time

from pyworkforce.queuing import ErlangC

WINDOWS = 25
SECONDS = 0.02


def size(load):
    """Returns the agents for a load in erlangs; the package reckons in minutes."""
    queue = ErlangC(transactions=load * 10, aht=3, interval=30, asa=20 / 60, shrinkage=0.0)
    return queue.required_positions(service_level=0.8)["positions"]


def rate(load):
    """Returns the best rate of many short windows: other work on the machine only ever slows one."""
    best = 0.0
    for _ in range(WINDOWS):
        start, done = time.perf_counter(), 0
        while time.perf_counter() - start < SECONDS:
            size(load)
            done += 1
        best = max(best, done / (time.perf_counter() - start))
    return best


for erlangs in (10, 100, 1000, 5000):
    print(erlangs, rate(erlangs), size(erlangs))
