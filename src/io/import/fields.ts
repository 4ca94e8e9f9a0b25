/** The fields that a row of a table can give (docs/contract.md, 5.6): what the column-mapping step lists. */
export type FieldId =
  | "coding"
  | "kind"
  | "speaker"
  | "speaker_name"
  | "party"
  | "actors"
  | "actor_names"
  | "about"
  | "issue"
  | "issue_name"
  | "stance"
  | "hedged"
  | "withholding"
  | "rung"
  | "direction"
  | "track"
  | "said"
  | "dating_basis"
  | "dating_reason"
  | "window"
  | "via"
  | "via_names"
  | "setting"
  | "mode"
  | "paraphrase"
  | "quote"
  | "utterance"
  | "note"
  | "coder"
  | "places"
  | "start"
  | "end"
  | "article"
  | "article_title"
  | "outlet"
  | "outlet_name"
  | "credits"
  | "language"
  | "reported"
  | "source_sha256"
  | "source_length";

export interface Field {
  readonly id: FieldId;
  readonly name: string;
  /** What becomes of a row without it, or what it holds. */
  readonly says: string;
  /** Those that nearly every table has come first and are always shown. */
  readonly first?: true;
  /** Without it no row can be read. */
  readonly needed?: true;
  /** What stands in for a column at first. */
  readonly fixed?: string;
  /** Values of a closed vocabulary, each with its name; a text of the file that is none of them has to be mapped. */
  readonly closed?: (terms: Terms) => readonly Choice[];
  /** Heads of columns that mean it, in small letters without signs; its own id always does. */
  readonly heads: readonly string[];
}

interface Choice {
  readonly id: string;
  readonly name: string;
}
export interface Terms {
  readonly parties: readonly Choice[];
  readonly kinds: readonly Choice[];
  readonly stances: readonly Choice[];
  readonly stages: readonly Choice[];
  readonly directions: readonly Choice[];
  readonly tracks: readonly Choice[];
}

const YES_NO = [
  { id: "yes", name: "yes" },
  { id: "no", name: "no" },
];
const same = (...ids: string[]) => ids.map((id) => ({ id, name: id }));

