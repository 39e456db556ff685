//! The shapes of every content file: the schema of the encodings, one table a file.

use super::shape::Shape::{
    Act, Address, Bilingual, Choice, Count, Date, Flag, List, Number, OneOf, Record as Rec, Word,
};
use super::shape::{Key, Record, Shape, may, must};

/// `site.yaml`
pub static SITE: Record = Record {
    name: "the site",
    keys: &[
        must("title", Bilingual, "the name of the site"),
        must("publisher", Bilingual, "who publishes it"),
        must("base_url", Word, "scheme and host, without a path"),
        may("mount", Word, "the path of the host under which the site stands: `/` without it"),
        must("languages", List(&Word), "the languages of the interface: folders of locales/"),
        must("as_of", Date, "the day on which \"present\", \"coming\" and \"stale\" are judged"),
        may("lints", List(&Rec(&LEVEL)), "levels of lints that differ from their own"),
    ],
};

static LEVEL: Record = Record {
    name: "the level of a lint",
    keys: &[
        must("lint", Word, "the name of the lint"),
        must("level", Choice(&["error", "warning", "note", "allow"]), "how much it weighs"),
        must("why", Bilingual, "why it differs"),
    ],
};

/// The kinds of act.
pub const ACT_KINDS: &[&str] = &["order", "decree", "law", "code", "standard"];

static REGISTRATION: Record = Record {
    name: "an entry in the state register",
    keys: &[
        must("number", Word, "its number"),
        may("date", Date, "the day of registration"),
        may("source", OneOf(&[Bilingual, List(&Address), Address]), "where it is said"),
    ],
};

static STATUS: Record = Record {
    name: "a status",
    keys: &[
        must("state", Choice(&["in-force", "amended", "repealed", "unknown"]), "what is known"),
        may("by", Address, "the unit that ended the act"),
        may("since", Date, "since when, where the day is known"),
        must("checked_on", Date, "the day on which somebody last looked"),
        must("source", Bilingual, "where he looked"),
        may("note", Bilingual, "what is not confirmed"),
    ],
};

const WHEN: Shape = OneOf(&[
    Date,
    Rec(&Record {
        name: "an unknown or conditional day",
        keys: &[
            may("unknown", Bilingual, "why the day is not known"),
            may("condition", Bilingual, "the condition, in the words of the act"),
        ],
    }),
]);

/// `acts/ID/act.yaml`
pub static ACT: Record = Record {
    name: "an act",
    keys: &[
        must("kind", Choice(ACT_KINDS), "what kind of act it is"),
        must("number", Word, "its number as printed"),
        must("date", Date, "the day of adoption"),
        may("registration", Rec(&REGISTRATION), "its entry in the state register"),
        may("registrations", List(&Rec(&REGISTRATION)), "entries where sources disagree"),
        must("issuer", Bilingual, "who adopted it, in the nominative"),
        must("cited", Bilingual, "how editors' notes name the issuer, in the genitive"),
        must("name", Bilingual, "short name used by the site"),
        must("official", List(&Choice(&["kk", "ru"])), "the languages whose text is official here"),
        must("held", Choice(&["whole", "part"]), "whether the whole text is here"),
        must("in_operation", WHEN, "the day from which it applies"),
        must("status", Rec(&STATUS), "whether it applies, who says so and when"),
        must("source", Bilingual, "where the text comes from"),
        may("note", Bilingual, "what a reader should know"),
        may("named", Rec(&NAMED), "names in quotation marks by which it is cited"),
        may(
            "published",
            List(&Rec(&PUBLISHED)),
            "official consolidated texts that prove the replay",
        ),
    ],
};

static PUBLISHED: Record = Record {
    name: "a published text",
    keys: &[
        must("redaction", Word, "the redaction that it shows"),
        must("lang", Choice(&["kk", "ru"]), "its language"),
        may("source", Bilingual, "where it comes from"),
        may("exceptions", List(&Rec(&EXCEPTION)), "recorded differences from the replay"),
    ],
};

static EXCEPTION: Record = Record {
    name: "an exception of a proof",
    keys: &[
        must("unit", Address, "the unit that differs"),
        must("replayed", Word, "the words that the operations give"),
        must("published", Word, "the words of the published text in their place"),
        must("why", Bilingual, "the reason"),
    ],
};

static NAMED: Record = Record {
    name: "the names of an act",
    keys: &[may("kk", List(&Word), "in Kazakh"), may("ru", List(&Word), "in Russian")],
};

