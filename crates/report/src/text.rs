//! Texts by key: the Fluent files of a language, parsed once and kept.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::Language;

const ENGLISH: &[&str] = &[
    include_str!("../locales/en/report.ftl"),
    include_str!("../locales/en/adjust.ftl"),
    include_str!("../locales/en/as_is.ftl"),
    include_str!("../locales/en/errors.ftl"),
    include_str!("../locales/en/calendar.ftl"),
    include_str!("../locales/en/cli.ftl"),
    include_str!("../locales/en/desk.ftl"),
    include_str!("../locales/en/export.ftl"),
    include_str!("../locales/en/fairness.ftl"),
    include_str!("../locales/en/forecast.ftl"),
    include_str!("../locales/en/import.ftl"),
    include_str!("../locales/en/intraday.ftl"),
    include_str!("../locales/en/measures.ftl"),
    include_str!("../locales/en/register.ftl"),
    include_str!("../locales/en/rosters.ftl"),
    include_str!("../locales/en/rules.ftl"),
    include_str!("../locales/en/safeguard.ftl"),
    include_str!("../locales/en/safeguard-page.ftl"),
    include_str!("../locales/en/safeguard-parties.ftl"),
    include_str!("../locales/en/scenario.ftl"),
    include_str!("../locales/en/sessions.ftl"),
    include_str!("../locales/en/simulation.ftl"),
    include_str!("../locales/en/staff_import.ftl"),
    include_str!("../locales/en/survey.ftl"),
];
const ITALIAN: &[&str] = &[
    include_str!("../locales/it/report.ftl"),
    include_str!("../locales/it/adjust.ftl"),
    include_str!("../locales/it/as_is.ftl"),
    include_str!("../locales/it/errors.ftl"),
    include_str!("../locales/it/calendar.ftl"),
    include_str!("../locales/it/cli.ftl"),
    include_str!("../locales/it/desk.ftl"),
    include_str!("../locales/it/export.ftl"),
    include_str!("../locales/it/fairness.ftl"),
    include_str!("../locales/it/forecast.ftl"),
    include_str!("../locales/it/import.ftl"),
    include_str!("../locales/it/intraday.ftl"),
    include_str!("../locales/it/measures.ftl"),
    include_str!("../locales/it/register.ftl"),
    include_str!("../locales/it/rosters.ftl"),
    include_str!("../locales/it/rules.ftl"),
    include_str!("../locales/it/safeguard.ftl"),
    include_str!("../locales/it/safeguard-page.ftl"),
    include_str!("../locales/it/safeguard-parties.ftl"),
    include_str!("../locales/it/scenario.ftl"),
    include_str!("../locales/it/sessions.ftl"),
    include_str!("../locales/it/simulation.ftl"),
    include_str!("../locales/it/staff_import.ftl"),
    include_str!("../locales/it/survey.ftl"),
];

static ENGLISH_TEXTS: LazyLock<Texts> = LazyLock::new(|| Texts::parse(Language::English, ENGLISH));
static ITALIAN_TEXTS: LazyLock<Texts> = LazyLock::new(|| Texts::parse(Language::Italian, ITALIAN));

/// Returns the text of a key in a language with its gaps filled, for edges that speak outside a page.
#[must_use]
pub fn message(language: Language, key: &str, gaps: &[(&str, &str)]) -> String {
    let gaps: Vec<Gap<'_>> =
        gaps.iter().map(|(name, value)| (*name, FluentValue::from(*value))).collect();
    Texts::of(language).fill(key, &gaps)
}

/// A named value for a gap of a text. Numbers choose a plural; what is printed comes formatted, as a string.
pub(crate) type Gap<'a> = (&'a str, FluentValue<'a>);

/// The texts of one language.
pub(crate) struct Texts {
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// Returns the texts of a language.
    pub(crate) fn of(language: Language) -> &'static Self {
        match language {
            Language::English => &ENGLISH_TEXTS,
            Language::Italian => &ITALIAN_TEXTS,
        }
    }

    fn parse(language: Language, sources: &[&'static str]) -> Self {
        let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // The marks that isolate directions would end up in terminals and in files as odd characters.
        bundle.set_use_isolating(false);
        for source in sources {
            // A message that does not parse is left out and the rest kept; a test refuses any.
            let resource =
                FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(kept, _)| kept);
            bundle.add_resource_overriding(resource);
        }
        Self { bundle }
    }

    /// Returns the text of a key with its gaps filled, or nothing if there is no such key.
    pub(crate) fn find(&self, key: &str, gaps: &[Gap<'_>]) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let arguments: FluentArgs<'_> =
            gaps.iter().map(|(name, value)| (*name, value.clone())).collect();
        let mut faults = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&arguments), &mut faults).into_owned())
    }

    /// Returns the text of a key, or the key itself if there is none, so that a gap is seen and nothing fails.
    pub(crate) fn say(&self, key: &str) -> String {
        self.fill(key, &[])
    }

    /// Returns the text of a key with its gaps filled, or the key itself if there is none.
    pub(crate) fn fill(&self, key: &str, gaps: &[Gap<'_>]) -> String {
        self.find(key, gaps).unwrap_or_else(|| key.to_owned())
    }
}
