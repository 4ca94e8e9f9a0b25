import { FACETS, type Facet } from "../../store/view";
import { Definitions } from "../../ui/Definitions";
import { FacetFilter } from "./FacetFilter";
import css from "./filters.module.css";
import { NotSign } from "./NotSign";

const FIRST: readonly Facet[] = ["party", "speaker", "issue", "stance", "rung", "track"];
const ORDER: readonly Facet[] = [...FIRST, ...FACETS.filter((facet) => !FIRST.includes(facet))];
const OPEN: readonly Facet[] = ["party", "speaker", "issue"];

/** Every facet, with what choosing each of its values would give under all the other filters. */
export default function FiltersPanel() {
  return (
    <Definitions className={css.panel}>
      <h2 className={css.title}>Filters</h2>
      <p className={css.hint}>
        Tick what to keep, <NotSign /> leave out
      </p>
      {ORDER.map((facet) => (
        <FacetFilter key={facet} facet={facet} open={OPEN.includes(facet)} />
      ))}
    </Definitions>
  );
}
