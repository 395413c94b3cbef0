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
        .or_else(|| memory.value("queue", queue));
    match said {
        Some(LEFT_OUT) => QueueName::LeftOut,
        Some(id) if types.iter().any(|kind| kind.id.as_str() == id) => {
            QueueName::Type(ContactTypeId::new(id))
        }
        Some(_) => QueueName::Unknown,
        None => of_the_same_name(queue, channel, types),
    }
}

/// Returns how a queue with a channel is written, such as `Billing/voice`.
#[must_use]
pub fn queue_key(queue: &str, channel: Channel) -> String {
    format!("{queue}/{}", word(&CHANNELS, &channel))
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
