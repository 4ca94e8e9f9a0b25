import { parseEdtf } from "../dossier/edtf";
import { type PackedTable, TEXTS } from "../dossier/table";
import { DIRECTIONS, PARTIES, RUNGS, STANCES, TRACKS } from "../dossier/types";

/** Why what is kept under an id is no dossier that can be opened; null where it is one. */
export function wholeFault(id: string, record: unknown): string | null {
  const { frame, heads, table } = object(record);
  if (object(frame).id !== id) return "it is another dossier";
  return frameFault(object(frame)) ?? headsFault(heads) ?? tableFault(object(table), (heads as unknown[]).length);
}

type Loose = Readonly<Record<string, unknown>>;

function frameFault(frame: Loose): string | null {
  if (!isText(frame.title)) return "it has no title";
  if (!isText(frame.asOf) || !/^\d{4}-\d\d-\d\d$/.test(frame.asOf)) return "it has no day up to which it was kept";
  const { issues, parties, stances, stages, tracks } = object(frame.codebook);
  const lists = [
    frame.actors,
    frame.outlets,
    frame.places,
    frame.links,
    frame.briefings,
    issues,
    parties,
    stances,
    stages,
    tracks,
  ];
  if (!lists.every((list) => Array.isArray(list) && list.every((one) => isText(object(one).id))))
    return "a list of it is damaged";
  const actors = frame.actors as readonly Loose[];
  if (!actors.every(({ name, short, party }) => isText(name) && isText(short) && one(PARTIES, party)))
    return "an actor of it is damaged";
  return Array.isArray(frame.languages) ? null : "it has no languages";
}

function headsFault(heads: unknown): string | null {
  if (!Array.isArray(heads)) return "it has no articles";
  const sound = heads.every((given) => {
    const { id, title, outlet, credits, language, reported, source, venues, dating, spellings, boilerplate } =
      object(given);
    return (
      [id, title, language].every(isText) &&
      (outlet === null || isText(outlet)) &&
      [credits, venues, boilerplate].every(Array.isArray) &&
      isDate(reported) &&
      isText(object(source).sha256) &&
      isText(object(dating).reason) &&
      typeof spellings === "object"
    );
  });
  return sound ? null : "an article of it is damaged";
}

type Values = { readonly [K in keyof PackedTable["fields"]]: (value: unknown) => boolean };

const orNull = (test: (value: unknown) => boolean) => (value: unknown) => value === null || test(value);
const among = (list: readonly string[]) => (value: unknown) => one(list, value);
const texts = (value: unknown) => Array.isArray(value) && value.every(isText);
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
    return Number.isInteger(rung) && (rung as number) in RUNGS && one(DIRECTIONS, direction) && one(TRACKS, track);
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
    if (!Array.isArray(values) || !values.every(test) || !isCodes(codes, rows, values.length))
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

function one(list: readonly string[], value: unknown): boolean {
  return isText(value) && list.includes(value);
}

function object(value: unknown): Loose {
  return typeof value === "object" && value !== null ? (value as Loose) : {};
}
