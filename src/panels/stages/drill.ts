import { isoDay } from "../../dossier/days";
import { RUNGS } from "../../dossier/types";
import { setWindow } from "../../store/controls";
import { patchView } from "../../store/transitions";
import type { View } from "../../store/view";
import type { Bin } from "./bins";
import type { Cell, HeatDrawn } from "./cells";

/** The dates of a cell alone; where they are alone already, its rung alone. A cell with nothing in it changes nothing. */
export function drilled(view: View, { bins, counts }: HeatDrawn, { rung, bin }: Cell): View {
  const days = bins.bins[bin];
  if (!days || !counts[rung]?.[bin]) return view;
  const nearer = narrowed(view, days);
  const id = RUNGS[rung];
  return nearer === view && id !== undefined ? patchView(view, { rung: [id] }) : nearer;
}

/** The window cut to these days. */
export function narrowed(view: View, { from, to }: Pick<Bin, "from" | "to">): View {
  const [first, last] = [isoDay(from), isoDay(to)];
  return setWindow(
    view,
    view.from !== undefined && view.from > first ? view.from : first,
    view.to !== undefined && view.to < last ? view.to : last,
  );
}
