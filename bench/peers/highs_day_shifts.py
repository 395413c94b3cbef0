"""A published problem of shifts by whole days with HiGHS. Usage: highs_day_shifts.py FILE SECONDS THREADS OUT"""

import sys

import highspy
import numpy as np
from day_shift_model import Model, Problem


def main():
    """Solves, writes the rows if there are any, and prints the cost and the bound."""
    model = Model(Problem(sys.argv[1]))
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("time_limit", float(sys.argv[2]))
    solver.setOptionValue("threads", int(sys.argv[3]))
    count = len(model.upper)
    solver.addVars(count, np.zeros(count), np.array(model.upper, dtype=float))
    at = np.arange(count, dtype=np.int32)
    solver.changeColsCost(count, at, np.array(model.costs, dtype=float))
    kinds = [highspy.HighsVarType.kInteger if whole else highspy.HighsVarType.kContinuous for whole in model.whole]
    solver.changeColsIntegrality(count, at, np.array(kinds))
    for low, terms, high in model.rows:
        merged = {}
        for variable, factor in terms:
            merged[variable] = merged.get(variable, 0) + factor
        numbers = np.array(list(merged), dtype=np.int32)
        solver.addRow(float(low), float(high), len(merged), numbers, np.array(list(merged.values()), dtype=float))
    solver.run()
    info = solver.getInfo()
    if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        print("none")
        return
    model.write(sys.argv[4], list(solver.getSolution().col_value))
    print(info.objective_function_value + model.constant, info.mip_dual_bound + model.constant)


if __name__ == "__main__":
    main()
