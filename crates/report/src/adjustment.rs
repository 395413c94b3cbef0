//! A planner's adjustments in the reader's words: what they change, when and how much. Pages and the terminal say it
//! alike.

use jiff::civil::{DateTime, Time};
use jiff::{SignedDuration, Timestamp};
use organico_model::{AdjustedMeasure, Adjustment, AdjustmentChange, Centre};

use crate::Language;
use crate::number::{Numbers, clock_of};
use crate::text::Texts;

/// The words for the adjustments of a centre in one language.
#[derive(Clone, Copy)]
pub struct AdjustmentWords<'a> {
    centre: &'a Centre,
    texts: &'static Texts,
    numbers: Numbers,
}

impl<'a> AdjustmentWords<'a> {
    /// Returns the words for the adjustments of a centre, whose names and clock they use.
    #[must_use]
    pub fn new(centre: &'a Centre, language: Language) -> Self {
        Self { centre, texts: Texts::of(language), numbers: Numbers::of(language) }
    }

    /// Returns the name of the contact type, or its identifier where the centre does not have it.
    #[must_use]
    pub fn type_name(self, adjustment: &Adjustment) -> String {
        let known = self.centre.contact_types.iter().find(|one| one.id == adjustment.contact_type);
        known.map_or_else(|| adjustment.contact_type.to_string(), |one| one.name.clone())
    }

    /// Returns the days of the span, or its instants by the clock of the centre where it does not begin and end at
    /// midnight.
    #[must_use]
    pub fn span(self, adjustment: &Adjustment) -> String {
        let civil = |instant: Timestamp| self.centre.zone.to_datetime(instant);
        let (from, to) = (civil(adjustment.from), civil(adjustment.to));
        let of_days = from.time() == Time::midnight() && to.time() == Time::midnight();
        let last = civil(adjustment.to - SignedDuration::from_secs(1)).date();
        let (from, to) = if of_days {
            (self.numbers.date_plain(from.date()), self.numbers.date_plain(last))
        } else {
            let shown =
                |at: DateTime| format!("{} {}", self.numbers.date_plain(at.date()), clock_of(at));
            (shown(from), shown(to))
        };
        if from == to {
            return from;
        }
        self.texts.fill("adjust-span", &[("from", from.into()), ("to", to.into())])
    }

    /// Returns how much it changes: `times 1.100`, `500.0 contacts in all`.
    #[must_use]
    pub fn change(self, adjustment: &Adjustment) -> String {
        let measure = adjustment.measure;
        let (key, value) = match adjustment.change {
            AdjustmentChange::Factor(factor) => ("adjust-factor", self.numbers.decimal(factor, 3)),
            AdjustmentChange::Total(total) => {
                let of_contacts = measure == AdjustedMeasure::Contacts;
                let key = if of_contacts { "adjust-total" } else { "adjust-mean" };
                (key, self.amount(measure, total))
            }
            AdjustmentChange::PerInterval(each) => {
                ("adjust-per-interval", self.amount(measure, each))
            }
            AdjustmentChange::Add(more) => ("adjust-add", self.amount(measure, more)),
            AdjustmentChange::AddPerInterval(more) => {
                ("adjust-add-per-interval", self.amount(measure, more))
            }
        };
        self.texts.fill(key, &[("value", value.into())])
    }

    /// Returns an amount with its unit: `500.0 contacts`, `200.0 s a contact`.
    #[must_use]
    pub fn amount(self, measure: AdjustedMeasure, value: f64) -> String {
        let key = match measure {
            AdjustedMeasure::Contacts => "adjust-contacts",
            AdjustedMeasure::HandleTime => "adjust-seconds",
        };
        self.texts.fill(key, &[("value", self.numbers.decimal(value, 1).into())])
    }
}
