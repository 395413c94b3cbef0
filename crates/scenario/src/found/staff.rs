//! A made-up staff and shift grammar that fit the opening hours and the hours needed.

use jiff::civil::Weekday;
use organico_model::{
    AgentId, Availability, BreakKind, BreakRule, ContractKind, DaySpan, EmploymentContract,
    LevelId, Person, PersonSkill, ShiftTemplate, SiteId, Skill, TeamId, TemplateId, WeekHours,
};

/// Contract mix in tenths: minutes a week, kind, tenths of the heads.
const CONTRACTS: [(u32, ContractKind, usize); 3] = [
    (2_400, ContractKind::FullTime, 4),
    (1_800, ContractKind::HorizontalPartTime, 2),
    (1_200, ContractKind::HorizontalPartTime, 4),
];
/// Contract hours over the gross hours required: whole shifts never fit a curve exactly.
const HOURS_FACTOR: f64 = 1.04;
const HEADS_MIN: usize = 5;
/// A limit on the made-up staff; above it the history is not one of a single centre.
const HEADS_MAX: usize = 20_000;
const TEAM_SIZE: usize = 15;
const MEAL_MINUTES: u32 = 30;

/// Returns people whose contract hours fit the hours required in a week.
pub(super) fn people(hours: &WeekHours, skills: &[Skill], hours_a_week: f64) -> Vec<Person> {
    let tenths: u32 = CONTRACTS.iter().map(|(minutes, _, tenths)| minutes * *tenths as u32).sum();
    let mean_hours = f64::from(tenths) / 10.0 / 60.0;
    let heads = libm::ceil(hours_a_week * HOURS_FACTOR / mean_hours) as usize;
    (0..heads.clamp(HEADS_MIN, HEADS_MAX)).map(|number| person(hours, skills, number)).collect()
}

fn person(hours: &WeekHours, skills: &[Skill], number: usize) -> Person {
    let mut place = number % 10;
    let (minutes, kind, _) = *CONTRACTS
        .iter()
        .find(|(_, _, tenths)| {
            let inside = place < *tenths;
            place = place.saturating_sub(*tenths);
            inside
        })
        .unwrap_or(&CONTRACTS[0]);
    Person {
        id: AgentId::new(format!("P{:04}", number + 1)),
        site: SiteId::new("site"),
        team: TeamId::new(format!("T{:02}", number / TEAM_SIZE + 1)),
        contract: EmploymentContract {
            kind,
            minutes_a_week: minutes,
            level: LevelId::new("3"),
            hired: None,
            ends: None,
            client_contract: None,
        },
        skills: skills.iter().map(able).collect(),
        availability: open_days(hours)
            .map(|weekday| Availability { weekday, span: day_span(hours, weekday) })
            .collect(),
        remote: None,
        home_distance: None,
        home_minutes: None,
        ramp: None,
    }
}

fn able(skill: &Skill) -> PersonSkill {
    PersonSkill { skill: skill.id.clone(), level: 1, handle_factor: 1.0 }
}

fn open_days(hours: &WeekHours) -> impl Iterator<Item = Weekday> + '_ {
    Weekday::Monday.cycle_forward().take(7).filter(|&weekday| !hours.on(weekday).is_empty())
}

/// From the first opening to the last closing of the day.
fn day_span(hours: &WeekHours, weekday: Weekday) -> DaySpan {
    let spans = hours.on(weekday);
    DaySpan {
        from: spans.first().map_or(0, |span| span.from),
        to: spans.last().map_or(0, |span| span.to),
    }
}

/// Returns shifts of four, five, six and eight and a half hours (with a meal) that start on the half hour.
pub(super) fn shift_grammar(hours: &WeekHours) -> Vec<ShiftTemplate> {
    let open: Vec<Weekday> = open_days(hours).collect();
    let from = open.iter().map(|&day| day_span(hours, day).from).min().unwrap_or(0);
    let to = open.iter().map(|&day| day_span(hours, day).to).max().unwrap_or(0);
    let part = [ContractKind::HorizontalPartTime];
    let full = [ContractKind::FullTime, ContractKind::VerticalPartTime];
    [
        ("short", 240, &part[..], false),
        ("five", 300, &part[..], false),
        ("middle", 360, &part[..], false),
        ("full", 510, &full[..], true),
    ]
    .into_iter()
    .map(|(name, length, contracts, meal)| ShiftTemplate {
        id: TemplateId::new(name),
        name: name.to_owned(),
        start_from: from,
        start_to: to.saturating_sub(length).max(from),
        start_step: 30,
        lengths: vec![length.min(to - from)],
        weekdays: open.clone(),
        contracts: contracts.to_vec(),
        breaks: if meal { vec![meal_break()] } else { Vec::new() },
    })
    .collect()
}

fn meal_break() -> BreakRule {
    BreakRule {
        kind: BreakKind::Meal,
        minutes: MEAL_MINUTES,
        paid: false,
        shift_over_minutes: 360,
        earliest: 180,
        latest: 330,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use organico_model::SkillId;

    fn weekdays() -> WeekHours {
        let day = vec![DaySpan { from: 420, to: 1260 }];
        WeekHours {
            days: std::array::from_fn(|weekday| if weekday < 5 { day.clone() } else { Vec::new() }),
        }
    }

    #[test]
    fn the_contract_hours_of_the_people_fit_the_hours_required() {
        let skill = Skill { id: SkillId::new("calls"), name: "Calls".to_owned() };
        let people = people(&weekdays(), &[skill], 3_000.0);
        let hours: u32 = people.iter().map(|person| person.contract.minutes_a_week / 60).sum();
        assert!((3_100..3_170).contains(&hours), "{hours}");
        assert!(people.iter().all(|person| person.availability.len() == 5));
    }

    #[test]
    fn every_shift_fits_into_the_opening_hours() {
        for template in shift_grammar(&weekdays()) {
            assert!(template.start_from >= 420 && template.start_to + template.lengths[0] <= 1260);
        }
    }
}
