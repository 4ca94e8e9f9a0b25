import type { Names } from "../../dossier/names";
import type { Dossier } from "../../dossier/types";
import type { Coverage, Finding } from "../../engine/rows";
import type { TermRows } from "../../engine/terms";
import type { CountUnit, Facet, View } from "../../store/view";
import type { Use } from "./uses";

/** What the page is drawn from, and what a click on it does. */
export interface Facts {
  readonly dossier: Dossier;
  readonly names: Names;
  readonly view: View;
  /** How often each term was used, in the view and in all. */
  readonly used: TermRows;
  /** The same without the pin: what can be pinned next. */
  readonly listed: TermRows;
  /** What to show of one coding, venue mention or link, by id. */
  readonly asUse: (id: string) => Use;
  readonly coverage: Coverage;
  readonly units: readonly { readonly unit: CountUnit; readonly shown: number; readonly all: number }[];
  readonly titles: ReadonlyMap<string, Finding>;
  readonly subtitle: string;
  readonly onFacet: (facet: Facet, value: string) => void;
  readonly onPin: (pin: string) => void;
  readonly onCount: (unit: CountUnit) => void;
}
