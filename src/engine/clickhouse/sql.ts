import { daysOf } from "../../dossier/days";
import { type Dossier, RUNGS } from "../../dossier/types";
import { parsePin } from "../../store/pin";
import { FACETS, type Facet, type View } from "../../store/view";
import { REPORTED } from "../ground";
import { axisOf } from "../mask";
import { fold } from "../text";
import { LISTS } from "./tables";

/** A text as a literal. The one place where what somebody wrote becomes a part of a statement. */
export function literal(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&").replaceAll("\0", "\\0")}'`;
}

export function literals(texts: readonly string[]): string {
  return texts.map(literal).join(", ");
}

/** What a View asks of a coding, by clause: a facet, `window`, `q`, `pin`. As the clauses of the filter in the browser. */
export type Clauses = ReadonlyMap<string, string>;

/** A venue mention's number in the dossier, by its id. */
export type Mentions = { get(id: string): number | undefined };

export function clausesOf(dossier: Dossier, mentions: Mentions, view: View): Clauses {
  const clauses = new Map<string, string>();
  for (const facet of FACETS) if (view[facet]?.length) clauses.set(facet, facetClause(facet, view[facet]));
  if (view.from || view.to) clauses.set("window", windowClause(view));
  if (view.q) clauses.set("q", searchClause(view.q));
  const pin = view.pin === undefined ? null : pinClause(dossier, mentions, view);
  if (pin !== null) clauses.set("pin", pin);
  return clauses;
}

/** The condition of all clauses but those named. */
export function conditionOf(clauses: Clauses, without: readonly string[] = []): string {
  const asked = [...clauses].filter(([name]) => !without.includes(name)).map(([, clause]) => `(${clause})`);
  return asked.length > 0 ? asked.join(" AND ") : "1";
}

/** Any of the values that are included, and none of those that are excluded. */
function facetClause(facet: Facet, values: readonly string[]): string {
  const isOut = (value: string) => value.startsWith("-");
  const included = values.filter((value) => !isOut(value));
  const excluded = values.filter(isOut).map((value) => value.slice(1));
  const has = (chosen: readonly string[]) => {
    // An empty text stands for no value.
    const known = chosen.filter((value) => value !== "");
    if (known.length === 0) return "0";
    return LISTS.has(facet) ? `hasAny(${facet}, [${literals(known)}])` : `${facet} IN (${literals(known)})`;
  };
  const parts = [
    ...(included.length > 0 ? [has(included)] : []),
    ...(excluded.length > 0 ? [`NOT ${has(excluded)}`] : []),
  ];
  return parts.join(" AND ");
}

function windowClause(view: View): string {
  const axis = axisOf(view);
  const from = view.from ? [`${axis}_end >= ${daysOf(view.from).start}`] : [];
  const to = view.to ? [`${axis}_start <= ${daysOf(view.to).start}`] : [];
  return [`${axis}_known = 1`, ...from, ...to].join(" AND ");
}

function searchClause(q: string): string {
  const words = fold(q).split(/\s+/).filter(Boolean);
  return words.length === 0 ? "1" : words.map((word) => `position(text, ${literal(word)}) > 0`).join(" AND ");
}

function pinClause(dossier: Dossier, mentions: Mentions, view: View): string | null {
  const pin = parsePin(view.pin ?? "");
  switch (pin?.kind) {
    case undefined:
      return null;
    case "coding":
      return `id = ${literal(pin.id)}`;
    case "link": {
      const link = dossier.links.find(({ id }) => id === pin.id);
      return link ? `id IN (${literals([link.a, link.b])})` : "0";
    }
    case "venue": {
      if (dossier.places.some(({ id }) => id === pin.id)) return `has(venue, ${literal(pin.id)})`;
      const mention = mentions.get(pin.id);
      return mention === undefined ? "0" : `has(mentions, ${mention})`;
    }
    case "stage": {
      const axis = axisOf(view);
      const date = pin.date === "*" ? `${axis} != ''` : `${axis} = ${literal(pin.date)}`;
      return `rung = ${literal(RUNGS[pin.rung]!)} AND track = ${literal(pin.track)} AND ${date}`;
    }
    case "cell": {
      const row = lineClause(dossier, view, pin.row);
      return `${row} AND ${pin.issue === "*" ? "issue != ''" : `issue = ${literal(pin.issue)}`}`;
    }
  }
}

function lineClause({ actors }: Dossier, view: View, row: string): string {
  if (row === "*") return "line > 0";
  if (row === REPORTED) return `line = ${actors.length + 1}`;
  if (view.rows === "party") return `side = ${literal(row)}`;
  return `line = ${actors.findIndex(({ id }) => id === row) + 1} AND line > 0`;
}
