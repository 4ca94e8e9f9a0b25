/** One briefing as it is kept and as it stands in a file: checked whenever it is read (docs/contract.md, section 6). */
import { type JsonPath, pathText } from "../dossier/json";
import type { Briefing, Scene } from "../dossier/types";
import { isDay, normalise, type View } from "../store/view";
import { MAX_NAME } from "./savedRecord";
import type { Read } from "./shelf";

/** A scene with the dossier that it was made from, and up to which day that was kept. */
export interface KeptScene extends Scene {
  readonly view: View & Readonly<Record<string, unknown>>;
  readonly dossier: string;
  readonly asOf: string;
}

export interface KeptBriefing extends Briefing {
  readonly scenes: readonly KeptScene[];
  /** How long all of it may take; null where nobody said. */
  readonly seconds: number | null;
  /** When it was changed last, ISO 8601. */
  readonly savedAt: string;
  /** Another one with each change: tells whether somebody else has changed it since. */
  readonly revision: string;
}

const SCHEMA = "parley-briefing/1";
/** In UTF-16 units. */
export const MAX_TITLE = MAX_NAME;
export const MAX_HEADLINE = 300;
export const MAX_NOTES = 4000;
export const MAX_SCENES = 100;
/** A scene lasts a day at most, as does the whole. */
export const MAX_SECONDS = 86_400;

/** One thing wrong with a record, and where. */
export interface Wrong {
  readonly path: JsonPath;
  readonly message: string;
}

export function writeBriefing({ id, title, seconds, savedAt, revision, scenes }: KeptBriefing): unknown {
  return { schema: SCHEMA, id, title, seconds, savedAt, revision, scenes: scenes.map(writeScene) };
}

function writeScene({ id, headline, notes, view, panel, seconds, dossier, asOf }: KeptScene): unknown {
  return { id, headline, notes, view, panel, seconds, dossier, asOf };
}

/** What its files are called by: the title in a-z, 0-9 and `-`; the id where the title has no such letter. */
export function slugOf({ id, title }: Pick<Briefing, "id" | "title">): string {
  const plain = title.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
  const slug = plain.replace(/[^a-z0-9]+/g, "-");
  return slug.slice(0, 60).replace(/^-|-$/g, "") || id;
}

/** Reads a record. Never throws; nothing of it is mended. */
export function readBriefing(input: unknown): Read<KeptBriefing> {
  const newer = newerVersion(input);
  if (newer !== null) return { newer };
  const [first] = wrongIn(input);
  if (first) return { fault: [pathText(first.path), first.message].filter(Boolean).join(" ") };
  const { schema, ...briefing } = input as KeptBriefing & { readonly schema: string };
  const scenes = briefing.scenes.map((scene) => ({ ...scene, view: normalise(scene.view).view as KeptScene["view"] }));
  return { record: { ...briefing, scenes } };
}

/** The version of a record that only a newer Parley can read; null if it is none. */
export function newerVersion(input: unknown): string | null {
  const schema = isObject(input) ? input.schema : null;
  const [, version] = (typeof schema === "string" && /^parley-briefing\/(\d{1,6})$/.exec(schema)) || [];
  return Number(version) > 1 ? (schema as string) : null;
}

/** Everything that is wrong with a record. */
export function wrongIn(input: unknown): readonly Wrong[] {
  const wrong: Wrong[] = [];
  const tell = (path: JsonPath, message: string) => wrong.push({ path, message });
  if (!checkObject(input, BRIEFING, [], tell)) return wrong;
  const { scenes } = input;
  if (!Array.isArray(scenes)) return wrong;
  const ids = new Set<unknown>();
  scenes.slice(0, MAX_SCENES).forEach((scene: unknown, at) => {
    if (!checkObject(scene, SCENE, ["scenes", at], tell)) return;
    if (ids.has(scene.id)) tell(["scenes", at, "id"], "is the id of two scenes");
    ids.add(scene.id);
  });
  return wrong;
}

/** Why a value is none of its kind; null if it is. */
type Check = (value: unknown) => string | null;

function checkObject(
  input: unknown,
  checks: Readonly<Record<string, Check>>,
  path: JsonPath,
  tell: (path: JsonPath, message: string) => void,
): input is Readonly<Record<string, unknown>> {
  if (!isObject(input)) {
    tell(path, path.length === 0 ? "it is not a briefing" : "is not a scene");
    return false;
  }
  for (const key of Object.keys(input)) if (!Object.hasOwn(checks, key)) tell([...path, key], "is not known here");
  for (const [key, check] of Object.entries(checks)) {
    const why = Object.hasOwn(input, key) ? check(input[key]) : "is missing";
    if (why !== null) tell([...path, key], why);
  }
  return true;
}

const unless =
  (is: (value: unknown) => boolean, why: string): Check =>
  (value) =>
    is(value) ? null : why;

const id = unless(isId, "is no id: lower-case letters, digits and -");
const line = (most: number): Check =>
  unless(
    (value) => isText(value, most) && value.trim() !== "" && !/\p{Cc}/u.test(value),
    `is not one line of 1 to ${most} characters`,
  );

const seconds = unless(
  (value) => value === null || (typeof value === "number" && value > 0 && value <= MAX_SECONDS),
  `is neither null nor a number from 0 to ${MAX_SECONDS}`,
);

const SCENE: Readonly<Record<string, Check>> = {
  id,
  headline: line(MAX_HEADLINE),
  notes: unless((value) => isText(value, MAX_NOTES), `is not a text of at most ${MAX_NOTES} characters`),
  view: (value) => {
    if (!isObject(value)) return "is not a view";
    const { dropped } = normalise(value);
    return dropped.length === 0 ? null : `has filters that are not known: ${dropped.slice(0, 3).join(", ")}`;
  },
  panel: unless(
    (value) => value === null || isId(value) || (Array.isArray(value) && value.length === 2 && value.every(isId)),
    "is neither a panel nor a pair of panels nor null",
  ),
  seconds,
  dossier: id,
  asOf: unless((value) => typeof value === "string" && isDay(value), "is no day: write YYYY-MM-DD"),
};

const BRIEFING: Readonly<Record<string, Check>> = {
  schema: unless((value) => value === SCHEMA, `is not ${SCHEMA}`),
  id,
  title: line(MAX_TITLE),
  seconds,
  savedAt: unless(isTime, "is no time: write YYYY-MM-DDThh:mm:ssZ"),
  revision: id,
  scenes: unless(
    (value) => Array.isArray(value) && value.length <= MAX_SCENES,
    `is not a list of at most ${MAX_SCENES} scenes`,
  ),
};

function isId(value: unknown): boolean {
  return typeof value === "string" && /^[a-z0-9][a-z0-9-]{0,119}$/.test(value);
}

function isText(value: unknown, most: number): value is string {
  return typeof value === "string" && value.length <= most && !/\p{Cs}/u.test(value);
}

function isTime(value: unknown): boolean {
  return (
    typeof value === "string" &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/.test(value) &&
    isDay(value.slice(0, 10)) &&
    !Number.isNaN(Date.parse(value))
  );
}

function isObject(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === "object" && input !== null && !Array.isArray(input);
}
