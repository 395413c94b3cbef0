//! Training, meetings and coaching: what was asked for, what has a place and what not, when groups meet, and what that costs
//! in coverage beside plain times. Nobody is named: who is missing is a count.

use organico_model::{NotPlaced, PlacedSession, SessionGroup, SessionKind, SessionPlan};

use super::parts::{Table, heading, lead};
use crate::markup::Markup;
use crate::view::View;

/// Meetings of groups that are listed one by one; the others are in the calendars and in the plan's file.
const MEETINGS_MAX: usize = 60;

/// Writes the section; the page leaves it out where the centre asks for no session.
pub(crate) fn write(markup: &mut Markup, view: &View<'_>) {
    let Some(plan) = &view.plan.sessions else { return };
    lead(markup, &view.say("sessions-lead"));
    markup.element("ul", &[("class", &"headlines")], |markup| {
        let sentences = [placed(view, plan), cost(view, plan), other_days(view, plan)];
        for sentence in sentences.into_iter().flatten() {
            markup.leaf("li", &[], sentence);
        }
    });
    asked(view, plan).write(markup);
    if plan.cost.hours > 0.0 {
        lead(markup, &view.say("sessions-shrinkage"));
    }
    let meetings = meetings(view, plan);
    if !meetings.rows.is_empty() {
        heading(markup, &view.say("sessions-meetings"));
        meetings.write(markup);
        let more = met(plan).saturating_sub(MEETINGS_MAX);
        if more > 0 {
            lead(markup, &view.plural("sessions-more", more));
        }
    }
}

fn placed(view: &View<'_>, plan: &SessionPlan) -> Option<String> {
    let sum = |count: fn(&PlacedSession) -> u32| plan.sessions.iter().map(count).sum::<u32>();
    let (asked, placed) = (sum(|one| one.asked), sum(PlacedSession::placed));
    (asked > 0).then(|| {
        let gaps = [
            ("asked", view.numbers.whole(asked).into()),
            ("placed", view.numbers.whole(placed).into()),
            ("share", view.numbers.percent(f64::from(placed) / f64::from(asked)).into()),
            ("hours", view.numbers.whole(plan.cost.hours).into()),
        ];
        view.fill("sessions-placed", &gaps)
    })
}

/// Returns what the sessions cost in people missing, beside what plain times would.
fn cost(view: &View<'_>, plan: &SessionPlan) -> Option<String> {
    let cost = plan.cost;
    let hours = |value: f64| view.numbers.decimal(value, 1);
    (cost.hours > 0.0).then(|| {
        let gaps = [
            ("before", hours(cost.missing_before).into()),
            ("added", hours((cost.missing_placed - cost.missing_before).max(0.0)).into()),
            ("plain", hours((cost.missing_plain - cost.missing_before).max(0.0)).into()),
        ];
        view.fill("sessions-cost", &gaps)
    })
}

fn other_days(view: &View<'_>, plan: &SessionPlan) -> Option<String> {
    let count = plan.other_days.len();
    (count > 0).then(|| view.plural("sessions-other-days", count))
}

fn asked(view: &View<'_>, plan: &SessionPlan) -> Table {
    let heads = [
        "head-session",
        "head-kind",
        "head-session-who",
        "head-session-why",
        "head-session-length",
        "head-session-people",
        "head-session-asked",
        "head-session-placed",
        "head-session-absent",
        "head-session-missing",
    ];
    let mut table = Table::new(view, 4, &heads);
    for session in &plan.sessions {
        let reasons: Vec<String> = session
            .reasons()
            .into_iter()
            .map(|reason| reason_words(view, session, reason))
            .collect();
        table.rows.push(vec![
            session.name.clone(),
            view.say(kind_key(session.kind)),
            who(view, session),
            if reasons.is_empty() { crate::number::NONE.to_owned() } else { reasons.join("; ") },
            view.numbers.whole(session.minutes),
            view.numbers.whole(session.people),
            view.numbers.whole(session.asked),
            view.numbers.whole(session.placed()),
            view.numbers.whole(session.absent()),
            view.numbers.whole(session.missing()),
        ]);
    }
    table
}

/// Returns the key of the word for a kind of session.
pub(crate) const fn kind_key(kind: SessionKind) -> &'static str {
    match kind {
        SessionKind::Training => "session-training",
        SessionKind::Meeting => "session-meeting",
        SessionKind::Coaching => "session-coaching",
    }
}

const fn reason_key(reason: NotPlaced) -> &'static str {
    match reason {
        NotPlaced::NotAtWork => "session-not-at-work",
        NotPlaced::NoRoom => "session-no-room",
        NotPlaced::NoSeat => "session-no-seat",
        NotPlaced::TooFewTogether => "session-too-few",
    }
}

/// Returns a reason in words; where too few could come together, with the most that could; where there is no room, with
/// the most that there is.
fn reason_words(view: &View<'_>, session: &PlacedSession, reason: NotPlaced) -> String {
    let of_reason = session.unplaced.iter().filter(|one| one.reason == reason);
    let most = of_reason.map(|one| one.most).max().unwrap_or(0);
    let longest = session.unplaced.iter().filter(|one| one.reason == reason);
    let longest = longest.map(|one| one.longest_minutes).max().unwrap_or(0);
    let gaps = [
        ("most", view.numbers.whole(most).into()),
        ("minutes", view.numbers.whole(session.minutes).into()),
        ("longest", view.numbers.whole(longest).into()),
    ];
    view.fill(reason_key(reason), &gaps)
}

/// Returns who is asked for: teams and skills by name, people by their number.
fn who(view: &View<'_>, session: &PlacedSession) -> String {
    let mut words: Vec<String> = Vec::new();
    let mut people = 0;
    for group in &session.who {
        match group {
            SessionGroup::Everyone => words.push(view.say("session-everyone")),
            SessionGroup::Team(team) => {
                words.push(view.fill("roster-team", &[("team", team.as_str().into())]));
            }
            SessionGroup::Skill(skill) => {
                let name = view.skill_name(skill);
                words.push(view.fill("session-skill", &[("skill", name.into())]));
            }
            SessionGroup::Person(_) => people += 1,
        }
    }
    words.extend((people > 0).then(|| view.plural("session-people", people)));
    words.join(", ")
}

/// Returns how many meetings of groups there are.
fn met(plan: &SessionPlan) -> usize {
    plan.sessions.iter().filter(|one| one.together).map(|one| one.held.len()).sum()
}

/// Returns when groups meet, in order of time.
fn meetings(view: &View<'_>, plan: &SessionPlan) -> Table {
    let heads =
        ["head-session-when", "head-session", "head-session-present", "head-session-absent"];
    let mut table = Table::new(view, 2, &heads);
    let together = plan.sessions.iter().filter(|one| one.together);
    let mut held: Vec<_> =
        together.flat_map(|one| one.held.iter().map(move |held| (one, held))).collect();
    held.sort_by_key(|(one, held)| (held.start, one.id.clone()));
    for (session, held) in held.into_iter().take(MEETINGS_MAX) {
        table.rows.push(vec![
            view.numbers.instant(held.start, &view.grid().zone),
            session.name.clone(),
            view.numbers.count(held.people.len()),
            view.numbers.count(held.absent.len()),
        ]);
    }
    table
}
