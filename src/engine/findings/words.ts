import { count as inNumbers } from "../../dossier/figures";
import type { Names } from "../../dossier/names";
import type { Coding, Party } from "../../dossier/types";
import type { View } from "../../store/view";

/** A title has at most so many words. */
const MOST_WORDS = 16;

/** The first of the sentences that is short enough, else the last. */
export function fitting(...sentences: readonly string[]): string {
  return sentences.find((sentence) => sentence.split(/\s+/).length <= MOST_WORDS) ?? sentences.at(-1)!;
}

/** "A", "A and B", "A, B and C"; with more than `most`, "A, B and 2 others". */
export function listed(names: readonly string[], most = 3): string {
  const unique = [...new Set(names)];
  if (unique.length > most) {
    const named = unique.slice(0, most - 1);
    return `${named.join(", ")} and ${unique.length - named.length} others`;
  }
  return unique.length < 2 ? unique.join() : `${unique.slice(0, -1).join(", ")} and ${unique.at(-1)}`;
}

/** The name of an actor as the panels have it. */
export function actorName(names: Names, id: string): string {
  const actor = names.actors.get(id);
  return actor?.kind === "unnamed" ? "an unnamed source" : (actor?.short ?? id);
}

const CAPITALS: Partial<Record<Party, string>> = {
  us: "Washington",
  ru: "Moscow",
  ua: "Kyiv",
  europe: "Europe",
  press: "the press",
  unnamed: "an unnamed source",
};

/** A party as the news has it: by its capital. */
export function partyName(names: Names, party: Party): string {
  return CAPITALS[party] ?? names.parties.get(party)?.name ?? party;
}

/** The name of an issue inside a sentence: "leader contact", but "NATO". */
export function issueName(names: Names, issue: string): string {
  const name = names.issues.get(issue)?.name ?? issue;
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** Who is behind a coding: its speaker, or for an event the article that reports it. */
export function sourceName(names: Names, { kind, speaker }: Pick<Coding, "kind" | "speaker">): string {
  return kind === "event" || speaker === null ? "an article" : actorName(names, speaker);
}

/** "1 coding", "2 utterances": what the View counts. */
export function counted(n: number, { count = "codings" }: View): string {
  return inNumbers(n, count.slice(0, -1));
}

export function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Several speak otherwise than one: "Trump says", "Trump and Putin say". */
export function saying(who: readonly string[], one: string, several: string, most = 3): string {
  return `${listed(who, most)} ${new Set(who).size === 1 ? one : several}`;
}
