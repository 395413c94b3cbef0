//! The unemployment benefit of those who are dismissed: what the public purse pays them, month by month.

use organico_model::{Cents, Change, Finding, FindingKind, LevelId, Month, Unit, Working};
use organico_rules::RuleSet;

use super::ChangeContext;
use super::leaving::Left;
use super::parts::reference_pay;
use crate::measures::working::{given, reckon};
use crate::measures::{Naspi, NaspiParameters, naspi, naspi_factor, whole_cents};
use crate::table::TableError;
use crate::table::procedure::{Judge, Says, about, unset};
use crate::table::state::{Extra, Payer, State};
use crate::table::trace::{Traced, at, found, retrace, taken};

/// Weeks of contributions of four whole years, which nobody states and the benefit asks for.
const WEEKS_PAID: u32 = 208;

/// Adds the benefit of those who left a group, as the rules of the month of leaving give it, for so many months at
/// most where a limit is stated.
pub(super) fn benefit(
    limit: Option<u32>,
    (left, from): (&Left, Month),
    state: &mut State,
    context: &ChangeContext<'_>,
) -> Result<(), TableError> {
    let rules = context.rules_of(from)?;
    // Without a value of the law there is no figure: the people are counted instead, and the findings say so.
    let Ok(known) = NaspiParameters::of(rules) else {
        state.unpriced_benefits.push(left.heads.clone());
        return Ok(());
    };
    let mut w = Working::default();
    let level = &left.group.level;
    let wage = wage_in(from, level, rules, context)?;
    let reference_pay = reference_pay(&mut w, &left.group, &wage, rules)?;
    let cents = whole_cents(reference_pay);
    let of = vec![format!("{}/reference_pay", left.place)];
    found(&mut w, "mean_pay", Unit::Money, cents.0 as f64, ("whole-cents", of));
    let person = naspi(cents, WEEKS_PAID, &known)
        .map_err(|fault| TableError::Measure { change: left.group.id.to_string(), fault })?;
    let month = state.month.since(from) + 1;
    given!(w, Months, benefit_month = f64::from(month));
    if month.unsigned_abs() > months_max(limit, &person) {
        state.sheet.put(left.place.as_str(), w);
        return Ok(());
    }
    let place = format!("{}/benefit", left.place);
    let mean = Traced::new(&left.place, "mean_pay", cents.0 as f64);
    state.sheet.put(place.as_str(), retrace(&person.working, &[("mean_pay", &mean)]));
    taken!(w, Money, naspi_month = at(&state.sheet, format!("{place}/naspi_month")));
    let factor = naspi_factor(month.unsigned_abs(), &known);
    let of = vec![format!("{}/benefit_month", left.place)];
    let naspi_factor = found(&mut w, "naspi_factor", Unit::Share, factor, ("benefit-falls", of));
    let heads_left = left.heads.value;
    reckon!(w, Money, benefit_all = heads_left * naspi_month * naspi_factor);
    let amount = Traced::new(&left.place, "benefit_all", benefit_all);
    // It is paid whatever becomes of the contract they worked on.
    state.extras.push(Extra { payer: Payer::PublicPurse, contract: None, amount });
    state.sheet.put(left.place.as_str(), w);
    Ok(())
}

/// Returns the pay of a level in the month of leaving, on which the benefit stays reckoned.
fn wage_in(
    from: Month,
    level: &LevelId,
    rules: &RuleSet,
    context: &ChangeContext<'_>,
) -> Result<Traced, TableError> {
    let own = context.baseline.pay.iter().find(|row| row.level == *level).map(|row| row.month);
    let pay = own.or_else(|| rules.pay(level).map(organico_rules::PayRow::month));
    let cents = pay.ok_or_else(|| TableError::NoPay(level.clone()))?;
    Ok(Traced::new(&format!("{from}/pay/{level}"), "wage_full_time", cents.0 as f64))
}

/// Returns the most months of the benefit: as stated, within what four years of contributions give.
fn months_max(limit: Option<u32>, person: &Naspi) -> u32 {
    let whole = person.weeks * 12 / 52;
    limit.map_or(whole, |months| months.min(whole))
}

/// Returns how the benefit was reckoned, or which rule it lacks.
pub(super) fn benefit_said(
    change: &Change,
    (people, limit): (f64, Option<u32>),
    judge: &Judge<'_>,
    from: Month,
) -> Finding {
    let rules = judge.rules_of(from).unwrap_or(judge.rules);
    match NaspiParameters::of(rules) {
        Ok(known) => {
            let whole =
                naspi(Cents(0), WEEKS_PAID, &known).map_or(0, |one| months_max(limit, &one));
            about(change, "dismissal-benefit", FindingKind::Note, &known.share)
                .with("people", people)
                .with("months", whole)
                .with("fall", known.fall.value)
                .with("fall_from", known.fall_from_month.value)
        }
        Err(missing) => unset(change, rules, missing.rule.as_str()),
    }
}
