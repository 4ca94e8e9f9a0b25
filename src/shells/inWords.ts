import { formatEdtf } from "../dossier/edtf";
import { type Names, nameOf } from "../dossier/names";
import { parsePin } from "../store/pin";
import { FACETS, type Facet, type View } from "../store/view";

const FACET_NAMES: Readonly<Record<Facet, string>> = {
  party: "party",
  speaker: "speaker",
  issue: "issue",
  stance: "stance",
  track: "track",
  rung: "stage",
  kind: "kind",
  outlet: "outlet",
  article: "article",
  via: "reported via",
  venue: "venue",
  hops: "distance from the speaker",
  sourcing: "source",
  hedged: "wording",
};

/** What a View is filtered by, in words: "speaker Trump or Putin; issue not Talks; said from 1 February 2025". Empty if by nothing. */
export function filtersInWords(view: View, names: Names): string {
  const facets = FACETS.flatMap((facet) => {
    const values = view[facet] ?? [];
    const name = (value: string) => nameOf(names, facet, value.replace(/^-/, ""));
    const included = values.filter((value) => !value.startsWith("-")).map(name);
    const excluded = values.filter((value) => value.startsWith("-")).map(name);
    const parts = [
      ...(included.length > 0 ? [included.join(" or ")] : []),
      ...(excluded.length > 0 ? [`not ${excluded.join(" nor ")}`] : []),
    ];
    return parts.length > 0 ? [`${FACET_NAMES[facet]} ${parts.join(", ")}`] : [];
  });
  return [windowInWords(view), ...facets, view.q ? `with the words “${view.q}”` : "", pinInWords(view, names)]
    .filter(Boolean)
    .join("; ");
}

function windowInWords({ axis = "said", from, to }: View): string {
  if (from && to) return `${axis} ${formatEdtf(from)} to ${formatEdtf(to)}`;
  if (from) return `${axis} from ${formatEdtf(from)}`;
  return to ? `${axis} until ${formatEdtf(to)}` : "";
}

function pinInWords(view: View, names: Names): string {
  const pin = parsePin(view.pin ?? "");
  switch (pin?.kind) {
    case undefined:
      return "";
    case "cell": {
      const row = pin.row === "*" ? "everybody" : (names.actors.get(pin.row) ?? names.parties.get(pin.row))?.name;
      const issue = pin.issue === "*" ? "every issue" : nameOf(names, "issue", pin.issue);
      return `chosen: ${row ?? "reported as happened"}, ${issue}`;
    }
    case "stage":
      return `chosen: ${nameOf(names, "rung", `${pin.rung}`)}, ${formatEdtf(pin.date)}`;
    case "venue":
      return `chosen: ${nameOf(names, "venue", pin.id)}`;
    case "coding":
      return "chosen: one coding";
    case "link":
      return "chosen: two linked codings";
  }
}
