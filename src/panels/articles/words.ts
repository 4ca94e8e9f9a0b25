import { formatEdtf } from "../../dossier/edtfWords";
import { count, figure } from "../../dossier/figures";
import type { Names } from "../../dossier/names";
import type { Article, Coding } from "../../dossier/types";
import type { ArticleOutline } from "../../engine/outline";
import { actorName, issueWords, sourceName, stanceWords } from "../codingWords";

/** Codings, made when they are asked for. */
export interface CodingsById {
  readonly get: (id: string) => Coding | undefined;
}

/** A coding in one line that begins with its speaker: "Peskov withholds (refuses) Leader contact". */
export function codingName(coding: Coding, names: Names): string {
  const source = sourceName(coding, names);
  const issue = issueWords(coding, names);
  if (coding.kind === "event") return `${source}: reported as happened${issue && `, ${issue}`}`;
  return [source, stanceWords(coding, names) || "speaks of", issue].filter(Boolean).join(" ");
}

/** What is known of an article besides its title: "outlet not named · reported probably 10 Feb 2025 · end credits: AFP". */
export function aboutArticle({ outlet, reported, credits }: Article, names: Names): string {
  return [
    outlet === null ? "outlet not named" : actorName(outlet, names),
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
        `${percent} % ${word} (${figure(characters)}${at === 0 ? " characters" : ""})`,
    )
    .join(", ");
}

/** Of a shared screen: "reported 3 Feb 2025 · 16 codings · 68 % of it coded". */
export function briefly(outline: ArticleOutline, { reported }: Article): string {
  const lit = outline.codings.filter((one) => one.lit).length;
  const all = outline.codings.length;
  const codings = lit < all ? `${figure(lit)} of ${count(all, "coding")}` : count(all, "coding");
  return `reported ${formatEdtf(reported)} · ${codings} · ${sharesOf(outline)[0]!.percent} % of it coded`;
}

/** What a shared screen has no room for. Null if nothing. */
export function restWords(shown: number, articles: number): string | null {
  return shown < articles ? `${figure(shown)} of ${figure(articles)} articles; the rest is in the dashboard` : null;
}
