//! Objects, which keep the order of their keys.

use super::Value;
use nemo_relay_types::json::push_key;
use std::collections::HashMap;

/// The members of an object in the order in which they were written; a key is there once.
#[derive(Clone, Debug, Default)]
pub struct Object {
    members: Vec<(String, Value)>,
    /// The place of each key, once there are more than a search should pass.
    places: Option<Box<Places>>,
}

/// On the heap, so that a value is no larger for it.
#[derive(Clone, Debug)]
struct Places(HashMap<String, usize>);

/// Up to here a search is as fast as a table.
const FEW: usize = 24;

impl Object {
    /// An object of some members; of equal keys the last one stays.
    pub fn of<const N: usize>(members: [(&str, Value); N]) -> Self {
        let mut object = Self::with_capacity(N);
        members.into_iter().for_each(|(key, value)| object.set(key, value));
        object
    }

    pub(crate) fn with_capacity(capacity: usize) -> Self {
        Self { members: Vec::with_capacity(capacity), places: None }
    }

    /// Appends a member whose key is known to be new.
    pub(crate) fn push(&mut self, key: impl Into<String>, value: Value) {
        let key = key.into();
        if let Some(places) = &mut self.places {
            places.0.insert(key.clone(), self.members.len());
        }
        self.members.push((key, value));
        if self.places.is_none() && self.members.len() > FEW {
            self.find_places();
        }
    }

    fn find_places(&mut self) {
        let places = || self.members.iter().enumerate().map(|(place, (key, _))| (key.clone(), place)).collect();
        self.places = (self.members.len() > FEW).then(|| Box::new(Places(places())));
    }

    fn place(&self, key: &str) -> Option<usize> {
        match &self.places {
            Some(places) => places.0.get(key).copied(),
            None => self.members.iter().position(|(name, _)| name == key),
        }
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.place(key).map(|place| &self.members[place].1)
    }

    /// The value of a key, to be changed.
    pub fn get_mut(&mut self, key: &str) -> Option<&mut Value> {
        self.place(key).map(|place| &mut self.members[place].1)
    }

    /// The text of a key, where its value is a string.
    pub fn text(&self, key: &str) -> Option<&str> {
        self.get(key).and_then(Value::as_str)
    }

    /// Sets a key in its place, or at the end where it is new.
    pub fn set(&mut self, key: &str, value: Value) {
        match self.get_mut(key) {
            Some(place) => *place = value,
            None => self.push(key, value),
        }
    }

    /// Takes a key out.
    pub fn remove(&mut self, key: &str) -> Option<Value> {
        let removed = self.members.remove(self.place(key)?).1;
        if self.places.is_some() {
            self.find_places();
        }
        Some(removed)
    }

    /// Takes a key out; `null` counts as nothing.
    pub(crate) fn take(&mut self, key: &str) -> Option<Value> {
        self.remove(key).filter(|value| !value.is_null())
    }

    /// Takes an array out; anything else stays, and nothing is returned.
    pub(crate) fn take_array(&mut self, key: &str) -> Option<Vec<Value>> {
        match self.get(key)? {
            Value::Array(_) => self.remove(key)?.into_array(),
            _ => None,
        }
    }

    /// Keys and values in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.members.iter().map(|(key, value)| (key.as_str(), value))
    }

    /// The values in order, to be changed.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut Value> {
        self.members.iter_mut().map(|(_, value)| value)
    }

    /// How many members there are.
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// The object at a path of keys, made where it is missing; `None` where something else stands in the way.
    pub(crate) fn at_path(&mut self, path: &[&str]) -> Option<&mut Object> {
        let Some((key, rest)) = path.split_first() else { return Some(self) };
        if self.get(key).is_none_or(Value::is_null) {
            self.set(key, Value::Object(Self::default()));
        }
        self.get_mut(key)?.as_object_mut()?.at_path(rest)
    }
}

impl IntoIterator for Object {
    type Item = (String, Value);
    type IntoIter = std::vec::IntoIter<(String, Value)>;

    fn into_iter(self) -> Self::IntoIter {
        self.members.into_iter()
    }
}

impl PartialEq for Object {
    fn eq(&self, other: &Self) -> bool {
        self.members == other.members
    }
}

/// The path to the first member in which two objects differ.
pub(super) fn difference(a: &Object, b: &Object) -> Option<String> {
    let differs = |key: &str, rest: String| {
        let mut path = String::new();
        push_key(&mut path, key);
        Some(path + &rest)
    };
    for (index, (key, value)) in a.members.iter().enumerate() {
        // Two objects of one origin have their keys in one order, so the place is tried before the search.
        let other = b.members.get(index).filter(|(name, _)| name == key).map(|(_, value)| value).or_else(|| b.get(key));
        match other {
            None => return differs(key, first_leaf(value)),
            Some(other) => {
                if let Some(rest) = value.difference(other) {
                    return differs(key, rest);
                }
            }
        }
    }
    if a.len() == b.len() {
        return None;
    }
    let extra = b.iter().find(|(key, _)| a.get(key).is_none())?.0;
    differs(extra, String::new())
}

/// The path to the first member inside of an object that is missing as a whole.
fn first_leaf(value: &Value) -> String {
    let Some((key, inner)) = value.as_object().and_then(|object| object.iter().next()) else { return String::new() };
    let mut path = String::new();
    push_key(&mut path, key);
    path + &first_leaf(inner)
}

#[cfg(test)]
mod tests {
    use super::{FEW, Object, Value};

    #[test]
    fn many_members_are_found_as_few_are() {
        let mut object = Object::default();
        for index in 0..3 * FEW {
            object.set(&format!("key{index}"), Value::integer(index as u64));
        }
        for index in (0..3 * FEW).step_by(2) {
            assert_eq!(object.remove(&format!("key{index}")), Some(Value::integer(index as u64)));
        }
        object.set("key1", Value::Null);
        assert_eq!((object.len(), object.get("key1"), object.get("key2")), (3 * FEW / 2, Some(&Value::Null), None));
        assert_eq!(object.iter().nth(1), Some(("key3", &Value::integer(3))));
    }
}
