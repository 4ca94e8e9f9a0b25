import type { ReactNode } from "react";
import { figure } from "../../dossier/figures";
import { undatedRows } from "../../engine/undated";
import { type Clause, clausesOf, removeClause } from "../../store/clauses";
import { clearFilters } from "../../store/controls";
import { useUndo, useView, useViewStore } from "../../store/ViewContext";
import { clauseName, FACET_NAMES } from "../clauseName";
import { useNames, useRows } from "../RowsContext";
import { CountSwitch } from "./CountSwitch";
import css from "./filters.module.css";

interface ActiveFiltersProps {
  /** The search box, which is a panel's own part. */
  readonly search?: ReactNode;
  /** What stands there while there are no filters. */
  readonly children?: ReactNode;
}

/** The filters in force one by one, how much they leave, and the way back. */
export function ActiveFilters({ search, children }: ActiveFiltersProps) {
  const store = useViewStore();
  const names = useNames();
  const view = useView();
  const { rows } = useRows();
  const undated = rows.part(undatedRows);
  const { undo, redo, canUndo, canRedo } = useUndo();
  const clauses = clausesOf(view);
  return (
    <search className={css.bar} aria-label="Search and active filters">
      {search}
      <p className={css.status} role="status">
        <b>{figure(rows.matched)}</b> of {figure(rows.total)} {view.count ?? "codings"}
        {undated > 0 && <span title="They have no date, so no window holds them"> + {figure(undated)} undated</span>}
      </p>
      <CountSwitch />
      {clauses.length === 0 && children}
      <ul className={css.chips} aria-label="Active filters">
        {clauses.map((clause) => {
          const name = clauseName(clause, view.axis ?? "said", names);
          return (
            <li key={clause.id} className={css.chip} data-excluded={isExclusion(clause) || undefined}>
              <span className={css.chipKind}>{kindOf(clause, name)}</span>
              <bdi>{name}</bdi>
              <button
                type="button"
                className="plain"
                aria-label={`Remove ${name}`}
                onClick={() => store.commit((old) => removeClause(old, clause.id))}
              >
                <svg width="10" height="10" viewBox="-5 -5 10 10" aria-hidden="true">
                  <path d="M-3.5-3.5L3.5 3.5M3.5-3.5L-3.5 3.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
                </svg>
              </button>
            </li>
          );
        })}
      </ul>
      <div className={css.steps}>
        <button type="button" disabled={!canUndo} onClick={undo}>
          Undo
        </button>
        <button type="button" disabled={!canRedo} onClick={redo}>
          Redo
        </button>
        <button type="button" disabled={clauses.length === 0} onClick={() => store.commit(clearFilters)}>
          Clear all filters
        </button>
      </div>
    </search>
  );
}

/** What kind of filter it is, where its name does not begin with that. */
function kindOf(clause: Clause, name: string): string {
  if (clause.kind !== "facet") return clause.kind === "q" ? "Words" : "";
  const kind = FACET_NAMES[clause.facet];
  return name.startsWith(`${kind}:`) ? "" : kind;
}

function isExclusion(clause: Clause): boolean {
  return clause.kind === "facet" && clause.excluded;
}
