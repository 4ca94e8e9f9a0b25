import { createContext, useContext } from "react";
import type { Names } from "../../dossier/names";
import type { ArticleHeat, Coverage } from "../../engine/rows";
import type { Bin } from "./bins";
import type { Cell, HeatDrawn } from "./cells";
import type { MarkGroup } from "./groups";
import type { Cluster } from "./stack";

export interface StagesActions {
  pin(pin: string): void;
  rung(id: string): void;
  /** Shows the days of a cell alone; where they are shown alone already, its rung alone. */
  drill(heat: HeatDrawn, cell: Cell): void;
  /** Shows these days alone. */
  days(from: number, to: number): void;
  article(id: string): void;
  hover(group: MarkGroup | null): void;
}

/** Articles by stretches of the axis. */
export interface BinnedArticles extends Pick<ArticleHeat, "articles" | "codings"> {
  readonly bins: readonly Bin[];
}

/** What is told beside a mark, in pixels of the chart. */
export interface Note {
  readonly mark: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** What changes with every filter. It goes round the chart's frame, not through it: to draw that again takes longest. */
interface DrawnNow {
  /** In place of the groups, where these have no room. */
  readonly heat: HeatDrawn | null;
  /** In place of the articles, where these have no room. */
  readonly binned: BinnedArticles | null;
  readonly groups: readonly MarkGroup[];
  readonly clusters: readonly Cluster[];
  readonly coverage: Coverage;
  readonly names: Names;
  readonly rungs: readonly string[];
  readonly pin: string | undefined;
  /** Values of the facets that the labels stand for. */
  readonly chosen: { readonly rungs: readonly string[]; readonly articles: readonly string[] };
  readonly actions: StagesActions;
  readonly onPoint: (group: MarkGroup | null, note: Note | null) => void;
  readonly onNote: (note: Note | null) => void;
}

const Context = createContext<DrawnNow | null>(null);

export const Drawn = Context.Provider;

export function useDrawn(): DrawnNow {
  const now = useContext(Context);
  if (!now) throw new Error("A part of the chart was drawn outside it.");
  return now;
}

/** What a note of the strip is told of. */
export const HEAT = "heat";
