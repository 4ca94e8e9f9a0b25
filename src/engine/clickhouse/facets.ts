import { nameOf } from "../../dossier/facetNames";
import { namesOf } from "../../dossier/names";
import type { Facet, View } from "../../store/view";
import { FACET_SOURCES } from "../columns";
import { CLOSED, OPEN } from "../facets";
import type { FacetRow } from "../rows";
import { type Asking, countOf } from "./asking";
import { LISTS } from "./tables";

/** The list of a facet, as in facets.ts: what counts is what every other clause leaves. */
export async function facet(
  asking: Asking,
  view: View,
  signal: AbortSignal,
  name: string,
): Promise<readonly FacetRow[]> {
  const facet = name as Facet;
  const [listed, counts] = await Promise.all([
    asking.once(`listed ${facet}`, (own) => listOf(asking, facet, own)),
    countsBy(asking, facet, countOf(view), asking.where(view, [facet]), signal),
  ]);
  const chosen = new Set(view[facet]);
  const names = namesOf(asking.bare);
  const rowOf = (value: string, count: number): FacetRow => {
    const state = chosen.has(value) ? "included" : chosen.has(`-${value}`) ? "excluded" : null;
    return { value, name: nameOf(names, facet, value), count, state };
  };
  const known = new Set(listed);
  const unlisted = new Set([...chosen].map((value) => value.replace(/^-/, "")).filter((value) => !known.has(value)));
  return [
    ...listed.map((value) => rowOf(value, counts.get(value) ?? 0)),
    ...[...unlisted].map((value) => rowOf(value, 0)),
  ];
}

/** The values that are listed whatever is filtered, in their order. */
async function listOf(asking: Asking, facet: Facet, signal: AbortSignal): Promise<readonly string[]> {
  const totals = await countsBy(asking, facet, "count()", "1", signal);
  const mentioned = new Set(
    facet === "venue" ? asking.bare.articles.flatMap(({ venues }) => venues.map(({ place }) => place)) : [],
  );
  const values = FACET_SOURCES[facet].values(asking.bare);
  const listed = values.filter((value) => CLOSED.has(facet) || totals.has(value) || mentioned.has(value));
  return OPEN.has(facet) ? listed.sort((a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0)) : listed;
}

async function countsBy(asking: Asking, facet: Facet, count: string, where: string, signal: AbortSignal) {
  const value = LISTS.has(facet) ? `arrayJoin(${facet})` : facet;
  const lines = await asking.ask(
    `SELECT ${value} AS value, ${count} FROM codings WHERE ${where} GROUP BY value`,
    signal,
  );
  // An empty text stands for no value.
  return new Map(lines.filter(([value]) => value !== "").map(([value, n]) => [value as string, Number(n)]));
}
