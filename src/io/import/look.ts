import { GDELT_COLUMNS, POLECAT_COLUMNS } from "./events";
import { FaultBook } from "./faultBook";
import { FIELDS } from "./fields";
import { LIMITS, LIST, Refusal } from "./limits";
import { flat, readObject } from "./lineReader";
import type { Format, Look } from "./plan";
import { readerOf, readFile } from "./reading";

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
  const packed = SIGNATURES.find(({ bytes: begin }) => begin.every((byte, at) => start[at] === byte));
  if (packed) return refused(packed.why);
  const whole = new TextDecoder().decode(start);
  const cut = start.length < first.file.size ? whole.slice(0, Math.max(0, whole.lastIndexOf("\n"))) || whole : whole;
  return await ofText(cut, first.file, bytes);
}

const START_BYTES = 2 ** 20;
const SAMPLE_ROWS = 500;
/** Of a cell of the sample. */
const SAMPLE_CELL = LIMITS.cell;

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly why: string }[] = [
  {
    bytes: [0x50, 0x4b, 3, 4],
    why: "The file is packed (ZIP), or a spreadsheet's own format. Unpack it, or save the sheet as CSV.",
  },
  { bytes: [0x1f, 0x8b], why: "The file is packed (gzip). Unpack it first." },
  { bytes: [0xff, 0xfe], why: "The file is UTF-16. Save it as UTF-8 and try again." },
  { bytes: [0xfe, 0xff], why: "The file is UTF-16. Save it as UTF-8 and try again." },
  { bytes: [0x50, 0x41, 0x52, 0x31], why: "The file is Parquet, which is opened from an address, not from here." },
];

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
    const lines = start.split("\n").filter((line) => line.trim() !== "");
    if (typeof readObject(lines[0]!) === "string" || /^\s*\{\s*"schema"\s*:\s*"parley-export/.test(start))
      return wholeOf(bytes);
    return sampled({ kind: "lines" }, keysOf(lines.slice(0, SAMPLE_ROWS)), file);
  }
  // What is called JSON is read as that, and told where it is not.
  if (named) return wholeOf(bytes);
  const head = start.slice(0, Math.max(0, start.search(/[\r\n]|$/)));
  const cells = head.split("\t");
  if (cells.length === GDELT_COLUMNS && /^\d+$/.test(cells[0]!) && /^\d{8}$/.test(cells[1]!))
    return sampled({ kind: "gdelt" }, GDELT_NAMES, file);
  const names = new Set(cells.map((cell) => cell.trim().toLowerCase()));
  if (POLECAT_COLUMNS.every((name) => names.has(name.toLowerCase()))) return sampled({ kind: "polecat" }, [], file);
  const separator = [",", ";", "\t", "|"]
    .map((one) => [one, head.split(one).length] as const)
    .sort((a, b) => b[1] - a[1])[0]![0];
  return sampled({ kind: "csv", separator }, [], file);
}

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
  const rows: string[][] = [];
  const reader = readerOf(format, given, () => ({
    faults,
    head: (names) => {
      columns = unique(names);
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
