//! What a planner may choose about a forecast.

/// Which method gives the expected contacts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MethodChoice {
    /// The mean of the methods, weighed by their errors when they forecast the series' own past.
    Best,
    /// The last usable day of the same weekday.
    SeasonalNaive,
    /// Weekly level, times day of the week, times profile of the day.
    TopDown,
    /// The mean of the same weekday over its last six weeks.
    WeekdayMean,
    /// Day of the week times a level that drifts and a busyness that passes.
    DayEffects,
    /// A few shapes of a day and their amounts.
    LowRank,
    /// A regression on level and weekday, each held back.
    WeekRegression,
    /// The same with the place in the month.
    MonthRegression,
    /// The same with the time of the year.
    YearRegression,
    /// The same with both.
    CalendarRegression,
}

impl MethodChoice {
    /// Every choice.
    pub const ALL: [Self; 10] = [
        Self::Best,
        Self::SeasonalNaive,
        Self::WeekdayMean,
        Self::TopDown,
        Self::DayEffects,
        Self::LowRank,
        Self::WeekRegression,
        Self::MonthRegression,
        Self::YearRegression,
        Self::CalendarRegression,
    ];

    /// Returns its name, which for a single method is the one shown beside its forecasts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Best => "best",
            Self::SeasonalNaive => "seasonal-naive",
            Self::WeekdayMean => "weekday-mean",
            Self::TopDown => "top-down",
            Self::DayEffects => "day-effects",
            Self::LowRank => "low-rank",
            Self::WeekRegression => "week-regression",
            Self::MonthRegression => "month-regression",
            Self::YearRegression => "year-regression",
            Self::CalendarRegression => "calendar-regression",
        }
    }
}

/// The choices of a forecast.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ForecastConfig {
    /// The method; a history too short for it falls back to a plain mean, with a warning.
    pub method: MethodChoice,
}

impl ForecastConfig {
    /// Returns the usual choices: the weighed mean of the methods.
    #[must_use]
    pub const fn best() -> Self {
        Self { method: MethodChoice::Best }
    }
}
