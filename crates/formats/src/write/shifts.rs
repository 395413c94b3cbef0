//! `shifts.toml`: the shift grammar and the activities.

use organico_model::{BreakRule, CENTRE_VERSION, Centre, ShiftTemplate, SkillId};

use super::document::inline;
use super::page::{Page, array, quoted, quoted_list};
use crate::choices::{BREAK_KINDS, CONTRACT_KINDS, word};
use crate::daytime::{clock_text, weekdays_text};
use crate::quantity::minutes_text;

const SHIFTS: &str = "[[shifts]]: a family of shifts. They start from start_from to start_to every start_step, on the weekdays given, and have one of the lengths (unpaid breaks included). contracts: full-time, part-time-horizontal, part-time-vertical; none means all.
breaks: kind (meal, rest, screen), length, paid, shift_over (only shifts longer than this), earliest and latest after the start of the shift.";

/// Returns `shifts.toml`.
pub(super) fn document(centre: &Centre) -> String {
    let mut page = Page::default();
    page.comment(
        "Which shifts may be built, what interrupts them, and what the roster places off contacts.",
    );
    page.raw("version", CENTRE_VERSION);
    page.section(SHIFTS);
    for shift in &centre.shifts {
        write_template(&mut page, shift);
    }
    page.section(
        "[[activities]]: name, time_a_week of each person, skill (only people who have it).",
    );
    for activity in &centre.activities {
        page.header("[[activities]]");
        page.text("name", &activity.name);
        page.text("time_a_week", &minutes_text(activity.minutes_a_week));
        page.text_if("skill", activity.skill.as_ref().map(SkillId::as_str));
    }
    page.finish()
}

fn write_template(page: &mut Page, shift: &ShiftTemplate) {
    page.header("[[shifts]]");
    page.text("id", shift.id.as_str());
    page.text("name", &shift.name);
    page.text("start_from", &clock_text(shift.start_from));
    page.text("start_to", &clock_text(shift.start_to));
    page.text("start_step", &minutes_text(shift.start_step));
    page.raw("lengths", array(shift.lengths.iter().map(|length| quoted(&minutes_text(*length)))));
    page.text("weekdays", &weekdays_text(&shift.weekdays));
    page.raw(
        "contracts",
        quoted_list(shift.contracts.iter().map(|kind| word(&CONTRACT_KINDS, kind))),
    );
    if shift.breaks.is_empty() {
        return;
    }
    let breaks: Vec<String> =
        shift.breaks.iter().map(|rule| format!("  {},", inline_break(rule))).collect();
    page.raw("breaks", format!("[\n{}\n]", breaks.join("\n")));
}

fn inline_break(rule: &BreakRule) -> String {
    let time = |minutes: u32| quoted(&minutes_text(minutes));
    inline(&[
        ("kind", quoted(word(&BREAK_KINDS, &rule.kind))),
        ("length", time(rule.minutes)),
        ("paid", rule.paid.to_string()),
        ("shift_over", time(rule.shift_over_minutes)),
        ("earliest", time(rule.earliest)),
        ("latest", time(rule.latest)),
    ])
}
