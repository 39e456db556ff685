//! What is particular to Kazakh and Russian: reference grammar, case endings, folding, legal dates, ordinals.
