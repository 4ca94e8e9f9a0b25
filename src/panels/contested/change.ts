import { useState } from "react";
import { count } from "../../dossier/figures";
import type { DisputeRow, DisputeRows } from "../../engine/disputes";
import { withoutOwnPin } from "../../engine/linked";
import { FACETS, type View } from "../../store/view";

/** What a change of filters brought, since the panel was drawn. */
export interface Change {
  readonly came: number;
  readonly went: number;
}

interface Seen {
  /** The filters, as one text. */
  readonly filters: string;
  readonly standing: readonly string[];
  readonly change: Change | null;
}

/** How the disputes that stand differ from those under the last filters; null before the filters change. */
export function useChange(rows: DisputeRows, view: View): Change | null {
  const filters = filtersOf(view);
  const standing = idsOf(rows);
  const [seen, setSeen] = useState<Seen>({ filters, standing, change: null });
  if (seen.filters === filters) return seen.change;
  const next = { filters, standing, change: changeOf(seen.standing, standing) };
  setSeen(next);
  return next.change;
}

/** "3 cases here; 2 more than under the last filters; 1 more has one side outside the present filters". */
export function statusWords({ standing, half }: DisputeRows, change: Change | null): string {
  return [
    `${count(standing, "case")} here`,
    ...(change ? [changeWords(change)] : []),
    ...(half > 0 ? [`${half} more ${half === 1 ? "has" : "have"} one side outside the present filters`] : []),
  ].join("; ");
}

function changeWords({ came, went }: Change): string {
  if (came > 0 && went > 0) return `${came} came and ${went} went with the last change of filters`;
  if (came === 0 && went === 0) return "the same as under the last filters";
  return `${came || went} ${came > 0 ? "more" : "fewer"} than under the last filters`;
}

function changeOf(before: readonly string[], now: readonly string[]): Change {
  return {
    came: now.filter((id) => !before.includes(id)).length,
    went: before.filter((id) => !now.includes(id)).length,
  };
}

function idsOf({ disputes }: DisputeRows): string[] {
  return disputes.filter(({ standing }) => standing).map(({ id }: DisputeRow) => id);
}

/** A pin of this panel changes no filter. */
function filtersOf(view: View): string {
  const { from, to, axis, q, pin, ...rest } = withoutOwnPin(view);
  return JSON.stringify([from, to, axis, q, pin, ...FACETS.map((facet) => rest[facet])]);
}
