import { formatEdtf } from "../../dossier/edtfWords";
import type { Names } from "../../dossier/names";
import type { Article, Coding } from "../../dossier/types";
import type { ArticleOutline } from "../../engine/outline";

/** A coding in one line that begins with its speaker: "Peskov withholds (refuses) Leader contact". */
export function codingName(coding: Coding, names: Names): string {
  const source = sourceName(coding, names);
  const issue = issueName(coding, names);
  if (coding.kind === "event") return `${source}: reported as happened${issue && `, ${issue}`}`;
  return [source, stanceWords(coding, names) || "speaks of", issue].filter(Boolean).join(" ");
}

/** The speaker; for an event those who did it. */
export function sourceName({ kind, speaker, actors }: Coding, names: Names): string {
  const ids = kind === "event" ? actors : speaker === null ? [] : [speaker];
  return ids.map((id) => actorName(id, names)).join(", ") || (kind === "event" ? "Nobody named" : "Somebody");
}

const WITHHOLDING = { refuses: "refuses", ignorance: "claims not to know" } as const;

/** The stance with what qualifies it: "withholds (claims not to know)", "affirms, hedged". */
export function stanceWords({ stance, withholding, hedged }: Coding, names: Names): string {
  if (stance === null) return "";
  const name = (names.stances.get(stance)?.name ?? stance).toLowerCase();
  return `${name}${withholding ? ` (${WITHHOLDING[withholding]})` : ""}${hedged ? ", hedged" : ""}`;
}

export function issueName({ issue, about }: Coding, names: Names): string {
  if (issue === null) return "";
  const name = names.issues.get(issue)?.name ?? issue;
  return about === null ? name : `${name} of ${names.parties.get(about)?.name ?? about}`;
}

function actorName(id: string, names: Names): string {
  return names.actors.get(id)?.short ?? id;
}

/** What is known of an article besides its title: "outlet not known · reported probably 10 Feb 2025 · end credits: AFP". */
export function aboutArticle({ outlet, reported, credits }: Article, names: Names): string {
  return [
    outlet === null ? "outlet not known" : actorName(outlet, names),
    `reported ${formatEdtf(reported)}`,
    credits.length > 0 &&
      `end ${credits.length === 1 ? "credit" : "credits"}: ${credits.map((id) => actorName(id, names)).join(", ")}`,
  ]
    .filter(Boolean)
    .join(" · ");
}

export interface Share {
  readonly word: "coded" | "boilerplate" | "uncoded";
  readonly characters: number;
  /** Whole, each rounded by itself. */
  readonly percent: number;
}

/** What an article's length is made of. */
export function sharesOf(outline: ArticleOutline): readonly Share[] {
  return (["coded", "boilerplate", "uncoded"] as const).map((word) => ({
    word,
    characters: outline[word],
    percent: Math.round((100 * outline[word]) / Math.max(1, outline.length)),
  }));
}

/** "58 % coded (3,560 characters), 12 % boilerplate (720), 30 % uncoded (1,853)". */
export function shareWords(outline: ArticleOutline): string {
  return sharesOf(outline)
    .filter(({ characters, word }) => characters > 0 || word === "coded")
    .map(
      ({ word, characters, percent }, at) =>
        `${percent} % ${word} (${number(characters)}${at === 0 ? " characters" : ""})`,
    )
    .join(", ");
}

/** With a comma in thousands. */
export function number(n: number): string {
  return n.toLocaleString("en");
}

export function count(n: number, noun: string): string {
  return `${number(n)} ${noun}${n === 1 ? "" : "s"}`;
}
