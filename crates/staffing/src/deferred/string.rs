//! The taut string: the shortest path through a corridor of two rising curves.
//!
//! A cone of slopes that stay inside the corridor is narrowed step by step; where it closes, the string bends at the
//! point that closed it. One pass a bend, so the work is linear on the usual corridors and quadratic at worst.

/// Where the string may go on from, as a step count and a height.
type Bend = (usize, f64);

/// Returns the height of the string after each step, from 0 to the last height of `floor`.
///
/// `floor` and `ceiling` have the same length, rise, and `floor` is nowhere above `ceiling`.
pub(super) fn taut_string(floor: &[f64], ceiling: &[f64]) -> Vec<f64> {
    let mut heights = Vec::with_capacity(floor.len());
    let mut bend = (0, 0.0);
    while bend.0 < floor.len() {
        let next = next_bend(floor, ceiling, bend);
        let slope = (next.1 - bend.1) / (next.0 - bend.0) as f64;
        for step in bend.0 + 1..next.0 {
            let height = bend.1 + slope * (step - bend.0) as f64;
            // The straight piece lies in the corridor; rounding must not take it out.
            heights.push(height.clamp(floor[step - 1], ceiling[step - 1]));
        }
        heights.push(next.1);
        bend = next;
    }
    heights
}

/// Returns the next point at which the string touches the corridor and turns, or its end.
fn next_bend(floor: &[f64], ceiling: &[f64], (from, height): Bend) -> Bend {
    let last = floor.len();
    let (mut lowest, mut lowest_at) = (f64::NEG_INFINITY, from + 1);
    let (mut highest, mut highest_at) = (f64::INFINITY, from + 1);
    for step in from + 1..=last {
        let run = (step - from) as f64;
        // At the end the corridor is one point: the string ends on its floor.
        let top = if step == last { floor[last - 1] } else { ceiling[step - 1] };
        let up = (top - height) / run;
        let down = (floor[step - 1] - height) / run;
        if down > highest {
            return (highest_at, ceiling[highest_at - 1]);
        }
        if up < lowest {
            return (lowest_at, floor[lowest_at - 1]);
        }
        if down >= lowest {
            (lowest, lowest_at) = (down, step);
        }
        if up <= highest {
            (highest, highest_at) = (up, step);
        }
    }
    (last, floor[last - 1])
}