static APPROVED: Record = Record {
    name: "an approved document",
    keys: &[
        must("document", Word, "its segment in addresses: rules, regulation"),
        may("name", Bilingual, "what it is called"),
    ],
};

static REGISTERED: Record = Record {
    name: "an entry of the register",
    keys: &[
        must("act", Act, "its id"),
        must("kind", Choice(ACT_KINDS), "what kind of act it is"),
        may("number", Word, "its number as printed"),
        may("date", Date, "the day of adoption"),
        may(
            "official",
            List(&Choice(&["kk", "ru"])),
            "the languages in which its title is official here",
        ),
        may("issuer", Bilingual, "who adopted it"),
        may("cited", Bilingual, "how editors' notes name the issuer, in the genitive"),
        may("title", Bilingual, "its title, as far as the sources give it"),
        may("registration", Rec(&REGISTRATION), "its entry in the state register"),
        may("registrations", List(&Rec(&REGISTRATION)), "entries where sources disagree"),
        may("named", Rec(&NAMED), "names in quotation marks by which it is cited"),
        may("approves", List(&Rec(&APPROVED)), "documents approved by it"),
        may("in_operation", WHEN, "the day from which it applies"),
        may("note", Bilingual, "what a reader should know"),
        must("status", Rec(&STATUS), "whether it applies, who says so and when"),
    ],
};

/// `register.yaml`
pub static REGISTER: Record = Record {
    name: "the register",
    keys: &[must("acts", List(&Rec(&REGISTERED)), "acts that are cited but not held")],
};

const LANGS: Shape = Rec(&Record {
    name: "the standing of a text",
    keys: &[
        may("kk", Choice(&["official", "translation"]), "of the Kazakh side"),
        may("ru", Choice(&["official", "translation"]), "of the Russian side"),
    ],
});

static HISTORY: Record = Record {
    name: "a change by an act that is not held",
    keys: &[
        must("act", Act, "the act that made it"),
        must("change", Choice(&["restated", "changed", "added", "repealed"]), "what it did"),
        may("entry", Bilingual, "the printed words on entry into force"),
        may("in_operation", Date, "the day, where it is known"),
        may("note", Bilingual, "the words before the dash, where the print differs from the rule"),
    ],
};

static ANNOUNCED: Record = Record {
    name: "an announced change by an act that is not held",
    keys: &[
        must("act", Act, "the act that makes it"),
        must(
            "change",
            Choice(&["restated", "changed", "added", "repealed", "ended"]),
            "what it does",
        ),
        may("in_operation", Date, "the day, where it is known"),
    ],
};

static FRAME_RECORD: Record = Record {
    name: "a text with its standing",
    keys: &[
        must("text", Bilingual, "the words"),
        may("standing", LANGS, "where it differs from that of the act"),
        may("lacuna", Bilingual, "why words are missing"),
        may("history", List(&Rec(&HISTORY)), "changes by acts that are not held"),
        may("notice", Bilingual, "an editor's note printed before it"),
        may("source", Bilingual, "where the words come from"),
        may("restored", Bilingual, "what was restored in them, and why"),
    ],
};

const FRAME: Shape = OneOf(&[Rec(&FRAME_RECORD), Bilingual]);

/// The keys that say which unit a record is; its value is the number, or the name of a form line.
pub const UNIT_KEYS: &[&str] = &[
    "section",
    "chapter",
    "paragraph",
    "article",
    "point",
    "subpoint",
    "part",
    "indent",
    "criterion",
    "row",
    "line",
];

static UNIT_SHAPE: Shape = Rec(&UNIT);

