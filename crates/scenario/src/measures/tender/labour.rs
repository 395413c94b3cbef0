//! What work costs on a day: the wage and its date, premiums, and the floors that an authority published.

use jiff::civil::Date;
use organico_model::{LevelId, RuleId, Tender};
use organico_rules::{RuleSet, rule_set};

use super::TenderError;
use crate::measures::{CostParameters, MeasureError, Parameter};

/// What work costs from a day on.
#[derive(Debug, Clone, PartialEq)]
pub struct Labour {
    /// Pay of a full-time month, in cents.
    pub wage: Parameter,
    /// First day of that pay.
    pub wage_from: Date,
    /// Everything else that a full-time year needs, in cents.
    pub other_annual: Parameter,
    /// Hours and cost of a year of work.
    pub known: CostParameters,
    /// What is paid on top at night.
    pub night: TenderPremium,
    /// What is paid on top on Sundays.
    pub sunday: TenderPremium,
    /// The floors of the level, and of the lowest one.
    pub floors: Vec<Floor>,
}

/// A premium, or what is known of the lack of it.
#[derive(Debug, Clone, PartialEq)]
pub struct TenderPremium {
    /// The rule.
    pub rule: RuleId,
    /// The share on top; absent when unset, which is never 0.
    pub value: Option<Parameter>,
    /// Where the value stands or would stand.
    pub source: String,
}

/// A floor that an authority published.
#[derive(Debug, Clone, PartialEq)]
pub struct Floor {
    /// The pay level.
    pub level: LevelId,
    /// Cents a minute.
    pub minute: Parameter,
    /// First day of the wages it was reckoned from.
    pub from: Option<Date>,
}

/// What a floor says of a price.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FloorVerdict {
    /// The price is below a floor of the same wages.
    Below,
    /// The price is below the floor, which is older than the wages: both are shown, and it convicts nobody.
    BelowAnOlderOne,
    /// The price is at or above a floor of the same wages.
    AtOrAbove,
    /// The price is at or above the floor, which is older than the wages and so acquits nobody either.
    AtOrAboveAnOlderOne,
}

impl Floor {
    /// Returns what the floor says of a price in cents a minute, where the wages began on a day.
    #[must_use]
    pub fn verdict(&self, price_minute: f64, wage_from: Date) -> FloorVerdict {
        let older = self.from.is_none_or(|from| from < wage_from);
        match (price_minute + 1e-9 < self.minute.value, older) {
            (true, false) => FloorVerdict::Below,
            (true, true) => FloorVerdict::BelowAnOlderOne,
            (false, false) => FloorVerdict::AtOrAbove,
            (false, true) => FloorVerdict::AtOrAboveAnOlderOne,
        }
    }
}

/// The level of the lowest floor: below it a price is below the floor of every level.
const LOWEST: &str = "1";

/// Returns what work costs on a day, and at each later wage that begins before the service ends.
pub(super) fn labours(tender: &Tender, pack: &str, day: Date) -> Result<Vec<Labour>, TenderError> {
    let mut wages = wages(tender, &rule_set(pack, day)?);
    wages.sort_by_key(|(from, _)| *from);
    let held = wages.iter().rposition(|(from, _)| *from <= day).ok_or_else(|| {
        let level = tender.level.clone().unwrap_or_else(|| LevelId::new("-"));
        TenderError::NoPay { level, pack: pack.to_owned(), at: day }
    })?;
    let until = tender.span.map_or(day, |span| span.until);
    let in_time = |(from, _): &&(Date, Parameter)| *from <= day || *from <= until;
    let labour = |(from, wage): &(Date, Parameter)| {
        let rules = rule_set(pack, day.max(*from))?;
        of(tender, &rules, *from, wage)
    };
    wages[held..].iter().filter(in_time).map(labour).collect()
}

/// Returns the wages that are stated, or else those of the pay table, with their first days.
fn wages(tender: &Tender, rules: &RuleSet) -> Vec<(Date, Parameter)> {
    if !tender.stated_wages.is_empty() {
        let stated = tender.stated_wages.iter();
        return stated
            .map(|wage| {
                let cents = wage.month.0 as f64;
                (wage.from, Parameter::supplied("tender.wage", cents, &wage.source))
            })
            .collect();
    }
    let rows = rules.pay_rows().iter().filter(|row| Some(&row.level) == tender.level.as_ref());
    rows.map(|row| {
        let known = Parameter {
            rule: format!("pay.level-{}", row.level),
            value: row.month().0 as f64,
            source: row.source.clone(),
            status: row.status,
        };
        (row.from, known)
    })
    .collect()
}

fn of(
    tender: &Tender,
    rules: &RuleSet,
    wage_from: Date,
    wage: &Parameter,
) -> Result<Labour, TenderError> {
    let cost = &tender.other_cost;
    Ok(Labour {
        wage: wage.clone(),
        wage_from,
        other_annual: Parameter::supplied("tender.other-cost", cost.year.0 as f64, &cost.source),
        known: CostParameters::of(rules).map_err(MeasureError::from)?,
        night: premium(tender, rules, "premium.night"),
        sunday: premium(tender, rules, "premium.sunday"),
        floors: floors(tender, rules),
    })
}

/// Returns the premium that the tender states, or else the one of the rules.
fn premium(tender: &Tender, rules: &RuleSet, id: &str) -> TenderPremium {
    let rule = RuleId::new(id);
    if let Some(stated) = tender.premiums.iter().find(|one| one.rule == rule) {
        let value = Some(Parameter::supplied(id, stated.share, &stated.source));
        return TenderPremium { rule, value, source: stated.source.clone() };
    }
    let source = rules.value(id).source;
    TenderPremium { rule, value: Parameter::of(rules, id).ok(), source }
}

/// Returns the floor of the tender's level and the lowest one, as far as they are known.
fn floors(tender: &Tender, rules: &RuleSet) -> Vec<Floor> {
    let mut levels: Vec<LevelId> = tender.level.iter().cloned().collect();
    if levels.iter().all(|level| level.as_str() != LOWEST) {
        levels.push(LevelId::new(LOWEST));
    }
    let floor = |level: LevelId| {
        let id = format!("floor.minute.level-{}", level.as_str().to_lowercase());
        let minute = Parameter::of(rules, &id).ok()?;
        Some(Floor { level, minute, from: rules.value(&id).from })
    };
    levels.into_iter().filter_map(floor).collect()
}
