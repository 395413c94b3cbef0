//! What only the whole centre can tell: work that nobody can take, promises that cannot be kept.

use organico_model::{
    Centre, Channel, ContactType, Diagnostic, HistorySeries, Place, Seconds, ShiftTemplate,
    WeekHours,
};

use crate::context::{Context, place};
use crate::names::Kind;

/// Largest relative gap between a mean handle time and the sum of its parts: beyond it one of them is wrong.
const PARTS_GAP_MAX: f64 = 0.05;

/// Checks a centre whose parts are each valid.
pub(super) fn check(centre: &Centre, context: &Context) {
    // A part that was left out for a fault would look as if it had never been there.
    let complete = !context.has_fault();
    check_skills(centre, context);
    for contact_type in &centre.contact_types {
        let at = |key: &str| place_of(context, Kind::ContactType, contact_type.id.as_str(), key);
        check_opening(contact_type, context, &at);
        check_channel(contact_type, context, &at);
        check_shares(contact_type, context, &at);
    }
    for work in centre.work.iter().filter(|work| longest_span(&work.hours) == 0) {
        let at = place_of(context, Kind::Work, work.id.as_str(), "hours");
        context.report_at(&at, Diagnostic::fault("I0202").with("id", &work.id));
    }
    if complete {
        check_presence(centre, context);
        check_people(centre, context);
        centre.history.series.iter().for_each(|series| check_history(series, centre, context));
    }
}

fn place_of(context: &Context, kind: Kind, id: &str, key: &str) -> Place {
    let defined = context.defined_at(kind, id).unwrap_or_default();
    Place { field: format!("{id}.{key}"), ..defined }
}

/// A centre without people, shifts or work.
fn check_presence(centre: &Centre, context: &Context) {
    let no_work = centre.contact_types.is_empty() && centre.work.is_empty();
    let parts = [
        ("people.csv", "people", centre.people.is_empty()),
        ("shifts.toml", "[[shifts]]", centre.shifts.is_empty()),
        ("contacts.toml", "[[contact_types]], [[work]]", no_work),
    ];
    for (file, what, _) in parts.into_iter().filter(|(.., absent)| *absent) {
        context.report(Diagnostic::fault("I0210").with("what", what).at(file, 0, ""));
    }
}

/// A skill that some work needs and nobody has is a fault; one that nothing needs is not worth a word.
fn check_skills(centre: &Centre, context: &Context) {
    let held = context.used_in(Kind::Skill, "people.csv");
    let contacts =
        centre.contact_types.iter().map(|t| (Kind::ContactType, t.id.as_str(), &t.skill));
    let work = centre.work.iter().map(|w| (Kind::Work, w.id.as_str(), &w.skill));
    for (kind, id, skill) in contacts.chain(work) {
        let defined = context.defined_at(Kind::Skill, skill.as_str()).is_some();
        if defined && !held.contains(skill.as_str()) && !held.is_empty() {
            let at = place_of(context, kind, id, "skill");
            context.report_at(&at, Diagnostic::fault("I0201").with("skill", skill).with("id", id));
        }
    }
}

fn longest_span(hours: &WeekHours) -> u32 {
    hours.days.iter().flatten().map(|span| span.to - span.from).max().unwrap_or(0)
}

/// A type that never opens, or a promise that reaches beyond its opening hours.
fn check_opening(contact_type: &ContactType, context: &Context, at: &dyn Fn(&str) -> Place) {
    let open_minutes = longest_span(&contact_type.hours);
    if open_minutes == 0 {
        let fault = Diagnostic::fault("I0202").with("id", &contact_type.id);
        context.report_at(&at("hours"), fault);
        return;
    }
    let threshold = contact_type.targets.service.as_ref().map(|target| target.threshold);
    let promises = [
        ("targets.within", threshold),
        ("targets.speed_of_answer_max", contact_type.targets.speed_of_answer_max),
    ];
    for (key, promised) in promises {
        let seconds = promised.map_or(0.0, Seconds::get);
        if !contact_type.channel.is_deferred() && seconds > f64::from(open_minutes) * 60.0 {
            let fault =
                Diagnostic::fault("I0203").with("id", &contact_type.id).with("seconds", seconds);
            context.report_at(&at(key), fault.with("open_minutes", open_minutes));
        }
    }
}

