//! Which skill takes which queue, by the words of a sheet of people.

use std::collections::BTreeSet;

use organico_model::{Channel, Diagnostic, Skill, SkillId};

use super::super::loose::folded;
use super::super::people::slug;
use super::FoundName;
use crate::names::nearest;

/// Words for a skill that is the taking of a channel, folded.
const CHANNEL_WORDS: [(Channel, &[&str]); 5] = [
    (Channel::Voice, &["voce", "voice", "telefono", "phone", "chiamate", "calls", "inbound"]),
    (Channel::Chat, &["chat", "messaggi", "messaging"]),
    (Channel::Mail, &["mail", "email", "e mail", "posta", "scritto"]),
    (Channel::Callback, &["richiamata", "richiamate", "callback", "voce", "voice"]),
    (Channel::Video, &["video"]),
];

/// Returns the skills of a new centre, and the one of each queue.
///
/// A queue is taken by the skill that `said` names, or that is called as the queue or as its channel. Without any word one
/// skill takes everything.
///
/// # Errors
/// The queues that no skill is called as.
pub fn found_skills(
    queues: &[FoundName],
    words: &BTreeSet<String>,
    said: &[(String, String)],
) -> Result<(Vec<Skill>, Vec<SkillId>), Vec<Diagnostic>> {
    if words.is_empty() {
        let one = Skill { id: SkillId::new("contacts"), name: "Contacts".to_owned() };
        let ids = queues.iter().map(|_| one.id.clone()).collect();
        return Ok((vec![one], ids));
    }
    let mut ids = Vec::new();
    let mut faults = Vec::new();
    for queue in queues {
        match skill_of(queue, words, said) {
            Some(word) => ids.push(SkillId::new(slug(word))),
            None => faults.push(unknown(queue, words)),
        }
    }
    let skill = |word: &String| Skill { id: SkillId::new(slug(word)), name: word.clone() };
    let mut skills: Vec<Skill> = words.iter().map(skill).collect();
    skills.dedup_by(|next, first| next.id == first.id);
    if faults.is_empty() { Ok((skills, ids)) } else { Err(faults) }
}

fn skill_of<'w>(
    queue: &FoundName,
    words: &'w BTreeSet<String>,
    said: &[(String, String)],
) -> Option<&'w String> {
    let find = |wanted: &str| words.iter().find(|word| folded(word) == folded(wanted));
    if let Some((_, word)) = said.iter().find(|(theirs, _)| *theirs == queue.name) {
        return find(word);
    }
    let of_channel = CHANNEL_WORDS.iter().filter(|(channel, _)| *channel == queue.channel);
    find(&queue.name).or_else(|| of_channel.flat_map(|(_, words)| *words).find_map(|w| find(w)))
}

fn unknown(queue: &FoundName, words: &BTreeSet<String>) -> Diagnostic {
    let known: Vec<&str> = words.iter().map(String::as_str).collect();
    Diagnostic::fault("I1332")
        .with("queue", &queue.name)
        .with("near", nearest(&queue.name, &known).unwrap_or("-"))
        .with("known", known.join(", "))
}
