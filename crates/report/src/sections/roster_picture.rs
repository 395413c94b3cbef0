//! The shifts of people as a picture: a row a person, a column a day, a bar a shift with its pauses.
//!
//! People appear by pseudonym, by team, and never beside a measure of their work. A centre with more people than
//! [`ROWS_MAX`] shows one team.

use std::collections::BTreeMap;

use organico_model::{AgentId, Person, Shift, TeamId, Workplace};

use super::parts::lead;
use super::roster::{Part, minutes};
use crate::markup::Markup;
use crate::svg::{Columns, Figure, Key, Mark, Path, Plot, Size, column_axis, draw, figure};
use crate::view::View;

/// Rows of one picture: what fits on a sheet of paper and can still be read.
const ROWS_MAX: usize = 60;

const ROW: f64 = 13.0;
const TOP: f64 = 16.0;
const NAMES: f64 = 78.0;

/// Colours of shifts: each part of the day, at a site and at home.
const CLASSES: [&str; 6] =
    ["b-early", "b-middle", "b-late", "b-early home", "b-middle home", "b-late home"];

enum Row<'a> {
    Team(&'a TeamId),
    Person(&'a Person),
}

/// Writes the picture.
pub(crate) fn write(markup: &mut Markup, view: &View<'_>) {
    let shifts = week_shifts(view);
    let (people, sampled) = chosen_people(view, &shifts);
    if people.is_empty() {
        return;
    }
    if sampled {
        let gaps = [
            ("count", people.len().into()),
            ("shown", view.numbers.count(people.len()).into()),
            ("all", view.numbers.count(view.centre.people.len()).into()),
        ];
        lead(markup, &view.fill("roster-sample", &gaps));
    }
    let rows = rows(&people);
    let height = TOP + ROW * rows.len() as f64 + 22.0;
    let picture = Figure {
        title: view.say("roster-people-title"),
        description: view.say("roster-people-description"),
        size: Size::FullHigh(height as u32),
        keys: keys(view),
    };
    let span = shifts.values().flatten().map(|shift| minutes(&view.grid().zone, shift));
    let span = span.fold((1440, 0), |(from, to), (start, end)| (from.min(start), to.max(end)));
    let span = (span.0 / 60 * 60, span.1.div_ceil(60) * 60);
    let plot = Plot::with_edges((NAMES, 914.0), (TOP, TOP + ROW * rows.len() as f64));
    let columns = Columns::new(&plot, view.week().len(), span);
    markup.element("div", &[("class", &"figures")], |markup| {
        figure(
            markup,
            &picture,
            |markup| {
                column_axis(markup, &plot, &columns, &view.week_dates(), view.numbers);
                hours(markup, &plot, &columns, view.week().len(), span);
                names(markup, view, &rows);
                Bars { view, columns: &columns, shifts: &shifts }.write(markup, &rows);
            },
            |_| {},
        );
    });
}

fn keys(view: &View<'_>) -> Vec<Key> {
    let key = |class, label: &str| Key { mark: Mark::Area, class, label: view.say(label) };
    let mut keys = vec![
        key("b-early", "shift-early"),
        key("b-middle", "shift-middle"),
        key("b-late", "shift-late"),
        key("b-middle home", "shift-home"),
        key("b-pause", "key-pause"),
    ];
    keys.extend(view.plan.sessions.as_ref().map(|_| key("b-session", "key-session")));
    keys
}

fn week_shifts<'a>(view: &View<'a>) -> BTreeMap<&'a AgentId, Vec<&'a Shift>> {
    let days = view.week_dates();
    let mut shifts: BTreeMap<&AgentId, Vec<&Shift>> = BTreeMap::new();
    for shift in view.plan.roster.shifts.iter().filter(|shift| days.contains(&shift.day)) {
        shifts.entry(&shift.person).or_default().push(shift);
    }
    shifts
}

/// Returns the people to draw, and whether they are a sample: all of them, else the largest team that fits.
fn chosen_people<'a>(
    view: &View<'a>,
    shifts: &BTreeMap<&'a AgentId, Vec<&'a Shift>>,
) -> (Vec<&'a Person>, bool) {
    let mut teams: BTreeMap<&TeamId, Vec<&Person>> = BTreeMap::new();
    for person in view.centre.people.iter().filter(|person| shifts.contains_key(&person.id)) {
        teams.entry(&person.team).or_default().push(person);
    }
    if teams.values().map(Vec::len).sum::<usize>() <= ROWS_MAX {
        return (teams.into_values().flatten().collect(), false);
    }
    let fitting = teams.values().filter(|team| team.len() < ROWS_MAX).max_by_key(|team| team.len());
    let team = fitting.or_else(|| teams.values().next()).cloned().unwrap_or_default();
    (team.into_iter().take(ROWS_MAX).collect(), true)
}

