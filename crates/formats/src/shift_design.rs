//! Designed shifts as CSV, a row a shift of a day and skill.

use organico_model::DesignedDay;

use crate::csv_out::CsvText;

const COLUMNS: [&str; 8] =
    ["day", "skill", "template", "start", "end", "minutes", "paid_minutes", "people"];

/// Returns the CSV text of designed shifts: `2027-02-01,billing,full,09:00,18:00,540,480,12`.
///
/// Start and end are times of day; an end at or before the start lies on the next day.
#[must_use]
pub fn write_shift_design(days: &[DesignedDay]) -> String {
    let mut text = CsvText::with_header(COLUMNS);
    let clock = |minute: u32| format!("{:02}:{:02}", minute / 60 % 24, minute % 60);
    for day in days {
        for shift in &day.shifts {
            text.owned_row(&[
                day.day.to_string(),
                day.skill.to_string(),
                shift.template.to_string(),
                clock(shift.start),
                clock(shift.start + shift.minutes),
                shift.minutes.to_string(),
                shift.paid.to_string(),
                shift.people.to_string(),
            ]);
        }
    }
    text.finish()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use organico_model::{DesignedDay, DesignedShift, SkillId, TemplateId};

    use super::write_shift_design;

    #[test]
    fn a_shift_past_midnight_ends_on_the_clock_of_the_next_day() {
        let template = TemplateId::new("night");
        let shift = DesignedShift { template, start: 1_320, minutes: 480, paid: 450, people: 3 };
        let day = DesignedDay {
            day: date(2027, 2, 1),
            skill: SkillId::new("voice"),
            required_hours: 20.0,
            least_hours: 21.0,
            paid_hours: 22.5,
            uncovered_hours: 0.0,
            shifts: vec![shift],
            prices: vec![0.0; 96],
        };
        let text = write_shift_design(&[day]);
        assert!(text.ends_with("\n2027-02-01,voice,night,22:00,06:00,480,450,3\n"), "{text}");
    }
}
