"""A published problem of shifts by whole days as linear rows over yes-or-no variables, for the solvers beside us.

Both solvers get the same rows: one shift a day at most, runs by sliding windows, wishes and cover as costs.
"""


class Problem:
    """The sections of a file."""

    def __init__(self, path):
        self.days, self.shifts, self.people = 0, {}, {}
        self.off, self.wishes, self.cover = {}, [], []
        section = None
        with open(path, encoding="utf-8") as file:
            lines = [line.strip() for line in file]
        for line in lines:
            if not line or line.startswith("#"):
                continue
            if line.startswith("SECTION_"):
                section = line[len("SECTION_"):]
                continue
            self.read(section, line.split(","))

    def read(self, section, fields):
        """Takes one line of a section."""
        if section == "HORIZON":
            self.days = int(fields[0])
        elif section == "SHIFTS":
            self.shifts[fields[0]] = (int(fields[1]), [name for name in fields[2].split("|") if name])
        elif section == "STAFF":
            most = dict(pair.split("=") for pair in fields[1].split("|"))
            self.people[fields[0]] = ({name: int(count) for name, count in most.items()}, *map(int, fields[2:8]))
        elif section == "DAYS_OFF":
            self.off[fields[0]] = {int(day) for day in fields[1:]}
        elif section in ("SHIFT_ON_REQUESTS", "SHIFT_OFF_REQUESTS"):
            self.wishes.append((section == "SHIFT_ON_REQUESTS", fields[0], int(fields[1]), fields[2], int(fields[3])))
        elif section == "COVER":
            self.cover.append((int(fields[0]), fields[1], *map(int, fields[2:5])))


class Model:
    """Variables with upper bound and cost, and rows `(low, [(variable, factor)], high)`."""

    def __init__(self, problem):
        self.problem, self.constant = problem, 0
        self.upper, self.costs, self.whole, self.rows = [], [], [], []
        self.work = {}
        for person, (most, *_rest) in problem.people.items():
            for day in range(problem.days):
                for shift in problem.shifts:
                    may = most[shift] > 0 and day not in problem.off.get(person, set())
                    self.work[person, day, shift] = self.variable(1 if may else 0, 0)
        for person in problem.people:
            self.limits(person)
        self.wishes()
        self.covers()

    def variable(self, upper, cost, whole=True):
        """Adds a variable from zero; returns its number."""
        self.upper.append(upper)
        self.costs.append(cost)
        self.whole.append(whole)
        return len(self.upper) - 1

    def row(self, low, terms, high):
        """Adds a row."""
        self.rows.append((low, terms, high))

    def on(self, person, day, factor=1):
        """Returns the terms of working on a day."""
        return [(self.work[person, day, shift], factor) for shift in self.problem.shifts]

    def limits(self, person):
        """Adds the limits of a person."""
        problem = self.problem
        most, minutes_max, minutes_min, run_max, run_min, free_min, weekends_max = problem.people[person]
        days = range(problem.days)
        for day in days:
            self.row(0, self.on(person, day), 1)
        for shift, count in most.items():
            if 0 < count < problem.days:
                self.row(0, [(self.work[person, day, shift], 1) for day in days], count)
        lengths = {shift: length for shift, (length, _) in problem.shifts.items()}
        minutes = [(self.work[person, day, shift], lengths[shift]) for day in days for shift in lengths]
        self.row(minutes_min, minutes, minutes_max)
        for shift, (_, never) in problem.shifts.items():
            for then in never:
                for day in days[:-1]:
                    self.row(0, [(self.work[person, day, shift], 1), (self.work[person, day + 1, then], 1)], 1)
        for day in range(problem.days - run_max):
            self.row(0, [term for offset in range(run_max + 1) for term in self.on(person, day + offset)], run_max)
        self.least(person, run_min, free_min)
        self.weekends(person, weekends_max)

    def least(self, person, run_min, free_min):
        """Forbids runs of work and of free days that are too short, the ends of the horizon apart."""
        for length in range(1, run_min):
            for day in range(1, self.problem.days - length):
                inner = [term for offset in range(length) for term in self.on(person, day + offset, -1)]
                around = self.on(person, day - 1) + self.on(person, day + length)
                self.row(-(length - 1), inner + around, 99)
        for length in range(1, free_min):
            for day in range(1, self.problem.days - length):
                inner = [term for offset in range(length) for term in self.on(person, day + offset)]
                around = self.on(person, day - 1, -1) + self.on(person, day + length, -1)
                self.row(-1, inner + around, 99)

    def weekends(self, person, most):
        """Limits the weekends with work."""
        marks = []
        for saturday in range(5, self.problem.days, 7):
            mark = self.variable(1, 0)
            marks.append((mark, 1))
            for day in range(saturday, min(saturday + 2, self.problem.days)):
                self.row(-1, self.on(person, day) + [(mark, -1)], 0)
        if marks:
            self.row(0, marks, most)

    def wishes(self):
        """Adds what refused wishes cost."""
        for wanted, person, day, shift, weight in self.problem.wishes:
            variable = self.work[person, day, shift]
            self.costs[variable] += -weight if wanted else weight
            self.constant += weight if wanted else 0

    def covers(self):
        """Adds what people too few and too many cost."""
        count = len(self.problem.people)
        for day, shift, wanted, under, over in self.problem.cover:
            few, many = self.variable(max(wanted, 0), under, False), self.variable(count, over, False)
            staff = [(self.work[person, day, shift], 1) for person in self.problem.people]
            self.row(wanted, staff + [(few, 1), (many, -1)], wanted)

    def write(self, path, values):
        """Writes the rows of a solution."""
        with open(path, "w", encoding="utf-8") as file:
            for person in self.problem.people:
                cells = []
                for day in range(self.problem.days):
                    had = [shift for shift in self.problem.shifts if values[self.work[person, day, shift]] > 0.5]
                    cells.append(had[0] if had else "")
                file.write(",".join([person, *cells]) + "\n")
