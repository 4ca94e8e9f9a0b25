import { formatEdtf } from "../dossier/edtfWords";
import { nameOf } from "../dossier/facetNames";
import type { Names } from "../dossier/names";
import { RUNGS } from "../dossier/types";
import type { Clause } from "../store/clauses";
import { parsePin } from "../store/pin";
import type { Axis, Facet } from "../store/view";
import { mentionOf } from "./mention";

/** Names on screen of the facets. */
export const FACET_NAMES: Readonly<Record<Facet, string>> = {
  party: "Party",
  speaker: "Speaker",
  issue: "Issue",
  stance: "Stance",
  rung: "Stage",
  track: "Track",
  kind: "Kind",
  outlet: "Outlet",
  article: "Article",
  via: "Reported via",
  venue: "Venue",
  hops: "Hops from the speaker",
  sourcing: "Sourcing",
  hedged: "Wording",
};

/** Facets whose values share their names with those of another one. */
const SHARED: readonly Facet[] = ["rung", "outlet", "via"];

/** What a filter in force is called: "Trump", "not Trump", "Stage: Talks", "said 1 Feb 2025 to 10 Feb 2025". */
export function clauseName(clause: Clause, axis: Axis, names: Names): string {
  switch (clause.kind) {
    case "facet": {
      const prefix = SHARED.includes(clause.facet) ? `${FACET_NAMES[clause.facet]}: ` : "";
      return `${prefix}${clause.excluded ? "not " : ""}${nameOf(names, clause.facet, clause.value)}`;
    }
    case "window":
      return `${axis} ${windowWords(clause.from, clause.to)}`;
    case "q":
      return `“${clause.q}”`;
    case "pin":
      return pinWords(clause.pin, names);
  }
}

function windowWords(from: string | null, to: string | null): string {
  if (from && to) return from === to ? `on ${formatEdtf(from)}` : `${formatEdtf(from)} to ${formatEdtf(to)}`;
  return from ? `from ${formatEdtf(from)}` : `until ${formatEdtf(to ?? "")}`;
}

function pinWords(text: string, names: Names): string {
  const pin = parsePin(text);
  switch (pin?.kind) {
    case "cell": {
      const row = names.actors.get(pin.row)?.short ?? names.parties.get(pin.row)?.name;
      const parts = [
        pin.row === "*" ? "everybody" : pin.row === "reported" ? "reported as happened" : (row ?? pin.row),
        pin.issue === "*" ? "every issue" : nameOf(names, "issue", pin.issue),
      ];
      return `chosen: ${parts.join(", ")}`;
    }
    case "stage":
      return [
        `chosen: ${nameOf(names, "rung", RUNGS[pin.rung] ?? "")}`,
        ...(pin.date === "*" ? [] : [formatEdtf(pin.date)]),
      ].join(", ");
    case "venue": {
      const one = mentionOf(pin.id, names)?.mention;
      return `chosen: ${nameOf(names, "venue", one?.place ?? pin.id)}${one ? ", one report" : ""}`;
    }
    case "coding":
      return "chosen: one coding";
    case "link":
      return "chosen: two linked codings";
    default:
      return "chosen";
  }
}
