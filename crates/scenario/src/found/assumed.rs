//! What a founded centre assumes, a sentence each in both languages.

use organico_model::{Assumption, Channel};

use super::{FoundPlaces, FoundQueue, Founding, HistoryCounts};

/// Returns what is assumed about a centre that is founded.
pub(super) fn assumptions(founding: &Founding) -> Vec<Assumption> {
    let mut lines = vec![opening_hours(), target(), assumed_absence(), on_duty_shrinkage()];
    match &founding.places {
        None => lines.extend([invented_staff(), pay()]),
        Some(places) => lines.extend(known_staff(places)),
    }
    if founding.counts == HistoryCounts::Handled {
        lines.push(Assumption::new(
            "The history counts handled contacts; those that left without an answer are not in it.",
            "Lo storico conta i contatti gestiti; chi ha rinunciato senza risposta non c'è.",
        ));
    }
    if !founding.holidays.is_empty() {
        lines.push(holidays());
    }
    lines.extend(handle_time(founding));
    lines.extend(patience(founding));
    lines.extend(channels(founding));
    lines
}

fn opening_hours() -> Assumption {
    Assumption::new(
        "Opening hours are read from the history: an interval of the week is open where most days had contacts.",
        "Gli orari di apertura sono letti dallo storico: una fascia della settimana è aperta se in quasi tutti i giorni \
         ha avuto contatti.",
    )
}

fn target() -> Assumption {
    Assumption::new(
        "The target is 80 % of the offered contacts answered within 20 seconds.",
        "L'obiettivo è rispondere all'80 % dei contatti offerti entro 20 secondi.",
    )
}

/// Returns what is assumed of absences, until they are measured.
#[must_use]
pub fn assumed_absence() -> Assumption {
    Assumption::new(
        "Absence is assumed: 14 % leave, 6 % other absence.",
        "Le assenze sono assunte: 14 % ferie e permessi, 6 % altre assenze.",
    )
}

fn on_duty_shrinkage() -> Assumption {
    Assumption::new(
        "Time on duty and off contacts is assumed: 4 % training, 3 % other work, beside the pauses.",
        "Il tempo in turno e fuori dai contatti è assunto: 4 % formazione, 3 % altre attività, oltre alle pause.",
    )
}

fn holidays() -> Assumption {
    Assumption::new(
        "A queue is closed on holidays unless most holidays of its history had contacts.",
        "Una coda è chiusa nei giorni festivi, salvo che nello storico quasi tutti i festivi abbiano avuto contatti.",
    )
}

fn invented_staff() -> Assumption {
    Assumption::new(
        "The staff is made up and sized for the forecast of the four weeks after the history: 40 % full time, 20 % at \
         30 hours, 40 % at 20 hours, one site with a seat for everyone.",
        "L'organico è inventato e dimensionato sulla previsione delle quattro settimane dopo lo storico: 40 % a tempo \
         pieno, 20 % a 30 ore, 40 % a 20 ore, una sede con una postazione per tutti.",
    )
}

fn pay() -> Assumption {
    Assumption::new(
        "Pay is level 3 of the telecommunications agreement from April 2026, employer's charges by a factor of 1.5.",
        "La paga è il livello 3 del CCNL telecomunicazioni da aprile 2026, oneri aziendali con un fattore di 1,5.",
    )
}

fn known_staff(places: &FoundPlaces) -> [Assumption; 3] {
    let sites = places.sites.len();
    [
        pay_of_everybody(),
        Assumption::new(
            format!(
                "Each site ({sites}) has a seat for everyone who works there, and its cost is not known: 0."
            ),
            format!(
                "Ogni sede ({sites}) ha una postazione per chi ci lavora; il suo costo non è noto: 0."
            ),
        ),
        Assumption::new(
            "Shifts may be of four, five, six and eight and a half hours (with a meal) and start on the half hour.",
            "I turni possono essere di quattro, cinque, sei e otto ore e mezza (con pausa pranzo) e iniziare ogni mezz'ora.",
        ),
    ]
}

fn pay_of_everybody() -> Assumption {
    Assumption::new(
        "Everybody is paid as level 3 of the telecommunications agreement from April 2026, employer's charges by a factor \
         of 1.5, until the pay of the other levels is told.",
        "Tutti sono pagati come il livello 3 del CCNL telecomunicazioni da aprile 2026, oneri aziendali con un fattore di \
         1,5, finché non si indica la paga degli altri livelli.",
    )
}

/// Where the law of the handle time comes from, said once for all queues it is true of.
fn handle_time(founding: &Founding) -> Vec<Assumption> {
    let measured = |queue: &&FoundQueue| super::contact::mean_handle(queue, founding).is_some();
    let (mean_known, unknown): (Vec<_>, Vec<_>) =
        founding.queues.iter().filter(|queue| queue.handle.is_none()).partition(measured);
    let mut lines = Vec::new();
    if !unknown.is_empty() {
        lines.push(Assumption::new(
            format!(
                "Handle time is assumed: log-normal, mean 240 seconds, deviation as large as the mean{}.",
                of(founding, &unknown)
            ),
            format!(
                "Il tempo di gestione è assunto: log-normale, media 240 secondi, scarto pari alla media{}.",
                of(founding, &unknown)
            ),
        ));
    }
    if !mean_known.is_empty() {
        lines.push(Assumption::new(
            "The mean handle time is that of the history; that it is log-normal with a deviation as large as the mean is \
             assumed.",
            "Il tempo medio di gestione è quello dello storico; che sia log-normale con scarto pari alla media è assunto.",
        ));
    }
    lines
}

fn patience(founding: &Founding) -> Vec<Assumption> {
    let waiting = founding.queues.iter().filter(|queue| !queue.channel.is_deferred());
    let unknown: Vec<&FoundQueue> = waiting.filter(|queue| queue.patience.is_none()).collect();
    let mut lines = Vec::new();
    if !unknown.is_empty() {
        lines.push(Assumption::new(
            format!(
                "Patience is assumed: exponential, mean 180 seconds{}.",
                of(founding, &unknown)
            ),
            format!(
                "La pazienza è assunta: esponenziale, media 180 secondi{}.",
                of(founding, &unknown)
            ),
        ));
    }
    if founding.laws_from_elsewhere {
        lines.push(Assumption::new(
            "Patience and handle time come from a call-by-call file that may be of another centre.",
            "Pazienza e tempo di gestione vengono da un file chiamata per chiamata che può essere di un altro centro.",
        ));
    }
    lines
}

fn channels(founding: &Founding) -> Vec<Assumption> {
    let has =
        |wanted: fn(Channel) -> bool| founding.queues.iter().any(|queue| wanted(queue.channel));
    let mut lines = Vec::new();
    if has(|channel| channel == Channel::Chat) {
        lines.push(Assumption::new(
            "One person holds two chats at once.",
            "Una persona segue due chat insieme.",
        ));
    }
    if has(Channel::is_deferred) {
        lines.push(Assumption::new(
            "Mail is to be finished within ten hours of open time.",
            "Le mail vanno evase entro dieci ore di apertura.",
        ));
    }
    lines
}

/// Returns the names of some queues in brackets, or nothing when they are all of them.
fn of(founding: &Founding, queues: &[&FoundQueue]) -> String {
    if queues.len() == founding.queues.len() {
        return String::new();
    }
    let names: Vec<&str> = queues.iter().map(|queue| queue.name.as_str()).collect();
    format!(" ({})", names.join(", "))
}
