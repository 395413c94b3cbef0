//! Random surveys, with their answers counted apart from the code that reports them.

use organico_model::Words;
use organico_survey::{
    Answer, Choice, Completion, Conclusion, InterimStatement, Points, Qualifier, Question,
    QuestionKind, Response, Sample, Statements, Survey,
};
use proptest::prelude::*;

/// The names of answers: words without digits, each used once.
const LABELS: [&[&str]; 3] =
    [&["asti", "ivrea", "torino", "livorno"], &["rosso", "verde", "giallo"], &[]];
const TITLES: [&str; 3] = ["Quale sede?", "Quale colore?", "Altro da dire?"];

/// A survey with its responses.
#[derive(Debug, Clone)]
pub(super) struct World {
    pub(super) survey: Survey,
    pub(super) responses: Vec<Response>,
    /// The smallest group that may be told.
    pub(super) limit: u32,
}

/// What one person does: how far they came, their group, their answers, and whether they write a text.
type Person = (u8, Option<usize>, [bool; 3], u8);

fn words(text: &str) -> Words {
    Words { it: text.to_owned(), en: text.to_owned() }
}

fn question(index: usize, kind: QuestionKind, other: bool) -> Question {
    let choice = |label: &&str| Choice {
        code: (*label).to_owned(),
        label: words(label),
        part_of: None,
        band: None,
    };
    let choices = LABELS[index].iter().map(choice).collect();
    let (text, note) = (words(TITLES[index]), Words::default());
    Question { code: TITLES[index].to_owned(), kind, text, note, choices, other }
}

fn survey(kind: QuestionKind, limit: u32) -> Survey {
    let questions = vec![
        question(0, QuestionKind::Single, true),
        question(1, kind, kind == QuestionKind::Multi),
        question(2, QuestionKind::Open, false),
    ];
    Survey {
        title: words("Prova"),
        source: String::new(),
        note: Words::default(),
        opens: None,
        closes: None,
        sample: Sample::Convenience,
        anonymity_k: limit,
        breakdown: Some(TITLES[0].to_owned()),
        questions,
    }
}

fn response(index: usize, kind: QuestionKind, (came, group, ticks, writes): Person) -> Response {
    let text = |is: bool| if is { "testo" } else { "" }.to_owned();
    let chosen: Vec<usize> = (0..3).filter(|tick| ticks[*tick]).collect();
    let several = kind == QuestionKind::Multi;
    let chosen = if several { chosen } else { chosen.into_iter().take(1).collect() };
    let own = |chosen: Vec<usize>, text| Answer { chosen, text };
    let answers = vec![
        own(group.into_iter().collect(), text(group.is_none() && writes == 0)),
        own(chosen, text(several && writes == 1)),
        own(Vec::new(), text(writes == 2)),
    ];
    let completion = match came {
        0 => Completion::Accessed,
        1 => Completion::Partial,
        _ => Completion::Complete,
    };
    Response { id: index as u32, completion, answers }
}

/// Returns surveys of 0 to 90 people whose groups are of very different sizes.
pub(super) fn world() -> impl Strategy<Value = World> {
    let person = (0_u8..20, prop::option::of(0_usize..4), any::<[bool; 3]>(), 0_u8..12);
    let people = prop::collection::vec(person, 0..90);
    let kinds = [QuestionKind::Single, QuestionKind::Scale, QuestionKind::Multi];
    (people, prop::sample::select(kinds.to_vec()), 3_u32..9, 0_usize..3).prop_map(
        |(people, kind, limit, skew)| {
            let skewed = |(came, group, mut ticks, writes): Person| {
                ticks[2] &= skew == 0 || writes == 3;
                (came, group.map(|group| group.saturating_sub(skew)), ticks, writes)
            };
            let people = people.into_iter().map(skewed).enumerate();
            let responses = people.map(|(index, person)| response(index, kind, person)).collect();
            World { survey: survey(kind, limit), responses, limit }
        },
    )
}

impl World {
    /// Returns a survey with groups of so many people, all of whom give the same answer; the usual limit.
    pub(super) fn of_groups(sizes: &[usize]) -> Self {
        let groups = sizes.iter().enumerate().flat_map(|(group, size)| vec![group; *size]);
        let kind = QuestionKind::Single;
        let person = |(index, group)| response(index, kind, (9, Some(group), [true; 3], 9));
        let responses = groups.enumerate().map(person).collect();
        Self { survey: survey(kind, 5), responses, limit: 5 }
    }

