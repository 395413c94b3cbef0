//! An input out of a recorded line.

use std::str::FromStr;

use crate::{Input, NOBODY};

/// Returns the instant and the input of a line; nothing if it has none.
pub(super) fn line(line: &str) -> Option<(f64, Input)> {
    let happened = line.split("->").next()?;
    let words: Vec<&str> = happened.split_whitespace().collect();
    let (now, word, rest) = (words.first()?, *words.get(1)?, words.get(2..)?);
    Some((now.parse().ok()?, of_contact(word, rest).or_else(|| of_people(word, rest))?))
}

fn of_contact(word: &str, rest: &[&str]) -> Option<Input> {
    let contact = number(rest.first().copied());
    let kind = || named(rest, "type");
    let since = || named(rest, "since");
    Some(match word {
        "arrived" => {
            let preferred = named(rest, "for").unwrap_or(NOBODY);
            Input::Arrived {
                contact: contact?,
                kind: kind()?,
                until: named(rest, "until")?,
                preferred,
            }
        }
        "abandoned" => Input::Abandoned { contact: contact?, kind: kind()?, since: since()? },
        "returned" => {
            let until = named(rest, "until")?;
            Input::Returned { contact: contact?, kind: kind()?, since: since()?, until }
        }
        "callback-accepted" => {
            Input::CallbackAccepted { contact: contact?, kind: kind()?, since: since()? }
        }
        "accepted" => Input::Accepted { contact: contact? },
        "declined" => Input::Declined { contact: contact? },
        "widened" => Input::Widened { contact: contact?, kind: kind()? },
        _ => return None,
    })
}

fn of_people(word: &str, rest: &[&str]) -> Option<Input> {
    let first = number(rest.first().copied());
    Some(match word {
        "ended" => Input::Ended { taker: named(rest, "by")? },
        "ready" => Input::Ready { person: first? },
        "away" => Input::Away { person: first? },
        "break" => Input::Break { person: first?, at: named(rest, "at")? },
        "staffed" => Input::Staffed { group: first?, agents: named(rest, "agents")? },
        "closed" => Input::Closed { kind: first? },
        "tick" => Input::Tick,
        _ => return None,
    })
}

/// Returns the number after a word.
fn named<T: FromStr>(words: &[&str], name: &str) -> Option<T> {
    let place = words.iter().position(|word| *word == name)?;
    number(words.get(place + 1).copied())
}

fn number<T: FromStr>(word: Option<&str>) -> Option<T> {
    word?.parse().ok()
}
