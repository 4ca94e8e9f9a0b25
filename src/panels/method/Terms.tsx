import type { ReactNode } from "react";
import { PARTIES, STANCES } from "../../dossier/types";
import type { Vocabulary } from "../../engine/terms";
import type { Facet } from "../../store/view";
import { PartyMark } from "../../ui/PartyMark";
import { StanceGlyph } from "../../ui/StanceGlyph";
import type { Facts } from "./facts";
import type { OwnTerm } from "./ownTerms";
import { TermTable } from "./TermTable";
import { UseList } from "./UseList";

interface TermsProps extends Facts {
  readonly terms: readonly OwnTerm[];
  readonly vocabulary: Vocabulary;
  /** Of the table, where its heading has more than one. */
  readonly name?: string;
}

/** Terms that are values of a facet: a click filters by one. */
export function Filterable(props: TermsProps & { readonly facet: Facet; readonly ladder?: boolean }) {
  const { terms, vocabulary, facet, name, ladder, view, onFacet } = props;
  return (
    <TermTable
      name={name}
      ladder={ladder}
      lines={terms.map((term) => ({ ...term, sign: signOf(facet, term.id) }))}
      counts={props.used[vocabulary]}
      filter={{ chosen: (id) => view[facet]?.includes(id) ?? false, toggle: (id) => onFacet(facet, id) }}
    />
  );
}

/** Terms that nothing filters by: each has a list of what it was used for, and a click pins one of those. */
export function Listed(props: TermsProps) {
  const { terms, vocabulary, name, listed, asUse, view, onPin } = props;
  const nameOf = (id: string) => terms.find((term) => term.id === id)?.name ?? id;
  return (
    <TermTable
      name={name}
      lines={terms}
      counts={props.used[vocabulary]}
      uses={(id) => {
        const { shown = [], inView = 0 } = listed[vocabulary].get(id) ?? {};
        return <UseList name={nameOf(id)} ids={shown} all={inView} asUse={asUse} pin={view.pin} onPin={onPin} />;
      }}
    />
  );
}

function signOf(facet: Facet, id: string): ReactNode {
  const party = facet === "party" && PARTIES.find((one) => one === id);
  if (party) return <PartyMark party={party} />;
  const stance = facet === "stance" && STANCES.find((one) => one === id);
  return stance ? <StanceGlyph stance={stance} tile size={16} /> : null;
}