fn rows<'a>(people: &[&'a Person]) -> Vec<Row<'a>> {
    let mut rows: Vec<Row<'a>> = Vec::new();
    let mut team: Option<&TeamId> = None;
    for person in people {
        if team != Some(&person.team) {
            team = Some(&person.team);
            rows.push(Row::Team(&person.team));
        }
        rows.push(Row::Person(person));
    }
    rows
}

/// Draws a faint line at every fourth hour, with its number above.
fn hours(markup: &mut Markup, plot: &Plot, columns: &Columns, days: usize, span: (u32, u32)) {
    let mut lines = Path::default();
    for day in 0..days {
        for minute in (span.0 + 1..span.1).filter(|minute| minute % 240 == 0) {
            let x = columns.at(day, minute);
            lines.move_to(x, plot.top);
            lines.line_to(x, plot.bottom);
            let (x, y) = (format!("{x:.1}"), format!("{:.1}", plot.top - 4.0));
            let class = [("class", &"hour middle" as &dyn std::fmt::Display), ("x", &x), ("y", &y)];
            markup.leaf("text", &class, minute / 60 % 24);
        }
    }
    draw(markup, "grid faint", &lines);
}

fn names(markup: &mut Markup, view: &View<'_>, rows: &[Row<'_>]) {
    for (index, row) in rows.iter().enumerate() {
        let y = format!("{:.1}", TOP + ROW * index as f64 + 10.0);
        match row {
            Row::Team(team) => {
                let label = view.fill("roster-team", &[("team", team.as_str().into())]);
                markup.leaf("text", &[("class", &"team"), ("x", &0), ("y", &y)], label);
            }
            Row::Person(person) => {
                markup.leaf(
                    "text",
                    &[("class", &"name"), ("x", &6), ("y", &y)],
                    shortened(person.id.as_str()),
                );
            }
        }
    }
}

/// Returns a pseudonym cut to the room there is.
fn shortened(name: &str) -> String {
    if name.chars().count() <= 12 {
        name.to_owned()
    } else {
        name.chars().take(11).chain(['…']).collect()
    }
}

struct Bars<'a> {
    view: &'a View<'a>,
    columns: &'a Columns,
    shifts: &'a BTreeMap<&'a AgentId, Vec<&'a Shift>>,
}

impl Bars<'_> {
    fn write(&self, markup: &mut Markup, rows: &[Row<'_>]) {
        let mut bars = vec![Path::default(); CLASSES.len()];
        let mut pauses = [Path::default(), Path::default()];
        for (index, row) in rows.iter().enumerate() {
            let Row::Person(person) = row else { continue };
            let y = TOP + ROW * index as f64 + 2.0;
            for shift in self.shifts.get(&person.id).into_iter().flatten() {
                self.shift(shift, y, &mut bars, &mut pauses);
            }
        }
        for (path, class) in bars.iter().zip(CLASSES) {
            draw(markup, class, path);
        }
        for (path, class) in pauses.iter().zip(["b-pause", "b-session"]) {
            draw(markup, class, path);
        }
    }

    fn shift(&self, shift: &Shift, y: f64, bars: &mut [Path], pauses: &mut [Path; 2]) {
        let Some(day) = self.view.week().iter().position(|day| day.date == shift.day) else {
            return;
        };
        let span = minutes(&self.view.grid().zone, shift);
        let part = match Part::of(span) {
            Part::Early => 0,
            Part::Middle => 1,
            Part::Late => 2,
        };
        let home = if shift.workplace == Workplace::Home { 3 } else { 0 };
        let (left, right) = (self.columns.at(day, span.0), self.columns.at(day, span.1));
        bars[part + home].rectangle(left, y, right - left, ROW - 4.0);
        for pause in &shift.pauses {
            let seconds = |instant: jiff::Timestamp| instant.as_second() - shift.start.as_second();
            let length = (shift.end.as_second() - shift.start.as_second()).max(1) as f64;
            let x = |instant| {
                left + (right - left) * (seconds(instant) as f64 / length).clamp(0.0, 1.0)
            };
            let (from, to) = (x(pause.start), x(pause.end));
            pauses[usize::from(pause.kind.is_session())].rectangle(
                from,
                y,
                (to - from).max(0.8),
                ROW - 4.0,
            );
        }
    }
}
