"""Forecasts with statsforecast: MSTL with the trend by AutoETS. Usage and output as the peer in augurs has them:
statsforecast_f.py SERIES.csv DAY WEEK STEPS ORIGIN ...
"""

import json
import sys
import time
import warnings

import numpy as np
from statsforecast.models import MSTL, AutoETS

warnings.simplefilter("ignore")  # of the compiler that the library brings


def forecast(past, day, week, steps):
    """Returns the forecast with its two intervals."""
    model = MSTL(season_length=[day, week], trend_forecaster=AutoETS(model="ZZN"))
    return model.forecast(y=past, h=steps, level=[80, 95])


def main():
    """Prints one line for each origin; a first short forecast is not timed, for it compiles the library."""
    day, week, steps = map(int, sys.argv[2:5])
    with open(sys.argv[1], encoding="utf-8") as file:
        series = np.array([float(line) for line in file])
    forecast(series[: 3 * week], day, week, 2)
    for origin in map(int, sys.argv[5:]):
        since = time.perf_counter()
        made = forecast(series[:origin], day, week, steps)
        seconds = time.perf_counter() - since
        levels = [made["lo-95"], made["lo-80"], made["mean"], made["hi-80"], made["hi-95"]]
        line = {
            "seconds": seconds,
            "mean": np.round(made["mean"], 4).tolist(),
            "quantiles": [np.round(level, 4).tolist() for level in levels],
        }
        print(json.dumps(line))


if __name__ == "__main__":
    main()
