//! Which trajectory each scope belongs to: the one of the nearest agent around it.

use crate::run::{Kind, Node, Run};
use nemo_relay_types::Timestamp;

/// Index of a lane; 0 is the trajectory itself.
pub(crate) type LaneId = u32;

/// The trajectory itself, or one of an agent inside.
pub(crate) struct Lane {
    /// The lane that it was delegated from; its own for lane 0.
    pub parent: LaneId,
    /// The agent, by its place in the run.
    pub agent: Option<u32>,
    /// The lanes that were delegated from it.
    pub inner: Vec<LaneId>,
    depth: u32,
}

/// The lanes of a run.
pub(crate) struct Lanes {
    pub all: Vec<Lane>,
    /// The lane that a scope is told in.
    of: Vec<LaneId>,
    /// The lane that an agent opens.
    opens: Vec<(u32, LaneId)>,
}

/// Agents nested deeper than this are told in the trajectory of the one around them, for readers have a stack.
const DEEPEST: u32 = 32;

const UNKNOWN: LaneId = LaneId::MAX;

impl Lanes {
    /// Sorts the scopes of a run.
    pub fn of(run: &Run) -> Self {
        let tree = Tree::of(run);
        let outermost = tree.outermost_agents();
        let together = overlapping(run, &outermost);
        let mut lanes = Self {
            all: vec![Lane { parent: 0, agent: None, inner: Vec::new(), depth: 0 }],
            of: vec![UNKNOWN; run.nodes.len()],
            opens: Vec::new(),
        };
        if together.is_empty() {
            lanes.all[0].agent = outermost.iter().copied().min_by_key(|index| run.nodes[*index as usize].first());
        }
        for index in tree.parents_first() {
            let around = tree.parent[index as usize].map_or(0, |parent| lanes.inside(parent));
            lanes.of[index as usize] = around;
            let is_agent = matches!(run.nodes[index as usize].kind, Kind::Agent(_));
            let depth = lanes.all[around as usize].depth + 1;
            let is_outermost = outermost.binary_search(&index).is_ok();
            if is_agent && depth <= DEEPEST && (!is_outermost || together.binary_search(&index).is_ok()) {
                let lane = lanes.all.len() as LaneId;
                lanes.opens.push((index, lane));
                lanes.all[around as usize].inner.push(lane);
                lanes.all.push(Lane { parent: around, agent: Some(index), inner: Vec::new(), depth });
            }
            // Children come later and ask what is inside.
            if let Some((_, lane)) = lanes.opens.last().filter(|(opener, _)| *opener == index) {
                lanes.of[index as usize] = *lane;
            }
        }
        let began = |lane: &LaneId| lanes.opens[*lane as usize - 1].0;
        for lane in &mut lanes.all {
            lane.inner.sort_unstable_by_key(|inner| run.nodes[began(inner) as usize].first());
        }
        lanes.opens.sort_unstable();
        for (index, lane) in &lanes.opens {
            lanes.of[*index as usize] = lanes.all[*lane as usize].parent;
        }
        lanes
    }

    fn inside(&self, index: u32) -> LaneId {
        match self.of[index as usize] {
            UNKNOWN => 0,
            lane => lane,
        }
    }

    /// The lane that a scope is told in; an agent, in the one around it.
    pub fn lane(&self, index: u32) -> LaneId {
        self.of[index as usize]
    }

    /// The lane that an agent opens.
    pub fn opened(&self, index: u32) -> Option<LaneId> {
        let place = self.opens.binary_search_by_key(&index, |(opener, _)| *opener).ok()?;
        Some(self.opens[place].1)
    }
}

/// Who is inside whom.
struct Tree<'r> {
    run: &'r Run,
    parent: Vec<Option<u32>>,
}

impl<'r> Tree<'r> {
    /// The scope around is the parent, or where nobody saw that, the outermost agent. What would be a circle is cut.
    fn of(run: &'r Run) -> Self {
        let find = |node: &Node, uuid| run.by_uuid.get(&uuid).copied().filter(|_| uuid != node.uuid);
        let parent = run
            .nodes
            .iter()
            .map(|node| node.parent.and_then(|uuid| find(node, uuid)).or_else(|| find(node, node.root?)))
            .collect();
        let mut tree = Self { run, parent };
        tree.cut_circles();
        tree
    }

    fn cut_circles(&mut self) {
        let mut seen_by = vec![UNKNOWN; self.parent.len()];
        for start in 0..self.parent.len() as u32 {
            let mut at = start;
            while seen_by[at as usize] == UNKNOWN {
                seen_by[at as usize] = start;
                match self.parent[at as usize] {
                    Some(parent) if seen_by[parent as usize] == start => self.parent[at as usize] = None,
                    Some(parent) => at = parent,
                    None => break,
                }
            }
        }
    }

    /// Every scope, parents before what is inside them.
    fn parents_first(&self) -> Vec<u32> {
        let mut order = Vec::with_capacity(self.parent.len());
        let mut done = vec![false; self.parent.len()];
        let mut way = Vec::new();
        for start in 0..self.parent.len() as u32 {
            let mut next = Some(start);
            while let Some(index) = next.filter(|index| !done[*index as usize]) {
                done[index as usize] = true;
                way.push(index);
                next = self.parent[index as usize];
            }
            order.extend(way.drain(..).rev());
        }
        order
    }

    /// Agents that are inside no other, in the order of the run.
    fn outermost_agents(&self) -> Vec<u32> {
        let is_agent = |index: u32| matches!(self.run.nodes[index as usize].kind, Kind::Agent(_));
        let mut under_agent = vec![false; self.parent.len()];
        for index in self.parents_first() {
            under_agent[index as usize] =
                self.parent[index as usize].is_some_and(|parent| under_agent[parent as usize] || is_agent(parent));
        }
        (0..self.parent.len() as u32).filter(|index| is_agent(*index) && !under_agent[*index as usize]).collect()
    }
}

/// Those agents of a list that ran while another of them did: they are told apart.
fn overlapping(run: &Run, agents: &[u32]) -> Vec<u32> {
    let span = |index: u32| {
        let node = &run.nodes[index as usize];
        (node.first(), node.end.unwrap_or((Timestamp::from_nanos(i64::MAX), u32::MAX)))
    };
    let mut sorted: Vec<_> = agents.iter().map(|index| (span(*index), *index)).collect();
    sorted.sort_unstable();
    let mut together = Vec::new();
    let mut latest = None;
    for ((start, end), index) in sorted {
        match latest {
            Some((until, other)) if start < until => {
                together.extend([other, index]);
                latest = Some(if end > until { (end, index) } else { (until, other) });
            }
            _ => latest = Some((end, index)),
        }
    }
    together.sort_unstable();
    together.dedup();
    together
}
