//! Concrete shifts from the grammar: every start and length of every template, with the places its pauses may take.
//!
//! Starts are civil times; everything else is minutes of elapsed time, so a night across a clock change is as long as
//! any other night.

mod layout;
mod meal;
mod profile;

use organico_model::{BreakKind, BreakRule, Centre, ContractKind, ShiftTemplate};
use organico_rules::RuleSet;

use crate::RosterError;
use layout::Need;
use layout::layouts;
pub(crate) use layout::{Layout, Span};
use meal::with_meal;
pub(crate) use profile::Profiles;

/// The most different shifts of one centre: every minute of the day with a dozen lengths and templates.
const OPTIONS_MAX: usize = 200_000;

/// A shift that may be worked, on any day on which its template allows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ShiftOption {
    /// Index of the template.
    pub(crate) template: u32,
    /// Start in civil minutes after midnight.
    pub(crate) start: u32,
    /// Minutes from start to end.
    pub(crate) length: i32,
    /// Paid minutes.
    pub(crate) paid: u32,
    /// Index of its shape without and with pauses from the display screen.
    pub(crate) shapes: [u32; 2],
}

/// What shifts of one template and length have inside.
#[derive(Debug, Clone)]
pub(crate) struct Shape {
    /// The ways to place the pauses; never empty.
    pub(crate) layouts: Vec<Layout>,
    /// Minutes on duty by interval.
    pub(crate) profiles: Profiles,
}

/// All shifts of a centre.
#[derive(Debug, Clone)]
pub(crate) struct Grammar {
    /// Those that may be chosen, by paid minutes and start; after them the locked ones, which no list has.
    pub(crate) options: Vec<ShiftOption>,
    /// How many may be chosen.
    pub(crate) offered: usize,
    /// Start of each locked shift in elapsed minutes after the beginning of its day.
    pub(crate) locked_starts: Vec<i32>,
    pub(crate) shapes: Vec<Shape>,
}

/// Returns every shift of the centre's grammar whose breaks fit inside it.
pub(crate) fn grammar(
    centre: &Centre,
    rules: &RuleSet,
    interval: i32,
) -> Result<Grammar, RosterError> {
    let (mut options, mut shapes) = (Vec::new(), Vec::new());
    for (index, template) in centre.shifts.iter().enumerate() {
        for length in template.lengths.iter().map(|length| *length as i32) {
            let Some((paid, indices)) = shapes_of(template, length, rules, &mut shapes, interval)
            else {
                continue;
            };
            let starts = template.start_from..=template.start_to;
            for start in starts.step_by(template.start_step.max(1) as usize) {
                let template = index as u32;
                options.push(ShiftOption { template, start, length, paid, shapes: indices });
            }
            if options.len() > OPTIONS_MAX {
                return Err(RosterError::TooManyShifts(OPTIONS_MAX));
            }
        }
    }
    options.sort_by_key(|option| (option.paid, option.start, option.template, option.length));
    Ok(Grammar { offered: options.len(), options, locked_starts: Vec::new(), shapes })
}

/// Adds the shapes of a template and length; returns the paid minutes and their indices without and with pauses from
/// the display screen, or nothing when the breaks do not fit.
fn shapes_of(
    template: &ShiftTemplate,
    length: i32,
    rules: &RuleSet,
    shapes: &mut Vec<Shape>,
    interval: i32,
) -> Option<(u32, [u32; 2])> {
    let fixed: Vec<BreakRule> = template
        .breaks
        .iter()
        .filter(|rule| length > rule.shift_over_minutes as i32)
        .copied()
        .collect();
    let fixed = with_meal(&fixed, length, rules);
    let unpaid: u32 = fixed.iter().filter(|rule| !rule.paid).map(|rule| rule.minutes).sum();
    let paid = (length as u32).checked_sub(unpaid).filter(|paid| *paid > 0)?;
    let mut indices = [0; 2];
    for (screen, index) in [false, true].into_iter().zip(&mut indices) {
        let need = need(&fixed, length, paid, screen.then_some(rules), rules);
        let layouts = layouts(&need);
        if layouts.is_empty() {
            return None;
        }
        *index = shapes.len() as u32;
        let profiles = Profiles::new(&layouts, length, interval);
        shapes.push(Shape { layouts, profiles });
    }
    Some((paid, indices))
}

