"""A published problem of shifts by whole days with CP-SAT. Usage: cpsat_day_shifts.py FILE SECONDS WORKERS OUT"""

import sys

from day_shift_model import Model, Problem
from ortools.sat.python import cp_model


def main():
    """Solves, writes the rows if there are any, and prints the cost and the bound."""
    model = Model(Problem(sys.argv[1]))
    solver_model = cp_model.CpModel()
    variables = [solver_model.new_int_var(0, upper, "") for upper in model.upper]
    for low, terms, high in model.rows:
        solver_model.add_linear_constraint(sum(variables[at] * factor for at, factor in terms), low, high)
    solver_model.minimize(sum(variable * cost for variable, cost in zip(variables, model.costs) if cost))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = float(sys.argv[2])
    solver.parameters.num_workers = int(sys.argv[3])
    status = solver.solve(solver_model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        print("none")
        return
    model.write(sys.argv[4], [solver.value(variable) for variable in variables])
    print(solver.objective_value + model.constant, solver.best_objective_bound + model.constant)


if __name__ == "__main__":
    main()
