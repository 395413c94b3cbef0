//! Adjustments: what a planner changed in a forecast, kept apart from it.
//!
//! The model never sees an adjustment. It is applied to whatever the model says when a forecast is made, so that it
//! survives the next forecast, and it is taken back by another entry, so that nothing is lost.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{AdjustmentId, ContactTypeId};

/// What an adjustment changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AdjustedMeasure {
    /// Contacts.
    Contacts,
    /// Mean handle time, in seconds.
    HandleTime,
}

/// How an adjustment changes the open intervals of its span.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind", content = "value")]
pub enum AdjustmentChange {
    /// Every value times this.
    Factor(f64),
    /// The contacts of the span become this many, spread as the forecast has them; or the mean handle time of its
    /// contacts becomes so many seconds.
    Total(f64),
    /// Every interval gets this value.
    PerInterval(f64),
    /// So many contacts more in the span (fewer if negative), spread as the forecast has them; or so many seconds more
    /// of handle time.
    Add(f64),
    /// So many contacts, or seconds, more in every interval.
    AddPerInterval(f64),
}

/// An adjustment that was taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UndoneAdjustment {
    /// The day.
    pub made: Date,
    /// By whom, in the words of the file.
    pub author: String,
    /// Why.
    pub reason: String,
}

/// A change that a planner made to a forecast.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Adjustment {
    /// Identifier, such as `A7`.
    pub id: AdjustmentId,
    /// The day on which it was made.
    pub made: Date,
    /// By whom, in the words of the file: a name, initials or an office.
    pub author: String,
    /// Why.
    pub reason: String,
    /// The contact type.
    pub contact_type: ContactTypeId,
    /// What it changes.
    pub measure: AdjustedMeasure,
    /// First instant; an interval belongs to the span if it starts in it.
    pub from: Timestamp,
    /// First instant after the span.
    pub to: Timestamp,
    /// How.
    pub change: AdjustmentChange,
    /// Set if it was taken back: it is then kept, and does nothing.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub undone: Option<UndoneAdjustment>,
}

impl Adjustment {
    /// Returns whether it is applied.
    #[must_use]
    pub const fn is_in_force(&self) -> bool {
        self.undone.is_none()
    }

    /// Returns the key by which adjustments are applied one after the other: the day, then the identifier, a shorter one
    /// first, so that `A9` comes before `A10`.
    #[must_use]
    pub fn order(&self) -> (Date, usize, &str) {
        let id = self.id.as_str();
        (self.made, id.len(), id)
    }

    /// Returns the adjustment as it stood at the end of a day, or nothing if it was made later.
    #[must_use]
    pub fn as_of(&self, day: Date) -> Option<Self> {
        let undone = self.undone.clone().filter(|undone| undone.made <= day);
        (self.made <= day).then(|| Self { undone, ..self.clone() })
    }
}

/// What an adjustment did to a forecast.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AppliedAdjustment {
    /// The adjustment.
    #[serde(flatten)]
    pub adjustment: Adjustment,
    /// Open intervals that it changed.
    pub intervals: usize,
    /// Contacts of those intervals before it, or their mean handle time in seconds.
    pub before: f64,
    /// The same after it.
    pub after: f64,
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn adjustment(id: &str, made: Date, undone: Option<Date>) -> Adjustment {
        let undo = |made| UndoneAdjustment { made, author: String::new(), reason: String::new() };
        Adjustment {
            id: AdjustmentId::new(id),
            made,
            author: "EP".to_owned(),
            reason: "bill".to_owned(),
            contact_type: ContactTypeId::new("voice"),
            measure: AdjustedMeasure::Contacts,
            from: Timestamp::UNIX_EPOCH,
            to: Timestamp::UNIX_EPOCH,
            change: AdjustmentChange::Factor(1.1),
            undone: undone.map(undo),
        }
    }

    #[test]
    fn the_ninth_comes_before_the_tenth_and_the_day_before_both() {
        let day = date(2026, 6, 1);
        let mut all = [
            adjustment("A10", day, None),
            adjustment("A9", day, None),
            adjustment("A11", day.yesterday().unwrap(), None),
        ];
        all.sort_by(|a, b| a.order().cmp(&b.order()));
        assert_eq!(all.each_ref().map(|one| one.id.as_str()), ["A11", "A9", "A10"]);
    }

    #[test]
    fn on_an_earlier_day_a_later_undoing_is_not_known_and_a_later_adjustment_does_not_exist() {
        let (made, undone) = (date(2026, 6, 1), date(2026, 6, 10));
        let one = adjustment("A1", made, Some(undone));
        assert!(!one.is_in_force());
        assert!(one.as_of(date(2026, 6, 9)).unwrap().is_in_force());
        assert!(!one.as_of(undone).unwrap().is_in_force());
        assert_eq!(one.as_of(date(2026, 5, 31)), None);
    }
}
