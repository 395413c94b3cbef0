//! The sections of a published problem of shifts by whole days.

use std::collections::BTreeMap;
use std::error::Error;

/// What the file says, in its own order.
#[derive(Default)]
pub struct File {
    pub days: usize,
    pub shifts: Vec<ShiftRow>,
    pub people: Vec<PersonRow>,
    /// Free days by person.
    pub off: Vec<(String, usize)>,
    /// Whether the shift is wanted, person, day, shift, cost.
    pub wishes: Vec<(bool, String, usize, String, i64)>,
    /// Day, shift, people, cost of each too few and too many.
    pub cover: Vec<(usize, String, [i64; 3])>,
}

pub struct ShiftRow {
    pub name: String,
    pub minutes: i64,
    /// Shifts that may not follow on the next day.
    pub never: Vec<String>,
}

pub struct PersonRow {
    pub name: String,
    /// Most of each shift.
    pub most: BTreeMap<String, i64>,
    /// Most and least minutes, longest and shortest run of work, shortest run of free days, most weekends.
    pub limits: [i64; 6],
}

impl File {
    /// Reads the text of a problem.
    pub fn read(text: &str) -> Result<Self, Box<dyn Error>> {
        let (mut file, mut section) = (Self::default(), "");
        for line in text.lines().map(str::trim) {
            if let Some(name) = line.strip_prefix("SECTION_") {
                section = name;
            } else if !line.is_empty() && !line.starts_with('#') {
                let fields: Vec<&str> = line.split(',').map(str::trim).collect();
                file.take(section, &fields).map_err(|fault| format!("{line}: {fault}"))?;
            }
        }
        Ok(file)
    }

    /// Takes a line of a section.
    fn take(&mut self, section: &str, fields: &[&str]) -> Result<(), Box<dyn Error>> {
        match (section, fields) {
            ("HORIZON", [days, ..]) => self.days = days.parse()?,
            ("SHIFTS", [name, minutes, never, ..]) => {
                let never = never.split('|').filter(|then| !then.is_empty()).map(str::to_owned);
                let (name, minutes) = ((*name).to_owned(), minutes.parse()?);
                self.shifts.push(ShiftRow { name, minutes, never: never.collect() });
            }
            ("STAFF", [name, most, limits @ ..]) => {
                let pairs = most.split('|').filter_map(|pair| pair.split_once('='));
                let most = pairs.map(|(shift, count)| Ok((shift.to_owned(), count.parse()?)));
                let most = most.collect::<Result<_, Box<dyn Error>>>()?;
                let limits: Vec<i64> =
                    limits.iter().map(|limit| limit.parse()).collect::<Result<_, _>>()?;
                let limits = limits.try_into().map_err(|_| "not six limits")?;
                self.people.push(PersonRow { name: (*name).to_owned(), most, limits });
            }
            ("DAYS_OFF", [person, days @ ..]) => {
                for day in days {
                    self.off.push(((*person).to_owned(), day.parse()?));
                }
            }
            ("SHIFT_ON_REQUESTS" | "SHIFT_OFF_REQUESTS", [person, day, shift, cost]) => {
                let wanted = section == "SHIFT_ON_REQUESTS";
                let wish = ((*person).to_owned(), day.parse()?, (*shift).to_owned(), cost.parse()?);
                self.wishes.push((wanted, wish.0, wish.1, wish.2, wish.3));
            }
            ("COVER", [day, shift, people, under, over]) => {
                let costs = [people.parse()?, under.parse()?, over.parse()?];
                self.cover.push((day.parse()?, (*shift).to_owned(), costs));
            }
            _ => return Err("not a line of its section".into()),
        }
        Ok(())
    }
}