/// Returns the pauses that a shift must have: those of its template, a break if the law wants one that these do
/// not give, and the pauses from the display screen for those who have them.
fn need(
    fixed: &[BreakRule],
    length: i32,
    paid: u32,
    screen: Option<&RuleSet>,
    rules: &RuleSet,
) -> Need {
    let mut breaks = fixed.to_vec();
    if let (Ok(over), Ok(minutes)) = (rules.break_over_hours(), rules.break_minutes()) {
        let enough =
            |rule: &BreakRule| rule.kind != BreakKind::Screen && f64::from(rule.minutes) >= minutes;
        if f64::from(paid) > over * 60.0 && !fixed.iter().any(enough) {
            breaks.push(legal_break(minutes as u32, length));
        }
    }
    let given = fixed.iter().filter(|rule| rule.kind == BreakKind::Screen).count() as u32;
    let due = screen.and_then(|rules| rules.screen_pauses(paid).ok()).unwrap_or(0);
    Need {
        length,
        breaks,
        screens: if screen.is_some() { due.saturating_sub(given) } else { 0 },
        screen_minutes: rules.screen_pause_minutes().map_or(0, |minutes| minutes as i32),
        stretch_max: match (screen, rules.screen_pause_every_minutes()) {
            (Some(_), Ok(minutes)) if due > 0 => minutes as i32,
            _ => i32::MAX,
        },
    }
}

/// Returns the ways to place the breaks and the pauses that the rules want in a shift of `length` minutes; nothing when
/// the unpaid breaks fill it.
pub(crate) fn usual_layouts(
    breaks: &[BreakRule],
    length: i32,
    screen: Option<&RuleSet>,
    rules: &RuleSet,
) -> Option<Vec<Layout>> {
    let breaks = with_meal(breaks, length, rules);
    let unpaid: u32 = breaks.iter().filter(|rule| !rule.paid).map(|rule| rule.minutes).sum();
    let paid = u32::try_from(length).ok()?.checked_sub(unpaid).filter(|paid| *paid > 0)?;
    Some(layouts(&need(&breaks, length, paid, screen, rules)))
}

/// The break of a long day whose template gives none: paid, so that the contract hours stay what the lengths say, and
/// in the middle third.
fn legal_break(minutes: u32, length: i32) -> BreakRule {
    let third = length as u32 / 3;
    BreakRule {
        kind: BreakKind::Rest,
        minutes,
        paid: true,
        shift_over_minutes: 0,
        earliest: third,
        latest: 2 * third,
    }
}

/// Returns whether a contract of this kind may work a template.
pub(crate) fn permits(template: &ShiftTemplate, kind: ContractKind) -> bool {
    template.contracts.is_empty() || template.contracts.contains(&kind)
}

#[cfg(test)]
mod tests {
    use crate::sample;

    use super::*;

    #[test]
    fn the_grammar_has_every_start_and_length_in_order_of_pay() {
        let centre = sample::centre(1);
        let grammar = grammar(&centre, &sample::rules(), 15).unwrap();
        // 08:00 to 18:00 each quarter of an hour for 4 hours; 08:00 to 12:00 for 9 hours with an unpaid hour.
        let paid: Vec<u32> = grammar.options.iter().map(|option| option.paid).collect();
        assert_eq!(paid.iter().filter(|paid| **paid == 240).count(), 41);
        assert_eq!(paid.iter().filter(|paid| **paid == 480).count(), 17);
        assert!(paid.is_sorted());
    }

    #[test]
    fn a_long_shift_without_a_break_in_its_template_gets_the_break_of_the_law() {
        let mut centre = sample::centre(1);
        centre.shifts[1].breaks.clear();
        let grammar = grammar(&centre, &sample::rules(), 15).unwrap();
        let option = grammar.options.last().unwrap();
        let shape = &grammar.shapes[option.shapes[0] as usize];
        let pauses = &shape.layouts[0].pauses;
        assert_eq!((pauses.len(), pauses[0].kind, pauses[0].minutes), (1, BreakKind::Rest, 10));
    }

    #[test]
    fn shifts_shorter_than_their_breaks_are_left_out() {
        let mut centre = sample::centre(1);
        centre.shifts[1].breaks[0].minutes = 600;
        let grammar = grammar(&centre, &sample::rules(), 15).unwrap();
        assert!(grammar.options.iter().all(|option| option.template == 0));
    }
}
