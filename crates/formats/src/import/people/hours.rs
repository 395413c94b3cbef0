//! When the person of a row can work: by day of the week, in one column for all days, or while its skills are needed.

use organico_model::{Availability, DaySpan, Person, PersonSkill};

use super::super::loose::clock;
use super::{AssumedKind, Assumptions, Reader};
use crate::daytime::WEEKDAYS;
use crate::refusal::Refusal;

/// Minutes of a day.
const DAY: u32 = 1440;

/// Returns the availability of a row.
pub(super) fn read(
    reader: &Reader<'_, '_>,
    known: Option<&Person>,
    skills: Option<&[PersonSkill]>,
    assumed: &mut Assumptions,
) -> Vec<Availability> {
    let row = reader.row;
    let has_days = WEEKDAYS.iter().any(|(name, _)| row.sheet.has(name));
    if has_days {
        let day = |(name, weekday): (&str, _)| {
            row.find(name, span).flatten().map(|span| Availability { weekday, span })
        };
        return WEEKDAYS.into_iter().filter_map(day).collect();
    }
    let opening = reader.facts.opening_of(skills.unwrap_or_default().iter().map(|one| &one.skill));
    let days = WEEKDAYS.into_iter().zip(opening);
    if let Some(span) = row.find("availability", span).flatten() {
        let open = days.filter(|(_, opening)| opening.is_some());
        return open.map(|((_, weekday), _)| Availability { weekday, span }).collect();
    }
    if let Some(person) = known {
        return person.availability.clone();
    }
    assumed.note(AssumedKind::Availability, "");
    let open = days.filter_map(|((_, weekday), span)| Some(Availability { weekday, span: span? }));
    open.collect()
}

/// Returns the span of a cell such as `8-20`; nothing inside for a free day.
fn span(text: &str) -> Result<Option<DaySpan>, Refusal> {
    let form = Refusal::Form("08:00-20:00");
    if matches!(super::loose::folded(text).as_str(), "" | "no" | "r" | "rip" | "riposo" | "off") {
        return Ok(None);
    }
    let (from, to) = text.split_once(['-', '–']).ok_or_else(|| form.clone())?;
    let (Some(from), Some(to)) = (clock(from), clock(to)) else { return Err(form) };
    if from == DAY {
        return Err(form);
    }
    Ok(Some(DaySpan { from, to: if to > from { to } else { to + DAY } }))
}
