//! Paths: lines, bands and steps that break where there is no value.

use std::fmt::{self, Write};

use crate::markup::Markup;

/// The `d` attribute of a path under construction; lengths are kept to a tenth.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Path(String);

impl Path {
    /// Starts a new piece.
    pub(crate) fn move_to(&mut self, x: f64, y: f64) {
        self.command('M', &[x, y]);
    }

    /// Draws a straight line.
    pub(crate) fn line_to(&mut self, x: f64, y: f64) {
        self.command('L', &[x, y]);
    }

    /// Draws a rectangle; nothing if it has no size.
    pub(crate) fn rectangle(&mut self, x: f64, y: f64, width: f64, height: f64) {
        if width <= 0.0 || height <= 0.0 {
            return;
        }
        self.move_to(x, y);
        self.command('h', &[width]);
        self.command('v', &[height]);
        self.command('h', &[-width]);
        self.close();
    }

    /// Closes the piece.
    pub(crate) fn close(&mut self) {
        self.0.push('z');
    }

    /// Returns whether nothing was drawn.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn command(&mut self, letter: char, lengths: &[f64]) {
        self.0.push(letter);
        for (index, length) in lengths.iter().enumerate() {
            let tenths = (length * 10.0).round() as i64;
            if index > 0 && tenths >= 0 {
                self.0.push(' ');
            }
            let sign = if tenths < 0 { "-" } else { "" };
            let (whole, rest) = (tenths.abs() / 10, tenths.abs() % 10);
            // Writing into a string cannot fail.
            let _ = if rest == 0 {
                write!(self.0, "{sign}{whole}")
            } else {
                write!(self.0, "{sign}{whole}.{rest}")
            };
        }
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Draws a path with the class of its colour; nothing if it is empty.
pub(crate) fn draw(markup: &mut Markup, class: &str, path: &Path) {
    if !path.is_empty() {
        markup.empty("path", &[("class", &class), ("d", path)]);
    }
}

fn runs<T: Copy>(points: &[Option<T>]) -> impl Iterator<Item = Vec<T>> {
    points
        .split(Option::is_none)
        .filter(|run| !run.is_empty())
        .map(|run| run.iter().copied().flatten().collect())
}

/// Returns a line through points `(x, y)`, broken where a point is missing. A lone point becomes a short dash.
pub(crate) fn line(points: &[Option<(f64, f64)>]) -> Path {
    let mut path = Path::default();
    for run in runs(points) {
        path.move_to(run[0].0, run[0].1);
        if run.len() == 1 {
            path.line_to(run[0].0 + 1.0, run[0].1);
        }
        for (x, y) in &run[1..] {
            path.line_to(*x, *y);
        }
    }
    path
}

/// Returns the area between two lines given as `(x, low, high)`, broken where a point is missing.
pub(crate) fn band(points: &[Option<(f64, f64, f64)>]) -> Path {
    let mut path = Path::default();
    for run in runs(points) {
        path.move_to(run[0].0, run[0].1);
        for (x, low, _) in &run[1..] {
            path.line_to(*x, *low);
        }
        for (x, _, high) in run.iter().rev() {
            path.line_to(*x, *high);
        }
        path.close();
    }
    path
}

/// Returns a line of level pieces `(from, to, y)`, joined where they follow each other and broken where one is missing.
pub(crate) fn steps(pieces: &[Option<(f64, f64, f64)>]) -> Path {
    let mut path = Path::default();
    for run in runs(pieces) {
        path.move_to(run[0].0, run[0].2);
        let mut level = run[0].2;
        for (from, to, y) in run {
            if y != level {
                path.line_to(from, y);
                level = y;
            }
            path.line_to(to, y);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_breaks_where_a_point_is_missing() {
        let points = [Some((0.0, 1.0)), Some((1.0, 2.0)), None, Some((3.0, -4.04))];
        assert_eq!(line(&points).to_string(), "M0 1L1 2M3-4L4-4");
    }

    #[test]
    fn a_band_goes_forth_along_one_line_and_back_along_the_other() {
        let points = [Some((0.0, 1.0, 3.0)), Some((2.0, 1.5, 4.0))];
        assert_eq!(band(&points).to_string(), "M0 1L2 1.5L2 4L0 3z");
    }

    #[test]
    fn steps_keep_their_level_until_the_next_piece() {
        let pieces = [Some((0.0, 1.0, 5.0)), Some((1.0, 2.0, 5.0)), Some((2.0, 3.0, 7.0))];
        assert_eq!(steps(&pieces).to_string(), "M0 5L1 5L2 5L2 7L3 7");
    }

    #[test]
    fn a_rectangle_without_height_is_not_drawn() {
        let mut path = Path::default();
        path.rectangle(0.0, 0.0, 4.0, 0.0);
        assert!(path.is_empty());
    }
}
