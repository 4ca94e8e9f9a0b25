import { createHash } from "node:crypto";
import { type Codebook, LINK_TYPES, PARTIES, STANCES, type Term } from "../../../src/dossier/types";
import { dossierOf } from "../../support/dossierOf";
import { filesOf } from "../../support/filesOf";
import { codebook, ISSUES, PLACES } from "../../support/world";

const TRACKS = ["us-ru", "us-ua", "ru-ua", "multi"] as const;
const words = (text: string) => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** So many codings the start page shows at once: more come in pages. */
const ROWS = 140;

/**
 * The files of a dossier in which each text stands where a dossier has one: as an actor and what that says, as an article's
 * title, or in the setting and the note of a coding; of up to 140, each everywhere. By turns they are also terms, outlets,
 * places, links and scenes.
 */
export function hostileFiles(texts: readonly string[]): Record<string, string> {
  const text = (at: number) => texts[at % texts.length] as string;
  const rows = texts.slice(0, ROWS);
  const actors = rows.map((name, at) => ({
    id: `x${at}`,
    name,
    short: name,
    party: PARTIES[at % 5] ?? "other",
    roles: [{ title: name, from: null, to: null }],
    spellings: [{ text: name, articles: [] }],
  }));
  const outlets = texts.slice(0, 20).map((name, at) => ({ id: `o${at}`, country: name, note: name }));
  const places = PLACES.map((id, at) => ({ id, name: text(at), spellings: [text(at + 7)] }));
  const dossier = dossierOf({
    id: "hostile",
    title: text(0),
    codebook: hostileCodebook(text),
    actors: [...actors, ...outlets.map(({ id, note }) => ({ id, name: note, short: note }))],
    outlets,
    places,
    articles: rows.map((name, at) => ({
      title: text(at + ROWS),
      outlet: `o${at % outlets.length}`,
      credits: [`o${(at + 1) % outlets.length}`],
      reported: `2025-${String((at % 11) + 1).padStart(2, "0")}-10`,
      dating: { basis: "explicit", reason: name },
      spellings: { [`x${at}`]: name },
      anomalies: [{ start: 0, end: 5, what: text(at + 2 * ROWS) }],
      source: sourceOf(texts, at),
      codings: [
        {
          start: 0,
          end: 10,
          speaker: `x${at}`,
          issue: ISSUES[at % 12] ?? "talks",
          stance: STANCES[at % STANCES.length] ?? "affirms",
          withholding: STANCES[at % STANCES.length] === "withholds" ? ("refuses" as const) : null,
          stage: at % 3 === 0 && at % 4 === 0 ? { rung: 2, track: TRACKS[(at / 12) % 4] ?? "multi" } : null,
          said: `2025-${String((at % 11) + 1).padStart(2, "0")}-09`,
          dating: { basis: "explicit", reason: text(at + 2 * ROWS) },
          window: at % 4 === 0 ? "2025-12" : null,
          via: [`o${at % outlets.length}`],
          setting: text(at + 2 * ROWS),
          note: text(at + 2 * ROWS),
          mode: "mixed",
          paraphrase: words(name) <= 20 ? name : "What is too long to be said again.",
          quote: words(name) <= 12 ? name : "a few words",
          utterance: null,
        },
      ],
      venues: [
        {
          start: 0,
          end: 5,
          place: PLACES[at % 4] ?? "riyadh",
          speaker: `x${at}`,
          meeting: { who: [`x${at}`], level: "leaders" },
        },
      ],
    })),
    links: [],
    briefings: [
      {
        id: "hostile",
        title: text(1),
        scenes: texts.slice(0, 30).map((headline, at) => ({
          id: `s${at}`,
          headline,
          notes: headline,
          view: { q: headline.slice(0, 100) },
          panel: null,
          seconds: null,
        })),
      },
    ],
  });
  const codings = dossier.articles.flatMap((article) => article.codings);
  const links = codings.slice(1).map((coding, at) => ({
    id: `l${at}`,
    type: LINK_TYPES.filter((type) => type !== "contradicts")[at % 4] ?? "tension",
    a: codings[at]?.id ?? "",
    b: coding.id,
    why: text(at),
  }));
  return filesOf({ ...dossier, links });
}

/** The text of an article, with all of them in it. */
export function articleText(texts: readonly string[], at: number): string {
  return `${at} begins here.\n${texts.join("\n")}`;
}

function sourceOf(texts: readonly string[], at: number) {
  const text = articleText(texts, at);
  return { file: `a${at}.txt`, sha256: createHash("sha256").update(text).digest("hex"), length: [...text].length };
}

/** The vocabularies with hostile names and definitions under their own ids. */
function hostileCodebook(text: (at: number) => string) {
  let at = 0;
  const hostile = (terms: readonly Term[]) =>
    terms.map((term) => {
      at += 1;
      return { ...term, name: text(at), definition: text(at) };
    });
  const { version, ...vocabularies } = codebook();
  return {
    version,
    ...(Object.fromEntries(
      Object.entries(vocabularies).map(([key, terms]) => [key, hostile(terms)]),
    ) as unknown as Omit<Codebook, "version">),
  };
}
