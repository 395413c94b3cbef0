//! A number of people leave by agreement, with an incentive. Their posts are lost, whatever the exit is called.

use organico_model::{Change, Finding, FindingKind, MoveSite, VoluntaryExits, Working};

use super::ChangeContext;
use super::leaving::{Left, leave};
use super::parts::reference_pay;
use crate::measures::working::{given, reckon};
use crate::measures::{ClosureParameters, TransferParameters};
use crate::table::TableError;
use crate::table::procedure::{Judge, Says, about, finding, unset};
use crate::table::state::{Extra, Payer, PostKind, State};
use crate::table::trace::Traced;

/// Lets people go, and pays the incentive in the first month.
pub(super) fn apply(
    change: &Change,
    exits: &VoluntaryExits,
    state: &mut State,
    context: &ChangeContext<'_>,
) -> Result<(), TableError> {
    let left = leave(change, state, (&exits.who, exits.heads, PostKind::Voluntary));
    if state.month != change.from || exits.incentive_months <= 0.0 {
        return Ok(());
    }
    for one in left {
        incentive(exits, &one, state, context)?;
    }
    Ok(())
}

fn incentive(
    exits: &VoluntaryExits,
    left: &Left,
    state: &mut State,
    context: &ChangeContext<'_>,
) -> Result<(), TableError> {
    let mut w = Working::default();
    let wage = context.wage(&left.group.level)?;
    let reference_pay = reference_pay(&mut w, &left.group, &wage.value, context.rules)?;
    let heads_left = left.heads.value;
    given!(w, Months, incentive_months = exits.incentive_months);
    reckon!(w, Money, incentive_all = heads_left * incentive_months * reference_pay);
    let amount = Traced::new(&left.place, "incentive_all", incentive_all);
    // It is owed whatever becomes of the contract they worked on.
    state.extras.push(Extra { payer: Payer::Employer, contract: None, amount });
    state.sheet.put(left.place.as_str(), w);
    Ok(())
}

/// Returns what has to be verified: whether the exits are those of a closure, and whether a benefit follows.
pub(super) fn findings(change: &Change, exits: &VoluntaryExits, judge: &Judge<'_>) -> Vec<Finding> {
    let heads: f64 = judge.about(&exits.who).map(|group| f64::from(group.heads)).sum();
    let leaving = f64::from(exits.heads).min(heads);
    let lost = finding(change, "exits-are-lost-posts", FindingKind::Note).with("people", leaving);
    let mut found = vec![lost];
    let closing = judge.closures(&exits.who);
    found.extend(closing.iter().map(|closure| at_a_closing_site(change, leaving, closure, judge)));
    found.push(benefit(change, leaving, &closing, judge));
    found
}

/// At a site that closes, exits that are called voluntary may count as dismissals.
fn at_a_closing_site(
    change: &Change,
    leaving: f64,
    closure: &MoveSite,
    judge: &Judge<'_>,
) -> Finding {
    let Ok(known) = ClosureParameters::of(judge.rules) else {
        return unset(change, judge.rules, "closure.dismissals-min");
    };
    about(change, "exits-at-a-closing-site", FindingKind::Verify, &known.dismissals_min)
        .with("people", leaving)
        .with("limit", known.dismissals_min.value)
        .with("site", &closure.site)
}

/// An exit by agreement gives no benefit by itself; one instead of a far transfer may.
fn benefit(change: &Change, leaving: f64, closing: &[&MoveSite], judge: &Judge<'_>) -> Finding {
    let moved = closing.iter().any(|closure| closure.to.is_some());
    match TransferParameters::of(judge.rules) {
        Ok(known) if moved => {
            about(change, "exits-benefit-transfer", FindingKind::Verify, &known.kilometres_over)
                .with("people", leaving)
                .with("kilometres", known.kilometres_over.value)
                .with("minutes", known.minutes_over.value)
        }
        Ok(_) | Err(_) => {
            finding(change, "exits-benefit", FindingKind::Verify).with("people", leaving)
        }
    }
}
