import { formatEdtf } from "../../dossier/edtfWords";
import { figure } from "../../dossier/figures";
import type { Article, Coding, Dossier } from "../../dossier/types";
import type { View } from "../../store/view";
import { REST } from "../ground";
import { type ArticleOutline, outlineRows } from "../outline";
import type { Finding, Rows } from "../rows";
import { type Facts, findingBy, hidesNothing, type Rule, SIDES } from "./rule";
import { labelOf } from "./sides";
import { actorName, capitalised, fitting, listed, partyName, sourceName } from "./words";

/** The title of the articles: what is told in each of them, whatever coding is pinned. */
export function articlesFinding(rows: Rows, dossier: Dossier, view: View): Finding {
  return findingBy(ARTICLES_RULES, rows, dossier, view);
}

export const ARTICLES_RULES: readonly Rule[] = [
  {
    id: "contested",
    apply(facts) {
      const homes = homesOf(facts);
      for (const { id, type, a, b } of facts.dossier.links) {
        const [one, other] = [facts.coding(a), facts.coding(b)];
        const article = homes.get(a);
        if (type !== "contradicts" || !one || !other || !article || homes.get(b) !== article) continue;
        const itself = [one, other].some(({ kind }) => kind === "event");
        const who = [one, other].map((coding) =>
          coding.kind === "event" ? "the article itself" : sourceName(facts.names, coding),
        );
        if (who[0] === who[1]) continue;
        const on = one.issue && one.issue === other.issue && one.issue !== REST ? one.issue : null;
        const told = `${who[0]} and ${who[1]} contradict each other`;
        const label = on === null ? "" : `${labelOf(facts, { id, issue: on, a: one, b: other })}: `;
        const where = itself ? [""] : [` in an article of ${dateOf(facts, article.id)}`, " within one article"];
        const ways = where.map((words) => `${label}${told}${words}`);
        return { sentence: capitalised(fitting(...ways, told)), pin: `link:${id}` };
      }
      return null;
    },
  },
  {
    id: "absent",
    apply(facts) {
      if (!hidesNothing(facts.view, "coding")) return null;
      const { names } = facts;
      const outlines = facts.rows.part(outlineRows);
      const heard = SIDES.map((side) => ({ side, articles: heardIn(facts, outlines, side) }));
      const all = outlines.length;
      const least = heard.reduce((low, one) => (one.articles < low.articles ? one : low));
      const others = heard.filter(({ articles }) => articles === all);
      if (all < 3 || least.articles * 2 >= all || others.length === 0) return null;
      const few = least.articles === 0 ? "no article" : `${least.articles} of ${all} articles`;
      const sentence = `${partyName(names, least.side)} is heard in ${few}`;
      const rest = listed(others.map(({ side }) => partyName(names, side)));
      return { sentence: fitting(`${sentence}, ${rest} in all of them`, sentence), pin: null };
    },
  },
  {
    id: "one-voice",
    apply(facts) {
      if (!hidesNothing(facts.view, "coding", "article", "outlet")) return null;
      for (const { article, codings } of facts.rows.part(outlineRows)) {
        const statements = spoken(facts, codings);
        const [speaker, said] = chief(statements.map((coding) => coding.speaker!));
        if (statements.length < 5 || said * 2 <= statements.length) continue;
        const who = capitalised(actorName(facts.names, speaker));
        const sentence = `${who} makes ${figure(said)} of the ${figure(statements.length)} statements of one article`;
        return { sentence: fitting(`${sentence}, ${dateOf(facts, article)}`, sentence), pin: null };
      }
      return null;
    },
  },
  {
    id: "unnamed",
    apply(facts) {
      if (!hidesNothing(facts.view, "coding", "article", "outlet")) return null;
      for (const { article, codings } of facts.rows.part(outlineRows)) {
        const statements = spoken(facts, codings);
        const unnamed = statements.filter(({ speaker }) => facts.names.actors.get(speaker!)?.party === "unnamed");
        if (unnamed.length < 2 || unnamed.length * 3 < statements.length) continue;
        const sentence = `${figure(unnamed.length)} of the ${figure(statements.length)} statements of one article are by unnamed sources`;
        return { sentence: fitting(`${sentence}, ${dateOf(facts, article)}`, sentence), pin: null };
      }
      return null;
    },
  },
  {
    id: "alone",
    apply(facts) {
      const outlines = facts.rows.part(outlineRows);
      const holding = shownIn(outlines);
      const [only] = holding;
      if (!only || holding.length > 1 || outlines.length < 2 || only.shown < 2) return null;
      const sentence = `${only.shown === 2 ? "Both" : `All ${figure(only.shown)}`} codings shown stand in one article`;
      return { sentence: `${sentence}, ${dateOf(facts, only.article)}`, pin: null };
    },
  },
  {
    id: "little-coded",
    apply(facts) {
      if (!hidesNothing(facts.view, "coding")) return null;
      const shares = facts.rows.part(outlineRows).map(({ article, coded, boilerplate, length }) => ({
        article,
        share: coded / Math.max(1, length - boilerplate),
      }));
      const [least] = shares.sort((a, b) => a.share - b.share);
      if (!least || least.share >= 0.5) return null;
      const share = `Of one article's own text ${Math.round(100 * least.share)} % is coded`;
      return { sentence: `${share}, ${dateOf(facts, least.article)}`, pin: null };
    },
  },
  {
    id: "shown",
    apply(facts) {
      const holding = shownIn(facts.rows.part(outlineRows));
      const total = holding.reduce((sum, { shown }) => sum + shown, 0);
      if (total === 0) return { sentence: "No coding of any article is in view", pin: null };
      const articles = `${figure(holding.length)} ${holding.length === 1 ? "article" : "articles"}`;
      const sentence = `${figure(total)} ${total === 1 ? "coding stands" : "codings stand"} in ${articles}`;
      const [top, next] = [...holding].sort((a, b) => b.shown - a.shown);
      if (!top || !next || top.shown === next.shown) return { sentence, pin: null };
      return { sentence: `${sentence}, most in one: ${dateOf(facts, top.article)}`, pin: null };
    },
  },
];

/** The article of each coding in the view. */
function homesOf(facts: Facts): ReadonlyMap<string, Article> {
  return new Map(
    facts.rows
      .part(outlineRows)
      .flatMap(({ article, codings }) =>
        codings.filter(({ lit }) => lit).map(({ coding }) => [coding, facts.names.articles.get(article)!] as const),
      ),
  );
}

/** The statements in the view that have a speaker. */
function spoken({ coding }: Facts, codings: ArticleOutline["codings"]): Coding[] {
  return codings
    .filter(({ lit }) => lit)
    .flatMap(({ coding: id }) => coding(id) ?? [])
    .filter(({ kind, speaker }) => kind === "statement" && speaker !== null);
}

/** In how many articles a side makes a statement. */
function heardIn(facts: Facts, outlines: readonly ArticleOutline[], side: (typeof SIDES)[number]): number {
  return outlines.filter(({ codings }) =>
    spoken(facts, codings).some(({ speaker }) => facts.names.actors.get(speaker!)?.party === side),
  ).length;
}

/** What stands most often, and how often; the first of several. */
function chief(ids: readonly string[]): readonly [string, number] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ["", 0] as const);
}

/** The articles that have codings in the view, and how many. */
function shownIn(outlines: readonly ArticleOutline[]) {
  return outlines
    .map(({ article, codings }) => ({ article, shown: codings.filter(({ lit }) => lit).length }))
    .filter(({ shown }) => shown > 0);
}

function dateOf({ names }: Facts, article: string): string {
  return formatEdtf(names.articles.get(article)!.reported);
}
