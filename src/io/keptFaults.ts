import { parseEdtf } from "../dossier/edtf";
import { isFrom, isRemoteId } from "../dossier/from";
import { type PackedTable, TEXTS } from "../dossier/table";
import { DIRECTIONS, LINK_TYPES, PARTIES, RUNGS, STANCES, TRACKS, VENUE_ROLES } from "../dossier/types";

/** Why what is kept under an id is no dossier that can be opened; null where it is one. */
export function wholeFault(id: string, record: unknown): string | null {
  const { frame, heads, table } = object(record);
  const { id: named, from } = object(frame);
  if (named !== id) return "it is another dossier";
  if (isRemoteId(id) ? !isFrom(from, id) : from !== undefined) return "it does not say where it came from";
  return (
    frameFault(object(frame)) ??
    headsFault(heads) ??
    tableFault(object(table), (heads as unknown[]).length) ??
    nameFault(object(frame), heads as readonly Loose[], object(object(table).fields))
  );
}

type Loose = Readonly<Record<string, unknown>>;

/** Whether a value is of a shape. */
type Test = (value: unknown) => boolean;

const orNull =
  (test: Test): Test =>
  (value) =>
    value === null || test(value);
const among =
  (list: readonly string[]): Test =>
  (value) =>
    isText(value) && list.includes(value);
/** A place that nothing was ever put in is looked at, too: `every` would pass it over. */
const list =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.findIndex((one) => !test(one)) < 0;
const shape =
  (tests: Readonly<Record<string, Test>>): Test =>
  (value) =>
    isObject(value) && Object.entries(tests).every(([key, test]) => test(value[key]));
const record: Test = (value) => isObject(value) && Object.values(value).every(isText);
const isOffset: Test = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isPlaced: Test = (value) => Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);
const isView: Test = isObject;

const term = shape({ id: isText, name: isText, definition: isText, crosswalk: record });
const FRAME: Readonly<Record<string, Test>> = {
  title: isText,
  asOf: (value) => isText(value) && /^\d{4}-\d\d-\d\d$/.test(value) && isDate(value),
  languages: list(isText),
  codebook: shape({
    version: isText,
    ...Object.fromEntries(
      ["parties", "kinds", "issues", "stances", "stages", "directions", "tracks", "venueRoles", "linkTypes"].map(
        (name) => [name, list(term)],
      ),
    ),
  }),
  actors: list(
    shape({
      id: isText,
      name: isText,
      short: isText,
      kind: among(["person", "body", "outlet", "unnamed"]),
      party: among(PARTIES),
      roles: list(shape({ title: isText, from: orNull(isDate), to: orNull(isDate) })),
      spellings: list(shape({ text: isText, articles: list(isText) })),
    }),
  ),
  outlets: list(
    shape({
      id: isText,
      kind: among(["agency", "paper", "broadcaster", "site", "book"]),
      country: orNull(isText),
      note: orNull(isText),
    }),
  ),
  places: list(
    shape({
      id: isText,
      name: isText,
      country: isText,
      precision: among(["site", "city", "country"]),
      at: isPlaced,
      spellings: list(isText),
    }),
  ),
  links: list(shape({ id: isText, type: among(LINK_TYPES), a: isText, b: isText, why: isText })),
  briefings: list(
    shape({
      id: isText,
      title: isText,
      scenes: list(shape({ id: isText, headline: isText, notes: isText, view: isView })),
    }),
  ),
};

function frameFault(frame: Loose): string | null {
  const wrong = Object.entries(FRAME).find(([key, test]) => !test(frame[key]));
  return wrong ? `its ${wrong[0]} ${wrong[0] in SINGLE ? "is" : "are"} damaged` : null;
}

const SINGLE = { title: 1, asOf: 1, codebook: 1 };

const isHead = shape({
  id: isText,
  title: isText,
  language: isText,
  outlet: orNull(isText),
  credits: list(isText),
  reported: isDate,
  source: shape({ file: isText, sha256: isText, length: isOffset }),
  dating: shape({ basis: isText, reason: isText }),
  spellings: record,
  boilerplate: list((part) => isPlaced(part) && (part as unknown[]).every(isOffset)),
  anomalies: list(shape({ start: isOffset, end: isOffset, what: isText })),
  venues: list(
    shape({
      id: isText,
      start: isOffset,
      end: isOffset,
      place: isText,
      role: among(VENUE_ROLES),
      meeting: shape({ who: list(isText), level: among(["leaders", "advisers"]) }),
      speaker: orNull(isText),
      via: list(isText),
      when: orNull(isDate),
    }),
  ),
});

