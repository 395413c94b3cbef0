//! Scenarios in columns and figures in rows: what the page and the terminal both show.

use organico_model::{Baseline, Block, Month, Origin, ScenarioResult, SourceStatus, Step, Unit};

use super::figures::{RowKind, Wanted, groups};
use super::missing::why_missing;
use super::names::PlaceNames;
use super::status::Statuses;
use super::voice::Voice;
use super::why::same_but_month;
use crate::Language;
use crate::working::quantity_label;

/// The blocks that hold figures, in their order.
pub(super) const BLOCKS: [Block; 3] = [Block::Service, Block::Cost, Block::People];

/// Everything that is shown.
pub(super) struct Comparison<'a> {
    pub(super) baseline: &'a Baseline,
    pub(super) columns: Vec<Column<'a>>,
    pub(super) voice: Voice,
    pub(super) blocks: Vec<Vec<Group>>,
}

/// A scenario, or today.
pub(super) struct Column<'a> {
    pub(super) result: &'a ScenarioResult,
    /// Today over the same months, if this is not today itself.
    pub(super) today: Option<&'a ScenarioResult>,
    pub(super) name: String,
    /// Names with the changes of this scenario: two scenarios may each have a change of the same identifier.
    pub(super) names: PlaceNames,
}

/// Rows under a heading.
pub(super) struct Group {
    pub(super) heading: String,
    pub(super) note: Option<String>,
    pub(super) rows: Vec<Row>,
}

/// A figure of all scenarios.
pub(super) struct Row {
    pub(super) label: String,
    /// How the months were put together.
    pub(super) over: String,
    /// Where the figure lies in each column that has it.
    pub(super) paths: Vec<Option<String>>,
    pub(super) cells: Vec<Cell>,
    pub(super) kind: RowKind,
    /// What links to it.
    pub(super) anchor: String,
}

/// A figure of a scenario.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    /// A value.
    Known {
        value: String,
        difference: Option<String>,
        status: Option<SourceStatus>,
        /// What to know of it, such as that only some months have it.
        note: Option<String>,
    },
    /// No value, and why.
    Missing(String),
}

/// A figure as it was found.
struct Found<'a> {
    path: String,
    step: &'a Step,
    /// The month it is of, where the whole span has none.
    month: Option<Month>,
}

impl<'a> Comparison<'a> {
    pub(super) fn new(
        baseline: &'a Baseline,
        results: &'a [ScenarioResult],
        language: Language,
    ) -> Self {
        let voice = Voice::new(language);
        let names = PlaceNames::of(baseline, &[]);
        let columns = columns(baseline, results, voice);
        let mut statuses: Vec<Statuses<'_>> =
            columns.iter().map(|column| Statuses::new(&column.result.sheet)).collect();
        let mut blocks = Vec::new();
        for block in BLOCKS {
            let wanted = groups(block, baseline, &names, voice).into_iter();
            blocks.push(
                wanted
                    .map(|group| Group {
                        heading: group.heading,
                        note: group.note,
                        rows: group
                            .rows
                            .iter()
                            .filter_map(|wanted| row(wanted, &columns, &mut statuses, voice))
                            .collect(),
                    })
                    .collect(),
            );
        }
        Self { baseline, columns, voice, blocks }
    }

    /// Returns the columns that are not today.
    pub(super) fn scenarios(&self) -> impl Iterator<Item = &Column<'a>> {
        self.columns.iter().filter(|column| !column.result.scenario.is_empty())
    }

    /// Returns the names of some columns, or that it is all scenarios.
    pub(super) fn of_all(&self, names: &[&str]) -> String {
        let all =
            self.columns.iter().filter(|column| names.contains(&column.name.as_str())).count();
        let whole = all == self.scenarios().count() && all > 1 || all == self.columns.len();
        if whole { self.voice.say("scenario-all-scenarios") } else { names.join(", ") }
    }
}

