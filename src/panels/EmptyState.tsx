import type { Names } from "../dossier/names";
import { counted } from "../engine/findings/words";
import { relaxRows } from "../engine/relax";
import { clausesOf, removeClause } from "../store/clauses";
import { clearFilters } from "../store/controls";
import { useView, useViewStore } from "../store/ViewContext";
import { isFacet, type View } from "../store/view";
import { clauseName, FACET_NAMES } from "./clauseName";
import css from "./empty.module.css";
import { useNames, useRows } from "./RowsContext";

/** In place of marks where there are none: which filter empties the view, and a button to relax it [contract 3.7]. */
export function EmptyState() {
  const store = useViewStore();
  const view = useView();
  const names = useNames();
  const { rows } = useRows();
  if (rows.matched > 0) {
    return (
      <p className={css.empty} role="status">
        Nothing in view belongs in this panel. The other panels show {counted(rows.matched, view)}.
      </p>
    );
  }
  const best = rows
    .part(relaxRows)
    .reduce((most, one) => (one.matched > most.matched ? one : most), { clause: "", matched: 0 });
  if (best.matched === 0) {
    return (
      <div className={css.empty} role="status">
        <p>{rows.total === 0 ? "This dossier has no codings." : "No coding passes all the filters together."}</p>
        {rows.total > 0 && (
          <button type="button" onClick={() => store.commit(clearFilters)}>
            Clear all filters
          </button>
        )}
      </div>
    );
  }
  const name = relaxName(best.clause, view, names);
  const words = best.clause === "q";
  const alone = clausesOf(removeClause(view, best.clause)).length === 0;
  return (
    <div className={css.empty} role="status">
      <p>
        No coding {words ? "has" : "passes"} <strong>{name}</strong>
        {alone ? "." : " together with the other filters."}
      </p>
      <button type="button" onClick={() => store.commit((old) => removeClause(old, best.clause))}>
        Drop {words ? name : `“${name}”`}, see {counted(best.matched, view)}
      </button>
    </div>
  );
}

/** A facet is relaxed whole, so all its values are named. */
function relaxName(clause: string, view: View, names: Names): string {
  const parts = clausesOf(view).filter((one) => (one.kind === "facet" ? one.facet === clause : one.id === clause));
  const words = parts.map((one) => clauseName(one, view.axis ?? "said", names));
  const text = words.length > 2 ? `${words.slice(0, 2).join(", ")} and ${words.length - 2} more` : words.join(", ");
  return isFacet(clause) && !text.startsWith(FACET_NAMES[clause]) ? `${FACET_NAMES[clause]}: ${text}` : text;
}
