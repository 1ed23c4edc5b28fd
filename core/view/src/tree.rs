//! Where rows stand below each other.

use crate::row::{Flags, Row};
use nemo_relay_types::Uuid;
use std::collections::HashMap;

/// The rows as a tree: each before its children, which are sorted by the time of their start.
#[derive(Default)]
pub struct Tree {
    order: Vec<u32>,
    parent: Vec<u32>,
    depth: Vec<u16>,
    place: Vec<u32>,
    until: Vec<u32>,
}

/// The parent of a row that has none.
pub const NO_ROW: u32 = u32::MAX;

impl Tree {
    /// The numbers of the rows in the order in which a tree shows them.
    pub fn order(&self) -> &[u32] {
        &self.order
    }

    /// The parent of each row, by the number of the row; [`NO_ROW`] where it has none.
    pub fn parents(&self) -> &[u32] {
        &self.parent
    }

    /// How many rows are above each row, by the number of the row; 65,535 where there are more.
    pub fn depths(&self) -> &[u16] {
        &self.depth
    }

    /// The place of each row in the order, by the number of the row.
    pub fn places(&self) -> &[u32] {
        &self.place
    }

    /// The place in the order after the last row below each row, by the number of the row.
    pub fn ends(&self) -> &[u32] {
        &self.until
    }

    /// The rows below a row, and the row itself first.
    pub fn below(&self, row: u32) -> &[u32] {
        let at = row as usize;
        &self.order[self.place[at] as usize..self.until[at] as usize]
    }

    /// The parent of a row.
    pub fn parent(&self, row: u32) -> Option<u32> {
        Some(self.parent[row as usize]).filter(|parent| *parent != NO_ROW)
    }

    pub(crate) fn of(rows: &mut [Row], by_uuid: &HashMap<Uuid, u32>) -> Self {
        let count = rows.len();
        let mut tree = Self {
            order: Vec::with_capacity(count),
            parent: vec![NO_ROW; count],
            depth: vec![0; count],
            place: vec![NO_ROW; count],
            until: vec![0; count],
        };
        for (number, row) in rows.iter().enumerate() {
            let parent = row.parent_uuid.and_then(|uuid| by_uuid.get(&uuid)).copied();
            let parent = parent.filter(|parent| *parent as usize != number);
            tree.parent[number] = parent.unwrap_or(NO_ROW);
        }
        for row in rows.iter_mut() {
            row.chunks = 0;
        }
        for number in 0..count {
            let parent = tree.parent[number];
            if rows[number].flags.has(Flags::CHUNK) && parent != NO_ROW {
                rows[parent as usize].chunks += 1;
            }
        }
        let children = Children::of(rows, &tree.parent);
        for &root in children.of_row(NO_ROW) {
            tree.walk(root, &children);
        }
        // Rows whose parents lead in a circle hang below no root, and must be seen nevertheless.
        for number in 0..count as u32 {
            if tree.place[number as usize] == NO_ROW {
                tree.parent[number as usize] = NO_ROW;
                tree.walk(number, &children);
            }
        }
        tree
    }

    fn walk(&mut self, root: u32, children: &Children) {
        let mut open: Vec<(u32, usize)> = Vec::new();
        self.enter(root, 0, &mut open);
        while let Some((row, next)) = open.last_mut() {
            let below = children.of_row(*row);
            if let Some(&child) = below.get(*next) {
                *next += 1;
                if self.place[child as usize] == NO_ROW {
                    let depth = u16::try_from(open.len()).unwrap_or(u16::MAX);
                    self.enter(child, depth, &mut open);
                }
            } else {
                self.until[*row as usize] = self.order.len() as u32;
                open.pop();
            }
        }
    }

    fn enter(&mut self, row: u32, depth: u16, open: &mut Vec<(u32, usize)>) {
        self.place[row as usize] = self.order.len() as u32;
        self.depth[row as usize] = depth;
        self.order.push(row);
        open.push((row, 0));
    }
}

/// The children of all rows in one list.
struct Children {
    list: Vec<u32>,
    /// Where those of each row begin; the roots come after those of the last row.
    starts: Vec<u32>,
}

impl Children {
    fn of(rows: &[Row], parent: &[u32]) -> Self {
        let group = |row: u32| (parent[row as usize] as usize).min(rows.len());
        let mut list: Vec<u32> = (0..rows.len() as u32).collect();
        list.sort_by_key(|&row| (group(row), rows[row as usize].start, row));
        let mut starts = vec![0; rows.len() + 2];
        for &row in &list {
            starts[group(row) + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        Self { list, starts }
    }

    fn of_row(&self, row: u32) -> &[u32] {
        let at = (row as usize).min(self.starts.len() - 2);
        &self.list[self.starts[at] as usize..self.starts[at + 1] as usize]
    }
}