/// Returns today, then the scenarios in the order given.
fn columns<'a>(
    baseline: &Baseline,
    results: &'a [ScenarioResult],
    voice: Voice,
) -> Vec<Column<'a>> {
    let names = |result| PlaceNames::of(baseline, std::slice::from_ref(result));
    let same_months =
        |a: &ScenarioResult, b: &ScenarioResult| a.first == b.first && a.months == b.months;
    let todays = || results.iter().filter(|result| result.scenario.is_empty());
    let today = todays().next().map(|result| Column {
        result,
        today: None,
        name: voice.say("scenario-today"),
        names: names(result),
    });
    let scenarios = results.iter().filter(|result| !result.scenario.is_empty());
    let scenarios = scenarios.map(|result| Column {
        result,
        today: todays().find(|today| same_months(today, result)),
        name: voice.words(&result.name).to_owned(),
        names: names(result),
    });
    today.into_iter().chain(scenarios).collect()
}

/// Returns the months of a result, in order.
pub(super) fn months(result: &ScenarioResult) -> impl DoubleEndedIterator<Item = Month> {
    let first = result.first;
    (0..result.months).filter_map(move |count| first.plus(count))
}

fn row(
    wanted: &Wanted,
    columns: &[Column<'_>],
    statuses: &mut [Statuses<'_>],
    voice: Voice,
) -> Option<Row> {
    let of = |span: Span| -> Vec<Option<Found<'_>>> {
        columns.iter().map(|column| find(column.result, wanted, span)).collect()
    };
    // Months of some columns never stand beside whole spans of others.
    let whole = of(Span::Whole);
    let (span, found) = if whole.iter().any(Option::is_some) {
        (Span::Whole, whole)
    } else {
        (Span::LastMonth, of(Span::LastMonth))
    };
    let nothing = found.iter().flatten().all(|found| found.step.value == 0.0);
    if wanted.kind == RowKind::IfAny && nothing {
        return None;
    }
    let over = found.iter().flatten().next().map_or_else(String::new, |one| over(one, voice));
    let mut cells = Vec::new();
    for ((column, found), statuses) in columns.iter().zip(&found).zip(statuses) {
        cells.push(match found {
            Some(found) => known(found, column, (wanted, span), statuses.of(&found.path), voice),
            None => Cell::Missing(why_missing(column.result, wanted, voice)),
        });
    }
    Some(Row {
        label: capital(&quantity_label(wanted.name, voice.language)),
        over,
        paths: found.iter().map(|one| one.as_ref().map(|one| one.path.clone())).collect(),
        cells,
        kind: wanted.kind,
        anchor: format!("{}-{}", wanted.place.replace('/', "-"), wanted.name),
    })
}

fn known(
    found: &Found<'_>,
    column: &Column<'_>,
    (wanted, span): (&Wanted, Span),
    status: Option<SourceStatus>,
    voice: Voice,
) -> Cell {
    let before = column.today.and_then(|today| find(today, wanted, span));
    let unit = found.step.unit;
    Cell::Known {
        value: voice.figure(found.step.value, unit),
        difference: before
            .map(|before| voice.difference(found.step.value - before.step.value, unit)),
        status,
        note: note(found, (wanted, column.result), voice),
    }
}

/// Over what a figure is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Span {
    Whole,
    LastMonth,
}

/// Returns the figure of the whole span, or of the last month.
fn find<'a>(result: &'a ScenarioResult, wanted: &Wanted, span: Span) -> Option<Found<'a>> {
    let sheet = &result.sheet;
    let of = |head: &str, month: Option<Month>| {
        let path = format!("{head}/{}/{}", wanted.place, wanted.name);
        let known = wanted.kind != RowKind::KnownParts || has_parts(result, &path, 3);
        sheet.step(&path).filter(|_| known).map(|step| Found { path: path.clone(), step, month })
    };
    let mut latest = months(result).rev();
    match (span, wanted.kind) {
        (Span::Whole, _) => of("total", None),
        (Span::LastMonth, RowKind::Latest) => {
            latest.find_map(|month| of(&month.to_string(), Some(month)))
        }
        (Span::LastMonth, _) => latest.next().and_then(|month| of(&month.to_string(), Some(month))),
    }
}