export const FIELDS: readonly Field[] = [
  {
    id: "speaker",
    name: "Speaker",
    says: "who said it",
    first: true,
    heads: ["actor", "person", "source", "who", "name"],
  },
  {
    id: "party",
    name: "Party",
    says: "the speaker's; other where it is not known",
    first: true,
    closed: ({ parties }) => parties,
    heads: ["side", "country", "organization", "organisation", "affiliation"],
  },
  {
    id: "issue",
    name: "Issue",
    says: "the proposition",
    first: true,
    heads: ["concept", "topic", "claim", "category", "theme", "proposition"],
  },
  {
    id: "stance",
    name: "Stance",
    says: "how the speaker stands to it",
    first: true,
    closed: ({ stances }) => stances,
    heads: ["agreement", "position", "attitude", "polarity"],
  },
  {
    id: "paraphrase",
    name: "Paraphrase",
    says: "else made of speaker, stance and issue",
    first: true,
    heads: ["text", "statement", "summary", "content", "description"],
  },
  {
    id: "reported",
    name: "Reported",
    says: "the date of the article",
    first: true,
    needed: true,
    heads: ["date", "published", "publicationdate", "pubdate", "articledate", "datepublished", "day"],
  },
  {
    id: "said",
    name: "Said",
    says: "the date when it was said",
    first: true,
    heads: ["saidon", "statementdate", "eventdate"],
  },
  {
    id: "outlet",
    name: "Outlet",
    says: "who published it",
    first: true,
    heads: ["publisher", "newspaper", "medium", "media", "publication", "site"],
  },
  {
    id: "article",
    name: "Article",
    says: "what tells one article from another; else outlet, date and title",
    first: true,
    heads: ["articleid", "document", "documentid", "doc", "docid", "url", "link"],
  },
  {
    id: "article_title",
    name: "Title of the article",
    says: "a label for it",
    first: true,
    heads: ["title", "headline"],
  },
  {
    id: "rung",
    name: "Stage",
    says: "a rung, 0 to 8, or its name",
    first: true,
    closed: ({ stages }) => stages,
    heads: ["stage", "stageid", "phase"],
  },
  {
    id: "track",
    name: "Track",
    says: "between whom; needed with a stage",
    first: true,
    closed: ({ tracks }) => tracks,
    heads: ["dyad"],
  },
  {
    id: "kind",
    name: "Kind",
    says: "statement or event",
    fixed: "statement",
    closed: ({ kinds }) => kinds,
    heads: ["type"],
  },
  { id: "coding", name: "Id", says: "else the number of the row", heads: ["id", "codingid", "statementid", "rowid"] },
  { id: "speaker_name", name: "Speaker's name", says: "else as in Speaker", heads: ["speakername"] },
  { id: "actors", name: "Actors of an event", says: "who did it", heads: [] },
  { id: "actor_names", name: "Actors' names", says: "in the order of Actors", heads: [] },
  { id: "about", name: "About", says: "whose willingness is meant", closed: ({ parties }) => parties, heads: [] },
  { id: "issue_name", name: "Issue's name", says: "else as in Issue", heads: ["issuename"] },
  { id: "hedged", name: "Hedged", says: "no, where nothing says so", closed: () => YES_NO, heads: ["uncertain"] },
  {
    id: "withholding",
    name: "Withholding",
    says: "needed with withholds",
    closed: () => same("refuses", "ignorance"),
    heads: [],
  },
  {
    id: "direction",
    name: "Direction",
    says: "holding; backward where contact or talks are denied",
    closed: ({ directions }) => directions,
    heads: [],
  },
  { id: "window", name: "Window", says: "by when a forecast says it will happen", heads: ["deadline"] },
  {
    id: "dating_basis",
    name: "How the date is known",
    says: "explicit, weekday or external",
    fixed: "external",
    closed: () => same("explicit", "weekday", "external"),
    heads: [],
  },
  {
    id: "dating_reason",
    name: "Reason for the date",
    says: "in a few words",
    fixed: "as given in the imported table",
    heads: [],
  },
  { id: "via", name: "Via", says: "outlets between, innermost first", heads: ["citing", "reportedby"] },
  { id: "via_names", name: "Via, names", says: "in the order of Via", heads: [] },
  { id: "setting", name: "Setting", says: "where it was said", heads: ["occasion", "venue"] },
  {
    id: "mode",
    name: "Mode",
    says: "direct, mixed or indirect",
    fixed: "indirect",
    closed: () => same("direct", "mixed", "indirect"),
    heads: [],
  },
  { id: "quote", name: "Quote", says: "at most 12 words of the speaker's", heads: ["quotation", "quotedwords"] },
  { id: "utterance", name: "Utterance", says: "the key that reports of one utterance share", heads: ["utteranceid"] },
  { id: "note", name: "Note", says: "of the coder's", heads: ["notes", "comment", "remarks"] },
  { id: "coder", name: "Coder", says: "who coded it", fixed: "import", heads: ["codedby", "annotator"] },
  { id: "places", name: "Places", says: "ids of places", heads: [] },
  {
    id: "start",
    name: "Start",
    says: "of the stretch; else the place of the row in its article",
    heads: ["startoffset", "begin"],
  },
  { id: "end", name: "End", says: "of the stretch", heads: ["endoffset", "stop"] },
  { id: "outlet_name", name: "Outlet's name", says: "else as in Outlet", heads: ["outletname"] },
  { id: "credits", name: "Credits", says: "outlets named at the end of the article", heads: [] },
  { id: "language", name: "Language", says: "of the article, like en", fixed: "en", heads: ["lang"] },
  { id: "source_sha256", name: "SHA-256 of the text", says: "else none is known", heads: ["sha256"] },
  { id: "source_length", name: "Length of the text", says: "in characters", heads: [] },
];
