//! A recorded run: what happened at a desk and what it decided, as text that a person reads and a desk replays.
//!
//! One line an input: the instant in seconds, the input, and after `->` what was decided. Lines that begin with `#` are
//! remarks. A live desk writes such lines; replayed, they show as a difference what a change of routing changes.

mod read;
mod write;

use crate::{Decision, Desk, Input, Staff};

/// A recorded run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recording {
    text: String,
}

impl Recording {
    /// Returns a recording of nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self { text: String::new() }
    }

    /// Adds what happened at the instant `now`, in seconds, and what was decided.
    pub fn note(&mut self, now: f64, input: Input, decisions: &[Decision]) {
        write::line(&mut self.text, now, input, decisions);
    }

    /// Returns the lines so far.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Lets a desk live the inputs of a recorded text again, and returns what it decides now, remarks included.
    ///
    /// The desk decides as it did if both texts are the same.
    ///
    /// # Errors
    /// The number of the first line, from 1 on, that is not an input.
    pub fn replay<S: Staff>(text: &str, desk: &mut Desk<S>) -> Result<Self, usize> {
        let mut again = Self::new();
        for (line, number) in text.lines().zip(1_usize..) {
            if line.is_empty() || line.starts_with('#') {
                again.text.push_str(line);
                again.text.push('\n');
                continue;
            }
            let (now, input) = read::line(line).ok_or(number)?;
            let decisions = desk.step(now, input);
            again.note(now, input, decisions);
        }
        Ok(again)
    }
}