/// What belongs to some channels only: several contacts at once, deadlines, campaigns.
fn check_channel(contact_type: &ContactType, context: &Context, at: &dyn Fn(&str) -> Place) {
    let channel = contact_type.channel;
    let channel_word = crate::choices::word(&crate::choices::CHANNELS, &channel);
    let checks = [
        ("concurrency", contact_type.concurrency > 1 && channel != Channel::Chat),
        ("deadline", contact_type.deadline_minutes.is_some() != channel.is_deferred()),
        ("campaign", contact_type.campaign.is_some() != (channel == Channel::Outbound)),
    ];
    for (key, wrong) in checks {
        if wrong {
            let fault = Diagnostic::fault("I0215").with("key", key).with("channel", channel_word);
            context.report_at(&at(key), fault.with("id", &contact_type.id));
        }
    }
}

fn check_shares(contact_type: &ContactType, context: &Context, at: &dyn Fn(&str) -> Place) {
    let transferred: f64 = contact_type.transfers.iter().map(|(_, share)| share.get()).sum();
    let to_itself = contact_type.transfers.iter().any(|(to, _)| *to == contact_type.id);
    if transferred >= 1.0 || to_itself {
        let fault =
            Diagnostic::fault("I0211").with("id", &contact_type.id).with("sum", transferred);
        context.report_at(&at("transfers"), fault);
    }
    if let Some(parts) = contact_type.handle.parts {
        let sum = parts.talk.get() + parts.hold.get() + parts.after.get();
        let mean = contact_type.handle.law.mean();
        if (sum - mean).abs() > PARTS_GAP_MAX * mean {
            let warning = Diagnostic::warning("I0221").with("sum", sum).with("mean", mean);
            context.report_at(&at("handle.parts"), warning.with("id", &contact_type.id));
        }
    }
}

/// People whom no shift fits, and remote agreements in a centre without homes.
fn check_people(centre: &Centre, context: &Context) {
    for person in &centre.people {
        let at = |key: &str| Place {
            field: key.to_owned(),
            ..person_place(context, person.id.as_str())
        };
        let fits = |day: &organico_model::Availability| {
            centre.shifts.iter().any(|shift| fits(shift, person, day))
        };
        if !person.availability.is_empty() && !person.availability.iter().any(fits) {
            let warning = Diagnostic::warning("I0213").with("person", &person.id);
            context.report_at(&at("mon"), warning);
        }
        if person.remote.is_some() && centre.home.is_none() {
            let warning = Diagnostic::warning("I0218").with("person", &person.id);
            context.report_at(&at("remote_days_max"), warning);
        }
    }
}

fn person_place(context: &Context, id: &str) -> Place {
    context.defined_at(Kind::Person, id).unwrap_or_else(|| place("people.csv", 0, ""))
}

/// Returns whether some start and length of the template lie within the hours of a day of that person.
fn fits(
    shift: &ShiftTemplate,
    person: &organico_model::Person,
    day: &organico_model::Availability,
) -> bool {
    let allowed = shift.contracts.is_empty() || shift.contracts.contains(&person.contract.kind);
    let shortest = shift.lengths.iter().copied().min().unwrap_or(u32::MAX);
    let wait = day.span.from.saturating_sub(shift.start_from).div_ceil(shift.start_step.max(1));
    let start = shift.start_from + wait * shift.start_step;
    allowed
        && shift.weekdays.contains(&day.weekday)
        && start <= shift.start_to
        && start.saturating_add(shortest) <= day.span.to
}

/// Contacts in the history outside the opening hours: read, but the forecast takes the type for closed then.
fn check_history(series: &HistorySeries, centre: &Centre, context: &Context) {
    let known = centre.contact_types.iter().find(|known| known.id == series.contact_type);
    let Some(contact_type) = known else { return };
    let grid = &centre.history.grid;
    let mut outside = 0.0;
    let mut all = 0.0;
    for (index, offered) in series.offered.iter().enumerate() {
        let Some(offered) = offered.filter(|offered| *offered > 0.0) else { continue };
        let weekday = grid.civil(index).weekday();
        all += offered;
        if !contact_type.hours.contains(weekday, grid.minute_of_day(index)) {
            outside += offered;
        }
    }
    if outside > 0.0 {
        let warning =
            Diagnostic::warning("I0310").with("id", &contact_type.id).with("contacts", outside);
        context.report(warning.with("all", all).at("history.csv", 0, contact_type.id.as_str()));
    }
}