/// A unit of text.
pub static UNIT: Record = Record {
    name: "a unit",
    keys: &[
        may("section", Number, "heading of a раздел / бөлім"),
        may("chapter", Number, "heading of a глава / тарау"),
        may("paragraph", Number, "heading of a параграф"),
        may("article", Number, "heading of a статья / бап"),
        may("point", Number, "пункт / тармақ"),
        may("subpoint", Number, "подпункт / тармақша"),
        may("part", Number, "an unnumbered paragraph"),
        may("indent", Number, "an indent of a part that is cited by its indents"),
        may("title", FRAME, "a title, in the new text of an amendment"),
        may("preamble", FRAME, "a preamble, in the new text of an amendment"),
        may("stamp", FRAME, "a stamp, in the new text of an amendment"),
        may("sign", FRAME, "a signature, in the new text of an amendment"),
        may("lacuna", Bilingual, "why words are missing; alone, it stands for several units"),
        may("mark", Bilingual, "the printed number, where it differs from the rule"),
        may("text", Bilingual, "the words, a paragraph a line"),
        may("standing", LANGS, "where it differs from that of the act"),
        may("history", List(&Rec(&HISTORY)), "changes by acts that are not held"),
        may(
            "announced",
            List(&Rec(&ANNOUNCED)),
            "changes by acts that are not held, as the publisher's note announces them",
        ),
        may("notice", Bilingual, "an editor's note printed before it"),
        may("source", Bilingual, "where the words come from"),
        may("restored", Bilingual, "what was restored in them, and why"),
        may("subpoints", List(&UNIT_SHAPE), "its subpoints"),
        may("definitions", List(&UNIT_SHAPE), "its subpoints, which define terms"),
        may("points", List(&UNIT_SHAPE), "the points of an article"),
        may(
            "parts",
            List(&UNIT_SHAPE),
            "its further paragraphs, where they need numbers of their own",
        ),
        may("indents", List(&UNIT_SHAPE), "the indents of a part"),
        may("closing", Bilingual, "paragraphs printed after the subpoints"),
        may("amendments", List(&Rec(&AMENDMENT)), "what it orders"),
    ],
};

/// An amending instruction, or a scope line.
pub static AMENDMENT: Record = Record {
    name: "an amendment",
    keys: &[
        may("text", Bilingual, "the instruction as printed"),
        may("scope", Bilingual, "a line that only says where the next ones apply"),
        may("op", Choice(&["replace", "insert", "repeal", "suspend", "words"]), "what is done"),
        may(
            "target",
            OneOf(&[Address, List(&Address)]),
            "the unit; for insert the address it gets",
        ),
        may("after", Address, "for insert: the unit before it, where its number does not tell"),
        may("quotes", OneOf(&[List(&Word), Rec(&QUOTES)]), "the marks printed round the new text"),
        may("with", OneOf(&[List(&UNIT_SHAPE), Choice(&["annex"])]), "the new text"),
        may("in_operation", WHEN, "where it differs from that of the act"),
        may("until", Date, "for suspend: the last day"),
        may("find", Bilingual, "for words: what is replaced"),
        may("replace", Bilingual, "for words: by what"),
        may("count", Count, "for words: how often it must stand there"),
        may("why", Bilingual, "the reason, for the comparative table"),
        may("standing", LANGS, "where it differs from that of the act"),
    ],
};

static QUOTES: Record = Record {
    name: "the marks in each language",
    keys: &[must("kk", List(&Word), "in Kazakh"), must("ru", List(&Word), "in Russian")],
};

static CELL: Record = Record {
    name: "a cell",
    keys: &[
        may("text", Bilingual, "the words"),
        may("lines", List(&Rec(&CELL_LINE)), "numbered lines"),
        may("blank", Count, "for a cell to be filled in: how many lines it has"),
        may("columns", Count, "how many columns it spans"),
        may("rows", Count, "how many rows it spans"),
    ],
};

static CELL_LINE: Record = Record {
    name: "a numbered line",
    keys: &[
        must("line", Number, "its number"),
        may("text", Bilingual, "the words"),
        may("blank", Count, "for a line to be filled in: how many lines it has"),
        may("mark", Bilingual, "the printed number, where it differs from the rule"),
    ],
};

static HEAD_ROW: Record =
    Record { name: "a heading row", keys: &[must("cells", List(&Rec(&CELL)), "its cells")] };

static ROW: Record = Record {
    name: "a row",
    keys: &[must("row", Number, "its number"), must("cells", List(&Rec(&CELL)), "its cells")],
};

static TABLE: Record = Record {
    name: "a table",
    keys: &[
        may("head", List(&Rec(&HEAD_ROW)), "its heading rows"),
        may("rows", List(&Rec(&ROW)), "its rows"),
    ],
};

static CRITERION_ROW: Record = Record {
    name: "a row of criteria",
    keys: &[
        must("row", Number, "its number"),
        must("text", Bilingual, "the words"),
        may("mark", Bilingual, "the printed number, where it differs from the rule"),
        must("options", List(&Word), "the cells after the words, as printed"),
    ],
};

static CRITERION: Record = Record {
    name: "a criterion",
    keys: &[
        must("criterion", Number, "its number"),
        must("text", Bilingual, "the words"),
        must("rows", List(&Rec(&CRITERION_ROW)), "its rows"),
    ],
};

