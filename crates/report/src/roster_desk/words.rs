//! What the answers of the desk share: names, days, hours.

use jiff::Timestamp;
use jiff::civil::Date;
use organico_model::{Centre, ContactTypeId, SkillId, WorkedSpan, Workplace};

use crate::Language;
use crate::number::{Numbers, clock_of};
use crate::text::Texts;

/// The words of the desk of a centre in a language.
#[derive(Clone, Copy)]
pub(super) struct DeskWords<'a> {
    pub(super) centre: &'a Centre,
    pub(super) numbers: Numbers,
    pub(super) language: Language,
    texts: &'static Texts,
}

impl<'a> DeskWords<'a> {
    /// Returns the words of a language.
    pub(super) fn of(centre: &'a Centre, language: Language) -> Self {
        Self { centre, numbers: Numbers::of(language), language, texts: Texts::of(language) }
    }

    pub(super) fn say(self, key: &str) -> String {
        self.texts.say(key)
    }

    /// Returns the text of a key whose gaps are all texts.
    pub(super) fn tell(self, key: &str, gaps: &[(&str, &str)]) -> String {
        crate::text::message(self.language, key, gaps)
    }

    /// Returns the text of a key that counts: `number` is the count in the language, `count` chooses the plural.
    pub(super) fn count(self, key: &str, count: usize) -> String {
        let gaps = [("count", count.into()), ("number", self.numbers.count(count).into())];
        self.texts.fill(key, &gaps)
    }

    /// Returns the name of a skill.
    pub(super) fn skill(self, id: &'a SkillId) -> &'a str {
        let found = self.centre.skills.iter().find(|skill| skill.id == *id);
        found.map_or(id.as_str(), |skill| skill.name.as_str())
    }

    /// Returns the name of a contact type.
    pub(super) fn contact_type(self, id: &'a ContactTypeId) -> &'a str {
        let found = self.centre.contact_types.iter().find(|kind| kind.id == *id);
        found.map_or(id.as_str(), |kind| kind.name.as_str())
    }

    /// Returns where a shift is worked: the name of the site, or at home.
    pub(super) fn place(self, workplace: &Workplace) -> String {
        match workplace {
            Workplace::Home => self.say("desk-home"),
            Workplace::Site(id) => {
                let found = self.centre.sites.iter().find(|site| site.id == *id);
                found.map_or_else(|| id.to_string(), |site| site.name.clone())
            }
        }
    }

    /// Returns the time of an instant in the zone of the centre: `08:30`.
    pub(super) fn clock(self, instant: Timestamp) -> String {
        clock_of(self.centre.zone.to_datetime(instant))
    }

    /// Returns a span of time: `08:30–17:30`.
    pub(super) fn span(self, start: Timestamp, end: Timestamp) -> String {
        format!("{}–{}", self.clock(start), self.clock(end))
    }

    /// Returns the work of a day: `08:00–17:00, Milano`, or that it is a day off.
    pub(super) fn work(self, spans: &[WorkedSpan]) -> String {
        let one = |span: &WorkedSpan| {
            format!("{}, {}", self.span(span.start, span.end), self.place(&span.workplace))
        };
        let spans: Vec<String> = spans.iter().map(one).collect();
        if spans.is_empty() { self.say("desk-off") } else { spans.join("; ") }
    }

    /// Returns a day in short: `lun 1 feb`.
    pub(super) fn day(self, day: Date) -> String {
        self.numbers.date_short(day)
    }

    /// Returns minutes as hours: `37,5 h`.
    pub(super) fn hours(self, minutes: f64) -> String {
        self.tell("desk-hours", &[("value", &self.numbers.trimmed(minutes / 60.0))])
    }
}
