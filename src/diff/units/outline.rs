//! The tree above the leaves of one side: which unit stands under which, in which document.

use std::collections::HashMap;

use super::Unit;
use crate::model::{Path, UnitKind};

/// The tree of one side. A node is any path that a leaf has or stands below.
pub(super) struct Outline {
    nodes: Vec<Node>,
    /// For each leaf, the node under which it stands.
    pub parent: Vec<usize>,
    /// For each leaf, the node of its document.
    pub document: Vec<usize>,
    /// For each leaf, the leaf of the same parent before and after it.
    pub before: Vec<Option<usize>>,
    pub after: Vec<Option<usize>>,
    leaves: HashMap<Path, usize>,
    ids: HashMap<Path, usize>,
}

/// A path with leaves at it or below it.
pub(super) struct Node {
    pub path: Path,
    /// The leaf at this path.
    pub leaf: Option<usize>,
    /// The node above; none above the act itself.
    pub parent: Option<usize>,
    /// Whether it is a document rather than a unit.
    pub is_document: bool,
}

impl Outline {
    /// Builds the tree. Of two leaves at one path, which content never has, the first counts. A
    /// gap has the path of what it stands in and is not what its neighbours stand under.
    pub fn of(units: &[Unit]) -> Outline {
        let mut outline = Outline {
            nodes: Vec::new(),
            parent: Vec::with_capacity(units.len()),
            document: Vec::with_capacity(units.len()),
            before: vec![None; units.len()],
            after: vec![None; units.len()],
            leaves: HashMap::new(),
            ids: HashMap::new(),
        };
        for (leaf, unit) in units.iter().enumerate() {
            if unit.kind != UnitKind::Gap {
                outline.leaves.entry(unit.path.clone()).or_insert(leaf);
            }
        }
        let mut last_under: HashMap<usize, usize> = HashMap::new();
        for (leaf, unit) in units.iter().enumerate() {
            let parent = outline.node(&unit.path.parent().unwrap_or_default());
            let document = outline.node(&unit.path.document());
            outline.node(&unit.path);
            outline.parent.push(parent);
            outline.document.push(document);
            if let Some(before) = last_under.insert(parent, leaf) {
                outline.before[leaf] = Some(before);
                outline.after[before] = Some(leaf);
            }
        }
        outline
    }

    fn node(&mut self, path: &Path) -> usize {
        if let Some(&id) = self.ids.get(path) {
            return id;
        }
        let parent = path.parent().map(|above| self.node(&above));
        let id = self.nodes.len();
        self.nodes.push(Node {
            path: path.clone(),
            leaf: self.leaves.get(path).copied(),
            parent,
            is_document: path.document() == *path,
        });
        self.ids.insert(path.clone(), id);
        id
    }

    /// A node by its number.
    pub fn get(&self, node: usize) -> &Node {
        &self.nodes[node]
    }

    /// The node at a path.
    pub fn find(&self, path: &Path) -> Option<usize> {
        self.ids.get(path).copied()
    }

    /// The leaf at a path.
    pub fn leaf(&self, path: &Path) -> Option<usize> {
        self.leaves.get(path).copied()
    }

    /// All nodes.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }
}
