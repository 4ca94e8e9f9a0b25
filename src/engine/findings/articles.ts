import { formatEdtf } from "../../dossier/edtfWords";
import { figure } from "../../dossier/figures";
import type { Dossier } from "../../dossier/types";
import type { View } from "../../store/view";
import { REST } from "../ground";
import { type OutlineRows, outlineRows } from "../outlines";
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
      for (const { link, article } of outlines(facts).contradictions) {
        const { a, b } = facts.dossier.links.find(({ id }) => id === link)!;
        const [one, other] = [facts.coding(a), facts.coding(b)];
        if (!one || !other) continue;
        const itself = [one, other].some(({ kind }) => kind === "event");
        const who = [one, other].map((coding) =>
          coding.kind === "event" ? "the article itself" : sourceName(facts.names, coding),
        );
        if (who[0] === who[1]) continue;
        const on = one.issue && one.issue === other.issue && one.issue !== REST ? one.issue : null;
        const told = `${who[0]} and ${who[1]} contradict each other`;
        const label = on === null ? "" : `${labelOf(facts, { id: link, issue: on, a: one, b: other })}: `;
        const where = itself ? [""] : [` in an article of ${dateOf(facts, article)}`, " within one article"];
        const ways = where.map((words) => `${label}${told}${words}`);
        return { sentence: capitalised(fitting(...ways, told)), pin: `link:${link}` };
      }
      return null;
    },
  },
  {
    id: "absent",
    apply(facts) {
      if (!hidesNothing(facts.view, "coding")) return null;
      const { names } = facts;
      const { articles: all, heard } = outlines(facts);
      const sides = SIDES.map((side) => heard.find(({ party }) => party === side)!);
      const least = sides.reduce((low, one) => (one.articles < low.articles ? one : low));
      const others = sides.filter(({ articles }) => articles === all);
      if (all < 3 || least.articles * 2 >= all || others.length === 0) return null;
      const few = least.articles === 0 ? "no article" : `${figure(least.articles)} of ${figure(all)} articles`;
      const sentence = `${partyName(names, least.party)} is heard in ${few}`;
      const rest = listed(others.map(({ party }) => partyName(names, party)));
      return { sentence: fitting(`${sentence}, ${rest} in all of them`, sentence), pin: null };
    },
  },
  {
    id: "one-voice",
    apply(facts) {
      if (!hidesNothing(facts.view, "coding", "article", "outlet")) return null;
      const { voice } = outlines(facts);
      if (!voice) return null;
      const who = capitalised(actorName(facts.names, voice.speaker));
      const sentence = `${who} makes ${figure(voice.said)} of the ${figure(voice.of)} statements of one article`;
      return { sentence: fitting(`${sentence}, ${dateOf(facts, voice.article)}`, sentence), pin: null };
    },
  },
  {
    id: "unnamed",
    apply(facts) {
      if (!hidesNothing(facts.view, "coding", "article", "outlet")) return null;
      const { unnamed } = outlines(facts);
      if (!unnamed) return null;
      const sentence = `${figure(unnamed.said)} of the ${figure(unnamed.of)} statements of one article are by unnamed sources`;
      return { sentence: fitting(`${sentence}, ${dateOf(facts, unnamed.article)}`, sentence), pin: null };
    },
  },
  {
    id: "alone",
    apply(facts) {
      const { articles, holding, top } = outlines(facts);
      if (!top || holding > 1 || articles < 2 || top.codings < 2) return null;
      const sentence = `${top.codings === 2 ? "Both" : `All ${figure(top.codings)}`} codings shown stand in one article`;
      return { sentence: `${sentence}, ${dateOf(facts, top.article)}`, pin: null };
    },
  },
  {
    id: "little-coded",
    apply(facts) {
      if (!hidesNothing(facts.view, "coding")) return null;
      const { least } = outlines(facts);
      if (!least || least.share >= 0.5) return null;
      const share = `Of one article's own text ${Math.round(100 * least.share)} % is coded`;
      return { sentence: `${share}, ${dateOf(facts, least.article)}`, pin: null };
    },
  },
  {
    id: "shown",
    apply(facts) {
      const { lit: total, holding, top, next } = outlines(facts);
      if (!top) return { sentence: "No coding of any article is in view", pin: null };
      const articles = `${figure(holding)} ${holding === 1 ? "article" : "articles"}`;
      const sentence = `${figure(total)} ${total === 1 ? "coding stands" : "codings stand"} in ${articles}`;
      if (next === 0 || top.codings === next) return { sentence, pin: null };
      return { sentence: `${sentence}, most in one: ${dateOf(facts, top.article)}`, pin: null };
    },
  },
];

function outlines({ rows }: Facts): OutlineRows {
  return rows.part(outlineRows);
}

function dateOf({ names }: Facts, article: string): string {
  return formatEdtf(names.articles.get(article)!.reported);
}
