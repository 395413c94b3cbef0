//! Weekly level, times day of the week, times profile of the day.

use super::{Ahead, Fitted, Method};
use crate::clean::Past;
use crate::weekly::{Ladder, Weekly};

/// The method that most planning suites use.
#[derive(Debug)]
pub(crate) struct TopDown;

impl Method for TopDown {
    fn name(&self) -> &'static str {
        "top-down"
    }

    fn fit(&self, _past: &Past, weekly: &Weekly) -> Box<dyn Fitted> {
        let profile = (0..7).map(|weekday| weekly.shares(weekday).to_vec()).collect();
        Box::new(FittedTopDown { ladder: weekly.ladder(), profile })
    }
}

#[derive(Debug)]
struct FittedTopDown {
    ladder: Ladder,
    profile: Vec<Vec<f64>>,
}

impl Fitted for FittedTopDown {
    fn day(&self, ahead: &Ahead) -> Vec<f64> {
        let total = self.ladder.day_ahead(ahead.weekday, ahead.lead_days);
        self.profile[ahead.weekday].iter().map(|share| total * share).collect()
    }
}
