//! V1: designs of several skills that were solved exactly as Markov chains.

use organico_model::{AgentChoice, Law, Study, StudyTaker};

use super::erlang_table::estimate;
use super::scores::Score;
use super::studies::{kind, simulated, study, taker};
use super::table::Table;

/// Mean handle time at the usual rate: the unit of the table.
const HANDLE: f64 = 60.0;
/// Half-hours before the empty start is forgotten, and at the end until counted contacts are through.
const MARGIN: usize = 2;

/// Who takes a type: group, order of asking, order of service in the group, rate there.
type Access = (usize, u32, u32, f64);

/// A design: people of each group, and who takes each type.
struct Design {
    agents: &'static [u32],
    types: &'static [&'static [Access]],
}

fn design(name: &str) -> Design {
    let (agents, types): (&[u32], &[&[Access]]) = match name.split(':').next().unwrap() {
        "V" => (&[4], &[&[(0, 0, 0, 1.0)], &[(0, 0, 1, 0.8)]]),
        "N" => (&[2, 2], &[&[(0, 0, 0, 1.0), (1, 1, 1, 0.9)], &[(1, 0, 0, 1.0)]]),
        "N-rev" => (&[2, 2], &[&[(0, 0, 0, 1.0), (1, 1, 0, 0.9)], &[(1, 0, 1, 1.0)]]),
        "X" => (&[2, 2], &[&[(0, 0, 0, 1.0), (1, 1, 1, 0.8)], &[(1, 0, 0, 1.0), (0, 1, 1, 0.8)]]),
        "W" => {
            (&[2, 2], &[&[(0, 0, 0, 1.0)], &[(0, 0, 1, 1.0), (1, 1, 1, 1.0)], &[(1, 0, 0, 1.0)]])
        }
        "M" => {
            (&[2, 2, 1], &[&[(0, 0, 0, 1.0), (2, 1, 0, 0.9)], &[(1, 0, 0, 1.0), (2, 1, 1, 0.9)]])
        }
        other => panic!("unknown design {other}"),
    };
    Design { agents, types }
}

fn study_of(table: &Table, rows: &[&Vec<String>], intervals: usize) -> Study {
    let design = design(&rows[0][0]);
    let of_types = rows.iter().filter(|row| table.text(row, "kind") == "type");
    let mut types = Vec::new();
    for (row, accesses) in of_types.zip(design.types) {
        let mut of = kind(table.number(row, "lam").unwrap() / HANDLE, HANDLE);
        table.text(row, "id").clone_into(&mut of.id);
        of.patience = Law::Exponential { mean: HANDLE / table.number(row, "theta").unwrap() };
        let access = |&(group, tier, rank, rate): &Access| StudyTaker {
            tier,
            rank,
            handle_factor: 1.0 / rate,
            ..taker(group)
        };
        of.takers = accesses.iter().map(access).collect();
        types.push(of);
    }
    let mut study = study(types, design.agents, intervals + 2 * MARGIN);
    study.agent_choice = AgentChoice::FixedOrder;
    study.warm_up = MARGIN;
    study.cool_down = MARGIN;
    study
}

/// Returns the scores of all measures of all designs.
pub(crate) fn run(days: u32, intervals: usize) -> Vec<Score> {
    let table = Table::of(include_str!("multiskill_exact_ctmc.csv"));
    let rows: Vec<&Vec<String>> = table.rows.iter().collect();
    let mut scores = Vec::new();
    for (seed, rows) in (0..).zip(rows.chunk_by(|a, b| a[0] == b[0])) {
        let study = study_of(&table, rows, intervals);
        let found = simulated(&study, days, 40 + seed);
        for row in rows {
            let id = table.text(row, "id");
            let case = format!("{} {} {id}", row[0], table.text(row, "kind"));
            let exact = |column| table.number(row, column).unwrap();
            match table.text(row, "kind") {
                "type" => {
                    let of = found.types.iter().find(|kind| kind.id == id).unwrap();
                    for measure in ["pwait", "pab", "eq", "ew"] {
                        let unit = if measure == "ew" { HANDLE } else { 1.0 };
                        let value = estimate(&of.measures, measure);
                        let exact = exact(measure) * unit;
                        scores.push(Score::of((&case, measure), value, exact, days));
                    }
                }
                "group" => {
                    let of = &found.groups[id.parse::<usize>().unwrap()];
                    scores.push(Score::of((&case, "occ"), of.occ, exact("occ"), days));
                }
                _ => {
                    let (kind, group) = id.split_once('@').unwrap();
                    let of = found.types.iter().find(|of| of.id == kind).unwrap();
                    let mut groups = of.in_service.iter();
                    let number = groups.find(|found| found.group == format!("g{group}")).unwrap();
                    let value = Some(number.mean);
                    scores.push(Score::of((&case, "in service"), value, exact("eq"), days));
                }
            }
        }
    }
    scores
}
