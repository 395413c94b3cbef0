//! What the codes of absences are usually called in Italian and English, folded.

use super::super::loose::folded;
use crate::choices::ABSENCE_CODES;

/// Usual words by our word; a word is met whole, or at the beginning of a longer text.
const USUAL: [(&str, &[&str]); 10] = [
    (
        "holiday",
        &["ferie", "fer", "fe", "f", "holiday", "holidays", "vacation", "annual leave", "leave"],
    ),
    (
        "reduced-hours",
        &[
            "rol",
            "r o l",
            "permesso rol",
            "permessi rol",
            "par",
            "ex festivita",
            "ex fest",
            "exf",
            "festivita soppresse",
            "riduzione orario",
            "permesso retribuito",
            "permessi retribuiti",
            "working time reduction",
        ],
    ),
    ("sickness", &["malattia", "mal", "ml", "sick", "sickness", "illness", "sick leave"]),
    (
        "care",
        &[
            "104",
            "l 104",
            "l104",
            "legge 104",
            "permesso 104",
            "permessi 104",
            "permesso l 104",
            "permessi l 104",
            "care",
        ],
    ),
    (
        "parental",
        &[
            "maternita",
            "mat",
            "paternita",
            "pat",
            "congedo parentale",
            "cong par",
            "parentale",
            "allattamento",
            "malattia figlio",
            "malattia bambino",
            "congedo maternita",
            "congedo paternita",
            "parental",
            "maternity",
            "paternity",
        ],
    ),
    ("accident", &["infortunio", "inf", "accident", "injury"]),
    (
        "union",
        &[
            "permesso sindacale",
            "permessi sindacali",
            "sindacale",
            "sind",
            "assemblea",
            "rsu",
            "union",
        ],
    ),
    (
        "income-support",
        &[
            "cigs",
            "cigo",
            "cig",
            "cassa integrazione",
            "fis",
            "solidarieta",
            "cds",
            "contratto di solidarieta",
            "ammortizzatore",
            "ammortizzatori",
            "income support",
            "short time",
        ],
    ),
    ("training", &["formazione", "form", "corso", "training", "course"]),
    (
        "other",
        &[
            "altro",
            "altra",
            "sciopero",
            "strike",
            "aspettativa",
            "lutto",
            "congedo matrimoniale",
            "matrimonio",
            "donazione sangue",
            "avis",
            "permesso non retribuito",
            "assenza ingiustificata",
            "assenza ingiust",
            "other",
        ],
    ),
];

/// Returns our words for codes of absence.
pub(in super::super) fn code_words() -> Vec<String> {
    ABSENCE_CODES.iter().map(|(word, _)| (*word).to_owned()).collect()
}

/// Returns our word for a usual one: the longest that the text begins with.
pub(in super::super) fn guessed_code(theirs: &str) -> Option<String> {
    let text = folded(theirs);
    let begins = |usual: &str| text == usual || text.starts_with(&format!("{usual} "));
    let all = USUAL.iter().flat_map(|(ours, words)| words.iter().map(move |usual| (*ours, *usual)));
    let own = ABSENCE_CODES.iter().map(|(ours, _)| (*ours, *ours));
    let met = all.chain(own).filter(|(ours, usual)| begins(&folded(usual)) || *ours == text);
    met.max_by_key(|(_, usual)| usual.len()).map(|(ours, _)| ours.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_words_of_an_italian_payroll_are_known() {
        for (theirs, ours) in [
            ("Ferie", "holiday"),
            ("FERIE A.P.", "holiday"),
            ("R.O.L.", "reduced-hours"),
            ("Malattia", "sickness"),
            ("Malattia figlio < 3 anni", "parental"),
            ("L. 104/92", "care"),
            ("L.104", "care"),
            ("Maternità obbligatoria", "parental"),
            ("Permesso sindacale", "union"),
            ("CIGS", "income-support"),
            ("FIS", "income-support"),
            ("Contratto di solidarietà", "income-support"),
            ("infortunio in itinere", "accident"),
            ("reduced-hours", "reduced-hours"),
        ] {
            assert_eq!(guessed_code(theirs).as_deref(), Some(ours), "{theirs}");
        }
        for theirs in ["", "M", "XX", "ferieA", "permesso"] {
            assert_eq!(guessed_code(theirs), None, "{theirs}");
        }
    }
}
