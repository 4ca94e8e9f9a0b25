/** What a View names and a dossier does not know: dropped and told, when the dossier is there to be asked. */
import type { Dossier } from "../dossier/types";
import { parsePin } from "./pin";
import { FACETS, type Facet, type Normalised, normalise, type View } from "./view";

type Ids = { has(id: string): boolean };
type Known = Readonly<
  Partial<Record<Facet, Ids>> &
    Record<"party" | "speaker" | "issue" | "track" | "venue" | "coding" | "link" | "mention", Ids>
>;

/**
 * Makes the check of one dossier: it takes a View and drops the facet values and the pin whose ids are not in that
 * dossier. Facets that the engine makes itself (hops, sourcing, hedged) pass as they are. `hasCoding` is asked where not all
 * codings are at hand.
 */
export function knownIn(dossier: Dossier, hasCoding?: (id: string) => boolean): (view: View) => Normalised {
  const { codebook, articles } = dossier;
  const known: Known = {
    party: ids(codebook.parties),
    speaker: ids(dossier.actors),
    issue: ids(codebook.issues),
    stance: ids(codebook.stances),
    track: ids(codebook.tracks),
    rung: ids(codebook.stages),
    kind: ids(codebook.kinds),
    outlet: ids(dossier.outlets),
    article: ids(articles),
    via: ids(dossier.outlets),
    venue: ids(dossier.places),
    coding: hasCoding ? { has: hasCoding } : ids(articles.flatMap(({ codings }) => codings)),
    mention: ids(articles.flatMap(({ venues }) => venues)),
    link: ids(dossier.links),
  };
  return (view) => keepKnown(view, known);
}

function keepKnown(view: View, known: Known, prefix = ""): Normalised {
  const dropped: string[] = [];
  const kept: { -readonly [K in keyof View]?: View[K] } = { ...view };
  for (const facet of FACETS) {
    const given = view[facet];
    if (!given) continue;
    const values = given.filter((value) => known[facet]?.has(value.replace(/^-/, "")) ?? true);
    for (const value of given) if (!values.includes(value)) dropped.push(`${prefix}${facet}=${value}`);
    if (values.length > 0 || given.length === 0) kept[facet] = values;
    else delete kept[facet];
  }
  if (view.pin && !knowsPin(view.pin, known)) {
    dropped.push(`${prefix}pin=${view.pin}`);
    delete kept.pin;
  }
  if (view.against) {
    const against = keepKnown(view.against, known, "against.");
    dropped.push(...against.dropped);
    kept.against = against.view;
  }
  return { view: prefix ? kept : normalise(kept).view, dropped };
}

function knowsPin(text: string, known: Known): boolean {
  const pin = parsePin(text);
  switch (pin?.kind) {
    case "coding":
    case "link":
      return known[pin.kind].has(pin.id);
    case "venue":
      return known.venue.has(pin.id) || known.mention.has(pin.id);
    case "cell":
      return (
        (pin.issue === "*" || known.issue.has(pin.issue)) &&
        (pin.row === "*" || pin.row === "reported" || known.speaker.has(pin.row) || known.party.has(pin.row))
      );
    case "stage":
      return known.track.has(pin.track);
    default:
      return false;
  }
}

function ids(things: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(things.map(({ id }) => id));
}
