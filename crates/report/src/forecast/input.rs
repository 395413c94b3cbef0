//! What the page is made of.

use organico_model::{
    AppliedAdjustment, Centre, ForecastComponents, ForecastErrors, Hierarchy, Load, Outlook,
};

/// A forecast and what is known about it.
#[derive(Debug, Clone, Copy)]
pub struct ForecastPage<'a> {
    /// The centre: names and history.
    pub centre: &'a Centre,
    /// The forecast.
    pub load: &'a Load,
    /// What would have been forecast for the weeks just before it, from what was known then; if there is a history.
    pub past: Option<&'a Load>,
    /// What planners changed.
    pub adjustments: &'a [AppliedAdjustment],
    /// Components and errors by contact type.
    pub record: &'a [(ForecastComponents, ForecastErrors)],
    /// The long horizon.
    pub outlook: &'a Outlook,
    /// The months of the outlook by client, site, channel and queue.
    pub hierarchy: &'a Hierarchy,
}
