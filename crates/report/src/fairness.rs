//! Burdens in words: groups of comparable people by name, how a count is spread over them, and a person's own row.
//!
//! What is told of groups comes as [`FairnessGroup`], which can hold no single person; the own row is for its person.

use organico_model::{
    Centre, ContractKind, CountBand, CountSpread, FairnessGroup, FairnessMeasure, FairnessSpread,
    LedgerRow, SiteId,
};

use crate::Language;
use crate::number::{NONE, Numbers};
use crate::text::Texts;

/// The words for burdens in one language.
#[derive(Clone, Copy)]
pub(crate) struct FairnessWords<'a> {
    centre: &'a Centre,
    texts: &'static Texts,
    numbers: Numbers,
}

impl<'a> FairnessWords<'a> {
    /// Returns the words of a language for the places of a centre.
    pub(crate) fn of(centre: &'a Centre, language: Language) -> Self {
        Self { centre, texts: Texts::of(language), numbers: Numbers::of(language) }
    }

    /// Returns the sites of a group, as `Torre Verde + Riva`.
    pub(crate) fn sites(self, group: &FairnessGroup) -> String {
        let name = |id: &SiteId| {
            let site = self.centre.sites.iter().find(|site| site.id == *id);
            site.map_or_else(|| id.to_string(), |site| site.name.clone())
        };
        group.sites().iter().map(name).collect::<Vec<_>>().join(" + ")
    }

    /// Returns the kinds of contract of a group, as `part-time by hours`.
    pub(crate) fn contracts(self, group: &FairnessGroup) -> String {
        let name = |kind: &ContractKind| {
            self.texts.say(match kind {
                ContractKind::FullTime => "fairness-full-time",
                ContractKind::HorizontalPartTime => "fairness-horizontal",
                ContractKind::VerticalPartTime => "fairness-vertical",
            })
        };
        group.contracts().iter().map(name).collect::<Vec<_>>().join(" + ")
    }

    /// Returns the name of a group with its size.
    pub(crate) fn group(self, group: &FairnessGroup) -> String {
        let gaps = [
            ("sites", self.sites(group).into()),
            ("contracts", self.contracts(group).into()),
            ("people", self.numbers.whole(group.people()).into()),
        ];
        self.texts.fill("fairness-group", &gaps)
    }

    /// Returns the name of a count.
    pub(crate) fn measure(self, measure: FairnessMeasure) -> String {
        self.texts.say(match measure {
            FairnessMeasure::Late => "fairness-late",
            FairnessMeasure::Weekend => "fairness-weekend",
            FairnessMeasure::Night => "fairness-night",
            FairnessMeasure::Split => "fairness-split",
            FairnessMeasure::Holiday => "fairness-holiday",
            FairnessMeasure::RefusedWish => "fairness-refused-wish",
            FairnessMeasure::RemoteDay => "fairness-remote-day",
        })
    }

    /// Returns a mean with one digit.
    pub(crate) fn mean(self, mean: Option<f64>) -> String {
        mean.map_or_else(|| NONE.to_owned(), |mean| self.numbers.decimal(mean, 1))
    }

    /// Returns the people by count, as `0–2: 10; 3 or more: 8`.
    pub(crate) fn bands(self, spread: &CountSpread) -> String {
        let counts = |band: &CountBand| match band.to {
            Some(to) if to == band.from => self.numbers.whole(to),
            Some(to) => format!("{}–{}", self.numbers.whole(band.from), self.numbers.whole(to)),
            None if band.from == 0 => self.texts.say("fairness-any"),
            None => {
                let gaps = [("number", self.numbers.whole(band.from).into())];
                self.texts.fill("key-or-more", &gaps)
            }
        };
        let band =
            |band: &CountBand| format!("{}: {}", counts(band), self.numbers.whole(band.people));
        spread.bands().iter().map(band).collect::<Vec<_>>().join("; ")
    }

    /// Returns how many people have no row as carried and with a roster, where there are some.
    pub(crate) fn without_row(self, people: [u32; 2]) -> impl Iterator<Item = String> {
        let keys = ["fairness-without-row-carried", "fairness-without-row-after"];
        let told = keys.into_iter().zip(people).filter(|(_, people)| *people > 0);
        told.map(move |(key, people)| {
            let gaps = [("count", people.into()), ("number", self.numbers.whole(people).into())];
            self.texts.fill(key, &gaps)
        })
    }

    fn line(self, spread: &FairnessSpread) -> String {
        let gaps = [
            ("measure", self.measure(spread.measure).into()),
            ("before", self.mean(Some(spread.carried.mean())).into()),
            ("after", self.mean(Some(spread.after.mean())).into()),
            ("least", self.mean(spread.after.least()).into()),
            ("most", self.mean(spread.after.most()).into()),
            ("bands", self.bands(&spread.after).into()),
        ];
        let key =
            if spread.after.least().is_some() { "fairness-line" } else { "fairness-line-small" };
        self.texts.fill(key, &gaps)
    }
}

/// Returns whether anybody of a group has a count, before or after.
pub(crate) fn is_borne(spread: &FairnessSpread) -> bool {
    spread.carried.mean() > 0.0 || spread.after.mean() > 0.0
}

/// Returns the burdens of groups as plain text for a terminal, before and after a roster; counts that nobody has are
/// left out. Says so where there is no group of five people.
#[must_use]
pub fn fairness_text(groups: &[FairnessGroup], centre: &Centre, language: Language) -> String {
    let words = FairnessWords::of(centre, language);
    if groups.is_empty() {
        return words.texts.say("fairness-too-few");
    }
    let mut lines = vec![words.texts.say("fairness-text-lead")];
    for group in groups {
        lines.push(words.group(group));
        lines.extend(words.without_row(group.without_row()).map(|line| format!("  {line}")));
        let borne = group.spreads().iter().filter(|spread| is_borne(spread));
        lines.extend(borne.map(|spread| format!("  {}", words.line(spread))));
    }
    lines.join("\n")
}

/// Returns the row of one person before and after a roster, beside the mean of the comparable people where there are
/// five; for that person alone.
#[must_use]
pub fn own_burdens_text(
    [carried, after]: [&LedgerRow; 2],
    group: Option<&FairnessGroup>,
    centre: &Centre,
    language: Language,
) -> String {
    let words = FairnessWords::of(centre, language);
    let mut lines = vec![match group {
        Some(group) => words.texts.fill("fairness-own", &[("group", words.group(group).into())]),
        None => words.texts.say("fairness-own-alone"),
    }];
    for measure in FairnessMeasure::ALL {
        let of_group =
            group.and_then(|group| group.spreads().iter().find(|one| one.measure == measure));
        let gaps = [
            ("measure", words.measure(measure).into()),
            ("before", words.numbers.whole(carried.count(measure)).into()),
            ("after", words.numbers.whole(after.count(measure)).into()),
            ("mean", words.mean(of_group.map(|spread| spread.after.mean())).into()),
        ];
        lines.push(format!("  {}", words.texts.fill("fairness-own-line", &gaps)));
    }
    lines.join("\n")
}
