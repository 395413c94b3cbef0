"""`highs_program.py PROGRAM.mps SECONDS`: the least cost of a linear program by HiGHS, as one line of JSON.

`bound` is no more than the least cost: the difference of primal and dual is taken off. It is empty without an optimum.
The interior point method without crossover: corners are not asked for.
"""

import json
import sys
import time

import highspy


def main(path, seconds):
    """Solves the program."""
    began = time.monotonic()
    solver = highspy.Highs()
    options = {"output_flag": False, "solver": "ipm", "run_crossover": "off", "time_limit": float(seconds), "threads": 1}
    for name, value in options.items():
        solver.setOptionValue(name, value)
    solver.readModel(path)
    solver.run()
    info, bound = solver.getInfo(), None
    if solver.getModelStatus() == highspy.HighsModelStatus.kOptimal:
        bound = info.objective_function_value
        bound -= abs(bound) * info.primal_dual_objective_error
    found = {"rows": solver.getNumRow(), "columns": solver.getNumCol(), "bound": bound}
    print(json.dumps({**found, "seconds": time.monotonic() - began}))


main(*sys.argv[1:])
