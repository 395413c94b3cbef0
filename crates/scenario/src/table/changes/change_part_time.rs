//! Contract hours change, by agreement of each person: who accepts has other hours, and pay that follows them.

use organico_model::{Cents, Change, ChangePartTime, Finding, FindingKind, SourceStatus, Working};

use super::ChangeContext;
use super::parts::{divide, peopled, value};
use crate::measures::working::{given, reckon};
use crate::measures::{
    Parameter, PayParameters, SupplementaryParameters, part_time_change, supplementary,
};
use crate::table::TableError;
use crate::table::procedure::{Judge, Says, about, finding};
use crate::table::state::{GroupState, State};
use crate::table::trace::{Traced, at, retrace, taken};

/// Gives those who accept their new hours.
pub(super) fn apply(
    change: &Change,
    hours: &ChangePartTime,
    state: &mut State,
    context: &ChangeContext<'_>,
) -> Result<(), TableError> {
    for index in peopled(state, &hours.who) {
        let group = state.groups[index].clone();
        let place = state.place(&change.id, group.id.as_str());
        let mut w = Working::default();
        taken!(w, Heads, heads = group.heads);
        given!(w, Share, share_accepting = hours.share);
        reckon!(w, Heads, heads_part = heads * share_accepting);
        if heads_part <= 0.0 {
            continue;
        }
        given!(w, Hours, weekly_hours_after = hours.weekly_hours);
        let part = divide(state, index, &change.id, &mut w, &place);
        state.groups[part].weekly_hours =
            Traced::new(&place, "weekly_hours_after", weekly_hours_after);
        pay(change, &group, state, context, (&mut w, &place))?;
        state.sheet.put(place, w);
    }
    Ok(())
}

/// Adds what the new hours do to the pay of those who accept.
fn pay(
    change: &Change,
    group: &GroupState,
    state: &mut State,
    context: &ChangeContext<'_>,
    (w, place): (&mut Working, &str),
) -> Result<(), TableError> {
    let wage = context.wage(&group.level)?;
    let known = PayParameters::of(context.rules)?;
    let after = Traced::new(place, "weekly_hours_after", value(w, "weekly_hours_after"));
    let cents = Cents(wage.value.value as i64);
    let found = part_time_change(group.weekly_hours.value, after.value, cents, &known)
        .map_err(|fault| TableError::Measure { change: change.id.clone(), fault })?;
    let from = [
        ("hours_from", &group.weekly_hours),
        ("hours_to", &after),
        ("wage_full_time", &wage.value),
    ];
    let person = format!("{place}/person");
    state.sheet.put(person.as_str(), retrace(&found.working, &from));
    taken!(w, Money, pay_before = at(&state.sheet, format!("{person}/pay_before")));
    taken!(w, Money, pay_after = at(&state.sheet, format!("{person}/pay_after")));
    let heads_part = value(w, "heads_part");
    reckon!(w, Money, pay_change_all = heads_part * (pay_after - pay_before));
    state.pay_changes.push(Traced::new(place, "pay_change_all", pay_change_all));
    Ok(())
}

/// Returns what the rules say: an agreement with each, the room for supplementary hours, the pauses at the screen.
pub(super) fn findings(change: &Change, hours: &ChangePartTime, judge: &Judge<'_>) -> Vec<Finding> {
    let consent = Finding {
        source: "D.Lgs. 81/2015, art. 8".to_owned(),
        status: SourceStatus::Memory,
        ..finding(change, "part-time-consent", FindingKind::Duty)
    };
    let mut found = vec![consent.with("people", libm::round(judge.counted(change, "heads_part")))];
    found.extend(room(change, hours, judge));
    if let Ok(known) = Parameter::of(judge.rules, "vdu.week.hours")
        && hours.weekly_hours <= known.value
    {
        let below = about(change, "screen-pauses-doubtful", FindingKind::Verify, &known);
        found.push(below.with("hours", hours.weekly_hours).with("limit", known.value));
    }
    found
}

/// Returns the supplementary hours that could be asked for on top of the new ones.
fn room(change: &Change, hours: &ChangePartTime, judge: &Judge<'_>) -> Option<Finding> {
    let full_time = Parameter::of(judge.rules, "week.normal").ok()?;
    if hours.weekly_hours >= full_time.value {
        return None;
    }
    let known = SupplementaryParameters::of(judge.rules).ok()?;
    let found = supplementary(hours.weekly_hours, 0.0, Cents(0), &known).ok()?;
    let limit = &known.supplementary_max;
    Some(
        about(change, "supplementary-room", FindingKind::Note, limit)
            .with("hours", found.hours_max)
            .with("limit", limit.value),
    )
}
