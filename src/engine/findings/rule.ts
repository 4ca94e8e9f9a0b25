import { type Names, namesOf } from "../../dossier/names";
import type { Coding, Dossier, Party } from "../../dossier/types";
import { parsePin } from "../../store/pin";
import { FACETS, type Facet, type View } from "../../store/view";
import type { Finding, Rows } from "../rows";

/** The sides of the negotiation, in their order. */
export const SIDES: readonly Party[] = ["us", "ru", "ua"];

/** What a rule is given. */
export interface Facts {
  readonly rows: Rows;
  readonly dossier: Dossier;
  readonly view: View;
  readonly names: Names;
  readonly coding: (id: string) => Coding | undefined;
}

/** The panels that have a finding. */
export type ChartId =
  | "matrix"
  | "stages"
  | "venues"
  | "wordings"
  | "articles"
  | "forecasts"
  | "silence"
  | "contested"
  | "chains"
  | "compare";

/** A rule of a panel's finding; inWords.ts tells it to a reader. The first of an ordered list that applies speaks. */
export interface Rule {
  readonly id: string;
  /** The sentence, and the pin of what it rests on; null where the rule does not apply. */
  readonly apply: (facts: Facts) => { readonly sentence: string; readonly pin: string | null } | null;
}

/** The finding of the first rule that applies. The last rule of a list always does. */
export function findingBy(rules: readonly Rule[], rows: Rows, dossier: Dossier, view: View): Finding {
  const facts = { rows, dossier, view, names: namesOf(dossier), coding: (id: string) => rows.coding(id) };
  for (const rule of rules) {
    const found = rule.apply(facts);
    if (found) return { rule: rule.id, ...found };
  }
  return { rule: "nothing", sentence: "Nothing to show", pin: null };
}

/**
 * Whether nothing is hidden that could belie "only" or "nobody": no clause but those of `allowed` facets, and no pin but
 * one of the panel's own kind.
 */
export function hidesNothing(view: View, ownPin: string, ...allowed: readonly Facet[]): boolean {
  if (view.from || view.to || view.q || (view.min ?? 1) > 1) return false;
  if (view.pin && parsePin(view.pin)?.kind !== ownPin) return false;
  return FACETS.every((facet) => allowed.includes(facet) || !view[facet]?.length);
}

/** How a rule is told to a reader: when it speaks, from what number on, and a sentence of its kind. */
interface RuleInWords {
  readonly description: string;
  readonly threshold: string;
  readonly example: string;
}

/** By the id of the rule. */
export type RulesOfPanel = Readonly<Record<string, RuleInWords>>;
