//! Objects by number.

use crate::{Result, missing};

/// A table whose numbers are used again once they are free.
pub(crate) struct Table<T> {
    rows: Vec<Option<T>>,
    free: Vec<u32>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { rows: Vec::new(), free: Vec::new() }
    }
}

impl<T> Table<T> {
    pub(crate) fn put(&mut self, object: T) -> u32 {
        if let Some(number) = self.free.pop() {
            self.rows[number as usize] = Some(object);
            return number;
        }
        self.rows.push(Some(object));
        (self.rows.len() - 1) as u32
    }

    pub(crate) fn get(&self, number: u32) -> Option<&T> {
        self.rows.get(number as usize)?.as_ref()
    }

    pub(crate) fn get_mut(&mut self, number: u32) -> Option<&mut T> {
        self.rows.get_mut(number as usize)?.as_mut()
    }

    pub(crate) fn len(&self) -> usize {
        self.rows.len() - self.free.len()
    }

    pub(crate) fn expect(&self, number: u32, what: &str) -> Result<&T> {
        self.get(number).ok_or_else(|| missing(what))
    }

    pub(crate) fn take(&mut self, number: u32) -> Option<T> {
        let object = self.rows.get_mut(number as usize)?.take()?;
        self.free.push(number);
        Some(object)
    }

    pub(crate) fn drain(&mut self) -> impl Iterator<Item = T> {
        self.free.clear();
        std::mem::take(&mut self.rows).into_iter().flatten()
    }
}
