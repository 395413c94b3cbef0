//! The shifts that classes of people have to choose from, by day.

use crate::problem::Problem;

impl Problem {
    /// Returns the shifts that a class may start on a day, ordered by paid minutes and start.
    pub(crate) fn list(&self, class: usize, day: usize) -> &[u32] {
        &self.lists[self.list_index(class, day)]
    }

    /// Returns the place of the list of a class on a day.
    pub(crate) fn list_index(&self, class: usize, day: usize) -> usize {
        self.list_of[class * self.days.len() + day]
    }

    /// Adds a list of shifts, in the order of [`Self::list`], and returns its place.
    pub(crate) fn add_list(&mut self, list: Vec<u32>) -> usize {
        self.lists.push(list);
        self.lists.len() - 1
    }

    /// Adds a class with these lists by day, and returns it.
    pub(crate) fn add_class(&mut self, lists: Vec<usize>) -> usize {
        let class = self.list_of.len() / self.days.len();
        self.list_of.extend(lists);
        class
    }

    /// Gives a person another class; days on which it has no shift are no longer open.
    pub(crate) fn set_class(&mut self, person: usize, class: usize) {
        self.people[person].class = class;
        for day in 0..self.days.len() {
            self.people[person].open[day] &= !self.list(class, day).is_empty();
        }
    }

    /// Returns the shifts of a class on a day with so many paid minutes.
    pub(crate) fn paid_list(&self, class: usize, day: usize, paid: u32) -> &[u32] {
        let list = self.list(class, day);
        let of = |option: &u32| self.grammar.options[*option as usize].paid;
        let from = list.partition_point(|option| of(option) < paid);
        let to = list.partition_point(|option| of(option) <= paid);
        &list[from..to]
    }
}
