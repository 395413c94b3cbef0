//! What the documents of a register say of a case: people by place, reduction, instrument, deadline.

use organico_model::{Diagnostic, LevelId};
use organico_register::{
    Case, Claim, Event, Field, Instrument, Party, Qualifier, Quantity, Register, Said, Source,
    SourceKind,
};
use organico_rules::{national_packs, rule_set};

/// Fewest people of a group.
const GROUP_MIN: u32 = 5;

/// The level that is assumed for everybody.
pub(super) const LEVEL: &str = "3";

/// People at a place, as one claim counts them.
pub(super) struct People<'r> {
    /// Name of the place in documents.
    pub(super) id: String,
    /// The town, or the towns that share one number.
    pub(super) town: String,
    /// How many.
    pub(super) heads: u32,
    /// How firmly that was said.
    pub(super) qualifier: Qualifier,
    /// Who said it, and where.
    pub(super) claim: &'r Claim,
}

/// What is known of a case.
pub(super) struct Known<'r> {
    register: &'r Register,
    pub(super) case: &'r Case,
    /// The last event of which a document gives the number of people.
    pub(super) event: &'r Event,
    pub(super) people: Vec<People<'r>>,
    /// Where people could go: the only site of the case of which no number of people is given.
    pub(super) empty_site: Option<(String, String)>,
    pub(super) instrument: Option<Instrument>,
    /// Mean cut of the hours, in per cent.
    pub(super) reduction: Option<Quantity>,
    pub(super) rule_pack: String,
}

impl<'r> Known<'r> {
    /// Returns what is known, or why that is not enough.
    pub(super) fn of(register: &'r Register, case: &'r Case) -> Result<Self, Diagnostic> {
        let rule_pack = pack(case)?;
        let found = case.events.iter().rev().find(|event| !counted(register, event).is_empty());
        let event = found.ok_or_else(|| no_number(register, case))?;
        let claims = counted(register, event);
        let source = claims.first().map_or(&event.source, |claim| &claim.source);
        let people = people(case, &claims);
        if let Some(few) = people.iter().find(|one| one.heads < GROUP_MIN) {
            let fault = Diagnostic::fault("I0824").with("heads", few.heads);
            return Err(fault.with("least", GROUP_MIN));
        }
        Ok(Self {
            register,
            case,
            event,
            empty_site: empty_site(case, &people),
            people,
            instrument: event.instrument(Some(source)),
            reduction: event.amount(Field::Reduction, Some(source)),
            rule_pack,
        })
    }

    /// Returns who says a claim and where it can be read.
    pub(super) fn cited(&self, claim: &Claim) -> String {
        let speaker = self.register.party(&claim.speaker).map_or("", |party: &Party| &party.name);
        let source = self.register.source(&claim.source);
        let publisher = source.map_or("", |source: &Source| &source.publisher);
        let day = source.and_then(|source| source.date).map(|day| format!(", {day}"));
        let who = if speaker == publisher { String::new() } else { format!("{speaker}, ") };
        format!("{who}{publisher}{}", day.unwrap_or_default())
    }

    /// Returns the other figures that speak of the same people.
    pub(super) fn others(&self) -> Vec<(&'r Event, &'r Claim, Quantity)> {
        let facts: Vec<&str> =
            self.people.iter().filter_map(|one| one.claim.fact.as_deref()).collect();
        let same = |claim: &Claim| claim.fact.as_deref().is_some_and(|fact| facts.contains(&fact));
        let events = self.case.events.iter();
        let claims = events.flat_map(|event| event.claims.iter().map(move |one| (event, one)));
        claims
            .filter(|(_, claim)| same(claim))
            .filter_map(|(event, claim)| amount(claim).map(|found| (event, claim, found)))
            .filter(|(_, _, found)| self.people.iter().all(|one| found.value() != Some(one.heads)))
            .collect()
    }
}

/// Returns the rule pack of the country, which must pay the level that is assumed.
fn pack(case: &Case) -> Result<String, Diagnostic> {
    let packs = national_packs();
    let pays = |pack: &str| {
        let rules = rule_set(pack, jiff::civil::Date::MAX);
        rules.is_ok_and(|rules| rules.pay_rows().iter().any(|row| row.level == LevelId::new(LEVEL)))
    };
    let mut own =
        packs.into_iter().filter(|(country, pack)| *country == case.country && pays(pack));
    own.next().map(|(_, pack)| pack.to_owned()).ok_or_else(|| {
        Diagnostic::fault("I0512").with("case", case.id.as_str()).with("country", &case.country)
    })
}

fn is_document(register: &Register, id: &organico_register::SourceId) -> bool {
    register.source(id).is_some_and(|source| source.kind == SourceKind::Document)
}

fn amount(claim: &Claim) -> Option<Quantity> {
    match claim.said {
        Said::Amount(Field::Workers, quantity) => Some(quantity),
        Said::Amount(..) | Said::Instrument(_) => None,
    }
}

/// Returns the claims of a document that give a number of people: of the whole case, else of its sites.
fn counted<'r>(register: &Register, event: &'r Event) -> Vec<&'r Claim> {
    let counts = |claim: &&Claim| {
        amount(claim).is_some_and(|found| found.value().is_some())
            && is_document(register, &claim.source)
    };
    let claims: Vec<&Claim> = event.claims.iter().filter(counts).collect();
    match claims.iter().find(|claim| claim.site.is_none()) {
        Some(whole) => vec![whole],
        None => claims,
    }
}

fn people<'r>(case: &Case, claims: &[&'r Claim]) -> Vec<People<'r>> {
    let of = |claim: &&'r Claim| {
        let quantity = amount(claim)?;
        let sites = case.sites.iter();
        let here: Vec<_> = sites
            .filter(|site| claim.site.as_ref().is_none_or(|id| *id == site.id))
            .map(|site| (site.id.as_str(), town(site)))
            .collect();
        let join = |parts: Vec<&str>, with: &str| parts.join(with);
        Some(People {
            id: join(here.iter().map(|(id, _)| *id).collect(), "-"),
            town: join(here.iter().map(|(_, town)| *town).collect(), ", "),
            heads: quantity.value()?,
            qualifier: quantity.qualifier(),
            claim,
        })
    };
    claims.iter().filter_map(of).collect()
}

/// Returns the town of a site, or its region where no town is known.
fn town(site: &organico_register::Site) -> &str {
    if site.town.is_empty() { &site.region } else { &site.town }
}

fn empty_site(case: &Case, people: &[People<'_>]) -> Option<(String, String)> {
    let by_site = people.iter().all(|one| one.claim.site.is_some());
    let peopled = |id: &str| people.iter().any(|one| one.id == id);
    let mut empty = case.sites.iter().filter(|site| by_site && !peopled(&site.id));
    let only = empty.next().filter(|_| empty.next().is_none());
    only.map(|site| (site.id.clone(), town(site).to_owned()))
}

/// Returns the fault of a case of which no document counts the people.
fn no_number(register: &Register, case: &Case) -> Diagnostic {
    let claims = case.events.iter().flat_map(|event| &event.claims);
    let mut said = claims.filter(|claim| {
        amount(claim).is_some_and(|found| found.value().is_none())
            && is_document(register, &claim.source)
    });
    let quote = said.find_map(|claim| Some(&claim.quote).filter(|quote| !quote.is_empty()));
    let fault = Diagnostic::fault("I0511").with("case", case.id.as_str());
    fault.with("said", quote.map_or("-", String::as_str))
}
