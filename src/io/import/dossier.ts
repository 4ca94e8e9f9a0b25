import { type Fault, faultText } from "../../dossier/faults";
import { isRemoteId } from "../../dossier/from";
import { parseDossier } from "../../dossier/parse";
import { readJson } from "../../dossier/read";
import { filesIn } from "../dossierFile";
import { type Faults, SHOWN_FAULTS } from "./faultBook";
import { LIST, NEITHER, Refusal } from "./limits";
import type { Picked } from "./look";
import type { Progress } from "./reading";
import type { Run } from "./run";
import { wholeOf } from "./whole";
import type { Known } from "./world";

/** Reads the files of a dossier, or the one JSON file that Parley exported (contract 5.7): all of it or nothing. */
export async function runDossier(picked: Picked, known: Known, tell: (progress: Progress) => void): Promise<Run> {
  const contents = await contentsOf(picked, tell);
  const parsed = parseDossier(contents);
  if (!parsed.ok) return { checked: faulty(parsed.faults), take: nothing };
  const { dossier } = parsed;
  const codings = dossier.articles.reduce((sum, article) => sum + article.codings.length, 0);
  const faults: Faults = { rows: 0, all: 0, rules: [], shown: [] };
  return {
    checked: {
      sound: codings,
      rows: codings,
      articles: dossier.articles.length,
      faults,
      unknown: new Map(),
      codes: [],
      passed: 0,
    },
    // A part of the bundled dossier that comes back is not the bundled one, and one of another host's is a file of one's own.
    take: () =>
      wholeOf(
        dossier.id === known.id || isRemoteId(dossier.id) ? { ...dossier, id: `imported-${dossier.id}` } : dossier,
      ),
  };
}

function nothing(): never {
  throw new Refusal("A dossier with a fault is not loaded.");
}

async function contentsOf(
  picked: Picked,
  tell: (progress: Progress) => void,
): Promise<Map<string, string | Uint8Array>> {
  const manifest = picked.find(({ path }) => /(^|\/)dossier\.json$/.test(path));
  const of = picked.reduce((sum, { file }) => sum + file.size, 0);
  let bytes = 0;
  const contents = new Map<string, string | Uint8Array>();
  if (!manifest) return new Map(Object.entries(exported(picked[0]!.path, await bytesOf(picked[0]!.file))));
  // Paths begin where dossier.json lies; what lies elsewhere, and what a system hides, is no part of it.
  const root = manifest.path.slice(0, -"dossier.json".length);
  for (const { path, file } of picked) {
    bytes += file.size;
    if (!path.startsWith(root) || /(^|\/)\./.test(path) || !path.endsWith(".json")) continue;
    contents.set(path.slice(root.length), await bytesOf(file));
    tell({ rows: contents.size, bytes, of });
  }
  return contents;
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

function exported(name: string, bytes: Uint8Array): Readonly<Record<string, string>> {
  const read = readJson(name, bytes);
  if (!("json" in read) || read.faults.length > 0) throw new Refusal(read.faults.map(faultText).slice(0, 3).join("; "));
  if (Array.isArray(read.json)) throw new Refusal(LIST);
  try {
    return filesIn(read.json);
  } catch {
    throw new Refusal(NEITHER);
  }
}

function faulty(faults: readonly Fault[]): Run["checked"] {
  const counts = new Map<string, number>();
  for (const { file } of faults) counts.set(file, (counts.get(file) ?? 0) + 1);
  const rules = [...counts].map(([rule, count]) => ({ rule, count })).sort((a, b) => b.count - a.count);
  const shown = faults.slice(0, SHOWN_FAULTS).map(({ file, path, message, line, column }) => ({
    file,
    line: line ?? 1,
    ...(column !== undefined && { column }),
    field: path,
    message,
  }));
  return {
    sound: 0,
    rows: 0,
    articles: 0,
    faults: { rows: 0, all: faults.length, rules, shown },
    unknown: new Map(),
    codes: [],
    passed: 0,
  };
}
