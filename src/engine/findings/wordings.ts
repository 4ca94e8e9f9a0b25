import { figure } from "../../dossier/figures";
import type { Coding, Dossier } from "../../dossier/types";
import type { View } from "../../store/view";
import type { Finding, Rows } from "../rows";
import { plainWords, type ReportedUtterance, type WordingField, wordingRows } from "../wordings";
import { type Facts, findingBy, type Rule } from "./rule";
import { actorName, capitalised, fitting, issueName } from "./words";

/** The title of the wordings: where the reports of one utterance part, whichever of them is pinned. */
export function wordingsFinding(rows: Rows, dossier: Dossier, view: View): Finding {
  return findingBy(WORDINGS_RULES, rows, dossier, view);
}

export const WORDINGS_RULES: readonly Rule[] = [
  {
    id: "stance",
    apply(facts) {
      const found = told(facts).find(({ codings }) => new Set(codings.map(({ stance }) => stance)).size > 1);
      if (!found) return null;
      const rest = "are coded with different stances";
      return finding(facts, found, `reports of one utterance ${rest}`, `its reports ${rest}`);
    },
  },
  {
    id: "words",
    apply(facts) {
      const apart = told(facts)
        .map((one) => ({ one, alike: leastAlike(facts, one) }))
        .filter(({ alike }) => alike < 1)
        .sort((a, b) => a.alike - b.alike)[0];
      if (!apart) return null;
      const n = apart.one.codings.filter(({ quote }) => quote !== null).length;
      return finding(facts, apart.one, `${n} reports quote one utterance in different words`);
    },
  },
  {
    id: "origins",
    apply(facts) {
      for (const one of told(facts)) {
        const [first, other] = new Set(one.codings.flatMap(({ via }) => via[0] ?? []));
        if (first === undefined || other === undefined) continue;
        const [a, b] = [first, other].map((id) => actorName(facts.names, id));
        const told = `credited to ${a} in one report, ${b} in another`;
        return finding(facts, one, `one utterance, ${told}`, told);
      }
      return null;
    },
  },
  {
    id: "uncredited",
    apply(facts) {
      for (const one of told(facts)) {
        const named = one.codings.find(({ via }) => via.length > 0)?.via[0];
        const open = one.codings.filter(({ via }) => via.length === 0).length;
        if (named === undefined || open === 0) continue;
        return finding(
          facts,
          one,
          `of ${figure(one.codings.length)} reports ${open === 1 ? "one names" : `${figure(open)} name`} no outlet, another ${actorName(facts.names, named)}`,
          `one report names ${actorName(facts.names, named)}, another no outlet`,
        );
      }
      return null;
    },
  },
  {
    id: "one-quotes",
    apply(facts) {
      for (const one of told(facts)) {
        const quoting = one.codings.filter(({ quote }) => quote !== null).length;
        if (quoting === 0 || quoting === one.codings.length) continue;
        const some = quoting === 1 ? "one quotes" : `${quoting} quote`;
        return finding(facts, one, `of ${figure(one.codings.length)} reports shown ${some} the speaker's words`);
      }
      return null;
    },
  },
  {
    id: "one-origin",
    apply(facts) {
      for (const one of told(facts)) {
        const [first, ...others] = new Set(one.codings.map(({ via }) => via[0] ?? null));
        const articles = new Set(one.utterance.reports.filter(({ shown }) => shown).map(({ article }) => article));
        if (!first || others.length > 0 || articles.size < 2) continue;
        return finding(
          facts,
          one,
          `${figure(one.codings.length)} reports shown, one origin, ${actorName(facts.names, first)}`,
        );
      }
      return null;
    },
  },
  {
    id: "alike",
    apply(facts) {
      const all = told(facts);
      if (all.length === 0) return null;
      const differ = (field: WordingField) => all.some(({ utterance }) => utterance.differs.includes(field));
      if (all.some(({ utterance }) => utterance.reports.some(({ shown }) => !shown))) return null;
      if ((["quote", "stance", "issue", "chain"] as const).some(differ)) return null;
      const n = all.length === 1 ? "1 utterance agree" : `${figure(all.length)} utterances agree`;
      return { sentence: `The reports of ${n} in stance, source and quoted words`, pin: pinOf(facts, all[0]!) };
    },
  },
  {
    id: "shown",
    apply(facts) {
      const all = told(facts);
      const n = all.length;
      if (n > 0) {
        const sentence = `${n === 1 ? "1 utterance is" : `${n} utterances are`} told by more than one report`;
        return { sentence, pin: pinOf(facts, all[0]!) };
      }
      const some = facts.rows.part(wordingRows).utterances.length > 0;
      return {
        sentence: `No utterance ${some ? "has two reports in" : "is reported twice in"} what is shown`,
        pin: null,
      };
    },
  },
];

/** An utterance with those of its reports that are in the view, two at least. */
interface Told {
  readonly utterance: ReportedUtterance;
  readonly codings: readonly Coding[];
}

function told({ rows, coding }: Facts): readonly Told[] {
  return rows
    .part(wordingRows)
    .utterances.map((utterance) => ({
      utterance,
      codings: utterance.reports.filter(({ shown }) => shown).flatMap((report) => coding(report.coding) ?? []),
    }))
    .filter(({ codings }) => codings.length > 1);
}

/** "Peskov on talks: …", in the longest form that is short enough. */
function finding(facts: Facts, one: Told, ...ways: readonly string[]): { sentence: string; pin: string } {
  const { speaker, issue } = one.codings[0]!;
  const who = speaker === null ? "An article" : capitalised(actorName(facts.names, speaker));
  const matter = issue === null ? who : `${who} on ${issueName(facts.names, issue)}`;
  return {
    sentence: fitting(...ways.map((way) => `${matter}: ${way}`), `${who}: ${ways.at(-1)}`),
    pin: pinOf(facts, one),
  };
}

/** A link that joins the two reports shows both, else the first of them; the evidence has the others beside it. */
function pinOf({ dossier }: Facts, { codings }: Told): string {
  const ids = new Set(codings.map(({ id }) => id));
  const link = codings.length === 2 && dossier.links.find(({ a, b }) => ids.has(a) && ids.has(b));
  return link ? `link:${link.id}` : `coding:${codings[0]!.id}`;
}

/** The share of words that the two quotes have in common that have least; 1 where nothing can be compared. */
function leastAlike({ names }: Facts, { utterance, codings }: Told): number {
  const language = (id: string): string | undefined => {
    const article = utterance.reports.find(({ coding }) => coding === id)?.article;
    return names.articles.get(article ?? "")?.language;
  };
  const quotes = codings.flatMap(({ id, quote }) =>
    quote === null ? [] : [{ language: language(id), words: new Set(plainWords(quote).split(" ")) }],
  );
  let least = 1;
  for (const [at, a] of quotes.entries())
    for (const b of quotes.slice(at + 1)) {
      if (a.language !== b.language) continue;
      const both = [...a.words].filter((word) => b.words.has(word)).length;
      least = Math.min(least, both / (a.words.size + b.words.size - both));
    }
  return least;
}
