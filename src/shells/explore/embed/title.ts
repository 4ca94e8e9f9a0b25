import type { Names } from "../../../dossier/names";
import type { Dossier } from "../../../dossier/types";
import type { Engine } from "../../../engine/engine";
import { TITLED } from "../../../panels/method/titles";
import { panelSpec } from "../../../panels/registry";
import type { PanelId, View } from "../../../store/view";
import { filtersInWords } from "../../inWords";

/** What a panel is called on somebody's page: its finding under this View; where it makes none, its name and what it is of. */
export function titleOf(panel: PanelId, view: View, dossier: Dossier, engine: Engine, names: Names): string {
  const finding = TITLED[panel]?.titleOf?.(engine.rows(view), dossier, view).sentence;
  return finding ?? `${panelSpec(panel)?.name ?? panel}: ${filtersInWords(view, names) || dossier.title}`;
}
