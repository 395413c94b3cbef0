//! `organico simulate --trace`: one day event by event. People are numbers of their group, never names.

use organico_model::Study;
use organico_report::{Language, Numbers, message};
use organico_simulate::{TraceContact, TraceEvent, TraceLine, TraceTaker, WaitReason, trace_study};

use super::{SimulateArguments, in_pool};
use crate::failure::Failure;
use crate::terminal::print;

/// Prints the first day of a study.
pub(super) fn run(
    study: &Study,
    arguments: &SimulateArguments,
    language: Language,
) -> Result<(), Failure> {
    let lines = in_pool(arguments, language, |run| trace_study(study, run))?;
    let words = Words { study, language, numbers: Numbers::of(language) };
    let text: Vec<String> = lines.iter().map(|line| words.line(line)).collect();
    print(&text.join("\n"));
    Ok(())
}

#[derive(Clone, Copy)]
struct Words<'a> {
    study: &'a Study,
    language: Language,
    numbers: Numbers,
}

impl Words<'_> {
    fn line(self, line: &TraceLine) -> String {
        format!("{}  {}", clock(line.at_seconds), self.event(&line.event))
    }

    fn event(self, event: &TraceEvent) -> String {
        match event {
            TraceEvent::Came(contact) => self.of("came", *contact, &[]),
            TraceEvent::Waits(contact, reason) => self.of(waits(*reason), *contact, &[]),
            TraceEvent::Answered(contact, taker, wait) => {
                let gaps = [("taker", self.taker(*taker)), ("wait", self.seconds(*wait))];
                self.of(if *wait > 0.0 { "answered" } else { "answered-at-once" }, *contact, &gaps)
            }
            TraceEvent::Ended(contact, taker) => {
                self.of("ended", *contact, &[("taker", self.taker(*taker))])
            }
            TraceEvent::Left(contact, wait) => {
                self.of("left", *contact, &[("wait", self.seconds(*wait))])
            }
            TraceEvent::Blocked(contact) => self.of("blocked", *contact, &[]),
            TraceEvent::Widened(contact) => self.of("widened", *contact, &[]),
            TraceEvent::CallsBack(contact) => self.of("calls-back", *contact, &[]),
            TraceEvent::Returned(contact) => self.of("returned", *contact, &[]),
            TraceEvent::Contained(kind) => self.say("contained", &[("type", self.kind(*kind))]),
            TraceEvent::Ready(taker) => self.say("ready", &[("taker", self.taker(*taker))]),
            TraceEvent::Away(taker) => self.say("away", &[("taker", self.taker(*taker))]),
            TraceEvent::Staffed(group, agents) => {
                let agents = self.numbers.whole(*agents);
                self.say("staffed", &[("group", self.group(*group)), ("agents", agents)])
            }
            TraceEvent::Cut => self.say("cut", &[]),
        }
    }

    /// Returns the text of an event of a contact.
    fn of(self, key: &str, contact: TraceContact, gaps: &[(&str, String)]) -> String {
        let number = self.numbers.whole(contact.number);
        let named = [("number", number), ("type", self.kind(contact.contact_type))];
        let contact = self.say("contact", &named);
        let all: Vec<(&str, String)> = gaps.iter().cloned().chain([("contact", contact)]).collect();
        self.say(key, &all)
    }

    fn say(self, key: &str, gaps: &[(&str, String)]) -> String {
        let gaps: Vec<(&str, &str)> =
            gaps.iter().map(|(name, value)| (*name, value.as_str())).collect();
        message(self.language, &format!("trace-{key}"), &gaps)
    }

    fn taker(self, taker: TraceTaker) -> String {
        let group = ("group", self.group(taker.group));
        match taker.person {
            Some(number) => self.say("person", &[group, ("number", self.numbers.whole(number))]),
            None => self.say("somebody", &[group]),
        }
    }

    fn seconds(self, seconds: f64) -> String {
        format!("{} s", self.numbers.decimal(seconds, 1))
    }

    fn kind(self, index: usize) -> String {
        self.study.types.get(index).map(|kind| kind.name.clone()).unwrap_or_default()
    }

    fn group(self, index: usize) -> String {
        self.study.groups.get(index).map(|group| group.name.clone()).unwrap_or_default()
    }
}

fn waits(reason: WaitReason) -> &'static str {
    match reason {
        WaitReason::Nobody => "waits-nobody",
        WaitReason::AllBusy => "waits-all-busy",
        WaitReason::HeldBack => "waits-held-back",
    }
}

/// Returns the time of day, such as `00:12:07`; a long day goes on beyond 24 hours.
fn clock(seconds: f64) -> String {
    let seconds = seconds.max(0.0) as u64;
    format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_of_day_goes_on_beyond_midnight() {
        assert_eq!(clock(727.9), "00:12:07");
        assert_eq!(clock(90_000.0), "25:00:00");
    }
}
