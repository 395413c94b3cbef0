//! The frontier: employer cost across, income lost up, posts lost by the shape of the dot, the plans numbered.

use organico_model::{CostBasis, Harm, Unit};

use super::Shown;
use super::scatter::{Dot, Numbered, SHAPES, Scatter, scatter, shape_at};
use crate::markup::Markup;
use crate::sections::parts::{Table, figures, lead, paragraph};
use crate::svg::{Figure, Path, Size, draw, figure};

/// Euro of a unit of an axis: thousands, in cents.
pub(super) const THOUSAND: f64 = 100_000.0;

/// Writes the section.
pub(super) fn write(markup: &mut Markup, shown: &Shown<'_>) {
    let found = shown.found;
    lead(markup, &shown.say("frontier-lead"));
    if found.plans.is_empty() {
        let gaps = [("rounds", found.rounds.into())];
        paragraph(markup, &shown.voice.fill("safeguard-none-held", &gaps));
    }
    if found.frontier.is_empty() {
        return;
    }
    let classes = Classes::of(&found.frontier);
    let frame = Figure {
        title: shown.say("frontier-title"),
        description: described(shown),
        size: Size::FullHigh(430),
        keys: Vec::new(),
    };
    let picture = Scatter {
        size: frame.size,
        axes: (&shown.cost_axis(), &shown.say("axis-income")),
        dots: found
            .frontier
            .iter()
            .map(|one| dot(shown, one, classes.shape(one.posts_lost)))
            .collect(),
        line: Vec::new(),
        plans: numbered(shown),
    };
    figures(markup, |markup| {
        figure(
            markup,
            &frame,
            |markup| scatter(markup, &picture, shown.voice.numbers),
            |markup| {
                key(markup, shown, &classes);
                markup.element("details", &[], |markup| {
                    markup.leaf("summary", &[], shown.voice.say("scenario-months-data"));
                    table(shown).write(markup);
                });
            },
        );
    });
}

fn dot(shown: &Shown<'_>, harm: &Harm, shape: usize) -> Dot {
    Dot { at: (shown.goal.cost.cost(harm) / THOUSAND, harm.income_lost / THOUSAND), shape }
}

fn numbered(shown: &Shown<'_>) -> Vec<Numbered> {
    let plans = shown.found.plans.iter().enumerate();
    plans
        .map(|(index, plan)| Numbered {
            at: dot(shown, &plan.harm, 0).at,
            number: index + 1,
            ring: false,
        })
        .collect()
}

/// Values of posts lost, in at most as many classes as there are shapes.
struct Classes(Vec<(f64, f64)>);

impl Classes {
    fn of(frontier: &[Harm]) -> Self {
        let mut values: Vec<f64> = frontier
            .iter()
            .map(|harm| rounded(harm.posts_lost))
            .filter(|v| v.is_finite())
            .collect();
        values.sort_by(f64::total_cmp);
        values.dedup();
        if values.len() <= SHAPES.len() {
            return Self(values.into_iter().map(|value| (value, value)).collect());
        }
        let (low, high) = (values[0], values[values.len() - 1]);
        let width = (high - low) / SHAPES.len() as f64;
        let mut classes: Vec<(f64, f64)> = Vec::new();
        for (index, _) in SHAPES.iter().enumerate() {
            let (from, until) = (low + width * index as f64, low + width * (index + 1) as f64);
            let last = index + 1 == SHAPES.len();
            let inside =
                values.iter().copied().filter(|value| *value >= from && (last || *value < until));
            let ends = inside.fold(None, |ends: Option<(f64, f64)>, value| {
                Some((ends.map_or(value, |(least, _)| least), value))
            });
            classes.extend(ends);
        }
        Self(classes)
    }

    fn shape(&self, posts: f64) -> usize {
        let posts = rounded(posts);
        self.0.iter().position(|(_, most)| posts <= *most).unwrap_or(0)
    }
}

/// Returns posts at the digits at which they are shown.
fn rounded(posts: f64) -> f64 {
    (posts * 10.0).round() / 10.0
}

