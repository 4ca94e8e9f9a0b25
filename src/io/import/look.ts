import { GDELT_COLUMNS, POLECAT_COLUMNS } from "./events";
import { FaultBook } from "./faultBook";
import { FIELDS } from "./fields";
import { LIMITS, LIST, NEITHER, Refusal } from "./limits";
import { flat, readObject } from "./lineReader";
import type { Format, Look } from "./plan";
import { readerOf, readFile } from "./reading";
import { notText } from "./signatures";

/** What was picked: files by the path that they have in it. */
export type Picked = readonly { readonly path: string; readonly file: File }[];

/** Looks at the beginning of what was picked and says what it is. */
export async function lookAt(picked: Picked): Promise<Look> {
  const [first, ...more] = picked;
  if (!first) return refused("There is no file in it.");
  const bytes = picked.reduce((sum, { file }) => sum + file.size, 0);
  const gib = (size: number) => `${(size / 2 ** 30).toFixed(1)} GiB`;
  if (bytes > LIMITS.bytes) return refused(`This is ${gib(bytes)}; at most ${gib(LIMITS.bytes)} can be opened.`);
  if (picked.length > LIMITS.files)
    return refused(
      `These are ${picked.length.toLocaleString("en")} files; at most ${LIMITS.files.toLocaleString("en")} can be opened.`,
    );
  if (picked.some(({ path }) => /(^|\/)dossier\.json$/.test(path))) return wholeOf(bytes);
  if (more.length > 0)
    return refused("Several files are opened together only if they are a dossier: one of them is dossier.json.");
  if (bytes === 0) return refused("The file is empty.");
  const start = new Uint8Array(await first.file.slice(0, START_BYTES).arrayBuffer());
  const why = notText(start);
  if (why !== null) return refused(why);
  const whole = new TextDecoder().decode(start);
  const cut = start.length < first.file.size ? whole.slice(0, Math.max(0, whole.lastIndexOf("\n"))) || whole : whole;
  return await ofText(cut, first.file, bytes);
}

const START_BYTES = 2 ** 20;
const SAMPLE_ROWS = 500;
/** Of a cell of the sample. */
const SAMPLE_CELL = LIMITS.cell;

function refused(why: string): Look {
  return { kind: "refused", why };
}

function wholeOf(bytes: number): Look {
  const mib = (size: number) => `${Math.ceil(size / 2 ** 20).toLocaleString("en")} MiB`;
  return bytes <= LIMITS.whole
    ? { kind: "dossier" }
    : refused(`A dossier's files are read whole: these are ${mib(bytes)}, at most ${mib(LIMITS.whole)} can be opened.`);
}

async function ofText(start: string, file: File, bytes: number): Promise<Look> {
  if (start.trim() === "") return refused("The file is empty.");
  const named = file.name.toLowerCase().endsWith(".json");
  if (start.trimStart().startsWith("[") && !named) return refused(LIST);
  if (start.trimStart().startsWith("{")) {
    const [, schema = ""] = /^\s*\{\s*"schema"\s*:\s*"(parley-[a-z]+)\//.exec(start) ?? [];
    if (Object.hasOwn(ELSEWHERE, schema)) return refused(ELSEWHERE[schema]!);
    const lines = start.split("\n").filter((line) => line.trim() !== "");
    if (typeof readObject(lines[0]!) === "string" || schema === "parley-export") return wholeOf(bytes);
    const keys = keysOf(lines.slice(0, SAMPLE_ROWS));
    return keys.length === 0 ? refused(NEITHER) : sampled({ kind: "lines" }, keys, file);
  }
  // What is called JSON is read as that, and told where it is not.
  if (named) return wholeOf(bytes);
  if (/^\s*<(!doctype|html|\?xml)/i.test(start)) return refused("The file is a web page or XML, not a table.");
  const head = start.slice(0, Math.max(0, start.search(/[\r\n]|$/)));
  const cells = head.split("\t");
  if (cells.length === GDELT_COLUMNS && /^\d+$/.test(cells[0]!) && /^\d{8}$/.test(cells[1]!))
    return sampled({ kind: "gdelt" }, GDELT_NAMES, file);
  const names = new Set(cells.map((cell) => cell.trim().toLowerCase()));
  if (POLECAT_COLUMNS.every((name) => names.has(name.toLowerCase()))) return sampled({ kind: "polecat" }, [], file);
  const unquoted = head.replace(QUOTED, "$1");
  const separator = [",", ";", "\t", "|"]
    .map((one) => [one, unquoted.split(one).length] as const)
    .sort((a, b) => b[1] - a[1])[0]![0];
  return sampled({ kind: "csv", separator }, [], file);
}

/** A cell in quotes, after what separates it from the one before. */
const QUOTED = /(^|[,;\t|])"(?:[^"]|"")*"/g;

/** What Parley makes that is opened in another place. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "parley-saved": "These are saved views: they are opened in “Saved views”.",
  "parley-briefing": "This is a briefing: it is opened in “Briefings”.",
  "parley-dossier": "This is one file of a dossier: choose the folder that it lies in.",
};

/** No names are shown of these columns. */
const GDELT_NAMES = Array.from({ length: GDELT_COLUMNS }, (_, at) => `${at + 1}`);

/** The keys of the first lines, and those of Parley's own, which may come later. */
function keysOf(lines: readonly string[]): readonly string[] {
  const keys = new Set<string>();
  for (const line of lines) {
    const object = readObject(line);
    if (typeof object !== "string") for (const [key] of flat(object)) keys.add(key);
  }
  if (keys.has("coding")) for (const { id } of FIELDS) keys.add(id);
  else if (keys.has("paraphrase")) for (const key of NESTED) keys.add(key);
  return [...keys].slice(0, LIMITS.columns);
}

/** Of a coding in an article file: absent where it is null. */
const NESTED = ["stage.rung", "stage.direction", "stage.track", "dating.basis", "dating.reason"];

/** The head and the first rows, read as they will be. */
export async function sampled(format: Format, given: readonly string[], file: File): Promise<Look> {
  let columns = given;
  let nameless = false;
  const rows: string[][] = [];
  const reader = readerOf(format, given, () => ({
    faults,
    head: (names) => {
      columns = unique(names);
      nameless = names.every((name) => name.trim() === "");
    },
    row: (cells) => {
      if (rows.length < SAMPLE_ROWS) rows.push(cells.map((cell) => cell.slice(0, SAMPLE_CELL)));
    },
  }));
  const faults = new FaultBook(() => reader.line);
  try {
    await readFile(file, reader, () => rows.length < SAMPLE_ROWS);
  } catch (error) {
    if (error instanceof Refusal) return refused(error.message);
    throw error;
  }
  if (rows.length === 0 && faults.done().rows === 0) return refused("The table has a head and no rows.");
  if (format.kind === "csv" && nameless) return refused("The first line names no column.");
  const kind = format.kind === "gdelt" || format.kind === "polecat" ? "events" : "table";
  return { kind, format, columns, rows, faults: faults.done().shown };
}

/** Columns by names that tell them apart; one without a name is called by its number. */
function unique(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.map((given, at) => {
    const name = given.trim() || `column ${at + 1}`;
    const own = seen.has(name) ? `${name} (${at + 1})` : name;
    seen.add(own);
    return own;
  });
}