    /// Returns statements that name each colour, and two of them together.
    pub(super) fn statements() -> Statements {
        let interim = |choices: &[&str]| InterimStatement {
            id: choices.concat(),
            topic: words("Colori"),
            said: words(&choices.join(" ")),
            stated: Some((Qualifier::About, Points(500))),
            question: Some(TITLES[1].to_owned()),
            choices: choices.iter().map(ToString::to_string).collect(),
            at_the_end: Words::default(),
            note: Words::default(),
            source: String::new(),
        };
        let conclusion = |choice: &&str| Conclusion {
            id: (*choice).to_owned(),
            quote: words(choice),
            claims: None,
            question: TITLES[1].to_owned(),
            choices: vec![(*choice).to_owned()],
            with: Vec::new(),
            note: Words::default(),
            source: String::new(),
        };
        Statements {
            interim: vec![interim(&["rosso", "verde"]), interim(&["giallo"])],
            conclusions: LABELS[1].iter().map(conclusion).collect(),
        }
    }

    /// Returns whether so many people may be told of.
    pub(super) fn fine(&self, count: u32) -> bool {
        count == 0 || count >= self.limit
    }

    pub(super) fn is_multi(&self, question: usize) -> bool {
        self.survey.questions[question].kind == QuestionKind::Multi
    }

    pub(super) fn is_choice(label: &str) -> bool {
        LABELS.iter().any(|labels| labels.contains(&label))
    }

    pub(super) fn question_of(title: &str) -> Option<usize> {
        TITLES.iter().position(|known| *known == title)
    }

    /// Returns how many rows a question has: its answers, one's own, those who gave none.
    pub(super) fn count_of_rows(&self, question: usize) -> usize {
        let asked = &self.survey.questions[question];
        let own = asked.other || asked.kind == QuestionKind::Open;
        asked.choices.len() + usize::from(own) + 1
    }

    fn answers(&self, question: usize) -> impl Iterator<Item = &Answer> {
        let complete = self.responses.iter().filter(|one| one.completion == Completion::Complete);
        complete.map(move |response| &response.answers[question])
    }

    /// Returns whether an answer belongs in a row.
    fn gives(&self, question: usize, answer: &Answer, row: usize) -> bool {
        let (choices, rows) = (LABELS[question].len(), self.count_of_rows(question));
        if row < choices {
            answer.chosen.contains(&row)
        } else if row + 1 < rows {
            !answer.text.is_empty()
        } else {
            answer.chosen.is_empty() && answer.text.is_empty()
        }
    }

    /// Returns how many people completed the questionnaire.
    pub(super) fn base(&self) -> u32 {
        self.answers(0).count() as u32
    }

    /// Returns whether so many people came, completed the questionnaire or did not.
    pub(super) fn came_so_far(&self, count: u32) -> bool {
        let all = self.responses.len() as u32;
        [all, self.base(), all - self.base()].contains(&count)
    }

    /// Returns how many people stand behind each row of a question.
    pub(super) fn counts(&self, question: usize) -> Vec<u32> {
        let count = |row| {
            self.answers(question).filter(|answer| self.gives(question, answer, row)).count() as u32
        };
        (0..self.count_of_rows(question)).map(count).collect()
    }

    /// Returns how many people some groups have together.
    pub(super) fn people_of(&self, groups: &[usize]) -> u32 {
        self.answers(0).filter(|one| groups.iter().any(|group| self.gives(0, one, *group))).count()
            as u32
    }

    /// Returns how many people of some groups stand behind some rows of a question.
    pub(super) fn both(&self, question: usize, rows: &[usize], groups: &[usize]) -> u32 {
        let pairs = self.answers(0).zip(self.answers(question));
        let inside = pairs.filter(|(group, _)| groups.iter().any(|g| self.gives(0, group, *g)));
        let given = |answer: &Answer| rows.iter().any(|row| self.gives(question, answer, *row));
        inside.filter(|(_, answer)| given(answer)).count() as u32
    }
}
