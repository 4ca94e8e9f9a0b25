import { nameOf } from "../dossier/facetNames";
import type { Names } from "../dossier/names";
import { clauseName, FACET_NAMES } from "../panels/clauseName";
import { clausesOf } from "../store/clauses";
import { FACETS, type View } from "../store/view";

/** What a View is filtered by, in words: "said from 1 Feb 2025; speaker Trump or Putin; issue not Talks". Empty if by nothing. */
export function filtersInWords(view: View, names: Names): string {
  const facets = FACETS.flatMap((facet) => {
    const values = view[facet] ?? [];
    const named = (value: string) => nameOf(names, facet, value.replace(/^-/, ""));
    // A title without its marks would read on into the sentence.
    const name = facet === "article" ? (value: string) => `“${named(value)}”` : named;
    const included = values.filter((value) => !value.startsWith("-")).map(name);
    const excluded = values.filter((value) => value.startsWith("-")).map(name);
    const parts = [
      ...(included.length > 0 ? [included.join(" or ")] : []),
      ...(excluded.length > 0 ? [`not ${excluded.join(" nor ")}`] : []),
    ];
    return parts.length > 0 ? [`${FACET_NAMES[facet].toLowerCase()} ${parts.join(", ")}`] : [];
  });
  const others = clausesOf(view).filter(({ kind }) => kind !== "facet");
  const [window, ...rest] = ["window", "q", "pin"].map((kind) =>
    others.filter((clause) => clause.kind === kind).map((clause) => clauseName(clause, view.axis ?? "said", names)),
  );
  return [...(window ?? []), ...facets, ...rest.flat()].join("; ");
}