function headsFault(heads: unknown): string | null {
  if (!Array.isArray(heads)) return "it has no articles";
  return list(isHead)(heads) ? null : "an article of it is damaged";
}

/** Who or what is named and is not in its lists. */
function nameFault(frame: Loose, heads: readonly Loose[], fields: Loose): string | null {
  const ids = (things: unknown) => new Set((things as readonly Loose[]).map(({ id }) => id));
  const known = { actors: ids(frame.actors), outlets: ids(frame.outlets), places: ids(frame.places) };
  const issues = ids(object(frame.codebook).issues);
  const values = (field: string) => (object(fields[field]).values as unknown[]).flat();
  const lost = (named: readonly unknown[], among: ReadonlySet<unknown>) =>
    named.some((id) => id !== null && !among.has(id));
  const mentions = heads.flatMap(({ venues }) => venues as readonly Loose[]);
  const wrong =
    lost(values("speaker"), known.actors) ||
    lost(values("actors"), known.actors) ||
    lost(values("issue"), issues) ||
    lost(values("via"), known.outlets) ||
    lost(values("places"), known.places) ||
    heads.some(({ outlet, credits }) => lost([outlet, ...(credits as unknown[])], known.outlets)) ||
    mentions.some(({ place, speaker }) => !known.places.has(place) || lost([speaker], known.actors));
  return wrong ? "it names somebody or something that it does not list" : null;
}

type Values = { readonly [K in keyof PackedTable["fields"]]: Test };

const texts = list(isText);
const VALUES: Values = {
  kind: among(["statement", "event"]),
  speaker: orNull(isText),
  actors: texts,
  about: orNull(among(PARTIES)),
  issue: orNull(isText),
  stance: orNull(among(STANCES)),
  hedged: (value) => typeof value === "boolean",
  withholding: orNull(among(["refuses", "ignorance"])),
  stage: orNull((value) => {
    const { rung, direction, track } = object(value);
    return Number.isInteger(rung) && (rung as number) in RUNGS && among(DIRECTIONS)(direction) && among(TRACKS)(track);
  }),
  said: orNull(isDate),
  basis: orNull(among(["explicit", "weekday", "external"])),
  window: orNull(isDate),
  via: texts,
  mode: orNull(among(["direct", "mixed", "indirect"])),
  utterance: orNull(isText),
  coder: isText,
  places: texts,
};

function tableFault(table: Loose, articles: number): string | null {
  const { size, article, start, end, fields } = table;
  if (!Number.isSafeInteger(size)) return "its table has no size";
  const rows = size as number;
  if (!isCodes(article, rows, articles) || !article.every((code, row) => row === 0 || article[row - 1]! <= code))
    return "its rows do not stand by article";
  if (!(start instanceof Uint32Array && end instanceof Uint32Array) || start.length !== rows || end.length !== rows)
    return "its offsets are damaged";
  for (const [name, test] of Object.entries(VALUES)) {
    const { values, codes } = object(object(fields)[name]);
    if (!Array.isArray(values) || !list(test)(values) || !isCodes(codes, rows, values.length))
      return `its column ${name} is damaged`;
  }
  for (const name of TEXTS) {
    const { bytes, ends } = object(object(table.texts)[name]);
    if (!(bytes instanceof Uint8Array && ends instanceof Uint32Array) || ends.length !== rows)
      return `its texts ${name} are damaged`;
    if (!ends.every((at, row) => at >= (row === 0 ? 0 : ends[row - 1]!) && at <= bytes.length))
      return `its texts ${name} are damaged`;
  }
  return null;
}

function isCodes(codes: unknown, rows: number, size: number): codes is Uint8Array | Uint16Array | Uint32Array {
  const typed = codes instanceof Uint8Array || codes instanceof Uint16Array || codes instanceof Uint32Array;
  return typed && codes.length === rows && codes.every((code: number) => code < size);
}

function isDate(value: unknown): boolean {
  return isText(value) && !("fault" in parseEdtf(value));
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isObject(value: unknown): value is Loose {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function object(value: unknown): Loose {
  return isObject(value) ? value : {};
}
