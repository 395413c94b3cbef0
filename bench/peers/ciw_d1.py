"""D1 in Ciw: the queue M/M/100+M, one node with a distribution of reneging times.

Usage: ciw_d1.py CONTACTS SEED. Prints one line of JSON like our own example. The run ends when so many contacts should
have come; those then present count as offered only.
"""

import json
import sys
import time

import ciw

AGENTS, BETWEEN, HANDLE, PATIENCE, THRESHOLD = 100, 0.01, 1.0, 2.0, 1.0 / 9.0


def main():
    """Runs once and prints the line; the records are read after the clock has stopped."""
    contacts, seed = int(sys.argv[1]), int(sys.argv[2])
    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(rate=1.0 / BETWEEN)],
        service_distributions=[ciw.dists.Exponential(rate=1.0 / HANDLE)],
        reneging_time_distributions=[ciw.dists.Exponential(rate=1.0 / PATIENCE)],
        number_of_servers=[AGENTS],
    )
    wall, cpu = time.perf_counter(), time.process_time()
    ciw.seed(seed)
    simulation = ciw.Simulation(network)
    simulation.simulate_until_max_time(contacts * BETWEEN)
    seconds, cpu_seconds = time.perf_counter() - wall, time.process_time() - cpu
    records = simulation.get_all_records()
    served = [record for record in records if record.record_type == "service"]
    abandoned = [record for record in records if record.record_type == "renege"]
    gone = len(served) + len(abandoned)
    waited = sum(record.waiting_time > 0.0 for record in served) + len(abandoned)
    line = {
        "events": simulation.nodes[0].number_of_individuals + gone,
        "seconds": seconds,
        "cpu_seconds": cpu_seconds,
        "pwait": waited / gone,
        "pab": len(abandoned) / gone,
        "sl_off": sum(record.waiting_time <= THRESHOLD for record in served) / gone,
    }
    print(json.dumps(line))


if __name__ == "__main__":
    main()
