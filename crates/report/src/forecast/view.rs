//! What every section looks at: the input, words, formats and names.

use organico_model::{Channel, ContactTypeId, HierarchyMember};

use super::input::ForecastPage;
use crate::Language;
use crate::number::{NONE, Numbers};
use crate::sections::parts::Table;
use crate::text::{Gap, Texts};

/// A forecast as one reader sees it.
pub(super) struct ForecastView<'a> {
    pub(super) input: ForecastPage<'a>,
    pub(super) language: Language,
    pub(super) numbers: Numbers,
    texts: &'static Texts,
}

impl<'a> ForecastView<'a> {
    /// Returns the view of a forecast in a language.
    pub(super) fn new(input: ForecastPage<'a>, language: Language) -> Self {
        Self { input, language, numbers: Numbers::of(language), texts: Texts::of(language) }
    }

    pub(super) fn say(&self, key: &str) -> String {
        self.texts.say(key)
    }

    pub(super) fn fill(&self, key: &str, gaps: &[Gap<'_>]) -> String {
        self.texts.fill(key, gaps)
    }

    /// Returns the name of a contact type, or its identifier where the centre does not have it.
    pub(super) fn type_name(&self, id: &ContactTypeId) -> String {
        let known = self.input.centre.contact_types.iter().find(|kind| kind.id == *id);
        known.map_or_else(|| id.to_string(), |kind| kind.name.clone())
    }

    /// Returns the words of a method.
    pub(super) fn method(&self, name: &str) -> String {
        method_text(self.texts, name)
    }

    /// Returns the name of a member of a hierarchy.
    pub(super) fn member(&self, member: &HierarchyMember) -> String {
        member_text(self.texts, self.input.centre, member)
    }

    /// Returns an empty table with the headings of these keys.
    pub(super) fn table(&self, words: usize, heads: &[&str]) -> Table {
        Table { heads: heads.iter().map(|key| self.say(key)).collect(), words, rows: Vec::new() }
    }

    /// Returns a share as per cent, or a dash.
    pub(super) fn percent(&self, share: Option<f64>) -> String {
        share.map_or_else(|| NONE.to_owned(), |share| self.numbers.percent(share))
    }
}

/// Returns the words of a method, or its name where there are none.
pub(super) fn method_text(texts: &Texts, name: &str) -> String {
    texts.find(&format!("forecast-method-{name}"), &[]).unwrap_or_else(|| name.to_owned())
}

/// Returns the name of a member of a hierarchy.
pub(super) fn member_text(
    texts: &Texts,
    centre: &organico_model::Centre,
    member: &HierarchyMember,
) -> String {
    match member {
        HierarchyMember::Client(id) => id.as_ref().map_or_else(
            || texts.say("forecast-no-client"),
            |id| {
                let client = centre.clients.iter().find(|client| client.id == *id);
                client.map_or_else(|| id.to_string(), |client| client.name.clone())
            },
        ),
        HierarchyMember::Site(id) => id.as_ref().map_or_else(
            || texts.say("forecast-no-site"),
            |id| {
                let site = centre.sites.iter().find(|site| site.id == *id);
                site.map_or_else(|| id.to_string(), |site| site.name.clone())
            },
        ),
        HierarchyMember::Channel(channel) => texts.say(channel_key(*channel)),
        HierarchyMember::Queue(id) => {
            let kind = centre.contact_types.iter().find(|kind| kind.id == *id);
            kind.map_or_else(|| id.to_string(), |kind| kind.name.clone())
        }
    }
}

const fn channel_key(channel: Channel) -> &'static str {
    match channel {
        Channel::Voice => "forecast-channel-voice",
        Channel::Chat => "forecast-channel-chat",
        Channel::Mail => "forecast-channel-mail",
        Channel::Video => "forecast-channel-video",
        Channel::Callback => "forecast-channel-callback",
        Channel::Outbound => "forecast-channel-outbound",
    }
}