static CRITERIA_TABLE: Record = Record {
    name: "a table of criteria",
    keys: &[
        may("head", List(&Rec(&HEAD_ROW)), "its heading rows"),
        must("groups", List(&Rec(&CRITERION)), "its criteria"),
    ],
};

static FORM_LINE: Record = Record {
    name: "a line of a form",
    keys: &[
        may("line", Word, "its name: a small Latin word"),
        may("title", FRAME, "the title of the form"),
        may("text", Bilingual, "the words before the blank"),
        may("blank", Count, "how many ruled lines the blank has"),
        may("caption", Bilingual, "the words under the line"),
    ],
};

static DOCUMENT_SHAPE: Shape = Rec(&DOCUMENT);

static DOCUMENT: Record = Record {
    name: "a document",
    keys: &[
        must("document", Word, "its segment in addresses: order, rules, annex1, law"),
        may("of", Word, "the document that it is annexed to"),
        may("stamp", FRAME, "approval or annex stamp"),
        may("title", FRAME, "its heading"),
        may("meta", FRAME, "adoption and registration line"),
        may("preamble", FRAME, "its preamble"),
        may("history", List(&Rec(&HISTORY)), "changes of the whole by acts that are not held"),
        may("lacuna", Bilingual, "why it is not held"),
        may(
            "units",
            List(&UNIT_SHAPE),
            "its units, headings among them, in the order of the print",
        ),
        may("table", Rec(&TABLE), "its table"),
        may("criteria", Rec(&CRITERIA_TABLE), "its table of criteria"),
        may("form", List(&Rec(&FORM_LINE)), "its blank, line by line"),
        may("sign", FRAME, "the signature"),
        may(
            "documents",
            List(&DOCUMENT_SHAPE),
            "the documents that an annex restates, for `with: annex`",
        ),
    ],
};

/// `acts/ID/text.yaml`
pub static TEXT: Record = Record {
    name: "a text",
    keys: &[must("documents", List(&Rec(&DOCUMENT)), "the documents of the act")],
};

/// The kinds of defect that an erratum may record.
pub const ERRATUM_KINDS: &[&str] = &[
    "reference",
    "registration",
    "spelling",
    "grammar",
    "punctuation",
    "quotes",
    "alphabet",
    "numbering",
    "term",
    "sense",
];

static ERRATUM: Record = Record {
    name: "an erratum",
    keys: &[
        must("unit", Address, "where the words stand"),
        must("lang", Choice(&["kk", "ru"]), "in which language"),
        must("quote", Word, "the shortest words that show it, as printed"),
        must("kind", Choice(ERRATUM_KINDS), "what kind of defect it is"),
        may(
            "means",
            OneOf(&[List(&Word), Word]),
            "what is meant: an address, or the right words; left out where nobody can tell",
        ),
        must("why", Bilingual, "how one knows"),
        may("closes", Word, "the lint that finds it"),
    ],
};

/// `acts/ID/errata.yaml`
pub static ERRATA: Record = Record {
    name: "the errata",
    keys: &[must("errata", List(&Rec(&ERRATUM)), "known defects of the official text")],
};

static BASIS: Record = Record {
    name: "a basis",
    keys: &[
        must("unit", Address, "the unit that says so"),
        must("seen", Word, "twelve digits of the words that were seen"),
    ],
};

const SAID: &[Key] = &[
    must("basis", Rec(&BASIS), "the unit that says so"),
    may("words", Bilingual, "what it says, in short"),
    may("for", Word, "the kind of object that it concerns"),
];

static RULE: Record = Record { name: "a rule", keys: SAID };

static CONDITION: Record = Record {
    name: "a condition",
    keys: &[
        must("condition", Choice(&["total", "each"]), "points in all, or in each criterion"),
        must("at_least", Count, "the least number of points"),
        must("basis", Rec(&BASIS), "the unit that says so"),
        must("words", Bilingual, "what it says, in short"),
    ],
};

static OUTCOMES: Record = Record {
    name: "the outcomes",
    keys: &[
        must("include", Rec(&RULE), "where the conditions are met"),
        must("refuse", Rec(&RULE), "where one is not"),
    ],
};

static POINTS: Record = Record {
    name: "the points of an answer",
    keys: &[
        must("yes", Count, "for yes"),
        must("no", Count, "for no"),
        may("inferred", Bilingual, "from what this was concluded, where the act does not say it"),
    ],
};

