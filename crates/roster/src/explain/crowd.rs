//! How many people are at each site, minute by minute, and whether one more finds a seat.

use jiff::Timestamp;
use organico_model::{
    AgentId, Breach, BreachKind, Centre, Roster, RuleId, Shift, SiteId, SourceStatus, Workplace,
};

/// The people at every site in a stretch of time, one person left out.
pub(super) struct Crowd<'a> {
    centre: &'a Centre,
    start: Timestamp,
    /// People by site and minute.
    people: Vec<Vec<u32>>,
}

impl<'a> Crowd<'a> {
    /// Counts everybody but `apart` from `start` to `end`.
    pub(super) fn new(
        (roster, centre): (&Roster, &'a Centre),
        (start, end): (Timestamp, Timestamp),
        apart: &AgentId,
    ) -> Self {
        let minutes = ((end.as_second() - start.as_second()).max(0) / 60) as usize;
        let mut crowd = Self { centre, start, people: vec![vec![0; minutes]; centre.sites.len()] };
        for shift in roster.shifts.iter().filter(|shift| shift.person != *apart) {
            if let Some((site, range)) = crowd.seat(shift) {
                crowd.people[site][range].iter_mut().for_each(|people| *people += 1);
            }
        }
        crowd
    }

    /// Returns the breach that one more person would make at the site of a shift; `counted` are shifts of that person
    /// which take a seat already.
    pub(super) fn breach(&self, shift: &Shift, counted: &[&Shift]) -> Option<Breach> {
        let (site, range) = self.seat(shift)?;
        let there: Vec<_> = counted
            .iter()
            .filter_map(|one| self.seat(one))
            .filter(|(own, _)| *own == site)
            .map(|(_, range)| range)
            .collect();
        let free = range.filter(|minute| !there.iter().any(|own| own.contains(minute)));
        let peak = free.map(|minute| self.people[site][minute]).max()?;
        let of_site = &self.centre.sites[site];
        (peak >= of_site.seats)
            .then(|| breach(&of_site.id, shift, [f64::from(peak + 1), f64::from(of_site.seats)]))
    }

    /// Returns the site of a shift and its minutes in the stretch of time.
    fn seat(&self, shift: &Shift) -> Option<(usize, std::ops::Range<usize>)> {
        let Workplace::Site(id) = &shift.workplace else { return None };
        let site = self.centre.sites.iter().position(|site| site.id == *id)?;
        let count = self.people[site].len() as i64;
        let minute = |at: Timestamp| {
            ((at.as_second() - self.start.as_second()).div_euclid(60)).clamp(0, count) as usize
        };
        Some((site, minute(shift.start)..minute(shift.end)))
    }
}

fn breach(site: &SiteId, shift: &Shift, [measured, limit]: [f64; 2]) -> Breach {
    Breach {
        rule: RuleId::new("site.seats"),
        kind: BreachKind::Hard,
        person: None,
        day: Some(shift.day),
        site: Some(site.clone()),
        measured,
        limit,
        unit: "people".to_owned(),
        status: SourceStatus::Supplied,
        source: "seats of the site".to_owned(),
    }
}
