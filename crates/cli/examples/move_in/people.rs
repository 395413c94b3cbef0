//! Invented people: names, badge numbers, contracts.

use organico_model::{Purpose, Seed};

/// A person as a personnel office writes one down.
pub(crate) struct Invented {
    /// Badge number.
    pub(crate) badge: u32,
    /// First and last name.
    pub(crate) name: [&'static str; 2],
    /// Number of the team, from 1.
    pub(crate) team: usize,
    /// Hours a week.
    pub(crate) hours: u32,
    /// Whether the person takes chats too.
    pub(crate) chat: bool,
    /// Most days a week at home, if there is an agreement.
    pub(crate) remote_days: Option<u32>,
    /// Kilometres from home.
    pub(crate) kilometres: f64,
}

const FIRST: [&str; 12] = [
    "Aurora", "Bruno", "Carla", "Dario", "Elisa", "Fabio", "Greta", "Ivano", "Lidia", "Marco",
    "Nadia", "Omero",
];
const LAST: [&str; 11] = [
    "Albarin",
    "Bertolaso",
    "Corvetto",
    "Dalmonte",
    "Ferrandin",
    "Gherlone",
    "Lanzavecchia",
    "Morandino",
    "Nervegna",
    "Passarelli",
    "Quaranta",
];
/// Hours a week by turn: a third full time, the others part time, as in the sector.
const HOURS: [u32; 9] = [40, 20, 30, 20, 40, 25, 20, 30, 40];
/// People in all.
const COUNT: usize = 62;
/// People of a team.
const TEAM: usize = 16;

/// Returns the invented people.
pub(crate) fn invented() -> Vec<Invented> {
    let mut stream = Seed(3).stream(Purpose::Generate, (100, 0));
    (0..COUNT)
        .map(|index| Invented {
            badge: 40_117 + 13 * index as u32,
            name: [FIRST[index * 5 % FIRST.len()], LAST[index * 3 % LAST.len()]],
            team: index / TEAM + 1,
            hours: HOURS[index % HOURS.len()],
            chat: index % 4 == 1,
            remote_days: (index % 5 == 2).then_some(2),
            kilometres: libm::round(10.0 * (2.0 + 28.0 * stream.uniform())) / 10.0,
        })
        .collect()
}

impl Invented {
    /// Returns the site: the first two teams work in one town, the others in another.
    pub(crate) const fn site(&self) -> &'static str {
        if self.team <= 2 { "Pontelirio" } else { "Castelvora" }
    }
}
