/** "Keep as filter": what a pin shows for a moment, as facets that stay (docs/contract.md, section 2). */
import { isoDay } from "../dossier/days";
import { parseEdtf } from "../dossier/edtf";
import { PARTIES, RUNGS } from "../dossier/types";
import { type Pin, parsePin } from "./pin";
import { patchView } from "./transitions";
import type { Facet, View } from "./view";

export type Facets = { readonly [F in Facet]?: readonly string[] };

/**
 * The View with its pin as facets instead: a cell as speaker or party, kind and issue, a stage as its days, rung and track,
 * a venue as venue. A pinned coding, link or single mention of a venue names none, so the caller gives the `facets`
 * (they also override the pin's own); without any a pinned coding or link stays as it is. A facet that had values is narrowed to the new ones.
 */
export function keepAsFilter(view: View, facets: Facets = {}): View {
  const pin = view.pin === undefined ? null : parsePin(view.pin);
  if (!pin) return view;
  const patch = { ...clausesOfPin(view, pin), ...facets };
  return Object.keys(patch).length > 0 ? patchView(view, { ...patch, pin: null }) : view;
}

function clausesOfPin(view: View, pin: Pin): View {
  switch (pin.kind) {
    case "cell":
      return { ...rowFacet(view, pin.row), ...(pin.issue === "*" ? {} : { issue: [pin.issue] }) };
    case "stage":
      return { ...daysOf(pin.date), rung: RUNGS.slice(pin.rung, pin.rung + 1), track: [pin.track] };
    case "venue":
      return { venue: [pin.id] };
    case "coding":
    case "link":
      return {};
  }
}

function rowFacet(view: View, row: string): View {
  if (row === "*") return {};
  if (row === "reported") return { kind: ["event"] };
  // Those facets match events by their actors too, and a row of the matrix holds statements alone.
  const kind = ["statement"];
  return view.rows === "party" && (PARTIES as readonly string[]).includes(row)
    ? { party: [row], kind }
    : { speaker: [row], kind };
}

function daysOf(date: string): View {
  const meaning = parseEdtf(date);
  if ("fault" in meaning) return {};
  return { from: isoDay(meaning.interval.start), to: isoDay(meaning.interval.end) };
}
