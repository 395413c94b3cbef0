//! What a planner may choose about a forecast.

/// Which method gives the expected contacts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MethodChoice {
    /// The one with the smallest error when it forecasts the series' own past; within 3 % of each other, top-down.
    Best,
    /// The last usable day of the same weekday.
    SeasonalNaive,
    /// Weekly level, times day of the week, times profile of the day.
    TopDown,
}

/// The choices of a forecast.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ForecastConfig {
    /// The method; a history too short for it falls back to a plain mean, with a warning.
    pub method: MethodChoice,
}

impl ForecastConfig {
    /// Returns the usual choices: the best method for each series.
    #[must_use]
    pub const fn best() -> Self {
        Self { method: MethodChoice::Best }
    }
}
