//! The words and numbers of a survey in one language.

use organico_model::Words;
use organico_survey::Wording;

use super::{
    Figure, Gap, Language, Line, NONE, Numbers, People, Points, Question, RowKey, SurveyReport,
    SurveyView, Table, Texts,
};

impl<'a> SurveyView<'a> {
    /// Returns the view of a report in a language.
    pub(super) fn new(report: &'a SurveyReport, language: Language) -> Self {
        Self { report, language, texts: Texts::of(language), numbers: Numbers::of(language) }
    }

    pub(super) fn say(&self, key: &str) -> String {
        self.texts.say(key)
    }

    pub(super) fn fill(&self, key: &str, gaps: &[Gap<'_>]) -> String {
        self.texts.fill(key, gaps)
    }

    /// Returns the words of the reader's language.
    pub(super) fn words(&self, words: &'a Words) -> &'a str {
        match self.language {
            Language::English => &words.en,
            Language::Italian => &words.it,
        }
    }

    pub(super) fn question(&self, index: usize) -> &'a Question {
        &self.report.survey.questions[index]
    }

    /// Returns what a row is about.
    pub(super) fn row(&self, question: &'a Question, key: RowKey) -> String {
        match key {
            RowKey::Choice(index) => self.words(&question.choices[index].label).to_owned(),
            RowKey::Other => self.say("survey-other"),
            RowKey::NotReported => self.say("survey-not-reported"),
            RowKey::Answered => self.say("survey-answered"),
        }
    }

    /// Returns what a row or column of a breakdown is about.
    pub(super) fn line(&self, question: &'a Question, line: Line) -> String {
        match line {
            Line::One(key) => self.row(question, key),
            Line::Rest => self.say("survey-rest"),
        }
    }

    /// Returns a share, with a decimal only where it has one.
    pub(super) fn points(&self, points: Points) -> String {
        format!(
            "{}%",
            self.numbers.decimal(points.get(), usize::from(!points.0.is_multiple_of(10)))
        )
    }

    /// Returns a difference in points with its sign.
    pub(super) fn difference(&self, points: f64) -> String {
        let sign = if points > 0.0 { "+" } else { "" };
        format!("{sign}{}", self.numbers.decimal(points, 1))
    }

    /// Returns the share of a figure, or why there is none.
    pub(super) fn share(&self, figure: Figure) -> String {
        match figure {
            Figure::Shown { points, .. } => self.points(points),
            Figure::Hidden => self.say("survey-hidden"),
            Figure::NotPublished => self.say("survey-no-share"),
        }
    }

    /// Returns the people behind a figure.
    pub(super) fn people(&self, figure: Figure) -> String {
        let Figure::Shown { people, .. } = figure else { return NONE.to_owned() };
        let whole = |count: u32| self.numbers.whole(count);
        match people {
            None => {
                self.fill("survey-under", &[("k", whole(self.report.survey.anonymity_k).into())])
            }
            Some(People::Exact(count)) => whole(count),
            Some(People::Between(least, most)) => self.fill(
                "survey-between",
                &[("least", whole(least).into()), ("most", whole(most).into())],
            ),
            Some(People::About(tenths)) => {
                let number = self.numbers.decimal(tenths.get(), 1);
                self.fill("survey-about", &[("number", number.into())])
            }
        }
    }

    /// Returns the base of a table: `n = 130`.
    pub(super) fn base(&self, base: Option<u32>) -> String {
        base.map_or_else(
            || self.say("survey-base-hidden"),
            |n| format!("n = {}", self.numbers.whole(n)),
        )
    }

    /// Returns the name of a share, such as "a minority".
    pub(super) fn wording(&self, wording: Wording) -> String {
        self.say(match wording {
            Wording::Nobody => "survey-word-nobody",
            Wording::SmallMinority => "survey-word-small-minority",
            Wording::Minority => "survey-word-minority",
            Wording::Half => "survey-word-half",
            Wording::Majority => "survey-word-majority",
            Wording::LargeMajority => "survey-word-large-majority",
            Wording::Everybody => "survey-word-everybody",
        })
    }

    /// Returns what is known of a table besides its rows: kind, sum, what was not reported.
    pub(super) fn account(&self, table: &Table) -> String {
        let sum = self.points(table.sum);
        if table.multiple {
            return self.fill("survey-account-multi", &[("sum", sum.into())]);
        }
        let rest = table.not_reported.map_or_else(|| NONE.to_owned(), |figure| self.share(figure));
        self.fill("survey-account-single", &[("sum", sum.into()), ("rest", rest.into())])
    }

    /// Returns the sentences on a table: the leading answer and what it may be called, the strongest two, the mean.
    pub(super) fn findings(&self, table: &Table) -> Vec<String> {
        let question = self.question(table.question);
        let mut found = Vec::new();
        let leading = table.leading.and_then(|(key, wording)| {
            let row = table.rows.iter().find(|row| row.key == key)?;
            Some((self.row(question, key), row.figure.points()?, wording))
        });
        if let Some((row, points, wording)) = leading {
            let gaps = [
                ("answer", row.into()),
                ("share", self.points(points).into()),
                ("word", self.wording(wording).into()),
            ];
            found.push(self.fill("survey-leading", &gaps));
        }
        if let Some(points) = table.top_two {
            found.push(self.fill("survey-top-two", &[("share", self.points(points).into())]));
        }
        if let Some(mean) = table.band_mean {
            let mean = format!("{}%", self.numbers.decimal(mean, 1));
            found.push(self.fill("survey-band-mean", &[("share", mean.into())]));
        }
        let note = self.words(&question.note);
        if !note.is_empty() {
            found.push(note.to_owned());
        }
        found
    }

    /// Returns who took part, in a sentence.
    pub(super) fn participation(&self) -> String {
        let part = self.report.participation;
        let whole = |count: Option<u32>| {
            count.map_or_else(|| self.say("survey-hidden"), |count| self.numbers.whole(count))
        };
        let share = part.completion.map_or_else(|| NONE.to_owned(), |points| self.points(points));
        let gaps = [
            ("accessed", whole(part.accessed).into()),
            ("complete", whole(part.complete).into()),
            ("partial", whole(part.partial).into()),
            ("share", share.into()),
        ];
        self.fill("survey-participation", &gaps)
    }

    /// Returns how far the sample can be relied on.
    pub(super) fn reliance(&self) -> String {
        use organico_survey::Sample;
        let Some(margin) = self.report.margin_if_random else {
            return self.say("survey-no-answers");
        };
        let margin = self.numbers.decimal(margin, 1);
        let key = match self.report.survey.sample {
            Sample::Convenience => "survey-sample-convenience",
            Sample::Random => "survey-sample-random",
            Sample::Census => "survey-sample-census",
        };
        self.fill(key, &[("margin", margin.into())])
    }
}
