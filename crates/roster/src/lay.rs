//! The pauses of a shift that somebody else made, where they would lie if the shift had been built here.
//!
//! For rosters of another system that say nothing of pauses: the breaks of the template of that length, those that the
//! rules want, and the pauses from the display screen. Which of the possible ways is taken turns with the day, so that a
//! team does not leave the floor at one time.

use jiff::Timestamp;
use organico_model::{BreakRule, Centre, Pause, Person, Shift};
use organico_rules::RuleSet;

use crate::shifts::{permits, usual_layouts};

/// Returns the pauses of a shift: with the given breaks, or with those of the template that fits it best. Nothing when
/// they do not fit into it.
#[must_use]
pub fn usual_pauses(
    shift: &Shift,
    person: &Person,
    breaks: Option<&[BreakRule]>,
    centre: &Centre,
    rules: &RuleSet,
) -> Option<Vec<Pause>> {
    let length = i32::try_from((shift.end.as_second() - shift.start.as_second()) / 60).ok()?;
    let of_template = || template_breaks(shift, person, length, centre);
    let breaks = breaks.map_or_else(of_template, <[BreakRule]>::to_vec);
    let minutes = f64::from(person.contract.minutes_a_week);
    let screen = rules.screen_week_hours().is_ok_and(|hours| minutes >= hours * 60.0);
    let layouts = usual_layouts(&breaks, length, screen.then_some(rules), rules)?;
    let turn = shift.day.day_of_year().unsigned_abs() as usize
        + person.id.as_str().bytes().map(usize::from).sum::<usize>();
    let layout = layouts.get(turn % layouts.len().max(1))?;
    let at = |minute: i32| Timestamp::from_second(shift.start.as_second() + 60 * i64::from(minute));
    let pause = |span: &crate::shifts::Span| {
        let (start, end) = (at(span.start).ok()?, at(span.end()).ok()?);
        Some(Pause { kind: span.kind, start, end, paid: span.paid })
    };
    layout.pauses.iter().map(pause).collect()
}

/// Returns the breaks of the template of this length that the person may work, the one whose starts are nearest.
fn template_breaks(shift: &Shift, person: &Person, length: i32, centre: &Centre) -> Vec<BreakRule> {
    let civil = centre.zone.to_datetime(shift.start);
    let minute =
        u32::from(civil.hour().unsigned_abs()) * 60 + u32::from(civil.minute().unsigned_abs());
    let fits = centre.shifts.iter().filter(|template| {
        permits(template, person.contract.kind)
            && template.lengths.iter().any(|known| *known as i32 == length)
    });
    let away = |from: u32, to: u32| minute.saturating_sub(to).max(from.saturating_sub(minute));
    let best = fits.min_by_key(|template| away(template.start_from, template.start_to));
    let rules = best.map(|template| template.breaks.clone()).unwrap_or_default();
    rules.into_iter().filter(|rule| length > rule.shift_over_minutes as i32).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use jiff::civil::date;
    use organico_model::{BreakKind, Workplace};

    fn shift(centre: &Centre, hours: i64) -> Shift {
        let person = &centre.people[0];
        let day = date(2027, 2, 1);
        let start = day.at(9, 0, 0, 0).to_zoned(centre.zone.clone()).unwrap().timestamp();
        Shift {
            person: person.id.clone(),
            day,
            start,
            end: start + jiff::SignedDuration::from_hours(hours),
            workplace: Workplace::Site(person.site.clone()),
            pauses: Vec::new(),
        }
    }

    #[test]
    fn a_shift_gets_the_meal_of_its_template_or_the_one_that_is_said() {
        let centre = sample::centre(1);
        let (person, rules) = (&centre.people[0], sample::rules());
        let nine = shift(&centre, 9);
        let said = BreakRule {
            kind: BreakKind::Meal,
            minutes: 45,
            paid: false,
            shift_over_minutes: 0,
            earliest: 240,
            latest: 240,
        };
        let pauses = usual_pauses(&nine, person, Some(&[said]), &centre, &rules).unwrap();
        let meal = pauses.iter().find(|pause| pause.kind == BreakKind::Meal).unwrap();
        assert_eq!(meal.start.as_second() - nine.start.as_second(), 240 * 60);
        assert_eq!(meal.end.as_second() - meal.start.as_second(), 45 * 60);
        let usual = usual_pauses(&nine, person, None, &centre, &rules).unwrap();
        assert!(usual.windows(2).all(|pair| pair[0].end <= pair[1].start));
        assert!(usual.iter().all(|pause| nine.start < pause.start && pause.end < nine.end));
    }
}
