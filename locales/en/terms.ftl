### Dictionary of terms, references between acts.

nav-terms = Terms
nav-cited = References between acts

terms-title = Dictionary of legal terms, Kazakh and Russian – Qagida
terms-description = Terms and short forms defined in the acts, { $n } in all: the other language, the definition, where it stands and where the term is used.
terms-heading = Dictionary of terms
terms-lead = Terms defined in the acts: { $n }. Each has its counterpart in the other language, its definition, the points that define it and those that use it. Where acts define a term differently, the definitions are compared word by word.
terms-act-title = No. { $number }: terms – Qagida
terms-act-description = Terms defined in act No. { $number }, { $n } in all: the other language, the definition and the points that use them.
terms-act-heading = No. { $number }: terms
terms-all = Terms of all acts
terms-acts = By act
terms-count = terms: { $n }
terms-letters = Letters
terms-also = Another counterpart:
terms-otherwise = Defined differently in another act:
terms-short = in short
terms-ended = the act is no longer in force
terms-uses = { $n ->
    [one] used { $n } time:
   *[other] used { $n } times:
}
terms-more = { $n ->
    [one] and in { $n } more place
   *[other] and in { $n } more places
}
terms-unused = not used elsewhere in this act
terms-abbreviations = Short forms
terms-abbreviations-hint = Short names that the text of an act declares with the words for “hereinafter”.

task-terms = Find the definition of a term
task-terms-what = Kazakh and Russian dictionary: which act defines what, and how

cited-title = References between acts – Qagida
cited-description = Which act refers to which: a chart, a table and the state of the acts referred to, { $n } in all.
cited-heading = References between acts
cited-lead = Which acts the texts of this site refer to, and what is known of those acts.
cited-drawing = Chart
cited-drawing-hint = The thicker a line, the more references. A broken line: the act on the left changes the one on the right.
cited-left = Referring act
cited-right = Act referred to
cited-table = Table
cited-table-hint = All that the chart shows. A number leads to the references themselves.
cited-citing = Referring act
cited-cited = Act referred to
cited-references = References
cited-of-them = of them about a change { $n }
cited-acts = Acts referred to
cited-acts-hint = Acts whose text is not here are among them: all that the sources say of them is given.
cited-by = { $n ->
    [one] { $n } act refers to it
   *[other] { $n } acts refer to it
}, references in all: { $references }.
cited-most = The acts referred to most: { $n } of { $all }.
cited-act-title = { $kind } No. { $number }{ $date }: references – Qagida
cited-act-description = { $kind } No. { $number }{ $date }: refers to { $outgoing } acts, { $incoming } acts refer to it; each reference stands with the words round it.
cited-known = What is known of the act
cited-text = Text of the act
cited-no-text = The text of this act is not on the site.
cited-outgoing = What this act refers to
cited-incoming = What refers to this act
cited-nobody = No act of this site refers to it.
cited-changes = about a change
cited-meant = with an error of the text put right
cited-more = Further references that are not shown here: { $n }.
cited-link = References
