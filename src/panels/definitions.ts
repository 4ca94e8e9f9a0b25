import type { CountUnit, Facet } from "../store/view";

/** What the units of a count are (docs/codebook.md, 1.1, 10.1 and 10.2). */
export const UNIT_DEFINITIONS: Readonly<Record<CountUnit, string>> = {
  codings:
    "A coding is one stretch of one article in which one source takes one stance on one issue, or in which the article reports one event.",
  utterances:
    "An utterance is what one speaker said on one occasion. However many articles report it, in whatever translation, it counts once. An event counts each time it is reported.",
  origins:
    "An origin is where a report comes from in the end: the innermost outlet that it names; without one, the article's only end credit; without that, the article. Two articles that both cite one agency are one origin.",
};

/** The definition of a value that the codebook has in a sentence and not in a list of the dossier (docs/codebook.md, 3.1, 3.2 and 5.2). */
export function ownDefinition(facet: Facet, value: string): string | undefined {
  return OWN.get(`${facet} ${value}`);
}

const OWN: ReadonlyMap<string, string> = new Map([
  ["hops first-hand", "The article names no outlet between the speaker and itself."],
  ["hops one", "The article has it through one outlet: an agency, a paper, a broadcaster or a book."],
  ["hops two-or-more", "The article has it through two outlets or more, one of which had it from the other."],
  ["sourcing named", "The article names the person or body that says it, or tells it itself."],
  ["sourcing unnamed", "The article does not say who it is: an official, a source, people close to somebody."],
  [
    "hedged yes",
    "The speaker's words (could, likely, I believe) or the reporting verb (suggested, signalled, indicated) leave room. The stance stays.",
  ],
  ["hedged no", "Nothing in the words leaves room."],
]);
