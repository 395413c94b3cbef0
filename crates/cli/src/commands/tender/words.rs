//! The check of a tender as people read it: each wage, each lot, each service with its floor, its verdict and its
//! arithmetic, then the sums and what they leave out.

use organico_model::{Lot, LotService, Tender};
use organico_report::{
    Language, Numbers, message, quantity_label, quantity_text, status_text, working_text,
};
use organico_scenario::measures::{
    Floor, FloorVerdict, LotCheck, Payment, ServiceCheck, TenderCheck, TenderTotals, WageStep,
};

use super::again::command_line;

/// The figures of a service that stand before its arithmetic, as far as it has them.
const FIGURES: [&str; 10] = [
    "agents_on_duty",
    "duty_hours_month",
    "fte_needed",
    "occupancy_tender",
    "cost_month",
    "revenue_month",
    "margin_month",
    "price_minute",
    "break_even_minute",
    "break_even_contact",
];

/// What is printed, line by line, in one language.
struct Page<'t> {
    found: &'t TenderCheck,
    language: Language,
    lines: Vec<String>,
}

/// Returns the whole check.
pub(super) fn text(tender: &Tender, found: &TenderCheck, language: Language) -> String {
    let mut page = Page { found, language, lines: Vec::new() };
    page.head(tender);
    page.brief(tender);
    for step in &found.steps {
        page.wage(tender, step);
    }
    page.whole(tender);
    page.say(0, "tender-assumed", &[]);
    page.say(0, "measure-no-advice", &[]);
    page.lines.join("\n")
}