/// Returns whether a sum has anything in it, so many levels down.
fn has_parts(result: &ScenarioResult, path: &str, depth: u8) -> bool {
    match result.sheet.step(path).map(|step| &step.origin) {
        Some(Origin::Sum { of } | Origin::Method { of, .. }) => {
            depth > 0 && of.iter().any(|path| has_parts(result, path, depth - 1))
        }
        Some(_) => true,
        None => false,
    }
}

/// Returns how the months were put together.
fn over(found: &Found<'_>, voice: Voice) -> String {
    if let Some(month) = found.month {
        return voice.month(month);
    }
    match &found.step.origin {
        Origin::Sum { .. } => voice.say("scenario-over-sum"),
        Origin::Method { method, .. } if method == "mean-of-months" => {
            voice.say("scenario-over-mean")
        }
        Origin::Method { method, .. } if method == "least-of-months" => {
            voice.say("scenario-over-least")
        }
        Origin::Taken { .. } => voice.say("scenario-over-last"),
        _ => String::new(),
    }
}

/// Returns what is to be said of a figure as one note, if anything is.
fn note(
    found: &Found<'_>,
    (wanted, result): (&Wanted, &ScenarioResult),
    voice: Voice,
) -> Option<String> {
    let simulated = wanted.kind == RowKind::Simulated;
    let parts = [
        simulated.then(|| interval(found, result, voice)).flatten(),
        simulated.then(|| formula(found, result, voice)).flatten(),
        some_months(found.step, result, voice),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}

/// Returns the figure that stands beside another under its name and a suffix, in words.
fn beside(
    (found, suffix): (&Found<'_>, &str),
    result: &ScenarioResult,
    voice: Voice,
) -> Option<String> {
    let step = result.sheet.step(&format!("{}{suffix}", found.path))?;
    Some(voice.figure(step.value, step.unit))
}

/// Returns the interval in which a simulated figure lies with 95 % confidence.
fn interval(found: &Found<'_>, result: &ScenarioResult, voice: Voice) -> Option<String> {
    let low = beside((found, "_low"), result, voice)?;
    let high = beside((found, "_high"), result, voice)?;
    Some(voice.fill("scenario-interval", &[("low", low.into()), ("high", high.into())]))
}

/// Returns the value of the formula beside a simulated figure.
fn formula(found: &Found<'_>, result: &ScenarioResult, voice: Voice) -> Option<String> {
    let value = beside((found, "_formula"), result, voice)?;
    Some(voice.fill("scenario-by-formula", &[("value", value.into())]))
}

/// Says in how many months a figure exists, where not in all.
fn some_months(step: &Step, result: &ScenarioResult, voice: Voice) -> Option<String> {
    let (Origin::Sum { of } | Origin::Method { of, .. }) = &step.origin else { return None };
    let fewer = !of.is_empty() && (of.len() as u64) < u64::from(result.months);
    let monthly = same_but_month(&of.iter().collect::<Vec<_>>());
    (fewer && monthly).then(|| {
        let gaps = [
            ("count", voice.numbers.count(of.len()).into()),
            ("all", voice.numbers.whole(result.months).into()),
        ];
        voice.fill("scenario-some-months", &gaps)
    })
}

/// Returns a text with its first letter as a capital.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    first + letters.as_str()
}

/// Returns a figure of the whole span with its unit.
pub(super) fn total(result: &ScenarioResult, path: &str) -> Option<(f64, Unit)> {
    result.sheet.step(path).map(|step| (step.value, step.unit))
}
