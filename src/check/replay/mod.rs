//! Amendments and their replay.

pub mod replay_differs;
