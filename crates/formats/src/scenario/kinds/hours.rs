//! Changes about people: their hours, what they learn, who comes and who goes.

use organico_model::{
    Attrition, ChangePartTime, Diagnostic, Dismiss, Hire, ReduceHours, Reskill, SkillId,
    VoluntaryExits,
};

use super::{check_during, check_not_later, need_share, share_if};
use crate::choices::one_of;
use crate::daytime::date;
use crate::quantity::{count, positive_count, share_text};
use crate::scenario::change::When;
use crate::scenario::known::{Known, Named};
use crate::scenario::quantities::{hours, month, some_months, start_ratio, weekly_hours};
use crate::scenario::words::{REPLACEMENTS, SUPPORTS};
use crate::tree::Table;

/// Returns a reduction of hours.
pub(in crate::scenario) fn reduce(table: &Table<'_>, known: &Known<'_>) -> Option<ReduceHours> {
    let who = known.who(table);
    let support = table.quantity("support", one_of(&SUPPORTS));
    let mean = need_share(table, "mean");
    let individual = share_if(table, "individual");
    let months_used = table.quantity_if("months_used", count).unwrap_or(0);
    let cap_by_contract = table.flag("cap_by_contract", false);
    if let (Some(mean), Some(largest)) = (mean, individual)
        && largest < mean
    {
        let fault = Diagnostic::fault("I0817").with("individual", share_text(largest));
        table.context.report_at(&table.place("individual"), fault.with("mean", share_text(mean)));
    }
    Some(ReduceHours {
        who: who?,
        support: support?,
        mean: mean?,
        individual,
        months_used,
        cap_by_contract,
    })
}

/// Returns a change of contract hours.
pub(in crate::scenario) fn part_time(
    table: &Table<'_>,
    known: &Known<'_>,
) -> Option<ChangePartTime> {
    let who = known.who(table);
    let weekly_hours = table.quantity("weekly_hours", weekly_hours);
    let share = need_share(table, "share");
    Some(ChangePartTime { who: who?, weekly_hours: weekly_hours?, share: share? })
}

/// How long it takes until who is new works like the others.
struct Learning {
    training_hours: f64,
    start_ratio: f64,
    ramp_months: f64,
}

/// Returns what learning takes; all of it must be said.
fn learning(table: &Table<'_>) -> Option<Learning> {
    let training = table.quantity("training", hours);
    let start_ratio = table.quantity("start_ratio", start_ratio);
    let ramp_months = table.quantity("ramp_months", some_months);
    Some(Learning {
        training_hours: training?,
        start_ratio: start_ratio?,
        ramp_months: ramp_months?,
    })
}

/// Returns a reskilling.
pub(in crate::scenario) fn reskill(
    table: &Table<'_>,
    known: &Known<'_>,
    when: When,
) -> Option<Reskill> {
    let group = known.group(table);
    let heads = table.quantity("heads", positive_count);
    let skill = known.name(table, "skill", Named::Skill).map(SkillId::new);
    let learning = learning(table);
    let destination_ends = table.quantity_if("destination_ends", month);
    check_during(table, "destination_ends", destination_ends, When { until: None, ..when });
    let learning = learning?;
    Some(Reskill {
        group: group?,
        heads: heads?,
        skill: skill?,
        training_hours: learning.training_hours,
        start_ratio: learning.start_ratio,
        ramp_months: learning.ramp_months,
        destination_ends,
    })
}

/// Returns people who are hired.
pub(in crate::scenario) fn hire(table: &Table<'_>, known: &Known<'_>) -> Option<Hire> {
    let group = known.group(table);
    let heads = table.quantity("heads", positive_count);
    let learning = learning(table)?;
    Some(Hire {
        group: group?,
        heads: heads?,
        training_hours: learning.training_hours,
        start_ratio: learning.start_ratio,
        ramp_months: learning.ramp_months,
    })
}

/// Returns people who leave at a rate.
pub(in crate::scenario) fn attrition(table: &Table<'_>, known: &Known<'_>) -> Option<Attrition> {
    let who = known.who(table);
    let year_rate = need_share(table, "year_rate");
    let replacement = table.quantity("replacement", one_of(&REPLACEMENTS));
    Some(Attrition { who: who?, year_rate: year_rate?, replacement: replacement? })
}

/// Returns people who leave by agreement.
pub(in crate::scenario) fn exits(table: &Table<'_>, known: &Known<'_>) -> Option<VoluntaryExits> {
    let who = known.who(table);
    let heads = table.quantity("heads", positive_count);
    let incentive_months = table.quantity_if("incentive_months", some_months).unwrap_or(0.0);
    Some(VoluntaryExits { who: who?, heads: heads?, incentive_months })
}

/// Returns people who are dismissed; the procedure is opened before they go.
pub(in crate::scenario) fn dismiss(
    table: &Table<'_>,
    known: &Known<'_>,
    when: When,
) -> Option<Dismiss> {
    let who = known.who(table);
    let heads = table.quantity("heads", positive_count);
    let opened = table.quantity("opened", date);
    check_not_later(table, "opened", opened, when);
    let benefit_months = table.quantity_if("benefit_months", count);
    Some(Dismiss { who: who?, heads: heads?, opened: opened?, benefit_months })
}
