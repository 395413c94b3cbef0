//! The shape of the Rust sources against the bars of STYLE.md section 4.
//!
//! Tests are counted apart: their medians are printed and have no bar, because a test is as long as its story, but no
//! function of any kind is longer than a screen. A length is a count of lines as they stand, comments and blanks too:
//! what a reader scrolls past.

use std::path::Path;

use crate::Findings;
use crate::files::text_files;
use crate::source::{Function, Source, read};

/// A function longer than this does not fit on a screen.
const FUNCTION_LINES_MAX: usize = 70;
/// More parameters than this want a type of their own.
const PARAMETERS_MAX: usize = 5;
/// A file longer than this says why in its header.
const FILE_LINES_MAX: usize = 500;
/// The words that open the reason in the header of a longer file.
const REASON: &str = "Over 500 lines because";
/// Bars for the product's functions: the middle one, and the one that 90 % do not exceed. The middle one of the 17
/// projects measured in STYLE.md has 7 and 39; rustfmt breaks lines at 100 columns, hence some room in the first.
const FUNCTION_MEDIAN_MAX: usize = 10;
const FUNCTION_P90_MAX: usize = 39;
/// Bar for the middle file of the product: a file is about 100 to 300 lines.
const FILE_MEDIAN_MAX: usize = 300;
/// How many of the longest functions and files are named.
const NAMED: usize = 3;

/// Prints the figures of all Rust files and returns what is over a bar.
pub(crate) fn check(root: &Path) -> Result<Findings, String> {
    let files = text_files(root)?;
    let sources =
        files.iter().filter(|file| file.is("rs")).map(read).collect::<Result<Vec<_>, _>>()?;
    let mut notes = figures("product", &sources, false);
    notes.extend(figures("tests", &sources, true));
    let mut faults: Vec<String> = sources.iter().flat_map(faults_of).collect();
    faults.extend(over_medians(&sources));
    Ok(Findings { notes, faults })
}

/// A list of lengths, sorted.
struct Lengths(Vec<usize>);

impl Lengths {
    fn of(lengths: impl Iterator<Item = usize>) -> Self {
        let mut sorted: Vec<usize> = lengths.collect();
        sorted.sort_unstable();
        Self(sorted)
    }

    /// Returns the smallest length that at least the given percentage does not exceed; 0 of an empty list.
    fn percentile(&self, percent: usize) -> usize {
        let rank = (self.0.len() * percent).div_ceil(100);
        self.0.get(rank.saturating_sub(1)).copied().unwrap_or(0)
    }

    fn describe(&self) -> String {
        let longest = self.0.last().copied().unwrap_or(0);
        format!(
            "median {}, 90 % up to {}, longest {longest}",
            self.percentile(50),
            self.percentile(90)
        )
    }
}

fn functions(sources: &[Source], tests: bool) -> impl Iterator<Item = (&Source, &Function)> {
    let all = sources
        .iter()
        .flat_map(|source| source.functions.iter().map(move |function| (source, function)));
    all.filter(move |(_, function)| function.is_test == tests)
}

fn function_lengths(sources: &[Source], tests: bool) -> Lengths {
    Lengths::of(functions(sources, tests).map(|(_, function)| function.lines))
}

fn file_lengths(sources: &[Source], tests: bool) -> Lengths {
    Lengths::of(sources.iter().filter(|source| source.is_test == tests).map(|source| source.lines))
}

fn figures(name: &str, sources: &[Source], tests: bool) -> Vec<String> {
    let (by_function, by_file) = (function_lengths(sources, tests), file_lengths(sources, tests));
    let mut long: Vec<_> = functions(sources, tests).collect();
    long.sort_by_key(|(source, function)| {
        (usize::MAX - function.lines, &source.path, function.line)
    });
    let named = long.iter().take(NAMED).map(|(source, function)| {
        format!(
            "{name}: {} lines, {} at {}:{}",
            function.lines, function.name, source.path, function.line
        )
    });
    let crowded = functions(sources, tests)
        .filter(|(_, function)| function.parameters > PARAMETERS_MAX)
        .count();
    let long_files =
        sources.iter().filter(|source| source.is_test == tests && source.lines > FILE_LINES_MAX);
    let (reasoned, bare): (Vec<_>, Vec<_>) =
        long_files.partition(|source| source.header.contains(REASON));
    let mut lines = vec![
        format!("{name}: {} functions, lines: {}", by_function.0.len(), by_function.describe()),
        format!("{name}: {crowded} functions with more than {PARAMETERS_MAX} parameters"),
        format!("{name}: {} files, lines: {}", by_file.0.len(), by_file.describe()),
        format!(
            "{name}: over {FILE_LINES_MAX} lines: {} with a reason, {} without",
            reasoned.len(),
            bare.len()
        ),
    ];
    lines.extend(named);
    lines
}

fn faults_of(source: &Source) -> Vec<String> {
    let mut faults: Vec<String> =
        source.functions.iter().flat_map(|function| over_bars(source, function)).collect();
    if source.lines > FILE_LINES_MAX && !source.header.contains(REASON) {
        let lines = source.lines;
        faults.push(format!(
            "{}: {lines} lines; split it, or say `{REASON} ...` in its header",
            source.path
        ));
    }
    if source.header.is_empty() && !source.is_test {
        faults.push(format!("{}: no `//!` header that says what it is", source.path));
    }
    let is_contents = source.path.ends_with("/lib.rs") || source.path.ends_with("/mod.rs");
    if let Some(line) = source.own_items.first().filter(|_| is_contents) {
        faults.push(format!(
            "{}:{line}: a table of contents holds `mod` and `pub use` only",
            source.path
        ));
    }
    faults
}

fn over_bars(source: &Source, function: &Function) -> Vec<String> {
    let place = format!("{}:{}: {}", source.path, function.line, function.name);
    let mut faults = Vec::new();
    if function.lines > FUNCTION_LINES_MAX {
        faults
            .push(format!("{place} has {} lines, the bar is {FUNCTION_LINES_MAX}", function.lines));
    }
    if function.parameters > PARAMETERS_MAX {
        faults.push(format!(
            "{place} has {} parameters, the bar is {PARAMETERS_MAX}",
            function.parameters
        ));
    }
    faults
}

fn over_medians(sources: &[Source]) -> Vec<String> {
    let (by_function, by_file) = (function_lengths(sources, false), file_lengths(sources, false));
    let bars = [
        ("the median function", by_function.percentile(50), FUNCTION_MEDIAN_MAX),
        ("the 90th percentile of functions", by_function.percentile(90), FUNCTION_P90_MAX),
        ("the median file", by_file.percentile(50), FILE_MEDIAN_MAX),
    ];
    let over = bars.into_iter().filter(|(_, lines, bar)| lines > bar);
    over.map(|(what, lines, bar)| format!("{what} has {lines} lines, the bar is {bar}")).collect()
}

#[cfg(test)]
mod tests;