impl Page<'_> {
    /// Adds a text of the language, so many steps further in.
    fn say(&mut self, depth: usize, key: &str, gaps: &[(&str, &str)]) {
        let text = message(self.language, key, gaps);
        self.add(depth, &text);
    }

    fn add(&mut self, depth: usize, text: &str) {
        let indent = "  ".repeat(depth);
        self.lines.extend(text.lines().map(|line| format!("{indent}{line}")));
    }

    fn gap(&mut self) {
        self.lines.push(String::new());
    }

    fn numbers(&self) -> Numbers {
        Numbers::of(self.language)
    }

    fn head(&mut self, tender: &Tender) {
        let day = self.numbers().date_plain(self.found.day);
        self.add(0, &tender.name);
        if tender.invented {
            self.say(0, "tender-invented", &[]);
        }
        self.say(0, "tender-source", &[("source", &tender.source)]);
        self.say(0, "tender-day", &[("day", &day)]);
        if let Some(span) = tender.span {
            let from = self.numbers().date_plain(span.from);
            let until = self.numbers().date_plain(span.until);
            self.say(0, "tender-span", &[("from", &from), ("until", &until)]);
        }
        let versions = self.found.versions.iter();
        let rules: Vec<String> =
            versions.map(|(pack, number)| format!("{pack} {number}")).collect();
        self.say(0, "tender-rules", &[("rules", &rules.join(", "))]);
    }

    /// Adds what was found, a line a lot at each wage.
    fn brief(&mut self, tender: &Tender) {
        self.gap();
        self.say(0, "tender-brief", &[]);
        for step in &self.found.steps {
            let from = self.numbers().date_plain(step.labour.wage_from);
            self.say(1, "tender-brief-wage", &[("from", &from)]);
            for (asked, found) in tender.lots.iter().zip(&step.lots) {
                self.brief_line(&asked.name, &found.totals, &found.place);
            }
            let all = message(self.language, "tender-all-lots", &[]);
            self.brief_line(&all, &step.totals, &step.place);
        }
    }

    fn brief_line(&mut self, name: &str, totals: &TenderTotals, place: &str) {
        let key = match totals.payment() {
            Payment::Pays => "tender-brief-pays",
            Payment::FallsShort => "tender-brief-falls-short",
            Payment::CannotPay => "tender-brief-cannot-pay",
        };
        let finding = message(self.language, key, &[]);
        let figure = |name| self.figure(place, name).unwrap_or_default();
        let (fte, cost, revenue) =
            (figure("fte_needed"), figure("cost_month"), figure("revenue_month"));
        self.say(
            2,
            "tender-brief-lot",
            &[
                ("name", name),
                ("fte", &fte),
                ("cost", &cost),
                ("revenue", &revenue),
                ("finding", &finding),
            ],
        );
    }

    fn wage(&mut self, tender: &Tender, step: &WageStep) {
        let wage = &step.labour.wage;
        let from = self.numbers().date_plain(step.labour.wage_from);
        let month = format!("{} €", self.numbers().decimal(wage.value / 100.0, 2));
        let status = status_text(wage.status, self.language);
        self.gap();
        self.say(
            0,
            "tender-wage",
            &[("from", &from), ("month", &month), ("source", &wage.source), ("status", &status)],
        );
        if step.service.days > 0 {
            let days = self.numbers().whole(step.service.days);
            self.say(0, "tender-wage-days", &[("days", &days)]);
        } else if self.found.whole.is_some() {
            self.say(0, "tender-wage-before", &[]);
        }
        for (asked, found) in tender.lots.iter().zip(&step.lots) {
            self.lot(asked, found, step);
        }
        self.gap();
        self.say(1, "tender-all-lots", &[]);
        let complete = !step.lots.iter().any(unpriced);
        self.sum(&step.totals, &step.place, complete);
    }

    fn lot(&mut self, asked: &Lot, found: &LotCheck, step: &WageStep) {
        self.gap();
        self.say(1, "tender-lot", &[("id", found.lot.as_str()), ("name", &asked.name)]);
        for (asked, found) in asked.services.iter().zip(&found.services) {
            self.service(asked, found, step);
        }
        if found.services.len() > 1 {
            self.say(2, "tender-whole-lot", &[]);
            self.sum(&found.totals, &found.place, !unpriced(found));
        }
    }

    fn service(&mut self, asked: &LotService, found: &ServiceCheck, step: &WageStep) {
        self.add(2, &asked.name);
        for name in FIGURES {
            if let Some(value) = self.figure(&found.place, name) {
                self.add(3, &format!("{}: {value}", quantity_label(name, self.language)));
            }
        }
        if let Some(target) = &asked.targets.service {
            let known = &target.definition;
            let status = status_text(known.status, self.language);
            let gaps = [("id", known.id.as_str()), ("source", &known.source), ("status", &status)];
            self.say(3, "tender-definition", &gaps);
        }
        for (floor, verdict) in &found.floors {
            self.floor(floor, *verdict, found, step);
        }
        for left in &found.not_priced {
            let hours = self.numbers().decimal(left.hours, 0);
            let key = format!("tender-not-priced-{}", left.rule.as_str().replace('.', "-"));
            self.say(3, &key, &[("hours", &hours), ("source", &left.source)]);
        }
        self.verdict(3, &found.totals, found.not_priced.is_empty());
        self.say(3, "tender-arithmetic", &[]);
        if let Some(working) = self.found.sheet.place(&found.place) {
            self.add(3, &working_text(working, self.language));
        }
        let command = command_line(found.model, found.contacts_hour, asked);
        self.say(3, "tender-people-again", &[("command", &command)]);
    }

    /// Adds a floor with its date beside that of the wages, and what it says of the price.
    fn floor(
        &mut self,
        floor: &Floor,
        verdict: FloorVerdict,
        found: &ServiceCheck,
        step: &WageStep,
    ) {
        let numbers = self.numbers();
        let minute = format!("{} €", numbers.decimal(floor.minute.value / 100.0, 4));
        let from = floor.from.map_or_else(|| "-".to_owned(), |from| numbers.date_plain(from));
        let status = status_text(floor.minute.status, self.language);
        self.say(
            3,
            "tender-floor",
            &[
                ("level", floor.level.as_str()),
                ("minute", &minute),
                ("from", &from),
                ("source", &floor.minute.source),
                ("status", &status),
            ],
        );
        let key = match verdict {
            FloorVerdict::Below => "tender-floor-below",
            FloorVerdict::BelowAnOlderOne => "tender-floor-below-older",
            FloorVerdict::AtOrAbove => "tender-floor-above",
            FloorVerdict::AtOrAboveAnOlderOne => "tender-floor-above-older",
        };
        let price = format!("{} €", numbers.decimal(found.totals.price_minute() / 100.0, 4));
        let wages = numbers.date_plain(step.labour.wage_from);
        self.say(4, key, &[("price", &price), ("wages", &wages)]);
    }

    /// Adds whether the price pays; `complete` where no hours were left without their premium.
    fn verdict(&mut self, depth: usize, totals: &TenderTotals, complete: bool) {
        let key = match totals.payment() {
            Payment::Pays if complete => "tender-pays",
            Payment::Pays => "tender-pays-as-priced",
            Payment::FallsShort => "tender-falls-short",
            Payment::CannotPay => "tender-cannot-pay",
        };
        let share = self.numbers().percent((totals.margin / totals.cost).abs());
        self.say(depth, key, &[("share", &share)]);
    }

    fn sum(&mut self, totals: &TenderTotals, place: &str, complete: bool) {
        let Some(working) = self.found.sheet.place(place) else { return };
        self.add(2, &working_text(working, self.language));
        self.weakest(3, &format!("{place}/margin_month"));
        self.verdict(3, totals, complete);
    }

    fn whole(&mut self, tender: &Tender) {
        self.gap();
        if let Some(working) = self.found.sheet.place(TenderCheck::WHOLE) {
            let day = self.numbers().date_plain(self.found.day);
            self.say(0, "tender-whole", &[("day", &day)]);
            self.add(0, &working_text(working, self.language));
            self.weakest(1, &format!("{}/margin_service", TenderCheck::WHOLE));
        }
        let last = self.found.steps.last().map(|step| step.labour.wage_from);
        if let Some((span, last)) = tender.span.zip(last).filter(|(span, last)| *last < span.until)
        {
            let from = self.numbers().date_plain(last);
            let until = self.numbers().date_plain(span.until);
            self.say(0, "tender-last-wage", &[("from", &from), ("until", &until)]);
        }
    }

    /// Adds the least trusted status that a figure rests on, however far back.
    fn weakest(&mut self, depth: usize, path: &str) {
        if let Some(status) = self.found.sheet.status(path) {
            let status = status_text(status, self.language);
            self.say(depth, "measure-weakest", &[("status", &status)]);
        }
    }

    /// Returns a value of the sheet as it is read.
    fn figure(&self, place: &str, name: &str) -> Option<String> {
        let step = self.found.sheet.step(&format!("{place}/{name}"))?;
        Some(quantity_text(step, self.language))
    }
}

/// Returns whether a lot has hours whose premium is not known.
fn unpriced(lot: &LotCheck) -> bool {
    lot.services.iter().any(|service| !service.not_priced.is_empty())
}
