/** A dossier that the page around the embed gives: through the one door that every dossier comes through, or not at all. */
import { cut } from "../../dossier/cut";
import { faultText } from "../../dossier/faults";
import { parseDossier } from "../../dossier/parse";
import type { Dossier } from "../../dossier/types";
import type { Payload, Refusal } from "../../host/messages";
import { makePageVisible } from "../../ui/visiblePage";

/** Faults that a refusal lists; it says how many there are. */
const LISTED = 20;

/**
 * Reads `{files}`, or all of a file that Parley exported, which has the same key: each file's JSON as a text, or as what it
 * says. What the page shows can all be seen from then on.
 */
export function readDossier(payload: Payload): { readonly dossier: Dossier } | { readonly refusal: Refusal } {
  const { files, schema, about, view, ...others } = payload;
  const exported = schema === "parley-export/1" || (schema ?? about ?? view) === undefined;
  if (!files || typeof files !== "object" || Array.isArray(files) || !exported || Object.keys(others).length > 0)
    return { refusal: { code: "shape", message: "setData takes {files}: the files of a dossier by their paths." } };
  const texts = Object.entries(files).map(
    ([path, file]) => [path, typeof file === "string" ? file : JSON.stringify(file, null, 2)] as const,
  );
  const parsed = parseDossier(new Map(texts));
  if (parsed.ok) return { dossier: parsed.dossier };
  const { faults } = parsed;
  const listed = faults.slice(0, LISTED).map((fault) => cut(faultText(fault), 300));
  const more = faults.length > LISTED ? `\nand ${faults.length - LISTED} more` : "";
  const count = faults.length === 1 ? "one fault" : `${faults.length} faults`;
  return { refusal: { code: "value", message: `The dossier has ${count}:\n${listed.join("\n")}${more}` } };
}

/** Reads it to show it: from then on what cannot be seen is written out on the page. */
export function takeDossier(payload: Payload): ReturnType<typeof readDossier> {
  const read = readDossier(payload);
  if ("dossier" in read) makePageVisible();
  return read;
}