static THRESHOLD: Record = Record {
    name: "a threshold",
    keys: &[
        may("more_than", Word, "the number itself does not suffice"),
        may("at_least", Word, "the number itself suffices"),
        may("all", Flag, "all of them"),
        may("unit", Word, "what is counted"),
    ],
};

static ANSWER_ROW: Record = Record {
    name: "a question",
    keys: &[
        must("row", Number, "the row of the annex"),
        must("basis", Rec(&BASIS), "the unit that asks"),
        may("concerns", List(&Choice(&["system", "complex"])), "which objects the row names"),
        may("threshold", Rec(&THRESHOLD), "the number in it"),
        may("help", Bilingual, "what decides, in a citizen's words"),
    ],
};

static CRITERIA: Record = Record {
    name: "a table of criteria as data",
    keys: &[
        must("criteria", Word, "its id"),
        must("table", Word, "the document that holds it"),
        must("name", Bilingual, "what it is called on the site"),
        must("points", Rec(&POINTS), "what an answer is worth"),
        must("conditions", List(&Rec(&CONDITION)), "what must be met"),
        must("outcomes", Rec(&OUTCOMES), "what follows"),
        may("other_grounds", List(&Rec(&RULE)), "grounds of refusal that points do not decide"),
        may("outside", List(&Rec(&RULE)), "what these criteria do not decide"),
        must("rows", List(&Rec(&ANSWER_ROW)), "the questions"),
    ],
};

/// `acts/ID/criteria.yaml`
pub static CRITERIA_FILE: Record = Record {
    name: "the criteria",
    keys: &[must("criteria", List(&Rec(&CRITERIA)), "tables of criteria as data")],
};

/// The kinds of field that a form may have.
pub const FIELD_KINDS: &[&str] = &[
    "text", "long", "date", "name", "org", "iin", "bin", "phone", "email", "tick", "choice",
    "table", "sign", "seal",
];

static CHOICE: Record = Record {
    name: "an answer of a choice",
    keys: &[
        must("option", Word, "its name: a small Latin word"),
        must("text", Bilingual, "its words on the blank"),
    ],
};

static COLUMN: Record = Record {
    name: "a column that is filled in",
    keys: &[
        must("column", Word, "its name: a small Latin word"),
        must("kind", Choice(FIELD_KINDS), "what is written in its cells"),
        must("label", Bilingual, "its heading"),
    ],
};

static ONLY_IF: Record = Record {
    name: "the condition of a field",
    keys: &[
        must("field", Word, "the line with the box or the answers"),
        may("is", Word, "the answer that must be chosen; left out where it is a box to be ticked"),
    ],
};

static FIELD: Record = Record {
    name: "a field",
    keys: &[
        must("field", Word, "the line of the blank"),
        must("kind", Choice(FIELD_KINDS), "what is written there"),
        must("label", Bilingual, "its name in messages"),
        may("hint", Bilingual, "what is written here"),
        may("error", Bilingual, "the message when it is empty"),
        may("required", Flag, "whether the form is incomplete without it"),
        may("only_if", Rec(&ONLY_IF), "the condition on which it is filled in"),
        may("same_as", Address, "the field whose words it repeats, in this form or another one"),
        may("lines", Count, "ruled lines of the empty blank; of a table, its rows"),
        may("options", List(&Rec(&CHOICE)), "the answers of a choice"),
        may("columns", List(&Rec(&COLUMN)), "the columns of a table"),
        must("basis", Rec(&BASIS), "the line of the annex"),
    ],
};

static RELATED: Record = Record {
    name: "a form that some need besides",
    keys: &[
        must("form", Address, "the document that is its blank"),
        must("basis", Rec(&BASIS), "the unit that lets one see so"),
        must("words", Bilingual, "who needs it"),
        may("for", Word, "the kind of object that it concerns"),
    ],
};

static FORM: Record = Record {
    name: "a form",
    keys: &[
        must("form", Word, "the document that is the blank"),
        must("name", Bilingual, "what it is called on the site"),
        must("purpose", Bilingual, "what it is for"),
        must("basis", Rec(&BASIS), "the unit that asks for it"),
        may("attachments", List(&Rec(&RULE)), "what is attached"),
        may("related", List(&Rec(&RELATED)), "forms that some need besides"),
        must("fields", List(&Rec(&FIELD)), "its fields, in the order of the blank"),
    ],
};

/// `acts/ID/forms.yaml`
pub static FORMS: Record = Record {
    name: "the forms",
    keys: &[must("forms", List(&Rec(&FORM)), "the forms of the annexes as data")],
};

