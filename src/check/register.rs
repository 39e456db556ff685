//! The register of lints, in the order of the manual.

use super::{Lint, Run, acts, amendments, basis, content, errata, references, replay, structure, text, translation};
use crate::diag::Severity::{self, Error, Note, Warning};

const fn lint(name: &'static str, level: Severity, page: &'static str, run: Run) -> Lint {
    Lint { name, level, page, run }
}

/// Every lint.
pub static LINTS: &[Lint] = &[
    lint("yaml-syntax", Error, include_str!("content/yaml_syntax.md"), Run::Stage),
    lint("invalid-utf8", Error, include_str!("content/invalid_utf8.md"), Run::Stage),
    lint("missing-file", Error, include_str!("content/missing_file.md"), Run::Stage),
    lint("unknown-file", Error, include_str!("content/unknown_file.md"), Run::Stage),
    lint("unknown-key", Error, include_str!("content/unknown_key.md"), Run::Stage),
    lint("duplicate-key", Error, include_str!("content/duplicate_key.md"), Run::Stage),
    lint("missing-key", Error, include_str!("content/missing_key.md"), Run::Stage),
    lint("wrong-type", Error, include_str!("content/wrong_type.md"), Run::Stage),
    lint("wrong-date", Error, include_str!("content/wrong_date.md"), Run::Stage),
    lint("wrong-address", Error, include_str!("content/wrong_address.md"), Run::Stage),
    lint(
        "duplicate-number",
        Error,
        include_str!("content/duplicate_number.md"),
        Run::Act(content::duplicate_number::check),
    ),
    lint(
        "amendment-target-missing",
        Error,
        include_str!("replay/amendment_target_missing.md"),
        Run::Stage,
    ),
    lint(
        "amendment-target-exists",
        Error,
        include_str!("replay/amendment_target_exists.md"),
        Run::Stage,
    ),
    lint(
        "amendment-words-differ",
        Error,
        include_str!("replay/amendment_words_differ.md"),
        Run::Stage,
    ),
    lint(
        "replay-differs",
        Error,
        include_str!("replay/replay_differs.md"),
        Run::Act(replay::replay_differs::check),
    ),
    lint(
        "dangling-reference",
        Error,
        include_str!("references/dangling_reference.md"),
        Run::Act(references::dangling_reference::check),
    ),
    lint(
        "self-reference",
        Error,
        include_str!("references/self_reference.md"),
        Run::Act(references::self_reference::check),
    ),
    lint(
        "reference-before-insertion",
        Error,
        include_str!("references/reference_before_insertion.md"),
        Run::Act(references::reference_before_insertion::check),
    ),
    lint(
        "reference-after-repeal",
        Error,
        include_str!("references/reference_after_repeal.md"),
        Run::Act(references::reference_after_repeal::check),
    ),
    lint(
        "reference-into-lacuna",
        Note,
        include_str!("references/reference_into_lacuna.md"),
        Run::Act(references::reference_into_lacuna::check),
    ),
    lint(
        "unregistered-act",
        Error,
        include_str!("references/unregistered_act.md"),
        Run::Act(references::unregistered_act::check),
    ),
    lint(
        "reference-to-repealed-act",
        Warning,
        include_str!("references/reference_to_repealed_act.md"),
        Run::Act(references::reference_to_repealed_act::check),
    ),
    lint(
        "parallel-reference-mismatch",
        Error,
        include_str!("references/parallel_reference_mismatch.md"),
        Run::Act(references::parallel_reference_mismatch::check),
    ),
    lint(
        "loose-part-count",
        Warning,
        include_str!("references/loose_part_count.md"),
        Run::Act(references::loose_part_count::check),
    ),
    lint(
        "conflicting-registration",
        Error,
        include_str!("acts/conflicting_registration.md"),
        Run::Corpus(acts::conflicting_registration::check),
    ),
    lint(
        "stale-status",
        Warning,
        include_str!("acts/stale_status.md"),
        Run::Corpus(acts::stale_status::check),
    ),
    lint(
        "numbering-gap",
        Error,
        include_str!("structure/numbering_gap.md"),
        Run::Act(structure::numbering_gap::check),
    ),
    lint(
        "wrong-list-mark",
        Warning,
        include_str!("structure/wrong_list_mark.md"),
        Run::Act(structure::wrong_list_mark::check),
    ),
    lint(
        "unbound-annex",
        Warning,
        include_str!("structure/unbound_annex.md"),
        Run::Act(structure::unbound_annex::check),
    ),
    lint(
        "annex-order",
        Warning,
        include_str!("structure/annex_order.md"),
        Run::Act(structure::annex_order::check),
    ),
    lint(
        "overlapping-amendments",
        Error,
        include_str!("amendments/overlapping_amendments.md"),
        Run::Act(amendments::overlapping_amendments::check),
    ),
    lint(
        "amendment-out-of-order",
        Warning,
        include_str!("amendments/amendment_out_of_order.md"),
        Run::Act(amendments::amendment_out_of_order::check),
    ),
    lint(
        "mixed-script",
        Warning,
        include_str!("text/mixed_script.md"),
        Run::Act(text::mixed_script::check),
    ),
    lint(
        "letter-spaced-word",
        Warning,
        include_str!("text/letter_spaced_word.md"),
        Run::Act(text::letter_spaced_word::check),
    ),
    lint(
        "doubled-words",
        Warning,
        include_str!("text/doubled_words.md"),
        Run::Act(text::doubled_words::check),
    ),
    lint(
        "unbalanced-quotes",
        Warning,
        include_str!("text/unbalanced_quotes.md"),
        Run::Act(text::unbalanced_quotes::check),
    ),
    lint(
        "unbalanced-brackets",
        Warning,
        include_str!("text/unbalanced_brackets.md"),
        Run::Act(text::unbalanced_brackets::check),
    ),
    lint("untranslated-text", Error, include_str!("translation/untranslated_text.md"), Run::Stage),
    lint(
        "misaligned-translation",
        Error,
        include_str!("translation/misaligned_translation.md"),
        Run::Act(translation::misaligned_translation::check),
    ),
    lint(
        "basis-changed",
        Error,
        include_str!("basis/basis_changed.md"),
        Run::Act(basis::basis_changed::check),
    ),
    lint(
        "criterion-without-unit",
        Error,
        include_str!("basis/criterion_without_unit.md"),
        Run::Act(basis::criterion_without_unit::check),
    ),
    lint(
        "field-without-basis",
        Error,
        include_str!("basis/field_without_basis.md"),
        Run::Act(basis::field_without_basis::check),
    ),
    lint(
        "step-without-basis",
        Error,
        include_str!("basis/step_without_basis.md"),
        Run::Act(basis::step_without_basis::check),
    ),
    lint("stale-erratum", Error, include_str!("errata/stale_erratum.md"), Run::Stage),
    lint(
        "reference-words-differ",
        Error,
        include_str!("errata/reference_words_differ.md"),
        Run::Act(errata::reference_words_differ::check),
    ),
];