/// Writes which shape stands for how many posts lost, and what the numbers are.
fn key(markup: &mut Markup, shown: &Shown<'_>, classes: &Classes) {
    let voice = shown.voice;
    markup.element("p", &[("class", &"keys")], |markup| {
        for (shape, (least, most)) in classes.0.iter().enumerate() {
            let number = |value: f64| voice.figure(value, Unit::Heads);
            let words = if least == most {
                shown.fill("legend-posts", &[("posts", number(*least).into())])
            } else {
                let gaps = [("least", number(*least).into()), ("most", number(*most).into())];
                shown.fill("legend-posts-between", &gaps)
            };
            markup.element("span", &[("class", &"key")], |markup| {
                let frame: crate::markup::Attributes<'_> =
                    &[("class", &"k"), ("viewBox", &"0 0 16 10"), ("aria-hidden", &"true")];
                markup.element("svg", frame, |markup| {
                    let mut path = Path::default();
                    shape_at(&mut path, shape, (8.0, 5.0));
                    draw(markup, SHAPES[shape % SHAPES.len()], &path);
                });
                markup.text(words);
            });
        }
        markup.leaf("span", &[("class", &"key")], shown.say("legend-plans"));
    });
}

/// Returns how far the frontier reaches, for those who cannot see it.
fn described(shown: &Shown<'_>) -> String {
    let (voice, frontier) = (shown.voice, &shown.found.frontier);
    let span = |axis: usize, unit: Unit| {
        let values = || frontier.iter().map(|harm| shown.goal.cost.figures(harm)[axis]);
        let low = values().fold(f64::INFINITY, f64::min);
        let high = values().fold(f64::NEG_INFINITY, f64::max);
        format!("{} – {}", voice.figure(low, unit), voice.figure(high, unit))
    };
    let gaps = [
        ("mixes", voice.numbers.count(frontier.len()).into()),
        ("cost", span(0, Unit::Money).into()),
        ("income", span(1, Unit::Money).into()),
        ("posts", span(2, Unit::Heads).into()),
    ];
    shown.fill(
        match shown.goal.cost {
            CostBasis::Spent => "frontier-said",
            CostBasis::Net => "frontier-said-net",
        },
        &gaps,
    )
}

/// Returns the three figures of each plan.
fn table(shown: &Shown<'_>) -> Table {
    let voice = shown.voice;
    let cost = match shown.goal.cost {
        CostBasis::Spent => "employer-cost",
        CostBasis::Net => "net-cost",
    };
    let heads = [cost, "income-lost", "posts-lost"];
    let named = heads.iter().map(|key| voice.say(&format!("safeguard-{key}")));
    let row = |(index, plan): (usize, &organico_model::SafeguardPlan)| {
        let harm = &plan.harm;
        vec![
            shown.plan(index),
            voice.figure(shown.goal.cost.cost(harm), Unit::Money),
            voice.figure(harm.income_lost, Unit::Money),
            voice.figure(harm.posts_lost, Unit::Heads),
        ]
    };
    Table {
        heads: std::iter::once(shown.say("column-plan")).chain(named).collect(),
        words: 1,
        rows: shown.found.plans.iter().enumerate().map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn harms(posts: impl Iterator<Item = f64>) -> Vec<Harm> {
        posts
            .map(|posts_lost| Harm {
                employer_cost: 1.0,
                income_lost: 1.0,
                posts_lost,
                margin: None,
            })
            .collect()
    }

    #[test]
    fn a_few_numbers_of_posts_have_a_shape_each() {
        let classes = Classes::of(&harms([0.0, 65.33, 128.0, 65.34].into_iter()));
        assert_eq!(classes.0, [(0.0, 0.0), (65.3, 65.3), (128.0, 128.0)]);
        assert_eq!([0.0, 65.334, 128.0].map(|posts| classes.shape(posts)), [0, 1, 2]);
    }

    #[test]
    fn many_numbers_of_posts_share_four_shapes_and_each_is_in_one() {
        let classes = Classes::of(&harms((0..100).map(f64::from)));
        assert_eq!(classes.0.len(), 4);
        assert_eq!((classes.0[0], classes.0[3]), ((0.0, 24.0), (75.0, 99.0)));
        for posts in (0..100).map(f64::from) {
            let (least, most) = classes.0[classes.shape(posts)];
            assert!(least <= posts && posts <= most, "{posts}");
        }
    }
}
