//! What one part of the blocks says: sums of whole numbers, and the rows that are refused.

use std::collections::HashMap;

use memchr::memchr;
use organico_model::{Channel, IntervalLength, WaitEnd};

use super::super::super::history::HistorySettings;
use super::super::super::memory::SheetMemory;
use super::super::moment::{WallClock, duration, moment};
use super::super::queues::{QueueBook, QueueKey};
use super::super::rows::Refusals;
use super::super::{DAYS_MAX, QUEUES_MAX};
use super::blocks::{Block, closing};
use super::layout::{
    ANSWERED, ARRIVAL, CHANNEL, COLUMNS, Cells, HANDLE, Layout, OUTCOME, Outcome, QUEUE, TIMES,
    WAIT, outcome,
};
use crate::choices::CHANNELS;

/// Longest wait and handle time of one contact: a longer one is a column taken for another.
const CONTACT_MILLISECONDS_MAX: u64 = 31 * 24 * 3_600_000;

/// A column and the code of what is wrong with its cell.
type Fault = (usize, &'static str);

/// The sums of one part.
pub(super) struct Part {
    length: IntervalLength,
    memory: SheetMemory,
    clock: WallClock,
    /// By the cells of queue and channel: the queue, or what is wrong with them.
    queues: HashMap<Vec<u8>, Result<usize, Fault>>,
    books: Vec<(QueueKey, QueueBook)>,
    outcomes: Vec<(Vec<u8>, Option<Outcome>)>,
    key: Vec<u8>,
    refusals: Refusals,
}

/// A contact as its row tells it, in milliseconds.
struct Contact {
    queue: usize,
    came: i64,
    outcome: Outcome,
    wait: Option<u64>,
    handle: u64,
}

impl Part {
    /// Returns a part that has read nothing.
    pub(super) fn new(settings: &HistorySettings, length: IntervalLength) -> Self {
        Self {
            length,
            memory: settings.memory.clone(),
            clock: WallClock::new(&settings.zone),
            queues: HashMap::new(),
            books: Vec::new(),
            outcomes: Vec::new(),
            key: Vec::new(),
            refusals: Refusals::default(),
        }
    }

    /// Notes that the blocks that follow are of a file.
    pub(super) fn open(&mut self, file: &str) {
        self.refusals.open(file);
    }

    /// Takes a block; returns whether there is more in the part than can be read.
    pub(super) fn take(&mut self, block: &Block, layout: &Layout) -> bool {
        let mut rest = block.bytes.as_slice();
        let mut line = block.line;
        let mut quoted: [Vec<u8>; COLUMNS.len()] = Default::default();
        while !rest.is_empty() {
            let mut end = memchr(b'\n', rest).unwrap_or(rest.len());
            if block.quotes && memchr(b'"', &rest[..end]).is_some() {
                if let Some(whole) = row_end(rest) {
                    end = whole;
                    layout.quoted_cells(&rest[..end], &mut quoted);
                    self.row(&quoted.each_ref().map(|cell| cell.trim_ascii()), line, layout);
                    line += memchr::memchr_iter(b'\n', &rest[..end]).count() as u64;
                } else {
                    self.refusals.read += 1;
                    self.refusals.refuse(line, COLUMNS[0], UNCLOSED);
                }
            } else if !rest[..end].trim_ascii().is_empty() {
                self.row(&layout.cells(&rest[..end]), line, layout);
            }
            line += 1;
            rest = rest.get(end + 1..).unwrap_or_default();
        }
        let days: usize = self.books.iter().map(|(_, book)| book.days()).sum();
        self.books.len() > QUEUES_MAX || days > DAYS_MAX
    }

    fn row(&mut self, cells: &Cells<'_>, line: u64, layout: &Layout) {
        if cells.iter().all(|cell| cell.is_empty()) {
            return;
        }
        self.refusals.read += 1;
        match self.contact(cells, layout) {
            Ok(contact) if contact.outcome == Outcome::LeftOut => self.refusals.taken += 1,
            Ok(contact) => {
                self.refusals.taken += 1;
                self.add(&contact);
            }
            Err((column, code)) => self.refusals.refuse(line, COLUMNS[column], code),
        }
    }

    fn contact(&mut self, cells: &Cells<'_>, layout: &Layout) -> Result<Contact, Fault> {
        let came = self.instant(cells, ARRIVAL, layout)?;
        let outcome = self.outcome(cells, layout)?;
        let contact = Contact { queue: 0, came, outcome, wait: None, handle: 0 };
        if outcome == Outcome::LeftOut {
            return Ok(contact);
        }
        let mut wait = span(cells, WAIT)?;
        if wait.is_none() && outcome == Outcome::Answered && !cells[ANSWERED].is_empty() {
            let answered = self.instant(cells, ANSWERED, layout)?;
            let waited = u64::try_from(answered - came).map_err(|_| (ANSWERED, "I1148"))?;
            wait = Some(waited);
        }
        let handle = if let Some(handle) = span(cells, HANDLE)? {
            handle
        } else {
            let part = |time| span(cells, time).map(Option::unwrap_or_default);
            TIMES.map(part).sum::<Result<u64, Fault>>()?
        };
        let longest = wait.unwrap_or(0).max(handle);
        if longest > CONTACT_MILLISECONDS_MAX {
            return Err((if longest == handle { HANDLE } else { WAIT }, "I1148"));
        }
        Ok(Contact { queue: self.queue(cells)?, wait, handle, ..contact })
    }

    fn instant(&mut self, cells: &Cells<'_>, column: usize, layout: &Layout) -> Result<i64, Fault> {
        let moment = moment(cells[column], layout.first).ok_or((column, "I1148"))?;
        self.clock.instant(moment).map_err(|_| (column, "I1155"))
    }

    fn outcome(&mut self, cells: &Cells<'_>, layout: &Layout) -> Result<Outcome, Fault> {
        if !layout.has(OUTCOME) {
            let answered = !cells[ANSWERED].is_empty();
            return Ok(if answered { Outcome::Answered } else { Outcome::Abandoned });
        }
        let word = cells[OUTCOME];
        let known = self.outcomes.iter().find(|(known, _)| known == word).map(|(_, known)| *known);
        let meant = known.unwrap_or_else(|| {
            let meant = outcome(word, &self.memory);
            // A column of free text would fill the memory with words that mean nothing.
            if meant.is_some() {
                self.outcomes.push((word.to_vec(), meant));
            }
            meant
        });
        meant.ok_or((OUTCOME, "I1147"))
    }

    fn queue(&mut self, cells: &Cells<'_>) -> Result<usize, Fault> {
        self.key.clear();
        self.key.extend_from_slice(cells[QUEUE]);
        self.key.push(b'\n');
        self.key.extend_from_slice(cells[CHANNEL]);
        if let Some(known) = self.queues.get(&self.key) {
            return *known;
        }
        let found = self.new_queue(cells);
        if self.queues.len() <= QUEUES_MAX {
            self.queues.insert(self.key.clone(), found);
        }
        found
    }

    fn new_queue(&mut self, cells: &Cells<'_>) -> Result<usize, Fault> {
        let name = std::str::from_utf8(cells[QUEUE]).map_err(|_| (QUEUE, "I1148"))?;
        if name.is_empty() {
            return Err((QUEUE, "I1105"));
        }
        let word = std::str::from_utf8(cells[CHANNEL]).map_err(|_| (CHANNEL, "I1148"))?;
        let known = || channel(word, &self.memory).ok_or((CHANNEL, "I1106"));
        let channel = if word.is_empty() { None } else { Some(known()?) };
        let key = (name.to_owned(), channel);
        if let Some(known) = self.books.iter().position(|(known, _)| *known == key) {
            return Ok(known);
        }
        self.books.push((key, QueueBook::new(self.length)));
        Ok(self.books.len() - 1)
    }

    fn add(&mut self, contact: &Contact) {
        let book = &mut self.books[contact.queue].1;
        book.enters(contact.came);
        match contact.outcome {
            Outcome::Answered => {
                book.handled(contact.came, contact.wait);
                book.took(contact.came, contact.handle);
            }
            Outcome::Abandoned => book.abandoned(contact.came, contact.wait),
            Outcome::Otherwise => {
                book.calls.other += 1;
                book.waited(contact.wait, WaitEnd::Censored);
            }
            Outcome::LeftOut => {}
        }
    }

    /// Returns the queues, and the rows that were refused.
    pub(super) fn finish(self) -> (Vec<(QueueKey, QueueBook)>, Refusals) {
        (self.books, self.refusals)
    }
}

/// Returns the length of time of a cell, if it has one.
fn span(cells: &Cells<'_>, column: usize) -> Result<Option<u64>, Fault> {
    match cells[column] {
        b"" => Ok(None),
        text => duration(text).map(Some).ok_or((column, "I1148")),
    }
}

/// Returns the channel of a word; nothing where the word is not known.
fn channel(word: &str, memory: &SheetMemory) -> Option<Channel> {
    let meant = memory.value("channel", word).unwrap_or(word);
    let known = CHANNELS.iter().find(|(known, _)| known.eq_ignore_ascii_case(meant));
    known.map(|(_, channel)| *channel)
}

/// The code of a quote that nothing closes.
const UNCLOSED: &str = "I1116";
/// Most line ends of a row: a cell with more was never closed, and the rows after it are not to be swallowed.
const ROW_LINES_MAX: usize = 50;

/// Returns where a row with quotes ends; nothing where a quote opens that no other closes nearby.
fn row_end(bytes: &[u8]) -> Option<usize> {
    let mut from = 0;
    loop {
        let rest = &bytes[from..];
        let end = memchr(b'\n', rest).unwrap_or(rest.len());
        let opens =
            |at: &usize| from + at == 0 || matches!(bytes[from + at - 1], b',' | b';' | b'\t');
        let open = memchr::memchr_iter(b'"', &rest[..end]).find(opens);
        let Some(open) = open else { return Some(from + end) };
        from += closing(rest, open)? + 1;
        if memchr::memchr_iter(b'\n', &bytes[..from]).count() > ROW_LINES_MAX {
            return None;
        }
    }
}
