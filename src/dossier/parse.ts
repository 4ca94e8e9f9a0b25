import { checkArticles } from "./articleRules";
import { daysOf } from "./days";
import { checkDossier } from "./dossierRules";
import type { Draft, DraftFile, Report } from "./draft";
import { type Fault, placed } from "./faults";
import { deepFreeze } from "./freeze";
import type { JsonPath } from "./json";
import { at } from "./loose";
import type { Manifest } from "./manifest";
import { migrate, versionOf } from "./migrations";
import { readJson } from "./read";
import { MANIFEST, shapeAll } from "./shape";
import type { DossierFrame } from "./table";
import type { Article, Dossier } from "./types";

export type Files = ReadonlyMap<string, string | Uint8Array> | Readonly<Record<string, string | Uint8Array>>;
export type Parsed =
  | { readonly ok: true; readonly dossier: Dossier }
  | { readonly ok: false; readonly faults: readonly Fault[] };
export type ParsedFrame =
  | { readonly ok: true; readonly manifest: Manifest; readonly frame: DossierFrame }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Makes one frozen dossier of the files of a folder like `data/` (path to content, `dossier.json` among them), or lists every
 * fault with file and path. It never throws on what the files hold.
 */
export function parseDossier(input: Files): Parsed {
  const { faults, draft } = draftOf(input, (manifest, report) => {
    for (const key of ["table", "engine"] as const)
      if (manifest?.[key])
        report(MANIFEST, [key], "the articles of this dossier are elsewhere: open it by its address");
  });
  return draft ? { ok: true, dossier: deepFreeze(assemble(draft)) } : { ok: false, faults };
}

/**
 * The same for the files of a dossier whose articles and codings are in a table or on a server: everything but these. What
 * links and actors say of articles and codings is then not checked here.
 */
export function parseFrame(input: Files): ParsedFrame {
  const { faults, draft } = draftOf(input, (manifest, report) => {
    const { table, engine, files } = manifest ?? {};
    if (table && engine) report(MANIFEST, ["engine"], "a dossier has a table or an engine, not both");
    if ((table || engine) && files?.articles?.length !== 0)
      report(MANIFEST, ["files", "articles"], `must be [], as the articles are in the ${table ? "table" : "engine"}`);
  });
  if (!draft) return { ok: false, faults };
  const { articles: _, ...frame } = assemble(draft);
  return { ok: true, manifest: draft.manifest.value as Manifest, frame: deepFreeze(frame) };
}

/** The draft of files in which no fault was found, or the faults. */
function draftOf(
  input: Files,
  check: (manifest: Draft["manifest"]["value"], report: Report) => void,
): { readonly draft?: Draft; readonly faults: readonly Fault[] } {
  const contents = input instanceof Map ? input : new Map(Object.entries(input));
  const unread: Fault[] = [];
  const texts = new Map<string, string>();
  const read = new Map<string, unknown>();
  for (const [file, content] of contents) {
    const result = readJson(file, content);
    unread.push(...result.faults);
    if (!("json" in result)) continue;
    texts.set(file, result.text);
    read.set(file, result.json);
  }

  const version = versionOf(at(read.get(MANIFEST), ["schema"]));
  const migrated = version === null ? { files: read } : migrate(read, version);
  if ("message" in migrated)
    return { faults: placed([{ file: MANIFEST, path: ["schema"], message: migrated.message }], texts) };

  const shaped = shapeAll(migrated.files, new Set(contents.keys()));
  const findings = [...shaped.findings];
  const report = (file: string, path: JsonPath, message: string) => void findings.push({ file, path, message });
  check(shaped.draft.manifest.value, report);
  checkArticles(shaped.draft, report);
  checkDossier(shaped.draft, report);
  const faults = [...unread, ...placed(findings, migrated.files === read ? texts : new Map())];
  if (faults.length > 0) return { faults: inOrder(faults, [MANIFEST, ...contents.keys()]) };
  return { faults, draft: shaped.draft };
}

function inOrder(faults: readonly Fault[], files: readonly string[]): Fault[] {
  const place = new Map([...new Set(files)].map((file, index) => [file, index]));
  const where = ({ file, line, column }: Fault) => [place.get(file) ?? 0, line ?? 0, column ?? 0] as const;
  return [...faults].sort((a, b) => {
    const [x, y] = [where(a), where(b)];
    return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
  });
}

/** Makes the dossier of a draft in which no fault was found. */
function assemble(draft: Draft): Dossier {
  const whole = <T>({ value }: DraftFile<T>) => value as T;
  const { id, title, asOf, languages } = whole(draft.manifest);
  return {
    id,
    title,
    asOf,
    languages,
    codebook: whole(draft.codebook),
    actors: whole(draft.actors),
    outlets: whole(draft.outlets),
    places: whole(draft.places),
    articles: draft.articles.map(whole).sort(byReported),
    links: whole(draft.links),
    briefings: draft.briefings.map(whole),
  };
}

function byReported(a: Article, b: Article): number {
  const [from, to] = [daysOf(a.reported), daysOf(b.reported)];
  return from.start - to.start || from.end - to.end || (a.id < b.id ? -1 : 1);
}
