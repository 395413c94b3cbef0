//! Queues of another system to contact types of the centre: by what was said, else by their names.

use organico_model::{Channel, ContactType, ContactTypeId};

use super::memory::SheetMemory;
use crate::choices::{CHANNELS, word};

/// The word that leaves rows out.
pub const LEFT_OUT: &str = "-";

/// What a queue is to the centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QueueName {
    /// A contact type.
    Type(ContactTypeId),
    /// Nothing: it was said to leave it out.
    LeftOut,
    /// Not known: nobody said it, and no contact type has its name.
    Unknown,
}

/// Returns what a queue and channel are to the contact types.
///
/// What was said of `QUEUE/channel` comes before what was said of `QUEUE`; without either, a contact type of the same id
/// or name is taken, letters and digits compared without case, where the channel is not another.
#[must_use]
pub fn queue_type(
    queue: &str,
    channel: Option<Channel>,
    types: &[ContactType],
    memory: &SheetMemory,
) -> QueueName {
    let with_channel = channel.map(|channel| queue_key(queue, channel));
    let said = with_channel
        .and_then(|name| memory.value("queue", &name))
        .or_else(|| memory.value("queue", queue))
        .or_else(|| only_channel(queue, channel, memory));
    match said {
        Some(LEFT_OUT) => QueueName::LeftOut,
        Some(id) if types.iter().any(|kind| kind.id.as_str() == id) => {
            QueueName::Type(ContactTypeId::new(id))
        }
        Some(_) => QueueName::Unknown,
        None => of_the_same_name(queue, channel, types),
    }
}

/// Returns what was said of a queue with its one channel, for a file that does not tell channels.
fn only_channel<'m>(
    queue: &str,
    channel: Option<Channel>,
    memory: &'m SheetMemory,
) -> Option<&'m str> {
    let words = memory.values.get("queue").filter(|_| channel.is_none())?;
    let mut found = words.iter().filter(|(key, _)| queue_of_key(key) == queue);
    match (found.next(), found.next()) {
        (Some((_, ours)), None) => Some(ours),
        _ => None,
    }
}

/// Returns how a queue with a channel is written, such as `Billing/voice`.
#[must_use]
pub fn queue_key(queue: &str, channel: Channel) -> String {
    format!("{queue}/{}", word(&CHANNELS, &channel))
}

/// Returns the queue of a key: `Billing` of `Billing/voice`.
#[must_use]
pub fn queue_of_key(key: &str) -> &str {
    match key.rsplit_once('/') {
        Some((queue, channel)) if CHANNELS.iter().any(|(name, _)| *name == channel) => queue,
        _ => key,
    }
}

fn of_the_same_name(queue: &str, channel: Option<Channel>, types: &[ContactType]) -> QueueName {
    let name = plain(queue);
    let fits = |kind: &&ContactType| {
        channel.is_none_or(|channel| channel == kind.channel)
            && (plain(kind.id.as_str()) == name || plain(&kind.name) == name)
    };
    let mut found = types.iter().filter(fits);
    match (found.next(), found.next()) {
        (Some(kind), None) => QueueName::Type(kind.id.clone()),
        _ => QueueName::Unknown,
    }
}

fn plain(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_channels_takes_what_was_said_of_the_one_channel_of_a_queue() {
        let mut memory = SheetMemory::default();
        memory.keep_value("queue", "Billing/voice", LEFT_OUT);
        let of = |queue: &str, memory: &SheetMemory| queue_type(queue, None, &[], memory);
        assert_eq!(of("Billing", &memory), QueueName::LeftOut);
        memory.keep_value("queue", "Billing/chat", LEFT_OUT);
        assert_eq!(of("Billing", &memory), QueueName::Unknown, "which of the two is not told");
    }

    #[test]
    fn a_queue_and_its_channel_are_written_together_and_told_apart_again() {
        assert_eq!(queue_key("Billing", Channel::Voice), "Billing/voice");
        assert_eq!(queue_of_key("Billing/voice"), "Billing");
        assert_eq!(queue_of_key("Nord/Sud"), "Nord/Sud");
    }
}
