import { figure } from "../../dossier/figures";
import type { Dossier } from "../../dossier/types";
import type { Located } from "../../engine/columns";
import type { Engine } from "../../engine/engine";
import { FACET_ROWS } from "../../engine/facets";
import { inView } from "../../engine/inView";
import type { FacetRow, Rows } from "../../engine/rows";
import { setQuery } from "../../store/controls";
import { clearPin, patchView, type Transition, toggleFacet } from "../../store/transitions";
import type { Facet, View } from "../../store/view";
import { FACET_NAMES } from "../clauseName";
import { lookOf, wordsOf } from "./letters";
import { type Hit, MOST_CODINGS, type Named, searchIndexOf } from "./searchIndex";

/** What choosing a line of the list does, and how many codings (in the View's unit) that gives. */
export type Suggestion =
  | { readonly kind: "words"; readonly q: string; readonly count: number }
  | {
      readonly kind: "value";
      readonly facet: Facet;
      readonly row: FacetRow;
      /** The name that was meant, where it is not the one on screen. */
      readonly also: string | null;
      readonly words: ReadonlySet<string>;
    }
  | { readonly kind: "coding"; readonly located: Located; readonly words: ReadonlySet<string> };

export interface SuggestionGroup {
  /** `words`, `codings`, or a facet. */
  readonly id: string;
  readonly name: string;
  readonly suggestions: readonly Suggestion[];
  /** How many more there are than are shown. */
  readonly more: number;
}

/** A group shows as many. */
export const MOST = 8;

/**
 * What the text may mean: the words as they are, first unless no coding in the view has them; the values of facets, the
 * facet with the nearest first; and codings in the view.
 */
export function suggest(dossier: Dossier, engine: Engine, view: View, text: string): readonly SuggestionGroup[] {
  const index = searchIndexOf(dossier, engine);
  const exact = setQuery(view, text);
  if (!exact.q) return [];
  const count = engine.rows(exact).matched;
  const words = groupOf("words", "Words", [{ kind: "words", q: exact.q, count }]);
  const named = namedGroups(index.names(text), engine.rows(view));
  // A pin is replaced by another one, so what it leaves out can be chosen too.
  const within = index.whole ? engine.rows(clearPin(view)).part(inView) : NOTHING;
  const found = index.codings(text).filter(({ of }) => within.has(of.coding.id));
  const codings = groupOf(
    "codings",
    "Single codings",
    found.map(({ of, words }) => ({ kind: "coding", located: of, words })),
  );
  return [...(count > 0 ? [words] : []), ...named, codings, ...(count > 0 ? [] : [words])].filter(
    ({ suggestions }) => suggestions.length > 0,
  );
}

const NOTHING: ReadonlySet<string> = new Set();

/** What is not among the suggestions, in words; null where everything is. */
export function notSuggested(dossier: Dossier, engine: Engine): string | null {
  return searchIndexOf(dossier, engine).whole
    ? null
    : `Single codings are suggested up to ${figure(MOST_CODINGS)}; here the words find them.`;
}

/** How a suggestion changes the View. */
export function transitionOf(suggestion: Suggestion): Transition {
  switch (suggestion.kind) {
    case "words":
      return (view) => setQuery(view, suggestion.q);
    case "value":
      return (view) => toggleFacet(view, suggestion.facet, suggestion.row.value);
    case "coding":
      return (view) => patchView(view, { pin: `coding:${suggestion.located.coding.id}` });
  }
}

function namedGroups(hits: readonly Hit<Named>[], rows: Rows): readonly SuggestionGroup[] {
  const facets = [...new Set(hits.map(({ of }) => of.facet))];
  return facets.map((facet) => {
    const counted = new Map(rows.part(FACET_ROWS[facet]).map((row) => [row.value, row]));
    const suggestions = hits
      .filter(({ of }) => of.facet === facet)
      .flatMap(({ of, words }): Suggestion[] => {
        const row = counted.get(of.value);
        return row ? [{ kind: "value", facet, row, also: alsoMeant(of, words), words }] : [];
      });
    return groupOf(facet, FACET_NAMES[facet], suggestions);
  });
}

/** The first other spelling with a word that was meant, if the name on screen has none. */
function alsoMeant({ name, also }: Named, words: ReadonlySet<string>): string | null {
  const has = (text: string) => wordsOf(text).some(({ word }) => words.has(lookOf(word)));
  return has(name) ? null : (also.find(has) ?? null);
}

function groupOf(id: string, name: string, suggestions: readonly Suggestion[]): SuggestionGroup {
  return { id, name, suggestions: suggestions.slice(0, MOST), more: Math.max(0, suggestions.length - MOST) };
}
