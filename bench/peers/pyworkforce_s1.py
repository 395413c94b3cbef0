"""Prints `erlangs sizings-a-second agents` of pyworkforce: Erlang C, 80 % in 20 s, handle time 180 s."""

import time

from pyworkforce.queuing import ErlangC

SECONDS = 0.5


def size(load):
    """Returns the agents for a load in erlangs; the package reckons in minutes."""
    queue = ErlangC(transactions=load * 10, aht=3, interval=30, asa=20 / 60, shrinkage=0.0)
    return queue.required_positions(service_level=0.8)["positions"]


for erlangs in (10, 100, 1000, 5000):
    start, done = time.perf_counter(), 0
    while time.perf_counter() - start < SECONDS:
        agents = size(erlangs)
        done += 1
    print(erlangs, done / (time.perf_counter() - start), agents)
