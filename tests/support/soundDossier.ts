/** One sound dossier with one of everything, and ways to break it. */
import { faultText } from "../../src/dossier/faults";
import { parseDossier } from "../../src/dossier/parse";
import { dossierOf } from "./dossierOf";
import { filesOf } from "./filesOf";

export const ARTICLE = "articles/2025-02-10-a1.json";
export const OTHER = "articles/2025-12-29-a2.json";

export const sound = dossierOf({
  articles: [
    {
      reported: "2025-02-10?",
      boilerplate: [[0, 50]],
      anomalies: [{ start: 60, end: 70, what: "Calls one thing another." }],
      spellings: { peskov: "Peskow" },
      credits: ["afp"],
      codings: [
        {
          speaker: "peskov",
          issue: "leader-contact",
          stance: "withholds",
          stage: { rung: 2 },
          via: ["tass", "reuters"],
          utterance: "u1",
        },
        { speaker: "trump", issue: "leader-contact", stance: "affirms", stage: { rung: 2 } },
        { speaker: "kremlin", issue: "leader-contact", stance: "denies", stage: {} },
        { kind: "event", actors: ["trump"], issue: "talks", stance: "affirms" },
      ],
      venues: [{ place: "riyadh", speaker: "kremlin", via: ["reuters"], when: "2025-02?" }],
    },
    {
      reported: "2025-12-29",
      codings: [
        { speaker: "peskov", utterance: "u1" },
        { speaker: "trump", issue: "willingness", about: "ru" },
      ],
    },
  ],
  links: [{ type: "contradicts", a: "a1-02", b: "a1-03" }],
  briefings: [
    {
      id: "first",
      title: "First",
      scenes: [{ id: "s1", headline: "One", notes: "", view: {}, panel: null, seconds: null }],
    },
  ],
});

// biome-ignore lint/suspicious/noExplicitAny: the tests break what the types forbid.
export type Json = any;

/** Each: what is broken, in which file, how, and the path and message that tell it. */
export type Case = readonly [rule: string, file: string, change: (json: Json) => void, fault: string];

/** The faults of the sound dossier after a change to the JSON of one file, each as one line. */
export function faultsAfter(file: string, change: (json: Json) => void): string[] {
  const files = filesOf(sound);
  const json = JSON.parse(files[file] ?? "null");
  change(json);
  return faultsOf({ ...files, [file]: JSON.stringify(json, null, 2) }).map((line) =>
    line.replace(/^(\S+?\.json)(:\d+:\d+)?/, "$1"),
  );
}

export function faultsOf(files: Record<string, string | Uint8Array>): string[] {
  const parsed = parseDossier(files);
  return parsed.ok ? [] : parsed.faults.map(faultText);
}
