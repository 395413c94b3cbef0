//! Parts of a terrain that do not touch: skills that no group and no cut joins.

use super::terrain::Terrain;

/// Skills and cuts that have to be looked at together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) skills: Vec<usize>,
    pub(super) cuts: Vec<usize>,
}

/// Returns the parts of a terrain with so many skills and cuts, in the order of their first skill.
pub(super) fn parts(terrain: &Terrain, skills: usize, cuts: usize) -> Vec<Part> {
    let mut joined = Joined((0..skills + cuts).collect());
    for group in terrain.months.iter().flat_map(|month| &month.groups) {
        let own = group.offer.skills().chain(group.cut.map(|cut| skills + cut));
        let own: Vec<usize> = own.collect();
        for pair in own.windows(2) {
            joined.join(pair[0], pair[1]);
        }
    }
    let mut parts: Vec<(usize, Part)> = Vec::new();
    for node in 0..skills + cuts {
        let root = joined.root(node);
        let at = parts.iter().position(|(known, _)| *known == root).unwrap_or_else(|| {
            parts.push((root, Part { skills: Vec::new(), cuts: Vec::new() }));
            parts.len() - 1
        });
        let part = &mut parts[at].1;
        if node < skills { part.skills.push(node) } else { part.cuts.push(node - skills) }
    }
    parts.into_iter().map(|(_, part)| part).collect()
}

/// Sets that are joined: each node knows another of its set, the root itself.
struct Joined(Vec<usize>);

impl Joined {
    fn root(&self, mut node: usize) -> usize {
        while self.0[node] != node {
            node = self.0[node];
        }
        node
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.0[one.max(other)] = one.min(other);
    }
}