static NEXT: Record = Record {
    name: "what follows a step",
    keys: &[must("step", Word, "the step"), may("if", Bilingual, "on which condition")],
};

static NEXT_SHAPE: Shape = OneOf(&[Rec(&NEXT), Word]);

static STEP: Record = Record {
    name: "a step",
    keys: &[
        must("step", Word, "its id in the procedure"),
        must("actor", Bilingual, "who acts"),
        must("trigger", Bilingual, "on what event"),
        must("does", Bilingual, "what he does"),
        may("days", Count, "within how many days or months"),
        may("day_kind", Choice(&["working", "calendar", "month"]), "how they are counted"),
        may("from", Bilingual, "what starts the period"),
        may("after", Word, "the step whose end starts the period; else the event of the procedure"),
        may("outcome", Bilingual, "what comes of it"),
        may("next", List(&NEXT_SHAPE), "the steps that follow"),
        must("basis", Rec(&BASIS), "the unit that says so"),
    ],
};

static PROCEDURE: Record = Record {
    name: "a procedure",
    keys: &[
        must("procedure", Word, "its id"),
        must("name", Bilingual, "what it is called on the site"),
        may("basis", Rec(&BASIS), "the unit that gives the whole of it"),
        must("steps", List(&Rec(&STEP)), "its steps"),
    ],
};

/// `acts/ID/procedures.yaml`
pub static PROCEDURES: Record = Record {
    name: "the procedures",
    keys: &[must("procedures", List(&Rec(&PROCEDURE)), "procedures as data")],
};

static DAY_OFF: Record = Record {
    name: "a day off",
    keys: &[
        must("day", Date, "the day"),
        must("kind", Choice(&["holiday", "observed", "religious", "moved"]), "why it is off"),
        must("name", Bilingual, "what it is called"),
        may("source", Bilingual, "where it is said, if not where the year is"),
    ],
};

static WORKED_DAY: Record = Record {
    name: "a worked day",
    keys: &[
        must("day", Date, "the day"),
        must("instead_of", Date, "the day that is off in its place"),
        may("source", Bilingual, "where it is said"),
    ],
};

/// `calendars/<year>.yaml`
pub static CALENDAR: Record = Record {
    name: "a calendar",
    keys: &[
        must("year", Count, "the year"),
        must("confirmed", Flag, "whether the acts that move its days are known"),
        must("source", Bilingual, "where it comes from"),
        may("note", Bilingual, "what is not confirmed"),
        must("days_off", List(&Rec(&DAY_OFF)), "days off besides Saturdays and Sundays"),
        may("working", List(&Rec(&WORKED_DAY)), "Saturdays and Sundays that are worked"),
    ],
};

static GLOSSARY_ENTRY: Record = Record {
    name: "an entry of the glossary",
    keys: &[
        must("kk", Word, "the Kazakh words"),
        must("ru", Word, "the Russian words"),
        may("why", Bilingual, "why these"),
    ],
};

/// `glossary.yaml`
pub static GLOSSARY: Record = Record {
    name: "the glossary",
    keys: &[must(
        "glossary",
        List(&Rec(&GLOSSARY_ENTRY)),
        "words that the translations had to choose",
    )],
};

static BODY_REDACTION: Record = Record {
    name: "a redaction of a body",
    keys: &[
        must("redaction", Word, "its name"),
        must("state", Word, "the act and its state: 2018-29@2025-01-08"),
        must("name", Bilingual, "a short name"),
        must("description", Bilingual, "the name written out"),
    ],
};

static CORRESPONDENCE: Record = Record {
    name: "a correspondence",
    keys: &[
        must("old", Address, "the earlier unit"),
        must("new", Address, "the later unit"),
        must("why", Bilingual, "why they correspond"),
    ],
};

static BODY_LACUNA: Record = Record {
    name: "a time without a text",
    keys: &[
        must("after", Act, "the act with which it begins"),
        must("before", Act, "the act with which it ends"),
        must("why", Bilingual, "what is missing"),
    ],
};

/// `bodies/NAME.yaml`
pub static BODY: Record = Record {
    name: "a body of rules",
    keys: &[
        must("body", Word, "its id, which is the name of the file"),
        must("name", Bilingual, "what it is called"),
        must("redactions", List(&Rec(&BODY_REDACTION)), "its redactions, oldest first"),
        may("lacunae", List(&Rec(&BODY_LACUNA)), "times of which no source holds the text"),
        may("correspondences", List(&Rec(&CORRESPONDENCE)), "what the aligner cannot see"),
    ],
};
