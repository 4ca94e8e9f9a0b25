/** From parsed files to a draft: each file's own shape, and whether the manifest and the set of files say the same. */
import type { Draft, DraftFile } from "./draft";
import type { Finding } from "./faults";
import { at, type Loose, without } from "./loose";
import type { Manifest } from "./manifest";
import type { JsonFiles } from "./migrations";
import {
  actorsSchema,
  articleSchema,
  briefingSchema,
  codebookSchema,
  linksSchema,
  manifestSchema,
  outletsSchema,
  placesSchema,
  type Schema,
} from "./schema";

/** The file that says which others belong. */
export const MANIFEST = "dossier.json";

/** Checks the shape of every listed file; a file of `given` that could not be read is missing from `files`. */
export function shapeAll(
  files: JsonFiles,
  given: ReadonlySet<string>,
): { readonly draft: Draft; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const shape = <T>(file: string | undefined, schema: Schema<T>): DraftFile<T> => {
    if (file === undefined || !files.has(file)) return { file: file ?? "", value: undefined };
    const result = shapeOne(files.get(file), schema);
    findings.push(...result.findings.map((finding) => ({ file, ...finding })));
    return { file, value: result.value };
  };

  const manifest: DraftFile<Manifest> = shape(MANIFEST, manifestSchema);
  if (!given.has(MANIFEST))
    findings.push({ file: MANIFEST, path: [], message: "is missing: it says which files belong to the dossier" });
  const listed = manifest.value?.files;
  findings.push(...compareListed(listed, given));
  const draft: Draft = {
    manifest,
    codebook: shape(listed?.codebook, codebookSchema),
    actors: shape(listed?.actors, actorsSchema),
    outlets: shape(listed?.outlets, outletsSchema),
    places: shape(listed?.places, placesSchema),
    links: shape(listed?.links, linksSchema),
    articles: [...new Set(listed?.articles)].map((file) => shape(file, articleSchema)),
    briefings: [...new Set(listed?.briefings)].map((file) => shape(file, briefingSchema)),
  };
  return { draft, findings };
}

function compareListed(listed: Loose<Manifest["files"]> | undefined, given: ReadonlySet<string>): Finding[] {
  if (!listed) return [];
  const findings: Finding[] = [];
  const seen = new Set<string>([MANIFEST]);
  for (const [key, value] of Object.entries(listed)) {
    const files: readonly (string | undefined)[] = typeof value === "string" ? [value] : (value ?? []);
    files.forEach((file, index) => {
      if (file === undefined) return;
      const path = ["files", key, ...(typeof value === "string" ? [] : [index])];
      if (seen.has(file)) findings.push({ file: MANIFEST, path, message: `lists ${file} a second time` });
      else if (!given.has(file)) findings.push({ file: MANIFEST, path, message: `lists ${file}, which is not there` });
      seen.add(file);
    });
  }
  for (const file of given)
    if (!seen.has(file)) findings.push({ file, path: [], message: `is not listed in ${MANIFEST}` });
  return findings;
}

interface Shaped<T> {
  readonly value: Loose<T> | undefined;
  readonly findings: readonly Omit<Finding, "file">[];
}

/** What is sound of a value, and what is not. Sound parts go on to the other checks, so that one fault does not hide the next. */
function shapeOne<T>(json: unknown, schema: Schema<T>): Shaped<T> {
  const result = schema.safeParse(json);
  if (result.success) return { value: result.data as Loose<T>, findings: [] };
  const findings = result.error.issues.flatMap((issue) => {
    const path = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => ({ path: [...path, key], message: "is not a key known here" }));
    const missing = issue.code !== "custom" && path.length > 0 && at(json, path) === undefined;
    return [
      { path, message: missing ? "is missing" : issue.message.replace(/^Invalid (input|option|key in record): /, "") },
    ];
  });
  return {
    value: without(
      json,
      findings.map(({ path }) => path),
    ) as Loose<T> | undefined,
    findings,
  };
}
