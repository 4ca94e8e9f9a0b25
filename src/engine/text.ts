import type { Names } from "../dossier/names";
import type { VenueMention } from "../dossier/types";
import type { Located } from "./columns";

/** Folded for comparison: compatibility forms, diacritics and case make no difference. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toUpperCase();
}

/** What is looked for, folded. */
export function wordsOf(q: string): readonly string[] {
  return fold(q).split(/\s+/).filter(Boolean);
}

/** Whether every word of `q` is part of the folded text. */
export function finder(q: string): (folded: string) => boolean {
  const words = wordsOf(q);
  return (folded) => words.every((word) => folded.includes(word));
}

/** What a search looks through in a coding [contract 2]: paraphrase, quote, and names in any spelling. Folded. */
export function textOfCoding({ coding, article }: Located, names: Names): string {
  const people = [coding.speaker, ...coding.actors, ...coding.via, article.outlet];
  const issue = coding.issue && names.issues.get(coding.issue)?.name;
  return foldAll([coding.paraphrase, coding.quote, issue, ...people.flatMap((id) => spellingsOf(id, names))]);
}

/** The same in a venue mention: the place, who names it and through whom. */
export function textOfMention({ place, speaker, via }: VenueMention, names: Names): string {
  const known = names.places.get(place);
  const people = [speaker, ...via].flatMap((id) => spellingsOf(id, names));
  return foldAll([known?.name, ...(known?.spellings ?? []), ...people]);
}

export function spellingsOf(id: string | null, names: Names): readonly string[] {
  const actor = id === null ? undefined : names.actors.get(id);
  return actor ? [actor.name, actor.short, ...actor.spellings.map(({ text }) => text)] : [];
}

/** A word cannot reach from one part into the next: it has no line break. */
function foldAll(parts: readonly (string | null | undefined)[]): string {
  return fold(parts.filter(Boolean).join("\n"));
}
